import type { AccountId, DeviceId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { SharingSuspected } from '../../domain/sign-in/sign-in.events.js';
import type { RowOrigin } from './projection.js';

/** One account seems to be used by several people, or one person to sign in for several. */
export interface SharingSuspicionRow extends RowOrigin {
  readonly accountId: AccountId;
  readonly cause: SharingSuspected['payload']['cause'];
  /** A random number that the device was given: it tells devices apart and nothing else. */
  readonly deviceId: DeviceId;
  readonly at: Instant;
}
