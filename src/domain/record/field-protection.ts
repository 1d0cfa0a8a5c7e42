import type { SubjectId } from '../shared/ids.js';
import type { FieldValue, ProtectedBlock, Purpose } from '../shared/protected-block.js';
import { type Fields, fieldsWithRows } from './field-rules.js';
import type { RecordFacts } from './record.commands.js';
import type { ClearFields } from './record.events.js';
import { subjectOf } from './sheet.js';

/** Form values as an event carries them. */
export interface ProtectedForm {
  readonly clear: ClearFields;
  readonly protectedBlocks: readonly ProtectedBlock<FieldValue>[];
}

/**
 * Sorts values by what protects them: no purpose → clear; otherwise one block per purpose and
 * subject, the child's own for what stands in its row. Expects fields of the kind only; the order is
 * that of the form.
 */
export const protectForm = (
  { kind, rows }: Pick<RecordFacts, 'kind' | 'rows'>,
  record: { readonly subjectId: SubjectId },
  fields: Fields,
): ProtectedForm => {
  const clear: Record<string, FieldValue> = {};
  const blocks = new Map<string, OpenBlock>();
  for (const { name, purpose } of fieldsWithRows(kind, Object.keys(fields))) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined) continue;
    if (purpose === null) {
      clear[name] = value;
      continue;
    }
    const subjectId = subjectOf({ rows }, record, name);
    const key = `${subjectId}/${purpose}`;
    const block = blocks.get(key) ?? { subjectId, purpose, fields: {} };
    block.fields[name] = value;
    blocks.set(key, block);
  }
  return { clear, protectedBlocks: [...blocks.values()] };
};

interface OpenBlock {
  readonly subjectId: SubjectId;
  readonly purpose: Purpose;
  readonly fields: Record<string, FieldValue>;
}

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
