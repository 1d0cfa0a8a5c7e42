/**
 * Canonical JSON: RFC 8785 (JCS), strict subset. Whatever JCS would silently change is refused,
 * so that two different values never share one text and a text always reads back as its value:
 * `undefined`, −0, integers outside ±(2^53−1), NaN, infinities, BigInt, functions, symbols,
 * anything but plain objects and arrays, lone surrogates, text that is not NFC, depth > 32.
 */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

export class NotCanonical extends Error {
  readonly code = 'NOT_CANONICAL';
}

/** Nesting of objects and lists. */
export const depthMax = 32;
/**
 * Characters that stand for themselves in JSON and that NFC leaves alone in any company: Latin
 * letters, and Vietnamese ones with all their marks in one character.
 */
const plain = /^[ !#-[\]-~\u00a0-\u02ff\u1e00-\u1eff]*$/;

export function canonicalText(value: unknown): string {
  return encodeValue(value, '', 0);
}

export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonicalText(value), 'utf8');
}

/** `at` is the nearest key, for the message; a value never goes into a message. */
function encodeValue(value: unknown, at: string, depth: number): string {
  switch (typeof value) {
    case 'string':
      return encodeText(value, at);
    case 'number':
      return encodeNumber(value, at);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth >= depthMax) return refuse(`nesting deeper than ${depthMax}`, at);
      return Array.isArray(value)
        ? encodeList(value, at, depth + 1)
        : encodeObject(value, at, depth + 1);
    case 'undefined':
    case 'bigint':
    case 'function':
    case 'symbol':
      return refuse(`a value of type ${typeof value}`, at);
  }
}

/** Canonical form of a text alone. @throws NotCanonical */
export function canonicalString(text: string): string {
  return encodeText(text, '');
}

function encodeText(text: string, at: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) return refuse('a lone surrogate', at);
  if (text.normalize('NFC') !== text) return refuse('text that is not in NFC', at);
  return JSON.stringify(text);
}

function encodeNumber(number: number, at: string): string {
  if (!Number.isFinite(number)) return refuse('a number that is not finite', at);
  if (Object.is(number, -0)) return refuse('a negative zero', at);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    return refuse('an integer beyond 2^53-1', at);
  }
  return String(number);
}

function encodeList(list: readonly unknown[], at: string, depth: number): string {
  if (Object.getPrototypeOf(list) !== Array.prototype) return refuse('a kind of array', at);
  let text = '[';
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ',';
    text += encodeValue(list[index], at, depth);
  }
  return `${text}]`;
}

function encodeObject(object: object, at: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return refuse('a class instance', at);
  if (Object.getOwnPropertySymbols(object).length > 0) return refuse('a symbol as key', at);
  const members = object as Readonly<Record<string, unknown>>;
  const keys = inOrder(Object.keys(object));
  let text = '{';
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as string;
    text += `${index > 0 ? ',' : ''}${encodeText(key, at)}:${encodeValue(members[key], key, depth)}`;
  }
  return `${text}}`;
}

/** RFC 8785 §3.2.3: order of UTF-16 code units, which is what `<` and `sort` compare. */
function inOrder(keys: string[]): string[] {
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] as string) > (keys[index] as string)) return keys.sort();
  }
  return keys;
}

function refuse(what: string, at: string): never {
  throw new NotCanonical(at === '' ? `${what} has no canonical form` : `${what} at "${at}"`);
}
