import type {
  AppraiseDisposition,
  ConfirmFinalBackup,
  ContinueDossier,
  DossierCommand,
  GiveConsent,
  OpenDossier,
  RecordExit,
  RecordServiceEnd,
  ServeDispositionNotice,
  WithdrawConsent,
} from '../../src/domain/dossier/dossier.commands.js';
import { subjectOfStaffFile } from '../../src/domain/shared/ids.js';
import type {
  ClassId,
  ConsentId,
  DispositionId,
  DossierId,
  HoldId,
  PersonId,
  RecordId,
  SubjectId,
} from '../../src/domain/shared/ids.js';
import type { Instant, LocalDate } from '../../src/domain/shared/instant.js';
import type { EndedOffices } from '../../src/domain/shared/lapse.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { as, at, classA, classB, day, staff } from './people.js';

export const dossierId = 'dossier-1' as DossierId;
export const recordId = 'record-1' as RecordId;
export const consentId = 'consent-1' as ConsentId;
export const holdId = 'hold-1' as HoldId;
export const dispositionId = 'disposition-1' as DispositionId;
export const secondDispositionId = 'disposition-2' as DispositionId;

/** A child admitted in 2020 who left in 2021; five years from the end of that one are 2026. */
export const leftOn = day('2021-06-30');
export const keepThrough = day('2026-12-31');

/** Moments of one disposition; each `on` is the school's day of its `at`. */
export const moments = {
  entry: { at: at('2020-09-05T02:00:00.000Z'), today: day('2020-09-05') },
  exit: { at: at('2021-06-30T02:00:00.000Z'), today: leftOn },
  // One in the morning: the day before by UTC.
  decision: { at: at('2027-01-03T18:00:00.000Z'), today: day('2027-01-04') },
  notice: { at: at('2027-01-05T02:00:00.000Z'), today: day('2027-01-05') },
  backup: { at: at('2027-02-06T01:00:00.000Z'), today: day('2027-02-06') },
  end: { at: at('2027-02-06T02:00:00.000Z'), today: day('2027-02-06') },
} as const;
export const waitThrough = day('2027-02-05');

type Over<C> = Partial<Omit<C, 'type'>>;

export const open = (over: Over<OpenDossier> = {}, by: Actor = staff.homeroom): OpenDossier => ({
  type: 'OpenDossier',
  ...moments.entry,
  by,
  dossierId,
  subjectId: 'child-1' as SubjectId,
  classId: classA,
  schoolYear: '2020-2021',
  admittedOn: day('2020-09-05'),
  admissionKind: 'new',
  admissionNo: null,
  predecessorId: null,
  source: { from: 'form' },
  ...over,
});

/** The child comes back: another dossier goes on from this one. */
export const goOn = (
  successorId = 'dossier-2' as DossierId,
  admittedOn: LocalDate = leftOn,
): ContinueDossier => ({ type: 'ContinueDossier', successorId, admittedOn });

/** Of a team, whose id the dossier has. */
export const begin = () => {
  const subjectId = dossierId as string as SubjectId;
  return {
    type: 'BeginDossier' as const,
    dossier: { dossierId, subjectId, about: 'team' as const },
  };
};

export const correspondence: RecordKind = {
  kind: 'correspondence',
  label: { vi: 'Sổ công văn', en: 'Correspondence' },
  tier: 'internal',
  legalBasis: 'Nghị định 30/2020/NĐ-CP',
  owners: ['registrar'],
  onePerDossier: false,
  about: 'school',
  numbered: true,
  topics: [
    { code: 'den', label: { vi: 'Công văn đến', en: 'Incoming letter' } },
    { code: 'di', label: { vi: 'Công văn đi', en: 'Outgoing letter' } },
  ],
  fields: [],
  chain: [],
};

/** What comes in or goes out on that day. */
export const enter = (id: string, numberedOn: LocalDate, topic: string | null = 'den') => ({
  type: 'FileRecord' as const,
  recordId: id as RecordId,
  kind: correspondence.kind,
  period: null,
  topic,
  isOnly: false,
  numberedOn,
});

export const closeDay = (
  day: LocalDate,
  { today = day, by = as('lan', 'registrar'), kind = correspondence } = {},
) => ({ type: 'CloseRegisterDay' as const, today, by, kind, day });

export const file = (
  id = recordId,
  kind = 'child-profile',
  isOnly = true,
  slot: { readonly period: string | null; readonly topic: string | null } = wholeDossier,
) => ({
  type: 'FileRecord' as const,
  recordId: id,
  kind,
  ...slot,
  isOnly,
  numberedOn: null,
});

/** The slot of a kind without a rhythm. */
export const wholeDossier = { period: null, topic: null };

export const place = (
  classId: ClassId = classB,
  from: LocalDate = day('2020-09-05'),
  by: Actor = staff.homeroom,
) => ({
  type: 'PlaceInClass' as const,
  ...moments.entry,
  by,
  classId,
  schoolYear: '2020-2021',
  from,
});

export const exit = (over: Over<RecordExit> = {}, by: Actor = staff.homeroom): RecordExit => ({
  type: 'RecordExit',
  ...moments.exit,
  by,
  exitKind: 'completed',
  exitedOn: leftOn,
  decisionNo: '7/QĐ-MN',
  retention: { ruleId: 'child-exit-5y', years: 5, legalBasis: 'Quy trình, Điều 2' },
  ...over,
});

/** Of a member of staff; the file begins with it. */
export const member = 'member-a1' as PersonId;
export const beginFile = (subjectId: SubjectId = subjectOfStaffFile(member)) => ({
  type: 'BeginDossier' as const,
  dossier: { dossierId: member as string as DossierId, subjectId, about: 'staff' as const },
});

export const endService = (
  over: Over<RecordServiceEnd> = {},
  by: Actor = as('hoa', 'humanResources'),
): RecordServiceEnd => ({
  type: 'RecordServiceEnd',
  ...moments.exit,
  by,
  endedOn: leftOn,
  decisionNo: '9/QĐ-NV',
  inOfficeThrough: leftOn,
  retention: { ruleId: 'staff-service-5y', years: 5, legalBasis: 'Quy trình, Điều 2' },
  ...over,
});

type Moment = { readonly at: Instant; readonly today: LocalDate };

export const hold = (
  by: Actor = staff.principal,
  id = holdId,
  moment: Moment = moments.exit,
  requestNo = '31/TTr',
) => ({
  type: 'PlaceHold' as const,
  ...moment,
  by,
  holdId: id,
  authority: 'Ủy ban nhân dân phường',
  requestNo,
  reason: null as string | null,
});

export const release = (
  by: Actor = staff.principal,
  id = holdId,
  decisionNo = '32/QĐ',
  releaseNo = '45/TTr',
) => ({
  type: 'ReleaseHold' as const,
  ...moments.exit,
  by,
  holdId: id,
  decisionNo,
  releaseNo,
});

export const consent = (over: Over<GiveConsent> = {}, by: Actor = staff.homeroom): GiveConsent => ({
  type: 'GiveConsent',
  ...moments.entry,
  by,
  consentId,
  guardian: 'Nguyễn Thị Lan',
  relation: 'mẹ',
  paper: 'Giấy đồng ý ngày 08/9/2020',
  from: moments.entry.today,
  until: null,
  childAgreed: false,
  ...over,
});

export const withdrawal = (
  over: Over<WithdrawConsent> = {},
  by: Actor = staff.homeroom,
): WithdrawConsent => ({
  type: 'WithdrawConsent',
  ...moments.exit,
  by,
  consentId,
  guardian: 'Nguyễn Thị Lan',
  paper: 'Đơn xin rút',
  withdrawnOn: moments.exit.today,
  ...over,
});

export const propose = (
  by: Actor = staff.registrar,
  id = dispositionId,
  legalBasis = 'Thông tư 08/2025/TT-BGDĐT',
) => ({
  type: 'ProposeDisposition' as const,
  ...moments.decision,
  by,
  dispositionId: id,
  legalBasis,
});

export const council = [staff.board.personId, staff.secondBoard.personId, staff.registrar.personId];

export const appraise = (
  over: Over<AppraiseDisposition> = {},
  by: Actor = staff.board,
): AppraiseDisposition => ({
  type: 'AppraiseDisposition',
  ...moments.decision,
  by,
  dispositionId,
  council,
  staffIds: Object.values(staff).map(({ personId }) => personId),
  principalIds: [staff.principal.personId],
  minutesNo: '1/BB',
  verdict: 'dispose',
  ...over,
});

export const approve = (by: Actor = staff.principal, id = dispositionId, decisionNo = '9/QĐ') => ({
  type: 'ApproveDisposition' as const,
  endedOffices: {} as EndedOffices,
  ...moments.decision,
  by,
  dispositionId: id,
  decisionNo,
});

export const serve = (
  over: Over<ServeDispositionNotice> = {},
  by: Actor = staff.registrar,
): ServeDispositionNotice => ({
  type: 'ServeDispositionNotice',
  endedOffices: {},
  ...moments.notice,
  by,
  dispositionId,
  channel: 'letter',
  servedOn: day('2027-01-05'),
  waitThrough,
  ...over,
});

export const backUp = (
  over: Over<ConfirmFinalBackup> = {},
  by: Actor = staff.administrator,
): ConfirmFinalBackup => ({
  type: 'ConfirmFinalBackup',
  endedOffices: {},
  ...moments.backup,
  by,
  dispositionId,
  backupId: 'backup-1',
  manifestHash: 'ab'.repeat(32),
  sizeBytes: 4096,
  medium: 'Ổ đĩa rời, két văn thư',
  custodyUntil: day('2032-12-31'),
  verifiedAt: moments.backup.at,
  ...over,
});

export const execute = (
  by: Actor = staff.administrator,
  id = dispositionId,
  moment: Moment = moments.end,
) => ({
  type: 'ExecuteDisposition' as const,
  endedOffices: {} as EndedOffices,
  ...moment,
  by,
  dispositionId: id,
  recordsChangedAt: null as Instant | null,
  inOfficeThrough: null as LocalDate | null,
});

export const certify = (id = dispositionId, certificateNo = 'CNH-2027-1') => ({
  type: 'CertifyDestruction' as const,
  dispositionId: id,
  certificateNo,
  keyIdsDestroyed: ['key-1'],
  retainedHeads: [],
});

type Past = readonly DossierCommand[];

export const opened: Past = [open(), file()];
export const left: Past = [...opened, exit()];
export const proposed: Past = [...left, propose()];
export const appraised: Past = [...proposed, appraise()];
export const approved: Past = [...appraised, approve()];
export const noticed: Past = [...approved, serve()];
export const backedUp: Past = [...noticed, backUp()];
export const executed: Past = [...backedUp, execute()];
export const certified: Past = [...executed, certify()];
