import { type OperationDefinitionNode, parse } from 'graphql';
import { rootFieldsOf } from '../../src/graphql/limits/root-fields.js';

const fieldsOf = (query: string): string => {
  const document = parse(query);
  const [operation] = document.definitions;
  return rootFieldsOf(document, operation as OperationDefinitionNode).join();
};

describe('what a request asks for at the top', () => {
  test.each([
    ['by its own name, not by its alias', '{ harmless: dossier { id } }', 'dossier'],
    ['once, however often', '{ a: record { id } b: record { id } asOf { id } }', 'record,asOf'],
    [
      'through fragments, also such as name each other',
      'query { ...A __typename } fragment A on Query { class { id } ... { ...B } } fragment B on Query { locks ...A }',
      'class,locks',
    ],
    ['nothing, where only the schema is looked at', '{ __schema { description } }', ''],
  ])('is named %s', (_, query, names) => {
    expect(fieldsOf(query)).toBe(names);
  });
});
