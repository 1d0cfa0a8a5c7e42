import type { LocalDate } from '../../domain/shared/instant.js';
import { err } from '../../domain/shared/result.js';
import type { RegisterCell } from '../ports/register-reader.js';
import { type CellResult, reading } from './cell-reading.js';
import { cleanText, digitsOf } from './read-text.js';
import { remark } from './register-finding.js';

const textForm = { lengthMax: 30, joinsLines: false } as const;
const phoneLength = 10;
const personalNumberLength = 12;

export const readYear = (cell: RegisterCell, min: number, today: LocalDate): CellResult => {
  const max = Number(today.slice(0, 4));
  const notAYear = err(remark('not-a-year', { min, max }));
  if (cell.is === 'date') return notAYear;
  const clean = cleanText(cell, textForm);
  if (!clean.ok) return cell.is === 'text' ? clean : notAYear;
  const { text, remarks } = clean.value;
  if (text === '') return reading(null, remarks);
  const year = Number(text);
  return /^\d{4}$/.test(text) && year >= min && year <= max ? reading(year, remarks) : notAYear;
};

/** As a person writes it, to the digits a phone dials. */
export const readPhone = (cell: RegisterCell): CellResult => {
  if (cell.is === 'number') {
    const digits = digitsOf(cell) ?? '';
    // No number starts with another digit than 0, so a spreadsheet that made it a number lost it.
    return digits.length === phoneLength - 1 || digits.length === phoneLength
      ? err(remark('leading-zeros-were-lost', { length: digits.length + 1 }))
      : err(remark('not-a-phone-number'));
  }
  const clean = cleanText(cell, textForm);
  if (!clean.ok) return clean;
  const { text, remarks } = clean.value;
  if (text === '') return reading(null, remarks);
  const digits = text.replace(/[ .()-]/g, '').replace(/^\+84/, '0');
  if (!/^0\d{9,10}$/.test(digits)) return err(remark('not-a-phone-number'));
  if (digits === text) return reading(digits, remarks);
  return reading(digits, [...remarks, remark('phone-number-rewritten')]);
};

/** Twelve digits (Nghị định 137/2015/NĐ-CP, Điều 13). */
export const readPersonalNumber = (cell: RegisterCell): CellResult => {
  const clean = cleanText(cell, textForm);
  if (!clean.ok) return clean;
  const { text, remarks } = clean.value;
  const digits = text.replaceAll(' ', '');
  if (digits === '') return reading(null, remarks);
  if (/^\d{12}$/.test(digits)) {
    const spaced = digits === text ? [] : [remark('spaces-collapsed')];
    return reading(digits, [...remarks, ...spaced]);
  }
  // Province codes begin with one or two zeros (001 to 096).
  if (cell.is === 'number' && digits.length >= personalNumberLength - 2) {
    if (digits.length < personalNumberLength) {
      return err(remark('leading-zeros-were-lost', { length: personalNumberLength }));
    }
  }
  return err(remark('not-a-personal-number'));
};
