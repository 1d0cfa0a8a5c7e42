import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  mkdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root } from './project-root.mjs';

/** All files below, sorted; none when the directory is not there. */
export const filesBelow = (directory) =>
  existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
    : [];

/** Changes when one of the files does; by size and date, so that it takes no time. */
const digestOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/** Remembers in a file which sources something was built from. */
export const buildStamp = (file, sources) => ({
  isCurrent: () => existsSync(file) && readFileSync(file, 'utf8') === digestOf(sources()),
  remove: () => rmSync(file, { force: true }),
  /** @param digest of before the build, so that what changed meanwhile counts as changed */
  write: (digest) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, digest);
  },
  digest: () => digestOf(sources()),
});
