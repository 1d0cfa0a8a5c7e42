import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../lib/project-root.mjs';

/**
 * The types of the console's documents, worked out once. The compiler could read them from each
 * document, and does for one that is not here yet; for all of them that is three quarters of
 * the time that checking the console takes.
 */
export const file = 'web/src/api/documents.d.ts';

export const produce = async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'luuvet-types-'));
  const output = path.join(directory, 'documents.d.ts');
  const tada = path.join(root, 'node_modules/gql.tada/bin/cli.js');
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [tada, 'turbo', '--tsconfig', 'web/tsconfig.json', '--output', output, '--fail-on-warn'],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`documents have no types:\n${stdout}${stderr}`);
    const types = readFileSync(output, 'utf8');
    // It names the type of a scalar, but not where that comes from.
    return types.replace(/^import type/m, "import type { FieldValue } from './graphql.js';\n$&");
  } finally {
    rmSync(directory, { recursive: true });
  }
};
