import { readFileSync } from 'node:fs';
import path from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { root } from '../lib/project-root.mjs';

/** The API's types, from which the console's documents are typed. */
export const file = 'web/src/api/schema.d.ts';

export const produce = async () => {
  const schema = buildSchema(readFileSync(path.join(root, 'src/graphql/schema.graphql'), 'utf8'));
  return outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  });
};
