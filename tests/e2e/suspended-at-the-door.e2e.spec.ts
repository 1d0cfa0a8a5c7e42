import { randomUUID } from 'node:crypto';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';
import { enrolPasskey } from '../support/passkey-visits.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import { Visitor } from '../support/visitor.js';

const { jest } = import.meta;

let school: GraphqlSchool;
const clock = new MovableClock();

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
});
afterAll(() => school.close());
afterEach(() => jest.restoreAllMocks());

const change = async (mutation: 'reinstateAccount' | 'suspendAccount', who: Staff) => {
  school.sessions.vicePrincipal = await openSession(school.engine, school.accounts.vicePrincipal);
  const { accountId } = school.accounts[who];
  const input = { accountId, reason: 'Theo đề nghị', commandId: randomUUID() };
  expect((await school.give('vicePrincipal', mutation, input)).__typename).toBe('CommandDone');
  clock.pass({ seconds: 30 });
};

/** Schema `auth` keeps the sessions, as when the server dies right after the entry. */
const keepSessions = () =>
  jest.spyOn(school.engine.sessions, 'endOpenedUntil').mockImplementation(async () => undefined);

const refusedEntries = async (visitor: Visitor, cause: string) =>
  (await visitor.log(await visitor.session())).filter((entry) => entry.cause === cause).length;

describe('a session that is kept although the account was suspended', () => {
  let visitor: Visitor;
  let token: string;
  let passkeyId: unknown;

  beforeAll(async () => {
    ({ visitor, token } = await Visitor.withAccount(school, clock, 'homeroomA'));
    passkeyId = (await enrolPasskey(visitor, token)).result['factorId'];
    clock.pass({ seconds: 30 });
  });

  const acts = {
    confirmStepUp: async () => {
      const principal = await school.engine.authenticator.authenticate(token);
      if (!principal) throw new Error('nobody is signed in');
      const act = { principal, fingerprint: randomUUID() };
      return {
        challengeIds: [(await school.engine.stepUps.challenge(act, 'DecideLock')).challengeId],
      };
    },
    renewRecoveryCodes: async () => ({}),
    removeFactor: async () => ({ factorId: passkeyId }),
    setPassword: async () => ({
      oldPassword: visitor.password,
      newPassword: 'một mật khẩu hoàn toàn khác',
    }),
  };
  const triesAll = async () => {
    const codes: unknown[] = [];
    for (const [mutation, input] of Object.entries(acts)) {
      clock.pass({ seconds: 30 });
      const given = { ...(await input()), code: visitor.app.code() };
      const { result, errors } = await visitor.giveAs(token, mutation, given);
      codes.push([mutation, errors?.[0]?.extensions['code'] ?? result.__typename]);
    }
    return codes;
  };
  const refusedAll = Object.keys(acts).map((mutation) => [mutation, 'UNAUTHENTICATED']);

  it('changes no factor and confirms nothing, also once it is reinstated', async () => {
    keepSessions();
    await change('suspendAccount', 'homeroomA');
    expect(await triesAll()).toEqual(refusedAll);
    await change('reinstateAccount', 'homeroomA');
    expect(await triesAll()).toEqual(refusedAll);
    expect(await refusedEntries(visitor, 'wrong-code')).toBe(0);
  });
});

describe('a suspension between the look at what is shown and the entry', () => {
  it('lets nobody in', async () => {
    const { visitor, account } = await Visitor.withAccount(school, clock, 'accountant');
    const { sessions } = school.engine;
    const works = sessions.otherSigners.bind(sessions);
    jest.spyOn(sessions, 'otherSigners').mockImplementationOnce(async (...of) => {
      await change('suspendAccount', 'accountant');
      return works(...of);
    });
    expect((await visitor.signIn()).result.__typename).toBe('SignInRefused');
    expect(await sessions.live(account.accountId)).toEqual([]);
    await change('reinstateAccount', 'accountant');
    expect(await refusedEntries(visitor, 'account-is-not-open')).toBe(1);
  });

  it('changes no factor', async () => {
    const { visitor, token } = await Visitor.withAccount(school, clock, 'registrar');
    const { credentials } = school.engine;
    keepSessions();
    const works = credentials.totp.bind(credentials);
    jest.spyOn(credentials, 'totp').mockImplementationOnce(async (...of) => {
      const shown = await works(...of);
      await change('suspendAccount', 'registrar');
      return shown;
    });
    const { errors } = await visitor.giveAs(token, 'renewRecoveryCodes', {
      code: visitor.app.code(),
    });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    await change('reinstateAccount', 'registrar');
    const [recoveryCode = ''] = visitor.recoveryCodes;
    expect((await visitor.signIn({ recoveryCode })).result.__typename).toBe('SignedIn');
  });
});
