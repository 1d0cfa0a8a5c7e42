import type { Recorded } from '../shared/event.js';
import type { DeviceId, FactorId, InvitationId, SessionId } from '../shared/ids.js';
import { epochMs, type Instant } from '../shared/instant.js';
import { recoveryCodeCount } from './sign-in.commands.js';
import type { FactorMethod, SignInEvent } from './sign-in.events.js';

export interface OpenSession {
  readonly deviceId: DeviceId;
  readonly since: Instant;
}

export interface SignInState {
  /** Since somebody last proved who they are. */
  readonly refusalsInARow: number;
  readonly lockedUntil: Instant | null;
  readonly isClosed: boolean;
  /** The last 30 seconds whose code was accepted; neither they nor earlier ones serve again. */
  readonly lastTotpStep: number;
  readonly unusedRecoveryCodes: readonly number[];
  readonly sessions: Readonly<Record<SessionId, OpenSession>>;
  readonly factors: Readonly<Record<FactorId, FactorMethod>>;
  readonly invitations: readonly InvitationId[];
}

export const initial: SignInState = {
  refusalsInARow: 0,
  lockedUntil: null,
  isClosed: false,
  lastTotpStep: -1,
  unusedRecoveryCodes: [],
  sessions: {},
  factors: {},
  invitations: [],
};

export const sessionIdsOf = ({ sessions }: SignInState): readonly SessionId[] =>
  Object.keys(sessions) as SessionId[];

/** An attempt is not even looked at. */
export const isLockedOut = ({ isClosed, lockedUntil }: SignInState, at: Instant): boolean =>
  isClosed || (lockedUntil !== null && at < lockedUntil);

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

/** Somebody proved who they are; what was tried before does not count any more. */
const proven = (state: SignInState, totpStep: number | null): SignInState => ({
  ...state,
  refusalsInARow: 0,
  lockedUntil: null,
  lastTotpStep: totpStep ?? state.lastTotpStep,
});

export const evolve = (state: SignInState, event: Recorded<SignInEvent>): SignInState => {
  switch (event.type) {
    case 'signin.succeeded': {
      const { sessionId, deviceId, totpStep } = event.payload;
      const since = event.meta.recordedAt;
      const sessions = { ...withoutOld(state.sessions, since), [sessionId]: { deviceId, since } };
      return { ...proven(state, totpStep), sessions };
    }
    case 'signin.refused':
      return { ...state, refusalsInARow: state.refusalsInARow + 1 };
    case 'signin.locked-out': {
      const { until } = event.payload;
      return { ...state, lockedUntil: until, isClosed: until === null };
    }
    case 'signin.stepped-up':
      return proven(state, event.payload.totpStep);
    case 'signin.factor-enrolled': {
      const { factorId, method } = event.payload;
      const factors = { ...state.factors, [factorId]: method };
      return method === 'recovery-codes'
        ? { ...state, factors, unusedRecoveryCodes: allRecoveryCodes }
        : { ...state, factors };
    }
    case 'signin.factor-removed':
      return { ...state, factors: without(state.factors, event.payload.factorId) };
    case 'signin.password-set': {
      const { invitationId } = event.payload;
      if (invitationId === null) return state;
      const invitations = [...state.invitations, invitationId];
      return { ...proven(state, null), isClosed: false, invitations };
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
