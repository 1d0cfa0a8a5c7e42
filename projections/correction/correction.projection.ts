import type {
  ProjectedEvent,
  Projection,
  RowChange,
  RowReader,
} from '../../src/application/ports/projection.js';
import type { CorrectionRow, NotePointer } from '../../src/application/ports/read-model-rows.js';
import type { NoteField } from '../../src/domain/record/field-protection.js';
import type { RecordEvent } from '../../src/domain/record/record.events.js';
import type { CorrectionId, RecordId } from '../../src/domain/shared/ids.js';
import { invariant } from '../../src/domain/shared/invariant.js';
import { actOf, type Handlers, handle, notesOf, streamSubject, unchanged } from '../entry.js';
import { insert, keyOf, remove, update } from '../table.js';
import { correctionTable, openCorrectionsTable } from './correction.entity.js';
import { proposedValue } from './proposed-value.js';

const recordIdOf = (entry: ProjectedEvent): RecordId => streamSubject(entry) as RecordId;

const openOf = (entry: ProjectedEvent, rows: RowReader): readonly CorrectionId[] =>
  rows.find(openCorrectionsTable, { recordId: recordIdOf(entry) })?.correctionIds ?? [];

const rowOf = (correctionId: CorrectionId, rows: RowReader): CorrectionRow => {
  const row = rows.find(correctionTable, { correctionId });
  invariant(row !== null, 'a correction starts with a request');
  return row;
};

const change = (correctionId: CorrectionId, set: Partial<CorrectionRow>): RowChange =>
  update(correctionTable, { correctionId }, set);

const setOpen = (
  entry: ProjectedEvent,
  rows: RowReader,
  correctionIds: readonly CorrectionId[],
): RowChange => {
  const recordId = recordIdOf(entry);
  if (!rows.find(openCorrectionsTable, { recordId })) {
    return insert(openCorrectionsTable, { recordId, correctionIds });
  }
  return correctionIds.length > 0
    ? update(openCorrectionsTable, { recordId }, { correctionIds })
    : remove(openCorrectionsTable, { recordId });
};

const end = (
  correctionId: CorrectionId,
  entry: ProjectedEvent,
  rows: RowReader,
  set: Partial<CorrectionRow>,
): readonly RowChange[] => [
  change(correctionId, { open: false, ...set }),
  setOpen(
    entry,
    rows,
    openOf(entry, rows).filter((id) => id !== correctionId),
  ),
];

/** The entry's text of that name; null when it carries none. */
const noteNamed = (name: NoteField, entry: ProjectedEvent): NotePointer | null =>
  notesOf(entry).find(({ field }) => field === name) ?? null;

const noOutcome = {
  permitted: null,
  expiresAt: null,
  designatedWitnessId: null,
  refused: null,
  witnesses: [],
  applied: null,
  oldValueHash: null,
  newValueHash: null,
  unlockId: null,
  reissueRequired: null,
  voided: null,
  closed: null,
  reissuedDocuments: null,
  notifiedPersonIds: [],
} as const;

const handlers: Handlers<RecordEvent> = {
  'record.correction-requested': (request, entry, rows) => [
    insert(correctionTable, {
      correctionId: request.correctionId,
      recordId: recordIdOf(entry),
      requestedLogIndex: entry.logIndex,
      field: request.field,
      status: 'requested',
      open: true,
      requested: actOf(entry),
      requesterIsHomeroomTeacher: request.requesterIsHomeroomTeacher,
      evidence: noteNamed('evidence', entry),
      current: { revision: request.targetRevision, hash: request.currentValueHash },
      proposed: proposedValue(request, entry),
      notes: notesOf(entry).filter(({ field }) => field === 'reason'),
      ...noOutcome,
    }),
    setOpen(entry, rows, [...openOf(entry, rows), request.correctionId]),
  ],
  'record.correction-permitted': ({ correctionId, expiresAt, designatedWitnessId }, entry) => [
    change(correctionId, {
      status: 'permitted',
      permitted: actOf(entry),
      expiresAt,
      designatedWitnessId,
      // Permitted anew after a lapse, it is witnessed anew.
      witnesses: [],
    }),
  ],
  'record.correction-refused': ({ correctionId }, entry, rows) =>
    end(correctionId, entry, rows, {
      status: 'refused',
      refused: actOf(entry),
      notes: [...rowOf(correctionId, rows).notes, ...notesOf(entry)],
    }),
  'record.correction-attested': ({ correctionId, ...attested }, entry, rows) => [
    change(correctionId, {
      witnesses: [...rowOf(correctionId, rows).witnesses, { ...actOf(entry), ...attested }],
    }),
  ],
  'record.correction-applied': (applied, entry) => [
    change(applied.correctionId, {
      status: 'applied',
      applied: actOf(entry),
      oldValueHash: applied.oldValueHash,
      newValueHash: applied.newValueHash,
      unlockId: applied.unlockId,
      reissueRequired: applied.reissueRequired,
    }),
  ],
  'record.correction-voided': ({ correctionId, cause }, entry, rows) =>
    end(correctionId, entry, rows, { status: 'voided', voided: { ...actOf(entry), cause } }),
  'record.correction-closed': ({ correctionId, ...closed }, entry, rows) =>
    end(correctionId, entry, rows, {
      status: 'closed',
      closed: actOf(entry),
      reissuedDocuments: noteNamed('reissuedDocuments', entry),
      ...closed,
    }),
  'record.disposed': (_, entry, rows) => [
    ...openOf(entry, rows).map((correctionId) => change(correctionId, { open: false })),
    ...(openOf(entry, rows).length > 0 ? [setOpen(entry, rows, [])] : []),
  ],
  'record.registered': unchanged,
  'record.revised': unchanged,
  'record.submitted': unchanged,
  'record.returned': unchanged,
  'record.approved': unchanged,
  'record.file-attached': unchanged,
  'record.file-detached': unchanged,
  'record.figures-counted': unchanged,
  'record.acknowledged': unchanged,
  'record.referenced': unchanged,
};

/** Corrections with everyone who took part, and which of them wait for someone. */
export const correctionProjection: Projection = {
  name: 'correction',
  version: 2,
  tables: [correctionTable, openCorrectionsTable],
  categories: ['record'],
  reads: (entry) => {
    const { type, payload } = entry.event;
    if (!type.startsWith('record.correction-') && type !== 'record.disposed') return [];
    const open = keyOf(openCorrectionsTable, { recordId: recordIdOf(entry) });
    if (type === 'record.disposed') return [open];
    const { correctionId } = payload as { readonly correctionId: CorrectionId };
    return [open, keyOf(correctionTable, { correctionId })];
  },
  apply: (entry, rows) => handle(handlers, entry, rows),
};
