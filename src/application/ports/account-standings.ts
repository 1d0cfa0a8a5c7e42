import type { AccountId, SchoolId } from '../../domain/shared/ids.js';

export type AccountStanding = 'open' | 'suspended' | 'closed' | 'unknown';

/** What the access register says of an account at this moment; MUST NOT be remembered. */
export interface AccountStandings {
  of(schoolId: SchoolId, accountId: AccountId): Promise<AccountStanding>;
}
