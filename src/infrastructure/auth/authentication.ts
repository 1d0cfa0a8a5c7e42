import type { Authenticator, Principal } from '../../application/ports/authenticator.js';
import type { AccessTokens } from './access-tokens.js';
import { type PostgresSessions, sessionPrefix } from './postgres-sessions.js';

/** Sessions (`lvs_…`) and tokens (`lv_…`); whether the account is open, the register says. */
export class Authentication implements Authenticator {
  constructor(
    private readonly sessions: PostgresSessions,
    private readonly tokens: AccessTokens,
  ) {}

  authenticate(credential: string): Promise<Principal | null> {
    return this.partFor(credential).authenticate(credential);
  }

  recheck(credential: string): Promise<Principal | null> {
    return this.partFor(credential).recheck(credential);
  }

  private partFor(credential: string): Authenticator {
    return credential.startsWith(sessionPrefix) ? this.sessions : this.tokens;
  }
}
