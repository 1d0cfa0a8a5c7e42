import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { SubjectIsErased } from '../../src/application/ports/event-codec.js';
import type { EventId, SchoolId, SubjectId } from '../../src/domain/shared/ids.js';
import { KeyDoesNotOpen } from '../../src/infrastructure/keys/key-wrapping.js';
import { SchoolKeyedHash } from '../../src/infrastructure/keys/keyed-hash.js';
import { PostgresKeyStore } from '../../src/infrastructure/keys/postgres-key-store.js';
import { PostgresSchoolKeys } from '../../src/infrastructure/keys/school-keys.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { uuidFrom } from '../support/deterministic-random.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const masterKey = randomBytes(32);
const school = uuidFrom('key school') as SchoolId;
const otherSchool = uuidFrom('other key school') as SchoolId;
const cause = uuidFrom('cause') as EventId;
let nextSubject = 0;
const newSubject = (): SubjectId => uuidFrom(`subject ${nextSubject++}`) as SubjectId;

let database: TestDatabase;
let pool: pg.Pool;
/** A store as another process would open it: nothing remembered. */
const openStore = (key: Uint8Array = masterKey): PostgresKeyStore =>
  new PostgresKeyStore(pool, new PostgresSchoolKeys(pool, key));

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.connections, 'keys');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Runs one statement as the role of the key store, bound to a school. */
const asKeys = async (schoolId: string, sql: string): Promise<pg.QueryResult> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.school', $1, true)", [schoolId]);
    return await client.query(sql);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
};

describe('subject keys in PostgreSQL', () => {
  test('a key is created on first use and the same ever after', async () => {
    const subject = newSubject();
    const first = await openStore().activeKey(school, subject, 'identity');
    const later = await openStore().activeKey(school, subject, 'identity');
    expect(first.secret).toHaveLength(32);
    expect(later).toEqual(first);
    const byId = await openStore().keys(school, [first.keyId]);
    expect(byId.get(first.keyId)).toEqual(first);
  });

  test('every subject, purpose and school has a key of its own', async () => {
    const [one, two] = [newSubject(), newSubject()];
    const store = openStore();
    const keys = await Promise.all([
      store.activeKey(school, one, 'identity'),
      store.activeKey(school, one, 'health'),
      store.activeKey(school, two, 'identity'),
      store.activeKey(otherSchool, one, 'identity'),
    ]);
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(4);
    expect(new Set(keys.map(({ secret }) => Buffer.from(secret).toString('hex'))).size).toBe(4);
  });

  test('many processes that want the same new keys end up with one of each', async () => {
    const subjects = Array.from({ length: 20 }, newSubject);
    const stores = Array.from({ length: 8 }, () => openStore());
    const answers = await Promise.all(
      stores.map((store) =>
        Promise.all(subjects.map((subject) => store.activeKey(school, subject, 'identity'))),
      ),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('the keys of three hundred children cost a few visits to the database', async () => {
    const store = openStore();
    await store.activeKey(school, newSubject(), 'identity');
    const connect = pool.connect.bind(pool);
    let visits = 0;
    pool.connect = (...given: []) => {
      visits += 1;
      return connect(...given);
    };
    try {
      const subjects = Array.from({ length: 300 }, newSubject);
      const keys = await Promise.all(
        subjects.flatMap((subject) =>
          ['identity', 'health', 'family'].map((purpose) =>
            store.activeKey(school, subject, purpose),
          ),
        ),
      );
      expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(900);
      expect(visits).toBeLessThanOrEqual(3);
      await store.keys(
        school,
        keys.map(({ keyId }) => keyId),
      );
      expect(visits).toBeLessThanOrEqual(3);
    } finally {
      pool.connect = connect;
    }
  });

  test('what is stored of a key does not open with another master key', async () => {
    const { keyId } = await openStore().activeKey(school, newSubject(), 'identity');
    await expect(openStore(randomBytes(32)).keys(school, [keyId])).rejects.toThrow(KeyDoesNotOpen);
  });

  test('no secret lies in the tables in plain', async () => {
    const { secret } = await openStore().activeKey(school, newSubject(), 'identity');
    const { rows } = await asKeys(school, 'SELECT wrapped FROM keys.subject_key');
    const plain = rows.filter(({ wrapped }) => (wrapped as Buffer).includes(Buffer.from(secret)));
    expect(rows.length).toBeGreaterThan(0);
    expect(plain).toEqual([]);
  });

  test('one school cannot see or make the keys of another', async () => {
    const { keyId } = await openStore().activeKey(school, newSubject(), 'identity');
    expect((await openStore().keys(otherSchool, [keyId])).size).toBe(0);
    await expect(
      asKeys(
        otherSchool,
        `INSERT INTO keys.subject_key (key_id, school_id, subject_id, purpose, wrapped)
         VALUES (gen_random_uuid(), '${school}', gen_random_uuid(), 'identity', '\\x00')`,
      ),
    ).rejects.toThrow('row-level security');
  });

  test('without a school the tables answer with an error, not with everything', async () => {
    await expect(pool.query('SELECT * FROM keys.subject_key')).rejects.toThrow();
  });

  test('the role of the key store cannot change a key or lift a tombstone', async () => {
    for (const sql of [
      "UPDATE keys.subject_key SET wrapped = '\\x00'",
      "UPDATE keys.school_key SET wrapped = '\\x00'",
      'DELETE FROM keys.school_key',
      'DELETE FROM keys.erased_subject',
      'UPDATE keys.erased_subject SET key_ids = NULL',
      'TRUNCATE keys.subject_key',
      'SELECT * FROM ledger.event',
    ]) {
      await expect(asKeys(school, sql)).rejects.toThrow('permission denied');
    }
  });
});

describe('erasing a subject', () => {
  test('destroys every key of the subject, for ever, and says which', async () => {
    const subject = newSubject();
    const store = openStore();
    const [identity, health] = await Promise.all([
      store.activeKey(school, subject, 'identity'),
      store.activeKey(school, subject, 'health'),
    ]);
    const destroyed = await store.erase(school, subject, cause);
    expect(destroyed).toEqual([identity.keyId, health.keyId].sort());
    for (const any of [store, openStore()]) {
      expect((await any.keys(school, destroyed)).size).toBe(0);
      await expect(any.activeKey(school, subject, 'identity')).rejects.toThrow(SubjectIsErased);
      await expect(any.activeKey(school, subject, 'new purpose')).rejects.toThrow(SubjectIsErased);
    }
  });

  test('repeated, changes nothing and answers the same', async () => {
    const subject = newSubject();
    await openStore().activeKey(school, subject, 'identity');
    const first = await openStore().erase(school, subject, cause);
    expect(await openStore().erase(school, subject, uuidFrom('later') as EventId)).toEqual(first);
    const { rows } = await asKeys(
      school,
      `SELECT cause FROM keys.erased_subject WHERE subject_id = '${subject}'`,
    );
    expect(rows).toEqual([{ cause }]);
  });

  test('leaves other subjects, and the same subject at another school, as they were', async () => {
    const [erased, kept] = [newSubject(), newSubject()];
    const store = openStore();
    const key = await store.activeKey(school, kept, 'identity');
    const elsewhere = await store.activeKey(otherSchool, erased, 'identity');
    await store.activeKey(school, erased, 'identity');
    await store.erase(school, erased, cause);
    expect(await openStore().activeKey(school, kept, 'identity')).toEqual(key);
    expect(await openStore().activeKey(otherSchool, erased, 'identity')).toEqual(elsewhere);
  });

  test('of a subject that never had a key bars the first one', async () => {
    const subject = newSubject();
    expect(await openStore().erase(school, subject, cause)).toEqual([]);
    await expect(openStore().activeKey(school, subject, 'identity')).rejects.toThrow(
      SubjectIsErased,
    );
  });

  test('refuses only its own caller in a batch', async () => {
    const [erased, kept] = [newSubject(), newSubject()];
    await openStore().erase(school, erased, cause);
    const store = openStore();
    const [refused, made] = await Promise.allSettled([
      store.activeKey(school, erased, 'identity'),
      store.activeKey(school, kept, 'identity'),
    ]);
    expect(refused.status).toBe('rejected');
    expect(made.status).toBe('fulfilled');
  });

  test('races with creation leave no key behind a tombstone', async () => {
    for (let round = 0; round < 20; round += 1) {
      const subject = newSubject();
      const creators = Array.from({ length: 4 }, (_, index) =>
        openStore().activeKey(school, subject, `purpose ${index}`),
      );
      const erasing = openStore().erase(school, subject, cause);
      const outcomes = await Promise.allSettled(creators);
      const destroyed = await erasing;
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') expect(destroyed).toContain(outcome.value.keyId);
        else expect(outcome.reason).toBeInstanceOf(SubjectIsErased);
      }
      const { rowCount } = await asKeys(
        school,
        `SELECT FROM keys.subject_key WHERE subject_id = '${subject}'`,
      );
      expect(rowCount).toBe(0);
    }
  });

  test('the database itself refuses a key for an erased subject', async () => {
    const subject = newSubject();
    await openStore().erase(school, subject, cause);
    await expect(
      asKeys(
        school,
        `INSERT INTO keys.subject_key (key_id, school_id, subject_id, purpose, wrapped)
         VALUES (gen_random_uuid(), '${school}', '${subject}', 'identity', '\\x00')`,
      ),
    ).rejects.toThrow('the subject is erased');
  });
});

describe('keyed hashes', () => {
  const hashOf = (key: Uint8Array = masterKey): SchoolKeyedHash =>
    new SchoolKeyedHash(new PostgresSchoolKeys(pool, key));

  test('are the same after a restart and differ by school, label and text', async () => {
    const first = await hashOf().digest(school, 'pupil', 'HS-001');
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf().digest(school, 'pupil', 'HS-001')).toBe(first);
    const others = await Promise.all([
      hashOf().digest(otherSchool, 'pupil', 'HS-001'),
      hashOf().digest(school, 'record', 'HS-001'),
      hashOf().digest(school, 'pupil', 'HS-002'),
      hashOf().digest(school, 'pup', 'ilHS-001'),
    ]);
    expect(new Set([first, ...others]).size).toBe(5);
  });

  test('two first users of a school end up with one key', async () => {
    const fresh = uuidFrom('fresh school') as SchoolId;
    const digests = await Promise.all(
      Array.from({ length: 6 }, () => hashOf().digest(fresh, 'pupil', 'HS-001')),
    );
    expect(new Set(digests).size).toBe(1);
  });
});
