import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import { loginName, openPool } from '../../src/infrastructure/postgres/connections.js';
import {
  appendThrough,
  until,
  openSession,
  refusalOf,
  simpleRequest,
  simpleWrite,
} from '../support/ledger-session.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const readers = ['append', 'read', 'projector'] as const;
const schools = Array.from({ length: 4 }, () => randomUUID() as SchoolId);
const eventsPerSchool = 5;

let database: TestDatabase;
let auditor: pg.Client;
let tables: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase();
  auditor = await openSession(database, 'auditor');
  const append = await openSession(database, 'append');
  for (const school of schools) {
    const stream = `record-${randomUUID()}` as StreamId;
    await appendThrough(
      append,
      simpleRequest(school, [simpleWrite(stream, undefined, eventsPerSchool)]),
    );
  }
  const claimed = await append.query<{ term: string }>('SELECT ledger.claim_sealer() AS term');
  // Other test files write to the same cluster and may hold the horizon back for a moment.
  await until('every school has its log', async () => {
    await append.query('SELECT ledger.seal($1, 1000)', [claimed.rows[0]?.term]);
    return (await append.query('SELECT FROM ledger.log_sizes()')).rowCount === schools.length;
  });
  for (const school of schools) {
    await append.query('SELECT ledger.publish_checkpoint($1, 1, $2, $3)', [
      school,
      Buffer.alloc(32),
      Buffer.from('note'),
    ]);
  }
  await append.end();
  const { rows } = await auditor.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'school_id'
      WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
  tables = rows.map(({ name }) => name);
});
afterAll(async () => {
  await auditor.end();
  await database.drop();
});

test('every table of the ledger with a school is under forced row security', async () => {
  const { rows } = await auditor.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
      WHERE relnamespace = 'ledger'::regnamespace AND relrowsecurity AND relforcerowsecurity
      ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(tables);
  expect(tables).toHaveLength(6);
});

describe.each(readers)('%s sees one school at a time', (role) => {
  test('with a school set, its rows and no others', async () => {
    const session = await openSession(database, role);
    for (const table of tables) {
      await session.query('BEGIN');
      await session.query(`SELECT set_config('app.school', $1, true)`, [schools[0]]);
      const { rows } = await session.query<{ school_id: string }>(
        `SELECT DISTINCT school_id FROM ${table}`,
      );
      await session.query('COMMIT');
      expect([table, ...rows.map(({ school_id }) => school_id)]).toEqual([table, schools[0]]);
    }
    await session.end();
  });

  test('with no school set, an error, also on a connection that had one', async () => {
    const session = await openSession(database, role);
    for (const table of tables) {
      expect(await refusalOf(session, `SELECT FROM ${table}`)).toBe('42704');
    }
    await session.query(`BEGIN; SELECT set_config('app.school', '${schools[1]}', true); COMMIT`);
    for (const table of tables) {
      expect(await refusalOf(session, `SELECT FROM ${table}`)).toBe('22P02');
    }
    await session.end();
  });
});

test('the auditor sees all schools', async () => {
  const { rows } = await auditor.query<{ count: string }>(
    'SELECT count(DISTINCT school_id) FROM ledger.event',
  );
  expect(rows[0]?.count).toBe(String(schools.length));
});

test('given connections that serve many schools in turn, no row of another crosses over', async () => {
  const pool = openPool(
    { forRole: (role) => ({ ...database.connections.forRole(role), max: 3 }) },
    'read',
  );
  const processes = new Set<number>();
  let crossed = 0;
  let seen = 0;
  await Promise.all(
    Array.from({ length: 8 }, async (_, worker) => {
      for (let turn = 0; turn < 250; turn += 1) {
        const school = schools[(worker + turn) % schools.length] as SchoolId;
        const other = schools[(worker + turn + 1) % schools.length] as SchoolId;
        const client = await pool.connect();
        const own = await client.query(
          'SELECT pg_backend_pid() AS pid FROM ledger.read_all($1, 0, 100)',
          [school],
        );
        seen += own.rowCount ?? 0;
        // The school of the query before must be gone; naming another one gains nothing.
        const forged = await client
          .query('SELECT FROM ledger.event WHERE school_id = $1', [other])
          .catch(() => ({ rowCount: 0 }));
        crossed += forged.rowCount ?? 0;
        processes.add(own.rows[0].pid);
        client.release();
      }
    }),
  );
  await pool.end();
  expect(seen).toBe(8 * 250 * eventsPerSchool);
  expect(crossed).toBe(0);
  // The connections really were used again and again.
  expect(processes.size).toBeLessThanOrEqual(3);
});

test('given a school set, asking for another one by name gives no row', async () => {
  const session = await openSession(database, 'read');
  await session.query('BEGIN');
  await session.query(`SELECT set_config('app.school', $1, true)`, [schools[0]]);
  for (const table of tables) {
    const { rowCount } = await session.query(`SELECT FROM ${table} WHERE school_id = $1`, [
      schools[1],
    ]);
    expect([table, rowCount]).toEqual([table, 0]);
  }
  await session.query('COMMIT');
  await session.end();
});

test('given a policy that lets everything through, the check above would see it', async () => {
  const owner = await openSession(database, 'migrator');
  await owner.query('BEGIN; SET LOCAL ROLE luuvet_owner');
  await owner.query(`CREATE POLICY open ON ledger.event FOR SELECT TO luuvet_read USING (true)`);
  await owner.query(`RESET ROLE; GRANT ${loginName('read')} TO CURRENT_USER WITH SET TRUE`);
  await owner.query(`SET LOCAL ROLE ${loginName('read')}`);
  await owner.query(`SELECT set_config('app.school', $1, true)`, [schools[0]]);
  const { rowCount } = await owner.query('SELECT FROM ledger.event WHERE school_id = $1', [
    schools[1],
  ]);
  await owner.query('ROLLBACK');
  await owner.end();
  expect(rowCount).toBe(eventsPerSchool);
});
