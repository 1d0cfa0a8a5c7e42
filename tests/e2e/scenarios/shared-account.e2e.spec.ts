import { randomUUID } from 'node:crypto';
import { signInStream } from '../../../src/domain/shared/ids.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../../support/graphql-school.js';
import { MovableClock } from '../../support/served-school.js';
import { openSession } from '../../support/signed-in.js';
import { until } from '../../support/until.js';
import { Visitor } from '../../support/visitor.js';

let school: GraphqlSchool;
const clock = new MovableClock();
const people = {} as Record<'registrar' | 'homeroomA' | 'homeroomB', Visitor>;

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  for (const who of Object.keys({
    registrar: 0,
    homeroomA: 0,
    homeroomB: 0,
  }) as (keyof typeof people)[]) {
    people[who] = (await Visitor.withAccount(school, clock, who)).visitor;
  }
  // Whoever was invited and signed in at once is not signed in any more.
  clock.pass({ minutes: 31 });
}, 120_000);
afterAll(() => school?.close());

const deviceOf = (): string => randomUUID();
const on = (device: string) => ({ cookie: `__Host-luuvet-device=${device}` });

const signsInOn = async (visitor: Visitor, device: string): Promise<void> => {
  clock.pass({ seconds: 30 });
  const { result } = await visitor.signIn({}, on(device));
  expect(result.__typename).toBe('SignedIn');
};

interface Suspicion {
  readonly cause: string;
  readonly deviceId: string;
  readonly account: { readonly person: { readonly id: string } };
}
interface Suspicions {
  readonly edges: readonly { readonly cursor: string; readonly node: Suspicion }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** As that person is shown them, once the last entry of the three accounts can be seen. */
const suspicions = async (who: Staff, page = 'first: 10'): Promise<Suspicions | null> => {
  await shown();
  // Sessions of those who only look on do not last as long as this test makes time pass.
  school.sessions[who] = await openSession(school.engine, school.accounts[who]);
  const { data, errors } = await school.ask<{ sharingSuspicions: Suspicions | null }>(
    who,
    `{ sharingSuspicions(${page}) { edges { cursor node {
         cause deviceId account { person { id } } } } pageInfo { hasNextPage } } }`,
  );
  expect(errors).toBeUndefined();
  return data.sharingSuspicions;
};

const shown = async (): Promise<void> => {
  const { store, readModels } = school.engine;
  for (const who of Object.keys(people) as Staff[]) {
    const stream = signInStream(school.accounts[who].accountId);
    await until(async () => {
      const index = (await store.readStream(school.schoolId, stream)).at(-1)?.logIndex ?? null;
      return (
        index !== null && (await readModels.waitFor(school.schoolId, index, 5_000)) === 'shown'
      );
    });
  }
};

const told = (found: Suspicions | null) =>
  found?.edges.map(({ node }) => [node.cause, node.deviceId, node.account.person.id]);

describe('an account that is used on two devices at once', () => {
  it('is let in, and the leadership is told (row 48)', async () => {
    const office = deviceOf();
    const home = deviceOf();
    await signsInOn(people.registrar, office);
    await signsInOn(people.registrar, office);
    expect(told(await suspicions('principal'))).toEqual([]);
    await signsInOn(people.registrar, home);
    expect(told(await suspicions('principal'))).toEqual([
      ['TWO_DEVICES', home, school.people.registrar],
    ]);
  }, 60_000);
});

describe('a device that signs in for several people within half an hour', () => {
  it('is noticed at the third, with the account that was last', async () => {
    clock.pass({ hours: 13 });
    const staffRoom = deviceOf();
    await signsInOn(people.homeroomA, staffRoom);
    await signsInOn(people.homeroomB, staffRoom);
    expect(told(await suspicions('principal'))).toHaveLength(1);
    await signsInOn(people.registrar, staffRoom);
    expect(told(await suspicions('principal'))?.[0]).toEqual([
      'MANY_SIGNERS',
      staffRoom,
      school.people.registrar,
    ]);
  }, 60_000);

  it('is not, when they come one after the other in the course of the day', async () => {
    const before = (await suspicions('principal'))?.edges.length;
    const counter = deviceOf();
    for (const visitor of Object.values(people)) {
      clock.pass({ hours: 13 });
      await signsInOn(visitor, counter);
    }
    expect((await suspicions('principal'))?.edges.length).toBe(before);
  }, 60_000);
});

describe('suspicions of sharing', () => {
  it('come page by page, the newest first', async () => {
    const first = await suspicions('vicePrincipal', 'first: 1');
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const after = first?.edges[0]?.cursor ?? '';
    const second = await suspicions('admin', `first: 1, after: "${after}"`);
    expect([first, second].map((page) => page?.edges[0]?.node.cause)).toEqual([
      'MANY_SIGNERS',
      'TWO_DEVICES',
    ]);
    expect(second?.pageInfo.hasNextPage).toBe(false);
  });

  it.each(['board', 'homeroomA', 'registrar', 'nobody'] as const)(
    'are not for %s, not even about the own account',
    async (who) => {
      expect(await suspicions(who)).toBeNull();
    },
  );
});
