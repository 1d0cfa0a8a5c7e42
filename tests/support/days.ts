import { aheadOfMidnightMs } from './away-from-midnight.js';
import { type Instant, type LocalDate, localDayOf } from '../../src/domain/shared/instant.js';

const machine = { now: (): string => new Date(Date.now() + aheadOfMidnightMs).toISOString() };

/** That many days from now. */
export const inDays = (days: number, clock: { now(): string } = machine): Instant =>
  new Date(Date.parse(clock.now()) + days * 86_400_000).toISOString() as Instant;

/** A day where the school is. */
export const dayIn = (days: number, clock: { now(): string } = machine): LocalDate =>
  localDayOf(inDays(days, clock));
