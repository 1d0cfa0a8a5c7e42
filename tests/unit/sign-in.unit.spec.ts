import type {
  ChallengeId,
  DeviceId,
  FactorId,
  InvitationId,
  SessionId,
} from '../../src/domain/shared/ids.js';
import { type Instant, minutesAfter } from '../../src/domain/shared/instant.js';
import { passwordProblem } from '../../src/domain/sign-in/password-rules.js';
import {
  type NewSession,
  refusalsUntilClosed,
  type SignInCommand,
} from '../../src/domain/sign-in/sign-in.commands.js';
import { signInDecider } from '../../src/domain/sign-in/sign-in.decider.js';
import type { AttemptAt, RefusalCause } from '../../src/domain/sign-in/sign-in.events.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { at, now } from '../support/people.js';

const { after, given } = specOf(signInDecider);

const later = at('2026-11-21T03:15:00.000Z');
const muchLater = at('2026-11-21T03:30:00.000Z');
const totpId = 'totp-1' as FactorId;
const recoveryCodesId = 'codes-1' as FactorId;
const secondCodesId = 'codes-2' as FactorId;
const passkeyId = 'passkey-1' as FactorId;
const phone = 'phone' as DeviceId;
const laptop = 'laptop' as DeviceId;
const session = (name: string, over: Partial<NewSession> = {}): NewSession => ({
  sessionId: name as SessionId,
  deviceId: phone,
  liveSessions: [],
  otherSigners: 0,
  ...over,
});

const accept = (step = 100, name = 'invitation-1') => ({
  type: 'AcceptInvitation' as const,
  at: now,
  invitationId: name as InvitationId,
  letsIn: true,
  totpId,
  recoveryCodesId,
  totpStep: step,
  session: session('first'),
});
const signIn = (totpStep: number | null, over: Partial<NewSession> = {}, when: Instant = now) => ({
  type: 'SignIn' as const,
  at: when,
  session: session('second', over),
  methods: ['password', 'totp'] as const,
  factorId: totpId,
  totpStep,
  recoveryCode: null as number | null,
});
const withRecoveryCode = (recoveryCode: number, factorId = recoveryCodesId) => ({
  ...signIn(null),
  factorId,
  recoveryCode,
});
const withPasskey = (when: Instant = now) => ({
  ...signIn(null, {}, when),
  methods: ['passkey'] as const,
  factorId: passkeyId,
});
const refuse = (
  cause: RefusalCause = 'wrong-code',
  when: Instant = now,
  where: AttemptAt = 'outside',
) => ({ type: 'RefuseAttempt' as const, at: when, cause, where, sessionId: null });
const times = (
  count: number,
  when: Instant = now,
  where: AttemptAt = 'outside',
): readonly SignInCommand[] =>
  Array.from({ length: count }, () => refuse('wrong-password', when, where));
const stepUp = (totpStep: number | null, when: Instant = now) => ({
  type: 'StepUp' as const,
  at: when,
  challengeIds: ['challenge-1' as ChallengeId],
  fingerprints: ['ab'],
  method: totpStep === null ? ('passkey' as const) : ('totp' as const),
  factorId: totpStep === null ? passkeyId : totpId,
  totpStep,
});
const enrol = (totpStep: number) => ({
  type: 'EnrolPasskey' as const,
  at: now,
  factorId: passkeyId,
  totpId,
  totpStep,
});
const remove = (factorId: FactorId, totpStep: number) => ({
  type: 'RemoveFactor' as const,
  at: now,
  factorId,
  totpId,
  totpStep,
});
const setPassword = (totpStep: number) => ({
  type: 'SetPassword' as const,
  at: now,
  totpId,
  totpStep,
});
const renew = (totpStep: number) => ({
  type: 'RenewRecoveryCodes' as const,
  at: now,
  factorId: secondCodesId,
  totpId,
  totpStep,
});
const end = (...names: string[]) => ({
  type: 'EndSessions' as const,
  at: now,
  sessionIds: names as SessionId[],
  cause: 'signed-out' as const,
});

const locked = { type: 'SignInIsLocked', until: later } as const;
const used = { type: 'CodeWasUsed' } as const;
const notEnrolled = { type: 'FactorIsNotEnrolled' } as const;

describe('the door of an account', () => {
  test('opens with an invitation: password, app, recovery codes, session', () => {
    after()
      .when(accept())
      .then(
        { type: 'signin.password-set', payload: { invitationId: 'invitation-1' } },
        { type: 'signin.factor-enrolled', payload: { method: 'totp', factorId: totpId } },
        { type: 'signin.factor-enrolled', payload: { method: 'recovery-codes' } },
        { type: 'signin.succeeded', payload: { sessionId: 'first', totpStep: 100 } },
      );
    after(accept()).when(accept(101)).refused({ type: 'InvitationIsNotValid' });
    after()
      .when({ ...accept(), letsIn: false })
      .refused({ type: 'InvitationIsNotValid' });
  });

  test('with a second invitation ends sessions and removes every factor of before', () => {
    const types = (index: number) => ['signin.session-ended', 'signin.factor-removed'][index];
    after(accept(), enrol(101))
      .when(accept(102, 'invitation-2'))
      .then(
        { type: types(0) },
        { type: types(1) },
        { type: types(1) },
        { type: types(1), payload: { factorId: passkeyId } },
        { type: 'signin.password-set' },
        { type: 'signin.factor-enrolled' },
        { type: 'signin.factor-enrolled' },
        { type: 'signin.succeeded' },
      );
  });

  test('takes a code once, for signing in and for an act alike', () => {
    after(accept(100)).when(signIn(101)).then({ type: 'signin.succeeded' });
    after(accept(100)).when(signIn(100)).refused(used);
    after(accept(100), signIn(101)).when(signIn(100)).refused(used);
    after(accept(100), signIn(101)).when(stepUp(101)).refused(used);
    after(accept(100), stepUp(101)).when(signIn(101)).refused(used);
    after(accept(100)).when(enrol(100)).refused(used);
    after(accept(100)).when(setPassword(100)).refused(used);
    after(accept(100)).when(renew(100)).refused(used);
    after(accept(100), enrol(101)).when(remove(passkeyId, 101)).refused(used);
  });

  test('takes a recovery code once, until new ones are made', () => {
    const given = [accept(), withRecoveryCode(3)];
    after(accept())
      .when(withRecoveryCode(3))
      .then(
        { type: 'signin.recovery-code-used', payload: { index: 3 } },
        { type: 'signin.succeeded', payload: { totpStep: null } },
      );
    after(...given)
      .when(withRecoveryCode(3))
      .refused({ type: 'RecoveryCodeWasUsed' });
    after(...given)
      .when(withRecoveryCode(4))
      .then({ payload: { index: 4 } }, {});
    after(...given, renew(101))
      .when(withRecoveryCode(3, secondCodesId))
      .then({}, { type: 'signin.succeeded' });
  });

  test('suspects sharing when a second device comes, or many people on one', () => {
    const succeeded = { type: 'signin.succeeded' };
    const liveSessions = ['first' as SessionId];
    after(accept())
      .when(signIn(101, { deviceId: laptop, liveSessions }))
      .then(succeeded, { payload: { cause: 'two-devices', deviceId: laptop } });
    after(accept())
      .when(signIn(101, { deviceId: laptop }))
      .then(succeeded);
    after(accept()).when(signIn(101, { liveSessions })).then(succeeded);
    after(accept())
      .when(signIn(101, { otherSigners: 1 }))
      .then(succeeded);
    after(accept())
      .when(signIn(101, { otherSigners: 2 }))
      .then(succeeded, { payload: { cause: 'many-signers' } });
  });

  test('records what was refused, and locks with the tenth in a row', () => {
    const refused = { type: 'signin.refused', payload: { cause: 'wrong-code', where: 'outside' } };
    after(accept(), ...times(8))
      .when(refuse())
      .then(refused);
    after(accept(), ...times(9))
      .when(refuse())
      .then(refused, { type: 'signin.locked-out', payload: { where: 'outside', until: later } });
    after(accept(), ...times(9), signIn(101))
      .when(refuse())
      .then(refused);
    after(accept(), ...times(9, now, 'in-session'), stepUp(101))
      .when(refuse('wrong-code', now, 'in-session'))
      .then({ type: 'signin.refused' });
  });

  test('looks at nothing outside while it is locked there', () => {
    const given = [accept(), enrol(101), ...times(10)];
    const outside = after(...given);
    outside.when(signIn(102)).refused(locked);
    outside.when(refuse()).refused(locked);
    outside.when(withRecoveryCode(1)).refused(locked);
    outside.when(signIn(102, {}, later)).then({ type: 'signin.succeeded' });
  });

  test('lets whoever is inside go on while it is locked outside, and a passkey in', () => {
    const inside = after(accept(), enrol(101), ...times(10));
    inside.when(stepUp(102)).then({ type: 'signin.stepped-up' });
    inside.when(setPassword(102)).then({}, { type: 'signin.password-set' }, {});
    inside.when(renew(102)).then({}, {}, { type: 'signin.factor-enrolled' });
    inside.when(remove(passkeyId, 102)).then({}, { type: 'signin.factor-removed' }, {});
    inside.when(withPasskey()).then({ type: 'signin.succeeded' });
  });

  test('looks at nothing inside while it is locked there, but a passkey', () => {
    const inside = after(accept(), enrol(101), ...times(10, now, 'in-session'));
    const change = [stepUp(102), enrol(102), remove(passkeyId, 102), setPassword(102), renew(102)];
    for (const command of [...change, refuse('wrong-code', now, 'in-session')]) {
      inside.when(command).refused(locked);
    }
    inside.when(stepUp(null)).then({ type: 'signin.stepped-up' });
    inside.when(signIn(102)).then({ type: 'signin.succeeded' });
    inside.when(stepUp(102, later)).then({ type: 'signin.stepped-up' });
  });

  test('counts in sessions from sign-in on, and outside until the password was shown there', () => {
    const inside = [accept(), enrol(101), ...times(10, now, 'in-session')];
    after(...inside, signIn(102))
      .when(stepUp(103))
      .then({ type: 'signin.stepped-up' });
    after(...inside, withPasskey())
      .when(stepUp(102))
      .then({ type: 'signin.stepped-up' });
    after(accept(), enrol(101), ...times(10), withPasskey(), stepUp(102))
      .when(signIn(103))
      .refused(locked);
  });

  test('records refused passkeys, and locks nothing for them', () => {
    const refused = times(40, now, 'passkey');
    after(accept(), ...refused)
      .when(refuse('wrong-passkey', now, 'passkey'))
      .then({ type: 'signin.refused', payload: { cause: 'wrong-passkey', where: 'passkey' } });
    after(accept(), ...refused)
      .when(signIn(101))
      .then({ type: 'signin.succeeded' });
  });

  test('locks for twice as long each time', () => {
    const minutes = [15, 30, 60, 120, 240, 480, 960];
    for (const [before, lasting] of minutes.entries()) {
      const refusals = Array.from({ length: before }, (_, day) => times(10, dayNo(day))).flat();
      after(accept(), ...refusals, ...times(9, dayNo(before)))
        .when(refuse('wrong-code', dayNo(before)))
        .then({}, { payload: { until: minutesAfter(dayNo(before), lasting) } });
    }
  });

  test('closes outside with the eightieth refusal, until a new invitation', () => {
    const all = Array.from({ length: 8 }, (_, ten) => times(10, dayNo(ten))).flat();
    const given = [accept(), enrol(101), ...all];
    after(...given.slice(0, -1))
      .when(refuse('wrong-code', dayNo(7)))
      .then({}, { type: 'signin.locked-out', payload: { until: null } });
    const closed = after(...given);
    closed.when(signIn(102, {}, dayNo(12))).refused({ type: 'SignInIsLocked', until: null });
    closed.when(stepUp(102, dayNo(12))).then({ type: 'signin.stepped-up' });
    closed.when(withPasskey(dayNo(12))).then({ type: 'signin.succeeded' });
    after(...given, accept(102, 'invitation-2'))
      .when(signIn(103, {}, dayNo(12)))
      .then({ type: 'signin.succeeded' });
  });

  test('closes in sessions with the twentieth refusal, until somebody signs in anew', () => {
    const all = [...times(10, dayNo(0), 'in-session'), ...times(10, dayNo(1), 'in-session')];
    after(accept(), ...all)
      .when(stepUp(102, dayNo(12)))
      .refused({ type: 'SignInIsLocked', until: null });
    after(accept(), ...all, signIn(102, {}, dayNo(12)))
      .when(stepUp(103, dayNo(12)))
      .then({ type: 'signin.stepped-up' });
    expect(refusalsUntilClosed.outside + refusalsUntilClosed['in-session']).toBe(100);
  });

  test('takes what was stored before places were told apart as from outside', () => {
    const stored = [
      {
        type: 'signin.factor-enrolled',
        version: 1,
        payload: { method: 'totp', factorId: totpId },
      },
      { type: 'signin.refused', version: 2, payload: { cause: 'wrong-code', where: null } },
      { type: 'signin.locked-out', version: 2, payload: { where: null, until: later } },
    ] as const;
    const meta = { revision: 0n, recordedAt: now, personId: 'engine', appointmentId: null };
    const before = stored.map((event) => ({ ...event, protectedBlocks: [], meta }));
    const told = given(...(before as never[]));
    told.when(signIn(101)).refused(locked);
    told.when(stepUp(101)).then({ type: 'signin.stepped-up' });
  });

  test('removes a passkey with all sessions, and never the app', () => {
    after(accept(), enrol(101))
      .when(remove(passkeyId, 102))
      .then(
        { type: 'signin.stepped-up', payload: { challengeIds: [], totpStep: 102 } },
        { type: 'signin.factor-removed' },
        { type: 'signin.session-ended', payload: { cause: 'factor-removed' } },
      );
    after(accept()).when(remove(passkeyId, 101)).refused({ type: 'FactorNotFound' });
    after(accept()).when(remove(totpId, 101)).refused({ type: 'FactorIsNeeded' });
  });

  test('removes a passkey that is removed once more, for what was left undone', () => {
    after(accept(), enrol(101), remove(passkeyId, 102), signIn(103))
      .when(remove(passkeyId, 104))
      .then(
        { type: 'signin.stepped-up' },
        { type: 'signin.session-ended', payload: { sessionId: 'second' } },
      );
    after(accept(), enrol(101), remove(passkeyId, 102)).when(remove(passkeyId, 102)).refused(used);
  });

  test('takes nothing that is not enrolled any more, whatever else still knows it', () => {
    after(accept(), enrol(101)).when(withPasskey()).then({ type: 'signin.succeeded' });
    const removedPasskey = [accept(), enrol(101), remove(passkeyId, 102)];
    after(...removedPasskey)
      .when(withPasskey())
      .refused(notEnrolled);
    after(...removedPasskey)
      .when(stepUp(null))
      .refused(notEnrolled);
    after(accept(), renew(101)).when(withRecoveryCode(3)).refused(notEnrolled);
    const otherApp = { ...accept(102, 'invitation-2'), totpId: 'totp-2' as FactorId };
    for (const act of [signIn(103), stepUp(103), enrol(103), setPassword(103), renew(103)]) {
      after(accept(), otherApp).when(act).refused(notEnrolled);
    }
    after(accept(), enrol(101), remove(passkeyId, 102), otherApp)
      .when(remove(passkeyId, 103))
      .refused(notEnrolled);
  });

  test('ends all sessions with a new password', () => {
    after(accept(), signIn(101))
      .when(setPassword(102))
      .then(
        { type: 'signin.stepped-up' },
        { type: 'signin.password-set', payload: { invitationId: null } },
        { type: 'signin.session-ended', payload: { sessionId: 'first' } },
        { type: 'signin.session-ended', payload: { sessionId: 'second' } },
      );
  });

  test('ends the session in which the twentieth attempt is refused, and none before', () => {
    const day = (one: number) => times(10, dayNo(one), 'in-session');
    const inFirst = (when: Instant) => ({
      ...refuse('wrong-passkey', when, 'in-session'),
      sessionId: 'first' as SessionId,
    });
    after(accept(), signIn(101), ...day(0), ...day(1).slice(1))
      .when(inFirst(dayNo(1)))
      .then(
        { type: 'signin.refused' },
        { type: 'signin.locked-out', payload: { where: 'in-session', until: null } },
        {
          type: 'signin.session-ended',
          payload: { sessionId: 'first', cause: 'guessed-too-often' },
        },
      );
    after(accept(), ...day(0).slice(1))
      .when(inFirst(dayNo(0)))
      .then({ type: 'signin.refused' }, { type: 'signin.locked-out' });
  });

  test('ends the sessions that are open, and says nothing of others', () => {
    after(accept()).when(end('first', 'unknown')).then({ type: 'signin.session-ended' });
    after(accept(), end('first')).when(end('first')).nothing();
    after(accept(), enrol(101))
      .when(stepUp(null, muchLater))
      .then({
        payload: { fingerprints: ['ab'], method: 'passkey', totpStep: null },
      });
  });

  test('was shown to refuse in every way it has', () => {
    const change = ['CodeWasUsed', 'FactorIsNotEnrolled', 'SignInIsLocked'];
    expectAllShown({
      AcceptInvitation: ['InvitationIsNotValid'],
      SignIn: [...change, 'RecoveryCodeWasUsed'],
      RefuseAttempt: ['SignInIsLocked'],
      StepUp: change,
      EnrolPasskey: change,
      RemoveFactor: [...change, 'FactorNotFound', 'FactorIsNeeded'],
      SetPassword: change,
      RenewRecoveryCodes: change,
    });
  });
});

function dayNo(day: number): Instant {
  return at(`2026-12-${String(day + 1).padStart(2, '0')}T00:00:00.000Z`);
}

describe('a password', () => {
  const name = 'gv-007@mn-tt';
  test.each([
    ['mười một ký', 'too-short'],
    [`${'a1b2c3d4e5'.repeat(26)}`, 'too-long'],
    ['matkhau123456', 'too-common'],
    ['Mật Khẩu 2026!!', 'too-common'],
    ['password1234', 'too-common'],
    ['123456789012', 'too-common'],
    ['qwertyuiopqwerty', 'too-common'],
    ['aaaaaaaaaaaaaa', 'too-common'],
    ['Truong Mam Non 1', 'too-common'],
    ['GV-007 rat kin dao', 'holds-the-name'],
    ['ﬃ trăng sao biển', null],
    ['bốn từ chẳng liên quan', null],
    ['correct horse battery', null],
  ] as const)('“%s” is judged %s', (password, problem) => {
    expect(passwordProblem(password, name)).toBe(problem);
  });
});
