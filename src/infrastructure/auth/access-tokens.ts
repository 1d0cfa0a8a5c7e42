import type pg from 'pg';
import type { Authenticator, Principal } from '../../application/ports/authenticator.js';
import type { ServiceTokenOrder, ServiceTokens } from '../../application/ports/service-tokens.js';
import type { AccountId, PersonId, SchoolId } from '../../domain/shared/ids.js';
import { newToken, TokenLookUp, tokenHash } from './token-look-up.js';

export const accessTokenPrefix = 'lv_';

const label = 'service';

/**
 * Bearer tokens of service accounts: 256 random bits, kept as hashes in schema `auth`. What one may
 * do, the access register says.
 */
export class AccessTokens implements Authenticator, ServiceTokens {
  private readonly tokens = new TokenLookUp(accessTokenPrefix, (hashes) => this.find(hashes));

  constructor(private readonly pool: pg.Pool) {}

  authenticate(credential: string): Promise<Principal | null> {
    return this.tokens.of(credential);
  }

  recheck(credential: string): Promise<Principal | null> {
    return this.tokens.of(credential);
  }

  async issue(order: ServiceTokenOrder): Promise<{ readonly token: string }> {
    const { tokenId, schoolId, accountId, expiresAt } = order;
    const token = newToken(accessTokenPrefix);
    // What a service account does is recorded under its account id, which is nobody's person id.
    await this.pool.query(
      `insert into auth.account (account_id, school_id, person_id) values ($1, $2, $1)
       on conflict (school_id, person_id) do nothing`,
      [accountId, schoolId],
    );
    await this.pool.query(
      `insert into auth.access_token (token_id, token_hash, account_id, label, expires_at)
       values ($1, $2, $3, $4, $5)`,
      [tokenId, tokenHash(token), accountId, label, expiresAt],
    );
    return { token };
  }

  async revoke(tokenId: string): Promise<void> {
    await this.pool.query(
      `update auth.access_token set revoked_at = now()
       where token_id = $1 and revoked_at is null`,
      [tokenId],
    );
  }

  private async find(hashes: readonly Buffer[]): Promise<ReadonlyMap<string, Principal>> {
    const { rows } = await this.pool.query<{
      token_hash: Buffer;
      token_id: string;
      school_id: SchoolId;
      account_id: AccountId;
      person_id: PersonId;
    }>({
      name: 'access-tokens',
      text: `select token_hash, token_id, school_id, account_id, person_id
             from auth.access_token join auth.account using (account_id)
             where token_hash = any($1) and revoked_at is null and expires_at > now()`,
      values: [hashes],
    });
    return new Map(
      rows.map((row) => [
        row.token_hash.toString('hex'),
        {
          accountId: row.account_id,
          personId: row.person_id,
          schoolId: row.school_id,
          authentication: 'service-token',
          sessionId: null,
          openedAt: null,
          tokenId: row.token_id,
          scopes: null,
        },
      ]),
    );
  }
}
