import { createHash } from 'node:crypto';
import { knownOperations } from '../../src/http/console/known-operations.js';
import { noConsole } from '../../src/http/console/console-build.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { openSocket, type TestSocket } from '../support/graphql-socket.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const id = '00000000-0000-4000-8000-000000000001';
const nested = (levels: number): string =>
  `{ dossier(id: "${id}") ${'{ predecessor '.repeat(levels - 2)} { id } ${'}'.repeat(levels - 2)} }`;

const documents = {
  health: 'query Health { health }',
  me: 'query Me { me { schoolId } }',
  locks: 'query Locks($n: Int) { locks(first: $n) { edges { cursor } } }',
  following:
    'subscription Following($id: ID!) { dossierEntries(dossierId: $id, fromLogIndex: "0") { type } }',
  schema: '{ __schema { types { name } } }',
  deep: nested(11),
  aliases: `{ ${Array.from({ length: 11 }, (_, n) => `a${n}: health`).join(' ')} }`,
};
const own = '{ me { schoolId } }';
const ownSubscription = documents.following.replace('Following', 'Own');

const listed = Object.fromEntries(Object.values(documents).map((text) => [hashOf(text), text]));
const consoleBuild = { ...noConsole, operations: knownOperations(listed) };

let production: GraphqlSchool;
let development: GraphqlSchool;
let dossierId: string;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  production = await openGraphqlSchool('production', { consoleBuild });
  development = await openGraphqlSchool('development', { consoleBuild });
  const opened = await production.give('registrar', 'openDossier', {
    classId: production.classes.A,
    admittedOn: '2025-09-05',
  });
  dossierId = String(opened['createdId']);
  const [receipt] = opened['receipts'] as readonly { readonly logIndex: string }[];
  const reached = BigInt(receipt?.logIndex ?? '0');
  await production.engine.readModels.waitFor(production.schoolId, reached, 20_000);
}, 60_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await production?.close();
  await development?.close();
});

type Headers = Readonly<Record<string, string>>;
const byCookie = (school = production): Headers => ({
  cookie: `__Host-luuvet=${school.token('principal')}`,
  origin: new URL(school.url).origin,
  'sec-fetch-site': 'same-origin',
});
const byHeader = (): Headers => ({ authorization: `Bearer ${production.token('principal')}` });

interface Reply {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}
const send = async (body: object, headers: Headers, school = production): Promise<Reply> => {
  const response = await fetch(school.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as object) };
};
const persisted = (sha256Hash: string, version = 1): object => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});
const named = (text: string, more: object = {}): object => ({
  ...persisted(hashOf(text)),
  ...more,
});
const refusal = ({ status, errors }: Reply): unknown => [status, errors?.[0]?.extensions['code']];

describe('an operation that the server knows', () => {
  it('is named by its hash: by cookie, by token, and without either', async () => {
    const me = { me: { schoolId: production.schoolId } };
    expect(await send(named(documents.me), byCookie())).toEqual({ status: 200, data: me });
    expect(await send(named(documents.me), byHeader())).toEqual({ status: 200, data: me });
    const health = { status: 200, data: { health: 'ok' } };
    expect(await send(named(documents.health), {})).toEqual(health);
    expect(refusal(await send(named(documents.me), {}))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('may come with its text, or as its text alone', async () => {
    for (const body of [named(documents.me, { query: documents.me }), { query: documents.me }]) {
      expect(refusal(await send(body, byCookie()))).toEqual([200, undefined]);
    }
    expect(refusal(await send(named(documents.me, { query: '' }), byCookie()))).toEqual([
      200,
      undefined,
    ]);
  });

  it('is judged like any other', async () => {
    const limitOf = async (body: object) =>
      (await send(body, byCookie())).errors?.[0]?.extensions['limit'];
    expect(await limitOf(named(documents.locks, { variables: { n: 51 } }))).toBe('page-size');
    expect(await limitOf(named(documents.deep))).toBe('depth');
    expect(await limitOf(named(documents.aliases))).toBe('aliases');
    const deep = JSON.parse(`{"n":${'['.repeat(40)}${']'.repeat(40)}}`) as object;
    expect(await limitOf(named(documents.locks, { variables: deep }))).toBe('variables-depth');
    expect(refusal(await send(named(documents.schema), byCookie()))).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    const misnamed = await send(named(documents.health, { operationName: 'Other' }), {});
    expect(misnamed.status).toBe(400);
  });
});

describe('an operation that the server does not know', () => {
  it.each([
    ['another hash', persisted(hashOf(own))],
    ['another hash beside its text', named(own, { query: own })],
    ['another text beside a known hash', named(documents.me, { query: own })],
    ['another version', persisted(hashOf(documents.me), 2)],
    ['no hash at all', { extensions: { persistedQuery: { version: 1 } } }],
    ['a hash in capitals', persisted(hashOf(documents.me).toUpperCase())],
    ['the name of what every object has', persisted('constructor')],
  ])('is refused with %s, whoever sends it, and is not learnt', async (_, body) => {
    for (const headers of [byCookie(), {}, byHeader(), byCookie()]) {
      const reply = await send(body, headers);
      expect(refusal(reply)).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
      expect(reply.errors?.[0]?.message).toBe('PersistedQueryNotFound');
    }
  });

  it('is refused as text from a browser and from strangers, before anything reads it', async () => {
    for (const query of [own, '{ health }', '{{{', `{ ${'a '.repeat(2_000)} }`]) {
      for (const headers of [byCookie(), {}, { cookie: '__Host-luuvet=x' }]) {
        expect(refusal(await send({ query }, headers))).toEqual([400, 'QUERY_NOT_IN_SAFELIST']);
      }
    }
  });

  it('is taken as text from a program with a token, and from no other', async () => {
    expect(refusal(await send({ query: own }, byHeader()))).toEqual([200, undefined]);
    for (const authorization of ['Bearer unknown', 'Bearer', '']) {
      const reply = await send({ query: own }, { ...byCookie(), authorization });
      expect(refusal(reply)).toEqual([401, 'UNAUTHENTICATED']);
    }
  });
});

describe('a subscription', () => {
  const connect = async (params: object, headers: Headers): Promise<TestSocket> => {
    const socket = await openSocket(production.url, params, headers);
    sockets.push(socket);
    return socket;
  };
  const variables = () => ({ id: dossierId });
  const codeOf = async (socket: TestSocket, operation: Parameters<TestSocket['errorOf']>[0]) =>
    (await socket.errorOf(operation))[0]?.extensions['code'];

  it('by cookie is one of the known, named by its hash or as its text', async () => {
    const socket = await connect({}, byCookie());
    const ways = [
      { query: '', ...persisted(hashOf(documents.following)) },
      { query: documents.following },
    ];
    for (const way of ways) {
      const followed = socket.subscribe({ ...way, variables: variables() });
      expect(await followed.until(1)).toEqual([
        { dossierEntries: { type: expect.stringMatching(/^dossier\./) } },
      ]);
    }
    expect(await codeOf(socket, { query: ownSubscription, variables: variables() })).toBe(
      'QUERY_NOT_IN_SAFELIST',
    );
    const unknown = { query: '', ...persisted(hashOf(ownSubscription)) };
    const [error] = await socket.errorOf({ ...unknown, variables: variables() });
    expect([error?.message, error?.extensions['code']]).toEqual([
      'PersistedQueryNotFound',
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });

  it('by token may be of its own', async () => {
    const socket = await connect(byHeader(), {});
    const followed = socket.subscribe({ query: ownSubscription, variables: variables() });
    expect(await followed.until(1)).toHaveLength(1);
  });

  it('that is known is still a subscription, and no query', async () => {
    const socket = await connect({}, byCookie());
    expect(await codeOf(socket, { query: '', ...persisted(hashOf(documents.me)) })).toBe(
      'BAD_REQUEST',
    );
  });
});

describe('in development', () => {
  it('any document is taken from a browser, and a known hash names its own', async () => {
    const cookie = byCookie(development);
    const me = { me: { schoolId: development.schoolId } };
    expect(await send({ query: own }, cookie, development)).toEqual({ status: 200, data: me });
    expect(await send(named(documents.me), cookie, development)).toEqual({ status: 200, data: me });
    expect(refusal(await send(persisted(hashOf(own)), cookie, development))).toEqual([
      400,
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });
});

describe('a list of operations', () => {
  it('in which a text stands under the hash of another stops the start', () => {
    expect(() => knownOperations({ [hashOf('a')]: 'b' })).toThrow(hashOf('a'));
  });
});
