import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './lib/project-root.mjs';

/**
 * Writes every generated file anew: each `scripts/generators/<name>.mjs` exports `file` (where) and
 * `produce` (its text), or `files`, which gives both for each of several. `--check` only compares
 * and fails on a difference.
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

const outputsOf = async ({ files, file, produce }) =>
  files ? files() : [{ file, text: await produce() }];

let stale = 0;
for (const name of names.sort()) {
  const generator = await import(join(directory, name));
  for (const { file, text } of await outputsOf(generator)) {
    const target = join(root, file);
    if (readOrNull(target) === text) continue;
    stale += 1;
    process.stdout.write(`${check ? 'stale: ' : 'written: '}${file}\n`);
    if (check) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
if (check && stale > 0) process.stdout.write('run: npm run generate\n');
process.exit(check && stale > 0 ? 1 : 0);
