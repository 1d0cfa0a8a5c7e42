import type pg from 'pg';
import { projections } from '../../../projections/index.js';
import { checkReadSchema } from '../projections/read-schema.js';
import { loginName } from './connections.js';
import { loginRoles, ownerRole } from './roles.js';

/** What the database says about itself, as far as safety depends on it. */
export interface DatabaseFacts {
  readonly appliedMigrations: readonly string[];
  /** Names of settings → values. */
  readonly settings: Readonly<Record<string, string>>;
  readonly roles: readonly RoleFacts[];
  /** `role may PRIVILEGE on object`, other than what the design gives. */
  readonly excessPrivileges: readonly string[];
  /** Tables with a school that are not under forced row security. */
  readonly unprotectedTables: readonly string[];
  /** Append-only tables whose trigger is missing or can be switched off by a session. */
  readonly changeableTables: readonly string[];
  /** `record: definition`: views and tables of schema `read` that are not as the engine makes them. */
  readonly alteredReadModels: readonly string[];
  /** Functions that run as the ledger's owner without a pinned search path. */
  readonly unpinnedFunctions: readonly string[];
}

export interface RoleFacts {
  readonly name: string;
  /** e.g. `SUPERUSER`, `BYPASSRLS`, `CREATEDB`, `member of pg_read_all_data`, `owns ledger.event`. */
  readonly powers: readonly string[];
}

const appendOnlyTables = ['event', 'command', 'log_entry', 'checkpoint'];

/** Asks as the auditor, who sees the catalogs and nothing else that matters here. */
export const databaseFacts = async (auditor: pg.Pool): Promise<DatabaseFacts> => {
  const names = [ownerRole, ...loginRoles.map(loginName)];
  const lines = async (query: string, values: unknown[] = [names]): Promise<string[]> =>
    (await auditor.query<{ line: string }>(query, values)).rows.map(({ line }) => line);
  return {
    appliedMigrations: await lines('SELECT name AS line FROM deployment.migration ORDER BY id', []),
    settings: await settingsOf(auditor),
    roles: await rolesOf(auditor, names),
    excessPrivileges: await lines(excessPrivileges, [names.slice(1)]),
    unprotectedTables: await lines(unprotectedTables, []),
    changeableTables: await lines(changeableTables, [appendOnlyTables]),
    alteredReadModels: (await checkReadSchema(auditor, projections)).map(
      ({ relation, what }) => `${relation}: ${what}`,
    ),
    unpinnedFunctions: await lines(unpinnedFunctions, []),
  };
};

const settingsOf = async (pool: pg.Pool): Promise<Record<string, string>> => {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings
      WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit',
                     'default_transaction_isolation', 'server_version_num')`,
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
};

const rolesOf = async (pool: pg.Pool, names: readonly string[]): Promise<RoleFacts[]> => {
  const { rows } = await pool.query<RoleFacts>(
    `SELECT wanted.name, CASE WHEN r.oid IS NULL THEN '{does not exist}'::text[]
       ELSE array_remove(ARRAY[
         CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
         CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
         CASE WHEN r.rolreplication THEN 'REPLICATION' END, CASE WHEN r.rolinherit THEN 'INHERIT' END,
         CASE WHEN r.rolcanlogin AND wanted.place = 1 THEN 'LOGIN' END], NULL)
       || ARRAY(SELECT 'member of ' || m.roleid::regrole FROM pg_auth_members m WHERE m.member = r.oid)
       || ARRAY(SELECT 'has setting ' || unnest(s.setconfig) FROM pg_db_role_setting s
                 WHERE s.setrole = r.oid)
       || ARRAY(SELECT 'owns ' || c.oid::regclass FROM pg_class c
                 WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                   AND c.relnamespace::regnamespace::text IN ('ledger', 'keys', 'auth')
                   AND wanted.place > 1)
       || ARRAY(SELECT 'owns function ' || p.oid::regprocedure FROM pg_proc p
                 WHERE p.proowner = r.oid AND wanted.place > 1)
       END AS powers
     FROM unnest($1::text[]) WITH ORDINALITY wanted(name, place)
     LEFT JOIN pg_roles r ON r.rolname = wanted.name
     ORDER BY wanted.place`,
    [names],
  );
  return rows;
};

/** TEMP and CREATE anywhere, and changing the ledger other than through its functions. */
const excessPrivileges = `
  WITH role AS (SELECT oid, rolname FROM pg_roles WHERE rolname = ANY ($1))
  SELECT rolname || ' may ' || privilege || ' in this database' AS line
    FROM role CROSS JOIN unnest(ARRAY['TEMP', 'CREATE']) privilege
   WHERE has_database_privilege(role.oid, current_database(), privilege)
  UNION ALL
  SELECT rolname || ' may CREATE in schema ' || n.nspname
    FROM role CROSS JOIN pg_namespace n
   WHERE has_schema_privilege(role.oid, n.oid, 'CREATE') AND n.nspowner <> role.oid
  UNION ALL
  SELECT rolname || ' may enter schema ' || n.nspname
    FROM role CROSS JOIN pg_namespace n
   WHERE n.nspname IN ('keys', 'auth') AND rolname <> 'luuvet_' || n.nspname
     AND has_schema_privilege(role.oid, n.oid, 'USAGE')
  UNION ALL
  SELECT rolname || ' may ' || privilege || ' on ' || c.oid::regclass
    FROM role CROSS JOIN pg_class c
   CROSS JOIN unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER',
                           'MAINTAIN']) privilege
   WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'p')
     AND (has_table_privilege(role.oid, c.oid, privilege)
          OR CASE WHEN privilege IN ('INSERT', 'UPDATE', 'REFERENCES')
                  THEN has_any_column_privilege(role.oid, c.oid, privilege) END)
  UNION ALL
  SELECT rolname || ' may draw from ' || c.oid::regclass
    FROM role CROSS JOIN pg_class c
   WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind = 'S'
     AND has_sequence_privilege(role.oid, c.oid, 'USAGE, UPDATE')
  UNION ALL
  SELECT rolname || ' may set session_replication_role' FROM role
   WHERE has_parameter_privilege(role.oid, 'session_replication_role', 'SET')
  ORDER BY 1`;

const unprotectedTables = `
  SELECT c.oid::regclass::text AS line
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'school_id' AND NOT a.attisdropped
   WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'p')
     AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
   ORDER BY 1`;

const changeableTables = `
  SELECT 'ledger.' || wanted AS line
    FROM unnest($1::text[]) wanted
   WHERE NOT EXISTS (
     SELECT FROM pg_trigger t
      WHERE t.tgrelid = to_regclass('ledger.' || wanted) AND t.tgname = 'append_only'
        AND t.tgenabled = 'A' AND t.tgfoid = to_regprocedure('ledger.refuse_change()'))
   ORDER BY 1`;

const unpinnedFunctions = `
  SELECT p.oid::regprocedure::text AS line
    FROM pg_proc p
   WHERE p.prosecdef AND p.pronamespace::regnamespace::text !~ '^pg_|^information_schema$'
     AND NOT EXISTS (SELECT FROM unnest(p.proconfig) setting
                      WHERE setting = 'search_path=pg_catalog, pg_temp')
   ORDER BY 1`;
