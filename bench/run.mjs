import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireNode } from '../scripts/lib/node-version.mjs';

requireNode();
const { prepare } = await import('../scripts/lib/prepare.mjs');

/**
 * `npm run bench [-- --quick]`: our append against a plain INSERT, a batched INSERT, Emmett and
 * message-db, in turn and in several rounds on the same embedded PostgreSQL, because machines are
 * noisy and only ratios within one run say anything. Then growth, sealing, verifying, as-of,
 * rebuilding. A full run takes about a quarter of an hour and needs some 8 GB of disk.
 */
const here = import.meta.dirname;
process.chdir(path.resolve(here, '..'));
await prepare();
if (!existsSync(path.join(here, 'node_modules'))) {
  process.stdout.write('• Cài đối thủ so sánh / installing what we compare with\n');
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
const { openBenchEngine } = await import('./bench-engine.mjs');
const { compareAppends } = await import('./compare-appends.mjs');
const { measureGrowth, measureRates } = await import('./rates.mjs');

const quick = process.argv.includes('--quick');
const directory = path.resolve('var/bench');
rmSync(directory, { recursive: true, force: true });
const engine = await openBenchEngine(directory);
try {
  const small = await measureGrowth(engine, 10_000);
  const appends = await compareAppends(engine, { seconds: quick ? 2 : 5, rounds: quick ? 2 : 5 });
  const growth = [small, await measureGrowth(engine, quick ? 100_000 : 1_000_000)];
  console.table(growth);
  const rates = await measureRates(engine);
  const results = { at: new Date().toISOString(), node: process.version, appends, growth, rates };
  mkdirSync(path.join(here, 'results'), { recursive: true });
  const file = path.join(here, 'results', `${results.at.replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`\n${path.relative(process.cwd(), file)}\n`);
  await engine.close();
  rmSync(directory, { recursive: true, force: true });
} catch (error) {
  // At once: pools of the contenders would turn the end of the server into errors of their own.
  console.error(error);
  process.exit(1);
}
