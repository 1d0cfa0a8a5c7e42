import type { Recorded } from '../shared/event.js';
import {
  type ClassId,
  type DossierId,
  dossierIdOf,
  type HoldId,
  type RecordId,
  type SubjectId,
} from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import type { DossierAbout } from '../shared/record-kind.js';
import type { ClosedDay, RegisterEntry } from './register.js';
import type { Span } from '../shared/period.js';
import { ofClass, type Place, placeOfDossier } from '../shared/place.js';
import { type Consent, withConsent, withoutConsent } from './consent.state.js';
import { type Disposition, evolveDisposition, noDisposition } from './disposition.state.js';
import type {
  DossierBegun,
  DossierEvent,
  DossierOpened,
  DossierOpenedForClass,
  RecordFiled,
} from './dossier.events.js';

export type DossierState = { readonly status: 'absent' } | Dossier;

export interface Dossier {
  readonly status: 'open' | 'disposed';
  readonly dossierId: DossierId;
  readonly subjectId: SubjectId;
  readonly about: DossierAbout;
  /** The one that goes on from it, of a child that came back. */
  readonly successorId: DossierId | null;
  /** Null unless it is about a child. */
  readonly admittedOn: LocalDate | null;
  /** Of a child, where it is now; null for what is of no class. */
  readonly classId: ClassId | null;
  /** Null for what goes on from year to year. */
  readonly schoolYear: string | null;
  /** Of a child, in their order; the last one is the present. */
  readonly placements: readonly Placement[];
  /** When the child left, or the service ended. */
  readonly exitedOn: LocalDate | null;
  readonly keepThrough: LocalDate | null;
  readonly holds: readonly Hold[];
  /** Of guardians, in the order in which they were entered. */
  readonly consents: readonly Consent[];
  /** In the order of filing; all of them are disposed with the dossier. */
  readonly recordIds: readonly RecordId[];
  /** Slot → the first record that was filed in it. */
  readonly firstIn: Readonly<Record<Slot, RecordId>>;
  /** Every number that was given, in the order of entry. */
  readonly entries: readonly RegisterEntry[];
  readonly closedDays: readonly ClosedDay[];
  readonly disposition: Disposition;
  /** When the last event was recorded that a final backup has to contain. */
  readonly changedAt: Instant;
}

export interface Placement {
  readonly classId: ClassId;
  readonly schoolYear: string;
  readonly from: LocalDate;
}

export interface Hold {
  readonly holdId: HoldId;
  readonly authority: string;
  readonly isActive: boolean;
}

type SlotNamed = Pick<RecordFiled['payload'], 'kind' | 'period' | 'topic'>;

/** Kind, period and topic: in most kinds one record of a dossier has the place. */
export type Slot = string;

export const slotOf = ({ kind, period, topic }: SlotNamed): Slot =>
  [kind, period ?? '', topic ?? ''].join(' ');

/** The kinds of what was filed in it. */
export const kindsFiled = ({ firstIn }: Pick<Dossier, 'firstIn'>): ReadonlySet<string> =>
  new Set(Object.keys(firstIn).map((slot) => slot.slice(0, slot.indexOf(' '))));

export const initial: DossierState = { status: 'absent' };

/** A record belongs to the class its child was in that year, wherever the child is now. */
export const placeIn = (dossier: Dossier, schoolYear: string): Place => {
  const then = dossier.placements.findLast((placement) => placement.schoolYear === schoolYear);
  return then ? ofClass(then.classId) : placeOfDossier(dossier);
};

/** Whether the child was in that class on some day of that time. */
export const wasIn = (
  { placements, exitedOn }: Dossier,
  classId: ClassId,
  { startsOn, endsOn }: Span,
): boolean =>
  placements.some((placement, index) => {
    const until = placements[index + 1]?.from ?? exitedOn ?? endsOn;
    return placement.classId === classId && placement.from <= endsOn && until >= startsOn;
  });

/** A class needs no id beside its own for what is recorded of it. */
export const classDossierIds = (
  classId: ClassId,
): Pick<DossierOpenedForClass['payload'], 'dossierId' | 'subjectId'> => ({
  dossierId: dossierIdOf(classId),
  subjectId: classId as string as SubjectId,
});

/** Of a class, before anything was recorded of it. */
export const dossierOfClass = (
  { dossierId, subjectId, classId, schoolYear }: DossierOpenedForClass['payload'],
  changedAt: Instant,
): Dossier => ({
  ...nothingYet,
  dossierId,
  subjectId,
  about: 'class',
  admittedOn: null,
  classId,
  schoolYear,
  placements: [],
  changedAt,
});

/** Of a team, of somebody on the staff, or of the school, before anything was recorded of it. */
export const dossierOf = (
  { dossierId, subjectId, about }: DossierBegun['payload'],
  changedAt: Instant,
): Dossier => ({
  ...nothingYet,
  dossierId,
  subjectId,
  about,
  admittedOn: null,
  classId: null,
  schoolYear: null,
  placements: [],
  changedAt,
});

export const evolve = (state: DossierState, event: Recorded<DossierEvent>): DossierState => {
  const opening = opened(event);
  if (opening) {
    invariant(state.status === 'absent', 'a dossier is opened once');
    return opening;
  }
  return later(state, event as LaterEvent);
};

/** Null for an event that opens none. */
const opened = (event: Recorded<DossierEvent>): Dossier | null => {
  const { recordedAt } = event.meta;
  if (event.type === 'dossier.opened') return openedForChild(event);
  if (event.type === 'dossier.opened-for-class') return dossierOfClass(event.payload, recordedAt);
  return event.type === 'dossier.begun' ? dossierOf(event.payload, recordedAt) : null;
};

const later = (state: DossierState, event: LaterEvent): DossierState => {
  invariant(state.status !== 'absent', 'a dossier starts with its opening');
  const mayHappen = state.status === 'open' || afterTheEnd.includes(event.type);
  invariant(
    mayHappen,
    'a disposed dossier has nothing but its certificate and who goes on from it',
  );
  const isBackup = event.type === 'dossier.final-backup-verified';
  return {
    ...changed(state, event),
    disposition: evolveDisposition(state.disposition, event),
    changedAt: isBackup ? state.changedAt : event.meta.recordedAt,
  };
};

/** What may happen to a dossier that was disposed of. */
const afterTheEnd: readonly DossierEvent['type'][] = [
  'dossier.destruction-certified',
  'dossier.continued',
];

const openedForChild = ({ payload, meta }: Recorded<DossierOpened>): Dossier => {
  const { dossierId, subjectId, classId, schoolYear, admittedOn } = payload;
  return {
    ...nothingYet,
    dossierId,
    subjectId,
    about: 'child',
    admittedOn,
    classId,
    schoolYear,
    placements: [{ classId, schoolYear, from: admittedOn }],
    changedAt: meta.recordedAt,
  };
};

const nothingYet = {
  status: 'open',
  successorId: null,
  exitedOn: null,
  keepThrough: null,
  holds: [],
  consents: [],
  recordIds: [],
  firstIn: {},
  entries: [],
  closedDays: [],
  disposition: noDisposition,
} as const satisfies Partial<Dossier>;

type LaterEvent = Recorded<
  Exclude<DossierEvent, DossierOpened | DossierOpenedForClass | DossierBegun>
>;

const changed = (dossier: Dossier, event: LaterEvent): Dossier => {
  switch (event.type) {
    case 'dossier.record-filed':
      return filed(dossier, event.payload);
    case 'dossier.day-closed': {
      const { kind, day } = event.payload;
      return { ...dossier, closedDays: [...dossier.closedDays, { kind, day }] };
    }
    case 'dossier.continued':
      return { ...dossier, successorId: event.payload.successorId };
    case 'dossier.class-placed': {
      const { classId, schoolYear } = event.payload;
      return {
        ...dossier,
        classId,
        schoolYear,
        placements: [...dossier.placements, event.payload],
      };
    }
    case 'dossier.child-exited':
      return { ...dossier, exitedOn: event.payload.exitedOn };
    case 'dossier.service-ended':
      return { ...dossier, exitedOn: event.payload.endedOn };
    case 'dossier.retention-started':
      return { ...dossier, keepThrough: event.payload.keepThrough };
    case 'dossier.hold-placed': {
      const { holdId, authority } = event.payload;
      const hold: Hold = { holdId, authority, isActive: true };
      return { ...dossier, holds: [...dossier.holds, hold] };
    }
    case 'dossier.hold-released':
      return { ...dossier, holds: released(dossier.holds, event.payload.holdId) };
    case 'dossier.consent-given':
      return { ...dossier, consents: withConsent(dossier.consents, event.payload) };
    case 'dossier.consent-withdrawn': {
      const { consentId } = event.payload;
      return { ...dossier, consents: withoutConsent(dossier.consents, consentId) };
    }
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

const filed = (
  dossier: Dossier,
  { recordId, entered, ...place }: RecordFiled['payload'],
): Dossier => ({
  ...dossier,
  recordIds: [...dossier.recordIds, recordId],
  firstIn: { [slotOf(place)]: recordId, ...dossier.firstIn },
  entries: entered
    ? [...dossier.entries, { recordId, kind: place.kind, topic: place.topic, ...entered }]
    : dossier.entries,
});

const released = (holds: readonly Hold[], holdId: HoldId): readonly Hold[] =>
  holds.map((hold) => (hold.holdId === holdId ? { ...hold, isActive: false } : hold));
