import type { ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { type DatabaseConnections, databaseConnections } from './connections.js';
import { findBinaries } from './embedded/binaries.js';
import { type ClusterHome, clusterHome } from './embedded/cluster-home.js';
import type { Notice } from './embedded/embedded-postgres-failed.js';
import {
  embeddedDatabase,
  initialiseCluster,
  roleSecretOf,
  writeAccessFile,
} from './embedded/first-initialisation.js';
import { startPostmaster, stopOrphan, stopPostmaster } from './embedded/postmaster.js';
import { isUnsupervised, takeSupervisorLock } from './embedded/supervisor-lock.js';

export interface EmbeddedPostgresOptions {
  /** The cluster's directory; made on first use. Relative to the working directory. */
  readonly directory: string;
  /** One line for each step that can take over a second. */
  readonly onProgress?: (notice: Notice) => void;
  /** Server settings that differ from the durable defaults: for tests and experiments only. */
  readonly serverSettings?: Readonly<Record<string, string>>;
  /**
   * The server ended without `stop()`: nothing can be read or written from now on. The reason is
   * a signal's name or `exit-<code>`.
   */
  readonly onLost?: (reason: string) => void;
}

export interface EmbeddedPostgres {
  /** Connections to the database `luuvet`. */
  readonly connections: DatabaseConnections;
  /** Connections to another database of the same cluster. */
  connectionsTo(database: string): DatabaseConnections;
  /** The migrator's connection settings; it owns the database and may create others. */
  adminConfig(database?: string): pg.PoolConfig;
  /** From which the roles' passwords derive; `migrate` needs it to set them. */
  readonly roleSecret: string;
  readonly postmasterPid: number;
  /** Fast shutdown; resolves when the server is gone. Repeating it changes nothing. */
  stop(): Promise<void>;
}

/**
 * Brings up the PostgreSQL that comes with the program: Unix socket only, durable, checksummed,
 * as an unprivileged user. Survives `kill -9` of the program and of the server.
 * @throws EmbeddedPostgresFailed
 */
export const startEmbeddedPostgres = async (
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> => {
  const onProgress = options.onProgress ?? (() => undefined);
  const home = clusterHome(options.directory, onProgress);
  const lock = takeSupervisorLock(home.lock);
  try {
    const binaries = findBinaries(home.service, onProgress);
    const roleSecret = roleSecretOf(home);
    if (existsSync(home.dataDirectory)) {
      await stopOrphan(home, binaries, onProgress);
    } else {
      onProgress({ vi: 'Khởi tạo cơ sở dữ liệu…', en: 'Initialising the database…' });
      initialiseCluster(home, binaries, roleSecret);
    }
    writeAccessFile(home);
    const child = await startPostmaster(home, binaries, options.serverSettings ?? {}, onProgress);
    return supervise(child, { home, roleSecret, lock, onLost: options.onLost });
  } catch (error) {
    lock.release();
    throw error;
  }
};

interface Supervision {
  readonly home: ClusterHome;
  readonly roleSecret: string;
  readonly lock: { release(): void };
  readonly onLost: ((reason: string) => void) | undefined;
}

const supervise = (child: ChildProcess, supervision: Supervision): EmbeddedPostgres => {
  const { home, roleSecret, lock, onLost } = supervision;
  let stopping: Promise<void> | null = null;
  // `process.exit()` without `stop()` must not leave an orphan behind.
  const atExit = (): void => {
    child.kill('SIGINT');
    lock.release();
  };
  process.once('exit', atExit);
  child.once('exit', (code, signal) => {
    if (stopping !== null) return;
    process.removeListener('exit', atExit);
    lock.release();
    onLost?.(signal ?? `exit-${code}`);
  });
  child.unref();
  const connectionsTo = (database: string): DatabaseConnections =>
    databaseConnections({ host: home.sockets, port: 5432, database }, roleSecret);
  return {
    connections: connectionsTo(embeddedDatabase),
    connectionsTo,
    adminConfig: (database = embeddedDatabase) => connectionsTo(database).forRole('migrator'),
    roleSecret,
    postmasterPid: child.pid as number,
    stop: () => {
      stopping ??= stopPostmaster(child).then(() => {
        process.removeListener('exit', atExit);
        removeOutsideSockets(home);
        lock.release();
      });
      return stopping;
    },
  };
};

/**
 * Connections to a cluster that another process supervises: for commands beside a running server.
 * Null when nobody runs it.
 */
export const attachToEmbeddedPostgres = (directory: string): DatabaseConnections | null => {
  if (!existsSync(directory)) return null;
  const home = clusterHome(directory, () => undefined);
  if (!existsSync(home.dataDirectory) || isUnsupervised(home.lock)) return null;
  const address = { host: home.sockets, port: 5432, database: embeddedDatabase };
  return databaseConnections(address, roleSecretOf(home));
};

/** A socket directory that had to lie in the temporary directory would stay there for ever. */
const removeOutsideSockets = (home: ClusterHome): void => {
  if (path.dirname(home.sockets) === path.dirname(home.lock)) return;
  rmSync(home.sockets, { recursive: true, force: true });
};

/**
 * Removes a cluster whose program is gone, together with a server it may have left running.
 * False when a living process still holds it.
 */
export const removeAbandonedCluster = async (directory: string): Promise<boolean> => {
  const home = clusterHome(directory, () => undefined);
  if (!isUnsupervised(home.lock)) return false;
  const lock = takeSupervisorLock(home.lock);
  const binaries = findBinaries(home.service, () => undefined);
  await stopOrphan(home, binaries, () => undefined);
  lock.release();
  for (const part of [home.sockets, directory]) rmSync(part, { recursive: true, force: true });
  return true;
};
