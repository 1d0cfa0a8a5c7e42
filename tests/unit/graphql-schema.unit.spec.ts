import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { schemaText } from '../../src/graphql/schema-text.js';

test('prints', async () => {
  writeFileSync('/tmp/gql/schema.graphql', await schemaText());
});
