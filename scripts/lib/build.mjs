import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root } from './project-root.mjs';
import { runStep } from './run-step.mjs';

const stamp = path.join(root, 'dist', '.built-from');
const sources = ['src', 'projections'];

/** Compiles the sources when they changed since the last build; otherwise takes no time. */
export const build = async () => {
  const digest = sourceDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(stamp, { force: true });
  removeOutputsWithoutSource();
  await runStep('Biên dịch / Building', process.execPath, [
    path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc'),
    '-p',
    path.join(root, 'tsconfig.build.json'),
  ]);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
};

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceDigest();

const filesBelow = (directory) =>
  existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
    : [];

const sourceDigest = () => {
  const hash = createHash('sha256');
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
  const files = sources.flatMap((name) => filesBelow(path.join(root, name)));
  for (const file of [...settings.map((name) => path.join(root, name)), ...files]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/** Commands and migrations are found by their files: a leftover of a removed source would run. */
const removeOutputsWithoutSource = () => {
  for (const name of sources) {
    for (const output of filesBelow(path.join(root, 'dist', name))) {
      const relative = path.relative(path.join(root, 'dist'), output);
      const source = path.join(root, relative.replace(/\.js(\.map)?$/, '.ts'));
      if (!existsSync(source)) {
        rmSync(output);
        // The compiler's memory would think the output is still there.
        rmSync(path.join(root, 'dist', '.tsbuildinfo'), { force: true });
      }
    }
  }
};
