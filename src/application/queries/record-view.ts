import type { PlaceInYear } from '../../domain/policy/reading.js';
import { fieldsOfRow } from '../../domain/record/field-rules.js';
import { referenceAsField, referenceName } from '../../domain/record/reference.js';
import { rowsAmong } from '../../domain/record/sheet.js';
import { type DossierId, type RecordId, recordStream } from '../../domain/shared/ids.js';
import { type DueAfter, dueAfter } from '../../domain/shared/due.js';
import { type Instant, localDayOf } from '../../domain/shared/instant.js';
import { yearNamed } from '../../domain/shared/period.js';
import { emptyValueHash } from '../../domain/shared/protected-block.js';
import type { FieldDefinition, RecordKind } from '../../domain/shared/record-kind.js';
import { type KeptUntil, keptUntil } from '../../domain/shared/retention.js';
import type { EventRef } from '../ports/event-store.js';
import type {
  DossierRow,
  RecordRow,
  ReferenceAct,
  ValuePointer,
} from '../ports/read-model-rows.js';
import { leadingSystemOf, type LeadingSystemView } from './leading-system-queries.js';
import { type FiguresView, figuresView, readsFigure } from './figures-view.js';
import type { SeenDossier } from './dossier-queries.js';
import type { Reader } from './reader.js';
import type { SeenRecord } from './visible-records.js';
import {
  seenHash,
  type View,
  type VisibleHash,
  type VisibleValue,
  visibleHash,
  visibleFile,
  visibleValue,
} from './visible-value.js';

/** One field of a form with the value in force, as far as the reader may see it. */
export interface FieldView {
  readonly definition: FieldDefinition;
  readonly value: VisibleValue;
  /** What a correction or a witness names; null when the reader may not know it. */
  readonly hash: VisibleHash;
  /** The entry that holds the value; null for a field that was never filled in. */
  readonly since: EventRef | null;
}

/** The values of one child in a sheet. */
export interface SheetRowView extends Pick<RecordRow, 'recordId' | 'dossierId'> {
  /** What says how the sheet is called. */
  readonly sheet: Pick<RecordRow, 'kind' | 'period' | 'topic'> & {
    readonly form: RecordKind | null;
  };
  /** In the order of the form, each under its name in the record. */
  readonly fields: readonly FieldView[];
}

type AttachmentRow = RecordRow['attachments'][number];

/** A file of a record, as far as the reader may know of it. */
export interface AttachmentView extends AttachmentRow {
  readonly recordId: RecordId;
  readonly name: VisibleValue;
  readonly sha256: VisibleValue;
  /** Of a paper that was digitised; else null. */
  readonly scanner: VisibleValue | null;
  readonly originalAt: VisibleValue | null;
}

/** Under which number another system keeps it, as far as the reader may know. */
export interface ReferenceView extends ReferenceAct {
  readonly number: VisibleValue;
}

export interface RecordView
  extends Omit<RecordRow, 'values' | 'logIndex' | 'attachments' | 'counted' | 'references'> {
  readonly references: readonly ReferenceView[];
  /** As it was submitted; null until then, and of what is no report. */
  readonly counted: FiguresView | null;
  readonly attachments: readonly AttachmentView[];
  /** Where the child is now. */
  readonly dossier: Pick<DossierRow, 'classId' | 'schoolYear'>;
  readonly form: RecordKind | null;
  /** Since the last step of its chain; null until then, and where nobody approves. */
  readonly inForceSince: Instant | null;
  /** Of what is due after the day in one of its fields. */
  readonly dueAfter: DueAfter | null;
  /** Null where the kind does not say. */
  readonly keptUntil: KeptUntil | null;
  /** Where records of its kind are kept in the first place: today, and when it was entered. */
  readonly leadingSystem: LeadingSystemView | null;
  readonly leadingSystemAtEntry: LeadingSystemView | null;
  /** In the order of the form. */
  readonly fields: readonly FieldView[];
  /** Of a sheet, in the order of the children's ids; of any other record, none. */
  readonly rows: readonly SheetRowView[];
}

/** What the fields of a record depend on, now or as of some moment. */
export type RecordFieldsOf = Pick<
  RecordRow,
  | 'recordId'
  | 'dossierId'
  | 'kind'
  | 'catalogueId'
  | 'catalogueVersion'
  | 'period'
  | 'topic'
  | 'status'
  | 'values'
>;

export const recordView = (
  reader: Reader,
  { record: row, dossier, place }: SeenRecord<RecordRow>,
): RecordView => {
  const { values: _, logIndex: __, attachments, counted, references, ...rest } = row;
  const form = reader.kindOf(row);
  const { recordId, dossierId } = row;
  const view = { reader, dossierId, place, streamId: recordStream(recordId) };
  return {
    ...rest,
    dossier,
    form,
    inForceSince: sinceOf(row, form),
    dueAfter: form && dueAfterOf(form, row),
    leadingSystem: leadingSystemOf(reader, row.kind, reader.today),
    leadingSystemAtEntry: leadingSystemOf(reader, row.kind, localDayOf(row.registeredAt)),
    keptUntil: keptOf(reader, form, { schoolYear: row.schoolYear, dossier }),
    counted: figuresView({ form, counted }, (count) => readsFigure(reader, count, place)),
    ...formViews(reader, place, row),
    references: references.map((reference) => referenceView(view, form, reference)),
    attachments: attachments.map((file) => attachmentView(view, form, { ...file, recordId })),
  };
};

const referenceView = (
  view: View,
  form: RecordKind | null,
  reference: ReferenceAct,
): ReferenceView => {
  const definition = form && referenceAsField(form, referenceName(reference));
  return { ...reference, number: visibleValue(view, definition, reference.revision) };
};

const noForm = { fields: [] };

const attachmentView = (
  view: View,
  form: RecordKind | null,
  row: AttachmentRow & Pick<AttachmentView, 'recordId'>,
): AttachmentView => {
  const { revision, purpose } = row;
  const text = (field: string): VisibleValue =>
    visibleFile(view, form ?? noForm, { revision, purpose, field, file: 'names' });
  const paper = (field: string): VisibleValue | null => (row.pages === null ? null : text(field));
  return {
    ...row,
    name: text('name'),
    sha256: text('sha256'),
    scanner: paper('scanner'),
    originalAt: paper('originalAt'),
  };
};

const sinceOf = ({ status, approvals }: RecordRow, form: RecordKind | null): Instant | null =>
  form && form.chain.length > 0 && status === 'approved' ? (approvals.at(-1)?.at ?? null) : null;

const dueAfterOf = (form: RecordKind, { values, submitted }: RecordRow): DueAfter | null => {
  const happened = form.dueAfter && values[form.dueAfter.field];
  const day = typeof happened === 'object' ? happened.value : null;
  return dueAfter(form, day, submitted?.at ?? null);
};

const keptOf = (
  { facts: { school } }: Reader,
  form: RecordKind | null,
  { schoolYear, dossier }: { readonly schoolYear: string; readonly dossier: SeenDossier },
): KeptUntil | null => {
  if (!form?.retention) return null;
  const year = yearNamed(school.years, schoolYear);
  const leftOn = dossier.retention?.cutOffOn ?? null;
  return keptUntil(form.retention, { yearEndsOn: year?.endsOn ?? null, leftOn });
};

/** What stands in the form and in its rows. */
export const formViews = (
  reader: Reader,
  place: PlaceInYear,
  record: RecordFieldsOf,
): Pick<RecordView, 'fields' | 'rows'> => {
  const { dossierId, recordId } = record;
  const view = { reader, dossierId, place, streamId: recordStream(recordId) };
  return {
    fields: viewsOf(view, record, reader.kindOf(record)?.fields ?? []),
    rows: rowsAmong(Object.keys(record.values)).map((dossierId) =>
      rowView(reader, place, { record, dossierId }),
    ),
  };
};

/** What a sheet holds of one child, read as of that child. */
export const rowView = (
  reader: Reader,
  place: PlaceInYear,
  { record, dossierId }: { readonly record: RecordFieldsOf; readonly dossierId: DossierId },
): SheetRowView => {
  const form = reader.kindOf(record);
  const view = { reader, dossierId, place, streamId: recordStream(record.recordId) };
  const { recordId, kind, period, topic } = record;
  return {
    recordId,
    dossierId,
    sheet: { kind, period, topic, form },
    fields: viewsOf(view, record, form ? fieldsOfRow(form, dossierId) : []),
  };
};

const viewsOf = (
  view: View,
  { status, values }: RecordFieldsOf,
  definitions: readonly FieldDefinition[],
): readonly FieldView[] =>
  definitions.map((definition) =>
    status === 'disposed'
      ? erasedField(definition)
      : fieldView(view, definition, values[definition.name]),
  );

const fieldView = (
  view: View,
  definition: FieldDefinition,
  pointer: ValuePointer | undefined,
): FieldView => {
  if (pointer === undefined) return emptyField(view, definition);
  const value = visibleValue(view, definition, pointer);
  const revision = typeof pointer === 'number' ? pointer : pointer.revision;
  return {
    definition,
    value,
    hash: visibleHash(value, pointer, { streamId: view.streamId, field: definition.name }),
    since: { streamId: view.streamId, revision: BigInt(revision) },
  };
};

/** That a field was never filled in is a value like others. */
const emptyField = (view: View, definition: FieldDefinition): FieldView => {
  const value = visibleValue(view, definition, { revision: 0, value: null });
  return { definition, value, hash: seenHash(view, definition, emptyValueHash), since: null };
};

const erasedField = (definition: FieldDefinition): FieldView => ({
  definition,
  value: { state: 'erased' },
  hash: null,
  since: null,
});
