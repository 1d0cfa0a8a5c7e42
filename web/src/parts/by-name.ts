import type { RecordValue } from './recorded-value.js';

const collator = new Intl.Collator('vi');

const textOf = (value: RecordValue | undefined): string =>
  value?.__typename === 'ReadableValue' && typeof value.value === 'string' ? value.value : '';

/** As lists of a class are ordered here: by the given name, which stands last, then by the rest. */
export const byGivenName = (
  one: RecordValue | undefined,
  other: RecordValue | undefined,
): number => {
  const [a, b] = [textOf(one), textOf(other)];
  const given = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
  return collator.compare(given(a), given(b)) || collator.compare(a, b);
};
