import { isLocalDate, type LocalDate } from '../../domain/shared/instant.js';

const msPerDay = 86_400_000;
/** Serial 1 is 1900-01-01, but Excel counts a 1900-02-29 that never was (serial 60). */
const base1900 = Date.UTC(1899, 11, 31);
const base1904 = Date.UTC(1904, 0, 1);
const phantomLeapDay = 60;

export interface SerialDate {
  /** Null when the serial number names no day of the calendar up to 9999-12-31. */
  readonly date: LocalDate | null;
  readonly hasTime: boolean;
}

/** The calendar day of a spreadsheet's serial number. Never goes through a time zone. */
export const dateOfSerial = (serial: number, uses1904: boolean): SerialDate => {
  const day = Math.floor(serial);
  const hasTime = serial !== day;
  if (uses1904) return { date: dayAfter(base1904, day, 0), hasTime };
  if (day === phantomLeapDay) return { date: null, hasTime };
  return { date: dayAfter(base1900, day > phantomLeapDay ? day - 1 : day, 1), hasTime };
};

const dayAfter = (base: number, days: number, daysMin: number): LocalDate | null => {
  if (days < daysMin || days > 2_958_466) return null;
  const text = new Date(base + days * msPerDay).toISOString().slice(0, 10);
  return isLocalDate(text) ? text : null;
};

/** Built-in number formats that show a date or a time (ECMA-376 part 1, 18.8.30). */
const isBuiltInDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Literals in quotes, escaped characters, padding, colours and conditions are not fields. */
const notFields = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether cells of this number format hold a date. A custom code overrides the built-in id. */
export const isDateFormat = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return isBuiltInDateFormat(id);
  if (/^general/i.test(code)) return false;
  const fields = code.replace(notFields, '').replace(/am\/pm|a\/p/gi, '');
  return /[ydhms]/i.test(fields);
};
