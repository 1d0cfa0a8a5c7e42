import path from 'node:path';
import { importTypeScript } from '../../scripts/lib/import-typescript.mjs';
import { answerParent } from '../mutation/program.mjs';

const { openYearServer } = await importTypeScript(new URL('./server.ts', import.meta.url));
const { attachToEmbeddedPostgres } = await importTypeScript(
  new URL('../../src/infrastructure/postgres/embedded-postgres.ts', import.meta.url),
);

/** The server of a simulated year as a program of its own: `server-program.mjs <directory>`. */
const [directory] = process.argv.slice(2);
let server;

answerParent({
  open: async () => {
    const connections = attachToEmbeddedPostgres(path.join(directory, 'postgres'));
    server = await openYearServer(connections, directory);
    return { url: server.url };
  },
  setClock: (nowMs) => server.setClock(nowMs),
  found: (file) => server.found(file),
  invite: ({ schoolId, accountId }) => server.invite(schoolId, accountId),
  stop: () => server.stop(),
});
