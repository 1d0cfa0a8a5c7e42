import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Authenticator, Principal } from '../../application/ports/authenticator.js';
import type { AccountId, PersonId, SchoolId } from '../../domain/shared/ids.js';
import { newToken, TokenLookUp, tokenHash } from './token-look-up.js';

export const accessTokenPrefix = 'lv_';

export interface TokenGrant {
  readonly schoolId: SchoolId;
  readonly personId: PersonId;
  readonly label: string;
  readonly expiresAt: Date;
}

export interface IssuedToken {
  readonly tokenId: string;
  /** Shown once; only its SHA-256 is kept. */
  readonly token: string;
}

/** Bearer tokens with 256 random bits, kept as hashes in schema `auth`. */
export class AccessTokens implements Authenticator {
  private readonly tokens = new TokenLookUp(accessTokenPrefix, (hashes) => this.find(hashes));

  constructor(private readonly pool: pg.Pool) {}

  authenticate(credential: string): Promise<Principal | null> {
    return this.tokens.of(credential);
  }

  async issue(grant: TokenGrant): Promise<IssuedToken> {
    const token = newToken(accessTokenPrefix);
    const tokenId = randomUUID();
    // Two statements: the second one also sees an account that another process has just made.
    await this.pool.query(
      `insert into auth.account (account_id, school_id, person_id) values ($1, $2, $3)
       on conflict (school_id, person_id) do nothing`,
      [randomUUID(), grant.schoolId, grant.personId],
    );
    await this.pool.query(
      `insert into auth.access_token (token_id, token_hash, account_id, label, expires_at)
       select $3, $4, account_id, $5, $6 from auth.account where school_id = $1 and person_id = $2`,
      [grant.schoolId, grant.personId, tokenId, tokenHash(token), grant.label, grant.expiresAt],
    );
    return { tokenId, token };
  }

  /** @returns whether a valid token with that id existed. */
  async revoke(tokenId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update auth.access_token set revoked_at = now()
       where token_id = $1 and revoked_at is null`,
      [tokenId],
    );
    return rowCount === 1;
  }

  private async find(hashes: readonly Buffer[]): Promise<ReadonlyMap<string, Principal>> {
    const { rows } = await this.pool.query<{
      token_hash: Buffer;
      school_id: SchoolId;
      account_id: AccountId;
      person_id: PersonId;
    }>({
      name: 'access-tokens',
      text: `select token_hash, school_id, account_id, person_id
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
          authentication: 'access-token',
          sessionId: null,
          scopes: null,
        },
      ]),
    );
  }
}
