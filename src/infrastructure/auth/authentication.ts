import type { AccountStandings } from '../../application/ports/account-standings.js';
import type { Authenticator, Principal } from '../../application/ports/authenticator.js';
import type { AccessTokens } from './access-tokens.js';
import { type PostgresSessions, sessionPrefix } from './postgres-sessions.js';

/** Sessions (`lvs_…`) and tokens (`lv_…`), of accounts that are open. */
export class Authentication implements Authenticator {
  constructor(
    private readonly sessions: PostgresSessions,
    private readonly tokens: AccessTokens,
    private readonly standings: AccountStandings,
  ) {}

  async authenticate(credential: string): Promise<Principal | null> {
    const isSession = credential.startsWith(sessionPrefix);
    const principal = await (isSession ? this.sessions : this.tokens).authenticate(credential);
    if (!principal) return null;
    const { accountId, schoolId } = principal;
    if ((await this.standings.of(schoolId, accountId)) === 'open') return principal;
    // An account that is opened again starts without the sessions of before.
    if (isSession) await this.sessions.endAll(accountId);
    return null;
  }
}
