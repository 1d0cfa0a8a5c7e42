/**
 * Bytes of a value's canonical JSON (RFC 8785 in UTF-8), so that a decision can keep to a size. The
 * codec alone writes it, and refuses what has no canonical form; here that counts for nothing.
 */
export const jsonBytes = (value: unknown): number => {
  if (typeof value === 'string') return textBytes(value);
  if (Array.isArray(value)) return bracketed(value.map(jsonBytes));
  if (typeof value === 'object' && value !== null) {
    return bracketed(
      Object.entries(value).map(([key, member]) => textBytes(key) + 1 + jsonBytes(member)),
    );
  }
  return String(value).length;
};

/** With a comma between two members. */
const bracketed = (members: readonly number[]): number =>
  2 + Math.max(0, members.length - 1) + members.reduce((sum, bytes) => sum + bytes, 0);

const twoInJson = /["\\\b\t\n\f\r]/;

const textBytes = (text: string): number => {
  let bytes = 2;
  for (const character of text) bytes += characterBytes(character);
  return bytes;
};

const characterBytes = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return twoInJson.test(character) ? 2 : code < 0x20 ? 6 : 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};
