import { requireNode } from './lib/node-version.mjs';

requireNode();
const { spawn } = await import('node:child_process');
const { rmSync } = await import('node:fs');
const { join } = await import('node:path');
const { root } = await import('./lib/project-root.mjs');

/**
 * `npm run screenshots`: every screen in both languages, on a laptop and a phone, light and dark, as
 * pictures in `var/screenshots`. They come from the test that checks the same screens.
 */
const directory = join(root, 'var', 'screenshots');
rmSync(directory, { recursive: true, force: true });
const child = spawn(
  process.execPath,
  [join(root, 'scripts', 'test.mjs'), 'tests/browser/every-screen'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, LUUVET_SCREENSHOTS: directory } },
);
child.once('exit', (code) => {
  process.stdout.write(`${directory}\n`);
  process.exit(code ?? 1);
});
