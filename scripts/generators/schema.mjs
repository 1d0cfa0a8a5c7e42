import { importTypeScript } from '../lib/import-typescript.mjs';

/** The API as its clients see it; a review sees what changes for them. */
export const file = 'src/graphql/schema.graphql';

export const produce = async () => {
  const module = new URL('../../src/graphql/schema-text.ts', import.meta.url);
  const { schemaText } = await importTypeScript(module);
  return schemaText();
};
