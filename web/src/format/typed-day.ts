const dayForm = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
const digitsForm = /^(\d{2})(\d{2})(\d{4})$/;
const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm = /^(\d{1,2})[:hg](\d{2})$/;

/**
 * The day that somebody typed, `YYYY-MM-DD`: `5/9/2026`, `05-09-2026`, `05092026`, or as it is kept;
 * null for anything that is no day.
 */
export const typedDay = (text: string): string | null => {
  const typed = text.trim();
  const [, day = '', month = '', year = ''] = dayForm.exec(typed) ?? digitsForm.exec(typed) ?? [];
  const kept = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoForm.test(kept) && isDay(kept) ? kept : null;
};

/** 31 February has the form of a day, and is none. */
const isDay = (day: string): boolean => {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
};

/** A moment that somebody typed, `05/09/2026 7:30`, as `YYYY-MM-DDThh:mm`; null for no moment. */
export const typedMoment = (text: string): string | null => {
  const at = text.trim().search(/[T\s]+\S+$/);
  if (at < 0) return null;
  const day = typedDay(text.trim().slice(0, at));
  const [, hours = '', minutes = ''] =
    timeForm.exec(
      text
        .trim()
        .slice(at)
        .replace(/^[T\s]+/, ''),
    ) ?? [];
  if (day === null || hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${day}T${hours.padStart(2, '0')}:${minutes}`;
};
