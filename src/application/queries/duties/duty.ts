import type { AppointmentId, ClassId, GrantId, PersonId } from '../../../domain/shared/ids.js';
import { epochMs, type Instant, minutesAfter } from '../../../domain/shared/instant.js';
import type { LockRow, UnlockRow } from '../../ports/lock-rows.js';
import type { CorrectionRow, RecordRow } from '../../ports/read-model-rows.js';
import type { Page, PageRequest } from '../../ports/read-models.js';
import type { FindingView } from '../inspection-queries.js';

/** In this order where several are due in the same minute. */
export const dutyKinds = [
  'permit-correction',
  'attest-correction',
  'apply-correction',
  'close-correction',
  'decide-unlock',
  'execute-unlock',
  'approve-record',
  'revise-record',
  'acknowledge-record',
  'decide-lock',
  'execute-lock',
  'appraise-disposition',
  'decide-disposition',
  'serve-notice',
  'make-final-backup',
  'execute-disposition',
  'answer-finding',
  'sign-answer',
  'confirm-import',
  'confirm-staff-import',
  'grant-ends',
  'take-over-office',
  'follow-correction',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** What has no end of its own is late after so many days. */
export const dutyDaysMax = 7;
/** A grant is shown for so many days before it ends. */
export const grantEndsWithinDays = 7;

/** What it is about: as much of it as there is. */
export interface DutySubject {
  readonly correctionId: CorrectionRow['correctionId'] | null;
  readonly recordId: RecordRow['recordId'] | null;
  readonly dossierId: RecordRow['dossierId'] | null;
  readonly lock: LockRow | null;
  readonly unlock: UnlockRow | null;
  readonly grantId: GrantId | null;
  /** What an authority wants to be put right. */
  readonly finding: FindingView | null;
  readonly classId: ClassId | null;
  /** Of an office to be taken over: one's own appointment, the predecessor's, and who that is. */
  readonly toAppointmentId: AppointmentId | null;
  readonly fromAppointmentId: AppointmentId | null;
  readonly predecessorId: PersonId | null;
  /** A register that was examined and not imported yet: SHA-256 of the file, hex. */
  readonly importId: string | null;
}

export interface Duty extends DutySubject {
  readonly kind: DutyKind;
  readonly since: Instant;
  /** From then on it cannot be done any more, or was to be done; null where nothing says so. */
  readonly due: Instant | null;
  readonly late: boolean;
  /** Place in the list: what is due first comes first, and nothing stands in the same place. */
  readonly cursor: bigint;
}

const about: DutySubject = {
  correctionId: null,
  recordId: null,
  dossierId: null,
  lock: null,
  unlock: null,
  grantId: null,
  finding: null,
  classId: null,
  toAppointmentId: null,
  fromAppointmentId: null,
  predecessorId: null,
  importId: null,
};

export interface DutyFound {
  readonly kind: DutyKind;
  readonly since: Instant;
  readonly due?: Instant | null;
  /** An entry that is about this subject and no other of the kind. */
  readonly logIndex: number;
  readonly subject: Partial<DutySubject>;
}

export const dutyOf = (
  { kind, since, due = null, logIndex, subject }: DutyFound,
  at: Instant,
): Duty => {
  const end = due ?? minutesAfter(since, dutyDaysMax * 24 * 60);
  return {
    ...about,
    ...subject,
    kind,
    since,
    due,
    late: at >= end,
    cursor: placeOf(end, kind, logIndex),
  };
};

const entriesMax = 1_000_000_000n;

/** Of 19 digits: the minute (8), the kind (2), the entry (9). */
const placeOf = (end: Instant, kind: DutyKind, logIndex: number): bigint => {
  const minute = BigInt(Math.max(0, Math.floor(epochMs(end) / 60_000)));
  const rank = BigInt(dutyKinds.indexOf(kind));
  return (minute * 100n + rank) * entriesMax + (BigInt(logIndex) % entriesMax);
};

const byPlace = (a: Duty, b: Duty): number => (a.cursor < b.cursor ? -1 : 1);

export const pageOfDuties = (all: readonly Duty[], { after, size }: PageRequest): Page<Duty> => {
  const left = all.filter(({ cursor }) => after === null || cursor > after).toSorted(byPlace);
  return {
    entries: left.slice(0, size).map((row) => ({ cursor: row.cursor, row })),
    hasMore: left.length > size,
  };
};

export interface DutyCount {
  readonly kind: DutyKind;
  readonly count: number;
  readonly late: number;
}

/** One for each kind of which there is any. */
export const countDuties = (all: readonly Duty[]): readonly DutyCount[] =>
  dutyKinds.flatMap((kind) => {
    const such = all.filter((duty) => duty.kind === kind);
    if (such.length === 0) return [];
    return [{ kind, count: such.length, late: such.filter(({ late }) => late).length }];
  });
