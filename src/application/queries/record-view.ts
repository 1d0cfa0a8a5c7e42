import { type ClassId, recordStream } from '../../domain/shared/ids.js';
import { emptyValueHash, type ValueHash } from '../../domain/shared/protected-block.js';
import type { FieldDefinition, RecordKind } from '../../domain/shared/record-kind.js';
import type { EventRef } from '../ports/event-store.js';
import type { RecordRow, ValuePointer } from '../ports/read-model-rows.js';
import type { Reader } from './reader.js';
import { type View, type VisibleValue, visibleHash, visibleValue } from './visible-value.js';

/** One field of a form with the value in force, as far as the reader may see it. */
export interface FieldView {
  readonly definition: FieldDefinition;
  readonly value: VisibleValue;
  /** What a correction or a witness names; null when the reader may not know it. */
  readonly hash: ValueHash | null;
  /** The entry that holds the value; null for a field that was never filled in. */
  readonly since: EventRef | null;
}

export interface RecordView extends Omit<RecordRow, 'values' | 'logIndex'> {
  readonly classId: ClassId;
  readonly form: RecordKind | null;
  /** In the order of the form. */
  readonly fields: readonly FieldView[];
}

export const recordView = (reader: Reader, classId: ClassId, row: RecordRow): RecordView => {
  const { values, logIndex: _, ...rest } = row;
  const form = reader.kindOf(row);
  const streamId = recordStream(row.recordId);
  const view = { reader, classId, streamId };
  const fields = (form?.fields ?? []).map((definition) =>
    row.status === 'disposed'
      ? erasedField(definition)
      : fieldView(view, definition, values[definition.name]),
  );
  return { ...rest, classId, form, fields };
};

const fieldView = (
  view: View,
  definition: FieldDefinition,
  pointer: ValuePointer | undefined,
): FieldView => {
  if (!pointer) return emptyField(view, definition);
  const value = visibleValue(view, definition, pointer);
  return {
    definition,
    value,
    hash: visibleHash(value, pointer),
    since: { streamId: view.streamId, revision: BigInt(pointer.revision) },
  };
};

const emptyField = ({ reader, classId }: View, definition: FieldDefinition): FieldView => {
  const { readers } = definition;
  return reader.readsField(definition, classId)
    ? { definition, value: { state: 'clear', value: null }, hash: emptyValueHash, since: null }
    : { definition, value: { state: 'restricted', readers }, hash: null, since: null };
};

const erasedField = (definition: FieldDefinition): FieldView => ({
  definition,
  value: { state: 'erased' },
  hash: null,
  since: null,
});
