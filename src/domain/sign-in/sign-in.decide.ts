import { type Decided, decided } from '../shared/event.js';
import type { FactorId, SessionId } from '../shared/ids.js';
import { type Instant, minutesAfter } from '../shared/instant.js';
import { err, ok, type Result } from '../shared/result.js';
import { closes } from './ended-sessions.js';
import {
  type AcceptInvitation,
  firstLockOutMinutes,
  type NewSession,
  type RefuseAttempt,
  refusalsUntilLockOut,
  type RemoveFactor,
  type SignIn,
  type SignInCommand,
  type SignInRefusal,
  signersOnOneDevice,
} from './sign-in.commands.js';
import type { GuessedAt, SessionEnd, SignInEvent } from './sign-in.events.js';
import { isLockedOut, type SignInState, sessionIdsOf } from './sign-in.state.js';

type Decision = Result<readonly Decided<SignInEvent>[], SignInRefusal>;
type Check = SignInRefusal | null;

const happened = (...events: readonly SignInEvent[]): Decision =>
  ok(events.map((event) => decided(event)));

const lockedOut = (state: SignInState, where: GuessedAt, at: Instant): Check =>
  isLockedOut(state, where, at)
    ? { type: 'SignInIsLocked', until: state.attempts[where].lockedUntil }
    : null;

/** What was removed here may still be kept where it is looked up; this is the place that counts. */
const notEnrolled = ({ factors }: SignInState, factorId: FactorId): Check =>
  factors[factorId] === undefined ? { type: 'FactorIsNotEnrolled' } : null;

/** RFC 6238 §5.2: the second of two attempts with one code must not be accepted. */
const usedCode = ({ lastTotpStep }: SignInState, totpStep: number | null): Check =>
  totpStep !== null && totpStep <= lastTotpStep ? { type: 'CodeWasUsed' } : null;

const signIn = (command: SignIn, state: SignInState): Decision => {
  const { at, session, methods, factorId, totpStep, recoveryCode } = command;
  const refusal =
    (methods.includes('passkey') ? null : lockedOut(state, 'outside', at)) ??
    notEnrolled(state, factorId) ??
    usedCode(state, totpStep) ??
    (recoveryCode !== null && !state.unusedRecoveryCodes.includes(recoveryCode)
      ? { type: 'RecoveryCodeWasUsed' as const }
      : null);
  if (refusal) return err(refusal);
  const { sessionId, deviceId } = session;
  return happened(
    ...(recoveryCode === null ? [] : [recoveryCodeUsed(recoveryCode)]),
    {
      type: 'signin.succeeded',
      version: 1,
      payload: { sessionId, methods, deviceId, totpStep },
    },
    ...suspicions(session, state),
  );
};

const recoveryCodeUsed = (index: number): SignInEvent => ({
  type: 'signin.recovery-code-used',
  version: 1,
  payload: { index },
});

/** Not a refusal: a person may have two devices, and a staff room has one for all. Somebody asks. */
const suspicions = (
  { deviceId, liveSessions, otherSigners }: NewSession,
  { sessions }: SignInState,
): readonly SignInEvent[] => {
  const elsewhere = liveSessions.some((id) => {
    const session = sessions[id];
    return session !== undefined && session.deviceId !== deviceId;
  });
  const causes = [
    ...(elsewhere ? (['two-devices'] as const) : []),
    ...(otherSigners + 1 >= signersOnOneDevice ? (['many-signers'] as const) : []),
  ];
  return causes.map((cause) => ({
    type: 'signin.sharing-suspected',
    version: 1,
    payload: { cause, deviceId },
  }));
};

const refuseAttempt = (command: RefuseAttempt, state: SignInState): Decision => {
  const { at, cause, where, sessionId } = command;
  const refused: SignInEvent = { type: 'signin.refused', version: 2, payload: { cause, where } };
  if (where === 'passkey') return happened(refused);
  const refusal = lockedOut(state, where, at);
  if (refusal) return err(refusal);
  const count = state.attempts[where].refusalsInARow + 1;
  if (count % refusalsUntilLockOut !== 0) return happened(refused);
  const until = closes(command, state) ? null : lockEnd(at, count);
  const isOver = until === null && sessionId !== null && state.sessions[sessionId] !== undefined;
  return happened(
    refused,
    { type: 'signin.locked-out', version: 2, payload: { where, until } },
    ...(isOver ? ended([sessionId], 'guessed-too-often') : []),
  );
};

/** @param count refused attempts in a row, a multiple of those that lock */
const lockEnd = (at: Instant, count: number): Instant =>
  minutesAfter(at, firstLockOutMinutes * 2 ** (count / refusalsUntilLockOut - 1));

const acceptInvitation = (command: AcceptInvitation, state: SignInState): Decision => {
  const { invitationId, totpId, recoveryCodesId, totpStep, session } = command;
  if (!command.letsIn || state.invitations.includes(invitationId)) {
    return err({ type: 'InvitationIsNotValid' });
  }
  const { sessionId, deviceId } = session;
  return happened(
    ...ended(sessionIdsOf(state), 'password-set'),
    ...(Object.keys(state.factors) as FactorId[]).map(removed),
    { type: 'signin.password-set', version: 1, payload: { invitationId } },
    enrolled(totpId, 'totp'),
    enrolled(recoveryCodesId, 'recovery-codes'),
    {
      type: 'signin.succeeded',
      version: 1,
      payload: { sessionId, methods: ['password', 'totp'], deviceId, totpStep },
    },
  );
};

const ended = (sessionIds: readonly SessionId[], cause: SessionEnd): readonly SignInEvent[] =>
  sessionIds.map((sessionId) => ({
    type: 'signin.session-ended',
    version: 1,
    payload: { sessionId, cause },
  }));

const removed = (factorId: FactorId): SignInEvent => ({
  type: 'signin.factor-removed',
  version: 1,
  payload: { factorId },
});

const enrolled = (factorId: FactorId, method: SignInState['factors'][FactorId]): SignInEvent => ({
  type: 'signin.factor-enrolled',
  version: 1,
  payload: { method, factorId },
});

/** A change of the factors, by somebody who has just shown one. */
const withFreshCode = (
  { at, totpId, totpStep }: Pick<RemoveFactor, 'at' | 'totpId' | 'totpStep'>,
  state: SignInState,
  events: readonly SignInEvent[],
): Decision => {
  const refusal =
    lockedOut(state, 'in-session', at) ?? notEnrolled(state, totpId) ?? usedCode(state, totpStep);
  if (refusal) return err(refusal);
  const shown: SignInEvent = {
    type: 'signin.stepped-up',
    version: 1,
    payload: { challengeIds: [], fingerprints: [], method: 'totp', totpStep },
  };
  return happened(shown, ...events);
};

/** Again too: what has to follow the entry may have been lost. */
const removeFactor = (command: RemoveFactor, state: SignInState): Decision => {
  const { factorId } = command;
  const method = state.factors[factorId];
  const isRemoved = state.removedPasskeys.includes(factorId);
  if (method === undefined && !isRemoved) return err({ type: 'FactorNotFound' });
  if (method !== undefined && method !== 'passkey') return err({ type: 'FactorIsNeeded' });
  return withFreshCode(command, state, [
    ...(isRemoved ? [] : [removed(factorId)]),
    ...ended(sessionIdsOf(state), 'factor-removed'),
  ]);
};

const renewRecoveryCodes = (
  command: Extract<SignInCommand, { type: 'RenewRecoveryCodes' }>,
  state: SignInState,
): Decision => {
  const before = (Object.keys(state.factors) as FactorId[]).filter(
    (id) => state.factors[id] === 'recovery-codes',
  );
  const now = enrolled(command.factorId, 'recovery-codes');
  return withFreshCode(command, state, [...before.map(removed), now]);
};

const stepUp = (
  { at, ...shown }: Extract<SignInCommand, { type: 'StepUp' }>,
  state: SignInState,
): Decision => {
  const { challengeIds, fingerprints, method, totpStep } = shown;
  const refusal =
    (method === 'passkey' ? null : lockedOut(state, 'in-session', at)) ??
    notEnrolled(state, shown.factorId) ??
    usedCode(state, totpStep);
  if (refusal) return err(refusal);
  const payload = { challengeIds, fingerprints, method, totpStep };
  return happened({ type: 'signin.stepped-up', version: 1, payload });
};

export const decide = (command: SignInCommand, state: SignInState): Decision => {
  switch (command.type) {
    case 'SignIn':
      return signIn(command, state);
    case 'RefuseAttempt':
      return refuseAttempt(command, state);
    case 'StepUp':
      return stepUp(command, state);
    case 'AcceptInvitation':
      return acceptInvitation(command, state);
    case 'EnrolPasskey':
      return withFreshCode(command, state, [enrolled(command.factorId, 'passkey')]);
    case 'RemoveFactor':
      return removeFactor(command, state);
    case 'SetPassword':
      return withFreshCode(command, state, [
        { type: 'signin.password-set', version: 1, payload: { invitationId: null } },
        ...ended(sessionIdsOf(state), 'password-set'),
      ]);
    case 'RenewRecoveryCodes':
      return renewRecoveryCodes(command, state);
    case 'EndSessions': {
      const open = command.sessionIds.filter((id) => state.sessions[id] !== undefined);
      return happened(...ended(open, command.cause));
    }
  }
};
