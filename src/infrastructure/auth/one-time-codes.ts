import { createHash, randomBytes } from 'node:crypto';

// Crockford's Base32: no I, L, O, U, so that what is read aloud or typed off paper comes out right.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 24 × 5 = 120 random bits: beyond guessing, so one fast hash keeps it (SP 800-63B-4 §3.1.2.2). */
const length = 24;
const groups = /.{4}(?=.)/g;

/** `7K2M-…`, six groups of four. */
export const newOneTimeCode = (): string =>
  Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % 32))
    .join('')
    .replace(groups, '$&-');

/** The code as it was made, however it was typed; null when it cannot be one. */
export const readOneTimeCode = (typed: string): string | null => {
  const plain = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return plain.length === length && [...plain].every((one) => alphabet.includes(one))
    ? plain
    : null;
};

/** @param owner what the code is of, so that equal codes of two owners would not show */
export const oneTimeCodeHash = (owner: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${owner}\0${readOneTimeCode(code) ?? ''}`)
    .digest();
