import type {
  AccountId,
  FactorId,
  InvitationId,
  PersonId,
  SchoolId,
} from '../../domain/shared/ids.js';
import type { InvitationPurpose } from '../../domain/access/access.events.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { AccountHolder } from './credentials.js';

export interface InvitationToMake {
  /** As the access register names it; chosen before the register was written. */
  readonly invitationId: InvitationId;
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly schoolId: SchoolId;
  /** `<staff code>@<school code>`, in lower case. */
  readonly signInName: string;
  readonly purpose: InvitationPurpose;
  readonly expiresAt: Instant;
}

export interface MadeInvitation {
  /** Shown once; only its SHA-256 is kept. */
  readonly code: string;
}

/** An invitation that can be accepted now. */
export interface OpenInvitation {
  readonly invitationId: InvitationId;
  readonly holder: AccountHolder;
  readonly totpId: FactorId;
  /** The seed of the authenticator app in Base32 (RFC 4648), as people type it. */
  readonly totpSecret: string;
}

/** Another account or another name is the person's already, or the name is somebody else's. */
export class AccountIsAnothers extends Error {
  readonly code = 'ACCOUNT_IS_ANOTHERS';
}

/**
 * The way to the first credentials of an account, and to new ones when they are lost. A later
 * invitation MUST make every earlier one of the account void, and none outlives 72 hours. Asked for
 * only after the register says that the account was invited, so that no code exists that the log
 * does not know of; when it fails, nobody has a code and the account is invited again.
 */
export interface Invitations {
  /** Makes the account's row when there is none. @throws AccountIsAnothers */
  make(invitation: InvitationToMake): Promise<MadeInvitation>;
  /** Null for an unknown, used or expired code; never says which. */
  find(code: string): Promise<OpenInvitation | null>;
  /** The step of a code of the app that is being set up; null when it is none. */
  totpStep(invitation: OpenInvitation, code: string): Promise<number | null>;
}
