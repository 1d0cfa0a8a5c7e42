import { createRequire } from 'node:module';

const { default: TestRunner } = createRequire(import.meta.url)('jest-runner');

/** Runs one test file after the other, in the process that started the run. */
export default class SerialRunner extends TestRunner {
  isSerial = true;
}
