import type { RecordId } from '../shared/ids.js';
import type { FieldName, FieldValue } from '../shared/protected-block.js';
import type { FieldDefinition } from '../shared/record-kind.js';

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The records that such a value names, one to a line; null for what is no list of different ids. */
export const namedIn = (value: string): readonly RecordId[] | null => {
  const ids = value.split('\n');
  const isList = ids.every((id) => idForm.test(id)) && new Set(ids).size === ids.length;
  return isList ? (ids as RecordId[]) : null;
};

/** All records that values of a form name, each once; what is in no right form names none. */
export const recordsNamed = (
  fields: readonly Pick<FieldDefinition, 'name' | 'type'>[],
  values: Readonly<Record<FieldName, FieldValue>>,
): readonly RecordId[] => {
  const lists = fields
    .filter(({ name, type }) => type.is === 'record' && Object.hasOwn(values, name))
    .map(({ name }) => values[name])
    .flatMap((value) => (typeof value === 'string' ? (namedIn(value) ?? []) : []));
  return [...new Set(lists)];
};

/** Of a value that was accepted. */
export const recordsOfValue = (value: FieldValue): readonly RecordId[] =>
  typeof value === 'string' ? (namedIn(value) ?? []) : [];
