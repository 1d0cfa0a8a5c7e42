import { randomUUID } from 'node:crypto';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { demoClassId } from '../../src/demo/demo-school.js';
import {
  childrenOf,
  lastIndex,
  ledgerSize,
  newPersonWith,
  post,
  type Profile,
} from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { until } from '../support/until.js';

let school: ServedSchool;
let child: Profile;
let foreignChild: Profile;
const clients: Client[] = [];

beforeAll(async () => {
  school = await serveDemoSchool();
  [child] = (await childrenOf(school, 'Lá 1')) as [Profile];
  [foreignChild] = (await childrenOf(school, 'Lá 2')) as [Profile];
}, 60_000);
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await school?.close();
});

interface Entry {
  readonly logIndex: string;
  readonly type: string;
  readonly dossierId: string;
  readonly hash: string;
}

interface Followed {
  readonly entries: Entry[];
  ended: 'open' | 'completed' | 'failed';
  error: string;
  stop(): void;
}

const clientFor = (token: string): Client => {
  const client = createClient({
    url: `${school.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  clients.push(client);
  return client;
};

const selection = 'logIndex type dossierId hash';
const follow = (client: Client, dossierId: string, fromLogIndex = '0'): Followed => {
  const followed: Followed = { entries: [], ended: 'open', error: '', stop: () => undefined };
  followed.stop = client.subscribe<{ dossierEntries: Entry }>(
    {
      query: `subscription ($dossierId: ID!, $fromLogIndex: LogIndex!) {
        dossierEntries(dossierId: $dossierId, fromLogIndex: $fromLogIndex) { ${selection} } }`,
      variables: { dossierId, fromLogIndex },
    },
    {
      next: ({ data, errors }) => {
        if (data) followed.entries.push(data.dossierEntries);
        if (errors) followed.error = JSON.stringify(errors);
      },
      error: (error) => {
        followed.ended = 'failed';
        followed.error =
          error instanceof Error || Array.isArray(error)
            ? JSON.stringify(error)
            : String((error as { code?: number }).code);
      },
      complete: () => {
        if (followed.ended === 'open') followed.ended = 'completed';
      },
    },
  );
  return followed;
};

/** The same dossier's entries, asked for and not followed. */
const historyOf = async (dossierId: string, waitFor: string): Promise<readonly Entry[]> => {
  const { history } = await school.ask<{ history: { edges: { node: Entry }[] } }>(
    'principal',
    `query ($dossierId: ID!, $waitFor: LogIndex) {
       history(dossierId: $dossierId, first: 50, waitFor: $waitFor) {
         edges { node { ${selection} } } } }`,
    { dossierId, waitFor },
  );
  return history.edges.map(({ node }) => node);
};

const revised = async ({ recordId }: Profile, occupation: string): Promise<string> => {
  const { record } = await school.ask<{ record: { revision: string } }>(
    'principal',
    'query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { revision } }',
    { id: recordId, waitFor: await lastIndex(school) },
  );
  const { logIndex } = await done(school, 'registrar', 'reviseRecord', {
    recordId,
    basedOnRevision: record.revision,
    fields: [{ name: 'fatherOccupation', value: occupation }],
  });
  return logIndex;
};

describe('following a dossier', () => {
  it('gives what is there and what is being written, in order, and goes on after a break', async () => {
    const client = clientFor(school.token('principal'));
    const followed = follow(client, child.dossierId);
    await until(() => followed.entries.length > 0);
    for (const job of ['Thợ may', 'Thợ điện', 'Lái xe']) {
      await revised(child, job);
      await revised(foreignChild, job);
    }
    const last = await revised(child, 'Giáo viên');
    await until(() => followed.entries.at(-1)?.logIndex === last);
    expect(followed.entries).toEqual(await historyOf(child.dossierId, last));
    expect(followed.entries.map(({ type }) => type)).toEqual([
      'dossier.opened',
      ...followed.entries
        .slice(1, -4)
        .map(({ type }) => type)
        .filter((type) => ['record.registered', 'dossier.record-filed'].includes(type)),
      ...Array.from({ length: 4 }, () => 'record.revised'),
    ]);
    const indexes = followed.entries.map(({ logIndex }) => Number(logIndex));
    expect(indexes).toEqual([...new Set(indexes)].toSorted((a, b) => a - b));
    expect(new Set(followed.entries.map(({ dossierId }) => dossierId)).size).toBe(1);

    await client.dispose();
    const missed = await revised(child, 'Bác sĩ');
    const again = follow(
      clientFor(school.token('principal')),
      child.dossierId,
      String(Number(last) + 1),
    );
    await until(() => again.entries.length > 0);
    const next = await revised(child, 'Kỹ sư');
    await until(() => again.entries.length > 1);
    expect(again.entries.map(({ logIndex }) => logIndex)).toEqual([missed, next]);
    again.stop();
    await until(() => again.ended === 'completed');
  }, 60_000);

  it('refuses an unknown dossier and one of a class that is not the caller’s alike', async () => {
    // The sample teacher leads a team of the whole school as well, and so may read every class.
    const only = await newPersonWith(school, [['HOMEROOM_TEACHER', demoClassId('Lá 1')]]);
    const client = clientFor(only.token('homeroomTeacher'));
    const own = follow(client, child.dossierId);
    await until(() => own.entries.length > 0);
    const refused = [follow(client, randomUUID()), follow(client, foreignChild.dossierId)];
    await until(() => refused.every(({ ended }) => ended !== 'open'));
    for (const { entries, error } of refused) {
      expect(entries).toEqual([]);
      expect(error).toContain('BAD_USER_INPUT');
      expect(error).toContain('There is no such dossier for you.');
    }
    expect(own.ended).toBe('open');
  });

  it('closes the socket of somebody who is not known', async () => {
    const followed = follow(clientFor('not-a-token'), child.dossierId);
    await until(() => followed.ended === 'failed');
    expect([followed.entries, followed.error]).toEqual([[], '4403']);
  });
});

describe('sending a command again', () => {
  const opening = `mutation ($input: OpenTeamInput!) { openTeam(input: $input) {
    __typename
    ... on CommandDone { commandId createdId receipts { eventId hash logIndex revision } }
    ... on Refusal { code } } }`;
  const send = (commandId: string, name: string) =>
    post(school, school.token('principal'), {
      query: opening,
      variables: { input: { commandId, name, kind: 'OFFICE', awaitSealed: true } },
    });

  it('one after the other or all at once gives the same receipts, and writes once', async () => {
    const before = await ledgerSize(school);
    const commandId = randomUUID();
    const first = await send(commandId, 'LAP01');
    expect(first.data?.['openTeam']).toMatchObject({ __typename: 'CommandDone', commandId });
    expect(await ledgerSize(school)).toBe(before + 1);
    expect(await send(commandId, 'LAP01')).toEqual(first);
    expect(await ledgerSize(school)).toBe(before + 1);

    const other = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(other, 'LAP02')));
    expect(answers[0]?.data?.['openTeam']).toMatchObject({ __typename: 'CommandDone' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await ledgerSize(school)).toBe(before + 2);
  });

  it('with another content is an error, in turn and at once, and writes nothing', async () => {
    const commandId = randomUUID();
    await send(commandId, 'LAP03');
    const before = await ledgerSize(school);
    const { data, errors } = await send(commandId, 'LAP04');
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['COMMAND_ID_REUSED']);
    const revise = await post(school, school.token('registrar'), {
      query: `mutation ($input: SubmitRecordInput!) { submitRecord(input: $input) { __typename } }`,
      variables: { input: { commandId, recordId: child.recordId } },
    });
    expect(revise.errors?.[0]?.extensions?.['code']).toBe('COMMAND_ID_REUSED');
    expect(await ledgerSize(school)).toBe(before);

    const contested = randomUUID();
    const answers = await Promise.all(['LAP05', 'LAP06'].map((name) => send(contested, name)));
    const codes = answers.map(({ errors: [error] = [] }) => error?.extensions?.['code'] ?? 'done');
    expect(codes.toSorted()).toEqual(['COMMAND_ID_REUSED', 'done']);
    expect(await ledgerSize(school)).toBe(before + 1);
  });
});
