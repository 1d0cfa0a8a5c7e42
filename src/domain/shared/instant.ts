import { invariant } from './invariant.js';

declare const brand: unique symbol;
/** A moment in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ` (ISO 8601); compares as text. */
export type Instant = string & { readonly [brand]: 'Instant' };
/** A calendar day of the school, `YYYY-MM-DD` in Asia/Ho_Chi_Minh; compares as text. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

const instantForm = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z$/;
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const isInstant = (text: string): text is Instant => {
  const parts = instantForm.exec(text);
  if (!parts) return false;
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6])];
  return isLocalDate(text.slice(0, 10)) && hour < 24 && minute < 60 && second < 60;
};

export const isLocalDate = (text: string): text is LocalDate => {
  const parts = dateForm.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** The day in Asia/Ho_Chi_Minh at that moment: UTC+7 without summer time. */
export const localDayOf = (at: Instant): LocalDate => {
  const day = at.slice(0, 10) as LocalDate;
  return at.slice(11, 13) < '17' ? day : dayAfter(day);
};

const dayAfter = (date: LocalDate): LocalDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day < daysInMonth(year, month)) return dateOf(year, month, day + 1);
  return month < 12 ? dateOf(year, month + 1, 1) : dateOf(year + 1, 1, 1);
};

const dateOf = (year: number, month: number, day: number): LocalDate =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-') as LocalDate;

/** As people in Vietnam write it: day/month/year. */
export const shownDate = (date: LocalDate): string => date.split('-').reverse().join('/');

/** Days since 1970-01-01, proleptic Gregorian (H. Hinnant, "days_from_civil"). */
const epochDays = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** Milliseconds since the epoch, without a clock or a locale. */
export const epochMs = (instant: Instant): number => {
  const parts = instantForm.exec(instant);
  invariant(parts !== null, 'an instant is ISO 8601 UTC with milliseconds');
  const [, year, month, day, hour, minute, second, ms] = parts.map(Number) as number[];
  const days = epochDays(year as number, month as number, day as number);
  return (
    ((days * 24 + (hour as number)) * 60 + (minute as number)) * 60_000 +
    (second as number) * 1000 +
    (ms as number)
  );
};

/** The instant so many milliseconds after the epoch. */
const instantAt = (ms: number): Instant => {
  const days = Math.floor(ms / 86_400_000);
  return `${dayAt(days)}T${timeOf(ms - days * 86_400_000)}Z` as Instant;
};

/** The day so many days after 1970-01-01 (H. Hinnant, "civil_from_days"). */
export const dayAt = (days: number): LocalDate => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dateOf(year, month, day);
};

/** `HH:mm:ss.sss` of so many milliseconds after midnight. */
const timeOf = (ms: number): string => {
  const whole = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${whole.join(':')}.${String(ms % 1000).padStart(3, '0')}`;
};

export const minutesAfter = (at: Instant, minutes: number): Instant =>
  instantAt(epochMs(at) + minutes * 60_000);

/** The first moment of a day where the school is. */
export const startOfDay = (day: LocalDate): Instant =>
  minutesAfter(`${day}T00:00:00.000Z` as Instant, -7 * 60);

/** The first moment after it. */
export const endOfDay = (day: LocalDate): Instant => `${day}T17:00:00.000Z` as Instant;

export const hoursBetween = (from: Instant, to: Instant): number =>
  (epochMs(to) - epochMs(from)) / 3_600_000;

/** The day on which a period of whole years, counted from the end of that year, is over. */
export const endOfYearPlus = (date: LocalDate, years: number): LocalDate =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}-12-31` as LocalDate;

/** The last day of what has no end. */
export const noEndInSight = '9999-12-31' as LocalDate;

/** The day before, across months and years. */
export const dayBefore = (date: LocalDate): LocalDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day > 1) return dateOf(year, month, day - 1);
  return month > 1
    ? dateOf(year, month - 1, daysInMonth(year, month - 1))
    : dateOf(year - 1, 12, 31);
};

export const lastDayOfMonth = (date: LocalDate): LocalDate => {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return dateOf(year, month, daysInMonth(year, month));
};

/** Days from 1970-01-01, a Thursday, to that day. */
export const dayNumber = (date: LocalDate): number => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return epochDays(year, month, day);
};
