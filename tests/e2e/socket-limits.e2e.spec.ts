import 'reflect-metadata';
import { getIntrospectionQuery } from 'graphql';
import { Contexts } from '../../src/graphql/context/contexts.js';
import { limits } from '../../src/graphql/limits/limits.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { openSocket } from '../support/graphql-socket.js';

const { jest } = import.meta;

let school: GraphqlSchool;
beforeAll(async () => {
  school = await openGraphqlSchool('production');
}, 60_000);
afterAll(() => school?.close());

const id = '00000000-0000-4000-8000-000000000001';

describe('over a WebSocket', () => {
  const subscription = `subscription { dossierEntries(dossierId: "${id}") { logIndex } }`;

  it('nobody is let in without a credential, and another protocol not at all', async () => {
    const stranger = await openSocket(school.url, { authorization: 'Bearer lv_nothing' });
    expect((await stranger.closed).code).toBe(4403);
    const silent = await openSocket(school.url, null);
    silent.send({ id: '1', type: 'subscribe', payload: { query: subscription } });
    expect((await silent.closed).code).toBe(4401);
  });

  it('the same limits hold, and queries and mutations go over HTTP', async () => {
    const socket = await openSocket(school.url, {
      authorization: `Bearer ${school.token('principal')}`,
    });
    const refusal = async (query: string, variables?: object): Promise<Record<string, unknown>> => {
      const [error] = await socket.errorOf({ query, variables });
      return error?.extensions ?? {};
    };
    expect(await refusal('{ health }')).toMatchObject({ code: 'BAD_REQUEST' });
    expect(await refusal(`{ ${'a '.repeat(1_001)} }`)).toMatchObject({ limit: 'tokens' });
    expect(await refusal('subscription { __schema { types { name } } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`);
    expect(await refusal(subscription, { deep })).toMatchObject({ limit: 'variables-depth' });
    expect(await refusal(subscription)).toMatchObject({ code: 'BAD_USER_INPUT' });
    socket.close();
  });

  it('a message of more than 100 KB ends the socket', async () => {
    const socket = await openSocket(school.url, {
      authorization: `Bearer ${school.token('principal')}`,
    });
    socket.send({ id: '1', type: 'subscribe', payload: { query: ' '.repeat(200_000) } });
    expect((await socket.closed).code).toBe(1009);
  });
});

describe('sockets of one account', () => {
  const { socketsPerAccountMax } = limits;

  it('that close while they are being let in are not counted', async () => {
    const contexts = school.app.get(Contexts, { strict: false });
    const works = contexts.admitted.bind(contexts);
    const authorization = `Bearer ${school.token('accountant')}`;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asking = 0;
    let allAsk: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      allAsk = resolve;
    });
    const admitted = jest.spyOn(contexts, 'admitted').mockImplementation(async (by) => {
      asking += 1;
      if (asking === socketsPerAccountMax) allAsk();
      await released;
      return works(by);
    });
    const open = () => openSocket(school.url, null);
    const hasty = await Promise.all(Array.from({ length: socketsPerAccountMax }, open));
    for (const one of hasty) one.send({ type: 'connection_init', payload: { authorization } });
    await asked;
    for (const one of hasty) one.close();
    await Promise.all(hasty.map(({ closed }) => closed));
    release();
    await Promise.all(admitted.mock.results.map(({ value }) => value as Promise<unknown>));
    admitted.mockRestore();
    const socket = await openSocket(school.url, { authorization });
    const [error] = await socket.errorOf({ query: '{ health }' });
    expect(error?.extensions['code']).toBe('BAD_REQUEST');
    socket.close();
    await socket.closed;
  });

  it('are so many at most, and each that closes makes room for another', async () => {
    const params = { authorization: `Bearer ${school.token('registrar')}` };
    const open = () => openSocket(school.url, params);
    const sockets = await Promise.all(Array.from({ length: socketsPerAccountMax }, open));
    expect((await (await open()).closed).code).toBe(4403);
    const [first, ...others] = sockets;
    first?.close();
    await first?.closed;
    const next = await open();
    const [error] = await next.errorOf({ query: '{ health }' });
    expect(error?.extensions['code']).toBe('BAD_REQUEST');
    for (const one of [next, ...others]) one.close();
  });
});

describe('in development', () => {
  it('the schema is shown, names are suggested, and a page invites to try', async () => {
    const served = await openGraphqlSchool('development');
    const { data } = await served.ask<{ __schema: { queryType: { name: string } } }>(
      'principal',
      getIntrospectionQuery(),
    );
    expect(data.__schema.queryType.name).toBe('Query');
    expect((await served.ask('principal', '{ scool { name } }')).text).toContain('Did you mean');
    const page = await fetch(served.url, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html')]);
    await served.close();
  });
});

describe('a server that stops', () => {
  it('says good-bye to open sockets instead of waiting for them', async () => {
    const served = await openGraphqlSchool('production');
    const authorization = `Bearer ${served.token('principal')}`;
    const socket = await openSocket(served.url, { authorization });
    // Whoever waited for the socket would never be done: nobody closes it from this side.
    const closing = served.close();
    expect((await socket.closed).code).toBe(1001);
    await closing;
  });
});
