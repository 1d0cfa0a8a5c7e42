import { requireNode } from './lib/node-version.mjs';

requireNode();
const { spawn } = await import('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { chromium } = await import('./lib/chromium.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { root } = await import('./lib/project-root.mjs');

/**
 * Everything the suite needs, then all of it. The last line is `N passed, N failed`; a file that
 * does not load counts as failed, and so does, in a complete run, a test that was skipped.
 */
const outcome = async (args, environment) => {
  const directory = mkdtempSync(join(tmpdir(), 'luuvet-test-'));
  const report = join(directory, 'report.json');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    { cwd: root, stdio: ['inherit', 'ignore', 'inherit'], env: environment },
  );
  // A person's Ctrl-C reaches Jest by itself; we stay to clean up.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const exitCode = await new Promise((resolve) => child.once('exit', resolve));
  try {
    return { exitCode, ...JSON.parse(readFileSync(report, 'utf8')) };
  } catch {
    return { exitCode, numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0 };
  } finally {
    rmSync(directory, { recursive: true });
  }
};

/** Whether a run with these arguments may come to the tests in a browser. */
const comesToBrowser = (args) => {
  const chooses = args.some((arg) => arg.startsWith('--selectProjects'));
  return !chooses || args.some((arg) => /\bbrowser\b/.test(arg));
};

const args = process.argv.slice(2);
const environment = { ...process.env };
try {
  await prepare();
  if (comesToBrowser(args)) environment.LUUVET_CHROMIUM = await chromium();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}
const run = await outcome(args, environment);
const skipped = args.length === 0 ? (run.numPendingTests ?? 0) + (run.numTodoTests ?? 0) : 0;
const failed = run.numFailedTests + run.numRuntimeErrorTestSuites + skipped;
if (skipped > 0) process.stdout.write(`${skipped} skipped: counted as failed\n`);
process.stdout.write(`${run.numPassedTests} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : (run.exitCode ?? 1));
