import { type ClassId, recordStream } from '../../domain/shared/ids.js';
import { emptyValueHash } from '../../domain/shared/protected-block.js';
import type { FieldDefinition, RecordKind } from '../../domain/shared/record-kind.js';
import type { EventRef } from '../ports/event-store.js';
import type { DossierRow, RecordRow, ValuePointer } from '../ports/read-model-rows.js';
import type { Reader } from './reader.js';
import type { SeenRecord } from './visible-records.js';
import {
  seenHash,
  type View,
  type VisibleHash,
  type VisibleValue,
  visibleHash,
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

export interface RecordView extends Omit<RecordRow, 'values' | 'logIndex'> {
  /** Where the child is now. */
  readonly dossier: Pick<DossierRow, 'classId' | 'schoolYear'>;
  readonly form: RecordKind | null;
  /** In the order of the form. */
  readonly fields: readonly FieldView[];
}

/** What the fields of a record depend on, now or as of some moment. */
export type RecordFieldsOf = Pick<
  RecordRow,
  'recordId' | 'dossierId' | 'kind' | 'catalogueId' | 'catalogueVersion' | 'status' | 'values'
>;

export const recordView = (
  reader: Reader,
  { record: row, dossier, classId }: SeenRecord<RecordRow>,
): RecordView => {
  const { values: _, logIndex: __, ...rest } = row;
  const fields = fieldViews(reader, classId, row);
  return { ...rest, dossier, form: reader.kindOf(row), fields };
};

export const fieldViews = (
  reader: Reader,
  classId: ClassId,
  record: RecordFieldsOf,
): readonly FieldView[] => {
  const { dossierId } = record;
  const view = { reader, dossierId, classId, streamId: recordStream(record.recordId) };
  return (reader.kindOf(record)?.fields ?? []).map((definition) =>
    record.status === 'disposed'
      ? erasedField(definition)
      : fieldView(view, definition, record.values[definition.name]),
  );
};

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
