import 'reflect-metadata';
import { type Answer, type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';

let school: GraphqlSchool;
beforeAll(async () => {
  school = await openGraphqlSchool('production');
}, 60_000);
afterAll(() => school?.close());

const id = '00000000-0000-4000-8000-000000000001';

const codeOf = ({ errors }: Pick<Answer<unknown>, 'errors'>): unknown =>
  errors?.[0]?.extensions['code'];
const limitOf = ({ errors }: Pick<Answer<unknown>, 'errors'>): unknown =>
  errors?.[0]?.extensions['limit'];

/** Any request at all, as the principal. */
const send = async (
  body: string | undefined,
  { method = 'POST', query = '', headers = {} }: Sending = {},
): Promise<Answer<unknown> & { readonly contentType: string | null }> => {
  const response = await fetch(`${school.url}${query}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${school.token('principal')}`,
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const parsed: object = text.startsWith('{') ? JSON.parse(text) : {};
  const contentType = response.headers.get('content-type');
  return {
    status: response.status,
    text,
    contentType,
    data: undefined,
    errors: undefined,
    ...parsed,
  };
};
interface Sending {
  readonly method?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const logSize = async (): Promise<string> => {
  const { data } = await school.ask<{ logHead: { size: string } }>(
    'principal',
    '{ logHead { size } }',
  );
  return data.logHead.size;
};

/** Words that only the inside knows: stacks, paths, SQL, drivers, libraries. */
const inside =
  /\n\s+at |node_modules|\/src\/|\/dist\/|\.[jt]s:\d|\bselect\b.+\bfrom\b|\binsert into\b|pg_|postgres|SQLSTATE|typeorm|RangeError|TypeError|SyntaxError|Maximum call stack|Unexpected token/i;

const expectDiscreet = ({ text, status }: Pick<Answer<unknown>, 'text' | 'status'>): void => {
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(inside);
};

describe('what one request may ask for', () => {
  it('is a document of at most 1,000 tokens, so that nothing nests until the parser breaks', async () => {
    const attacks = [
      `{ ${'a '.repeat(1_001)} }`,
      `{ a(x: ${'['.repeat(5_000)}${']'.repeat(5_000)}) }`,
      `{ a(x: ${'{a:'.repeat(5_000)}1${'}'.repeat(5_000)}) }`,
      `${'{a'.repeat(5_000)}${'}'.repeat(5_000)}`,
      `{ ${'... on Query { health } '.repeat(3_000)} }`,
    ];
    for (const query of attacks) {
      const answer = await send(JSON.stringify({ query }));
      expect([answer.status, codeOf(answer), limitOf(answer)]).toEqual([
        400,
        'REQUEST_IS_TOO_LARGE',
        'tokens',
      ]);
      expectDiscreet(answer);
    }
  });

  it('is a body of at most 1280 KB', async () => {
    const fits = await send(
      JSON.stringify({ query: '{ health }', variables: { x: 'a'.repeat(1_300_000) } }),
    );
    expect(fits.data).toEqual({ health: 'ok' });
    for (const bytes of [1_311_000, 5_000_000]) {
      const answer = await send(JSON.stringify({ query: `{ health } # ${'a'.repeat(bytes)}` }));
      expect([answer.status, codeOf(answer)]).toEqual([413, 'REQUEST_IS_TOO_LARGE']);
      expectDiscreet(answer);
    }
  });

  it('nests at most ten levels', async () => {
    const nested = (levels: number): string =>
      `{ dossier(id: "${id}") ${'{ predecessor '.repeat(levels - 2)} { id } ${'}'.repeat(levels - 2)} }`;
    expect((await school.ask('principal', nested(10))).errors).toBeUndefined();
    const answer = await school.ask('principal', nested(11));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(limitOf(answer)).toBe('depth');
  });

  it('names one field at most ten times', async () => {
    const aliased = (times: number): string =>
      `{ ${Array.from({ length: times }, (_, index) => `a${index}: health`).join(' ')} }`;
    expect((await school.ask('principal', aliased(10))).errors).toBeUndefined();
    expect(limitOf(await school.ask('principal', aliased(900 / 3)))).toBe('aliases');
  });

  it('is one mutation, or nothing is written', async () => {
    const before = await logSize();
    const open = (name: string): string =>
      `${name}: openClass(input: { schoolYear: "2025-2026", name: "${name}" }) { __typename }`;
    const answer = await school.ask('principal', `mutation { ${open('x')} ${open('y')} }`);
    expect([answer.status, limitOf(answer)]).toEqual([400, 'root-mutations']);
    expect(await logSize()).toBe(before);
  });

  it('brings at most a thousand objects, whichever way the page size comes', async () => {
    const bomb = (first: string): string =>
      `class(id: "${id}") { dossiers(first: ${first}) { edges { node { records { corrections { id } } } } } }`;
    const ways = [
      school.ask('principal', `{ ${bomb('50')} }`),
      school.ask('principal', `query ($n: Int) { ${bomb('$n')} }`, { n: 50 }),
      school.ask('principal', `query ($n: Int = 50) { ${bomb('$n')} }`),
      school.ask('principal', `{ ${bomb('50').replace('(first: 50)', '')} }`),
    ];
    for (const answer of await Promise.all(ways)) {
      expect([answer.status, limitOf(answer)]).toEqual([400, 'nodes']);
    }
    const tooLong = await school.ask(
      'principal',
      `query ($n: Int) { locks(first: $n) { edges { cursor } } }`,
      {
        n: 51,
      },
    );
    expect(limitOf(tooLong)).toBe('page-size');
  });

  it('has variables of at most 32 levels', async () => {
    const deep = (levels: number): string =>
      `{"query":"{ health }","variables":{"x":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    expect((await send(deep(31))).data).toEqual({ health: 'ok' });
    for (const levels of [32, 40_000]) {
      const answer = await send(deep(levels));
      expect(limitOf(answer)).toBe('variables-depth');
      expectDiscreet(answer);
    }
  });

  it('comes alone, not in an array', async () => {
    const answer = await send(JSON.stringify([{ query: '{ health }' }, { query: '{ health }' }]));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('how a request may come', () => {
  const mutation =
    'mutation { openClass(input: { schoolYear: "2025-2026", name: "GET" }) { __typename } }';

  it('is by POST: a query in an address would stay in logs, a mutation could be a link', async () => {
    const before = await logSize();
    for (const query of [mutation, '{ health }']) {
      for (const headers of [{}, { 'apollo-require-preflight': '1' }]) {
        const address = `?query=${encodeURIComponent(query)}`;
        const answer = await send(undefined, { method: 'GET', query: address, headers });
        expect([answer.status, codeOf(answer)]).toEqual([405, 'BAD_REQUEST']);
      }
    }
    expect(await logSize()).toBe(before);
  });

  it('is as JSON: what a form of another site can send is refused', async () => {
    const before = await logSize();
    const body = JSON.stringify({ query: mutation });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-7',
    ]) {
      const answer = await send(body, { headers: { 'content-type': type } });
      expect([answer.status, codeOf(answer)]).toEqual([415, 'BAD_REQUEST']);
      expectDiscreet(answer);
      expect(answer.contentType).toMatch(/^application\/json/);
    }
    expect(await logSize()).toBe(before);
  });

  it('that is not JSON is answered in JSON, without the words of the parser', async () => {
    for (const body of ['{', 'Nguyễn Văn An', '"text"', '', '\u0000', '{"query":"{health}"']) {
      const answer = await send(body);
      expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
      expect(answer.contentType).toMatch(/^application\/json/);
      expect(answer.text).not.toContain('Nguyễn');
      expectDiscreet(answer);
    }
  });

  it('cannot reach the prototype of anything', async () => {
    const input =
      '{"schoolYear":"2025-2026","name":"P","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const query = 'mutation ($input: OpenClassInput!) { openClass(input: $input) { __typename } }';
    const answer = await send(`{"query":${JSON.stringify(query)},"variables":{"input":${input}}}`);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('in production', () => {
  it('the schema is not shown, nor guessed at', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
      const answer = await school.ask('principal', query);
      expect(codeOf(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    const misspelt = await school.ask('principal', '{ scool { name } healht }');
    expect(misspelt.text).not.toMatch(/Did you mean|school|"health"/);
  });

  it('there is no landing page', async () => {
    const answer = await send(undefined, { method: 'GET', headers: { accept: 'text/html' } });
    expect(answer.status).toBe(405);
    expect(answer.text).not.toContain('<');
  });
});

describe('without a valid credential', () => {
  it('health is answered and nothing else, whatever is wrong with it', async () => {
    const query = '{ me { schoolId } }';
    const token = school.token('principal');
    const attempts = ['', 'Bearer', `Bearer ${token}x`, `Basic ${token}`, token, 'Bearer null'];
    const answers = await Promise.all(
      attempts.map((authorization) =>
        send(JSON.stringify({ query }), { headers: { authorization } }),
      ),
    );
    const said = answers.map(({ errors, data, status }) => {
      const { code, message } = errors?.[0]?.extensions ?? {};
      return { code, message, data, status };
    });
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(said[0]?.code).toBe('UNAUTHENTICATED');
    expect((await school.ask(null, '{ health }')).data).toEqual({ health: 'ok' });
  });
});

describe('text that a person cannot see', () => {
  it.each(['\u0000', '\u202e', '\u2066', '\u200b', '\ud800'])(
    'is refused (%j) with its place',
    async (character) => {
      const before = await logSize();
      const answer = await school.ask(
        'principal',
        'mutation ($input: OpenClassInput!) { openClass(input: $input) { __typename } }',
        {
          input: { schoolYear: '2025-2026', name: `Lá${character}3` },
        },
      );
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors?.[0]?.extensions['problems']).toEqual([
        expect.objectContaining({ path: 'input.name', problem: 'forbidden-character' }),
      ]);
      expect(await logSize()).toBe(before);
    },
  );

  it('and the length of what is sent are judged before anything is looked up', async () => {
    const answer = await school.ask(
      'principal',
      'mutation ($input: OpenClassInput!) { openClass(input: $input) { __typename } }',
      {
        input: { schoolYear: '2025-2026', name: 'a'.repeat(5_000) },
      },
    );
    expect(answer.errors?.[0]?.extensions['problems']).toEqual([
      {
        path: 'input.name',
        problem: 'maxLength',
        message: { vi: expect.any(String), en: expect.any(String) },
      },
    ]);
  });
});

describe('whatever is sent', () => {
  const seeds = Array.from({ length: 300 }, (_, index) => index);
  const pieces = [
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '$x',
    ':',
    '"',
    '"""',
    '...',
    '@skip(if: true)',
    '@deprecated',
    '# c\n',
    'query',
    'mutation',
    'subscription',
    'fragment F on Query { ...F }',
    '...F',
    'on',
    'health',
    'me',
    'school',
    'class(id: "x")',
    'first: 1e400',
    'first: -0',
    '\\u0000',
    '\u202e',
    'Nguyễn',
    'null',
    '1e999',
    '__typename',
    '__proto__',
    'constructor',
    'history(recordId: 1)',
    '\ud800',
  ];
  const hostile = (seed: number): string => {
    let state = (seed + 1) * 2_654_435_761;
    const next = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    return Array.from({ length: 1 + next(40) }, () => pieces[next(pieces.length)]).join(' ');
  };

  it('is answered below 500, in JSON, without a word from the inside', async () => {
    for (const seed of seeds) {
      const query = hostile(seed);
      const answer = await send(JSON.stringify({ query, variables: { x: query } }));
      if (answer.status >= 500 || inside.test(answer.text))
        throw new Error(`${query}\n${answer.text}`);
      expect(answer.contentType).toMatch(/json/);
    }
    expect(codeOf(await send(JSON.stringify({ query: '{ health }' })))).toBeUndefined();
  }, 60_000);
});

describe('in production', () => {
  it.each(['/', '/graphql', '/graphql/schema'])(
    'a browser is shown nothing at %s',
    async (path) => {
      const response = await fetch(new URL(path, school.url));
      expect([404, 405]).toContain(response.status);
      expect(await response.text()).not.toMatch(/<html|type Query/);
    },
  );
});
