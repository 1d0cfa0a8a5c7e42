import type { AccountId, PersonId, SchoolId, SessionId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { Power } from '../../domain/shared/roles.js';

/** Who is calling. The school comes from here and never from an argument. */
export interface Principal {
  readonly accountId: AccountId;
  /** Of a service account: its account id, which is nobody's person id. */
  readonly personId: PersonId;
  readonly schoolId: SchoolId;
  /** How the caller proved it, e.g. `password+totp`, `passkey`, `service-token`. */
  readonly authentication: string;
  /** Null for a token: only a session can be stepped up. */
  readonly sessionId: SessionId | null;
  /** When the session began; whether it still holds, the access register says too. */
  readonly openedAt: Instant | null;
  /** Of a service token; whether it still is one, the access register says. */
  readonly tokenId: string | null;
  /** What a service token was issued for; null when only the offices of the person limit it. */
  readonly scopes: readonly Power[] | null;
}

export interface Authenticator {
  /** Null for anything that is not a valid credential; never says which part was wrong. */
  authenticate(credential: string): Promise<Principal | null>;
  /**
   * The same for somebody who was let in before and has done nothing since: MUST NOT count as use of
   * a session, or whatever only listens would keep it alive for ever.
   */
  recheck(credential: string): Promise<Principal | null>;
}
