import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));

/** Values of scalars that are right in form. */
const scalars: Readonly<Record<string, unknown>> = {
  ID: '00000000-0000-4000-8000-000000000000',
  String: 'MN-01',
  Int: 1,
  Boolean: true,
  LocalDate: '2026-01-05',
  Instant: '2026-01-05T01:00:00.000Z',
  HexHash: 'ab'.repeat(32),
  LogIndex: '1',
  Revision: '1',
};

/**
 * Values for fields of these names, wherever they take an id, a text or a list; for one input type
 * only under `Type.field`.
 */
export type Known = Readonly<Record<string, unknown>>;

const valueOf = (type: GraphQLInputType, known: Known): unknown => {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf(inner.ofType, known)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner)) return inputOf(inner, known);
  return scalars[String(inner)] ?? 'x';
};

const inputOf = (input: GraphQLInputObjectType, known: Known): object =>
  Object.fromEntries(
    Object.values(input.getFields())
      .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
      .map(({ name, type }) => [name, known[`${input.name}.${name}`] ?? byName(name, type, known)]),
  );

const byName = (name: string, type: GraphQLInputType, known: Known): unknown =>
  name in known && !isEnumType(getNullableType(type)) ? known[name] : valueOf(type, known);

export interface MutationToTry {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Every mutation that the schema has, with the least that its input takes. */
export const everyMutation = (known: Known): readonly MutationToTry[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args }) => {
    const [input] = args;
    if (!input)
      return { name, query: `mutation { result: ${name} { __typename } }`, variables: {} };
    return {
      name,
      query: `mutation ($input: ${String(input.type)}) { result: ${name}(input: $input) { __typename } }`,
      variables: { input: valueOf(input.type, known) },
    };
  });
