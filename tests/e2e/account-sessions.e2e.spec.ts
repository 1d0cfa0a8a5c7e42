import { randomUUID } from 'node:crypto';
import {
  type GraphqlSchool,
  openGraphqlSchool,
  openNeighbour,
  type Staff,
} from '../support/graphql-school.js';
import { MovableClock } from '../support/served-school.js';
import { type HeldAccount, openSession } from '../support/signed-in.js';

const { jest } = import.meta;

let school: GraphqlSchool;
const clock = new MovableClock();

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
});
afterAll(() => school.close());

type Mutation = 'closeAccount' | 'reinstateAccount' | 'suspendAccount';

/** One command about somebody's account, to be sent as often as one likes. */
const commandOf = (mutation: Mutation, who: Staff) => {
  const { accountId } = school.accounts[who];
  const input = { accountId, reason: 'Theo đề nghị', commandId: randomUUID() };
  return async (by: Staff) => (await school.give(by, mutation, input)).__typename;
};

const signIn = async (who: Staff) => {
  school.sessions[who] = await openSession(school.engine, school.accounts[who]);
  clock.pass({ seconds: 1 });
  return school.sessions[who].sessionId;
};

/** Whether the session that they have is one that the API knows. */
const isKnown = async (who: Staff) => {
  const { data } = await school.ask<{ me: unknown } | null>(who, '{ me { schoolId } }');
  return data !== null && data !== undefined;
};

const live = async (who: Staff) =>
  (await school.engine.sessions.live(school.accounts[who].accountId)).map(
    ({ sessionId }) => sessionId,
  );

/** What comes after the entry is lost once, as in a crash. */
const crashingAfterEntry = async (command: () => Promise<unknown>): Promise<void> => {
  const ending = jest
    .spyOn(school.engine.sessions, 'endOpenedUntil')
    .mockRejectedValueOnce(new Error('down'));
  await expect(command()).rejects.toThrow();
  expect(ending).toHaveBeenCalledTimes(1);
  ending.mockRestore();
};

describe('a suspension', () => {
  it('ends the sessions of before and, sent again, none that came later', async () => {
    const suspend = commandOf('suspendAccount', 'homeroomA');
    await signIn('homeroomA');
    expect(await suspend('vicePrincipal')).toBe('CommandDone');
    expect(await live('homeroomA')).toEqual([]);
    expect(await commandOf('reinstateAccount', 'homeroomA')('vicePrincipal')).toBe('CommandDone');
    const later = await signIn('homeroomA');
    expect(await suspend('vicePrincipal')).toBe('CommandDone');
    expect(await live('homeroomA')).toEqual([later]);
    // Who has no power gets the first answer, and with it no effect.
    expect(await suspend('accountant')).toBe('CommandDone');
    expect(await live('homeroomA')).toEqual([later]);
  });

  it('whose last step was lost is carried out to the end when it is sent again', async () => {
    const suspend = commandOf('suspendAccount', 'homeroomB');
    await signIn('homeroomB');
    await crashingAfterEntry(() => suspend('vicePrincipal'));
    expect(await live('homeroomB')).not.toEqual([]);
    expect(await suspend('vicePrincipal')).toBe('CommandDone');
    expect(await live('homeroomB')).toEqual([]);
  });

  it.each(['suspendAccount', 'closeAccount'] as const)(
    'or a closing that is refused ends nothing: %s',
    async (mutation) => {
      const before = await live('nobody');
      expect(await commandOf(mutation, 'nobody')('registrar')).toBe('RoleIsNotAllowed');
      expect(await live('nobody')).toEqual(before);
      expect(before).not.toEqual([]);
    },
  );
});

describe('a reinstatement', () => {
  it('that is refused ends nothing; one that is not ends what a suspension left', async () => {
    await signIn('healthWorker');
    const suspend = commandOf('suspendAccount', 'healthWorker');
    await crashingAfterEntry(() => suspend('vicePrincipal'));
    const left = await live('healthWorker');
    expect(left).not.toEqual([]);
    const reinstate = commandOf('reinstateAccount', 'healthWorker');
    expect(await reinstate('accountant')).toBe('RoleIsNotAllowed');
    expect(await live('healthWorker')).toEqual(left);
    expect(await reinstate('vicePrincipal')).toBe('CommandDone');
    expect(await live('healthWorker')).toEqual([]);
    const later = await signIn('healthWorker');
    expect(await reinstate('accountant')).toBe('CommandDone');
    expect(await reinstate('vicePrincipal')).toBe('CommandDone');
    expect(await live('healthWorker')).toEqual([later]);
  });
});

describe('a session that outlasts the end of a suspension because of a crash', () => {
  it('opens nothing, and the next one does', async () => {
    await signIn('board');
    expect(await isKnown('board')).toBe(true);
    await crashingAfterEntry(() => commandOf('suspendAccount', 'board')('vicePrincipal'));
    expect(await isKnown('board')).toBe(false);
    await crashingAfterEntry(() => commandOf('reinstateAccount', 'board')('vicePrincipal'));
    expect(await live('board')).not.toEqual([]);
    expect(await isKnown('board')).toBe(false);
    clock.pass({ seconds: 1 });
    await signIn('board');
    expect(await isKnown('board')).toBe(true);
  });
});

test('a closing ends every session', async () => {
  await signIn('registrar');
  expect(await commandOf('closeAccount', 'registrar')('vicePrincipal')).toBe('CommandDone');
  expect(await live('registrar')).toEqual([]);
});

describe('an account of another school', () => {
  it('is another one, although one command id opened both, and so are its sessions', async () => {
    const neighbour = await openNeighbour(school);
    const registration = { commandId: randomUUID(), staffCode: 'CB777', fullName: 'Lý Thị Trùng' };
    const commandId = randomUUID();
    const opened = async ({ give, schoolId }: GraphqlSchool): Promise<HeldAccount> => {
      const { createdId: personId } = await give('principal', 'registerPerson', registration);
      const opening = { commandId, personId };
      const { createdId: accountId } = await give('principal', 'openAccount', opening);
      const ids = { accountId, personId } as Pick<HeldAccount, 'accountId' | 'personId'>;
      return { ...ids, schoolId, signInName: `cb777@${schoolId}` };
    };
    const [own, foreign] = [await opened(school), await opened(neighbour)];
    expect(own.personId).not.toBe(foreign.personId);
    const { sessionId } = await openSession(school.engine, own);
    clock.pass({ seconds: 1 });
    const closing = { accountId: foreign.accountId, reason: 'Chuyển trường' };
    const { __typename } = await neighbour.give('principal', 'closeAccount', closing);
    expect(__typename).toBe('CommandDone');
    const live = await school.engine.sessions.live(own.accountId);
    expect(live.map((one) => one.sessionId)).toEqual([sessionId]);
  });
});
