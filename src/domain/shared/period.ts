import {
  type AssessmentCode,
  pointsOf,
  type SchoolCalendar,
  spanOfPoint,
  type TermCode,
} from './calendar.js';
import { dayAt, dayNumber, isLocalDate, lastDayOfMonth, type LocalDate } from './instant.js';
import { invariant } from './invariant.js';

/** How often a record of a kind is made. What has no rhythm is made once, or whenever there is one. */
export const rhythms = ['year', 'term', 'assessment', 'month', 'week', 'day'] as const;
export type Rhythm = (typeof rhythms)[number];

/** First and last day of something. */
export interface Span {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export interface Period extends Span {
  readonly schoolYear: string;
}

/** A school year, and its calendar once there is one. */
export interface YearSpan extends Span {
  readonly calendar?: SchoolCalendar | null;
}

/** Null for a year that the school never opened, whatever the text is. */
export const yearNamed = <Year extends YearSpan>(
  years: Readonly<Record<string, Year>>,
  name: string | null,
): Year | null => (name !== null && Object.hasOwn(years, name) ? (years[name] ?? null) : null);

/**
 * The period that a text names in the one form of its rhythm: `2026-2027`, `2026-2027/HK1`,
 * `2026-2027/GK1`, `2026-09`, `2026-W37` (ISO 8601), `2026-09-14`.
 */
export const periodOf = (
  every: Rhythm,
  text: string,
  years: Readonly<Record<string, YearSpan>>,
): Period | 'wrong-form' | 'out-of-range' => {
  if (every === 'year' || every === 'term' || every === 'assessment') {
    const named = pointNamed(every, text);
    if (named === null) return 'wrong-form';
    const { schoolYear, point } = named;
    const year = yearNamed(years, schoolYear);
    return year ? { schoolYear, ...pointSpan(year, point) } : 'out-of-range';
  }
  const span = spanOf[every](text);
  if (span === null) return 'wrong-form';
  const found = Object.entries(years).find(([, year]) => overlap(year, span));
  return found ? { schoolYear: found[0], ...span } : 'out-of-range';
};

interface NamedPoint {
  readonly schoolYear: string;
  /** Null for the whole year. */
  readonly point: TermCode | AssessmentCode | null;
}

const pointNamed = (every: 'year' | 'term' | 'assessment', text: string): NamedPoint | null => {
  const [schoolYear, named, ...rest] = text.split('/');
  if (schoolYear === undefined || !/^\d{4}-\d{4}$/.test(schoolYear) || rest.length > 0) return null;
  if (every === 'year') return named === undefined ? { schoolYear, point: null } : null;
  const point = pointsOf[every].find((one) => one === named);
  return point === undefined ? null : { schoolYear, point };
};

/** First and last day of a point of a year; without a calendar those of the whole year. */
export const pointSpan = (
  { startsOn, endsOn, calendar }: YearSpan,
  point: TermCode | AssessmentCode | null,
): Span =>
  (calendar && point !== null ? spanOfPoint(calendar, point) : null) ?? { startsOn, endsOn };

/** Monday to Sunday of an ISO 8601 week, `YYYY-Www`; null when the year has no such week. */
export const weekSpan = (week: string): Span | null => {
  const parts = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!parts) return null;
  // The fourth of January always lies in the first week.
  const monday =
    mondayBefore(dayNumber(`${parts[1]}-01-04` as LocalDate)) + (Number(parts[2]) - 1) * 7;
  const span = { startsOn: dayAt(monday), endsOn: dayAt(monday + 6) };
  return weekOf(span.startsOn) === week ? span : null;
};

/** The ISO 8601 week of a day: it belongs to the year of its Thursday. */
export const weekOf = (date: LocalDate): string => {
  const thursday = mondayBefore(dayNumber(date)) + 3;
  const year = dayAt(thursday).slice(0, 4);
  const first = mondayBefore(dayNumber(`${year}-01-04` as LocalDate));
  return `${year}-W${String((thursday - 3 - first) / 7 + 1).padStart(2, '0')}`;
};

/** 1970-01-01 was a Thursday. */
const mondayBefore = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

/** First and last day of a month or week. */
export const spanOfCode = (every: 'month' | 'week', code: string): Span => {
  const span = spanOf[every](code);
  invariant(span !== null, 'a month or week is named as its rhythm names it');
  return span;
};

/** The months or weeks that a time touches, in their order. */
export const periodsWithin = (every: 'month' | 'week', { startsOn, endsOn }: Span): string[] => {
  const found: string[] = [];
  for (let day = startsOn; day <= endsOn; ) {
    const code = every === 'month' ? day.slice(0, 7) : weekOf(day);
    found.push(code);
    day = dayAt(dayNumber(spanOfCode(every, code).endsOn) + 1);
  }
  return found;
};

const spanOf: Readonly<Record<'month' | 'week' | 'day', (text: string) => Span | null>> = {
  month: (text) => {
    const startsOn = `${text}-01`;
    return isLocalDate(startsOn) ? { startsOn, endsOn: lastDayOfMonth(startsOn) } : null;
  },
  week: weekSpan,
  day: (text) => (isLocalDate(text) ? { startsOn: text, endsOn: text } : null),
};

const overlap = (one: Span, other: Span): boolean =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
