/** Letters and digits of a name, as words: stored codes are written without marks. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[đĐ]/gu, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');

const lengthMax = 50;

/** Such as `nhat-ky-vuon-truong`. */
export const codeOf = (name: string): string => wordsOf(name).join('-').slice(0, lengthMax);

/** Such as `chieuCao`. */
const nameOf = (label: string): string => {
  const [first = 'field', ...others] = wordsOf(label);
  const words = [first, ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1))];
  const name = words.join('').slice(0, lengthMax);
  return /^[a-z]/.test(name) ? name : `n${name}`;
};

/** Two of the same name get a number: what somebody calls things is nobody's to refuse. */
const apart = (names: readonly string[]): readonly string[] => {
  const given = new Set<string>();
  for (const name of names) given.add(freeName(name, given));
  return [...given];
};

const freeName = (name: string, given: ReadonlySet<string>): string => {
  let free = name;
  for (let number = 2; given.has(free); number += 1) {
    free = `${name.slice(0, lengthMax - String(number).length)}${number}`;
  }
  return free;
};

/** Said of every record with a period, and so no names of fields. */
const taken = ['period', 'topic'];

/** Nor is what every object has by itself, such as `constructor`. */
export const fieldNames = (labels: readonly string[]): readonly string[] =>
  apart(
    labels.map(nameOf).map((name) => (taken.includes(name) || name in {} ? `${name}Field` : name)),
  );

export const optionCodes = (labels: readonly string[]): readonly string[] =>
  apart(labels.map((label) => codeOf(label) || 'khac'));
