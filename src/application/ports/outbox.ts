import type { PersonId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { ReminderStage } from './reminders.js';

/** What somebody was told on a day, as numbers. */
export interface OutboxMessage {
  /** The same at each attempt. */
  readonly messageId: string;
  readonly schoolId: SchoolId;
  readonly personId: PersonId;
  readonly day: LocalDate;
  readonly counts: Readonly<Partial<Record<ReminderStage, number>>>;
  /** This one included. */
  readonly attempts: number;
}

export interface OutboxState {
  /** Not delivered yet. */
  readonly waiting: number;
  /** Tried in vain for the last time, within the last 90 days. */
  readonly givenUp: number;
  /** Since when the oldest of those that wait has waited. */
  readonly oldest: Instant | null;
  /** The code of the last attempt that failed, while something waits or was given up. */
  readonly problem: string | null;
}

/** How an attempt ended; `useless` when no other could end otherwise. */
export type Delivery =
  | { readonly is: 'delivered' }
  | { readonly is: 'failed' | 'useless'; readonly problem: string };

/**
 * What waits to be said outside.
 *
 * A message that was claimed MUST NOT be claimed by anybody else before its next attempt is due, and
 * MUST be claimed again then if nothing was settled: whoever claimed it may have died. So each is
 * delivered at least once, and its id tells the same from another. After the last attempt it is
 * given up and MUST NOT be claimed any more.
 */
export interface Outbox {
  claim(schoolId: SchoolId, at: Instant, size: number): Promise<readonly OutboxMessage[]>;
  /** Answers whether it was given up. */
  settle(message: OutboxMessage, delivery: Delivery, at: Instant): Promise<boolean>;
  state(schoolId: SchoolId): Promise<OutboxState>;
}

/** Brings messages to where people are told outside of this program. MUST NOT throw. */
export interface Deliverer {
  deliver(message: OutboxMessage, at: Instant, signal: AbortSignal): Promise<Delivery>;
}

/** Without a deliverer nothing is put into the outbox. */
export interface OutboxParts {
  readonly outbox: Outbox;
  readonly deliverer: Deliverer | null;
}
