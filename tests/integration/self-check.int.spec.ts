import type pg from 'pg';
import { databaseFacts } from '../../src/infrastructure/postgres/database-facts.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import {
  DatabaseIsUnsafe,
  problemsOf,
  selfCheck,
} from '../../src/infrastructure/postgres/self-check.js';
import { openOwnerSession, openSession } from '../support/ledger-session.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let migrator: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  migrator = await openSession(database, 'migrator');
  owner = await openOwnerSession(database);
});
afterAll(async () => {
  await migrator.end();
  await owner.end();
  await database.drop();
});

const problems = async (): Promise<readonly string[]> => {
  try {
    await selfCheck(database.connections);
    return [];
  } catch (error) {
    if (error instanceof DatabaseIsUnsafe) return error.problems.map(({ en }) => en);
    throw error;
  }
};

test('a database fresh from its migrations is accepted', async () => {
  expect(await problems()).toEqual([]);
});

test.each([
  {
    what: 'TEMP',
    who: 'migrator',
    spoil: 'GRANT TEMP ON DATABASE "%db" TO PUBLIC',
    mend: 'REVOKE TEMP ON DATABASE "%db" FROM PUBLIC',
    problem: /luuvet_append may TEMP/,
  },
  {
    what: 'CREATE in public',
    who: 'migrator',
    spoil: 'GRANT CREATE ON SCHEMA public TO luuvet_read',
    mend: 'REVOKE CREATE ON SCHEMA public FROM luuvet_read',
    problem: /luuvet_read may CREATE in schema public/,
  },
  {
    what: 'direct INSERT',
    who: 'owner',
    spoil: 'GRANT INSERT ON ledger.event TO luuvet_append',
    mend: 'REVOKE INSERT ON ledger.event FROM luuvet_append',
    problem: /luuvet_append may INSERT on ledger.event/,
  },
  {
    what: 'UPDATE of one column',
    who: 'owner',
    spoil: 'GRANT UPDATE (hash) ON ledger.event TO luuvet_read',
    mend: 'REVOKE UPDATE (hash) ON ledger.event FROM luuvet_read',
    problem: /luuvet_read may UPDATE on ledger.event/,
  },
  {
    what: 'DELETE by everybody',
    who: 'owner',
    spoil: 'GRANT DELETE ON ledger.log_entry TO PUBLIC',
    mend: 'REVOKE DELETE ON ledger.log_entry FROM PUBLIC',
    problem: /luuvet_auditor may DELETE on ledger.log_entry/,
  },
  {
    what: 'drawing numbers',
    who: 'owner',
    spoil: 'GRANT USAGE ON SEQUENCE ledger.event_seq TO luuvet_append',
    mend: 'REVOKE USAGE ON SEQUENCE ledger.event_seq FROM luuvet_append',
    problem: /may draw from ledger.event_seq/,
  },
  {
    what: 'the keys in sight of readers',
    who: 'owner',
    spoil: 'GRANT USAGE ON SCHEMA keys TO luuvet_read',
    mend: 'REVOKE USAGE ON SCHEMA keys FROM luuvet_read',
    problem: /luuvet_read may enter schema keys/,
  },
  {
    what: 'row security not forced',
    who: 'owner',
    spoil: 'ALTER TABLE ledger.event NO FORCE ROW LEVEL SECURITY',
    mend: 'ALTER TABLE ledger.event FORCE ROW LEVEL SECURITY',
    problem: /ledger.event is not under forced/,
  },
  {
    what: 'a trigger that a session can lift',
    who: 'owner',
    spoil: 'ALTER TABLE ledger.command ENABLE TRIGGER append_only',
    mend: 'ALTER TABLE ledger.command ENABLE ALWAYS TRIGGER append_only',
    problem: /ledger.command has lost/,
  },
  {
    what: 'a trigger that is off',
    who: 'owner',
    spoil: 'ALTER TABLE ledger.event DISABLE TRIGGER append_only',
    mend: 'ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER append_only',
    problem: /ledger.event has lost/,
  },
  {
    what: 'a function without a search path',
    who: 'owner',
    spoil: 'ALTER FUNCTION ledger.log_sizes() RESET search_path',
    mend: 'ALTER FUNCTION ledger.log_sizes() SET search_path = pg_catalog, pg_temp',
    problem: /log_sizes\(\) has no pinned/,
  },
  {
    what: 'a role within a role',
    who: 'migrator',
    spoil: 'GRANT luuvet_owner TO luuvet_append',
    mend: 'REVOKE luuvet_owner FROM luuvet_append',
    problem: /luuvet_append has too much power: member of luuvet_owner/,
  },
  {
    what: 'a migration from the future',
    who: 'migrator',
    spoil: `INSERT INTO deployment.migration (timestamp, name) VALUES (9999, 'Future0000000009999')`,
    mend: `DELETE FROM deployment.migration WHERE timestamp = 9999`,
    problem: /newer than this program: it has Future/,
  },
  {
    what: 'a migration that is missing',
    who: 'migrator',
    spoil: `UPDATE deployment.migration SET name = 'X' WHERE name = 'Append0000000000006'`,
    mend: `UPDATE deployment.migration SET name = 'Append0000000000006' WHERE name = 'X'`,
    problem: /older than this program: Append0000000000006/,
  },
] as const)(
  '$what is found, by name, and gone when it is undone',
  async ({ who, spoil, mend, problem }) => {
    const session = who === 'owner' ? owner : migrator;
    await session.query(spoil.replace('%db', database.database));
    const found = await problems();
    await session.query(mend.replace('%db', database.database));
    expect(found.some((line) => problem.test(line))).toBe(true);
    expect(await problems()).toEqual([]);
  },
);

test('all problems are listed, in both languages', async () => {
  await owner.query('GRANT INSERT ON ledger.event TO luuvet_append');
  await owner.query('ALTER TABLE ledger.log NO FORCE ROW LEVEL SECURITY');
  const failure = await selfCheck(database.connections).catch((error: unknown) => error);
  await owner.query('REVOKE INSERT ON ledger.event FROM luuvet_append');
  await owner.query('ALTER TABLE ledger.log FORCE ROW LEVEL SECURITY');
  expect(failure).toBeInstanceOf(DatabaseIsUnsafe);
  const { message } = failure as DatabaseIsUnsafe;
  expect(message.split('\n')).toHaveLength(2);
  expect(message).toMatch(/quyền vượt mức: .* \/ too much privilege: /);
});

test('roles and settings that only a superuser could give are judged as well', async () => {
  const auditor = openPool(database.connections, 'auditor');
  const facts = await databaseFacts(auditor);
  await auditor.end();
  const spoiled = {
    ...facts,
    roles: [{ name: 'luuvet_append', powers: ['SUPERUSER', 'BYPASSRLS'] }],
    settings: {
      ...facts.settings,
      fsync: 'off',
      synchronous_commit: 'off',
      server_version_num: '150018',
    },
  };
  expect(problemsOf(spoiled).map(({ en }) => en)).toEqual([
    'setting fsync is off, must be on',
    'setting synchronous_commit is off, must be on | local | remote_write | remote_apply',
    'PostgreSQL is too old (150018), at least 170000 is needed',
    'role luuvet_append has too much power: SUPERUSER',
    'role luuvet_append has too much power: BYPASSRLS',
  ]);
});
