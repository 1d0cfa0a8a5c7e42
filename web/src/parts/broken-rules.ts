import type { FieldValue, ResultOf } from '../api/graphql.js';
import type { RuleShown } from './form-field.fragments.js';
import { type Definition, valueOf } from './form-values.js';

type Rule = ResultOf<typeof RuleShown>;

interface Entry {
  readonly field: Definition;
  /** Null for a value that this person may not see: nothing is compared with it. */
  readonly typed: string | null;
}

interface BrokenRule {
  readonly field: string;
  readonly message: Rule['said'];
}

const day = /^\d{4}-\d{2}-\d{2}$/u;

const isBroken = (
  { is, right }: Rule,
  left: readonly FieldValue[],
  valueAt: (name: string) => FieldValue,
): boolean => {
  const than = valueAt(right);
  if (is === 'NOT_BEFORE') {
    const [first] = left;
    return [first, than].every((value) => day.test(String(value))) && String(first) < String(than);
  }
  const numbers = left.filter((value) => typeof value === 'number');
  const sum = numbers.reduce((all, value) => all + value, 0);
  return typeof than === 'number' && numbers.length > 0 && sum > than;
};

/** Rules that the typed values break, each said at its first field, before anything is sent. */
export const brokenRules = (
  rules: readonly Rule[],
  entries: readonly Entry[],
): readonly BrokenRule[] => {
  const values = new Map(
    entries.map(({ field, typed }) => [field.name, typed === null ? null : valueOf(field, typed)]),
  );
  const valueAt = (name: string): FieldValue => values.get(name) ?? null;
  return rules
    .filter((rule) => isBroken(rule, rule.left.map(valueAt), valueAt))
    .map(({ left: [first = ''], said }) => ({ field: first, message: said }));
};
