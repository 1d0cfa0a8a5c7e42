import { createRequire } from 'node:module';

const { TestEnvironment } = createRequire(import.meta.url)('jest-environment-node');

/** Of a test that fails, what its windows showed is printed: "waited in vain" alone explains nothing. */
export default class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure') return;
    for (const page of this.global.openWindows ?? []) {
      if (page.isClosed()) continue;
      const shown = await page.innerText('body', { timeout: 5_000 }).catch(String);
      process.stderr.write(`\n${event.test.name}: ${page.url()} showed\n${shown}\n`);
    }
  }
}
