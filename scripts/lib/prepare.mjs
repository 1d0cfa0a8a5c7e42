import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, isBuilt } from './build.mjs';
import { buildWeb, isWebBuilt } from './build-web.mjs';
import { install } from './install.mjs';
import { root } from './project-root.mjs';

/**
 * Brings a clone to where it can run: installed and built, with the console unless the program serves
 * none. Rejects with what went wrong.
 */
export const prepare = async ({ production = false, withConsole = true } = {}) => {
  const nothingToBuild = isBuilt() && (!withConsole || isWebBuilt());
  await install({ withTools: !(production && nothingToBuild) });
  await build();
  if (withConsole) await buildWeb();
};

/** The same for a program that has nothing else to say when it fails. */
export const prepareOrExit = async (options) => {
  try {
    await prepare(options);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
};

/** Settings from `.env`, where there is one; what the environment sets already wins. */
export const loadEnvironmentFile = () => {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};
