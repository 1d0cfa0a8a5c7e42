import type { Clock } from '../../src/application/ports/clock.js';
import type { Instant } from '../../src/domain/shared/instant.js';

/** A clock that the simulation moves on; in between it goes as fast as any other. */
export class YearClock implements Clock {
  private setMs = Date.now();
  private setAt = performance.now();

  set(nowMs: number): void {
    this.setMs = nowMs;
    this.setAt = performance.now();
  }

  nowMs(): number {
    return this.setMs + (performance.now() - this.setAt);
  }

  now(): Instant {
    return new Date(this.nowMs()).toISOString() as Instant;
  }
}
