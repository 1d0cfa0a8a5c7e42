import type pg from 'pg';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { inSchool } from '../../src/infrastructure/postgres/school-transaction.js';
import { openProjectorPool } from '../../src/infrastructure/projections/projector-pool.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** As when the server is killed: the connection ends while nobody waits for an answer. */
const endOf = async (client: pg.PoolClient, by: pg.Pool): Promise<void> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  // Not by events.once, which would listen for the error as well.
  const ended = new Promise((resolve) => client.once('end', resolve));
  await by.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
};

describe.each([
  { pool: 'of the ledger', open: () => openPool(database.connections, 'append') },
  { pool: 'of the read models', open: () => openProjectorPool(database.connections) },
])('a connection $pool that is lost while it is lent out', ({ open }) => {
  let pool: pg.Pool;
  beforeEach(() => {
    pool = open();
  });
  afterEach(() => pool.end());

  it('fails the work it was lent for, and neither the program nor the pool', async () => {
    const work = inSchool(pool, 'd6b1f0f0-0000-4000-8000-000000000000', async (client) => {
      await endOf(client, pool);
      await client.query('select 1');
    });
    await expect(work).rejects.toThrow('not queryable');
    await expect(pool.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
  });
});
