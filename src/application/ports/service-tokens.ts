import type { AccountId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';

export interface ServiceTokenOrder {
  /** As the access register names it; chosen before the register was written. */
  readonly tokenId: string;
  readonly schoolId: SchoolId;
  readonly accountId: AccountId;
  readonly expiresAt: Instant;
}

/**
 * Bearer tokens of service accounts. What they may do is said by the register, not by the token.
 *
 * - Asked for only after the register says that the token was issued. When it fails, no such token
 *   works, and another one is issued.
 * - It MUST keep no more than a hash of the token, and give the token out once.
 * - A revoked token MUST fail on the next call. Revoking what is revoked or unknown is no error, so
 *   that a revocation that failed half-way can be repeated.
 */
export interface ServiceTokens {
  issue(order: ServiceTokenOrder): Promise<{ readonly token: string }>;
  revoke(tokenId: string): Promise<void>;
}
