import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { importTypeScript } from '../lib/import-typescript.mjs';
import { root } from '../lib/project-root.mjs';

/** The catalogues that a school adopts, put together from the files of their kinds. */
export const files = async () => {
  const module = new URL('../../tests/support/catalogue-sources.ts', import.meta.url);
  const { catalogueIds, readCatalogueSources } = await importTypeScript(module);
  return catalogueIds
    .flatMap((catalogueId) => readCatalogueSources(catalogueId))
    .map(({ catalogue }) => {
      const file = `catalogues/${catalogue.catalogueId}.v${catalogue.catalogueVersion}.json`;
      return { file, text: formatted(file, JSON.stringify(catalogue, null, 2)) };
    });
};

/** As the gate for the format of files wants it. */
const formatted = (file, json) => {
  const biome = path.join(root, 'node_modules/.bin/biome');
  const { status, stdout, stderr } = spawnSync(biome, ['format', `--stdin-file-path=${file}`], {
    cwd: root,
    encoding: 'utf8',
    input: json,
  });
  if (status !== 0) throw new Error(`${file} has no form:\n${stderr}`);
  return stdout;
};
