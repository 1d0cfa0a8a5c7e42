import type { FieldValue } from '../../api/graphql.js';
import { recordsTyped } from '../../format/record-ids.js';
import type { ShownFieldType } from './shown.js';

type Proposed = { readonly ok: true; readonly value: FieldValue } | { readonly ok: false };

/** What was typed, as a value of the field; nothing typed means that the field is to be empty. */
export const proposedOf = (typed: string, { is }: Pick<ShownFieldType, 'is'>): Proposed => {
  const text = typed.trim();
  if (text === '') return { ok: true, value: null };
  if (is === 'BOOLEAN') return { ok: true, value: text === 'true' };
  if (is === 'RECORD') return { ok: true, value: recordsTyped(text) };
  if (is !== 'INTEGER') return { ok: true, value: text };
  return /^-?\d{1,15}$/.test(text) ? { ok: true, value: Number(text) } : { ok: false };
};
