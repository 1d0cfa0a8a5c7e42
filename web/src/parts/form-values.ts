import type { FieldValue, ResultOf } from '../api/graphql.js';
import type { RecordValue } from './recorded-value.js';
import { recordsTyped } from '../format/record-ids.js';
import type { FormField } from './form-field.fragments.js';

export type Definition = ResultOf<typeof FormField>;

/** What stands in the inputs of a form, by field; `''` is an empty field. */
export type Typed = Readonly<Record<string, string>>;

/** How a value stands in its input; null for one that this person may not see. */
export const typedOf = (value: RecordValue): string | null => {
  if (value.__typename !== 'ReadableValue') return null;
  return value.value === null ? '' : String(value.value);
};

/**
 * What is sent for an input. What is no number stays text: the engine says what is wrong with it,
 * and nobody's typing is turned into something else.
 */
export const valueOf = ({ type }: Pick<Definition, 'type'>, typed: string): FieldValue => {
  const text = typed.trim().normalize('NFC');
  if (text === '') return null;
  if (type.is === 'INTEGER' && /^-?\d{1,15}$/u.test(text)) return Number(text);
  if (type.is === 'BOOLEAN') return text === 'true';
  if (type.is === 'RECORD') return recordsTyped(text);
  return text;
};

export const inputsOf = (
  definitions: readonly Definition[],
  typed: Typed,
): { readonly name: string; readonly value: FieldValue }[] =>
  definitions.flatMap((definition) => {
    const { name } = definition;
    const text = typed[name];
    return text === undefined ? [] : [{ name, value: valueOf(definition, text) }];
  });
