import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './lib/project-root.mjs';

/**
 * Writes every generated file anew: each `scripts/generators/<name>.mjs` exports `file` (where) and
 * `produce` (its text). `--check` only compares and fails on a difference.
 */
const check = process.argv.includes('--check');
const directory = join(import.meta.dirname, 'generators');
const names = readdirSync(directory).filter((name) => name.endsWith('.mjs'));

const readOrNull = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

let stale = 0;
for (const name of names.sort()) {
  const generator = await import(join(directory, name));
  const file = join(root, generator.file);
  const text = await generator.produce();
  if (readOrNull(file) === text) continue;
  stale += 1;
  process.stdout.write(`${check ? 'stale: ' : 'written: '}${generator.file}\n`);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
if (check && stale > 0) process.stdout.write('run: npm run generate\n');
process.exit(check && stale > 0 ? 1 : 0);
