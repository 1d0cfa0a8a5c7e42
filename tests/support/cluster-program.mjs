import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { importTypeScript } from '../../scripts/lib/import-typescript.mjs';

/**
 * A program with an embedded cluster, to be killed: `node cluster-program.mjs <directory>`.
 * Says one JSON line per thing that happens; obeys `write`, `stop` and `exit` from its input.
 */
const source = (name) =>
  importTypeScript(new URL(`../../src/infrastructure/postgres/${name}.ts`, import.meta.url));
const { startEmbeddedPostgres } = await source('embedded-postgres');
const { openPool } = await source('connections');
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const postgres = await startEmbeddedPostgres({
    directory: process.argv[2],
    onLost: (reason) => say({ lost: reason }),
  });
  const pool = openPool(postgres.connections, 'migrator');
  await pool.query('CREATE TABLE IF NOT EXISTS written (at bigserial)');
  const { host } = postgres.adminConfig();
  const counted = await pool.query('SELECT count(*)::int AS rows FROM written');
  say({ ready: postgres.postmasterPid, host, roleSecret: postgres.roleSecret, ...counted.rows[0] });
  for await (const command of createInterface({ input: process.stdin })) {
    if (command === 'exit') process.exit(0);
    if (command === 'stop') break;
    await pool.query('INSERT INTO written DEFAULT VALUES');
    say({ written: true });
  }
  await pool.end();
  await postgres.stop();
  say({ stopped: true });
} catch (error) {
  say({ failed: error.code ?? String(error), message: error.message });
  process.exitCode = 1;
}
if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
process.exit();
