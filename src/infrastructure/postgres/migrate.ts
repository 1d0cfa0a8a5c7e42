import type pg from 'pg';
import { DataSource } from 'typeorm';
import { type DatabaseConnections, openPool } from './connections.js';
import { migrations } from './migrations/index.js';
import { ensureDatabasePrivileges, ensureRoles } from './roles.js';

const migrationLock = 7_310_868;

/**
 * Brings roles, privileges and schema up to what this program needs. Runs as the migrator, who
 * owns the database; two programs that start at once wait for each other.
 */
export const migrate = async (
  connections: DatabaseConnections,
  roleSecret: string,
): Promise<void> => {
  const pool = openPool(connections, 'migrator');
  try {
    const session = await pool.connect();
    try {
      await session.query('SET lock_timeout = 0');
      await session.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      await ensureRoles(pool, roleSecret);
      await ensureDatabasePrivileges(pool);
      await pool.query('CREATE SCHEMA IF NOT EXISTS deployment');
      await runMigrations(connections.forRole('migrator'));
    } finally {
      session.release(true);
    }
  } finally {
    await pool.end();
  }
};

const runMigrations = async (config: pg.PoolConfig): Promise<void> => {
  const source = new DataSource({
    type: 'postgres',
    extra: config,
    schema: 'deployment',
    migrationsTableName: 'migration',
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    installExtensions: false,
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
};
