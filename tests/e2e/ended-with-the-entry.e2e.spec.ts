import type { Staff } from '../support/graphql-school.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { enrolPasskey } from '../support/passkey-visits.js';
import { MovableClock } from '../support/served-school.js';
import { Visitor } from '../support/visitor.js';

// Whatever sets an account's credentials anew ends its sessions: also when the server dies right
// after the entry, and whatever opens at the same time.

const { jest } = import.meta;

let school: GraphqlSchool;
const clock = new MovableClock();

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
});
afterAll(() => school.close());
afterEach(() => jest.restoreAllMocks());

const live = (who: Staff) => school.engine.sessions.live(school.accounts[who].accountId);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const newPassword = 'một mật khẩu hoàn toàn khác';

/** The next append is the last thing that is done of its command. */
const dieAfterAppend = () => {
  const { store } = school.engine;
  const works = store.append.bind(store);
  return jest.spyOn(store, 'append').mockImplementationOnce(async (...of) => {
    await works(...of);
    throw new Error('died');
  });
};

const setPassword = (visitor: Visitor, token: string) =>
  visitor.giveAs(token, 'setPassword', {
    oldPassword: visitor.password,
    newPassword,
    code: visitor.app.code(),
  });

describe('a server that dies right after the entry leaves no session of before', () => {
  it('when an invitation is accepted', async () => {
    const { token } = await Visitor.withAccount(school, clock, 'accountant');
    const { code, visitor: anew } = await Visitor.invited(school, clock, 'accountant');
    dieAfterAppend();
    const { errors } = await anew.give('acceptInvitation', {
      code,
      password: anew.password,
      totpCode: anew.app.code(),
    });
    expect(errors).toHaveLength(1);
    expect(await anew.isKnown(bearer(token))).toBe(false);
  });

  it('when the password is set', async () => {
    const { visitor, token } = await Visitor.withAccount(school, clock, 'registrar');
    const other = await visitor.session();
    clock.pass({ seconds: 30 });
    dieAfterAppend();
    expect((await setPassword(visitor, token)).errors).toHaveLength(1);
    for (const one of [token, other]) expect(await visitor.isKnown(bearer(one))).toBe(false);
  });

  it('when a passkey is removed', async () => {
    const { visitor, token } = await Visitor.withAccount(school, clock, 'homeroomA');
    const { factorId } = (await enrolPasskey(visitor, token)).result;
    clock.pass({ seconds: 30 });
    dieAfterAppend();
    const code = visitor.app.code();
    expect((await visitor.giveAs(token, 'removeFactor', { factorId, code })).errors).toHaveLength(
      1,
    );
    expect(await visitor.isKnown(bearer(token))).toBe(false);
  });
});

describe('a sign-in at the same time', () => {
  it('that was recorded before and opens after is over', async () => {
    const { visitor, token } = await Visitor.withAccount(school, clock, 'healthWorker');
    const [recoveryCode = ''] = visitor.recoveryCodes;
    const { sessions } = school.engine;
    const works = sessions.open.bind(sessions);
    jest.spyOn(sessions, 'open').mockImplementationOnce(async (...of) => {
      expect((await setPassword(visitor, token)).result.__typename).toBe('SessionsEnded');
      return works(...of);
    });
    expect((await visitor.signIn({ recoveryCode })).result.__typename).toBe('SignInRefused');
    expect(await live('healthWorker')).toEqual([]);
  });

  it('that comes between the end of the others and the entry is ended too', async () => {
    const { visitor, token } = await Visitor.withAccount(school, clock, 'homeroomB');
    const [recoveryCode = ''] = visitor.recoveryCodes;
    const { sessions } = school.engine;
    const works = sessions.endAll.bind(sessions);
    jest.spyOn(sessions, 'endAll').mockImplementationOnce(async (...of) => {
      await works(...of);
      expect((await visitor.signIn({ recoveryCode })).result.__typename).toBe('SignedIn');
    });
    expect((await setPassword(visitor, token)).result.__typename).toBe('SessionsEnded');
    expect(await live('homeroomB')).toEqual([]);
  });
});

it('what is refused ends no session', async () => {
  const { visitor, token } = await Visitor.withAccount(school, clock, 'board');
  const { result } = await visitor.giveAs(token, 'removeFactor', {
    factorId: '00000000-0000-4000-8000-000000000001',
    code: visitor.app.code(),
  });
  expect(result.__typename).toBe('FactorNotFound');
  expect(await visitor.isKnown(bearer(token))).toBe(true);
});
