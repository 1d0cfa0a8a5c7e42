import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project-root.mjs';
import { runStep } from './run-step.mjs';

/**
 * `npm ci` when what is installed is not what the lock file says; compared by content, because
 * a checkout gives files any date. `withTools` is false when only the built program will run.
 */
export const install = async ({ withTools }) => {
  if (isInstalled(withTools)) return;
  // `npm_execpath` is the npm that runs this script; elsewhere the one on the path.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  await runStep(
    'Cài đặt các gói phụ thuộc, có thể mất một hai phút / Installing dependencies',
    command,
    [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
  );
};

const packagesIn = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

const isInstalled = (withTools) => {
  if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json'))
    .filter(([place, wanted]) => place !== '' && (withTools || wanted.dev !== true))
    .every(([place, wanted]) => {
      const found = installed[place];
      // An optional package is left out on a platform it is not made for.
      if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
      return found.version === wanted.version;
    });
};
