import { randomUUID } from 'node:crypto';
import type { StepUpAct } from '../../src/application/ports/step-ups.js';
import type { ChallengeId, CommandId } from '../../src/domain/shared/ids.js';
import { confirmStepUps, openSession } from '../support/signed-in.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { enrolPasskey, signInWithPasskey } from '../support/passkey-visits.js';
import { MovableClock } from '../support/served-school.js';
import { Visitor } from '../support/visitor.js';
import type { Question, VirtualPasskey } from '../support/virtual-passkey.js';

let school: GraphqlSchool;
const clock = new MovableClock();
let visitor: Visitor;

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  ({ visitor } = await Visitor.withAccount(school, clock, 'principal'));
});
afterAll(() => school.close());

const commandId = (): CommandId => randomUUID() as CommandId;

/** An act of that session, as the write loop names it. */
const actOf = async (token: string, fingerprint: string = randomUUID()): Promise<StepUpAct> => {
  const principal = await school.engine.authenticator.authenticate(token);
  if (!principal) throw new Error('nobody is signed in');
  return { principal, fingerprint };
};
const challenge = (act: StepUpAct) => school.engine.stepUps.challenge(act, 'DecideLock');

const enrolled = (token: string) => enrolPasskey(visitor, token);
const signInWith = (passkey: VirtualPasskey) => signInWithPasskey(visitor, passkey);

describe('a passkey', () => {
  it('is enrolled with a fresh code, and then signs in by itself', async () => {
    const { passkey, result } = await enrolled(await visitor.session());
    expect(result.__typename).toBe('FactorEnrolled');
    const first = await signInWith(passkey);
    expect(first.result).toMatchObject({ __typename: 'SignedIn', authentication: 'passkey' });
    const replayed = await visitor.give('finishPasskeySignIn', first.input);
    expect(replayed.result.__typename).toBe('SignInRefused');
  });

  it('is refused without a code, from another site, and when it was copied', async () => {
    const token = await visitor.session();
    const { passkey, input } = await enrolled(token);
    const again = await visitor.giveAs(token, 'finishPasskeyEnrolment', input);
    expect(again.result.__typename).toBe('PasskeyIsRefused');
    const foreign = await signInWith(
      Object.assign(passkey.copy(), { origin: 'https://elsewhere.example' }),
    );
    expect(foreign.result.__typename).toBe('SignInRefused');
    const copied = passkey.copy();
    expect((await signInWith(passkey)).result.__typename).toBe('SignedIn');
    expect((await signInWith(copied)).result.__typename).toBe('SignInRefused');
  });

  it('is removed with a fresh code, and signs nobody in any more', async () => {
    const token = await visitor.session();
    const { passkey, result } = await enrolled(token);
    clock.pass({ seconds: 30 });
    const removed = await visitor.giveAs(token, 'removeFactor', {
      factorId: result['factorId'],
      code: visitor.app.code(),
    });
    expect(removed.result).toMatchObject({ thisOneToo: true });
    expect(await visitor.isKnown({ authorization: `Bearer ${token}` })).toBe(false);
    expect((await signInWith(passkey)).result.__typename).toBe('SignInRefused');
  });
});

describe('a step-up', () => {
  it('asks once for one act of one session, and says what can confirm it', async () => {
    const act = await actOf(await visitor.session());
    const asked = await challenge(act);
    expect(asked.methods).toEqual(['totp', 'passkey']);
    expect((await challenge(act)).challengeId).toBe(asked.challengeId);
    expect(await school.engine.stepUps.confirmed(act, asked.challengeId)).toBeNull();
    const other = await challenge({ ...act, fingerprint: 'another' });
    expect(other.challengeId).not.toBe(asked.challengeId);
  });

  it('confirmed by a code serves one command, as often as it is sent', async () => {
    const token = await visitor.session();
    const [act, second] = [await actOf(token), await actOf(token)];
    const ids = [(await challenge(act)).challengeId, (await challenge(second)).challengeId];
    clock.pass({ seconds: 30 });
    const code = visitor.app.code();
    const wrong = await visitor.giveAs(token, 'confirmStepUp', {
      challengeIds: ids,
      code: visitor.app.wrongCode(),
    });
    expect(wrong.result.__typename).toBe('FactorRefused');
    const right = await visitor.giveAs(token, 'confirmStepUp', { challengeIds: ids, code });
    expect([...(right.result['challengeIds'] as string[])].sort()).toEqual([...ids].sort());
    const { stepUps } = school.engine;
    const [id = '' as ChallengeId] = ids;
    expect(await stepUps.confirmed(act, id)).toBe('totp');
    const [one, two] = [commandId(), commandId()];
    expect(await stepUps.use(act, id, one)).toBe(true);
    expect(await stepUps.use(act, id, one)).toBe(true);
    expect(await stepUps.use(act, id, two)).toBe(false);
    expect((await challenge(act)).challengeId).not.toBe(id);
  });

  it('takes a code once, however many bring it at the same time', async () => {
    const token = await visitor.session();
    const waiting = await Promise.all(
      Array.from({ length: 8 }, async () => (await challenge(await actOf(token))).challengeId),
    );
    clock.pass({ seconds: 30 });
    const code = visitor.app.code();
    const answers = await Promise.all(
      waiting.map((id) => visitor.giveAs(token, 'confirmStepUp', { challengeIds: [id], code })),
    );
    const confirmed = answers.filter(({ result }) => result.__typename === 'StepUpConfirmed');
    expect(confirmed).toHaveLength(1);
  });

  it('is confirmed by a passkey that answers for exactly these acts', async () => {
    const token = await visitor.session();
    const { passkey } = await enrolled(token);
    const act = await actOf(token);
    const challengeIds = [(await challenge(act)).challengeId];
    const begun = await visitor.giveAs(token, 'beginPasskeyStepUp', { challengeIds });
    const question = begun.result as object as Question;
    const otherIds = [(await challenge(await actOf(token))).challengeId];
    const answer = passkey.assert(question);
    const confirm = (ids: readonly string[], given: object) =>
      visitor.giveAs(token, 'confirmStepUp', { challengeIds: ids, passkey: given });
    expect((await confirm(otherIds, answer)).result.__typename).toBe('FactorRefused');
    expect((await confirm(challengeIds, passkey.assert(question))).result.__typename).toBe(
      'StepUpConfirmed',
    );
    expect(await school.engine.stepUps.confirmed(act, challengeIds[0] as ChallengeId)).toBe(
      'passkey',
    );
  });

  it('of another session, of another act, after five minutes or without a session is none', async () => {
    const { engine } = school;
    const session = await openSession(engine, school.accounts.admin);
    const act = await actOf(session.token);
    const { challengeId } = await challenge(act);
    const foreign = await visitor.session();
    clock.pass({ seconds: 30 });
    const refused = await visitor.giveAs(foreign, 'confirmStepUp', {
      challengeIds: [challengeId],
      code: visitor.app.code(),
    });
    expect(refused.result.__typename).toBe('ChallengeNotFound');
    await confirmStepUps(engine, session, challengeId);
    expect(await engine.stepUps.confirmed(act, challengeId)).toBe('totp');
    const { stepUps } = engine;
    const otherAct = { ...act, fingerprint: 'another' };
    expect(await stepUps.confirmed(otherAct, challengeId)).toBeNull();
    expect(await stepUps.use(otherAct, challengeId, commandId())).toBe(false);
    expect(await stepUps.use(await actOf(foreign, act.fingerprint), challengeId, commandId())).toBe(
      false,
    );
    clock.pass({ minutes: 6 });
    expect(await stepUps.confirmed(act, challengeId)).toBeNull();
    expect(await stepUps.use(act, challengeId, commandId())).toBe(false);
    const byToken = await challenge(await actOf(school.token('admin')));
    expect(byToken.methods).toEqual([]);
  });

  it('does not outlive its session', async () => {
    const { engine } = school;
    const session = await openSession(engine, school.accounts.admin);
    const act = await actOf(session.token);
    const { challengeId } = await challenge(act);
    await confirmStepUps(engine, session, challengeId);
    await engine.sessions.endAll(session.accountId);
    expect(await engine.stepUps.use(act, challengeId, commandId())).toBe(false);
  });
});
