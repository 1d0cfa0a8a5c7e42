import type { AccountId, DeviceId, SessionId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';

export interface SessionToOpen {
  readonly sessionId: SessionId;
  readonly accountId: AccountId;
  readonly deviceId: DeviceId;
  /** How it was proven, e.g. `password+totp`. */
  readonly authentication: string;
}

export interface OpenedSession {
  /** `lvs_…`, 256 random bits; only its SHA-256 is kept. */
  readonly token: string;
  readonly expiresAt: Instant;
  readonly idleMinutes: number;
}

export interface LiveSession extends SessionToOpen {
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
}

/**
 * Who is signed in. A session ends when it is ended, when it is not used for a while, and at the
 * latest some hours after it began; from then on it MUST fail on the very next call.
 */
export interface Sessions {
  open(session: SessionToOpen): Promise<OpenedSession>;
  /** Those that can be used now, newest first. */
  live(accountId: AccountId): Promise<readonly LiveSession[]>;
  end(accountId: AccountId, sessionIds: readonly SessionId[]): Promise<void>;
  /** Those that there are; called before the entry that ends them. */
  endAll(accountId: AccountId): Promise<void>;
  /** Those that began at that moment or before; repeated, it MUST leave later ones alone. */
  endOpenedUntil(accountId: AccountId, until: Instant): Promise<void>;
  /** Other people who signed in on the device within the last `minutes`. */
  otherSigners(deviceId: DeviceId, accountId: AccountId, minutes: number): Promise<number>;
}
