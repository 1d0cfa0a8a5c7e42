import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Authenticator, Principal } from '../../application/ports/authenticator.js';
import type { AccountId, PersonId, SchoolId } from '../../domain/shared/ids.js';

const prefix = 'lv_';
const tokenForm = /^lv_[A-Za-z0-9_-]{43}$/;
const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

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

interface Waiting {
  readonly token: string;
  readonly resolve: (principal: Principal | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Bearer tokens with 256 random bits, kept as hashes in schema `auth`. A revoked or expired token
 * fails on the very next call: nothing is remembered between calls. Calls that arrive together
 * share one look-up.
 */
export class AccessTokens implements Authenticator {
  private waiting: Waiting[] = [];

  constructor(private readonly pool: pg.Pool) {}

  authenticate(credential: string): Promise<Principal | null> {
    if (!tokenForm.test(credential)) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.waiting.push({ token: credential, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => void this.lookUp());
    });
  }

  async issue(grant: TokenGrant): Promise<IssuedToken> {
    const token = prefix + randomBytes(32).toString('base64url');
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
      [grant.schoolId, grant.personId, tokenId, digest(token), grant.label, grant.expiresAt],
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

  private async lookUp(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    try {
      const { rows } = await this.pool.query<{
        token_hash: Buffer;
        school_id: string;
        account_id: string;
        person_id: string;
      }>({
        name: 'access-tokens',
        text: `select token_hash, school_id, account_id, person_id
               from auth.access_token join auth.account using (account_id)
               where token_hash = any($1) and revoked_at is null and expires_at > now()`,
        values: [[...new Set(waiting.map(({ token }) => token))].map(digest)],
      });
      const found = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]));
      for (const { token, resolve } of waiting) {
        const row = found.get(digest(token).toString('hex'));
        resolve(
          row
            ? {
                accountId: row.account_id as AccountId,
                personId: row.person_id as PersonId,
                schoolId: row.school_id as SchoolId,
                authentication: 'access-token',
                sessionId: null,
                scopes: null,
              }
            : null,
        );
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
