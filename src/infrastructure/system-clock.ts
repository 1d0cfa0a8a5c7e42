import type { Clock } from '../application/ports/clock.js';
import type { Instant } from '../domain/shared/instant.js';

/** The server's clock; a step backwards of the host is held until time has caught up. */
export class SystemClock implements Clock {
  private latestMs = 0;

  now(): Instant {
    this.latestMs = Math.max(this.latestMs, Date.now());
    return new Date(this.latestMs).toISOString() as Instant;
  }
}
