import type pg from 'pg';
import {
  type DatabaseRole,
  databaseRoles,
  loginName,
} from '../../src/infrastructure/postgres/connections.js';
import { openSession, refusalOf } from '../support/ledger-session.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

type RunRole = Exclude<DatabaseRole, 'migrator'>;
const runRoles = databaseRoles.filter((role): role is RunRole => role !== 'migrator');

let database: TestDatabase;
const sessions = new Map<DatabaseRole, pg.Client>();
const as = (role: DatabaseRole): pg.Client => sessions.get(role) as pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  for (const role of databaseRoles) sessions.set(role, await openSession(database, role));
});
afterAll(async () => {
  for (const session of sessions.values()) await session.end();
  await database.drop();
});

const refused = '42501';

/** Every table of ours, with a column to try on. */
const tables = async (): Promise<readonly { schema: string; name: string; column: string }[]> =>
  (
    await as('migrator').query<{ schema: string; name: string; column: string }>(
      `SELECT n.nspname AS schema, c.relname AS name, a.attname AS column
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 1
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^(pg_|information_schema$)'
        ORDER BY 1, 2`,
    )
  ).rows;

const changes = (table: string, column: string): Readonly<Record<string, string>> => ({
  INSERT: `INSERT INTO ${table} DEFAULT VALUES`,
  UPDATE: `UPDATE ${table} SET ${column} = ${column}`,
  DELETE: `DELETE FROM ${table}`,
  TRUNCATE: `TRUNCATE ${table}`,
  MERGE: `MERGE INTO ${table} t USING (SELECT 1) s ON false WHEN NOT MATCHED THEN INSERT DEFAULT VALUES`,
  COPY: `COPY ${table} FROM STDIN`,
  ALTER: `ALTER TABLE ${table} ADD COLUMN extra integer`,
  DROP: `DROP TABLE ${table}`,
  INDEX: `CREATE INDEX ON ${table} (${column})`,
  TRIGGER: `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  RULE: `CREATE RULE nothing AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
  POLICY: `CREATE POLICY open ON ${table} USING (true)`,
  SECURITY: `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
  LOCK: `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`,
  'FOR UPDATE': `SELECT FROM ${table} FOR UPDATE`,
});

describe('the ledger can be changed through its functions only', () => {
  test.each(runRoles)('%s may change no table of ledger or deployment', async (role) => {
    const permitted: string[] = [];
    let tried = 0;
    for (const { schema, name, column } of await tables()) {
      if (schema !== 'ledger' && schema !== 'deployment') continue;
      for (const [verb, statement] of Object.entries(changes(`${schema}.${name}`, column))) {
        tried += 1;
        const outcome = await refusalOf(as(role), statement);
        if (outcome !== refused) permitted.push(`${verb} ${schema}.${name}: ${outcome}`);
      }
    }
    expect(permitted).toEqual([]);
    expect(tried).toBe(8 * Object.keys(changes('', '')).length);
  });

  test('nobody may pass on a right', async () => {
    const { rows } = await as('migrator').query(
      `SELECT c.oid::regclass::text, a.privilege_type, a.grantee::regrole::text
         FROM pg_class c CROSS JOIN aclexplode(c.relacl) a
        WHERE c.relnamespace::regnamespace::text IN ('ledger', 'deployment', 'keys', 'auth')
          AND a.is_grantable`,
    );
    expect(rows).toEqual([]);
  });

  test('who may execute which function is exactly what the design says', async () => {
    const { rows } = await as('migrator').query<{ name: string; roles: string }>(
      `SELECT p.proname AS name, string_agg(r.rolname, ' ' ORDER BY r.rolname) AS roles
         FROM pg_proc p CROSS JOIN pg_roles r
        WHERE p.pronamespace = 'ledger'::regnamespace AND r.rolname = ANY ($1)
          AND has_function_privilege(r.oid, p.oid, 'EXECUTE')
        GROUP BY p.proname`,
      [runRoles.map(loginName)],
    );
    const readers = 'luuvet_append luuvet_auditor luuvet_projector luuvet_read';
    expect(Object.fromEntries(rows.map(({ name, roles }) => [name, roles]))).toEqual({
      append: 'luuvet_append',
      claim_sealer: 'luuvet_append',
      seal: 'luuvet_append',
      publish_checkpoint: 'luuvet_append',
      log_sizes: readers,
      read_stream: readers,
      read_at: readers,
      read_all: readers,
      find_command: readers,
    });
  });
});

const powers: Readonly<Record<string, string>> = {
  'a temporary table': 'CREATE TEMP TABLE event (a integer)',
  'a table in public': 'CREATE TABLE public.event (a integer)',
  'a table in ledger': 'CREATE TABLE ledger.extra (a integer)',
  'a schema': 'CREATE SCHEMA extra',
  'a function in ledger': `CREATE FUNCTION ledger.extra() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  'a function in public': `CREATE FUNCTION public.extra() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  'replacing ledger.append': `CREATE OR REPLACE FUNCTION ledger.log_sizes()
    RETURNS TABLE (school_id uuid, size bigint) LANGUAGE sql AS 'SELECT NULL::uuid, 0::bigint'`,
  'drawing a sequence number': `SELECT nextval('ledger.event_seq')`,
  'setting the sequence': `SELECT setval('ledger.event_seq', 1)`,
  'switching triggers off': `SET session_replication_role = replica`,
  'switching row security off': `ALTER TABLE ledger.event NO FORCE ROW LEVEL SECURITY`,
  'acting as the owner': 'SET ROLE luuvet_owner',
  'acting as the migrator': 'SET ROLE luuvet_migrator',
  'another session user': 'SET SESSION AUTHORIZATION luuvet_migrator',
  'making itself superuser': 'ALTER ROLE CURRENT_USER SUPERUSER',
  'a new role': 'CREATE ROLE extra',
  'settings of the database': 'ALTER DATABASE postgres SET fsync = off',
  'an event trigger':
    'CREATE EVENT TRIGGER extra ON sql_drop EXECUTE FUNCTION ledger.refuse_change()',
  'a publication': 'CREATE PUBLICATION extra FOR ALL TABLES',
  'reading a file': `SELECT pg_read_file('/etc/passwd')`,
  'reading a binary file': `SELECT pg_read_binary_file('PG_VERSION')`,
  'listing a directory': `SELECT pg_ls_dir('.')`,
  'a large object from a file': `SELECT lo_import('/etc/passwd')`,
  'a large object into a file': `SELECT lo_export(1, '/tmp/x')`,
  'COPY to a program': `COPY (SELECT 1) TO PROGRAM 'true'`,
  'COPY to a file': `COPY (SELECT 1) TO '/tmp/x'`,
  'reloading the configuration': 'SELECT pg_reload_conf()',
  'a new log file': 'SELECT pg_rotate_logfile()',
  'switching WAL': 'SELECT pg_switch_wal()',
  'password hashes': 'SELECT FROM pg_authid',
};

describe('no role can do more than it needs', () => {
  test.each([
    ['auth', 'UPDATE auth.account SET person_id = gen_random_uuid()'],
    ['auth', 'UPDATE auth.access_token SET account_id = gen_random_uuid()'],
    ['keys', 'CLUSTER keys.subject_key USING subject_key_pkey'],
  ] as const)('%s is refused what its code never does: %s', async (role, statement) => {
    expect(await refusalOf(as(role), statement)).toBe(refused);
  });

  test.each(runRoles.flatMap((role) => Object.keys(powers).map((power) => ({ role, power }))))(
    '$role is refused $power',
    async ({ role, power }) => {
      const outcome = await refusalOf(as(role), powers[power] as string);
      // The projector owns schema read; what it may not do elsewhere is above.
      expect(['42501', '25001']).toContain(outcome);
    },
  );

  test.each(runRoles)('%s is refused what cannot be tried in a transaction', async (role) => {
    for (const statement of ['CREATE DATABASE luuvet_extra', 'ALTER SYSTEM SET fsync = off']) {
      await expect(as(role).query(statement)).rejects.toMatchObject({ code: refused });
    }
    await expect(as(role).query('CREATE EXTENSION dblink')).rejects.toThrow();
  });

  test('no function that PostgreSQL keeps from the public is open to them', async () => {
    const { rows } = await as('migrator').query(
      `SELECT r.rolname, p.oid::regprocedure::text FROM pg_proc p CROSS JOIN pg_roles r
        WHERE r.rolname = ANY ($1) AND p.pronamespace = 'pg_catalog'::regnamespace
          AND p.proacl IS NOT NULL
          AND NOT EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0)
          AND has_function_privilege(r.oid, p.oid, 'EXECUTE')`,
      [runRoles.map(loginName)],
    );
    expect(rows).toEqual([]);
  });

  test('what is left to everybody, and accepted, is this', async () => {
    const accepted: Readonly<Record<string, string>> = {
      'an empty large object': 'SELECT lo_create(0)',
      'an advisory lock': 'SELECT pg_try_advisory_xact_lock(1)',
      'a notification': `SELECT pg_notify('luuvet_sealed', '')`,
      'ending a session of its own role':
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE false',
    };
    for (const statement of Object.values(accepted)) {
      expect(await refusalOf(as('read'), statement)).toBe('permitted');
    }
  });

  test('the migrator is no superuser either, and nobody can log in as the owner', async () => {
    const { rows } = await as('migrator').query<{ rolname: string; rolcanlogin: boolean }>(
      `SELECT rolname, rolcanlogin FROM pg_roles
        WHERE rolname ~ '^luuvet_' AND rolname <> 'luuvet_bootstrap'
          AND NOT rolsuper AND NOT rolbypassrls AND NOT rolreplication`,
    );
    expect(rows.filter(({ rolcanlogin }) => !rolcanlogin)).toEqual([
      { rolname: 'luuvet_owner', rolcanlogin: false },
    ]);
    expect(rows).toHaveLength(databaseRoles.length + 1);
  });
});

describe('even the owner meets the second lock', () => {
  test.each(['event', 'command', 'log_entry', 'checkpoint'])('ledger.%s', async (table) => {
    const owner = as('migrator');
    for (const mode of ['origin', 'replica', 'local']) {
      for (const statement of [
        `UPDATE ledger.${table} SET school_id = school_id`,
        `DELETE FROM ledger.${table}`,
        `TRUNCATE ledger.${table}`,
      ]) {
        await owner.query('BEGIN; SET LOCAL ROLE luuvet_owner');
        // Where the migrator may not change the mode, there is nothing to lift the triggers with.
        await owner.query(`SAVEPOINT mode`);
        await owner
          .query(`SET LOCAL session_replication_role = ${mode}`)
          .catch(() => owner.query('ROLLBACK TO mode'));
        await expect(owner.query(statement)).rejects.toMatchObject({
          code: refused,
          message: expect.stringContaining('append-only'),
        });
        await owner.query('ROLLBACK');
      }
    }
  });
});
