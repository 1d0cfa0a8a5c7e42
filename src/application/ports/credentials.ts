import type {
  AccountId,
  FactorId,
  InvitationId,
  PersonId,
  SchoolId,
} from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';

/** Whose account it is. */
export interface AccountHolder {
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly schoolId: SchoolId;
  readonly signInName: string;
}

export interface EnrolledFactor {
  readonly factorId: FactorId;
  readonly method: 'totp' | 'recovery-codes' | 'passkey';
  /** A person's own name of a passkey. */
  readonly label: string | null;
  readonly enrolledAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  /** Of recovery codes. */
  readonly unused: number | null;
}

/** What a right code is of. Whether that still is a factor, the account's stream says. */
export interface TotpShown {
  readonly totpId: FactorId;
  /** Which 30 seconds the code is of, the present ones or those before. */
  readonly totpStep: number;
}
export interface RecoveryCodeShown {
  readonly factorId: FactorId;
  readonly index: number;
}

/** Everything that an accepted invitation sets anew. */
export interface NewCredentials {
  readonly invitationId: InvitationId;
  readonly passwordHash: string;
  readonly totpId: FactorId;
  readonly recoveryCodesId: FactorId;
}

/** Too many passwords are being checked; nothing was checked of this one. */
export class CredentialsAreBusy extends Error {
  readonly code = 'CREDENTIALS_ARE_BUSY';
}

/**
 * Passwords, authenticator apps and recovery codes.
 *
 * - Whether a thing shown may serve (again), and whether it still is a factor of the account, is not
 *   decided here but in the account's stream: what is removed there may be kept here for a while.
 * - Nothing MUST be told about the thing shown but whether it is right; a password MUST cost the
 *   same time for an account that does not exist or has none.
 */
export interface Credentials {
  holderByName(signInName: string): Promise<AccountHolder | null>;
  holderById(accountId: AccountId): Promise<AccountHolder | null>;
  /** @throws CredentialsAreBusy */
  passwordIsRight(accountId: AccountId | null, password: string): Promise<boolean>;
  /** Null for a wrong code. */
  totp(accountId: AccountId, code: string): Promise<TotpShown | null>;
  /** Null for a wrong code. */
  recoveryCode(accountId: AccountId, code: string): Promise<RecoveryCodeShown | null>;
  /** Sets all, removes passkeys, voids the invitation. @returns the new recovery codes, in clear */
  replaceAll(accountId: AccountId, credentials: NewCredentials): Promise<readonly string[]>;
  /** @throws CredentialsAreBusy */
  passwordHash(password: string): Promise<string>;
  setPassword(accountId: AccountId, passwordHash: string): Promise<void>;
  forgetRecoveryCode(accountId: AccountId, index: number): Promise<void>;
  renewRecoveryCodes(accountId: AccountId, factorId: FactorId): Promise<readonly string[]>;
  factors(accountId: AccountId): Promise<readonly EnrolledFactor[]>;
}
