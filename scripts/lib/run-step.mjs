import { spawn } from 'node:child_process';
import { root } from './project-root.mjs';

const seconds = (startedAt) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

/**
 * Says what takes time before it starts, that it goes on, and how long it took. Rejects with the
 * command's output when it fails. Standard output stays free for the results of a command.
 */
export const runStep = async (title, command, args, environment = process.env) => {
  const startedAt = performance.now();
  const terminal = process.stderr.isTTY;
  process.stderr.write(terminal ? `${title}…` : `${title}…\n`);
  const beat = setInterval(
    () => process.stderr.write(terminal ? '.' : `  … ${seconds(startedAt)}\n`),
    terminal ? 1_000 : 15_000,
  );
  try {
    await run(command, args, environment);
  } finally {
    clearInterval(beat);
    if (terminal) process.stderr.write('\n');
  }
  process.stderr.write(`  ${seconds(startedAt)}\n`);
};

const run = (command, args, environment) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: environment });
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const text = Buffer.concat(output).toString();
      reject(new Error(`${command} ${args.join(' ')}: ${signal ?? `exit ${code}`}\n${text}`));
    });
  });
