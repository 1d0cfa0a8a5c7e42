import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import { curlLine, exampleQueries } from '../../src/http/examples.js';
import { installationKeys } from '../../src/infrastructure/config/installation-keys.js';
import { loadSettings } from '../../src/infrastructure/config/settings.js';
import { openCheckpoint, originOf } from '../../src/infrastructure/log/checkpoint.js';
import { noteVerifier, verifierKey } from '../../src/infrastructure/log/signed-note.js';
import { ledgerSize } from '../support/school-steps.js';
import { type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { until } from '../support/until.js';

let school: ServedSchool;
beforeAll(async () => {
  school = await serveDemoSchool();
}, 60_000);
afterAll(() => school?.close());

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const get = async (path: string, init?: RequestInit): Promise<Reply> => {
  const response = await fetch(`${school.url}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** As `get`, with the path sent as it stands: `fetch` would take `..` out of it. */
const getRaw = (path: string): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(school.url);
    const sent = httpRequest({ hostname, port, path }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

/** What an answer must never give away: where the program lies and how it got there. */
const inside = /node_modules|\.[jt]s:\d+|\bat [A-Z]?\w+ ?\(|\/src\/|stack/;

const postGraphql = (body: string, headers: Record<string, string> = {}) =>
  get('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('health', () => {
  it('says live, and ready with every check named and without a problem', async () => {
    const live = await get('/health/live');
    expect([live.status, JSON.parse(live.text)]).toEqual([200, { status: 'live' }]);
    const ready = await get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.headers.get('cache-control')).toBe('no-store');
    const { status, checks } = JSON.parse(ready.text) as {
      status: string;
      checks: { name: string; ok: boolean; problem: string | null }[];
    };
    expect(status).toBe('ready');
    expect(checks.length).toBeGreaterThanOrEqual(3);
    expect(checks.filter(({ ok, problem }) => !ok || problem !== null)).toEqual([]);
  });
});

describe('the public log', () => {
  const prefix = `/log/${demoSchoolId}`;
  const identity = async () => {
    const loaded = loadSettings({ LUUVET_VAR_DIRECTORY: school.directory }, 'development');
    if (!loaded.ok) throw new Error('the test settings are wrong');
    const { settings } = loaded;
    const publicKey = createPublicKey(installationKeys(settings).logSigningKey);
    return { logOrigin: settings.logOrigin, publicKey };
  };
  const published = async () => {
    const { logOrigin, publicKey } = await identity();
    const verifier = noteVerifier(originOf(logOrigin, demoSchoolId), publicKey);
    const { text } = await get(`${prefix}/checkpoint`);
    return openCheckpoint(text, verifier);
  };

  it('serves a checkpoint that the public key verifies, over every entry', async () => {
    const size = await ledgerSize(school);
    await until(async () => (await published())?.size === size);
    const { status, headers } = await get(`${prefix}/checkpoint`);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('serves the key that it signs with, as `luuvet log-key` prints it', async () => {
    const { logOrigin, publicKey } = await identity();
    const { status, text } = await get(`${prefix}/key`);
    expect(status).toBe(200);
    expect(text).toBe(
      `${verifierKey(noteVerifier(originOf(logOrigin, demoSchoolId), publicKey))}\n`,
    );
  });

  it('serves tiles whose hashes are those of the entries, and make up the signed root', async () => {
    const checkpoint = await published();
    if (!checkpoint) throw new Error('there is no checkpoint');
    const { size, root } = checkpoint;
    const leaves: Buffer[] = [];
    for (let index = 0; index * 256 < size; index += 1) {
      const width = Math.min(256, size - index * 256);
      const name = `${String(index).padStart(3, '0')}${width < 256 ? `.p/${width}` : ''}`;
      const response = await fetch(`${school.url}${prefix}/tile/0/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
      const tile = Buffer.from(await response.arrayBuffer());
      expect(tile.length).toBe(32 * width);
      for (let at = 0; at < tile.length; at += 32) leaves.push(tile.subarray(at, at + 32));
    }
    expect(leaves.length).toBe(size);
    expect(treeHash(leaves).toString('hex')).toBe(Buffer.from(root).toString('hex'));
    expect(size).toBeGreaterThan(256);
    const above = await fetch(`${school.url}${prefix}/tile/1/000.p/${Math.floor(size / 256)}`);
    const first = Buffer.from(await above.arrayBuffer()).subarray(0, 32);
    expect(first.equals(treeHash(leaves.slice(0, 256)))).toBe(true);
  });

  it.each([
    '/log/',
    '/log/checkpoint',
    '/log/00000000-0000-4000-8000-000000000000/checkpoint',
    `${prefix}/tile/0/999`,
    `${prefix}/tile/64/000`,
    `${prefix}/tile/0/000.p/256`,
    `${prefix}/tile/0/x000/000`,
    `${prefix}/tile/entries/000`,
    `${prefix}/`,
    '/log/00000000-0000-4000-8000-000000000000/key',
    `${prefix}/key/`,
    `${prefix}/checkpoint/`,
    `${prefix}/../${demoSchoolId}/checkpoint`,
    `${prefix}/tile/../../../demo-sign-ins.json`,
    `${prefix}/tile/..%2f..%2f..%2fdemo-sign-ins.json`,
    `${prefix}/tile/0/..%00/checkpoint`,
    '/log/../demo-sign-ins.json',
    '/log/%2e%2e/%2e%2e/etc/passwd',
    '/log/..%5c..%5cetc%5cpasswd',
    '/log/%',
    '/log/%ff',
  ])('answers %s with a plain refusal', async (path) => {
    const { status, text } = await getRaw(path);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(inside);
    expect(text).not.toMatch(/token|root:/);
  });
});

describe('what nobody serves', () => {
  it.each(['/nothing', '/imports', '/health', '/graphql/x', '/.env', '/%'])(
    'is refused at %s without saying how the server is built',
    async (path) => {
      const { status, text } = await getRaw(path);
      expect([400, 404, 405]).toContain(status);
      expect(text).not.toMatch(inside);
    },
  );

  it('names no software in its headers', async () => {
    const { headers } = await get('/health/live');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('what a browser sees of GraphQL in development', () => {
  it('is one page that loads nothing and runs nothing', async () => {
    const { status, headers, text } = await get('/graphql');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(text).not.toMatch(/<script|<link|src=|https:/);
    const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
    expect(text).toContain('... on ReadableValue');
    expect(text).not.toContain('lv_');
  });

  it('links to the schema as it is executed', async () => {
    const { text } = await get('/graphql');
    expect(text).toContain('href="/graphql/schema"');
    const schema = await get('/graphql/schema');
    expect(schema.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(schema.text).toContain('type Mutation');
  });

  it('prints queries that run one after the other, as the start does', async () => {
    const queries = exampleQueries();
    const send = async <T>(query: string, variables?: Record<string, unknown>): Promise<T> =>
      school.ask<T>('principal', query, variables);
    const [first = '', second = '', third = ''] = queries;
    const { school: found } = await send<{ school: { classes: { id: string }[] } }>(first);
    const answer = await send<{
      class: { dossiers: { edges: { node: { record: { id: string } } }[] } };
    }>(second, { classId: found.classes[0]?.id });
    const recordId = answer.class.dossiers.edges[0]?.node.record.id;
    const { history } = await send<{ history: { edges: unknown[] } }>(third, { recordId });
    expect(history.edges.length).toBeGreaterThan(0);
  });

  it('prints a line that works when it is pasted into a shell', async () => {
    const line = curlLine(school.url, school.token('principal'), exampleQueries()[0] ?? '');
    const [command = '', ...args] = shellWords(line);
    expect(command).toBe('curl');
    const body = args[args.indexOf('-d') + 1] ?? '';
    const authorization = `Bearer ${school.token('principal')}`;
    expect(args).toContain(`authorization: ${authorization}`);
    const { text } = await postGraphql(body, { authorization });
    expect(JSON.parse(text)).toMatchObject({ data: { school: { name: expect.anything() } } });
  });
});

/** As the shell takes a line apart; curl itself need not be on this machine. */
const shellWords = (line: string): readonly string[] =>
  execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

describe('GraphQL over HTTP', () => {
  const query = JSON.stringify({ query: '{ school { name } }' });

  it.each([
    ['without a credential', {}],
    ['with an unknown token', { authorization: 'Bearer not-a-token' }],
    ['with another scheme', { authorization: 'Basic YTpi' }],
  ])('answers nobody %s', async (_, headers) => {
    const { text } = await postGraphql(query, headers as Record<string, string>);
    const { data, errors } = JSON.parse(text) as {
      data?: { school?: unknown } | null;
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(data?.school ?? null).toBeNull();
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(text).not.toMatch(inside);
  });

  it('lets no cache keep an answer', async () => {
    for (const authorization of [`Bearer ${school.token('principal')}`, 'Bearer nobody']) {
      const { headers } = await postGraphql(query, { authorization });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('etag')).toBeNull();
    }
  });

  it('writes nothing for somebody who is not signed in', async () => {
    const before = await ledgerSize(school);
    const { text } = await postGraphql(
      JSON.stringify({
        query: `mutation { registerPerson(input: { staffCode: "X1", fullName: "Ai Đó" }) {
          __typename } }`,
      }),
    );
    expect(text).toContain('UNAUTHENTICATED');
    expect(await ledgerSize(school)).toBe(before);
  });

  it.each([
    ['cut off', '{"query": "{ school', 400],
    ['no JSON', 'query { school { name } }', 400],
    ['an array', '[]', 400],
    ['without a query', '{}', 400],
    ['not GraphQL', '{"query":"{{{"}', 400],
    ['of an unknown field', '{"query":"{ secretThing }"}', 400],
  ])('refuses a body that is %s, without quoting the server', async (_, body, status) => {
    const authorization = `Bearer ${school.token('principal')}`;
    const reply = await postGraphql(body, { authorization });
    expect(reply.status).toBe(status);
    const { errors } = JSON.parse(reply.text) as { errors: { message: string }[] };
    expect(errors.length).toBeGreaterThan(0);
    expect(reply.text).not.toMatch(inside);
  });

  it('takes no other media type and no query in the address', async () => {
    const plain = await postGraphql(query, { 'content-type': 'text/plain' });
    expect(plain.status).toBe(415);
    const address = await get(`/graphql?query=${encodeURIComponent('{ school { name } }')}`);
    expect(address.status).toBe(405);
  });
});

/** RFC 9162, 2.1.1, from leaf hashes: written anew here, so that it can disagree. */
const treeHash = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(treeHash(leaves.slice(0, split)))
    .update(treeHash(leaves.slice(split)))
    .digest();
};
