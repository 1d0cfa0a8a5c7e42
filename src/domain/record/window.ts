import { isSchoolDay, type SchoolCalendar } from '../shared/calendar.js';
import { dayAt, dayNumber, isLocalDate, type LocalDate } from '../shared/instant.js';
import { type Rhythm, type Span, weekOf, weekSpan } from '../shared/period.js';
import type { RecordKind } from '../shared/record-kind.js';
import type { RecordFacts } from './record.commands.js';

/** Until a year has a calendar. */
const usualDays: Pick<SchoolCalendar, 'schoolDays' | 'daysOff'> = {
  schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  daysOff: [],
};

/** No run of days without school is followed further back; no calendar has a longer one. */
const runDaysMax = 366;

/**
 * The days without school directly before the first school day of a week: from the Saturday before,
 * or from the first day of their unbroken run if that is earlier, to the day before there is school.
 * Of a day it is that of its week. Null when there is no school in that week, or no such period.
 */
export const windowOf = (
  every: Rhythm,
  period: string,
  calendar: Pick<SchoolCalendar, 'schoolDays' | 'daysOff'> | null,
): Span | null => {
  const week = weekSpan(every === 'day' && isLocalDate(period) ? weekOf(period) : period);
  if (week === null) return null;
  const isOfSchool = (day: number): boolean => isSchoolDay(calendar ?? usualDays, dayAt(day));
  const monday = dayNumber(week.startsOn);
  const first = daysFrom(monday, 7).find(isOfSchool);
  if (first === undefined) return null;
  const lastBefore = daysBefore(first, runDaysMax).find(isOfSchool) ?? first - runDaysMax - 1;
  return {
    startsOn: dayAt(Math.min(monday - 2, lastBefore + 1)),
    endsOn: dayAt(first - 1),
  };
};

const daysFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);
const daysBefore = (day: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => day - 1 - index);

/** Whether today is no day for it; null where nothing says when. */
export const isOutOfWindow = (
  {
    kind,
    calendar,
    today,
  }: Pick<RecordFacts, 'calendar' | 'today'> & {
    readonly kind: Pick<RecordKind, 'every' | 'window'>;
  },
  period: string | null,
): boolean | null => {
  if (kind.window === undefined || kind.every === undefined || period === null) return null;
  const window = windowOf(kind.every, period, calendar);
  return window === null ? null : !lies(today, window);
};

const lies = (day: LocalDate, { startsOn, endsOn }: Span): boolean =>
  startsOn <= day && day <= endsOn;
