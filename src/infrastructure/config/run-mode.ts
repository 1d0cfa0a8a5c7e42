import type { Environment, RunMode } from './settings.js';

/**
 * Production is asked for by name: by `--production` or by NODE_ENV. The server and every command
 * decide it here, so that a command never makes itself a database and keys beside the real ones.
 */
export const runModeOf = (productionFlag: boolean, environment: Environment): RunMode =>
  productionFlag || environment['NODE_ENV'] === 'production' ? 'production' : 'development';
