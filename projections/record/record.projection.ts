import type {
  ProjectedEvent,
  Projection,
  RowChange,
  RowReader,
} from '../../src/application/ports/projection.js';
import type { RecordRow, ValuePointer } from '../../src/application/ports/read-model-rows.js';
import type { CorrectionApplied, RecordEvent } from '../../src/domain/record/record.events.js';
import { subjectOfFile } from '../../src/domain/record/record.state.js';
import { rowsAmong } from '../../src/domain/record/sheet.js';
import type { CorrectionId, PersonId, RecordId } from '../../src/domain/shared/ids.js';
import { isSameSystem } from '../../src/domain/shared/record-system.js';
import { invariant } from '../../src/domain/shared/invariant.js';
import { actOf, type Handlers, handle, streamSubject, valuesOf } from '../entry.js';
import { insert, keyOf, update } from '../table.js';
import { recordTable, sheetRowTable } from './record.entity.js';

const recordIdOf = (entry: ProjectedEvent): RecordId => streamSubject(entry) as RecordId;

const rowOf = (entry: ProjectedEvent, rows: RowReader): RecordRow => {
  const row = rows.find(recordTable, { recordId: recordIdOf(entry) });
  invariant(row !== null, 'a record is registered before anything else happens to it');
  return row;
};

/** The row always shows the revision it stands at, whatever else an event changes. */
const change = (entry: ProjectedEvent, set: Partial<RecordRow> = {}): RowChange =>
  update(recordTable, { recordId: recordIdOf(entry) }, { revision: entry.sealed.revision, ...set });

/** A corrected value lies where it was proposed: in the block of the request. */
export const correctedValue = ({
  requestRevision: revision,
  newClear,
}: CorrectionApplied['payload']): ValuePointer =>
  newClear ? { revision, value: newClear.value } : revision;

const personOf = ({ facts }: ProjectedEvent): PersonId => facts.actor.personId as PersonId;

const handsWith = (enteredBy: RecordRow['enteredBy'], person: PersonId): RecordRow['enteredBy'] =>
  enteredBy.includes(person) ? enteredBy : [...enteredBy, person];

const handsOf = (entry: ProjectedEvent, rows: RowReader): RecordRow['enteredBy'] =>
  handsWith(rowOf(entry, rows).enteredBy, personOf(entry));

interface OfCorrection {
  readonly correctionId: CorrectionId;
}

const correctionEnds = (
  { correctionId }: OfCorrection,
  entry: ProjectedEvent,
  rows: RowReader,
): readonly RowChange[] => {
  const { openCorrections, proposedBy } = rowOf(entry, rows);
  const others = Object.entries(proposedBy).filter(([id]) => id !== correctionId);
  return [
    change(entry, {
      openCorrections: openCorrections - 1,
      proposedBy: Object.fromEntries(others),
    }),
  ];
};

/** A value that comes into a submission is its proposer's, and unread; what was approved stays so. */
const intoSubmission = (
  { correctionId }: OfCorrection,
  { status, enteredBy, proposedBy }: RecordRow,
  submittedRevision: bigint,
): Partial<RecordRow> => {
  if (status !== 'submitted') return {};
  const proposer = proposedBy[correctionId];
  invariant(proposer !== undefined, 'what is applied was requested');
  return { submittedRevision, enteredBy: handsWith(enteredBy, proposer) };
};

const onlyRevision = (_: unknown, entry: ProjectedEvent): readonly RowChange[] => [change(entry)];

/** Rows of a sheet in which something stands for the first time. */
const rowsBeyond = (
  { recordId, kind, registeredLogIndex, values }: SheetSoFar,
  names: readonly string[],
): readonly RowChange[] => {
  const known = rowsAmong(Object.keys(values));
  return rowsAmong(names)
    .filter((dossierId) => !known.includes(dossierId))
    .map((dossierId) => insert(sheetRowTable, { recordId, dossierId, kind, registeredLogIndex }));
};
type SheetSoFar = Pick<RecordRow, 'recordId' | 'kind' | 'registeredLogIndex' | 'values'>;

const newRows = (entry: ProjectedEvent, sheet: SheetSoFar): readonly RowChange[] =>
  rowsBeyond(
    sheet,
    entry.event.protectedBlocks.flatMap(({ fields }) => Object.keys(fields)),
  );

const approvedBy = ({ sealed: { revision } }: ProjectedEvent): Partial<RecordRow> => ({
  status: 'approved',
  enteredBy: [],
  submittedRevision: null,
  readsSince: Number(revision),
});

const handlers: Handlers<RecordEvent> = {
  'record.registered': (registered, entry) => [
    insert(recordTable, {
      recordId: registered.recordId,
      dossierId: registered.dossierId,
      subjectId: registered.subjectId,
      registeredLogIndex: entry.logIndex,
      registeredAt: entry.sealed.recordedAt,
      revision: entry.sealed.revision,
      kind: registered.kind,
      catalogueId: registered.catalogueId,
      catalogueVersion: registered.catalogueVersion,
      schoolYear: registered.schoolYear,
      period: registered.period,
      topic: registered.topic,
      status: 'draft',
      values: Object.fromEntries(valuesOf(entry, registered.clear)),
      attachments: [],
      references: [],
      standsSince: entry.sealed.recordedAt,
      enteredBy: [personOf(entry)],
      submitted: null,
      counted: null,
      submittedRevision: null,
      submittedLogIndex: null,
      readsSince: null,
      approvals: [],
      openCorrections: 0,
      proposedBy: {},
      source: registered.source,
    }),
    ...newRows(entry, { ...registered, registeredLogIndex: entry.logIndex, values: {} }),
  ],
  'record.revised': ({ clear }, entry, rows) => [
    change(entry, {
      values: { ...rowOf(entry, rows).values, ...Object.fromEntries(valuesOf(entry, clear)) },
      enteredBy: handsOf(entry, rows),
    }),
    ...newRows(entry, rowOf(entry, rows)),
  ],
  'record.submitted': ({ outOfWindow, draws }, entry, rows) => [
    change(entry, {
      status: 'submitted',
      standsSince: entry.sealed.recordedAt,
      enteredBy: handsOf(entry, rows),
      submitted: { ...actOf(entry), outOfWindow, draws },
      submittedRevision: entry.sealed.revision,
      submittedLogIndex: entry.logIndex,
      approvals: [],
    }),
  ],
  'record.returned': (_, entry) => [
    change(entry, {
      status: 'draft',
      standsSince: entry.sealed.recordedAt,
      submitted: null,
      submittedRevision: null,
      submittedLogIndex: null,
      counted: null,
      approvals: [],
    }),
  ],
  'record.approved': ({ step, final, outOfWindow }, entry, rows) => [
    change(entry, {
      ...(final ? approvedBy(entry) : {}),
      standsSince: entry.sealed.recordedAt,
      approvals: [...rowOf(entry, rows).approvals, { ...actOf(entry), step, outOfWindow }],
    }),
  ],
  'record.file-attached': (attached, entry, rows) => {
    const { fileId, type, mediaType, sizeBytes, ciphertextHash, purpose, keyId } = attached;
    const { digitised } = attached;
    const pages = digitised?.pages ?? null;
    const subjectId = subjectOfFile(entry.event);
    const kept = { ciphertextHash, purpose, subjectId, keyId };
    const file = { fileId, type, mediaType, sizeBytes, ...kept, pages };
    const { attachments } = rowOf(entry, rows);
    return [
      change(entry, {
        attachments: [...attachments, { ...actOf(entry), ...file }],
        enteredBy: handsOf(entry, rows),
      }),
    ];
  },
  'record.file-detached': ({ fileId }, entry, rows) => [
    change(entry, {
      attachments: rowOf(entry, rows).attachments.filter((one) => one.fileId !== fileId),
      enteredBy: handsOf(entry, rows),
    }),
  ],
  'record.figures-counted': ({ logIndex: upTo, figures }, entry) => [
    change(entry, { counted: { upTo, figures } }),
  ],
  'record.acknowledged': onlyRevision,
  'record.referenced': (reference, entry, rows) => {
    const others = rowOf(entry, rows).references.filter((one) => !isSameSystem(one, reference));
    return [change(entry, { references: [...others, { ...actOf(entry), ...reference }] })];
  },
  'record.correction-requested': ({ correctionId }, entry, rows) => {
    const { openCorrections, proposedBy } = rowOf(entry, rows);
    return [
      change(entry, {
        openCorrections: openCorrections + 1,
        proposedBy: { ...proposedBy, [correctionId]: personOf(entry) },
      }),
    ];
  },
  'record.correction-permitted': onlyRevision,
  'record.correction-refused': correctionEnds,
  'record.correction-attested': onlyRevision,
  'record.correction-applied': (applied, entry, rows) => [
    change(entry, {
      values: { ...rowOf(entry, rows).values, [applied.field]: correctedValue(applied) },
      ...(rowOf(entry, rows).readsSince === null
        ? {}
        : { readsSince: Number(entry.sealed.revision) }),
      ...intoSubmission(applied, rowOf(entry, rows), entry.sealed.revision),
    }),
    ...rowsBeyond(rowOf(entry, rows), [applied.field]),
  ],
  'record.correction-voided': correctionEnds,
  'record.correction-closed': correctionEnds,
  'record.disposed': (_, entry) => [
    change(entry, {
      status: 'disposed',
      values: {},
      submittedRevision: null,
      counted: null,
      attachments: [],
      references: [],
      openCorrections: 0,
      proposedBy: {},
    }),
  ],
};

/** Every record as it stands, each value clear or as a pointer to the block that holds it. */
export const recordProjection: Projection = {
  name: 'record',
  version: 15,
  tables: [recordTable, sheetRowTable],
  categories: ['record'],
  reads: (entry) =>
    entry.event.type !== 'record.registered'
      ? [keyOf(recordTable, { recordId: recordIdOf(entry) })]
      : [],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
