import type pg from 'pg';
import { bytesOf, type CopiedRow } from '../../src/infrastructure/verify/copied-rows.js';
import { copyOut } from '../../src/infrastructure/verify/copy-out.js';
import { openSession } from '../support/ledger-session.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let session: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  session = await openSession(database, 'migrator');
});
afterEach(() => session.end().catch(() => undefined));

const copy = (query: string, onRow: (row: CopiedRow) => void): Promise<void> =>
  copyOut(session, `COPY (${query}) TO STDOUT (FORMAT binary)`, 1, onRow);
const lengthsOf = async (query: string): Promise<number[]> => {
  const lengths: number[] = [];
  await copy(query, (row) => lengths.push(bytesOf(row, 0).length));
  return lengths;
};

describe('rows of a binary copy', () => {
  test('come whole, from nothing to megabytes, one copy after the other', async () => {
    const sizes = [0, 1, 8_191, 8_192, 65_535, 65_536, 3_000_000, 5];
    const query = `SELECT convert_to(repeat('x', n), 'UTF8')
      FROM unnest(ARRAY[${sizes.join(', ')}]) WITH ORDINALITY t(n, place) ORDER BY place`;
    expect(await lengthsOf(query)).toEqual(sizes);
    expect(await lengthsOf('SELECT 1 WHERE false')).toEqual([]);
    const copies = [1, 2, 3].map((count) =>
      lengthsOf(`SELECT 1 FROM generate_series(1, ${count})`),
    );
    expect((await Promise.all(copies)).map(({ length }) => length)).toEqual([1, 2, 3]);
    expect((await session.query('SELECT 7 AS n')).rows).toEqual([{ n: 7 }]);
  });

  test('that fail on the way reject with their code, and leave the session usable', async () => {
    let read = 0;
    const failing = copy(
      'SELECT 1 / (3000 - n) FROM generate_series(1, 5000) n',
      () => (read += 1),
    );
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(read).toBeGreaterThan(0);
    await expect(lengthsOf('SELECT nothing')).rejects.toMatchObject({ code: '42703' });
    expect((await session.query('SELECT 7 AS n')).rows).toEqual([{ n: 7 }]);
  });

  test('let notices through to whoever listens', async () => {
    const notices: (string | undefined)[] = [];
    session.on('notice', ({ message }) => notices.push(message));
    await session.query(
      `CREATE SCHEMA loud; CREATE FUNCTION loud.say(n int) RETURNS int LANGUAGE plpgsql AS
       $$ BEGIN RAISE NOTICE 'row %', n; RETURN n; END $$`,
    );
    expect(await lengthsOf('SELECT loud.say(n) FROM generate_series(1, 100) n')).toHaveLength(100);
    expect(notices).toHaveLength(100);
    expect(notices.at(-1)).toBe('row 100');
  });

  test('nobody can go on with reject with the reader s own error', async () => {
    const failing = copy('SELECT n FROM generate_series(1, 100000) n', () => {
      throw new TypeError('the reader failed');
    });
    await expect(failing).rejects.toThrow('the reader failed');
  });

  test('of a session that is killed reject', async () => {
    const { rows } = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const killer = await openSession(database, 'migrator');
    let isKilled = false;
    const dying = copy(`SELECT pg_sleep(0.01) FROM generate_series(1, 100000)`, () => {
      if (isKilled) return;
      isKilled = true;
      void killer.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    });
    const slow = copy(
      `SELECT repeat('x', 100000) FROM generate_series(1, 100000)`,
      () => undefined,
    );
    void killer.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect(dying).rejects.toMatchObject({ code: '57P01' });
    // It was never sent: the server was gone before its turn.
    await expect(slow).rejects.toThrow('Connection terminated unexpectedly');
    await killer.end();
  });
});
