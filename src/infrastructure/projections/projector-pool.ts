import pg from 'pg';
import type { DatabaseConnections } from '../postgres/connections.js';

/**
 * Connections that fill the read models. Commits do not wait for the disk: rows and checkpoint
 * commit together, so that what a crash takes back is simply applied again, and the disk is left
 * to the ledger, whose commits do wait.
 */
export const openProjectorPool = (
  connections: DatabaseConnections,
  onIdleError: (error: Error) => void = () => undefined,
): pg.Pool =>
  new pg.Pool({
    ...connections.forRole('projector'),
    options: '-c synchronous_commit=off',
  }).on('error', onIdleError);

/** Runs `work` in a transaction; any exception rolls it back. */
export const inTransaction = async <T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await commit(client);
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is broken: it must not go back to the pool.
    const broken = await client.query('ROLLBACK').then(
      () => undefined,
      (failure: Error) => failure,
    );
    client.release(broken);
    throw error;
  }
};

/** PostgreSQL answers COMMIT with ROLLBACK, and no error, when the transaction had failed. */
const commit = async (client: pg.PoolClient): Promise<void> => {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
};
