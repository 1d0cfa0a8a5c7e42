import { lengthOf } from '../shared/text.js';
import { commonStems } from './common-passwords.js';

export const passwordLength = { min: 12, max: 256 } as const;

export type PasswordProblem = 'holds-the-name' | 'too-common' | 'too-long' | 'too-short';

const stems = new Set(commonStems);
const distinctMin = 5;

const keyboard = [
  '0123456789',
  '9876543210',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
];

/** Vietnamese as it is typed where there are no marks. */
const plainLetters = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** `qwerty…qwerty` and `123123123123` are no longer than what they repeat. */
const isRepetition = (text: string): boolean =>
  [1, 2, 3, 4, 5, 6, 7, 8].some(
    (length) =>
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length) === text,
  );

const isWalk = (text: string): boolean => keyboard.some((row) => row.repeat(3).includes(text));

/** Digits and signs before and after a stem, or the stem twice, do not make another password of it. */
const isCommon = (text: string): boolean => {
  const plain = plainLetters(text);
  const letters = plain.replace(/[^a-z@0]/g, '');
  const stem = plain.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const half = stem.slice(0, stem.length / 2);
  return (
    new Set(plain).size < distinctMin ||
    isRepetition(plain) ||
    isWalk(plain) ||
    stems.has(stem) ||
    stems.has(letters) ||
    stems.has(plain.replace(/[^a-z]/g, '')) ||
    (half + half === stem && stems.has(half))
  );
};

/**
 * What is wrong with a password; null when it can be set. No mix of characters is asked for, and no
 * change by date (NIST SP 800-63B-4 §3.1.1.2). Length is that after NFKC, which is what is hashed.
 *
 * @param signInName `<staff code>@<school code>`; neither it nor its staff code may be a part
 */
export const passwordProblem = (password: string, signInName: string): PasswordProblem | null => {
  const normal = password.normalize('NFKC');
  const length = lengthOf(normal);
  if (length < passwordLength.min) return 'too-short';
  if (length > passwordLength.max) return 'too-long';
  const [staffCode = ''] = signInName.split('@');
  const lower = normal.toLowerCase();
  const namesIt = [signInName, staffCode].some(
    (name) => lengthOf(name) >= 4 && lower.includes(name.toLowerCase()),
  );
  if (namesIt) return 'holds-the-name';
  return isCommon(normal) ? 'too-common' : null;
};
