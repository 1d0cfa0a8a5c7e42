import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesVerified } from '../../bench/year/files.js';
import { differencesIn } from '../../bench/year/compared.js';
import { reconcile } from '../../bench/year/reconcile.js';
import type { LivingSchool } from '../../bench/year/school.js';
import { openYearServer, type YearServer } from '../../bench/year/server.js';
import { simulateYear } from '../../bench/year/simulate.js';
import { spoil } from '../../bench/year/spoil.js';
import { enterSettings, runProgram } from '../support/command-environment.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

/** Together with what is verified at the end, in a process of its own. */
const waitMs = 600_000;

describe.each(['kindergarten', 'primary'] as const)('a short year of a %s', (level) => {
  let database: TestDatabase;
  let directory: string;
  let server: YearServer;
  let school: LivingSchool;
  let isStopped = false;

  beforeAll(async () => {
    database = await createTestDatabase();
    directory = await mkdtemp(path.join(tmpdir(), 'luuvet-year-'));
    server = await openYearServer(database.connections, directory);
    school = await simulateYear(server, { level, size: 'short', seed: '1' });
  }, waitMs);
  afterAll(async () => {
    if (!isStopped) await server?.stop();
    await database?.drop();
    await rm(directory, { recursive: true, force: true });
  });

  it('makes a record of every kind of the catalogue', () => {
    const made = new Set([...school.books.entries.values()].map(({ kind }) => kind.kind));
    const kinds = school.world.catalogue.kinds.map(({ kind }) => kind);
    expect(kinds.filter((kind) => !made.has(kind))).toEqual([]);
  });

  it('leaves in the engine what the simulator counted by itself', async () => {
    const compared = await reconcile(school);
    expect(differencesIn(compared)).toEqual([]);
    expect(compared.length).toBeGreaterThan(50);
    const { files, consents } = school.books;
    expect(files.filter(({ consent }) => consent === null).length).toBeGreaterThan(1);
    const standing = files.flatMap(({ consent }) => (consent ? [!consent.isWithdrawn] : []));
    expect(new Set(standing)).toEqual(new Set([true, false]));
    expect(consents.size).toBeGreaterThan(3);
    expect(school.books.readings.length).toBeGreaterThan(5);
    const kinds = ['report team-month-report', 'report staff-report', 'sum report school-'];
    for (const kind of kinds) {
      expect(compared.filter(({ what }) => what.startsWith(kind)).length).toBeGreaterThan(5);
    }
  });

  it('is told when a count of the simulator is wrong by one', async () => {
    const putRight = spoil(school);
    const told = differencesIn(await reconcile(school)).map(({ what }) => what.split(' ')[0]);
    // One child less is present, one more is absent; reports of the class say so as well.
    expect(told.filter((what) => what === 'presence')).toHaveLength(2);
    // Minutes that a team did not hold, and a report that is not in the sum of the school.
    expect(new Set(told)).toEqual(
      new Set([
        'presence',
        'records',
        'report',
        'sum',
        'papers',
        'photos',
        'files',
        'consents',
        'board',
        'readings',
      ]),
    );
    putRight();
  });

  it(
    'ends with a ledger that verifies and read models that a rebuild equals',
    async () => {
      await server.stop();
      isStopped = true;
      const leave = enterSettings(database, directory);
      try {
        const { exitCode, text } = await runProgram('verify');
        expect(text).toContain('NGUYÊN VẸN / CLEAN');
        expect(exitCode).toBe(0);
        expect(differencesIn([filesVerified(school, text)])).toEqual([]);
      } finally {
        leave();
      }
    },
    waitMs,
  );
});
