import {
  endOfYearPlus,
  isLocalDate,
  type LocalDate,
  shownDate,
} from '../../domain/shared/instant.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { RegisterCell } from '../ports/register-reader.js';
import { type CellResult, reading } from './cell-reading.js';
import { cleanText } from './read-text.js';
import { type Remark, remark } from './register-finding.js';
import type { CellRule } from './register-layout.js';

const textLengthMax = 30;
/** A year of two digits is never guessed, and neither is an order other than day before month. */
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const isoForm = /^\d{4}-\d{2}-\d{2}$/;

interface FoundDate {
  /** Null for an empty cell. */
  readonly date: LocalDate | null;
  readonly remarks: readonly Remark[];
}

/** A calendar day: a date cell, or a text `05/09/2025`, `5.9.2025`, `5-9-2025`, `2025-09-05`. */
export const readDate = (
  cell: RegisterCell,
  rule: CellRule & { is: 'date' },
  today: LocalDate,
): CellResult => {
  const found = foundDate(cell);
  if (!found.ok) return found;
  const { date, remarks } = found.value;
  if (date !== null && date < rule.earliest) {
    return err(remark('date-is-too-early', { earliest: shownDate(rule.earliest) }));
  }
  if (date === null || date <= today) return reading(date, remarks);
  if (rule.latest === 'today') {
    return err(remark('date-is-in-the-future', { today: shownDate(today) }));
  }
  const latest = endOfYearPlus(today, 1);
  return date > latest
    ? err(remark('date-is-too-far-ahead', { latest: shownDate(latest) }))
    : reading(date, [...remarks, remark('date-lies-ahead', { today: shownDate(today) })]);
};

const foundDate = (cell: RegisterCell): Result<FoundDate, Remark> => {
  if (cell.is === 'date') {
    if (cell.date === null) return err(remark('impossible-date'));
    return ok({ date: cell.date, remarks: cell.hasTime ? [remark('time-was-dropped')] : [] });
  }
  if (cell.is === 'number') return err(remark('date-is-a-number'));
  const clean = cleanText(cell, { lengthMax: textLengthMax, joinsLines: false });
  if (!clean.ok) return clean;
  const { text, remarks } = clean.value;
  if (text === '') return ok({ date: null, remarks });
  const written = isoOf(text);
  if (written === null) return err(remark('not-a-date'));
  return isLocalDate(written) ? ok({ date: written, remarks }) : err(remark('impossible-date'));
};

const isoOf = (text: string): string | null => {
  if (isoForm.test(text)) return text;
  const parts = dayFirst.exec(text);
  if (parts === null) return null;
  const [, day = '', , month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
