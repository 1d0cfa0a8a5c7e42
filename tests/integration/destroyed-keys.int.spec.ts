import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { EventId, SchoolId, SubjectId } from '../../src/domain/shared/ids.js';
import { DestroyedKeysRemain } from '../../src/infrastructure/keys/destroyed-keys.js';
import { PostgresKeyStore } from '../../src/infrastructure/keys/postgres-key-store.js';
import { PostgresSchoolKeys } from '../../src/infrastructure/keys/school-keys.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { inSchool } from '../../src/infrastructure/postgres/school-transaction.js';
import { uuidFrom } from '../support/deterministic-random.js';
import { openOwnerSession, openSession } from '../support/ledger-session.js';
import { createTestDatabase, filesOf, type TestDatabase } from '../support/postgres.js';

// What is left on the disk, read as somebody would who has it: without the server.

const school = uuidFrom('school of destroyed keys') as SchoolId;
const cause = uuidFrom('cause') as EventId;
let nextSubject = 0;

let database: TestDatabase;
let pool: pg.Pool;
let store: PostgresKeyStore;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.connections, 'keys');
  store = new PostgresKeyStore(pool, new PostgresSchoolKeys(pool, randomBytes(32)));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const newSubject = async (): Promise<{ subject: SubjectId; wrapped: readonly Buffer[] }> => {
  const subject = uuidFrom(`subject ${nextSubject++}`) as SubjectId;
  for (const purpose of ['identity', 'health']) await store.activeKey(school, subject, purpose);
  const { rows } = await inSchool(pool, school, (client) =>
    client.query<{ wrapped: Buffer }>(
      'SELECT wrapped FROM keys.subject_key WHERE subject_id = $1',
      [subject],
    ),
  );
  return { subject, wrapped: rows.map((row) => row.wrapped) };
};

/** Names of the database's files, of whatever table or index, that hold one of these bytes. */
const filesWith = async (all: readonly Buffer[]): Promise<readonly string[]> =>
  (await filesOf(database))
    .filter(({ bytes }) => all.some((one) => bytes.includes(one)))
    .map(({ name }) => name);

describe('once an erasure has returned', () => {
  test('no file of the database holds the keys any more, and the others are as they were', async () => {
    const [erased, kept] = [await newSubject(), await newSubject()];
    const owner = await openOwnerSession(database);
    await owner.query('ANALYZE keys.subject_key');
    const { rows } = await owner.query<{ file: string }>(
      `SELECT pg_relation_filenode('keys.subject_key')::text AS file`,
    );
    await owner.end();
    expect(erased.wrapped).toHaveLength(2);
    // Statistics would be another file.
    expect(await filesWith(erased.wrapped)).toEqual([rows[0]?.file]);

    const key = await store.activeKey(school, kept.subject, 'identity');
    expect(await store.erase(school, erased.subject, cause)).toHaveLength(2);
    expect(await filesWith(erased.wrapped)).toEqual([]);
    expect(await filesWith(kept.wrapped)).toHaveLength(1);
    expect((await store.keys(school, [key.keyId])).get(key.keyId)).toEqual(key);
  });

  test('the same holds of one that a crash cut short, when it is repeated', async () => {
    const { subject, wrapped } = await newSubject();
    const destroyed = await store.destroy(school, subject, cause);
    // The danger is real: deleted, and there.
    expect(await filesWith(wrapped)).toHaveLength(1);
    expect(await store.erase(school, subject, cause)).toEqual(destroyed);
    expect(await filesWith(wrapped)).toEqual([]);
  });
});

describe('while an open transaction could still see the keys', () => {
  test('an erasure says that they remain, and is complete when it is repeated', async () => {
    const { subject, wrapped } = await newSubject();
    const reader = await openSession(database, 'read');
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await reader.query('SELECT 1');
    await store.destroy(school, subject, cause);
    expect(await store.forgetDestroyed(100)).toBe(false);
    expect(await filesWith(wrapped)).toHaveLength(1);
    const erasing = store.erase(school, subject, cause).catch((error: unknown) => error);
    expect(await erasing).toBeInstanceOf(DestroyedKeysRemain);
    await reader.query('COMMIT');
    await reader.end();
    await store.erase(school, subject, cause);
    expect(await filesWith(wrapped)).toEqual([]);
  });

  test('an erasure that begins meanwhile waits for it to end', async () => {
    const { subject, wrapped } = await newSubject();
    const reader = await openSession(database, 'read');
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await reader.query('SELECT 1');
    const destroyed = await store.destroy(school, subject, cause);
    expect(await store.forgetDestroyed(0)).toBe(false);
    const erasing = store.erase(school, subject, cause);
    await reader.query('COMMIT');
    expect(await erasing).toEqual(destroyed);
    await reader.end();
    expect(await filesWith(wrapped)).toEqual([]);
  });

  test('a session that holds the table keeps others waiting for a moment only', async () => {
    const owner = await openOwnerSession(database);
    await owner.query('BEGIN; LOCK TABLE keys.subject_key IN ACCESS SHARE MODE');
    expect(await store.forgetDestroyed(0)).toBe(false);
    await owner.query('COMMIT');
    await owner.end();
    expect(await store.forgetDestroyed()).toBe(true);
  });
});
