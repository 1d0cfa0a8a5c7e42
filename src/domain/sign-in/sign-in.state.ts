import type { Recorded } from '../shared/event.js';
import type { DeviceId, FactorId, InvitationId, SessionId } from '../shared/ids.js';
import { epochMs, type Instant } from '../shared/instant.js';
import { recoveryCodeCount } from './sign-in.commands.js';
import type { FactorMethod, GuessedAt, SignInEvent } from './sign-in.events.js';

export interface OpenSession {
  readonly deviceId: DeviceId;
  readonly since: Instant;
}

/** What was refused at one place since somebody last proved there who they are. */
export interface Attempts {
  readonly refusalsInARow: number;
  readonly lockedUntil: Instant | null;
  /** Outside until a new invitation; in sessions until somebody signs in anew. */
  readonly isClosed: boolean;
}

export interface SignInState {
  /** Apart, so that nobody outside can stop whoever is inside. */
  readonly attempts: Readonly<Record<GuessedAt, Attempts>>;
  /** The last 30 seconds whose code was accepted; neither they nor earlier ones serve again. */
  readonly lastTotpStep: number;
  readonly unusedRecoveryCodes: readonly number[];
  readonly sessions: Readonly<Record<SessionId, OpenSession>>;
  readonly factors: Readonly<Record<FactorId, FactorMethod>>;
  readonly removedPasskeys: readonly FactorId[];
  readonly invitations: readonly InvitationId[];
}

const noAttempts: Attempts = { refusalsInARow: 0, lockedUntil: null, isClosed: false };

export const initial: SignInState = {
  attempts: { outside: noAttempts, 'in-session': noAttempts },
  lastTotpStep: -1,
  unusedRecoveryCodes: [],
  sessions: {},
  factors: {},
  removedPasskeys: [],
  invitations: [],
};

const inSession: readonly GuessedAt[] = ['in-session'];
const everywhere: readonly GuessedAt[] = ['outside', 'in-session'];

export const sessionIdsOf = ({ sessions }: SignInState): readonly SessionId[] =>
  Object.keys(sessions) as SessionId[];

/** An attempt there is not even looked at. */
export const isLockedOut = ({ attempts }: SignInState, where: GuessedAt, at: Instant): boolean => {
  const { isClosed, lockedUntil } = attempts[where];
  return isClosed || (lockedUntil !== null && at < lockedUntil);
};

const dayMs = 86_400_000;

/** No session lasts a day, and one that ran out says nothing: the state stays small. */
const withoutOld = (sessions: SignInState['sessions'], now: Instant): SignInState['sessions'] =>
  Object.fromEntries(
    Object.entries<OpenSession>(sessions).filter(
      ([, { since }]) => epochMs(now) - epochMs(since) < dayMs,
    ),
  );

const without = <Id extends string, T>(from: Readonly<Record<Id, T>>, id: Id) =>
  Object.fromEntries(Object.entries<T>(from).filter(([known]) => known !== id)) as Record<Id, T>;

const allRecoveryCodes = Array.from({ length: recoveryCodeCount }, (_, index) => index);

const withAttempts = (
  state: SignInState,
  where: GuessedAt,
  attempts: Partial<Attempts>,
): SignInState => ({
  ...state,
  attempts: { ...state.attempts, [where]: { ...state.attempts[where], ...attempts } },
});

/** Somebody proved there who they are; what was tried there before does not count any more. */
const proven = (state: SignInState, ...places: readonly GuessedAt[]): SignInState =>
  places.reduce((before, where) => withAttempts(before, where, noAttempts), state);

/** A code serves once, and none serves that is older. */
const withStep = (state: SignInState, totpStep: number | null): SignInState =>
  totpStep === null ? state : { ...state, lastTotpStep: totpStep };

const refusedAt = (state: SignInState, where: GuessedAt): SignInState =>
  withAttempts(state, where, { refusalsInARow: state.attempts[where].refusalsInARow + 1 });

export const evolve = (state: SignInState, event: Recorded<SignInEvent>): SignInState => {
  switch (event.type) {
    case 'signin.succeeded': {
      const { sessionId, deviceId, methods, totpStep } = event.payload;
      const since = event.meta.recordedAt;
      const sessions = { ...withoutOld(state.sessions, since), [sessionId]: { deviceId, since } };
      // A session begins without what others left; a passkey says nothing of the password.
      const places = methods.includes('passkey') ? inSession : everywhere;
      return { ...withStep(proven(state, ...places), totpStep), sessions };
    }
    case 'signin.refused': {
      const { where } = event.payload;
      return where === 'passkey' ? state : refusedAt(state, where ?? 'outside');
    }
    case 'signin.locked-out': {
      const { where, until } = event.payload;
      const isClosed = until === null;
      return withAttempts(state, where ?? 'outside', { lockedUntil: until, isClosed });
    }
    case 'signin.stepped-up': {
      const { method, totpStep } = event.payload;
      return method === 'passkey' ? state : withStep(proven(state, ...inSession), totpStep);
    }
    case 'signin.factor-enrolled': {
      const { factorId, method } = event.payload;
      const factors = { ...state.factors, [factorId]: method };
      return method === 'recovery-codes'
        ? { ...state, factors, unusedRecoveryCodes: allRecoveryCodes }
        : { ...state, factors };
    }
    case 'signin.factor-removed': {
      const { factorId } = event.payload;
      const factors = without(state.factors, factorId);
      return state.factors[factorId] === 'passkey'
        ? { ...state, factors, removedPasskeys: [...state.removedPasskeys, factorId] }
        : { ...state, factors };
    }
    case 'signin.password-set': {
      const { invitationId } = event.payload;
      if (invitationId === null) return state;
      const invitations = [...state.invitations, invitationId];
      return { ...proven(state, ...everywhere), invitations };
    }
    case 'signin.recovery-code-used': {
      const unusedRecoveryCodes = state.unusedRecoveryCodes.filter(
        (index) => index !== event.payload.index,
      );
      return { ...state, unusedRecoveryCodes };
    }
    case 'signin.session-ended':
      return { ...state, sessions: without(state.sessions, event.payload.sessionId) };
    case 'signin.sharing-suspected':
      return state;
  }
};
