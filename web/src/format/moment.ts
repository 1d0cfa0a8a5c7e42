import type { Language } from '../i18n/bilingual.js';

const zone = 'Asia/Ho_Chi_Minh';
const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** Formats are dear to make, and the same few are wanted for every row of a list. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (language: Language, options: Intl.DateTimeFormatOptions) => {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
};

const weekdays = {
  vi: ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const dayNumber = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The school's day of a moment, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string => {
  const parts = formatOf('en', { year: 'numeric', month: '2-digit', day: '2-digit' });
  const [day = '', month = '', year = ''] = parts.format(new Date(instant)).split('/');
  return `${year}-${month}-${day}`;
};

/** `05/09/2026`. */
export const dayText = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
};

/** `thứ bảy, 05/09/2026`, as within a sentence. */
export const dayWithWeekday = (day: string, language: Language): string =>
  `${weekdays[language][dayNumber(day)]}, ${dayText(day)}`;

/** `07:05`, of the school's clock. */
export const timeText = (instant: string): string =>
  formatOf('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

/** `07:05 thứ bảy, 05/09/2026`. */
export const momentText = (instant: string, language: Language): string =>
  `${timeText(instant)} ${dayWithWeekday(dayOf(instant), language)}`;

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3 giờ trước`, `trong 2 ngày`; minutes are the smallest unit. */
export const distanceText = (instant: string, now: number, language: Language): string => {
  const difference = Date.parse(instant) - now;
  const [unit, size] =
    units.find(([, milliseconds]) => Math.abs(difference) >= milliseconds) ?? units[2];
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  return format.format(Math.round(difference / size), unit);
};

/** The moment that `YYYY-MM-DDThh:mm` is on the school's clock, which knows no summer time. */
export const instantOf = (local: string): string => new Date(`${local}:00+07:00`).toISOString();

/** The last minute of a day of the school. */
export const endOfDay = (day: string): string => instantOf(`${day}T23:59`);

/** What an input of a moment on the school's clock would hold. */
export const localMomentOf = (instant: string): string => `${dayOf(instant)}T${timeText(instant)}`;

/** What a date input of today would hold. */
export const today = (): string => dayOf(new Date().toISOString());
