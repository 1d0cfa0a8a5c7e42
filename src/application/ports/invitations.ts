import type { InvitationPurpose } from '../../domain/access/access.events.js';
import type { AccountId, PersonId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';

export interface InvitationOrder {
  /** As the access register names it; chosen before the register was written. */
  readonly invitationId: string;
  readonly schoolId: SchoolId;
  readonly accountId: AccountId;
  readonly personId: PersonId;
  /** Under what name that person signs in at that school. */
  readonly signInName: string;
  readonly purpose: InvitationPurpose;
  readonly expiresAt: Instant;
}

/**
 * Secret codes with which somebody sets up how they sign in, for the first time or anew.
 *
 * - Asked for only after the register says that the account was invited, so no code exists that
 *   the log does not know of. When it fails, nobody has a code and the account is invited again.
 * - It MUST keep no more than a hash of the code, and give the code out once.
 * - A code MUST work once, before `expiresAt`, and only while the register names its invitation as
 *   the last one of the account and the account is open.
 */
export interface Invitations {
  make(order: InvitationOrder): Promise<{ readonly code: string }>;
}
