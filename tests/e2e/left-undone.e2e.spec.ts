import { inDays } from '../support/days.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';
import { enrolPasskey, signInWithPasskey } from '../support/passkey-visits.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import type { Question } from '../support/virtual-passkey.js';
import { send, Visitor } from '../support/visitor.js';

// An entry says that something is over, and what should follow in schema `auth` is lost: as in a
// crash between the two, after which `auth` still holds what the log calls removed.

const { jest } = import.meta;

let school: GraphqlSchool;
const clock = new MovableClock();

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
});
afterAll(() => school.close());
afterEach(() => jest.restoreAllMocks());

/** The next call of it fails before it has done anything. */
const failOnce = <Name extends string>(port: Record<Name, unknown>, name: Name): void => {
  const works = port[name] as (...of: unknown[]) => unknown;
  const spy = jest.spyOn(port as Record<string, (...of: unknown[]) => unknown>, name);
  spy.mockImplementation((...of) => works.apply(port, of));
  spy.mockImplementationOnce(() => Promise.reject(new Error('down')));
};

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a passkey whose removal was cut off', () => {
  let visitor: Visitor;
  let token: string;
  let passkey: Awaited<ReturnType<typeof enrolPasskey>>['passkey'];
  let factorId: unknown;

  const remove = () => {
    clock.pass({ seconds: 30 });
    return visitor.giveAs(token, 'removeFactor', { factorId, code: visitor.app.code() });
  };
  const keptPasskeys = () =>
    school.engine.passkeys.credentialIds(school.accounts.registrar.accountId);

  beforeAll(async () => {
    ({ visitor, token } = await Visitor.withAccount(school, clock, 'registrar'));
    const enrolled = await enrolPasskey(visitor, token);
    ({ passkey } = enrolled);
    factorId = enrolled.result['factorId'];
    expect((await signInWithPasskey(visitor, passkey)).result.__typename).toBe('SignedIn');
    failOnce(school.engine.passkeys, 'remove');
    expect((await remove()).errors).toHaveLength(1);
    expect(await keptPasskeys()).toHaveLength(1);
    token = await visitor.session();
  });

  it('signs nobody in, and counts as a wrong one', async () => {
    expect((await signInWithPasskey(visitor, passkey)).result.__typename).toBe('SignInRefused');
    const [last] = await visitor.log(token);
    expect(last).toEqual({ type: 'signin.refused', cause: 'wrong-passkey' });
  });

  it('confirms no act', async () => {
    const principal = await school.engine.authenticator.authenticate(token);
    if (!principal) throw new Error('nobody is signed in');
    const act = { principal, fingerprint: 'ab' };
    const { challengeId } = await school.engine.stepUps.challenge(act, 'DecideLock');
    const challengeIds = [challengeId];
    const begun = await visitor.giveAs(token, 'beginPasskeyStepUp', { challengeIds });
    const answer = passkey.assert(begun.result as object as Question);
    const confirmed = await visitor.giveAs(token, 'confirmStepUp', {
      challengeIds,
      passkey: answer,
    });
    expect(confirmed.result.__typename).toBe('FactorRefused');
    expect(await school.engine.stepUps.confirmed(act, challengeId)).toBeNull();
  });

  it('is gone once it is removed again, which may be done as often as one likes', async () => {
    expect((await remove()).result).toMatchObject({ thisOneToo: true });
    expect(await keptPasskeys()).toEqual([]);
    expect(await visitor.isKnown(bearer(token))).toBe(false);
    token = await visitor.session();
    expect((await remove()).result.__typename).toBe('SessionsEnded');
  });
});

describe('an acceptance of an invitation that was cut off', () => {
  it('leaves nothing of before that opens the door', async () => {
    const { visitor, token } = await Visitor.withAccount(school, clock, 'healthWorker');
    const { passkey } = await enrolPasskey(visitor, token);
    const [recoveryCode = ''] = visitor.recoveryCodes;
    const { code, visitor: anew } = await Visitor.invited(school, clock, 'healthWorker');
    const accept = () =>
      anew.give('acceptInvitation', {
        code,
        password: anew.password,
        totpCode: anew.app.code(),
      });
    failOnce(school.engine.credentials, 'replaceAll');
    expect((await accept()).errors).toHaveLength(1);
    clock.pass({ seconds: 30 });
    const attempts = [
      await visitor.signIn(),
      await visitor.signIn({ recoveryCode }),
      await signInWithPasskey(visitor, passkey),
      await anew.signIn(),
    ];
    for (const { result } of attempts) expect(result.__typename).toBe('SignInRefused');
    const { visitor: again } = await Visitor.withAccount(school, clock, 'healthWorker');
    expect(await again.session()).toMatch(/^lvs_/);
    expect((await signInWithPasskey(again, passkey)).result.__typename).toBe('SignInRefused');
  });
});

describe('a renewal of recovery codes that was cut off', () => {
  it('leaves the old ones void, and can be done again', async () => {
    const { visitor, token } = await Visitor.withAccount(school, clock, 'accountant');
    const renew = () => {
      clock.pass({ seconds: 30 });
      return visitor.giveAs(token, 'renewRecoveryCodes', { code: visitor.app.code() });
    };
    failOnce(school.engine.credentials, 'renewRecoveryCodes');
    expect((await renew()).errors).toHaveLength(1);
    const [old = ''] = visitor.recoveryCodes;
    const refused = await visitor.signIn({ recoveryCode: old });
    expect(refused.result.__typename).toBe('SignInRefused');
    const { result } = await renew();
    const [fresh = ''] = result['recoveryCodes'] as readonly string[];
    expect((await visitor.signIn({ recoveryCode: fresh })).result.__typename).toBe('SignedIn');
  });
});

describe('a service token', () => {
  const signInAgain = async (who: Staff) => {
    school.sessions[who] = await openSession(school.engine, school.accounts[who]);
  };

  const issued = async () => {
    await signInAgain('principal');
    const { createdId: accountId } = await school.give('principal', 'openServiceAccount', {
      name: 'Phần mềm mẫu',
      role: 'REGISTRAR',
      powers: ['READ_RECORDS'],
      expiresAt: inDays(30, clock),
    });
    const order = { accountId, expiresAt: inDays(20, clock) };
    const { token, createdId: tokenId } = await school.give(
      'principal',
      'issueServiceToken',
      order,
    );
    return { accountId, tokenId, token: String(token) };
  };
  const isKept = async (token: string) =>
    (await school.engine.authenticator.authenticate(token)) !== null;
  const isKnown = async (token: string) => {
    const query = '{ result: me { __typename } }';
    return (await send(school.url, query, {}, bearer(token))).result.__typename === 'Me';
  };

  it('whose revocation was cut off opens nothing, and is gone once it is revoked again', async () => {
    const { token, ...of } = await issued();
    expect(await isKnown(token)).toBe(true);
    failOnce(school.engine.accessTokens, 'revoke');
    await expect(school.give('principal', 'revokeServiceToken', of)).rejects.toThrow();
    expect(await isKept(token)).toBe(true);
    expect(await isKnown(token)).toBe(false);
    await signInAgain('board');
    const refused = await school.give('board', 'revokeServiceToken', of);
    expect(refused.__typename).toBe('RoleIsNotAllowed');
    expect(await isKept(token)).toBe(true);
    const again = await school.give('principal', 'revokeServiceToken', of);
    expect(again).toMatchObject({ __typename: 'CommandDone', receipts: [] });
    expect(await isKept(token)).toBe(false);
  });

  it('whose rotation was cut off opens nothing', async () => {
    const { token, ...of } = await issued();
    failOnce(school.engine.accessTokens, 'revoke');
    const rotation = { ...of, expiresAt: inDays(20, clock) };
    await expect(school.give('principal', 'rotateServiceToken', rotation)).rejects.toThrow();
    expect(await isKept(token)).toBe(true);
    expect(await isKnown(token)).toBe(false);
    await school.give('principal', 'revokeServiceToken', of);
    expect(await isKept(token)).toBe(false);
  });
});
