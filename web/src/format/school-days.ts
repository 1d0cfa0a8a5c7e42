interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

const dayMs = 86_400_000;

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);

const isWeekend = (day: string): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** When there is school, as the calendar of a year says it. */
export interface SchoolDays {
  /** Days of the week as the engine names them, `MON` to `SUN`. */
  readonly schoolDays: readonly string[];
  readonly daysOff: readonly { readonly from: string; readonly to: string }[];
}

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const isFree = (day: string, calendar: SchoolDays | null): boolean => {
  if (calendar === null) return isWeekend(day);
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return (
    !calendar.schoolDays.includes(weekday) ||
    calendar.daysOff.some(({ from, to }) => from <= day && day <= to)
  );
};

/** Longer than this nobody has days off; a calendar without any day of school ends the search. */
const searchedDaysMax = 120;

/**
 * The next day on which there is school, forwards or backwards, by the calendar of the year; without
 * one Saturday and Sunday are free.
 */
export const schoolDayFrom = (
  day: string,
  step: 1 | -1,
  calendar: SchoolDays | null = null,
): string => {
  let next = shifted(day, step);
  for (let tried = 0; tried < searchedDaysMax && isFree(next, calendar); tried += 1) {
    next = shifted(next, step);
  }
  return next;
};

/** Whether something can be recorded for it: a day of the year that has begun. */
export const isOfYear = (day: string, { startsOn, endsOn }: Span): boolean =>
  day >= startsOn && day <= endsOn;

/** Today while the year lasts, else its last day of school; before it begins, its first day. */
export const dayToBeginWith = (today: string, { startsOn, endsOn }: Span): string => {
  if (today < startsOn) return startsOn;
  if (today <= endsOn) return today;
  return isWeekend(endsOn) ? schoolDayFrom(endsOn, -1) : endsOn;
};

/** Whether somebody was here on a day, as far as their admission and leaving say. */
export const wasHere = (
  {
    admittedOn,
    exit,
  }: {
    readonly admittedOn: string | null;
    readonly exit: { readonly exitedOn: string } | null;
  },
  day: string,
): boolean => (admittedOn ?? '') <= day && (exit === null || exit.exitedOn >= day);
