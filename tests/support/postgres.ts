import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import {
  type DatabaseConnections,
  databaseConnections,
  openPool,
} from '../../src/infrastructure/postgres/connections.js';
import { addressVariable, type ClusterAddress } from './cluster-address.js';

export interface TestDatabase {
  readonly connections: DatabaseConnections;
  /** Name of the database, e.g. to reach it under another role. */
  readonly database: string;
  readonly roleSecret: string;
  /** Removes it; everybody has to have left. */
  drop(): Promise<void>;
}

const clusterAddress = (): ClusterAddress => {
  const text = process.env[addressVariable];
  if (text === undefined) {
    throw new Error('no test cluster: name the file *.int.spec.ts or *.e2e.spec.ts');
  }
  return JSON.parse(text) as ClusterAddress;
};

const connectionsTo = (database: string): DatabaseConnections => {
  const { host, port, roleSecret } = clusterAddress();
  return databaseConnections({ host, port, database }, roleSecret);
};

/** A fresh, migrated database in the run's one cluster; a clone of the migrated template. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const { template, roleSecret } = clusterAddress();
  const database = `test_${randomBytes(8).toString('hex')}`;
  await asMigrator(async (admin) => {
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
    await copyGrants(admin, template, database);
  });
  return {
    connections: connectionsTo(database),
    database,
    roleSecret,
    drop: () =>
      asMigrator(async (admin) => {
        await dropDatabase(admin, database);
      }),
  };
};

/**
 * The migrator may not end sessions of other roles, so that `WITH (FORCE)` fails while a session
 * that its pool has closed is still going away. Without it the server waits for five seconds.
 */
const dropDatabase = async (admin: pg.Pool, database: string): Promise<void> => {
  const objectInUse = '55006';
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(`DROP DATABASE ${database}`);
      return;
    } catch (error) {
      if (attempt === 3 || (error as { readonly code?: string }).code !== objectInUse) throw error;
    }
  }
};

const asMigrator = async <T>(work: (admin: pg.Pool) => Promise<T>): Promise<T> => {
  const admin = openPool(connectionsTo('luuvet'), 'migrator');
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
};

/** `CREATE DATABASE … TEMPLATE` copies the content, but not who may do what with the database. */
const copyGrants = async (admin: pg.Pool, from: string, to: string): Promise<void> => {
  const { rows } = await admin.query<{ grantee: string; privilege: string }>(
    `SELECT coalesce(quote_ident(role.rolname), 'PUBLIC') AS grantee, grant_.privilege_type AS privilege
       FROM pg_database database
       CROSS JOIN LATERAL aclexplode(coalesce(database.datacl, acldefault('d', database.datdba))) grant_
       LEFT JOIN pg_roles role ON role.oid = grant_.grantee
      WHERE database.datname = $1`,
    [from],
  );
  const grants = rows.map((row) => `GRANT ${row.privilege} ON DATABASE ${to} TO ${row.grantee};`);
  await admin.query([`REVOKE ALL ON DATABASE ${to} FROM PUBLIC;`, ...grants].join(' '));
};

/**
 * Every file of the database as it lies on the disk, after everything was written to it. Only a
 * superuser may order a checkpoint, and nobody is one; making a database takes one as well.
 */
export const filesOf = async ({
  database,
}: TestDatabase): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> => {
  const { dataDirectory } = clusterAddress();
  const oid = await asMigrator(async (admin) => {
    await admin.query(`CREATE DATABASE ${database}_empty STRATEGY FILE_COPY`);
    await dropDatabase(admin, `${database}_empty`);
    const { rows } = await admin.query<{ oid: string }>(
      'SELECT oid::text FROM pg_database WHERE datname = $1',
      [database],
    );
    return rows[0]?.oid ?? '';
  });
  const files = path.join(dataDirectory, 'base', oid);
  const names = await readdir(files);
  return Promise.all(
    names.map(async (name) => ({
      name,
      // A file that was dropped is cut to nothing and goes with the next checkpoint.
      bytes: await readFile(path.join(files, name)).catch(() => Buffer.alloc(0)),
    })),
  );
};
