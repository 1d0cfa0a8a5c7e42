import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { growthNote } from '../support/graphql-children.js';
import { openSession } from '../support/signed-in.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openSocket, type TestSocket } from '../support/graphql-socket.js';

interface Entry {
  readonly dossierEntries: {
    readonly logIndex: string;
    readonly type: string;
    readonly recordId: string | null;
    readonly changes: readonly {
      readonly field: string;
      readonly to: { readonly value: object };
    }[];
  };
}

let school: GraphqlSchool;
const signals: AbortSignal[] = [];
beforeAll(async () => {
  school = await openGraphqlSchool('production');
  const { store } = school.engine;
  const subscribe = store.subscribe.bind(store);
  store.subscribe = (schoolId, from, signal) => {
    signals.push(signal);
    return subscribe(schoolId, from, signal);
  };
}, 60_000);
afterAll(() => school?.close());

const sockets: TestSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

const connect = async (token: string): Promise<TestSocket> => {
  const socket = await openSocket(school.url, { authorization: `Bearer ${token}` });
  sockets.push(socket);
  return socket;
};
const connectAs = (who: Who): Promise<TestSocket> => connect(school.token(who));

const following = (dossierId: string, fromLogIndex = '0') => ({
  query: `subscription ($dossierId: ID!, $from: LogIndex!) {
    dossierEntries(dossierId: $dossierId, fromLogIndex: $from) {
      logIndex type recordId changes { field to { value { __typename ... on ReadableValue { value } } } } } }`,
  variables: { dossierId, from: fromLogIndex },
});

const openDossier = async (classId = school.classes.A): Promise<string> => {
  const opened = await school.give('registrar', 'openDossier', {
    classId,
    admittedOn: '2025-09-05',
  });
  const [receipt] = opened['receipts'] as readonly { readonly logIndex: string }[];
  const { engine, schoolId } = school;
  await engine.readModels.waitFor(schoolId, BigInt(receipt?.logIndex ?? '0'), 20_000);
  return String(opened['createdId']);
};

/** Eight writers of one dossier get into each other's way; each sends its command until it is in. */
const note = async (dossierId: string, heightMm: number): Promise<void> => {
  const input = {
    commandId: randomUUID(),
    awaitSealed: true,
    dossierId,
    kind: 'growth-note',
    fields: growthNote(heightMm),
  };
  for (;;) {
    const { data, errors, text } = await school.ask<{ result: { __typename: string } } | null>(
      'homeroomA',
      'mutation ($input: RegisterRecordInput!) { result: registerRecord(input: $input) { __typename } }',
      { input },
    );
    if (data?.result.__typename === 'CommandDone') return;
    if (errors?.[0]?.extensions['code'] !== 'TOO_MANY_CONFLICTS') throw new Error(text);
  }
};

const indexesOf = (entries: readonly Entry[]): readonly bigint[] =>
  entries.map(({ dossierEntries }) => BigInt(dossierEntries.logIndex));

describe('the entries of a dossier', () => {
  it('come complete and in order, first those that are there, then those being written', async () => {
    const [dossierId, other] = [await openDossier(), await openDossier()];
    await note(dossierId, 1_000);
    const socket = await connectAs('principal');
    const followed = socket.subscribe<Entry>(following(dossierId));
    await followed.until(3);

    const writers = Array.from({ length: 8 }, (_, writer) => async (): Promise<void> => {
      for (let round = 0; round < 5; round += 1) {
        await note(writer % 2 === 0 ? dossierId : other, 1_001 + writer * 10 + round);
      }
    });
    await Promise.all(writers.map((write) => write()));

    // One for the dossier, and two for each of its 21 records: registered and filed.
    const entries = await followed.until(1 + 2 * 21);
    const { data } = await school.ask<{
      history: { edges: { node: { logIndex: string } }[] };
    }>(
      'principal',
      `query ($id: ID!) { history(dossierId: $id, first: 50) { edges { node { logIndex } } } }`,
      {
        id: dossierId,
      },
    );
    const expected = data.history.edges.map(({ node }) => BigInt(node.logIndex));
    expect(indexesOf(entries)).toEqual(expected);
    expect([...expected].sort((a, b) => Number(a - b))).toEqual(expected);
  }, 60_000);

  it('go on after a break where the last one ended', async () => {
    const dossierId = await openDossier();
    await note(dossierId, 1_100);
    const first = (await connectAs('principal')).subscribe<Entry>(following(dossierId));
    const [, second] = indexesOf(await first.until(3));
    const again = (await connectAs('principal')).subscribe<Entry>(
      following(dossierId, String((second ?? 0n) + 1n)),
    );
    expect(indexesOf(await again.until(1))).toEqual([indexesOf(first.values)[2]]);
  });

  it('show a reader only what the reader may see', async () => {
    const dossierId = await openDossier();
    await note(dossierId, 1_150);
    const heights = async (who: Who): Promise<unknown> => {
      const entries = await (await connectAs(who)).subscribe<Entry>(following(dossierId)).until(3);
      return entries
        .flatMap(({ dossierEntries }) => dossierEntries.changes)
        .find(({ field }) => field === 'heightMm')?.to.value;
    };
    expect(await heights('homeroomA')).toEqual({ __typename: 'ReadableValue', value: 1_150 });
    expect(await heights('registrar')).toEqual({ __typename: 'RestrictedValue' });
  });

  it('are refused of a foreign dossier as of one that is not there', async () => {
    const socket = await connectAs('homeroomA');
    const foreign = await socket.errorOf(following(await openDossier(school.classes.B)));
    const absent = await socket.errorOf(following(randomUUID()));
    const said = ([error]: typeof foreign) => [error?.message, error?.extensions['code']];
    expect(said(foreign)).toEqual(said(absent));
    expect(foreign[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('stop with the very next one when the appointment has ended', async () => {
    const dossierId = await openDossier(school.classes.B);
    const followed = (await connectAs('homeroomB')).subscribe<Entry>(following(dossierId));
    await followed.until(1);
    const me = await school.engine.readModels.appointmentsOf(school.schoolId, [
      school.people.homeroomB,
    ]);
    const ended = await school.give('principal', 'endAppointment', {
      appointmentId: me[0]?.appointmentId,
      to: '2025-12-31',
      decisionNo: '09/QĐ',
    });
    expect(ended.__typename).toBe('CommandDone');
    const hold = { dossierId, authority: 'Sở Giáo dục', requestNo: '12/YC' };
    expect((await school.give('principal', 'placeHold', hold)).__typename).toBe('CommandDone');
    const [error] = await followed.ended;
    expect(error?.extensions['code']).toBe('NO_LONGER_ALLOWED');
    expect(followed.values).toHaveLength(1);
  });

  it('stop with the very next one when the session was ended', async () => {
    const dossierId = await openDossier();
    const { engine, accounts } = school;
    const { token, sessionId, accountId } = await openSession(engine, accounts.principal);
    const followed = (await connect(token)).subscribe<Entry>(following(dossierId));
    await followed.until(1);
    await engine.sessions.end(accountId, [sessionId]);
    await note(dossierId, 1_300);
    const [error] = await followed.ended;
    expect(error?.extensions['code']).toBe('NO_LONGER_ALLOWED');
    expect(followed.values).toHaveLength(1);
  });

  it('are followed no longer than somebody listens', async () => {
    const dossierId = await openDossier();
    const socket = await connectAs('principal');
    const [completed, cut] = [
      socket.subscribe<Entry>(following(dossierId)),
      (await connectAs('principal')).subscribe<Entry>(following(dossierId)),
    ];
    await Promise.all([completed.until(1), cut.until(1)]);
    const [first, second] = signals.slice(-2);
    completed.complete();
    await aborted(first);
    sockets.at(-1)?.close();
    await aborted(second);
  });

  it('can be followed ten times over one socket', async () => {
    const dossierId = await openDossier();
    const socket = await connectAs('principal');
    const ten = Array.from({ length: 10 }, () => socket.subscribe<Entry>(following(dossierId)));
    await Promise.all(ten.map((one) => one.until(1)));
    const [error] = await socket.errorOf(following(dossierId));
    expect(error?.extensions).toMatchObject({
      code: 'REQUEST_IS_TOO_LARGE',
      limit: 'subscriptions',
    });
  });
});

const aborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!signal) return reject(new Error('nobody subscribed'));
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
