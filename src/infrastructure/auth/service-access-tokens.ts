import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { ServiceTokenOrder, ServiceTokens } from '../../application/ports/service-tokens.js';

const label = 'service';

/** Tokens of service accounts among the access tokens: the same form, the same table. */
export class ServiceAccessTokens implements ServiceTokens {
  constructor(private readonly pool: pg.Pool) {}

  async issue(order: ServiceTokenOrder): Promise<{ readonly token: string }> {
    const { tokenId, schoolId, accountId, expiresAt } = order;
    const token = `lv_${randomBytes(32).toString('base64url')}`;
    const hash = createHash('sha256').update(token).digest();
    // What a service account does is recorded under its account id, which is nobody's person id.
    await this.pool.query(
      `insert into auth.account (account_id, school_id, person_id) values ($1, $2, $1)
       on conflict (school_id, person_id) do nothing`,
      [accountId, schoolId],
    );
    await this.pool.query(
      `insert into auth.access_token (token_id, token_hash, account_id, label, expires_at)
       values ($1, $2, $3, $4, $5)`,
      [tokenId, hash, accountId, label, expiresAt],
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
}
