/**
 * Kinds as the files of a catalogue have them, in the words of the API. Only words are put into another
 * form: whether they are kinds at all, the engine judges.
 */

/** `vicePrincipal` and `days-off-before` as the API has them; what is in its form stays. */
const inApi = (word: string): string =>
  /^[A-Z_]+$/u.test(word)
    ? word
    : word
        .replaceAll(/[A-Z]/gu, (letter) => `_${letter}`)
        .replaceAll('-', '_')
        .toUpperCase();

/** Members that hold words of a closed list, or several of them. */
const words = new Set([
  'tier',
  'about',
  'every',
  'window',
  'from',
  'by',
  'when',
  'owners',
  'readers',
  'roles',
  'acknowledgedBy',
  'types',
]);

const isWord = (member: string, owner: string): boolean =>
  words.has(member) || (member === 'on' && owner === 'schoolReport');

/** Lists of what holds between fields. */
const rules = new Set(['rules', 'rowRules']);

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const converted = (value: unknown, member: string, owner: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => converted(one, member, owner));
  if (typeof value === 'string') return isWord(member, owner) ? inApi(value) : value;
  return isObject(value) ? convertedMembers(value, member) : value;
};

const convertedMembers = ({ is, of, ...members }: Members, owner: string): Members => {
  const others = Object.fromEntries(
    Object.entries(members).map(([member, value]) => [member, converted(value, member, owner)]),
  );
  if (owner === 'type' && typeof is === 'string') {
    return { [is]: is === 'boolean' ? { yesOrNo: true } : others };
  }
  if (rules.has(owner) && typeof is === 'string') return { ...others, is: inApi(is) };
  if (owner === 'count' && typeof of === 'string') {
    return { [of]: of === 'children' ? others['when'] : others };
  }
  return others;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** One kind, a list of them, or a catalogue with its `kinds`; null for anything else. */
export const kindsIn = (text: string): readonly Members[] | null => {
  const content = parsed(text);
  const found = isObject(content) && Array.isArray(content['kinds']) ? content['kinds'] : content;
  const kinds = (Array.isArray(found) ? found : [found]).filter(isObject);
  if (kinds.length === 0 || kinds.some((kind) => !('kind' in kind))) return null;
  return kinds.map((kind) => convertedMembers(kind, 'kind'));
};

export interface NamedKind {
  readonly name: string;
  /** What its form asks for. */
  readonly fields: readonly string[];
}

const nameIn = (of: unknown): string => {
  const label = isObject(of) ? of['label'] : null;
  return isObject(label) && typeof label['vi'] === 'string' ? label['vi'] : '';
};

/** What a kind of a file says of itself, as far as it says it. */
export const namesIn = (kind: Members): NamedKind => {
  const fields = [kind['fields'], kind['rowFields']].flatMap((some) =>
    Array.isArray(some) ? some : [],
  );
  return { name: nameIn(kind) || String(kind['kind']), fields: fields.map(nameIn) };
};
