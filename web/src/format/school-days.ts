interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

const dayMs = 86_400_000;

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);

const isWeekend = (day: string): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The next day on which there is school, forwards or backwards; Saturday and Sunday are free. */
export const schoolDayFrom = (day: string, step: 1 | -1): string => {
  const next = shifted(day, step);
  return isWeekend(next) ? schoolDayFrom(next, step) : next;
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
