import path from 'node:path';
import { openEngine } from '../dist/src/engine.js';
import { installationKeys } from '../dist/src/infrastructure/config/installation-keys.js';
import { loadSettings } from '../dist/src/infrastructure/config/settings.js';
import { startEmbeddedPostgres } from '../dist/src/infrastructure/postgres/embedded-postgres.js';
import { migrate } from '../dist/src/infrastructure/postgres/migrate.js';

const silent = { log: () => {}, warn: console.warn, error: console.error };

/** The whole engine as a server has it: sealing and publishing while we measure. */
export const openBenchEngine = async (directory) => {
  const loaded = loadSettings({ LUUVET_VAR_DIRECTORY: directory }, 'development');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const postgres = await startEmbeddedPostgres({
    directory: path.join(directory, 'postgres'),
    // Every contender brings a pool of its own.
    serverSettings: { max_connections: '200' },
  });
  await migrate(postgres.connections, postgres.roleSecret);
  const engine = await openEngine({
    settings: loaded.settings,
    keys: installationKeys(loaded.settings),
    connections: postgres.connections,
    logger: silent,
  });
  await engine.start({ readModels: false });
  return {
    ...engine,
    settings: loaded.settings,
    connections: postgres.connections,
    adminConfig: postgres.adminConfig(),
    close: async () => {
      await engine.stop();
      await postgres.stop();
    },
  };
};
