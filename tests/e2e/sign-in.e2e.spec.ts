import { inDays } from '../support/days.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openSession } from '../support/signed-in.js';
import { MovableClock } from '../support/served-school.js';
import { documentFor, send, Visitor } from '../support/visitor.js';

let school: GraphqlSchool;
const clock = new MovableClock();
let visitor: Visitor;
let accountToken: string;

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  ({ visitor, token: accountToken } = await Visitor.withAccount(school, clock, 'registrar'));
});
afterAll(() => school.close());

/** Sessions of before do not outlast the hours that pass here. */
const signInPrincipal = async (): Promise<void> => {
  school.sessions.principal = await openSession(school.engine, school.accounts.principal);
};

/** A program with a token of its own. */
const programOf = async ({ give }: GraphqlSchool) => {
  await signInPrincipal();
  const expiresAt = inDays(30, clock);
  const opened = await give('principal', 'openServiceAccount', {
    name: 'Phần mềm mẫu',
    role: 'REGISTRAR',
    powers: ['READ_RECORDS'],
    expiresAt,
  });
  const issued = await give('principal', 'issueServiceToken', {
    accountId: opened['createdId'],
    expiresAt,
  });
  return { token: String(issued['token']) };
};

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('an invitation', () => {
  it('leads to a password, an app, ten recovery codes and a session', async () => {
    expect(visitor.recoveryCodes).toHaveLength(10);
    expect(await visitor.isKnown(bearer(accountToken))).toBe(true);
    const types = (await visitor.log(accountToken)).map(({ type }) => type);
    expect(types.slice(-4)).toEqual([
      'signin.succeeded',
      'signin.factor-enrolled',
      'signin.factor-enrolled',
      'signin.password-set',
    ]);
  });

  it('serves once, not after 72 hours, and not once a later one was made', async () => {
    const first = await Visitor.invited(school, clock, 'board');
    const second = await Visitor.invited(school, clock, 'board');
    const open = async (code: string) =>
      (await visitor.give('beginInvitation', { code })).result.__typename;
    expect(await open(first.code)).toBe('InvitationIsNotValid');
    expect(await open(second.code)).toBe('AppToSetUp');
    const input = (password: string) => ({
      code: second.code,
      password,
      totpCode: second.visitor.app.code(),
    });
    const accept = () => visitor.give('acceptInvitation', input('một mật khẩu khá dài'));
    const weak = await visitor.give('acceptInvitation', input('matkhau123456789'));
    expect(weak.result.__typename).toBe('PasswordIsRefused');
    const both = await Promise.all([accept(), accept()]);
    expect(both.map(({ result }) => result.__typename).sort()).toEqual([
      'InvitationAccepted',
      'InvitationIsNotValid',
    ]);
    const late = await Visitor.invited(school, clock, 'board');
    clock.pass({ hours: 73 });
    expect(await open(late.code)).toBe('InvitationIsNotValid');
  });
});

describe('signing in', () => {
  it('takes name, password and code, and each time makes a new session', async () => {
    const first = await visitor.session();
    const second = await visitor.session();
    expect(first).toMatch(/^lvs_[\w-]{43}$/);
    expect(second).not.toBe(first);
    expect(await visitor.isKnown(bearer(first))).toBe(true);
  });

  it('says the same of an unknown name, a wrong password and a wrong code (row 22)', async () => {
    clock.pass({ seconds: 30 });
    const answers = [
      await visitor.signIn({ name: 'cb-ai-do@mn-01' }),
      await visitor.signIn({ password: 'không phải mật khẩu' }),
      await visitor.signIn({ code: visitor.app.wrongCode() }),
    ];
    for (const { result } of answers) expect(result).toEqual(answers[0]?.result);
    expect(answers[0]?.result).toMatchObject({ code: 'SignInRefused' });
    const log = await visitor.log(await visitor.session());
    expect(log.filter(({ type }) => type === 'signin.refused')).toEqual([
      { type: 'signin.refused', cause: 'wrong-code' },
      { type: 'signin.refused', cause: 'wrong-password' },
    ]);
  });

  it('wants exactly one second factor', async () => {
    const { errors } = await visitor.signIn({ code: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('takes a recovery code once', async () => {
    const [recoveryCode = ''] = visitor.recoveryCodes;
    const first = await visitor.signIn({ recoveryCode: recoveryCode.toLowerCase() });
    expect(first.result).toMatchObject({ authentication: 'password+recovery-code' });
    const again = await visitor.signIn({ recoveryCode });
    expect(again.result.__typename).toBe('SignInRefused');
  });

  it('lets one code in once, whoever brings it at the same time', async () => {
    clock.pass({ seconds: 60 });
    const code = visitor.app.code();
    const answers = await Promise.all(Array.from({ length: 50 }, () => visitor.signIn({ code })));
    const names = answers.map(({ result }) => result.__typename);
    expect(names.filter((name) => name === 'SignedIn')).toHaveLength(1);
    // How many of the others are looked at depends on how fast they come.
    const others = names.filter((name) => !['SignInRefused', 'TooManyAttempts'].includes(name));
    expect(others).toEqual(['SignedIn']);
  });

  it('takes the code of the half minute before, and none that is older', async () => {
    clock.pass({ minutes: 20 });
    await visitor.session();
    clock.pass({ minutes: 2 });
    clock.passToNextStep();
    expect((await visitor.signIn({ code: visitor.app.code(-2) })).result.code).toBe(
      'SignInRefused',
    );
    expect((await visitor.signIn({ code: visitor.app.code(-1) })).result.__typename).toBe(
      'SignedIn',
    );
  });

  it('counts 900 attempts in one request as none, for the request is refused', async () => {
    const token = await visitor.session();
    const before = (await visitor.log(token)).length;
    const input = `{ name: "${visitor.name}", password: "x", code: "000000" }`;
    const many = Array.from(
      { length: 900 },
      (_, n) => `a${n}: signIn(input: ${input}) { __typename }`,
    );
    const { status, errors } = await send(school.url, `mutation { ${many.join(' ')} }`, {});
    expect(status).toBeGreaterThanOrEqual(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'REQUEST_IS_TOO_LARGE' });
    const few = Array.from(
      { length: 5 },
      (_, n) => `a${n}: signIn(input: ${input}) { __typename }`,
    );
    const refused = await send(school.url, `mutation { ${few.join(' ')} }`, {});
    expect(refused.errors?.[0]?.extensions).toMatchObject({ limit: 'root-mutations' });
    expect(await visitor.log(token)).toHaveLength(before);
  });

  it('is locked after ten refusals in a row; attempts then are not looked at', async () => {
    const token = await visitor.session();
    clock.pass({ seconds: 30 });
    for (let attempt = 1; attempt <= 10; attempt += 1)
      await visitor.signIn({ code: visitor.app.wrongCode() });
    const locked = await visitor.log(token);
    expect(locked[0]).toEqual({ type: 'signin.locked-out', cause: null });
    expect((await visitor.signIn()).result.__typename).toBe('SignInRefused');
    expect(await visitor.log(token)).toEqual(locked);
    clock.pass({ minutes: 16 });
    expect((await visitor.signIn()).result.__typename).toBe('SignedIn');
  });
});

describe('a session', () => {
  it('ends after 30 minutes without use', async () => {
    const token = await visitor.session();
    clock.pass({ minutes: 25 });
    expect(await visitor.isKnown(bearer(token))).toBe(true);
    clock.pass({ minutes: 25 });
    expect(await visitor.isKnown(bearer(token))).toBe(true);
    clock.pass({ minutes: 31 });
    expect(await visitor.isKnown(bearer(token))).toBe(false);
  });

  it('ends after 12 hours, used or not', async () => {
    const token = await visitor.session();
    for (let half = 1; half <= 25; half += 1) {
      clock.pass({ minutes: 29 });
      expect([half, await visitor.isKnown(bearer(token))]).toEqual([half, half * 29 < 720]);
    }
  });

  it('ends when somebody signs out, and no other with it', async () => {
    const [one, other] = [await visitor.session(), await visitor.session()];
    expect((await visitor.giveAs(one, 'signOut')).result).toMatchObject({ thisOneToo: true });
    expect(await visitor.isKnown(bearer(one))).toBe(false);
    expect(await visitor.isKnown(bearer(other))).toBe(true);
  });

  it('is shown with its device, and ends when the person says so', async () => {
    const [one, other] = [await visitor.session(), await visitor.session()];
    const query = '{ result: mySessions { id isThisOne } }';
    const list = async () =>
      (await send(school.url, query, {}, bearer(other))).result as object as readonly {
        readonly id: string;
        readonly isThisOne: boolean;
      }[];
    const [mine, before] = await list();
    expect([mine?.isThisOne, before?.isThisOne]).toEqual([true, false]);
    await visitor.giveAs(other, 'endSession', { sessionId: before?.id });
    expect(await visitor.isKnown(bearer(one))).toBe(false);
    await visitor.session();
    await send(
      school.url,
      'mutation { result: endOtherSessions { __typename } }',
      {},
      bearer(other),
    );
    expect(await list()).toHaveLength(1);
  });

  it('ends everywhere when the password is set, which needs the old one and a fresh code', async () => {
    const [one, other] = [await visitor.session(), await visitor.session()];
    clock.pass({ seconds: 30 });
    const set = (over: object) =>
      visitor.giveAs(other, 'setPassword', {
        oldPassword: visitor.password,
        newPassword: visitor.password,
        code: visitor.app.code(),
        ...over,
      });
    expect((await set({ oldPassword: 'không phải' })).result.code).toBe('FactorRefused');
    expect((await set({ newPassword: 'ngắn' })).result.code).toBe('PasswordIsRefused');
    expect((await set({})).result).toMatchObject({ thisOneToo: true });
    expect(await visitor.isKnown(bearer(one))).toBe(false);
    expect(await visitor.isKnown(bearer(other))).toBe(false);
    expect(await visitor.session()).toMatch(/^lvs_/);
  });

  it('is not what a token is: a token changes no factor', async () => {
    const { token } = await programOf(school);
    const answer = await visitor.giveAs(token, 'renewRecoveryCodes', { code: '000000' });
    expect(answer.result.code).toBe('SessionIsNeeded');
  });
});

describe('a cookie', () => {
  const cookieOf = (cookies: readonly string[]): string =>
    cookies.map((one) => one.split(';')[0]).join('; ');

  it('holds the session for a browser, and the answer does not', async () => {
    clock.pass({ seconds: 30 });
    const { result, cookies } = await visitor.signIn({ keepAs: 'COOKIE' });
    expect(result).toMatchObject({ __typename: 'SignedIn', token: null });
    expect(cookies[0]).toMatch(
      /^__Host-luuvet=lvs_[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    const cookie = cookieOf(cookies);
    const origin = new URL(school.url).origin;
    const isKnown = (headers: Record<string, string>) => visitor.isKnown({ cookie, ...headers });
    expect(await isKnown({ origin })).toBe(true);
    expect(await isKnown({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(await isKnown({})).toBe(false);
    expect(await isKnown({ origin: 'https://elsewhere.example' })).toBe(false);
    expect(await isKnown({ 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(await isKnown({ origin, 'sec-fetch-site': 'same-site' })).toBe(false);
    const out = await send(school.url, documentFor('signOut'), {}, { cookie, origin });
    expect(out.cookies[0]).toMatch(/^__Host-luuvet=;.*Max-Age=0$/);
    expect(await isKnown({ origin })).toBe(false);
  });

  it('that was there before does not become the session: sign-in ends it and makes another', async () => {
    const before = await visitor.session();
    clock.pass({ seconds: 30 });
    const origin = new URL(school.url).origin;
    const cookie = `__Host-luuvet=${before}`;
    const { cookies } = await visitor.signIn({ keepAs: 'COOKIE' }, { cookie, origin });
    expect(cookies[0]).not.toContain(before);
    expect(await visitor.isKnown(bearer(before))).toBe(false);
  });
});

describe('an account that is not open', () => {
  it('has no session and no way in, and begins without its old sessions when it is reinstated', async () => {
    const { visitor: person, account, token } = await Visitor.withAccount(school, clock, 'board');
    const { accountId } = account;
    await signInPrincipal();
    const becomes = async (mutation: string, by: Who) => {
      const done = await school.give(by, mutation, { accountId, reason: 'Theo đề nghị' });
      expect(done.__typename).toBe('CommandDone');
    };
    expect(await person.isKnown(bearer(token))).toBe(true);
    await becomes('suspendAccount', 'principal');
    expect(await person.isKnown(bearer(token))).toBe(false);
    clock.pass({ seconds: 30 });
    expect((await person.signIn()).result.__typename).toBe('SignInRefused');
    await becomes('reinstateAccount', 'principal');
    expect(await person.isKnown(bearer(token))).toBe(false);
    expect(await person.session()).toMatch(/^lvs_/);
  });
});
