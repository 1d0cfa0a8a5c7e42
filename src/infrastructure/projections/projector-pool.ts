import type pg from 'pg';
import { type DatabaseConnections, openPool } from '../postgres/connections.js';

/**
 * Connections that fill the read models. Commits do not wait for the disk: rows and checkpoint
 * commit together, so that what a crash takes back is simply applied again, and the disk is left
 * to the ledger, whose commits do wait.
 */
export const openProjectorPool = (
  connections: DatabaseConnections,
  onIdleError: (error: Error) => void = () => undefined,
): pg.Pool =>
  openPool(connections, 'projector', onIdleError, { options: '-c synchronous_commit=off' });

/** Says that a connection is of no use any more: it is closed instead of lent out again. */
type Discard = (reason: Error) => void;

/** Lends a connection to `work`; one that was lost or discarded does not go back into the pool. */
export const withClient = async <T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, discard: Discard) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  let lost: Error | undefined;
  const discard: Discard = (reason) => {
    lost = reason;
  };
  client.on('error', discard);
  try {
    return await work(client, discard);
  } finally {
    client.off('error', discard);
    client.release(lost);
  }
};

/** Runs `work` in a transaction; any exception rolls it back. */
export const inTransaction = <T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> =>
  withClient(pool, async (client, discard) => {
    await client.query('BEGIN');
    try {
      const result = await work(client);
      await commit(client);
      return result;
    } catch (error) {
      // On a broken connection this fails too; what went wrong first is what matters.
      await client.query('ROLLBACK').catch(discard);
      throw error;
    }
  });

/** PostgreSQL answers COMMIT with ROLLBACK, and no error, when the transaction had failed. */
const commit = async (client: pg.PoolClient): Promise<void> => {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
};
