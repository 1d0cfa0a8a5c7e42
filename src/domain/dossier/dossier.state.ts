import type { Recorded } from '../shared/event.js';
import type { ClassId, DossierId, HoldId, RecordId, SubjectId } from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import { type Disposition, evolveDisposition, noDisposition } from './disposition.state.js';
import type { DossierEvent, DossierOpened, RecordFiled } from './dossier.events.js';

export type DossierState = { readonly status: 'absent' } | Dossier;

export interface Dossier {
  readonly status: 'open' | 'disposed';
  readonly dossierId: DossierId;
  readonly subjectId: SubjectId;
  readonly admittedOn: LocalDate;
  /** The present placement. */
  readonly classId: ClassId;
  readonly schoolYear: string;
  readonly placedFrom: LocalDate;
  /** School year → the last class in it. */
  readonly classes: Readonly<Record<string, ClassId>>;
  readonly exitedOn: LocalDate | null;
  readonly keepThrough: LocalDate | null;
  readonly holds: readonly Hold[];
  /** In the order of filing; all of them are disposed with the dossier. */
  readonly recordIds: readonly RecordId[];
  /** Slot → the first record that was filed in it. */
  readonly firstIn: Readonly<Record<Slot, RecordId>>;
  readonly disposition: Disposition;
  /** When the last event was recorded that a final backup has to contain. */
  readonly changedAt: Instant;
}

export interface Hold {
  readonly holdId: HoldId;
  readonly authority: string;
  readonly isActive: boolean;
}

/** Kind, period and topic: in most kinds one record of a dossier has the place. */
export type Slot = string;

export const slotOf = ({ kind, period, topic }: Omit<RecordFiled['payload'], 'recordId'>): Slot =>
  [kind, period ?? '', topic ?? ''].join(' ');

export const initial: DossierState = { status: 'absent' };

/** A record belongs to the class its child was in that year, wherever the child is now. */
export const classIn = (dossier: Dossier, schoolYear: string): ClassId =>
  dossier.classes[schoolYear] ?? dossier.classId;

export const evolve = (state: DossierState, event: Recorded<DossierEvent>): DossierState => {
  if (event.type === 'dossier.opened') {
    invariant(state.status === 'absent', 'a dossier is opened once');
    return opened(event);
  }
  invariant(state.status !== 'absent', 'a dossier starts with its opening');
  const mayHappen = state.status === 'open' || event.type === 'dossier.destruction-certified';
  invariant(mayHappen, 'a disposed dossier has nothing but its certificate');
  const isBackup = event.type === 'dossier.final-backup-verified';
  return {
    ...changed(state, event),
    disposition: evolveDisposition(state.disposition, event),
    changedAt: isBackup ? state.changedAt : event.meta.recordedAt,
  };
};

const opened = ({ payload, meta }: Recorded<DossierOpened>): Dossier => {
  const { dossierId, subjectId, classId, schoolYear, admittedOn } = payload;
  return {
    status: 'open',
    dossierId,
    subjectId,
    admittedOn,
    classId,
    schoolYear,
    placedFrom: admittedOn,
    classes: { [schoolYear]: classId },
    exitedOn: null,
    keepThrough: null,
    holds: [],
    recordIds: [],
    firstIn: {},
    disposition: noDisposition,
    changedAt: meta.recordedAt,
  };
};

type LaterEvent = Recorded<Exclude<DossierEvent, DossierOpened>>;

const changed = (dossier: Dossier, event: LaterEvent): Dossier => {
  switch (event.type) {
    case 'dossier.record-filed':
      return filed(dossier, event.payload);
    case 'dossier.class-placed': {
      const { classId, schoolYear, from } = event.payload;
      const classes = { ...dossier.classes, [schoolYear]: classId };
      return { ...dossier, classId, schoolYear, placedFrom: from, classes };
    }
    case 'dossier.child-exited':
      return { ...dossier, exitedOn: event.payload.exitedOn };
    case 'dossier.retention-started':
      return { ...dossier, keepThrough: event.payload.keepThrough };
    case 'dossier.hold-placed': {
      const { holdId, authority } = event.payload;
      const hold: Hold = { holdId, authority, isActive: true };
      return { ...dossier, holds: [...dossier.holds, hold] };
    }
    case 'dossier.hold-released':
      return { ...dossier, holds: released(dossier.holds, event.payload.holdId) };
    case 'dossier.disposition-executed':
      return { ...dossier, status: 'disposed' };
    case 'dossier.disposition-proposed':
    case 'dossier.disposition-appraised':
    case 'dossier.disposition-approved':
    case 'dossier.disposition-notice-served':
    case 'dossier.final-backup-verified':
    case 'dossier.destruction-certified':
      return dossier;
  }
};

const filed = (dossier: Dossier, { recordId, ...place }: RecordFiled['payload']): Dossier => ({
  ...dossier,
  recordIds: [...dossier.recordIds, recordId],
  firstIn: { [slotOf(place)]: recordId, ...dossier.firstIn },
});

const released = (holds: readonly Hold[], holdId: HoldId): readonly Hold[] =>
  holds.map((hold) => (hold.holdId === holdId ? { ...hold, isActive: false } : hold));
