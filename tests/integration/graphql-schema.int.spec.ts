import 'reflect-metadata';
import { exampleNames } from '../../src/http/examples.js';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema as parseSdl,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { countNodes, sizeOf } from '../../src/graphql/limits/cost.js';
import { documentRules } from '../../src/graphql/limits/document-rules.js';
import { limits } from '../../src/graphql/limits/limits.js';
import { buildSchema, schemaText } from '../../src/graphql/schema-text.js';

const committed = readFileSync(path.resolve('src/graphql/schema.graphql'), 'utf8');

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema();
});

/** Signing in, what a person does with their own factors and sessions, and what is no entry at all. */
const atTheDoor: ReadonlySet<string> = new Set([
  'acceptInvitation',
  'beginInvitation',
  'beginPasskeyEnrolment',
  'beginPasskeySignIn',
  'beginPasskeyStepUp',
  'confirmStepUp',
  'endOtherSessions',
  'endSession',
  'finishPasskeyEnrolment',
  'finishPasskeySignIn',
  'markRemindersRead',
  'removeFactor',
  'renewRecoveryCodes',
  'setPassword',
  'signIn',
  'signOut',
]);

interface Place {
  readonly at: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const outputFields = (): readonly Place[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })),
    );

const inputTypeNames = (): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { field } of outputFields()) {
    for (const { type } of field.args) names.add(getNamedType(type).name);
  }
  for (const type of Object.values(schema.getTypeMap()).filter(isInputObjectType)) {
    for (const member of Object.values(type.getFields())) names.add(getNamedType(member.type).name);
  }
  return names;
};

const otherSuccesses: Readonly<Record<string, string>> = {
  previewRegisterImport: 'RegisterImportDone',
  confirmRegisterImport: 'RegisterImportDone',
  previewStaffImport: 'RegisterImportDone',
  confirmStaffImport: 'RegisterImportDone',
  inviteAccount: 'InvitationMade',
  issueServiceToken: 'ServiceTokenIssued',
  rotateServiceToken: 'ServiceTokenIssued',
};
const successOf = (mutation: string): string => otherSuccesses[mutation] ?? 'CommandDone';

describe('the schema', () => {
  it('is the committed one', async () => {
    const generated = (await schemaText()).split('\n');
    const stale = committed.split('\n').findIndex((line, index) => line !== generated[index]);
    // Otherwise: npm run generate.
    expect({ stale, text: generated[stale] }).toEqual({ stale: -1, text: undefined });
    expect(generated.join('\n')).toHaveLength(committed.length);
  });

  it('says how much every list of objects can bring', () => {
    const unsized = outputFields().filter(({ field }) => {
      const isList = isListType(getNullableType(field.type));
      if (!isList || !isCompositeType(getNamedType(field.type))) return false;
      const { listMax, paged } = sizeOf(field);
      return listMax === undefined && paged === undefined;
    });
    expect(unsized.map(({ at }) => at)).toEqual([]);
  });

  it('counts the page of every connection', () => {
    const connections = outputFields().filter(({ field }) =>
      getNamedType(field.type).name.endsWith('Connection'),
    );
    expect(connections.length).toBeGreaterThanOrEqual(5);
    for (const { at, field } of connections) {
      expect({ at, page: sizeOf(field).page }).toEqual({ at, page: true });
      expect(field.args.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['first', 'after']),
      );
    }
  });

  it('takes sizes as numbers and lists of names, never from inside an input object', () => {
    const sizing = outputFields().flatMap(({ at, field }) => {
      const { page, perValueOf } = sizeOf(field);
      const names = [...(page ? ['first'] : []), ...(perValueOf ? [perValueOf] : [])];
      return names.map((name) => {
        const argument = field.args.find((one) => one.name === name);
        return [`${at}(${name})`, String(argument?.type)] as const;
      });
    });
    expect(sizing.length).toBeGreaterThan(5);
    expect(sizing.filter(([, type]) => type !== 'Int' && type !== '[String!]')).toEqual([]);
  });

  it('takes text through scalars that are guarded or closed, and no others', () => {
    const scalars = [...inputTypeNames()].filter((name) => isScalarType(schema.getType(name)));
    // A new scalar has to be added to guard-arguments.ts, or have a closed form of its own.
    expect(scalars.sort()).toEqual(
      [
        'Boolean',
        'FieldValue',
        'HexHash',
        'ID',
        'Instant',
        'Int',
        'LocalDate',
        'LogIndex',
        'Revision',
        'String',
      ].sort(),
    );
  });

  it('takes one input per mutation, named after it, with the command id', () => {
    const all = Object.values(schema.getMutationType()?.getFields() ?? {});
    const mutations = all.filter(({ name }) => !atTheDoor.has(name));
    expect(mutations.length).toBe(83);
    expect(all.length - mutations.length).toBe(atTheDoor.size);
    for (const { name, args } of mutations) {
      const [input, ...others] = args;
      const type = input && getNamedType(input.type);
      expect(others).toEqual([]);
      expect(String(input?.type).toLowerCase()).toBe(`${name.toLowerCase()}input!`);
      expect(isInputObjectType(type) && Object.keys(type.getFields())).toEqual(
        expect.arrayContaining(['commandId', 'occurredAt', 'awaitSealed']),
      );
    }
  });

  it('takes at the door no command id: what was shown there cannot be shown again', () => {
    for (const name of atTheDoor) {
      const [input, ...others] = schema.getMutationType()?.getFields()[name]?.args ?? [];
      const type = input && getNamedType(input.type);
      expect(others).toEqual([]);
      if (!isInputObjectType(type)) continue;
      expect(type.name.toLowerCase()).toBe(`${name.toLowerCase()}input`);
      expect(Object.keys(type.getFields())).not.toContain('commandId');
    }
  });

  it('answers every mutation with success or a refusal', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    for (const { name, type } of mutations.filter(({ name }) => !atTheDoor.has(name))) {
      const union = getNamedType(type);
      if (!isUnionType(union)) throw new Error(`${name} answers with no union`);
      const [successes, refusals] = [
        union.getTypes().filter((member) => member.getInterfaces().length === 0),
        union.getTypes().filter((member) => member.getInterfaces()[0]?.name === 'Refusal'),
      ];
      expect(successes.map((member) => member.name)).toEqual([successOf(name)]);
      expect(refusals.length).toBe(union.getTypes().length - 1);
      expect(refusals.map((member) => member.name)).toContain('RoleIsNotAllowed');
    }
  });

  it('speaks Vietnamese first and English beside, wherever it speaks', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
    const silent = fields.filter(({ description }) => !description?.includes(' / '));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('says in its description what happens to text', () => {
    expect(schema.description).toMatch(/NFC/);
    expect(parseSdl(committed).description).toBe(schema.description);
  });
});

describe('the example queries', () => {
  const directory = path.resolve('src/graphql/examples');
  const names = readdirSync(directory).sort();

  it('are the ones that a start prints', () => {
    expect(exampleNames.map((name) => `${name}.graphql`).sort()).toEqual(names);
  });

  it.each(names)('%s is valid and within the limits', (name) => {
    const text = readFileSync(path.join(directory, name), 'utf8');
    const document = parse(text, { maxTokens: limits.tokensMax });
    expect(validate(schema, document, [...specifiedRules, ...documentRules])).toEqual([]);
    const [operation] = document.definitions;
    const rootType = schema.getQueryType();
    if (operation?.kind !== Kind.OPERATION_DEFINITION || !rootType) throw new Error(name);
    const { selectionSet } = operation;
    const id = '00000000-0000-4000-8000-000000000000';
    const variables = { classId: id, recordId: id };
    const nodes = countNodes({ schema, fragments: new Map(), rootType, selectionSet, variables });
    expect(nodes).toBeLessThanOrEqual(limits.nodesMax);
  });
});
