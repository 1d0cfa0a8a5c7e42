import type { Instant } from '../../domain/shared/instant.js';

export const instantOf = (date: Date): Instant => date.toISOString() as Instant;

export const minutesAfter = (at: Instant, minutes: number): Instant =>
  instantOf(new Date(Date.parse(at) + minutes * 60_000));
