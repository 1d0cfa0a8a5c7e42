import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './lib/project-root.mjs';

/**
 * The gates for every commit in one go, those first that use one core; prints how long each took
 * and what failed, why. What else a change must pass is in `.ci/run`.
 */
const gates = [
  ['lint', ['npm', 'run', '--silent', 'check:lint']],
  ['types', ['npm', 'run', '--silent', 'check:types']],
  ['unit', ['npm', 'run', '--silent', 'test:unit']],
  ['layers', ['npm', 'run', '--silent', 'check:layers']],
  ['format', ['npm', 'run', '--silent', 'check:format']],
];

// They share the cores: a gate that spreads over all of them takes time from the others.
const environment = { ...process.env, GOMAXPROCS: '1' };

const runGate = ([name, [command, ...args]]) =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { cwd: root, env: environment });
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.once('close', (code) => {
      const took = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`.padStart(8);
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)}${took}\n`);
      resolve({ name, code, output: Buffer.concat(output).toString() });
    });
  });

const startedAt = performance.now();
const waiting = [...gates];
const results = [];
const lane = async () => {
  for (let gate = waiting.shift(); gate; gate = waiting.shift()) results.push(await runGate(gate));
};
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane));

const failures = results.filter(({ code }) => code !== 0);
for (const { name, output } of failures) process.stdout.write(`\n--- ${name}\n${output}`);
process.stdout.write(
  `${results.length - failures.length} gates passed, ${failures.length} failed, ` +
    `${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`,
);
process.exit(failures.length === 0 ? 0 : 1);
