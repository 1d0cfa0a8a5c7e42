import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';

/**
 * How the engine reaches its database. Every connection goes through one of these roles, none of
 * them a superuser; `docs/design/ledger.md` says what each may do.
 */
export const databaseRoles = [
  'migrator',
  'append',
  'read',
  'projector',
  'keys',
  'auth',
  'auditor',
] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

export interface DatabaseConnections {
  /** Complete settings of a pool for that role; hand them to `openPool`. */
  forRole(role: DatabaseRole): pg.PoolConfig;
}

/** Where a database is. `host` is a host name, or the absolute directory of a Unix socket. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly ssl?: pg.PoolConfig['ssl'];
}

export interface MigratorCredentials {
  readonly user: string;
  readonly password: string;
}

/** The external database's address is not one the engine can use; names the setting. */
export class DatabaseAddressIsInvalid extends Error {
  readonly code = 'DATABASE_ADDRESS_IS_INVALID';
}

export const loginName = (role: DatabaseRole): string => `luuvet_${role}`;

/** Password of a role: HMAC-SHA-256(role secret, login name), base64url, 43 characters. */
export const rolePassword = (roleSecret: string, role: DatabaseRole): string =>
  createHmac('sha256', roleSecret).update(loginName(role)).digest('base64url');

/**
 * What PostgreSQL stores for a password (RFC 5803, SCRAM-SHA-256), made on our side, so that
 * `CREATE ROLE … PASSWORD` never carries the password itself into a log or `pg_stat_activity`.
 */
export const scramVerifier = (password: string): string => {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const keyed = (label: string): Buffer => createHmac('sha256', salted).update(label).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const serverKey = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
};

interface RoleLimits {
  readonly connectionsMax: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
}

/**
 * 34 connections in all, below the embedded server's 60. A zero means no limit: migrations and a
 * full verification take as long as the ledger is long; everything else answers a person.
 */
const limits: Readonly<Record<DatabaseRole, RoleLimits>> = {
  migrator: limit(2, 0, 10_000, 600_000),
  append: limit(10, 15_000, 5_000, 30_000),
  read: limit(10, 15_000, 5_000, 30_000),
  projector: limit(4, 120_000, 10_000, 60_000),
  keys: limit(4, 15_000, 5_000, 30_000),
  auth: limit(2, 15_000, 5_000, 30_000),
  auditor: limit(2, 0, 10_000, 600_000),
};

function limit(
  connectionsMax: number,
  statementTimeoutMs: number,
  lockTimeoutMs: number,
  idleInTransactionTimeoutMs: number,
): RoleLimits {
  return { connectionsMax, statementTimeoutMs, lockTimeoutMs, idleInTransactionTimeoutMs };
}

/** Connections to one database whose role passwords derive from `roleSecret`. */
export const databaseConnections = (
  address: DatabaseAddress,
  roleSecret: string,
  migrator?: MigratorCredentials,
): DatabaseConnections => ({
  forRole: (role) => {
    const { connectionsMax, statementTimeoutMs, lockTimeoutMs, idleInTransactionTimeoutMs } =
      limits[role];
    const derived = { user: loginName(role), password: rolePassword(roleSecret, role) };
    return {
      host: address.host,
      port: address.port,
      database: address.database,
      ...(address.ssl === undefined ? {} : { ssl: address.ssl }),
      ...(role === 'migrator' && migrator ? migrator : derived),
      application_name: `luuvet-${role}`,
      max: connectionsMax,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      statement_timeout: statementTimeoutMs,
      lock_timeout: lockTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    };
  },
});

/**
 * Reads `postgres://migrator:password@host:port/database?sslmode=…&sslrootcert=…`. `sslmode` is
 * `disable` (default), `require` or `verify-full`; the last two both check the certificate.
 * @throws DatabaseAddressIsInvalid
 */
export const externalConnections = (
  databaseUrl: string,
  roleSecret: string,
): DatabaseConnections => {
  const url = parseDatabaseUrl(databaseUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (database === '' || url.username === '' || url.password === '') {
    throw new DatabaseAddressIsInvalid(
      'DATABASE_URL: cần tên người dùng, mật khẩu và tên cơ sở dữ liệu / ' +
        'needs a user name, a password and a database name',
    );
  }
  const ssl = sslSettings(url.searchParams);
  const address: DatabaseAddress = {
    host: url.searchParams.get('host') ?? url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? 5432 : Number(url.port),
    database,
    ...(ssl === undefined ? {} : { ssl }),
  };
  return databaseConnections(address, roleSecret, {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  });
};

const parseDatabaseUrl = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new DatabaseAddressIsInvalid(
      'DATABASE_URL: không đúng dạng / is not of the form postgres://user:password@host/database',
    );
  }
  return url;
};

const sslSettings = (parameters: URLSearchParams): pg.PoolConfig['ssl'] => {
  const mode = parameters.get('sslmode') ?? 'disable';
  if (mode === 'disable') return undefined;
  if (mode !== 'require' && mode !== 'verify-full') {
    throw new DatabaseAddressIsInvalid(
      'DATABASE_URL: sslmode phải là / must be disable, require or verify-full',
    );
  }
  const authority = parameters.get('sslrootcert');
  return authority === null ? true : { ca: readFileSync(authority, 'utf8') };
};

/**
 * A pool that survives the loss of a connection. Without a listener `pg` turns the loss into an
 * uncaught exception and the program dies: of an idle one, and of one that is lent out, about which
 * whoever borrowed it is told by the statement that fails.
 */
export const openPool = (
  connections: DatabaseConnections,
  role: DatabaseRole,
  onIdleError: (error: Error) => void = () => undefined,
  settings: pg.PoolConfig = {},
): pg.Pool =>
  new pg.Pool({ ...connections.forRole(role), ...settings })
    .on('error', onIdleError)
    .on('connect', (client) => client.on('error', () => undefined));
