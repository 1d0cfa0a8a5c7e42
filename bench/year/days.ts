// Days are counted here by a calendar of the simulator's own: it shall not share a mistake with the
// engine that it is compared with.

const dayMs = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Both included. */
export const daysBetween = (first: string, last: string): readonly string[] => {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

/** 0 is Monday. */
export const weekdayOf = (day: string): number =>
  (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const monthOf = (day: string): string => day.slice(0, 7);

export const lastOfMonth = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
};

/** ISO 8601: the week of its Thursday. */
export const weekOf = (day: string): string => {
  const thursday = addDays(day, 3 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const passed =
    (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / dayMs;
  return `${year}-W${String(Math.floor(passed / 7) + 1).padStart(2, '0')}`;
};

/** A time of that day where the school is, UTC+7. */
export const momentOf = (day: string, time: string): number =>
  Date.parse(`${day}T${time}:00.000+07:00`);

/** The day that it is then where the school is. */
export const dayOf = (nowMs: number): string =>
  new Date(nowMs + 7 * 3_600_000).toISOString().slice(0, 10);

export const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
