import 'reflect-metadata';
import { dayIn } from '../support/days.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openSocket, type Subscription, type TestSocket } from '../support/graphql-socket.js';
import { openToInspector } from '../support/inspection.js';
import { until } from '../support/until.js';

interface Told {
  readonly changes: { readonly logIndex: string; readonly topics: readonly string[] };
}

let school: GraphqlSchool;
const subscribed: AbortSignal[] = [];
beforeAll(async () => {
  school = await openGraphqlSchool('production');
  const { store } = school.engine;
  const subscribe = store.subscribe.bind(store);
  store.subscribe = (schoolId, from, signal) => {
    subscribed.push(signal);
    return subscribe(schoolId, from, signal);
  };
}, 60_000);
afterAll(() => school?.close());

const sockets: TestSocket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  // What goes on would serve the followers of the next test as well.
  await until(() => subscribed.every(({ aborted }) => aborted));
  subscribed.length = 0;
});

const follow = async (who: Who, from: bigint | string): Promise<Subscription<Told>> => {
  const socket = await openSocket(school.url, { authorization: `Bearer ${school.token(who)}` });
  sockets.push(socket);
  return socket.subscribe<Told>({
    query: `subscription ($from: LogIndex!) { changes(fromLogIndex: $from) { logIndex topics } }`,
    variables: { from: String(from) },
  });
};

const head = async (): Promise<bigint> => {
  const { data } = await school.ask<{ logHead: { size: string | number } }>(
    'principal',
    '{ logHead { size } }',
  );
  return BigInt(data.logHead.size);
};
const give = async (who: Who, mutation: string, input: Record<string, unknown>): Promise<bigint> =>
  BigInt(lastIndexOf(done(await school.give(who, mutation, input))));
const openTeam = (name: string): Promise<bigint> =>
  give('principal', 'openTeam', { name, kind: 'PROFESSIONAL' });
const heard = (following: Subscription<Told>): readonly string[] => [
  ...new Set(following.values.flatMap(({ changes }) => changes.topics)),
];
/** Until it was told of that entry. */
const upTo = async (following: Subscription<Told>, logIndex: bigint): Promise<void> => {
  for (let count = 1; ; count += 1) {
    const values = await following.until(count);
    if (values.some(({ changes }) => BigInt(changes.logIndex) >= logIndex)) return;
  }
};

describe('changes', () => {
  it('are told once the read models show them', async () => {
    const following = await follow('principal', await head());
    const { recordId } = await admit(school, school.classes.A, 'C1');
    const last = await give('registrar', 'submitRecord', { recordId });
    await upTo(following, last);
    const { data } = await school.ask<{ record: { status: string } }>(
      'principal',
      `{ record(id: "${recordId}") { status } }`,
    );
    expect(data.record.status).toBe('SUBMITTED');
    expect(heard(following)).toEqual(expect.arrayContaining(['DOSSIERS', 'RECORDS']));
    expect(heard(following)).not.toContain('LOCKS');
  });

  it('come together when there are many, and lose nothing', async () => {
    const following = await follow('principal', await head());
    const startedAt = performance.now();
    let last = 0n;
    for (let index = 0; index < 30; index += 1) last = await openTeam(`Tổ ${index}`);
    await upTo(following, last);
    const tookMs = performance.now() - startedAt;
    // Two a second, and the one that comes at once.
    expect(following.values.length).toBeLessThanOrEqual(2 + tookMs / 500);
    const indexes = following.values.map(({ changes }) => BigInt(changes.logIndex));
    expect(indexes).toEqual(indexes.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(indexes).size).toBe(indexes.length);
  });

  it('go on after a break with what was missed, and tell nothing twice', async () => {
    const keepsReading = await follow('board', await head());
    const first = await follow('principal', await head());
    const seen = await openTeam('Tổ Mây');
    await upTo(first, seen);
    first.complete();
    const scope = { schoolYear: '2025-2026', classId: school.classes.B };
    const missed = await give('board', 'proposeLock', { scope, reason: 'Kết thúc năm' });
    await upTo(keepsReading, missed);
    const again = await follow('principal', seen + 1n);
    await upTo(again, missed);
    expect(heard(again)).toEqual(['LOCKS']);
    const nothingNew = await follow('principal', missed + 1n);
    const next = await openTeam('Tổ Gió');
    await upTo(nothingNew, next);
    expect(heard(nothingNew)).toEqual(['SCHOOL']);
  });

  it('of long ago are all that one may hear of', async () => {
    const topicsOf = async (who: Who): Promise<readonly string[]> => {
      const [first] = await (await follow(who, 0n)).until(1);
      return first?.changes.topics ?? [];
    };
    const ofRecords = ['DOSSIERS', 'RECORDS', 'CORRECTIONS', 'LOCKS'];
    expect(await topicsOf('principal')).toEqual(['SCHOOL', 'ACCESS', ...ofRecords, 'READS']);
    expect(await topicsOf('admin')).toEqual(['SCHOOL', 'ACCESS', ...ofRecords]);
    expect(await topicsOf('homeroomA')).toEqual(['SCHOOL', ...ofRecords]);
    // Everybody in office reads something of the school and its teams.
    const ofSchool = ['DOSSIERS', 'RECORDS', 'CORRECTIONS'];
    expect(await topicsOf('accountant')).toEqual(['SCHOOL', ...ofSchool]);
    const { session } = await openToInspector(school);
    school.sessions.inspector = session;
    expect(await topicsOf('inspector')).toEqual(['SCHOOL', ...ofRecords]);
  });

  it('are read from the log once, however many follow, and no longer than somebody does', async () => {
    const from = await head();
    const followings = await Promise.all(
      (['principal', 'board', 'admin', 'homeroomA', 'registrar'] as const).flatMap((who) =>
        Array.from({ length: 10 }, () => follow(who, from)),
      ),
    );
    const last = await openTeam('Tổ Sao');
    await Promise.all(followings.map((one) => upTo(one, last)));
    expect(subscribed).toHaveLength(1);
    for (const socket of sockets.splice(0)) socket.close();
    const [signal] = subscribed;
    await new Promise<void>((resolve) => {
      if (signal?.aborted) resolve();
      else signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    expect(signal?.aborted).toBe(true);
  }, 60_000);

  it('name the own rights to whoever may do more or less than before, and to nobody else', async () => {
    const [lent, other] = [
      await follow('homeroomB', await head()),
      await follow('board', await head()),
    ];
    const { data } = await school.ask<{ me: { appointments: { id: string }[] } }>(
      'principal',
      '{ me { appointments { id } } }',
    );
    const given = done(
      await school.give('principal', 'grantDelegation', {
        appointmentId: data.me.appointments[0]?.id,
        toPersonId: school.people.homeroomB,
        powers: ['APPROVE_RECORD'],
        validFrom: dayIn(0),
        validTo: dayIn(1),
        decisionNo: '70/QĐ',
      }),
    );
    await upTo(lent, BigInt(lastIndexOf(given)));
    expect(heard(lent)).toEqual(['RIGHTS']);
    const last = await openTeam('Tổ Mưa');
    await Promise.all([lent, other].map((one) => upTo(one, last)));
    expect(heard(lent)).toEqual(['RIGHTS', 'SCHOOL']);
    expect(heard(other)).toEqual(['SCHOOL']);
    const toldBefore = lent.values.length;
    await give('principal', 'revokeDelegation', {
      delegationId: given['createdId'],
      decisionNo: '71/QĐ',
    });
    const told = await lent.until(toldBefore + 1);
    expect(told.at(-1)?.changes.topics).toEqual(['RIGHTS']);
  });

  it('end with the entry by which somebody may see nothing any more', async () => {
    const following = await follow('accountant', await head());
    await upTo(following, await openTeam('Tổ Nắng'));
    const count = following.values.length;
    await give('principal', 'suspendAccount', {
      accountId: school.accounts.accountant.accountId,
      reason: 'Nghỉ dài ngày',
    });
    const [error] = await following.ended;
    expect(error?.extensions['code']).toBe('NO_LONGER_ALLOWED');
    expect(following.values).toHaveLength(count);
  });
});
