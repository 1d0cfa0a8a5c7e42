import type pg from 'pg';
import type { Clock } from '../../application/ports/clock.js';
import { minutesAfter } from '../../domain/shared/instant.js';

const everyMinutes = 1;
/** Of each table at a time: a sign-in waits for it. */
const rowsMax = 500;
const dayMinutes = 24 * 60;

/** How long a row is kept after its end; sessions for the question who used a device. */
const kept: readonly (readonly [table: string, minutes: number])[] = [
  ['ceremony', 0],
  ['step_up_challenge', dayMinutes],
  ['session', dayMinutes],
  ['invitation', 30 * dayMinutes],
];

/** Removes what has run out, a little with each sign-in, at most once a minute. */
export class Leftovers {
  private next = '';

  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  async remove(): Promise<void> {
    const now = this.clock.now();
    if (now < this.next) return;
    this.next = minutesAfter(now, everyMinutes);
    for (const [table, minutes] of kept) {
      await this.pool.query(
        `delete from auth.${table} where ctid = any (array(
           select ctid from auth.${table} where expires_at < $1 limit ${rowsMax}))`,
        [minutesAfter(now, -minutes)],
      );
    }
  }
}
