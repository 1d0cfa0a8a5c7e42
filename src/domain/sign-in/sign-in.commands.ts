import type { ChallengeId, DeviceId, FactorId, InvitationId, SessionId } from '../shared/ids.js';
import type { Instant } from '../shared/instant.js';
import type {
  AttemptAt,
  GuessedAt,
  RefusalCause,
  SessionEnd,
  SignInMethod,
} from './sign-in.events.js';

/** Every so many refused attempts in a row lock for a while, each time for twice as long. */
export const refusalsUntilLockOut = 10;
export const firstLockOutMinutes = 15;
/**
 * Refused attempts in a row that close. The app's code can be tried out at both places, so the
 * limit of NIST SP 800-63B-4 §3.2.2, a hundred for one authenticator, holds for their sum.
 */
export const refusalsUntilClosed: Readonly<Record<GuessedAt, number>> = {
  outside: 80,
  'in-session': 20,
};
export const recoveryCodeCount = 10;
/** People on one device within half an hour, from which on somebody seems to sign for others. */
export const signersOnOneDevice = 3;
export const signersWithinMinutes = 30;

interface Act {
  readonly at: Instant;
}
/** A code of the authenticator app, shown afresh. */
interface FreshCode {
  /** Of the app whose code it is. */
  readonly totpId: FactorId;
  readonly totpStep: number;
}

/** A session as it is about to begin. */
export interface NewSession {
  readonly sessionId: SessionId;
  readonly deviceId: DeviceId;
  /** Sessions of the account that can be used at this moment. */
  readonly liveSessions: readonly SessionId[];
  /** Other people who signed in on this device a short while ago. */
  readonly otherSigners: number;
}

/** What was shown proved right; whether it may serve (again) is decided here. */
export interface SignIn extends Act {
  readonly type: 'SignIn';
  readonly session: NewSession;
  readonly methods: readonly SignInMethod[];
  /** What was shown (besides a password). */
  readonly factorId: FactorId;
  readonly totpStep: number | null;
  readonly recoveryCode: number | null;
}
/** What was shown proved wrong. */
export interface RefuseAttempt extends Act {
  readonly type: 'RefuseAttempt';
  readonly cause: RefusalCause;
  readonly where: AttemptAt;
  /** In which it was shown; null for whoever stands at the door. */
  readonly sessionId: SessionId | null;
}
export interface StepUp extends Act {
  readonly type: 'StepUp';
  readonly challengeIds: readonly ChallengeId[];
  readonly fingerprints: readonly string[];
  readonly method: 'totp' | 'passkey';
  /** What was shown. */
  readonly factorId: FactorId;
  readonly totpStep: number | null;
}
/** Replaces everything the account was proved with before. */
export interface AcceptInvitation extends Act {
  readonly type: 'AcceptInvitation';
  readonly invitationId: InvitationId;
  /** Whether the access register lets somebody in with it now. */
  readonly letsIn: boolean;
  readonly totpId: FactorId;
  readonly recoveryCodesId: FactorId;
  readonly totpStep: number;
  readonly session: NewSession;
}
export interface EnrolPasskey extends Act, FreshCode {
  readonly type: 'EnrolPasskey';
  readonly factorId: FactorId;
}
export interface RemoveFactor extends Act, FreshCode {
  readonly type: 'RemoveFactor';
  readonly factorId: FactorId;
}
export interface SetPassword extends Act, FreshCode {
  readonly type: 'SetPassword';
}
export interface RenewRecoveryCodes extends Act, FreshCode {
  readonly type: 'RenewRecoveryCodes';
  readonly factorId: FactorId;
}
export interface EndSessions extends Act {
  readonly type: 'EndSessions';
  readonly sessionIds: readonly SessionId[];
  readonly cause: SessionEnd;
}

export type SignInCommand =
  | SignIn
  | RefuseAttempt
  | StepUp
  | AcceptInvitation
  | EnrolPasskey
  | RemoveFactor
  | SetPassword
  | RenewRecoveryCodes
  | EndSessions;

export type SignInRefusal =
  /** Not evaluated: nothing is written, so that nobody can fill the stream. */
  | { readonly type: 'SignInIsLocked'; readonly until: Instant | null }
  /** Shown right by what was kept, but not, or no longer, what the account is proved with. */
  | { readonly type: 'FactorIsNotEnrolled' }
  | { readonly type: 'CodeWasUsed' }
  | { readonly type: 'RecoveryCodeWasUsed' }
  | { readonly type: 'InvitationIsNotValid' }
  | { readonly type: 'FactorNotFound' }
  /** Everybody keeps an authenticator app; it is replaced by a new invitation. */
  | { readonly type: 'FactorIsNeeded' };
