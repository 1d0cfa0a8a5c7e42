import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireNode } from '../scripts/lib/node-version.mjs';

requireNode();
const { prepare } = await import('../scripts/lib/prepare.mjs');

/**
 * `npm run bench [-- --quick] [--only append|mutation]`: a mutation over HTTP against an ordinary
 * program with the same form; our append against a plain INSERT, a batched INSERT, Emmett and
 * message-db. In turn and in several rounds on the same embedded PostgreSQL, because machines are
 * noisy and only ratios within one run say anything. Then growth, sealing, verifying, as-of,
 * rebuilding. A full run takes about twenty minutes and needs some 8 GB of disk.
 */
const here = import.meta.dirname;
process.chdir(path.resolve(here, '..'));
await prepare();
installContenders();
const { judge } = await import('./bounds.mjs');
const { openBenchEngine } = await import('./bench-engine.mjs');
const { compareAppends } = await import('./compare-appends.mjs');
const { compareMutations } = await import('./mutation/compare-mutations.mjs');
const { measureGrowth, measureRates } = await import('./rates.mjs');

const { quick, only } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
}).values;
if (only !== undefined && only !== 'append' && only !== 'mutation') {
  process.stderr.write('--only append | mutation\n');
  process.exit(1);
}
const pace = quick ? { seconds: 2, rounds: 2 } : { seconds: 5, rounds: 5 };
const directory = path.resolve('var/bench');
rmSync(directory, { recursive: true, force: true });
try {
  const results = { at: new Date().toISOString(), node: process.version };
  if (only !== 'append') {
    results.mutations = await compareMutations(path.join(directory, 'mutation'), pace);
  }
  if (only !== 'mutation') Object.assign(results, await measureLedger());
  results.bounds = judge(results);
  console.table(results.bounds);
  // Shorter rounds show whether it works, not how fast it is.
  if (!quick && results.bounds.some(({ holds }) => !holds)) process.exitCode = 1;
  mkdirSync(path.join(here, 'results'), { recursive: true });
  const file = path.join(here, 'results', `${results.at.replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`\n${path.relative(process.cwd(), file)}\n`);
  rmSync(directory, { recursive: true, force: true });
} catch (error) {
  // At once: pools of the contenders would turn the end of the server into errors of their own.
  console.error(error);
  process.exit(1);
}

async function measureLedger() {
  const engine = await openBenchEngine(path.join(directory, 'ledger'));
  const small = await measureGrowth(engine, 10_000);
  const appends = await compareAppends(engine, pace);
  const growth = [small, await measureGrowth(engine, quick ? 100_000 : 1_000_000)];
  console.table(growth);
  const rates = await measureRates(engine);
  await engine.close();
  return { appends, growth, rates };
}

/** What the lock file names; an older installation may lack some of it. */
function installContenders() {
  const { dependencies } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
  const isThere = (name) => existsSync(path.join(here, 'node_modules', name));
  if (Object.keys(dependencies).every(isThere)) return;
  process.stdout.write('• Cài đối thủ so sánh / installing what we compare with\n');
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
