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
    const isSession = credential.startsWith(sessionPrefix);
    return (isSession ? this.sessions : this.tokens).authenticate(credential);
  }
}
