import { randomUUID } from 'node:crypto';
import type { StepUpAct } from '../../src/application/ports/step-ups.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { enrolPasskey, signInWithPasskey } from '../support/passkey-visits.js';
import { MovableClock } from '../support/served-school.js';
import type { Question } from '../support/virtual-passkey.js';
import { Visitor } from '../support/visitor.js';

const { jest } = import.meta;

let school: GraphqlSchool;
const clock = new MovableClock();

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
});
afterAll(() => school.close());

/** An outsider who knows the name and nothing else. */
const guess = async (visitor: Visitor, times = 10): Promise<void> => {
  for (let attempt = 1; attempt <= times; attempt += 1) {
    await visitor.signIn({ password: 'không phải mật khẩu', code: '000000' });
  }
};

const challengeOf = async (token: string) => {
  const principal = await school.engine.authenticator.authenticate(token);
  if (!principal) throw new Error('nobody is signed in');
  const act: StepUpAct = { principal, fingerprint: randomUUID() };
  return (await school.engine.stepUps.challenge(act, 'DecideLock')).challengeId;
};

const stepUp = async (visitor: Visitor, token: string, code: string) =>
  visitor.giveAs(token, 'confirmStepUp', { challengeIds: [await challengeOf(token)], code });

describe('somebody outside who tries out passwords', () => {
  it('locks the door, and stops nobody who is inside', async () => {
    const { visitor } = await Visitor.withAccount(school, clock, 'principal');
    const token = await visitor.session();
    await guess(visitor);
    clock.pass({ seconds: 30 });
    expect((await visitor.signIn()).result.__typename).toBe('SignInRefused');
    const confirmed = await stepUp(visitor, token, visitor.app.code());
    expect(confirmed.result.__typename).toBe('StepUpConfirmed');
    clock.pass({ seconds: 30 });
    const renewed = await visitor.giveAs(token, 'renewRecoveryCodes', {
      code: visitor.app.code(),
    });
    expect(renewed.result.__typename).toBe('RecoveryCodes');
    clock.pass({ seconds: 30 });
    const set = await visitor.giveAs(token, 'setPassword', {
      oldPassword: visitor.password,
      newPassword: visitor.password,
      code: visitor.app.code(),
    });
    expect(set.result.__typename).toBe('SessionsEnded');
  });

  it('does not lock out a passkey, whose refused answers are recorded and lock nothing', async () => {
    const { visitor } = await Visitor.withAccount(school, clock, 'registrar');
    const token = await visitor.session();
    const { passkey } = await enrolPasskey(visitor, token);
    await guess(visitor);
    const foreign = Object.assign(passkey.copy(), { origin: 'https://elsewhere.example' });
    for (let attempt = 1; attempt <= 11; attempt += 1) await signInWithPasskey(visitor, foreign);
    expect((await signInWithPasskey(visitor, passkey)).result.__typename).toBe('SignedIn');
    const log = await visitor.log(token);
    expect(log.filter(({ cause }) => cause === 'wrong-passkey')).toHaveLength(11);
    expect(log.filter(({ type }) => type === 'signin.locked-out')).toHaveLength(1);
  });

  it('waits longer from lock to lock', async () => {
    const { visitor } = await Visitor.withAccount(school, clock, 'board');
    await guess(visitor);
    clock.pass({ minutes: 16 });
    await guess(visitor);
    clock.pass({ minutes: 16 });
    expect((await visitor.signIn()).result.__typename).toBe('SignInRefused');
    clock.pass({ minutes: 15 });
    expect((await visitor.signIn()).result.__typename).toBe('SignedIn');
  });
});

describe('passwords of outsiders that are still being checked', () => {
  /** More than may wait, none of which is done before `act` is. */
  const whileMany = async (visitor: Visitor, name: string, act: () => Promise<void>) => {
    const { credentials } = school.engine;
    const works = credentials.passwordIsRight.bind(credentials);
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let waiting: () => void = () => undefined;
    const oneWaits = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    const checking = jest
      .spyOn(credentials, 'passwordIsRight')
      .mockImplementation(async (...of) => {
        waiting();
        await released;
        return works(...of);
      });
    const wrong = { name, password: 'không phải mật khẩu', code: '000000' };
    const guesses = Array.from({ length: 12 }, () => visitor.signIn(wrong));
    // Those beyond the queue are refused at once.
    await Promise.all([oneWaits, Promise.race(guesses)]);
    try {
      await act();
    } finally {
      release();
      await Promise.all(guesses);
      checking.mockRestore();
    }
  };

  it.each(['name', 'accountId'] as const)('stop nobody else, whose %s is given', async (known) => {
    const who = known === 'name' ? 'accountant' : 'homeroomA';
    const { visitor, account } = await Visitor.withAccount(school, clock, who);
    const token = await visitor.session();
    const { passkey } = await enrolPasskey(visitor, token);
    const name = known === 'name' ? visitor.name : account.accountId;
    await whileMany(visitor, name, async () => {
      clock.pass({ seconds: 30 });
      const confirmed = await stepUp(visitor, token, visitor.app.code());
      expect(confirmed.result.__typename).toBe('StepUpConfirmed');
      clock.pass({ seconds: 30 });
      const code = visitor.app.code();
      const renewed = await visitor.giveAs(token, 'renewRecoveryCodes', { code });
      expect(renewed.result.__typename).toBe('RecoveryCodes');
      const entered = await signInWithPasskey(visitor, passkey);
      expect(entered.result.__typename).toBe('SignedIn');
    });
  });
});

describe('somebody inside who does not stop guessing', () => {
  const endings = async (visitor: Visitor, token: string) =>
    (await visitor.log(token)).filter(({ cause }) => cause === 'guessed-too-often').length;
  const isKnown = (visitor: Visitor, token: string) =>
    visitor.isKnown({ authorization: `Bearer ${token}` });

  it('with codes is out with the twentieth, and nobody else is', async () => {
    const { visitor } = await Visitor.withAccount(school, clock, 'homeroomB');
    const [stolen, own] = [await visitor.session(), await visitor.session()];
    for (let attempt = 1; attempt <= 10; attempt += 1)
      await stepUp(visitor, stolen, visitor.app.wrongCode());
    clock.pass({ minutes: 16 });
    for (let attempt = 1; attempt <= 9; attempt += 1)
      await stepUp(visitor, stolen, visitor.app.wrongCode());
    expect(await isKnown(visitor, stolen)).toBe(true);
    const { store } = school.engine;
    const append = store.append.bind(store);
    const dying = jest.spyOn(store, 'append').mockImplementationOnce(async (...of) => {
      await append(...of);
      throw new Error('died');
    });
    expect((await stepUp(visitor, stolen, visitor.app.wrongCode())).errors).toHaveLength(1);
    dying.mockRestore();
    expect([await isKnown(visitor, stolen), await isKnown(visitor, own)]).toEqual([false, true]);
    expect(await endings(visitor, own)).toBe(1);
    const anew = await visitor.session();
    clock.pass({ seconds: 30 });
    const confirmed = await stepUp(visitor, anew, visitor.app.code());
    expect(confirmed.result.__typename).toBe('StepUpConfirmed');
  });

  it('with passkeys fills no log, and is out as well', async () => {
    const { visitor } = await Visitor.withAccount(school, clock, 'healthWorker');
    const token = await visitor.session();
    const { passkey } = await enrolPasskey(visitor, token);
    const foreign = Object.assign(passkey.copy(), { origin: 'https://elsewhere.example' });
    const answer = async (by: typeof passkey) => {
      const challengeIds = [await challengeOf(token)];
      const begun = await visitor.giveAs(token, 'beginPasskeyStepUp', { challengeIds });
      const shown = by.assert(begun.result as object as Question);
      const given = { challengeIds, passkey: shown };
      return (await visitor.giveAs(token, 'confirmStepUp', given)).result.__typename;
    };
    const wrong = async (times: number) => {
      for (let attempt = 1; attempt <= times; attempt += 1) await answer(foreign);
    };
    const recorded = async (by: string) =>
      (await visitor.log(by)).filter(({ cause }) => cause === 'wrong-passkey').length;
    await wrong(14);
    expect(await recorded(token)).toBe(10);
    expect(await answer(passkey)).toBe('StepUpConfirmed');
    clock.pass({ minutes: 16 });
    await wrong(10);
    expect(await isKnown(visitor, token)).toBe(false);
    expect((await signInWithPasskey(visitor, passkey)).result.__typename).toBe('SignedIn');
    expect(await recorded(await visitor.session())).toBe(20);
  });
});

describe('somebody inside who tries out codes', () => {
  it('is stopped after ten, and stops nobody at the door', async () => {
    const { visitor } = await Visitor.withAccount(school, clock, 'vicePrincipal');
    const token = await visitor.session();
    clock.pass({ seconds: 30 });
    for (let attempt = 1; attempt <= 10; attempt += 1)
      await stepUp(visitor, token, visitor.app.wrongCode());
    const refused = await stepUp(visitor, token, visitor.app.code());
    expect(refused.result.__typename).toBe('FactorRefused');
    expect((await visitor.signIn()).result.__typename).toBe('SignedIn');
  });
});
