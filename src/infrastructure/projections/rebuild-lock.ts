import type pg from 'pg';
import { withClient } from './projector-pool.js';

/** Another process rebuilds or compares at this moment. */
export class RebuildIsRunning extends Error {
  readonly code = 'REBUILD_IS_RUNNING';
  constructor() {
    super('another rebuild or comparison of the read models is running');
  }
}

/**
 * Runs `work` while no other process rebuilds: it drops what an interrupted rebuild left behind
 * and could not tell it from one that is under way.
 * @throws RebuildIsRunning
 */
export const withRebuildLock = <T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> =>
  withClient(pool, async (client, discard) => {
    const { rows } = await client.query<{ taken: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('luuvet/rebuild', 0)) AS taken`,
    );
    if (!rows[0]?.taken) throw new RebuildIsRunning();
    try {
      return await work();
    } finally {
      // A connection that cannot give the lock back is closed, and the lock with it.
      await client
        .query(`SELECT pg_advisory_unlock(hashtextextended('luuvet/rebuild', 0))`)
        .catch(discard);
    }
  });
