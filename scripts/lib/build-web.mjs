import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './project-root.mjs';
import { runStep } from './run-step.mjs';
import { buildStamp, filesBelow } from './source-digest.mjs';

const sources = path.join(root, 'web');
const output = path.join(root, 'dist', 'web');
/** Outside of the output, which the build empties. */
const stamp = buildStamp(path.join(root, 'dist', '.web-built-from'), () => [
  path.join(root, 'package-lock.json'),
  ...filesBelow(sources),
]);

const hasSources = () => existsSync(path.join(sources, 'index.html'));

/** Builds the console when its sources changed since the last build; otherwise takes no time. */
export const buildWeb = async () => {
  if (isWebBuilt()) return;
  const digest = stamp.digest();
  stamp.remove();
  await runStep('Dựng giao diện / Building the console', process.execPath, [
    path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    sources,
    '--outDir',
    output,
    '--emptyOutDir',
  ]);
  precompress(output);
  stamp.write(digest);
};

/** Also when what was shipped is the built console without its sources. */
export const isWebBuilt = () => !hasSources() || stamp.isCurrent();

const texts = /\.(js|mjs|css|json|svg|txt|webmanifest|map|wasm|ttf)$/;
/** Below that an answer fits into one packet anyway. */
const sizeBytesMin = 1024;

/**
 * Writes `.br` and `.gz` beside every file that becomes smaller by it. The page itself is left out:
 * each answer has another nonce in it.
 */
export const precompress = (directory) => {
  for (const file of filesBelow(directory).filter((name) => texts.test(name))) {
    const bytes = readFileSync(file);
    if (bytes.length <= sizeBytesMin) continue;
    const brotli = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const compressed = {
      '.br': brotliCompressSync(bytes, { params: brotli }),
      '.gz': gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
    };
    for (const [ending, small] of Object.entries(compressed)) {
      if (small.length < bytes.length) writeFileSync(file + ending, small);
    }
  }
};
