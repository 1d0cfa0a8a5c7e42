import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** The schema as it is printed and committed: what is in it is all that can be asked. */
export const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));

const fieldsOf = (type: 'Query' | 'Mutation' | 'Subscription') =>
  Object.values(schema.getType(type) ? objectFields(type) : {});
const objectFields = (type: string): Record<string, GraphQLField<unknown, unknown>> => {
  const found = schema.getType(type);
  return isObjectType(found) ? found.getFields() : {};
};

export const queries = fieldsOf('Query');
export const mutations = fieldsOf('Mutation');
export const subscriptions = fieldsOf('Subscription');

/** Values by the name of an argument or a member of an input; what is not named follows its type. */
export type Known = Readonly<Record<string, unknown>>;

const absent = '00000000-0000-4000-8000-000000000000';

const scalars: Readonly<Record<string, unknown>> = {
  ID: absent,
  String: 'x',
  Int: 1,
  Boolean: false,
  Instant: new Date(Date.now() + 3_600_000).toISOString(),
  LocalDate: '2026-01-15',
  LogIndex: '0',
  Revision: '0',
  FieldValue: 'x',
  HexHash: '00'.repeat(32),
  ValueHash: 'clear:null:null',
};

const valueOf = (type: GraphQLInputType, known: Known): unknown => {
  if (isNonNullType(type)) return valueOf(type.ofType, known);
  if (isListType(type)) return [valueOf(type.ofType, known)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars[type.name] ?? 'x';
  return Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => known[field.name] !== undefined || isNeeded(field))
      .map((field) => [field.name, known[field.name] ?? valueOf(field.type, known)]),
  );
};

const isNeeded = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean =>
  isNonNullType(type) && defaultValue === undefined;

/** As little of the answer as tells what came of it. */
const selectionOf = (type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  if (isUnionType(named)) return '{ __typename ... on Refusal { code } }';
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  return 'edges' in named.getFields() ? '{ edges { cursor } }' : '{ __typename }';
};

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export const operationOf = (
  kind: 'query' | 'mutation',
  { name, args, type }: GraphQLField<unknown, unknown>,
  known: Known,
): Operation => {
  const given = args.filter((arg) => known[arg.name] !== undefined || isNeeded(arg));
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const variables = Object.fromEntries(
    given.map((arg) => [arg.name, known[arg.name] ?? valueOf(arg.type, known)]),
  );
  const head = given.length > 0 ? `${kind} (${declared})` : kind;
  const call = given.length > 0 ? `(${passed})` : '';
  return { query: `${head} { result: ${name}${call} ${selectionOf(type)} }`, variables };
};
