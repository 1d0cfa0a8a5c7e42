import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type TypeNode,
  validate,
} from 'graphql';
import { countNodes } from '../../src/graphql/limits/cost.js';
import { documentRules } from '../../src/graphql/limits/document-rules.js';
import { limits } from '../../src/graphql/limits/limits.js';
import { buildSchema } from '../../src/graphql/schema-text.js';

const file = path.resolve(import.meta.dirname, '../../web/operations.json');
const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema();
});

/** The smallest page that a screen asks for, where a variable says how large it is. */
const pageAskedFor = 5;

/** What a variable holds; of what it holds only sizes matter. */
const anyValue = (type: TypeNode): unknown => {
  if (type.kind === Kind.NON_NULL_TYPE) return anyValue(type.type);
  if (type.kind === Kind.LIST_TYPE) return [anyValue(type.type)];
  return type.name.value === 'Int' ? pageAskedFor : 'any';
};

const brought = (text: string): number => {
  const { definitions } = parse(text);
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const rootType = operation && schema.getRootType(operation.operation);
  if (!operation || !rootType) throw new Error('no operation');
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const variables = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      anyValue(type),
    ]),
  );
  return countNodes({
    schema,
    fragments,
    rootType,
    selectionSet: operation.selectionSet,
    variables,
  });
};

const nameOf = (text: string): string =>
  /(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? text;

describe('whatever the console asks', () => {
  it.each(texts.map((text) => [nameOf(text), text] as const))(
    '%s is within the limits',
    (_, text) => {
      expect(validate(schema, parse(text), documentRules)).toEqual([]);
      expect(brought(text)).toBeLessThanOrEqual(limits.nodesMax);
    },
  );

  it('is told apart from what asks for more', () => {
    const page = 'corrections(first: 50) { edges { node { entry { id } record { id } } } }';
    expect(() =>
      brought(
        `query More { ${'abcdefghij'
          .split('')
          .map((a) => `${a}: ${page}`)
          .join(' ')} }`,
      ),
    ).toThrow('ask for smaller pages');
  });
});
