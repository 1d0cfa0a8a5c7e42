import { err, ok, type Result } from '../../domain/shared/result.js';
import {
  collapseSpaces,
  forbiddenCharacter,
  hasStackedMarks,
  lengthOf,
  toNfc,
} from '../../domain/shared/text.js';
import type { RegisterCell } from '../ports/register-reader.js';
import { type CellResult, reading } from './cell-reading.js';
import { type Remark, remark } from './register-finding.js';

interface CleanText {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

interface TextForm {
  readonly lengthMax: number;
  /** Line breaks and tabs are joined with a space and said; otherwise they are refused. */
  readonly joinsLines: boolean;
}

/** Longest NFD form of one Vietnamese letter, with room for spaces that will be removed. */
const unitsPerCharacterMax = 4;

/** A text as it may be stored: NFC, single spaces, nothing unseen, not too long. */
export const cleanText = (
  cell: RegisterCell,
  { lengthMax, joinsLines }: TextForm,
): Result<CleanText, Remark> => {
  const plain = plainText(cell);
  if (!plain.ok) return plain;
  const tooLong = remark('text-is-too-long', { lengthMax });
  if (plain.value.length > lengthMax * unitsPerCharacterMax) return err(tooLong);
  const joined = joinsLines ? plain.value.replace(/[\t\r\n]+/g, ' ') : plain.value;
  const character = forbiddenCharacter(joined);
  if (character !== null) return err(remark('forbidden-character', { character }));
  const normal = toNfc(joined);
  const text = collapseSpaces(normal);
  if (hasStackedMarks(text)) return err(remark('stacked-marks'));
  if (lengthOf(text) > lengthMax) return err(tooLong);
  const remarks: Remark[] = [];
  if (joinsLines && /[\t\r\n]/.test(plain.value)) remarks.push(remark('line-breaks-joined'));
  if (normal !== joined) remarks.push(remark('normalised-to-nfc'));
  if (text !== normal) remarks.push(remark('spaces-collapsed'));
  return ok({ text, remarks });
};

/** Numbers are texts to a school (a class `1`, a code `79482129584`) while no digit is lost. */
const plainText = (cell: RegisterCell): Result<string, Remark> => {
  if (cell.is === 'text') return ok(cell.text);
  if (cell.is === 'date') return err(remark('text-became-date'));
  if (cell.is !== 'number') return err(remark('not-a-text'));
  const digits = digitsOf(cell);
  return digits === null ? err(remark('number-lost-digits')) : ok(digits);
};

const exactDigitsMax = 15;

/** The digits of a whole number that a spreadsheet keeps exactly, or null. */
export const digitsOf = (cell: RegisterCell & { is: 'number' }): string | null => {
  if (!Number.isSafeInteger(cell.value) || cell.value < 0) return null;
  const digits = String(cell.value);
  return digits.length > exactDigitsMax ? null : digits;
};

const resultOf = ({ text, remarks }: CleanText): CellResult =>
  reading(text === '' ? null : text, remarks);

export const readText = (cell: RegisterCell, lengthMax: number): CellResult => {
  const clean = cleanText(cell, { lengthMax, joinsLines: true });
  return clean.ok ? resultOf(clean.value) : clean;
};

const codeForm = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;

/** In capitals, so that a file which writes `mn01` for `MN01` meets the same child. */
export const readCode = (cell: RegisterCell, lengthMax: number): CellResult => {
  const clean = cleanText(cell, { lengthMax, joinsLines: false });
  if (!clean.ok) return clean;
  const { text, remarks } = clean.value;
  if (text !== '' && !codeForm.test(text)) return err(remark('not-a-code'));
  const code = text.toUpperCase();
  if (code === text) return resultOf(clean.value);
  return resultOf({ text: code, remarks: [...remarks, remark('put-in-capitals')] });
};

/** What names of people in Vietnam are written with, those of other countries included. */
const unusualInName = /[^\p{Script=Latin}\p{M} .'’-]/u;

export const readName = (cell: RegisterCell, lengthMax: number): CellResult => {
  if (cell.is === 'number') return err(remark('not-a-name'));
  const clean = cleanText(cell, { lengthMax, joinsLines: false });
  if (!clean.ok) return clean;
  const { text, remarks } = clean.value;
  if (text !== '' && !/\p{L}/u.test(text)) return err(remark('not-a-name'));
  const unusual = unusualInName.exec(text);
  if (unusual === null) return resultOf(clean.value);
  const warning = remark('unusual-character-in-name', { character: unusual[0] });
  return resultOf({ text, remarks: [...remarks, warning] });
};
