import pg from 'pg';
import { copyOut } from '../../src/infrastructure/verify/copy-out.js';
import { bytesOf } from '../../src/infrastructure/verify/copied-rows.js';
import { ReusingSocket } from '../../src/infrastructure/verify/reusing-socket.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let session: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  const connection = database.connections.forRole('migrator');
  session = new pg.Client({ ...connection, stream: () => new ReusingSocket() });
  await session.connect();
});
afterAll(async () => {
  await session.end();
  await database.drop();
});

/** A megabyte and more, of which no two kilobytes are the same. */
const numbers = Array.from({ length: 200_000 }, (_, place) => 1_000_000 + place).join('');
const sameNumbers = `SELECT string_agg(n::text, '' ORDER BY n) AS text
  FROM generate_series(1000000, 1199999) n`;

describe('a connection that reads into the same memory again and again', () => {
  test('brings long rows and short ones as they are', async () => {
    const read: string[] = [];
    const query = `COPY (SELECT convert_to(text, 'UTF8') FROM (${sameNumbers}) whole
      UNION ALL SELECT convert_to(n::text, 'UTF8') FROM generate_series(1000000, 1199999) n)
      TO STDOUT (FORMAT binary)`;
    await copyOut(session, query, 1, (row) => read.push(bytesOf(row, 0).toString()));
    expect(read[0]).toBe(numbers);
    expect(read.slice(1).join('')).toBe(numbers);
  });

  test('leaves the driver what it got, before a copy and after', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { rows } = await session.query<{ text: string }>(sameNumbers);
      expect(rows).toEqual([{ text: numbers }]);
      await copyOut(session, 'COPY (SELECT 1) TO STDOUT (FORMAT binary)', 1, () => undefined);
    }
  });
});
