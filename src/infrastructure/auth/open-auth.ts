import type pg from 'pg';
import type { Clock } from '../../application/ports/clock.js';
import { AccessTokens } from './access-tokens.js';
import { Authentication } from './authentication.js';
import { Leftovers } from './leftovers.js';
import { PasswordHashes } from './password-hashes.js';
import { PostgresCredentials } from './postgres-credentials.js';
import { PostgresInvitations } from './postgres-invitations.js';
import { PostgresPasskeys } from './postgres-passkeys.js';
import { PostgresSessions, type SessionLimits } from './postgres-sessions.js';
import { PostgresStepUps } from './postgres-step-ups.js';
import { TotpSecrets } from './totp-secrets.js';

export interface AuthParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly masterKey: Uint8Array;
  readonly limits: SessionLimits;
}

/** Everything that proves who somebody is, over schema `auth`. */
export const openAuth = ({ pool, clock, masterKey, limits }: AuthParts) => {
  const secrets = new TotpSecrets(masterKey);
  const accessTokens = new AccessTokens(pool);
  const sessions = new PostgresSessions(pool, clock, limits, new Leftovers(pool, clock));
  return {
    accessTokens,
    sessions,
    authenticator: new Authentication(sessions, accessTokens),
    credentials: new PostgresCredentials(pool, clock, new PasswordHashes(), secrets),
    invitations: new PostgresInvitations(pool, clock, secrets),
    passkeys: new PostgresPasskeys(pool, clock, masterKey),
    stepUps: new PostgresStepUps(pool, clock),
  };
};
