import { importTypeScript } from '../lib/import-typescript.mjs';

/** Everything the migrations make, roles and grants included; a review sees what changes. */
export const file = 'docs/design/ddl.txt';

export const produce = async () => {
  const module = new URL('../../tests/support/ddl-snapshot.ts', import.meta.url);
  const { ddlSnapshot } = await importTypeScript(module);
  return ddlSnapshot();
};
