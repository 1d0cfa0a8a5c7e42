import { requireNode } from './lib/node-version.mjs';

requireNode();
const { prepare } = await import('./lib/prepare.mjs');
const { root } = await import('./lib/project-root.mjs');
const { spawnSync } = await import('node:child_process');

/** The long form of the crash test: 200 kills (0 losses bound the rate below 1.5 % at 95 %). */
process.chdir(root);
await prepare({ withConsole: false });
const rounds = process.env.LUUVET_CRASH_ROUNDS ?? '200';
process.stdout.write(`• ${rounds} lần kill -9 / rounds of kill -9\n`);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    '--selectProjects=integration',
    '--testPathPatterns=crash',
    '--runInBand',
  ],
  { stdio: 'inherit', env: { ...process.env, LUUVET_CRASH_ROUNDS: rounds } },
);
process.exitCode = status ?? 1;
