import path from 'node:path';
import type { Settings } from '../config/settings.js';
import { type DatabaseConnections, externalConnections } from './connections.js';
import type { Notice } from './embedded/embedded-postgres-failed.js';
import { attachToEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';

export interface OpenDatabase {
  readonly connections: DatabaseConnections;
  /** From which the roles' passwords derive; null when another process supervises the server. */
  readonly roleSecret: string | null;
  close(): Promise<void>;
}

export interface DatabaseWatch {
  readonly onProgress: (notice: Notice) => void;
  readonly onLost: (reason: string) => void;
}

type DatabaseSettings = Pick<Settings, 'databaseUrl' | 'roleSecret' | 'varDirectory'>;

const clusterDirectory = ({ varDirectory }: DatabaseSettings): string =>
  path.join(varDirectory, 'postgres');

/** The database that serves: the external one of the settings, or the embedded one. */
export const openDatabase = async (
  settings: DatabaseSettings,
  watch: DatabaseWatch,
): Promise<OpenDatabase & { readonly roleSecret: string }> => {
  const { databaseUrl, roleSecret } = settings;
  if (databaseUrl !== null && roleSecret !== null) {
    const connections = externalConnections(databaseUrl, roleSecret);
    return { connections, roleSecret, close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({
    directory: clusterDirectory(settings),
    ...watch,
  });
  return {
    connections: embedded.connections,
    roleSecret: embedded.roleSecret,
    close: () => embedded.stop(),
  };
};

/** The same database beside a running server: uses its embedded cluster, or starts it meanwhile. */
export const joinDatabase = async (
  settings: DatabaseSettings,
  onProgress: DatabaseWatch['onProgress'],
): Promise<OpenDatabase> => {
  const running =
    settings.databaseUrl === null ? attachToEmbeddedPostgres(clusterDirectory(settings)) : null;
  if (running) return { connections: running, roleSecret: null, close: () => Promise.resolve() };
  return openDatabase(settings, { onProgress, onLost: () => undefined });
};
