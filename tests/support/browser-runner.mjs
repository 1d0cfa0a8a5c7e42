import { createRequire } from 'node:module';

const { default: TestRunner } = createRequire(import.meta.url)('jest-runner');

/** A spec in a browser keeps one processor busy, by turns with its page and with the engine. */
const atOnce = 2;

/** Runs specs in a browser when everything else has been run. */
export default class BrowserRunner extends TestRunner {
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: Math.min(atOnce, globalConfig.maxWorkers) }, context);
  }
}
