import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import {
  type EmbeddedPostgres,
  removeAbandonedCluster,
  startEmbeddedPostgres,
} from '../../src/infrastructure/postgres/embedded-postgres.js';
import {
  addressVariable,
  type ClusterAddress,
  clusterParent,
  clusterPrefix,
} from './cluster-address.js';

const template = 'luuvet_template';

/**
 * Starts the run's one cluster in the temporary directory, migrates the template database that
 * `createTestDatabase` clones, and leaves the address in the environment of the test processes.
 * Returns what stops and removes it.
 */
export const startTestCluster = async (): Promise<() => Promise<void>> => {
  await removeClustersOfKilledRuns();
  const directory = await mkdtemp(path.join(clusterParent(), clusterPrefix));
  const postgres = await startEmbeddedPostgres({
    directory,
    // Compressing the copy of the template takes three quarters of the time a clone takes.
    serverSettings: { wal_compression: 'off', max_connections: '200' },
  });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await makeTemplate(postgres);
  } catch (error) {
    await stop();
    throw error;
  }
  const { host, port } = postgres.adminConfig();
  const { roleSecret } = postgres;
  const dataDirectory = await dataDirectoryOf(directory);
  const address = { dataDirectory, host, port, roleSecret, template } as ClusterAddress;
  process.env[addressVariable] = JSON.stringify(address);
  return stop;
};

/** Where root's own directory is closed to the server's user, a note says where the data went. */
const dataDirectoryOf = async (directory: string): Promise<string> => {
  const moved = await readFile(path.join(directory, 'location'), 'utf8').catch(() => directory);
  return path.join(moved.trim(), 'data');
};

const makeTemplate = async (postgres: EmbeddedPostgres): Promise<void> => {
  const pool = openPool(postgres.connections, 'migrator');
  await pool.query(`CREATE DATABASE ${template}`);
  await pool.end();
  const { migrate } = await import('../../src/infrastructure/postgres/migrate.js');
  await migrate(postgres.connectionsTo(template), postgres.roleSecret);
};

/** A run that starts at this moment has its directory, but not its lock yet. */
const youngMs = 60_000;

const removeClustersOfKilledRuns = async (): Promise<void> => {
  for (const name of await readdir(clusterParent())) {
    if (!name.startsWith(clusterPrefix)) continue;
    const directory = path.join(clusterParent(), name);
    const made = await stat(directory).catch(() => null);
    if (made === null || Date.now() - made.birthtimeMs < youngMs) continue;
    // A cluster of another user is not ours to remove: the attempt fails and it stays.
    await removeAbandonedCluster(directory).catch(() => undefined);
  }
};
