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
  [
    'TEMP',
    'migrator',
    'GRANT TEMP ON DATABASE "%db" TO PUBLIC',
    'REVOKE TEMP ON DATABASE "%db" FROM PUBLIC',
    /luuvet_append may TEMP/,
  ],
  [
    'CREATE in public',
    'migrator',
    'GRANT CREATE ON SCHEMA public TO luuvet_read',
    'REVOKE CREATE ON SCHEMA public FROM luuvet_read',
    /luuvet_read may CREATE in schema public/,
  ],
  [
    'direct INSERT',
    'owner',
    'GRANT INSERT ON ledger.event TO luuvet_append',
    'REVOKE INSERT ON ledger.event FROM luuvet_append',
    /luuvet_append may INSERT on ledger.event/,
  ],
  [
    'UPDATE of one column',
    'owner',
    'GRANT UPDATE (hash) ON ledger.event TO luuvet_read',
    'REVOKE UPDATE (hash) ON ledger.event FROM luuvet_read',
    /luuvet_read may UPDATE on ledger.event/,
  ],
  [
    'DELETE by everybody',
    'owner',
    'GRANT DELETE ON ledger.log_entry TO PUBLIC',
    'REVOKE DELETE ON ledger.log_entry FROM PUBLIC',
    /luuvet_auditor may DELETE on ledger.log_entry/,
  ],
  [
    'drawing numbers',
    'owner',
    'GRANT USAGE ON SEQUENCE ledger.event_seq TO luuvet_append',
    'REVOKE USAGE ON SEQUENCE ledger.event_seq FROM luuvet_append',
    /may draw from ledger.event_seq/,
  ],
  [
    'the keys in sight of readers',
    'owner',
    'GRANT USAGE ON SCHEMA keys TO luuvet_read',
    'REVOKE USAGE ON SCHEMA keys FROM luuvet_read',
    /luuvet_read may enter schema keys/,
  ],
  [
    'row security not forced',
    'owner',
    'ALTER TABLE ledger.event NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE ledger.event FORCE ROW LEVEL SECURITY',
    /ledger.event is not under forced/,
  ],
  [
    'a trigger that a session can lift',
    'owner',
    'ALTER TABLE ledger.command ENABLE TRIGGER append_only',
    'ALTER TABLE ledger.command ENABLE ALWAYS TRIGGER append_only',
    /ledger.command has lost/,
  ],
  [
    'a trigger that is off',
    'owner',
    'ALTER TABLE ledger.event DISABLE TRIGGER append_only',
    'ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER append_only',
    /ledger.event has lost/,
  ],
  [
    'a function without a search path',
    'owner',
    'ALTER FUNCTION ledger.log_sizes() RESET search_path',
    'ALTER FUNCTION ledger.log_sizes() SET search_path = pg_catalog, pg_temp',
    /log_sizes\(\) has no pinned/,
  ],
  [
    'a role within a role',
    'migrator',
    'GRANT luuvet_owner TO luuvet_append',
    'REVOKE luuvet_owner FROM luuvet_append',
    /luuvet_append has too much power: member of luuvet_owner/,
  ],
  [
    'a migration from the future',
    'migrator',
    `INSERT INTO deployment.migration (timestamp, name) VALUES (9999, 'Future0000000009999')`,
    `DELETE FROM deployment.migration WHERE timestamp = 9999`,
    /newer than this program: it has Future/,
  ],
  [
    'a migration that is missing',
    'migrator',
    `UPDATE deployment.migration SET name = 'X' WHERE name = 'Append0000000000006'`,
    `UPDATE deployment.migration SET name = 'Append0000000000006' WHERE name = 'X'`,
    /older than this program: Append0000000000006/,
  ],
] as const)(
  '%s is found, by name, and gone when it is undone',
  async (_, who, spoil, mend, problem) => {
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
