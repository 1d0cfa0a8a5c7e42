import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import type { EventId, SchoolId, StreamId, SubjectId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { PostgresKeyStore } from '../../src/infrastructure/keys/postgres-key-store.js';
import { PostgresSchoolKeys } from '../../src/infrastructure/keys/school-keys.js';
import { signCheckpoint } from '../../src/infrastructure/log/checkpoint.js';
import { databaseConnections, openPool } from '../../src/infrastructure/postgres/connections.js';
import { inSchool } from '../../src/infrastructure/postgres/school-transaction.js';
import type { Finding, VerifyProgress } from '../../src/infrastructure/verify/verify-report.js';
import { openSession, until } from '../support/ledger-session.js';
import { newSchool, newSigningKey } from '../support/public-log.js';
import { rootOf } from '../support/tree-reference.js';
import { entriesOf, roundEntries, Dba, VerifiedLedger } from '../support/verified-ledger.js';

let ledger: VerifiedLedger;

beforeAll(async () => {
  ledger = await VerifiedLedger.open();
});
afterAll(() => ledger.close());

const threadEntry = new URL('../support/verify-thread.mjs', import.meta.url);

describe('verification of an untouched ledger', () => {
  test('finds nothing, and says what it has read', async () => {
    const report = await ledger.verify();
    expect(report).toMatchObject({
      verdict: 'clean',
      firstBad: null,
      findings: [],
      findingCount: 0,
      notChecked: [],
      counts: {
        events: entriesOf.all,
        entries: entriesOf.all,
        unsealed: 0,
        commands: 33,
        checkpoints: 11,
      },
    });
    expect(report.counts.tiles).toBeGreaterThan(0);
    expect(report.schools.map(({ size }) => size)).toEqual(
      [entriesOf.first, entriesOf.other, entriesOf.other].map(BigInt),
    );
    for (const { schoolId, root } of report.schools) {
      const leaves = await ledger.log.leaves(schoolId as SchoolId);
      expect(root).toBe(rootOf(leaves).toString('hex'));
    }
  });

  test('comes to the same in one thread and in several, page by page', async () => {
    const { elapsedMs: _, eventsPerSecond: __, ...alone } = await ledger.verify();
    const options = { threads: 2, threadEntry, pagesPerRange: 7 };
    const { elapsedMs, eventsPerSecond, ...together } = await ledger.verify(options);
    expect(together).toEqual(alone);
    expect(elapsedMs).toBeGreaterThan(0);
    expect(eventsPerSecond).toBeGreaterThan(0);
  });

  test('tells how far it is', async () => {
    const told: VerifyProgress[] = [];
    await ledger.verify({ pagesPerRange: 7 }, (progress) => told.push(progress));
    expect(told.length).toBeGreaterThan(5);
    expect(told.at(-1)).toMatchObject({
      phase: 'events',
      events: entriesOf.all,
      eventsMax: entriesOf.all,
    });
  });

  test('can be restricted to one school', async () => {
    const [, schoolId] = ledger.schools as [SchoolId, SchoolId];
    const report = await ledger.verify({ schoolId });
    expect(report).toMatchObject({
      verdict: 'clean',
      counts: { events: entriesOf.other, commands: 6 },
    });
    expect(report.schools.map((school) => school.schoolId)).toEqual([schoolId]);
  });

  test('takes a checkpoint that was kept outside, as long as the log extends it', async () => {
    const [schoolId] = ledger.schools as [SchoolId];
    for (const note of await notesOf(schoolId)) {
      expect((await ledger.verify({ keptCheckpoint: note })).verdict).toBe('clean');
    }
  });
});

const notesOf = async (schoolId: SchoolId): Promise<Buffer[]> => {
  const auditor = await openSession(ledger.log.database, 'auditor');
  try {
    const { rows } = await auditor.query<{ note: Buffer }>(
      'SELECT note FROM ledger.checkpoint WHERE school_id = $1 ORDER BY size',
      [schoolId],
    );
    return rows.map(({ note }) => note);
  } finally {
    await auditor.end();
  }
};

describe('what could not be checked', () => {
  test('is never clean: a school that nobody knows', async () => {
    expect(await ledger.verify({ schoolId: newSchool() })).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'ledger', why: 'NO_SUCH_SCHOOL' }],
    });
  });

  test('is never clean: a public key that nobody knows', async () => {
    expect(await ledger.verify({ identity: null })).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'signatures', why: 'NO_PUBLIC_KEY' }],
      counts: { events: entriesOf.all },
    });
  });

  test('is never clean: a database that does not answer', async () => {
    const connections = databaseConnections(
      { host: '/nowhere', port: 5432, database: 'none' },
      'x'.repeat(32),
    );
    expect(await ledger.verify({ connections })).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'ledger', why: 'ENOENT' }],
      schools: [],
    });
  });

  test('is never clean: a role that was shut out', async () => {
    const { database } = ledger.log;
    const connections = {
      forRole: () => ({ ...database.connections.forRole('auditor'), password: 'wrong' }),
    };
    expect(await ledger.verify({ connections })).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'ledger', why: '28P01' }],
    });
  });

  test('is never clean: files that are not there', async () => {
    const logDirectory = path.join(ledger.log.directory, 'moved');
    expect(await ledger.verify({ logDirectory })).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'log-files', why: 'ENOENT' }],
    });
  });

  test.each([
    ['no note at all', () => Buffer.from('hello\n')],
    ['empty', () => Buffer.alloc(0)],
    [
      'of another key',
      () => {
        const signer = ledger.log.signer(ledger.schools[0] as string, newSigningKey());
        const checkpoint = { origin: signer.name, size: 1, root: Buffer.alloc(32) };
        return Buffer.from(signCheckpoint(checkpoint, signer));
      },
    ],
  ])('is never clean: a kept checkpoint that is %s', async (_, note) => {
    expect(await ledger.verify({ keptCheckpoint: note() })).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'kept-checkpoint', why: 'NOT_A_NOTE_OF_THIS_LOG' }],
    });
  });

  test('is never clean: a thread that fails', async () => {
    const options = { threads: 1, threadEntry: new URL('file:///nowhere.mjs') };
    expect(await ledger.verify(options)).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'ledger' }],
    });
  });

  test('is never clean: read models that cannot be compared', async () => {
    const verifyReadModels = async (): Promise<readonly Finding[]> => {
      throw Object.assign(new Error('not built'), { code: 'NOTHING_TO_COMPARE' });
    };
    expect(await ledger.verify({ verifyReadModels })).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'read-models', why: 'NOTHING_TO_COMPARE' }],
    });
  });

  test('does not hide what was found', async () => {
    const difference: Finding = {
      code: 'read-model-differs',
      schoolId: ledger.schools[0] as string,
      logIndex: 3n,
      fromIndex: null,
      streamId: null,
      revision: null,
      at: 'record/record',
    };
    const verifyReadModels = async (): Promise<readonly Finding[]> => [difference];
    expect(await ledger.verify({ verifyReadModels, identity: null })).toMatchObject({
      verdict: 'tampered',
      firstBad: difference,
      notChecked: [{ what: 'signatures' }],
    });
  });
});

describe('a ledger that is written to', () => {
  test('is clean at every moment, events not yet sealed included', async () => {
    const [, , schoolId] = ledger.schools as [SchoolId, SchoolId, SchoolId];
    const published = await ledger.log.published(schoolId);
    let verified = 0;
    let isWriting = true;
    const writing = (async () => {
      // However slow the one is beside the other: both go on at the same time for a while.
      for (let round = 2; isWriting && (round < 12 || verified < 3); round += 1) {
        await ledger.live(schoolId, round);
        await published.publish();
      }
    })().finally(() => {
      isWriting = false;
    });
    try {
      while (isWriting) {
        const { verdict, findings } = await ledger.verify();
        expect({ verdict, findings }).toEqual({ verdict: 'clean', findings: [] });
        verified += 1;
      }
    } finally {
      isWriting = false;
      await writing;
    }
  });

  test('counts what waits to be sealed, and goes over it all the same', async () => {
    const blocker = await openSession(ledger.log.database, 'append');
    // A transaction that stays open holds the horizon: nothing younger can be sealed.
    await blocker.query('BEGIN');
    await blocker.query('SELECT pg_current_xact_id()');
    const [schoolId] = ledger.schools as [SchoolId];
    const waiting = ledger.live(schoolId, 20);
    const count = async (): Promise<number> => (await ledger.verify()).counts.unsealed;
    await until('all three commands wait', async () => (await count()) === roundEntries);
    expect((await ledger.verify()).verdict).toBe('clean');
    await blocker.query('COMMIT');
    await blocker.end();
    await waiting;
    expect((await ledger.verify()).counts.unsealed).toBe(0);
  });
});

const executedType = 'dossier.disposition-executed';
const youngerThanGrace = (): string => new Date().toISOString();

describe('data keys', () => {
  let keyed: VerifiedLedger;
  let dba: Dba;
  const pools: pg.Pool[] = [];

  beforeAll(async () => {
    keyed = await VerifiedLedger.open(
      (log) => {
        const pool = openPool(log.database.connections, 'keys');
        pools.push(pool);
        return new PostgresKeyStore(pool, new PostgresSchoolKeys(pool, randomBytes(32)));
      },
      [executedType, 'dossier.consent-withdrawn'],
    );
    dba = await Dba.enter(keyed, []);
  });
  afterAll(async () => {
    await dba.leave();
    await Promise.all(pools.map((pool) => pool.end()));
    await keyed.close();
  });

  /** The event that orders the keys of all samples' one child to be destroyed. */
  const execution = async (
    schoolId: string,
    recordedAt: string = new Date(Date.now() - 3_600_000).toISOString(),
  ): Promise<EventId> => {
    const school = schoolId as SchoolId;
    const streamId = `dossier-${randomUUID()}` as StreamId;
    const [event] = await keyed.append(school, [[streamId, executedType]], {
      recordedAt: recordedAt as Instant,
    });
    await keyed.sealed(school);
    return event?.eventId as EventId;
  };

  const oneKey = async (): Promise<{ school_id: string; subject_id: string; key_id: string }> => {
    await dba.run('ALTER TABLE keys.subject_key NO FORCE ROW LEVEL SECURITY');
    const [key] = await dba.rows<{ school_id: string; subject_id: string; key_id: string }>(
      'SELECT school_id, subject_id, key_id FROM keys.subject_key ORDER BY key_id LIMIT 1',
    );
    if (key === undefined) throw new Error('there is no key');
    return key;
  };

  test('are all there', async () => {
    const report = await keyed.verify({ withKeys: true });
    expect(report.verdict).toBe('clean');
    expect(report.counts.keys).toBeGreaterThan(3);
  });

  test('may be gone with an erasure, and with nothing else', async () => {
    const { school_id, subject_id, key_id } = await oneKey();
    await dba.run('CREATE TABLE vault.subject_key AS TABLE keys.subject_key');
    await dba.run('DELETE FROM keys.subject_key WHERE key_id = $1', [key_id]);
    expect(await keyed.verify({ withKeys: true })).toMatchObject({
      verdict: 'tampered',
      firstBad: { code: 'key-missing', schoolId: school_id, at: key_id },
    });
    const cause = await execution(school_id);
    await keyed.keyStore.erase(school_id as SchoolId, subject_id as SubjectId, cause);
    expect((await keyed.verify({ withKeys: true })).verdict).toBe('clean');
    await dba.run('ALTER TABLE keys.subject_key DISABLE TRIGGER USER');
    await dba.run(
      'INSERT INTO keys.subject_key SELECT * FROM vault.subject_key WHERE key_id = $1',
      [key_id],
    );
    expect(await keyed.verify({ withKeys: true })).toMatchObject({
      verdict: 'tampered',
      firstBad: { code: 'key-not-erased', schoolId: school_id, at: key_id },
    });
    await dba.run('DELETE FROM keys.subject_key WHERE key_id = $1', [key_id]);
  });

  test('that were handed to another purpose, or whose tombstone was removed, are missing', async () => {
    const { school_id, key_id } = await oneKey();
    const missing = { code: 'key-missing', schoolId: school_id, at: key_id };
    await dba.run('ALTER TABLE keys.subject_key DISABLE TRIGGER USER');
    await dba.run(`UPDATE keys.subject_key SET purpose = purpose || '-x' WHERE key_id = $1`, [
      key_id,
    ]);
    expect((await keyed.verify({ withKeys: true })).findings).toContainEqual(
      expect.objectContaining(missing),
    );
    await dba.run(`UPDATE keys.subject_key SET purpose = left(purpose, -2) WHERE key_id = $1`, [
      key_id,
    ]);
    expect((await keyed.verify({ withKeys: true })).verdict).toBe('clean');
    await dba.run('ALTER TABLE keys.erased_subject NO FORCE ROW LEVEL SECURITY');
    await dba.run('ALTER TABLE keys.erased_subject DISABLE TRIGGER USER');
    await dba.run('CREATE TABLE vault.erased_subject AS TABLE keys.erased_subject');
    await dba.run('DELETE FROM keys.erased_subject');
    expect(await keyed.verify({ withKeys: true })).toMatchObject({
      verdict: 'tampered',
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'key-missing' }),
        expect.objectContaining({ code: 'erasure-missing' }),
      ]),
    });
    await dba.run('INSERT INTO keys.erased_subject SELECT * FROM vault.erased_subject');
    expect((await keyed.verify({ withKeys: true })).verdict).toBe('clean');
  });

  test('destroyed for a cause that nobody knows, or that ordered something else, are found', async () => {
    const { school_id, subject_id } = await oneKey();
    const [pool] = pools as [pg.Pool];
    const [other] = await dba.rows<{ event_id: EventId }>(
      'SELECT event_id FROM ledger.event WHERE school_id = $1 AND type <> $2 LIMIT 1',
      [school_id, executedType],
    );
    const elsewhere = keyed.schools.find((schoolId) => schoolId !== school_id);
    const causes = [
      randomUUID(),
      other?.event_id,
      await execution(elsewhere ?? '', youngerThanGrace()),
    ];
    await dba.run('CREATE TABLE vault.key_before AS TABLE keys.subject_key');
    for (const cause of causes) {
      await inSchool(pool, school_id, async (client) => {
        await client.query('DELETE FROM keys.subject_key WHERE subject_id = $1', [subject_id]);
        await client.query(
          `INSERT INTO keys.erased_subject (school_id, subject_id, cause, key_ids)
           VALUES ($1, $2, $3, '{}')`,
          [school_id, subject_id, cause],
        );
      });
      expect(await keyed.verify({ withKeys: true })).toMatchObject({
        verdict: 'tampered',
        findingCount: 1,
        firstBad: { code: 'erasure-unfounded', schoolId: school_id, at: subject_id },
      });
      await dba.run('DELETE FROM keys.erased_subject WHERE school_id = $1', [school_id]);
    }
    await dba.run(
      'INSERT INTO keys.subject_key SELECT * FROM vault.key_before WHERE school_id = $1',
      [school_id],
    );
    expect((await keyed.verify({ withKeys: true })).verdict).toBe('clean');
  });

  test('ordered to be destroyed and still there are found, after a while', async () => {
    const { school_id, subject_id } = await oneKey();
    await execution(school_id, youngerThanGrace());
    expect((await keyed.verify({ withKeys: true })).verdict).toBe('clean');
    const cause = await execution(school_id);
    for (const threads of [0, 2]) {
      expect(await keyed.verify({ withKeys: true, threads, threadEntry })).toMatchObject({
        findingCount: 1,
        firstBad: { code: 'erasure-missing', schoolId: school_id, at: subject_id },
      });
    }
    await keyed.keyStore.erase(school_id as SchoolId, subject_id as SubjectId, cause);
    expect((await keyed.verify({ withKeys: true })).verdict).toBe('clean');
  });

  test('that cannot be reached are not called present', async () => {
    await dba.run('REVOKE SELECT ON keys.subject_key FROM luuvet_keys');
    expect(await keyed.verify({ withKeys: true })).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'keys', why: '42501' }],
    });
    expect((await keyed.verify({ withKeys: false })).verdict).toBe('clean');
  });
});
