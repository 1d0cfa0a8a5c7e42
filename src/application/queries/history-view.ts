import type { ValueHash } from '../../domain/shared/protected-block.js';
import type { FieldDefinition, LocalizedText } from '../../domain/shared/record-kind.js';
import type { FieldChange, HistoryRow, ValuePointer } from '../ports/read-model-rows.js';
import { entryLabel } from './entry-labels.js';
import {
  type View,
  type VisibleValue,
  visibleHash,
  visibleNote,
  visibleValue,
} from './visible-value.js';

export interface SeenValue {
  readonly value: VisibleValue;
  readonly hash: ValueHash | null;
}

export interface ChangeView {
  readonly field: string;
  readonly label: LocalizedText;
  /** Null when the field had no value before. */
  readonly from: SeenValue | null;
  readonly to: SeenValue;
}

export interface NoteView {
  /** `reason` or `comment`. */
  readonly note: string;
  readonly value: VisibleValue;
}

export interface HistoryView
  extends Omit<HistoryRow, 'changes' | 'proposal' | 'notes' | 'schoolId' | 'fields'> {
  readonly label: LocalizedText;
  readonly changes: readonly ChangeView[];
  readonly proposal: ChangeView | null;
  readonly notes: readonly NoteView[];
}

/** @param fieldOf the field of the record's own form, null when the form does not know it */
export const historyView = (
  row: HistoryRow,
  view: View,
  fieldOf: (name: string) => FieldDefinition | null,
): HistoryView => {
  const { changes, proposal, notes, schoolId: _, fields, ...rest } = row;
  const about = fields.map(fieldOf);
  return {
    ...rest,
    label: entryLabel(row.type),
    changes: changes.map((change) => changeView(view, fieldOf(change.field), change)),
    proposal: proposal && changeView(view, fieldOf(proposal.field), proposal),
    notes: notes.map((note) => ({ note: note.field, value: visibleNote(view, about, note) })),
  };
};

const changeView = (
  view: View,
  definition: FieldDefinition | null,
  { field, from, to }: FieldChange,
): ChangeView => ({
  field,
  label: definition?.label ?? { vi: field, en: field },
  from: from && seen(view, definition, from),
  to: seen(view, definition, to),
});

export const seen = (
  view: View,
  definition: FieldDefinition | null,
  pointer: ValuePointer,
): SeenValue => {
  const value = visibleValue(view, definition, pointer);
  return { value, hash: visibleHash(value, pointer) };
};
