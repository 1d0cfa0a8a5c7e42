import 'reflect-metadata';
import fc from 'fast-check';
import {
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLID,
  graphql,
  parseValue,
} from 'graphql';
import { guardArguments } from '../../src/graphql/guard-arguments.js';
import {
  FieldValueScalar,
  HexHashScalar,
  InstantScalar,
  LocalDateScalar,
  LogIndexScalar,
  RevisionScalar,
} from '../../src/graphql/scalars/scalars.js';

const fromLiteral = (scalar: GraphQLScalarType, literal: string): unknown =>
  scalar.parseLiteral(parseValue(literal), {});

describe('Instant', () => {
  it.each([
    ['2026-11-21T02:00:00.123Z', '2026-11-21T02:00:00.123Z'],
    ['2026-11-21T02:00:00Z', '2026-11-21T02:00:00.000Z'],
    ['2026-11-21T09:00:00+07:00', '2026-11-21T02:00:00.000Z'],
    ['2026-11-21T09:00:00.5+07:00', '2026-11-21T02:00:00.500Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(InstantScalar.parseValue(text)).toBe(instant);
    expect(fromLiteral(InstantScalar, JSON.stringify(text))).toBe(instant);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21',
    '2026-11-21T02:00:00',
    '2026-11-21T02:00:00.1234Z',
    '2026-11-21T02:00:00+99:00',
    1_700_000_000,
    null,
  ])('refuses %j', (value) => {
    expect(() => InstantScalar.parseValue(value)).toThrow(/RFC 3339/);
  });
});

describe('LocalDate, HexHash and the numbers of entries', () => {
  it('take only their own form', () => {
    expect(LocalDateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
    expect(() => LocalDateScalar.parseValue('2026-02-29')).toThrow();
    expect(() => LocalDateScalar.parseValue('29/02/2024')).toThrow();
    const hash = 'ab'.repeat(32);
    expect(HexHashScalar.parseValue(hash)).toBe(hash);
    expect(() => HexHashScalar.parseValue(hash.toUpperCase())).toThrow();
    expect(() => HexHashScalar.parseValue(hash.slice(1))).toThrow();
    expect(HexHashScalar.serialize(new Uint8Array([0, 15, 255]))).toBe('000fff');
  });

  it.each([LogIndexScalar, RevisionScalar])('%s keeps every digit', (scalar) => {
    const beyondNumbers = '9007199254740993';
    expect(scalar.parseValue(beyondNumbers)).toBe(9_007_199_254_740_993n);
    expect(scalar.serialize(9_007_199_254_740_993n)).toBe(beyondNumbers);
    expect(scalar.parseValue('0')).toBe(0n);
    for (const wrong of ['-1', '01', '1.0', '1e3', '', ' 1', 1, 1n, '1'.repeat(20)]) {
      expect(() => scalar.parseValue(wrong)).toThrow(/decimal/);
    }
  });
});

describe('FieldValue', () => {
  it.each(['', 'Nguyễn', 0, -5, Number.MAX_SAFE_INTEGER, true, false, null])(
    'takes %j',
    (value) => {
      expect(FieldValueScalar.parseValue(value)).toBe(value);
      expect(fromLiteral(FieldValueScalar, JSON.stringify(value))).toBe(value);
    },
  );

  it.each([1.5, -0, 2 ** 53, 1e400, Number.NaN, [], {}, undefined])('refuses %j', (value) => {
    expect(() => FieldValueScalar.parseValue(value)).toThrow(/FieldValue/);
  });

  it.each(['1.0', '-0', '9007199254740993', '[1]', '{a: 1}', 'WORD'])(
    'refuses the literal %s, which would be changed silently',
    (literal) => {
      expect(() => fromLiteral(FieldValueScalar, literal)).toThrow(/FieldValue/);
    },
  );
});

describe('text on its way in', () => {
  const seen: unknown[] = [];
  const Inner: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: 'Inner',
    fields: () => ({
      text: { type: GraphQLString },
      value: { type: FieldValueScalar },
      again: { type: new GraphQLList(Inner) },
    }),
  });
  const schema = guardArguments(
    new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: {
          take: {
            type: GraphQLString,
            args: {
              id: { type: GraphQLID },
              texts: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
              inner: { type: Inner },
            },
            resolve: (_, args) => {
              seen.push(args);
              return 'taken';
            },
          },
        },
      }),
    }),
  );
  const ask = async (source: string, variableValues: Record<string, unknown> = {}) => {
    seen.length = 0;
    const { data, errors } = await graphql({ schema, source, variableValues });
    return { taken: data?.['take'] === 'taken' ? seen[0] : null, error: errors?.[0] };
  };
  const query =
    'query ($id: ID, $texts: [String!], $inner: Inner) { take(id: $id, texts: $texts, inner: $inner) }';

  it('is NFC before a resolver sees it, however deep it lies', async () => {
    const decomposed = 'Nguyễn'.normalize('NFD');
    const inner = {
      text: decomposed,
      again: [{ value: decomposed, again: [{ text: decomposed }] }],
    };
    const { taken } = await ask(query, { texts: [decomposed], inner });
    const nfc = 'Nguyễn'.normalize('NFC');
    expect(taken).toEqual({
      texts: [nfc],
      inner: { text: nfc, again: [{ value: nfc, again: [{ text: nfc }] }] },
    });
    const literal = await ask(`{ take(texts: "${decomposed}") }`);
    expect(literal.taken).toEqual({ texts: [nfc] });
  });

  it.each([
    ['NUL', '\u0000'],
    ['a tab', '\t'],
    ['a carriage return', '\r'],
    ['a delete', '\u007f'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a byte order mark', '\ufeff'],
    ['a lone surrogate', '\ud800'],
  ])(
    'is refused with %s in it, as variable and as literal, with its place',
    async (_, character) => {
      const inner = { again: [{ text: 'ok' }, { value: `a${character}b` }] };
      const { taken, error } = await ask(query, { inner });
      expect(taken).toBeNull();
      expect(error?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(error?.extensions['problems']).toEqual([
        {
          path: 'inner.again.1.value',
          problem: 'forbidden-character',
          message: { vi: expect.any(String), en: expect.stringMatching(/\(U\+[0-9A-F]{4}\)/) },
        },
      ]);
      expect(JSON.stringify(error)).not.toContain(JSON.stringify(character).slice(1, -1));
      const escaped = `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
      expect((await ask(`{ take(texts: ["ok", "a${escaped}b"]) }`)).taken).toBeNull();
    },
  );

  it('may break lines; whether a field takes that is for the domain to say', async () => {
    expect((await ask(query, { texts: ['một\nhai'] })).taken).toEqual({ texts: ['một\nhai'] });
  });

  it('names ids by one spelling, and refuses what is none', async () => {
    const id = '0190A1B2-0000-4000-8000-00000000ABCD';
    expect((await ask(query, { id })).taken).toEqual({ id: id.toLowerCase() });
    for (const wrong of ['1', 'record-1', `${id} `, id.slice(1), "'; drop table"]) {
      const { error } = await ask(query, { id: wrong });
      expect(error?.extensions['problems']).toEqual([
        { path: 'id', problem: 'not-an-id', message: expect.anything() },
      ]);
    }
  });

  it('of any content is either refused or handed on in NFC', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (text) => {
        const { taken, error } = await ask(query, { texts: [text] });
        if (error)
          return (
            /forbidden|invisible/.test(error.message) || error.extensions['problems'] !== undefined
          );
        return (taken as { texts: string[] }).texts[0] === text.normalize('NFC');
      }),
      { numRuns: 500 },
    );
  });
});
