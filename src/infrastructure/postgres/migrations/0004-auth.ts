import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';

/** Accounts and their bearer tokens. A token is kept as its SHA-256 only. */
export class Auth implements MigrationInterface {
  readonly name = 'Auth0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `
      CREATE TABLE auth.account (
        account_id uuid PRIMARY KEY,
        school_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (school_id, person_id)
      );
      CREATE TABLE auth.access_token (
        token_id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
        account_id uuid NOT NULL REFERENCES auth.account,
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      GRANT SELECT, INSERT ON auth.account, auth.access_token TO luuvet_auth;
      -- An account is of one person for ever: nobody may point it at another one.
      GRANT UPDATE (revoked_at) ON auth.access_token TO luuvet_auth;
      `,
    );
  }

  down = isNeverReverted;
}
