import type pg from 'pg';
import { type DatabaseRole, loginName, rolePassword, scramVerifier } from './connections.js';

/** Owns schema `ledger` and its functions; nobody can log in as it. */
export const ownerRole = 'luuvet_owner';

export const loginRoles: readonly Exclude<DatabaseRole, 'migrator'>[] = [
  'append',
  'read',
  'projector',
  'keys',
  'auth',
  'auditor',
];

const nothingSpecial = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT';
const attemptsMax = 20;

/**
 * Roles belong to the whole cluster, so this runs before the migrations of each database and may
 * meet itself running for another one.
 */
export const ensureRoles = async (migrator: pg.Pool, roleSecret: string): Promise<void> => {
  await ensureRole(migrator, ownerRole, 'NOLOGIN');
  for (const role of loginRoles) {
    const verifier = scramVerifier(rolePassword(roleSecret, role));
    await ensureRole(migrator, loginName(role), `LOGIN PASSWORD '${verifier}'`);
  }
  for (const role of [ownerRole, loginName('projector')]) {
    await patiently(() =>
      migrator.query(`GRANT ${role} TO CURRENT_USER WITH SET TRUE, INHERIT FALSE`),
    );
  }
};

/** Nobody may make temporary tables: one named like a table of the ledger would shadow it. */
export const ensureDatabasePrivileges = async (migrator: pg.Pool): Promise<void> => {
  const { rows } = await migrator.query<{ name: string }>(
    'SELECT quote_ident(current_database()) AS name',
  );
  const database = rows[0]?.name ?? '';
  await migrator.query(`
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${loginRoles.map(loginName).join(', ')};
  `);
};

const ensureRole = (migrator: pg.Pool, name: string, login: string): Promise<void> =>
  patiently(async () => {
    const known = await migrator.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER';
    const attributes = known.rowCount === 0 ? nothingSpecial : '';
    await migrator.query(`${verb} ROLE ${name} ${attributes} ${login}`);
  });

const meetsItself = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  // duplicate_object, unique_violation, and "tuple concurrently updated".
  ['42710', '23505', 'XX000'].includes(String(error.code));

const patiently = async (step: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await step();
      return;
    } catch (error) {
      if (!meetsItself(error) || attempt === attemptsMax) throw error;
    }
  }
};
