import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './project-root.mjs';
import { runStep } from './run-step.mjs';
import { buildStamp, filesBelow } from './source-digest.mjs';

const sources = ['src', 'projections'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const stamp = buildStamp(path.join(root, 'dist', '.built-from'), () => [
  ...settings.map((name) => path.join(root, name)),
  ...sources.flatMap((name) => filesBelow(path.join(root, name))),
]);

/** Compiles the sources when they changed since the last build; otherwise takes no time. */
export const build = async () => {
  if (stamp.isCurrent()) return;
  const digest = stamp.digest();
  stamp.remove();
  removeOutputsWithoutSource();
  await runStep('Biên dịch / Building', process.execPath, [
    path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc'),
    '-p',
    path.join(root, 'tsconfig.build.json'),
  ]);
  stamp.write(digest);
};

export const isBuilt = () => stamp.isCurrent();

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
