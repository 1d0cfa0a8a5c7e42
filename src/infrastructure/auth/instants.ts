import type { Instant } from '../../domain/shared/instant.js';

export const instantOf = (date: Date): Instant => date.toISOString() as Instant;
