import { dayOf } from './moment.js';

/** The last second of a day on the school's clock; Vietnam has one zone and no summer time. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59+07:00`).toISOString();

/** The school's day that many days from a moment. */
export const dayAfter = (now: number, days: number): string =>
  dayOf(new Date(now + days * 86_400_000).toISOString());

/** `4:05`, or `1:04:05` from an hour on. */
export const clockText = (seconds: number): string => {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const rest = `${hours > 0 ? two(minutes) : minutes}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};
