import type pg from 'pg';
import { StoreUnavailable } from '../../application/ports/event-store.js';

/**
 * One transaction bound to one school by row security. The tag of COMMIT is checked: after an
 * error that somebody swallowed, PostgreSQL answers COMMIT with ROLLBACK and no exception.
 */
export async function inSchool<T>(
  pool: pg.Pool,
  schoolId: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.school', $1, true)", [schoolId]);
    const value = await work(client);
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new StoreUnavailable('the transaction was rolled back');
    return value;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    await client.query('ROLLBACK').then(
      () => (failure = undefined),
      () => undefined,
    );
    throw error;
  } finally {
    // A connection that cannot even roll back does not go back into the pool.
    client.release(failure);
  }
}
