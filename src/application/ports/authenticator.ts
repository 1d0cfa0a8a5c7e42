import type { AccountId, PersonId, SchoolId } from '../../domain/shared/ids.js';

/** Who is calling. The school comes from here and never from an argument. */
export interface Principal {
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly schoolId: SchoolId;
  /** How the caller proved it, e.g. `access-token`. */
  readonly authentication: string;
}

export interface Authenticator {
  /** Null for anything that is not a valid credential; never says which part was wrong. */
  authenticate(credential: string): Promise<Principal | null>;
}
