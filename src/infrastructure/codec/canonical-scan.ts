import { isUtf8 } from 'node:buffer';
import { canonicalText, depthMax, NotCanonical } from './canonical-json.js';

/**
 * Decides in one pass over the bytes whether they are canonical JSON, without building a value.
 * It accepts exactly what `canonicalText(JSON.parse(text)) === text` accepts (a property test
 * holds the two together) at about a seventh of the cost, which is what lets `verify` read a
 * hundred thousand envelopes a second.
 *
 * @param members receives, when the value is an object, four offsets per member: start and end of
 *   the key's text, start and end of the value.
 * @returns the number of members of the outermost object, 0 for any other value
 * @throws NotCanonical
 */
export function scanCanonical(bytes: Uint8Array, members: Int32Array | null = null): number {
  if (!isUtf8(bytes)) throw new NotCanonical('the bytes are not UTF-8');
  if (bytes[0] === openObject) return scanOutermost(bytes, members);
  if (scanValue(bytes, 0, 0) !== bytes.length) refuseAt(bytes.length);
  return 0;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openObject = 0x7b;
const closeObject = 0x7d;
const openList = 0x5b;
const closeList = 0x5d;
const minus = 0x2d;
const zero = 0x30;
const nine = 0x39;

const literals = new Map(['null', 'true', 'false'].map((word) => [word.charCodeAt(0), word]));

/** 1: stands for itself inside a string; 2: needs a closer look; 0: never allowed, or the end. */
const textClass = new Uint8Array(256).map((_, byte) => {
  if (byte < 0x20 || byte === quote) return 0;
  return byte === backslash || byte >= 0x80 ? 2 : 1;
});

function scanOutermost(bytes: Uint8Array, members: Int32Array | null): number {
  let at = 1;
  let count = 0;
  let previousKey = -1;
  if (bytes[at] === closeObject) at += 1;
  else {
    for (;;) {
      const key = at;
      const keyEnd = scanText(bytes, key);
      if (previousKey >= 0) requireOrder(bytes, previousKey, key);
      if (bytes[keyEnd] !== colon) refuseAt(keyEnd);
      const valueEnd = scanValue(bytes, keyEnd + 1, 1);
      if (members) {
        members[count * 4] = key + 1;
        members[count * 4 + 1] = keyEnd - 1;
        members[count * 4 + 2] = keyEnd + 1;
        members[count * 4 + 3] = valueEnd;
      }
      count += 1;
      previousKey = key;
      at = valueEnd + 1;
      if (bytes[valueEnd] === closeObject) break;
      if (bytes[valueEnd] !== comma) refuseAt(valueEnd);
    }
  }
  if (at !== bytes.length) refuseAt(at);
  return count;
}

/** @returns the offset behind the value at `at`; the bytes are known to be UTF-8 */
export function scanValue(bytes: Uint8Array, at: number, depth: number): number {
  const first = bytes[at];
  if (first === quote) return scanText(bytes, at);
  if (first === openObject) return scanObject(bytes, at + 1, deeper(depth, at));
  if (first === openList) return scanList(bytes, at + 1, deeper(depth, at));
  if (first === undefined) return refuseAt(at);
  if (first === minus || (first >= zero && first <= nine)) return scanNumber(bytes, at);
  return scanLiteral(bytes, at, literals.get(first) ?? refuseAt(at));
}

function scanObject(bytes: Uint8Array, start: number, depth: number): number {
  let at = start;
  if (bytes[at] === closeObject) return at + 1;
  let previousKey = -1;
  for (;;) {
    const keyEnd = scanText(bytes, at);
    if (previousKey >= 0) requireOrder(bytes, previousKey, at);
    previousKey = at;
    if (bytes[keyEnd] !== colon) refuseAt(keyEnd);
    at = scanValue(bytes, keyEnd + 1, depth);
    if (bytes[at] === closeObject) return at + 1;
    if (bytes[at] !== comma) refuseAt(at);
    at += 1;
  }
}

function scanList(bytes: Uint8Array, start: number, depth: number): number {
  let at = start;
  if (bytes[at] === closeList) return at + 1;
  for (;;) {
    at = scanValue(bytes, at, depth);
    if (bytes[at] === closeList) return at + 1;
    if (bytes[at] !== comma) refuseAt(at);
    at += 1;
  }
}

/** @returns the offset behind the closing quote */
function scanText(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== quote) refuseAt(start);
  let at = start + 1;
  let isAscii = true;
  let hasEscape = false;
  for (;;) {
    let kind = textClass[bytes[at] as number];
    while (kind === 1) kind = textClass[bytes[++at] as number];
    if (kind !== 2) break;
    if (bytes[at] === backslash) {
      hasEscape = true;
      at += 2;
    } else {
      isAscii = false;
      at += 1;
    }
  }
  if (bytes[at] !== quote) refuseAt(at);
  if (hasEscape) requireSame(bytes, start, at + 1);
  else if (!isAscii) requireComposed(bytes, start + 1, at);
  return at + 1;
}

/** Text that nothing need escape has one JSON form; what is left to ask is its Unicode form. */
function requireComposed(bytes: Uint8Array, start: number, end: number): void {
  const text = textOf(bytes, start, end);
  if (text.normalize('NFC') !== text) refuseAt(start);
}

function scanNumber(bytes: Uint8Array, start: number): number {
  let at = start;
  let isInteger = true;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= zero && byte <= nine) continue;
    if (byte === comma || byte === closeObject || byte === closeList) break;
    isInteger = false;
  }
  const mayHaveZeroInFront = at - start === 1;
  const isShortInteger =
    isInteger && at - start <= 15 && (bytes[start] !== zero || mayHaveZeroInFront);
  if (!isShortInteger) requireSame(bytes, start, at);
  return at;
}

function scanLiteral(bytes: Uint8Array, start: number, word: string): number {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[start + index] !== word.charCodeAt(index)) refuseAt(start + index);
  }
  return start + word.length;
}

/** The definition itself, on the rare piece that the fast path cannot judge. */
function requireSame(bytes: Uint8Array, start: number, end: number): void {
  const text = textOf(bytes, start, end);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuseAt(start);
  }
  if (canonicalText(value) !== text) refuseAt(start);
}

/** RFC 8785 §3.2.3: keys ascend by UTF-16 code units; equal keys are duplicates. */
function requireOrder(bytes: Uint8Array, previous: number, next: number): void {
  for (let index = 1; ; index += 1) {
    const a = bytes[previous + index] as number;
    const b = bytes[next + index] as number;
    if (textClass[a] === 2 || textClass[b] === 2) break;
    if (a === b && a !== quote) continue;
    // A key that ends is the smaller one, though the quote is not the smallest byte.
    if (a === quote ? b !== quote : b !== quote && a < b) return;
    return void refuseAt(next);
  }
  const keys = [previous, next].map((key) => JSON.parse(textOf(bytes, key, scanText(bytes, key))));
  if (!((keys[0] as string) < (keys[1] as string))) refuseAt(next);
}

function deeper(depth: number, at: number): number {
  return depth < depthMax ? depth + 1 : refuseAt(at);
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
}

function refuseAt(offset: number): never {
  throw new NotCanonical(`the bytes are not in canonical form at offset ${offset}`);
}
