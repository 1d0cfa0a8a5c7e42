import type { SubjectId } from '../shared/ids.js';
import type { FieldValue, ProtectedBlock, Purpose } from '../shared/protected-block.js';
import type { RecordKind } from '../shared/record-kind.js';
import type { Fields } from './field-rules.js';
import type { ClearFields } from './record.events.js';

/** Form values as an event carries them. */
export interface ProtectedForm {
  readonly clear: ClearFields;
  readonly protectedBlocks: readonly ProtectedBlock<FieldValue>[];
}

/**
 * Sorts values by what protects them: no purpose → clear; otherwise one block per purpose, all of
 * the one subject. Expects fields of the kind only; the order is that of the form.
 */
export const protectForm = (
  kind: RecordKind,
  subjectId: SubjectId,
  fields: Fields,
): ProtectedForm => {
  const clear: Record<string, FieldValue> = {};
  const blocks = new Map<Purpose, Record<string, FieldValue>>();
  for (const { name, purpose } of kind.fields) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined) continue;
    if (purpose === null) clear[name] = value;
    else blocks.set(purpose, { ...blocks.get(purpose), [name]: value });
  }
  return {
    clear,
    protectedBlocks: [...blocks].map(([purpose, values]) => ({
      subjectId,
      purpose,
      fields: values,
    })),
  };
};

export type NoteField = 'reason' | 'comment' | 'evidence' | 'reissuedDocuments';

/** Free text about a correction: it may name people, so it is erased with its subject. */
export const correctionNote = (
  subjectId: SubjectId,
  fields: { readonly [name in NoteField]?: string },
): ProtectedBlock<FieldValue> => ({ subjectId, purpose: 'correction', fields });

/**
 * A list of free texts as one text, one to a line: none of them can hold a line break. No text at
 * all is no field, so that nothing is kept, and no key used, for what was not said.
 */
export const noteLines = (
  name: NoteField,
  texts: readonly string[],
): { readonly [name in NoteField]?: string } =>
  texts.length === 0 ? {} : { [name]: texts.join('\n') };
