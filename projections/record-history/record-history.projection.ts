import type {
  ProjectedEvent,
  Projection,
  RowChange,
  RowReader,
} from '../../src/application/ports/projection.js';
import type { FieldChange, HistoryRow } from '../../src/application/ports/history-rows.js';
import type { NotePointer, ValuePointer } from '../../src/application/ports/read-model-rows.js';
import type { RecordEvent } from '../../src/domain/record/record.events.js';
import { referenceName } from '../../src/domain/record/reference.js';
import { figureName } from '../../src/domain/record/figure-names.js';
import type { CorrectionId, DossierId, RecordId } from '../../src/domain/shared/ids.js';
import { epochMs, type Instant } from '../../src/domain/shared/instant.js';
import { invariant } from '../../src/domain/shared/invariant.js';
import { proposedValue } from '../correction/proposed-value.js';
import {
  actOf,
  categoryOf,
  type Handlers,
  handle,
  notesOf,
  streamSubject,
  valuesOf,
} from '../entry.js';
import { correctedValue } from '../record/record.projection.js';
import { insert, keyOf, remove, update } from '../table.js';
import {
  type CorrectionTrail,
  type RecordTrailRow,
  recordHistoryTable,
  recordTrailTable,
} from './record-history.entity.js';

/** Vietnam keeps UTC+7 all year round. */
const localDay = (at: Instant): number => Math.floor((epochMs(at) / 3_600_000 + 7) / 24);
const isLate = (claimed: Instant, recorded: Instant): boolean =>
  claimed !== recorded && localDay(claimed) < localDay(recorded);

type Told = Pick<
  HistoryRow,
  | 'dossierId'
  | 'recordId'
  | 'changes'
  | 'proposal'
  | 'correctionId'
  | 'witnesses'
  | 'notes'
  | 'outOfWindow'
  | 'draws'
>;

const tell = (entry: ProjectedEvent, told: Partial<Told> & Pick<Told, 'dossierId'>): RowChange => {
  const { event, facts, sealed } = entry;
  const { actor } = facts;
  const changes = told.changes ?? [];
  const proposal = told.proposal ?? null;
  return insert(recordHistoryTable, {
    streamId: sealed.streamId,
    revision: sealed.revision,
    dossierId: told.dossierId,
    recordId: told.recordId ?? null,
    type: event.type,
    eventId: sealed.eventId,
    personId: actor.personId,
    accountId: actor.accountId,
    role: actor.role,
    appointmentId: actor.appointmentId,
    delegationId: actor.delegationId,
    authentication: actor.authentication,
    recordedAt: sealed.recordedAt,
    claimedAt: facts.occurredAt,
    late: isLate(facts.occurredAt, sealed.recordedAt),
    outOfWindow: told.outOfWindow ?? null,
    draws: told.draws ?? [],
    changes,
    proposal,
    fields: (proposal ? [...changes, proposal] : changes).map(({ field }) => field),
    correctionId: told.correctionId ?? null,
    witnesses: told.witnesses ?? [],
    notes: told.notes ?? notesOf(entry),
    hash: sealed.hash,
  });
};

const recordIdOf = (entry: ProjectedEvent): RecordId => streamSubject(entry) as RecordId;

const trailOf = (entry: ProjectedEvent, rows: RowReader): RecordTrailRow => {
  const trail = rows.find(recordTrailTable, { recordId: recordIdOf(entry) });
  invariant(trail !== null, 'a record is registered before anything else happens to it');
  return trail;
};

const follow = (entry: ProjectedEvent, set: Partial<RecordTrailRow>): RowChange =>
  update(recordTrailTable, { recordId: recordIdOf(entry) }, set);

const changesOf = (
  before: RecordTrailRow['values'],
  now: readonly (readonly [string, ValuePointer])[],
): readonly FieldChange[] => now.map(([field, to]) => ({ field, from: before[field] ?? null, to }));

const tellPlainly = (_: unknown, entry: ProjectedEvent, rows: RowReader): readonly RowChange[] => {
  const { recordId, dossierId } = trailOf(entry, rows);
  return [tell(entry, { recordId, dossierId })];
};

const tellOfStep = (
  { outOfWindow, draws = [] }: Pick<Told, 'outOfWindow'> & Partial<Pick<Told, 'draws'>>,
  entry: ProjectedEvent,
  rows: RowReader,
): readonly RowChange[] => {
  const { recordId, dossierId } = trailOf(entry, rows);
  return [tell(entry, { recordId, dossierId, outOfWindow, draws })];
};

/** What the file was called stands where it was attached. */
const tellOfFile = (
  entry: ProjectedEvent,
  rows: RowReader,
  place: Omit<NotePointer, 'field'>,
): readonly RowChange[] => {
  const { recordId, dossierId } = trailOf(entry, rows);
  return [tell(entry, { recordId, dossierId, notes: [{ ...place, field: 'name' }] })];
};

/** An entry about a correction on its way: what it is about and why comes from the request. */
const aboutCorrection = (
  correctionId: CorrectionId,
  entry: ProjectedEvent,
  rows: RowReader,
): {
  readonly trail: RecordTrailRow;
  readonly correction: CorrectionTrail;
  readonly told: Told;
} => {
  const trail = trailOf(entry, rows);
  const correction = trail.corrections[correctionId];
  invariant(correction !== undefined, 'a correction starts with a request');
  return {
    trail,
    correction,
    told: {
      dossierId: trail.dossierId,
      recordId: trail.recordId,
      correctionId,
      outOfWindow: null,
      draws: [],
      changes: [],
      proposal: correction.proposal,
      witnesses: [],
      notes: [...correction.notes, ...notesOf(entry)],
    },
  };
};

const tellOfCorrection = (
  { correctionId }: { readonly correctionId: CorrectionId },
  entry: ProjectedEvent,
  rows: RowReader,
): readonly RowChange[] => [tell(entry, aboutCorrection(correctionId, entry, rows).told)];

const endCorrection = (
  { correctionId }: { readonly correctionId: CorrectionId },
  entry: ProjectedEvent,
  rows: RowReader,
): readonly RowChange[] => {
  const { trail, told } = aboutCorrection(correctionId, entry, rows);
  const { [correctionId]: _, ...corrections } = trail.corrections;
  return [tell(entry, told), follow(entry, { corrections })];
};

const handlers: Handlers<RecordEvent> = {
  'record.registered': ({ recordId, dossierId, clear }, entry) => {
    const values = valuesOf(entry, clear);
    return [
      tell(entry, { recordId, dossierId, changes: changesOf({}, values) }),
      insert(recordTrailTable, {
        recordId,
        dossierId,
        values: Object.fromEntries(values),
        corrections: {},
      }),
    ];
  },
  'record.revised': ({ clear }, entry, rows) => {
    const { recordId, dossierId, values: before } = trailOf(entry, rows);
    const values = valuesOf(entry, clear);
    return [
      tell(entry, { recordId, dossierId, changes: changesOf(before, values) }),
      follow(entry, { values: { ...before, ...Object.fromEntries(values) } }),
    ];
  },
  'record.submitted': tellOfStep,
  'record.returned': tellPlainly,
  'record.acknowledged': tellPlainly,
  'record.referenced': (reference, entry, rows) => {
    const { recordId, dossierId, values: before } = trailOf(entry, rows);
    const name = referenceName(reference);
    const noted = [[name, Number(entry.sealed.revision)]] as const;
    return [
      tell(entry, { recordId, dossierId, changes: changesOf(before, noted) }),
      follow(entry, { values: { ...before, ...Object.fromEntries(noted) } }),
    ];
  },
  'record.approved': tellOfStep,
  'record.file-attached': ({ purpose }, entry, rows) =>
    tellOfFile(entry, rows, { revision: Number(entry.sealed.revision), purpose }),
  'record.file-detached': ({ attachedRevision, purpose }, entry, rows) =>
    tellOfFile(entry, rows, { revision: attachedRevision, purpose }),
  'record.figures-counted': ({ figures }, entry, rows) => {
    const { recordId, dossierId, values: before } = trailOf(entry, rows);
    const revision = Number(entry.sealed.revision);
    const counted = figures.map(
      ({ code, value }) => [figureName(code), { revision, value }] as const,
    );
    return [
      tell(entry, { recordId, dossierId, changes: changesOf(before, counted) }),
      follow(entry, { values: { ...before, ...Object.fromEntries(counted) } }),
    ];
  },
  'record.correction-requested': (request, entry, rows) => {
    const { recordId, dossierId, values, corrections } = trailOf(entry, rows);
    const { correctionId, field } = request;
    const proposal = {
      field,
      from: values[field] ?? null,
      to: proposedValue(request, entry),
    };
    const correction: CorrectionTrail = { proposal, notes: notesOf(entry), witnesses: [] };
    return [
      tell(entry, { recordId, dossierId, correctionId, proposal }),
      follow(entry, { corrections: { ...corrections, [correctionId]: correction } }),
    ];
  },
  'record.correction-permitted': tellOfCorrection,
  'record.correction-refused': endCorrection,
  'record.correction-attested': ({ correctionId, ...attested }, entry, rows) => {
    const { trail, correction, told } = aboutCorrection(correctionId, entry, rows);
    const witness = { ...actOf(entry), ...attested };
    const witnesses = [...correction.witnesses, witness];
    return [
      tell(entry, { ...told, witnesses: [witness] }),
      follow(entry, {
        corrections: { ...trail.corrections, [correctionId]: { ...correction, witnesses } },
      }),
    ];
  },
  'record.correction-applied': (applied, entry, rows) => {
    const { trail, correction, told } = aboutCorrection(applied.correctionId, entry, rows);
    const corrected = [[applied.field, correctedValue(applied)]] as const;
    return [
      tell(entry, {
        ...told,
        changes: changesOf(trail.values, corrected),
        proposal: null,
        witnesses: correction.witnesses,
      }),
      follow(entry, { values: { ...trail.values, ...Object.fromEntries(corrected) } }),
    ];
  },
  'record.correction-voided': endCorrection,
  'record.correction-closed': endCorrection,
  'record.disposed': (_, entry, rows) => {
    const { recordId, dossierId } = trailOf(entry, rows);
    return [tell(entry, { recordId, dossierId }), remove(recordTrailTable, { recordId })];
  },
};

/** One row for every entry of a dossier and its records: who, when, what from and to, and why. */
export const recordHistoryProjection: Projection = {
  name: 'record-history',
  version: 4,
  tables: [recordHistoryTable, recordTrailTable],
  categories: ['record', 'dossier'],
  reads: (entry) =>
    categoryOf(entry) === 'record' && entry.event.type !== 'record.registered'
      ? [keyOf(recordTrailTable, { recordId: recordIdOf(entry) })]
      : [],
  apply: (entry, rows) => {
    const category = categoryOf(entry);
    if (category === 'record') return handle(handlers, entry, rows);
    const dossierId = streamSubject(entry) as DossierId;
    return category === 'dossier' ? [tell(entry, { dossierId })] : [];
  },
};
