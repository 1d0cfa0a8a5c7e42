import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './lib/project-root.mjs';

/** The engine with its tests, and the console: two programs with other libraries around them. */
const projects = { engine: 'tsconfig.json', console: 'web/tsconfig.json' };
const compiler = path.join(root, 'node_modules/typescript-native/bin/tsc');

const failed = Object.entries(projects).filter(([name, project]) => {
  const memory = path.join(root, `node_modules/.cache/tsc-${name}.tsbuildinfo`);
  const settings = ['--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', memory];
  // Several checkers each work out the types of the same documents: three times the processor time.
  settings.push('--singleThreaded');
  const { status } = spawnSync(process.execPath, [compiler, ...settings], {
    cwd: root,
    stdio: 'inherit',
  });
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
