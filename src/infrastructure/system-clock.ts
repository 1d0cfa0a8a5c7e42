import type { Clock } from '../application/ports/clock.js';
import type { Instant, LocalDate } from '../domain/shared/instant.js';

// Asia/Ho_Chi_Minh is UTC+7 without summer time.
const offsetMs = 7 * 3_600_000;

/** The server's clock; a step backwards of the host is held until time has caught up. */
export class SystemClock implements Clock {
  private latestMs = 0;

  now(): Instant {
    this.latestMs = Math.max(this.latestMs, Date.now());
    return new Date(this.latestMs).toISOString() as Instant;
  }

  localDate(at: Instant): LocalDate {
    return new Date(Date.parse(at) + offsetMs).toISOString().slice(0, 10) as LocalDate;
  }
}
