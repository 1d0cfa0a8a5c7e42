import type { PersonId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';

/** How urgent something is; `waiting` where it waits for long and nothing is due. */
export const reminderStages = ['missed', 'due-today', 'soon', 'waiting'] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** That something waits for somebody. `cause` names it by ids and codes, and by no personal data. */
export interface ToRemind {
  readonly personId: PersonId;
  readonly cause: string;
  readonly stage: ReminderStage;
}

export interface ReminderRow {
  readonly reminderId: string;
  readonly cause: string;
  readonly toldAt: Instant;
  /** Null while they have not seen it. */
  readonly readAt: Instant | null;
}

export interface Round {
  readonly day: LocalDate;
  readonly at: Instant;
}

/** Nobody is told of more in one round; the rest is told in those that follow. */
export const toldMax = 50;

/** `elsewhere`: another server is making it. */
export type RoundOutcome = 'made' | 'was-made' | 'elsewhere';

/**
 * Who was told of what, and what they have seen. It is not in the ledger and can be emptied.
 *
 * A round MUST be made once for a school and day, however many servers try and whenever one of them
 * dies: what it tells and that it was made are stored in one transaction, after `compute` has
 * answered. Nobody is told of the same cause and stage twice, nor of more than `toldMax` at a time,
 * the first of what was computed before the rest. What a round finds no cause for any more counts as
 * seen. It MUST NOT hold back who writes records: until it stores it takes no lock but its own and no
 * transaction number.
 */
export interface ReminderStore {
  makeRound(
    schoolId: SchoolId,
    round: Round,
    compute: () => Promise<readonly ToRemind[]>,
  ): Promise<RoundOutcome>;
  /** What a person was told since then, the last first. */
  toldTo(schoolId: SchoolId, personId: PersonId, since: Instant): Promise<readonly ReminderRow[]>;
  /** Of one person; null for all. What was seen before stays as it is. */
  markRead(
    schoolId: SchoolId,
    personId: PersonId,
    seen: { readonly reminderIds: readonly string[] | null; readonly at: Instant },
  ): Promise<void>;
}
