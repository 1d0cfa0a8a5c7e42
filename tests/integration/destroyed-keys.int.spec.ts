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

test('of a table that never held a key nothing remains, and nobody waits for it', async () => {
  expect(await store.forgetDestroyed(0)).toBe(true);
});

const newSubjectId = (): SubjectId => uuidFrom(`subject ${nextSubject++}`) as SubjectId;

const newSubject = async (): Promise<{ subject: SubjectId; wrapped: readonly Buffer[] }> => {
  const subject = newSubjectId();
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

describe('while transactions come and go', () => {
  /** Sessions that look at the database for some milliseconds again and again. */
  const lookers = async (): Promise<{ readonly stop: () => Promise<void> }> => {
    const sessions = await Promise.all([4, 8, 12].map(() => openSession(database, 'read')));
    let isOver = false;
    const looking = sessions.map(async (session, index) => {
      while (!isOver) {
        await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
        await session.query(`SELECT pg_sleep(${0.004 * (index + 1)})`);
        await session.query('COMMIT');
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
      await session.end();
    });
    return {
      stop: async () => {
        isOver = true;
        await Promise.all(looking);
      },
    };
  };

  test('what is said to be gone is gone, also when the last of them ended in the middle of it', async () => {
    // So many that writing them takes as long as a transaction.
    const others = Array.from({ length: 1_500 }, () => newSubjectId());
    for (let at = 0; at < others.length; at += 50) {
      const some = others.slice(at, at + 50);
      await Promise.all(some.map((one) => store.activeKey(school, one, 'identity')));
    }
    const { stop } = await lookers();
    const left: number[] = [];
    for (let run = 0; run < 25; run += 1) {
      const { subject, wrapped } = await newSubject();
      await store.destroy(school, subject, cause);
      while (!(await store.forgetDestroyed(0)));
      if ((await filesWith(wrapped)).length > 0) left.push(run);
    }
    await stop();
    expect(left).toEqual([]);
  }, 240_000);
});
