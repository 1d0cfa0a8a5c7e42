import 'reflect-metadata';
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { checkOperation, checkVariables } from '../../src/graphql/limits/check-operation.js';
import { countNodes } from '../../src/graphql/limits/cost.js';
import { isDeeperThan } from '../../src/graphql/limits/depth-of-value.js';
import { documentRules } from '../../src/graphql/limits/document-rules.js';
import { limits } from '../../src/graphql/limits/limits.js';
import { buildSchema } from '../../src/graphql/schema-text.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema();
});

const id = '00000000-0000-4000-8000-000000000001';

/** Names of the limits that a document breaks, whatever its variables. */
const broken = (source: string): readonly unknown[] =>
  validate(schema, parse(source), documentRules).map(({ extensions }) => extensions['limit']);

const count = (source: string, variables: Record<string, unknown> = {}): number => {
  const { definitions } = parse(source);
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
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const { selectionSet } = operation;
  return countNodes({ schema, fragments, rootType, selectionSet, variables: coerced ?? {} });
};

describe('depth', () => {
  const nested = (levels: number): string =>
    `{ dossier(id: "${id}") ${'{ predecessor '.repeat(levels - 2)} { id } ${'}'.repeat(levels - 2)} }`;

  it('of ten levels is accepted and of eleven refused', () => {
    expect(broken(nested(limits.depthMax))).toEqual([]);
    expect(broken(nested(limits.depthMax + 1))).toEqual(['depth']);
  });

  it('counts through fragments', () => {
    const fragments = `
      fragment A on Dossier { predecessor { predecessor { predecessor { ...B } } } }
      fragment B on Dossier { predecessor { predecessor { predecessor { predecessor { ...C } } } } }
      fragment C on Dossier { predecessor { predecessor { id } } }`;
    expect(broken(`{ dossier(id: "${id}") { ...A } } ${fragments}`)).toEqual(['depth']);
    expect(broken(`{ dossier(id: "${id}") { ...B } } ${fragments}`)).toEqual([]);
  });

  it('of a fragment that contains itself is too deep, and found in no time', () => {
    const circle = 'fragment A on Dossier { predecessor { ...B } } fragment B on Dossier { ...A }';
    expect(broken(`{ dossier(id: "${id}") { ...A } } ${circle}`)).toContain('depth');
  });
});

describe('aliases', () => {
  const aliased = (times: number, prefix = 'a'): string =>
    Array.from({ length: times }, (_, index) => `${prefix}${index}: health`).join(' ');

  it('of one field may be ten', () => {
    expect(broken(`{ ${aliased(10)} }`)).toEqual([]);
    expect(broken(`{ ${aliased(11)} }`)).toEqual(['aliases']);
  });

  it('count together, wherever in the document they stand', () => {
    const parts = `... on Query { ${aliased(6)} } ...F`;
    const source = (times: number): string =>
      `{ ${parts} health } fragment F on Query { ${aliased(times, 'b')} }`;
    expect(broken(source(4))).toEqual([]);
    expect(broken(source(5))).toEqual(['aliases']);
  });
});

describe('mutations', () => {
  const relock = (name: string): string =>
    `${name}: relock(input: { unlockId: "${id}" }) { __typename }`;

  it('go one at a time, also behind fragments', () => {
    expect(broken(`mutation { __typename ${relock('a')} }`)).toEqual([]);
    expect(broken(`mutation { ${relock('a')} ${relock('b')} }`)).toEqual(['root-mutations']);
    expect(
      broken(`mutation { ${relock('a')} ...B } fragment B on Mutation { ${relock('b')} }`),
    ).toEqual(['root-mutations']);
    expect(broken(`mutation { ... { ${relock('a')} } ... { ${relock('b')} } }`)).toEqual([
      'root-mutations',
    ]);
  });
});

describe('cost', () => {
  const page = (first: string, inner = 'records { id }'): string =>
    `class(id: "${id}") { dossiers(first: ${first}) { edges { node { ${inner} } } } }`;
  const tooMany = expect.objectContaining({
    extensions: expect.objectContaining({ code: 'REQUEST_IS_TOO_LARGE', limit: 'nodes' }),
  });
  const thrown = (source: string, variables?: Record<string, unknown>): unknown => {
    try {
      return count(source, variables);
    } catch (error) {
      return error;
    }
  };

  it('multiplies page sizes with what hangs below', () => {
    expect(count(`{ ${page('1', 'id')} }`)).toBeLessThan(20);
    const ten = count(`{ ${page('10')} }`);
    expect(ten).toBeGreaterThan(400);
    expect(count(`{ ${page('20')} }`)).toBeGreaterThan(ten * 1.9);
    expect(thrown(`{ ${page('50')} }`)).toEqual(tooMany);
  });

  it('lets a list of children say who they are', () => {
    const child = 'id name { __typename } code { __typename } status openCorrections';
    expect(count(`{ ${page('50', child)} }`)).toBeCloseTo(87.5);
  });

  it('counts each group of a search as large as it may be', () => {
    const found = (first: string, inner: string) => `{ search(text: "a"${first}) { ${inner} } }`;
    const people = 'people { id }';
    expect(count(found('', people))).toBeCloseTo(15 + 8 * 1.01);
    expect(count(found(', first: 20', people))).toBeCloseTo(15 + 20 * 1.01);
    expect(thrown(found(', first: 20', 'dossiers { records { locks { lockId } } }'))).toEqual(
      tooMany,
    );
  });

  it('is the same for a literal, a variable, a default and a page that is not named', () => {
    const literal = count(`{ ${page('20')} }`);
    expect(count(`query ($n: Int) { ${page('$n')} }`, { n: 20 })).toBe(literal);
    expect(count(`query ($n: Int = 20) { ${page('$n')} }`)).toBe(literal);
    expect(count(`{ ${page('20').replace('(first: 20)', '')} }`)).toBe(literal);
    expect(count(`query ($n: Int) { ${page('$n')} }`)).toBe(literal);
  });

  it('refuses a bomb that comes by variable', () => {
    const source = `query ($n: Int) { ${page('$n')} }`;
    expect(thrown(source, { n: 50 })).toEqual(tooMany);
  });

  it.each([0, -1, 51, 2_147_483_647])('refuses a page of %i', (first) => {
    const tooLarge = { extensions: expect.objectContaining({ limit: 'page-size' }) };
    expect(thrown(`{ ${page(String(first), 'id')} }`)).toEqual(expect.objectContaining(tooLarge));
    const byVariable = thrown(`query ($n: Int) { ${page('$n', 'id')} }`, { n: first });
    expect(byVariable).toEqual(expect.objectContaining(tooLarge));
  });

  it('counts a field that is asked for under many names as often', () => {
    const once = count(`{ locks(first: 10) { edges { node { unlocks { id } } } } }`);
    const twice = count(
      `{ a: locks(first: 10) { edges { node { unlocks { id } } } } b: locks(first: 10) { edges { node { unlocks { id } } } } }`,
    );
    expect(twice).toBeCloseTo(2 * once, 5);
  });

  it('does not let fragments multiply without end', () => {
    const fragments = Array.from({ length: 14 }, (_, index) => {
      const next = `{ ...F${index + 1} }`;
      return `fragment F${index} on Dossier { predecessor ${next} b: predecessor ${next} }`;
    }).join(' ');
    const source = `{ dossier(id: "${id}") { ...F0 } } ${fragments} fragment F14 on Dossier { id }`;
    const startedAt = performance.now();
    expect(thrown(source)).toEqual(tooMany);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('makes a list of classes with their children too dear, which would be a statement each', () => {
    const source = `{ school { classes(schoolYear: "2025-2026") { dossiers(first: 1) { edges { node { id } } } } } }`;
    expect(thrown(source)).toEqual(tooMany);
  });

  it('lets a class be read with every field of fifty profiles', () => {
    const fields =
      'record(kind: "child-profile") { fields { name value { ... on ReadableValue { value } } } }';
    expect(count(`{ ${page('50', fields)} }`)).toBeLessThanOrEqual(limits.nodesMax);
  });

  it('counts what is owed before a lock as dear as a board, and only for who asks', () => {
    const list = (inner: string): string =>
      `lockChecklist(scope: { schoolYear: "2025-2026" }) { recordsTotal ${inner} }`;
    const counts = 'owed { counts { missing } }';
    const without = count(`{ ${list('')} }`);
    expect(without).toBeGreaterThanOrEqual(15);
    expect(without).toBeLessThan(20);
    expect(count(`{ ${list(counts)} }`)).toBeGreaterThan(without + 50);
    const often = Array.from(
      { length: 10 },
      (_, at) => `a${at}: ${list(`${counts} b: ${counts}`)}`,
    );
    expect(thrown(`{ ${often.join(' ')} }`)).toEqual(tooMany);
  });

  it('lets fifty entries of a history be read with their changes', () => {
    const source = `{ history(recordId: "${id}", first: 50) { edges { node {
      citation { vi } label { vi } person { fullName { ... on ReadableValue { value } } } recordedAt
      changes { label { vi } to { value { ... on ReadableValue { value } } } } hash } } } }`;
    expect(count(source)).toBeLessThanOrEqual(limits.nodesMax);
  });
});

describe('variables', () => {
  const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

  it('of 32 levels are read and of 33 refused', () => {
    expect(isDeeperThan({ a: 1 }, 1)).toBe(false);
    expect(() => checkVariables(deep(limits.variablesDepthMax))).not.toThrow();
    expect(() => checkVariables(deep(limits.variablesDepthMax + 1))).toThrow(/32/);
  });

  it('of 100,000 levels are refused without a recursion', () => {
    expect(() => checkVariables({ a: deep(100_000) })).toThrow(/32/);
  });
});

describe('without a credential', () => {
  const check = (source: string): (() => void) => {
    const document = parse(source);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    return () =>
      checkOperation({ schema, document, operation, variables: {}, context: { principal: null } });
  };
  const fieldsOf = (kind: 'Query' | 'Mutation' | 'Subscription') =>
    Object.keys((schema.getType(kind) as { getFields(): object } | undefined)?.getFields() ?? {});

  it('nothing but health and the ways in is answered', () => {
    expect(check('{ health __typename }')).not.toThrow();
    const queries = fieldsOf('Query').filter((name) => name !== 'health');
    expect(queries.length).toBeGreaterThan(10);
    for (const name of queries) {
      expect(check(`{ health ${name} }`)).toThrow(/Authorization/);
      expect(check(`{ ...F } fragment F on Query { ${name} }`)).toThrow(/Authorization/);
      expect(check(`{ ... on Query { ${name} } }`)).toThrow(/Authorization/);
    }
    const waysIn = [
      'acceptInvitation',
      'beginInvitation',
      'beginPasskeySignIn',
      'finishPasskeySignIn',
      'signIn',
    ];
    for (const name of waysIn) expect(check(`mutation { ${name} }`)).not.toThrow();
    for (const name of fieldsOf('Mutation').filter((one) => !waysIn.includes(one))) {
      expect(check(`mutation { ${name} }`)).toThrow(/Authorization/);
    }
    for (const name of fieldsOf('Subscription')) {
      expect(check(`subscription { ${name} }`)).toThrow(/Authorization/);
    }
    expect(fieldsOf('Subscription').length).toBeGreaterThan(1);
  });
});
