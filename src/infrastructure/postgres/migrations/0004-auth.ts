import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';

/**
 * What only proves that somebody is who they say. None of it is a fact about the school: all of it
 * can be replaced and erased, and of tokens, codes and passwords only hashes are here.
 */
export class Auth implements MigrationInterface {
  readonly name = 'Auth0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, accounts + factors + sessions + grants);
  }

  down = isNeverReverted;
}

const accounts = `
  CREATE TABLE auth.account (
    account_id uuid PRIMARY KEY,
    school_id uuid NOT NULL,
    person_id uuid NOT NULL,
    -- Null until the first invitation.
    sign_in_name text UNIQUE CHECK (sign_in_name = lower(sign_in_name)),
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
  CREATE TABLE auth.invitation (
    invitation_id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES auth.account,
    code_hash bytea NOT NULL UNIQUE CHECK (octet_length(code_hash) = 32),
    purpose text NOT NULL CHECK (purpose IN ('first-sign-in', 'recovery')),
    -- The authenticator app that is being set up, encrypted; its factor once accepted.
    totp_id uuid NOT NULL,
    totp_secret bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  );
  CREATE INDEX ON auth.invitation (account_id);
`;

const factors = `
  CREATE TABLE auth.password (
    account_id uuid PRIMARY KEY REFERENCES auth.account,
    -- PHC string: algorithm and parameters are part of it.
    hash text NOT NULL CHECK (hash LIKE '$argon2id$%'),
    set_at timestamptz NOT NULL
  );
  CREATE TABLE auth.totp (
    account_id uuid PRIMARY KEY REFERENCES auth.account,
    factor_id uuid NOT NULL UNIQUE,
    secret bytea NOT NULL,
    enrolled_at timestamptz NOT NULL
  );
  CREATE TABLE auth.recovery_code (
    account_id uuid NOT NULL REFERENCES auth.account,
    index smallint NOT NULL,
    factor_id uuid NOT NULL,
    code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    PRIMARY KEY (account_id, index)
  );
  CREATE TABLE auth.passkey (
    credential_id bytea PRIMARY KEY CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
    factor_id uuid NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES auth.account,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    enrolled_at timestamptz NOT NULL,
    last_used_at timestamptz
  );
  CREATE INDEX ON auth.passkey (account_id);
`;

const sessions = `
  CREATE TABLE auth.session (
    session_id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    account_id uuid NOT NULL REFERENCES auth.account,
    device_id uuid NOT NULL,
    authentication text NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  CREATE INDEX ON auth.session (account_id);
  CREATE INDEX ON auth.session (device_id);
  CREATE INDEX ON auth.session (expires_at);
  -- A question that a passkey has answered: it serves no second time. None is kept before that.
  CREATE TABLE auth.ceremony (
    ceremony_id uuid PRIMARY KEY,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX ON auth.ceremony (expires_at);
  CREATE TABLE auth.step_up_challenge (
    challenge_id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES auth.session ON DELETE CASCADE,
    fingerprint text NOT NULL,
    -- Of the act, e.g. DecideLock.
    name text NOT NULL,
    expires_at timestamptz NOT NULL,
    confirmed_by text CHECK (confirmed_by IN ('totp', 'passkey')),
    command_id uuid
  );
  -- Of one act at most one waits.
  CREATE UNIQUE INDEX step_up_challenge_waiting
    ON auth.step_up_challenge (session_id, fingerprint) WHERE command_id IS NULL;
  CREATE INDEX ON auth.step_up_challenge (expires_at);
`;

const grants = `
  GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA auth TO luuvet_auth;
  -- An account is of one person for ever: nobody may point it at another one.
  GRANT UPDATE (sign_in_name) ON auth.account TO luuvet_auth;
  GRANT UPDATE (revoked_at) ON auth.access_token TO luuvet_auth;
  GRANT UPDATE (used_at) ON auth.invitation TO luuvet_auth;
  GRANT UPDATE (hash, set_at) ON auth.password TO luuvet_auth;
  GRANT UPDATE (factor_id, secret, enrolled_at) ON auth.totp TO luuvet_auth;
  GRANT UPDATE (counter, last_used_at) ON auth.passkey TO luuvet_auth;
  GRANT UPDATE (last_seen_at, ended_at) ON auth.session TO luuvet_auth;
  GRANT UPDATE (challenge_id, name, expires_at, confirmed_by, command_id)
    ON auth.step_up_challenge TO luuvet_auth;
  GRANT DELETE ON auth.invitation, auth.recovery_code, auth.passkey, auth.session, auth.ceremony,
    auth.step_up_challenge TO luuvet_auth;
`;
