import pg from 'pg';
import { openProjectorPool } from '../../src/infrastructure/projections/projector-pool.js';
import type { TestDatabase } from './postgres.js';

/** Where a connection breaks: at the n-th statement of the pool, before or after it took effect. */
export interface BreakPoint {
  readonly statement: number;
  readonly when: 'before' | 'after';
}

/**
 * A projector pool one of whose connections is killed by the server at the given statement, as a
 * crash of the server or the program would. Everything else works as usual.
 */
export const openFailingPool = (
  database: TestDatabase,
  { statement, when }: BreakPoint,
): { readonly pool: pg.Pool; readonly broke: () => boolean } => {
  const pool = openProjectorPool(database.connections);
  const killer = new pg.Pool({ ...database.connections.forRole('projector'), max: 1 });
  const patched = new WeakSet<object>();
  let count = 0;
  let broke = false;
  const kill = async (client: pg.PoolClient): Promise<void> => {
    broke = true;
    const { processID } = client as pg.PoolClient & { readonly processID: number };
    await killer.query('SELECT pg_terminate_backend($1, 5000)', [processID]);
    await killer.end();
  };
  pool.on('acquire', (client: pg.PoolClient) => {
    if (patched.has(client)) return;
    patched.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const failing = (...args: unknown[]): unknown => {
      count += 1;
      if (count !== statement) return query(...args);
      const [first] = args;
      if (typeof first === 'object' && first !== null && 'submit' in first) {
        // A COPY is under way as soon as its stream exists: the kill comes in the middle of it.
        const stream = query(...args);
        kill(client).catch(() => undefined);
        return stream;
      }
      if (typeof args.at(-1) === 'function') {
        kill(client).catch(() => undefined);
        return query(...args);
      }
      return (async () => {
        if (when === 'before') await kill(client);
        const result = await query(...args);
        if (when === 'after') await kill(client);
        // Gone after the statement took effect and before its answer arrived.
        if (when === 'after') throw new Error('Connection terminated unexpectedly');
        return result;
      })();
    };
    Object.assign(client, { query: failing });
  });
  return { pool, broke: () => broke };
};
