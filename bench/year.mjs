import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { requireNode } from '../scripts/lib/node-version.mjs';
import { root } from '../scripts/lib/project-root.mjs';

requireNode();

const usage = `npm run year -- --school kindergarten|primary|both [--size short|full] [--seed N] [--report FILE]

Lives through one school year of an invented school: everybody signs in and acts through the GraphQL
API of a server of its own, on a clock that moves on by itself. Then verifies the ledger with
\`luuvet verify\`, which compares the read models with a rebuild as well, and compares what the engine
says with what the simulator counted by itself.

  --school  kindergarten (300 children, 11 classes), primary (800, 25), or both at the same time;
            kindergarten
  --size    short: three classes, two weeks. full: the whole year; short
  --seed    the same number gives the same world and the same year; 1
  --report  where to write the figures, as JSON
  --help    this text

Ends with 0 when the ledger is clean and nothing differs, else with 1.
`;
const { values } = parseArgs({
  options: {
    school: { type: 'string', default: 'kindergarten' },
    size: { type: 'string', default: 'short' },
    seed: { type: 'string', default: '1' },
    report: { type: 'string' },
    help: { type: 'boolean', default: false },
    // A count of the simulator is made wrong: what compares has to say so.
    spoil: { type: 'boolean', default: false },
  },
});
const levels = { kindergarten: ['kindergarten'], primary: ['primary'] };
levels.both = [...levels.kindergarten, ...levels.primary];
const wanted = levels[values.school];
if (
  values.help ||
  !wanted ||
  !['short', 'full'].includes(values.size) ||
  !/^\d+$/.test(values.seed)
) {
  process[values.help ? 'stdout' : 'stderr'].write(usage);
  process.exit(values.help ? 0 : 1);
}

process.chdir(root);
const { prepare } = await import('../scripts/lib/prepare.mjs');
await prepare({ withConsole: false });
const { importTypeScript } = await import('../scripts/lib/import-typescript.mjs');
const { startProgram } = await import('./mutation/program.mjs');
const { startEmbeddedPostgres } = await import(
  '../dist/src/infrastructure/postgres/embedded-postgres.js'
);
const { migrate } = await import('../dist/src/infrastructure/postgres/migrate.js');
const year = (file) => importTypeScript(new URL(`./year/${file}.ts`, import.meta.url));
const { simulateYear } = await year('simulate');
const { differencesIn } = await year('compared');
const { reconcile } = await year('reconcile');
const { filesVerified } = await year('files');
const { spoil } = await year('spoil');
const { figuresOf } = await year('figures');

const seconds = (ms) => Number((ms / 1000).toFixed(1));
const say = (line) => process.stderr.write(`${line}\n`);

/** Of the years that are being lived through: who stops them leaves nothing behind. */
const cleanUps = new Set();
const cleanUpAll = () => Promise.allSettled([...cleanUps].map((cleanUp) => cleanUp()));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await cleanUpAll();
    process.exit(1);
  });
}

// Two schools at the same time, each with a server and a database of its own.
const startedAt = performance.now();
const reports = await Promise.all(wanted.map(liveThrough)).catch(async (problem) => {
  await cleanUpAll();
  throw problem;
});
say(`${seconds(performance.now() - startedAt)} s in all`);
if (values.report) writeFileSync(values.report, `${JSON.stringify(reports, null, 2)}\n`);
process.exit(reports.every(({ holds }) => holds) ? 0 : 1);

async function liveThrough(level) {
  const directory = mkdtempSync(path.join(tmpdir(), 'luuvet-year-'));
  // The database server runs as somebody else when this is started by root.
  chmodSync(directory, 0o711);
  const postgres = await startEmbeddedPostgres({ directory: path.join(directory, 'postgres') });
  let program = null;
  // Once, whoever asks for it: the end, a failure, or a signal that makes what is under way fail.
  let cleaning = null;
  const clean = async () => {
    await program?.stop().catch(() => undefined);
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  const cleanUp = () => (cleaning ??= clean());
  cleanUps.add(cleanUp);
  try {
    await migrate(postgres.connections, postgres.roleSecret);
    program = await startProgram(path.join(root, 'bench/year/server-program.mjs'), [directory]);
    const { url } = await program.ask('open');
    const server = inTurn(program, url);
    const startedAt = performance.now();
    const school = await simulateYear(server, {
      ...{ level, size: values.size, seed: values.seed },
      onDay: progressOf(level, startedAt),
    });
    const simulatedMs = performance.now() - startedAt;
    if (values.spoil) spoil(school);
    const entries = Number(await school.lastIndex(school.principal)) + 1;
    const reconciledAt = performance.now();
    const compared = [...(await reconcile(school))];
    const reconciledMs = performance.now() - reconciledAt;
    await program.stop();
    program = null;
    await postgres.stop();
    const verifiedAt = performance.now();
    const verified = await verify(directory);
    compared.push(filesVerified(school, verified.text));
    const differences = differencesIn(compared);
    const report = {
      ...{ level, size: values.size, seed: values.seed, node: process.version },
      machine: {
        processors: availableParallelism(),
        load: loadavg().map((one) => Number(one.toFixed(1))),
      },
      simulatedSeconds: seconds(simulatedMs),
      reconciledSeconds: seconds(reconciledMs),
      verifiedSeconds: seconds(performance.now() - verifiedAt),
      ledgerEntries: entries,
      entriesPerSecond: Math.round(entries / (simulatedMs / 1000)),
      ...figuresOf(school),
      compared: compared.length,
      differences,
      verdict: verified.text.split('\n')[0],
      holds: differences.length === 0 && verified.code === 0,
    };
    tell(report, verified);
    return report;
  } finally {
    await cleanUp();
    cleanUps.delete(cleanUp);
  }
}

/** The program answers one question after the other. */
function inTurn(program, url) {
  let turn = Promise.resolve();
  const ask = (question, argument) => {
    const answer = turn.then(() => program.ask(question, argument));
    turn = answer.catch(() => undefined);
    return answer;
  };
  return {
    url,
    setClock: (nowMs) => ask('setClock', nowMs),
    found: (file) => ask('found', file),
    invite: (schoolId, accountId) => ask('invite', { schoolId, accountId }),
  };
}

function progressOf(level, startedAt) {
  let toldAt = 0;
  return ({ day, daysDone, days, requests, facts }) => {
    const now = performance.now();
    if (now - toldAt < 2_000 && daysDone < days) return;
    toldAt = now;
    const passed = (now - startedAt) / 1000;
    const left = Math.round((passed / daysDone) * (days - daysDone));
    say(
      `${level} ${day}  ${daysDone}/${days} days  ${facts} facts  ${requests} requests  ` +
        `${Math.round(requests / passed)}/s  ${Math.round(passed)} s, about ${left} s to go`,
    );
  };
}

/** In a process of its own, on the files and the database that were left behind. */
async function verify(directory) {
  const child = spawn(process.execPath, ['bin/luuvet.mjs', 'verify'], {
    env: { ...process.env, LUUVET_VAR_DIRECTORY: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { text: output, code };
}

function tell(report, verified) {
  const { facts, kinds, differences, ...rest } = report;
  process.stdout.write(`\n${JSON.stringify({ ...rest, machine: undefined }, null, 2)}\n`);
  console.table(facts);
  console.table(kinds);
  process.stdout.write(`${verified.text}\n`);
  if (differences.length > 0) console.table(differences);
  process.stdout.write(report.holds ? 'NOTHING DIFFERS\n' : 'IT DOES NOT HOLD\n');
}
