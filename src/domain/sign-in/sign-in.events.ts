// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. One stream holds what happened at the door of one account. No secret, no address of a
// network and no name ever stands here: hashes and seeds lie in schema `auth` and can be erased.
import type { EventShape } from '../shared/event.js';
import type { ChallengeId, DeviceId, FactorId, InvitationId, SessionId } from '../shared/ids.js';
import type { Instant } from '../shared/instant.js';

export type SignInMethod = 'password' | 'totp' | 'recovery-code' | 'passkey';
export type FactorMethod = 'totp' | 'recovery-codes' | 'passkey';

export type RefusalCause =
  | 'account-is-not-open'
  | 'code-was-used'
  | 'wrong-code'
  | 'wrong-passkey'
  | 'wrong-password'
  | 'wrong-recovery-code';

/** Where something that could be guessed was shown: by anybody, or by whoever holds a session. */
export type GuessedAt = 'outside' | 'in-session';
/**
 * A passkey signs what it is asked: nobody guesses that, so what is refused of it at the door locks
 * nothing. In a session it counts like a code.
 */
export type AttemptAt = GuessedAt | 'passkey';

export type SessionEnd =
  | 'account-is-not-open'
  | 'ended-by-person'
  | 'factor-removed'
  | 'guessed-too-often'
  | 'password-set'
  | 'signed-out';

export type SignInSucceeded = EventShape<
  'signin.succeeded',
  1,
  {
    readonly sessionId: SessionId;
    readonly methods: readonly SignInMethod[];
    readonly deviceId: DeviceId;
    /** Which 30 seconds the code was of; null when no code was shown. */
    readonly totpStep: number | null;
  }
>;
/** `where` null: in version 1, which counted everything as one. */
export type SignInRefused = EventShape<
  'signin.refused',
  2,
  { readonly cause: RefusalCause; readonly where: AttemptAt | null }
>;
/** `until` null: closed, for as long as `Attempts.isClosed` says. `where` as in a refusal. */
export type SignInLockedOut = EventShape<
  'signin.locked-out',
  2,
  { readonly where: GuessedAt | null; readonly until: Instant | null }
>;
/** A factor shown afresh: for the acts with these fingerprints, or for a change of the factors. */
export type SteppedUp = EventShape<
  'signin.stepped-up',
  1,
  {
    readonly challengeIds: readonly ChallengeId[];
    readonly fingerprints: readonly string[];
    readonly method: 'totp' | 'passkey';
    readonly totpStep: number | null;
  }
>;
export type FactorEnrolled = EventShape<
  'signin.factor-enrolled',
  1,
  { readonly method: FactorMethod; readonly factorId: FactorId }
>;
export type FactorRemoved = EventShape<'signin.factor-removed', 1, { readonly factorId: FactorId }>;
/** `invitationId` null: by the person, who knew the old one. */
export type PasswordSet = EventShape<
  'signin.password-set',
  1,
  { readonly invitationId: InvitationId | null }
>;
export type RecoveryCodeUsed = EventShape<
  'signin.recovery-code-used',
  1,
  { readonly index: number }
>;
export type SessionEnded = EventShape<
  'signin.session-ended',
  1,
  { readonly sessionId: SessionId; readonly cause: SessionEnd }
>;
export type SharingSuspected = EventShape<
  'signin.sharing-suspected',
  1,
  { readonly cause: 'many-signers' | 'two-devices'; readonly deviceId: DeviceId }
>;

export type SignInEvent =
  | SignInSucceeded
  | SignInRefused
  | SignInLockedOut
  | SteppedUp
  | FactorEnrolled
  | FactorRemoved
  | PasswordSet
  | RecoveryCodeUsed
  | SessionEnded
  | SharingSuspected;
