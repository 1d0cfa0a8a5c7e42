import path from 'node:path';
import { Reactor } from '../../dist/src/application/reactions/reactor.js';
import { openEngine } from '../../dist/src/engine.js';
import { installationKeys } from '../../dist/src/infrastructure/config/installation-keys.js';
import { loadSettings } from '../../dist/src/infrastructure/config/settings.js';
import { attachToEmbeddedPostgres } from '../../dist/src/infrastructure/postgres/embedded-postgres.js';
import { createApp } from '../../dist/src/serve.js';
import { foundBenchSchool } from './bench-school.mjs';
import { answerParent, ownProcessorMs } from './program.mjs';
import { Watch } from './watch.mjs';

/** The engine as a server has it, sealing, publishing, read models and reactions included. */
const [directory] = process.argv.slice(2);
const loaded = loadSettings({ LUUVET_VAR_DIRECTORY: directory }, 'development');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { settings } = loaded;
const logger = { log: () => {}, warn: console.warn, error: console.error };
const engine = await openEngine({
  settings,
  keys: installationKeys(settings),
  connections: attachToEmbeddedPostgres(path.join(directory, 'postgres')),
  logger,
});
await engine.start();
const app = await createApp(engine, { mode: 'production' }, logger);
await app.init();
app.get(Reactor).start();
const server = await app.listen(0, '127.0.0.1');
let watch;

answerParent({
  found: async ({ people }) => {
    const school = await foundBenchSchool(app, engine, people);
    watch = new Watch(engine, school.schoolId, path.join(settings.varDirectory, 'log'));
    return { url: `http://127.0.0.1:${server.address().port}`, ...school };
  },
  processorMs: ownProcessorMs,
  watch: () => watch.begin(),
  /** What lagged behind meanwhile, once all of it has caught up. */
  caughtUp: () => watch.end(),
  stop: async () => {
    await app.close();
    await app.get(Reactor).stop();
    await engine.stop();
  },
});
