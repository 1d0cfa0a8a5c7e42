import type { ChallengeId, CommandId, EventId, SchoolId } from '../domain/shared/ids.js';
import { epochMs, type Instant } from '../domain/shared/instant.js';
import type { Principal } from './ports/authenticator.js';

/** Who caused a write: a person, or the system itself on the ground of an earlier event. */
export type Caller =
  | { readonly kind: 'person'; readonly principal: Principal }
  | { readonly kind: 'engine'; readonly task: string }
  | { readonly kind: 'installation' };

export interface CommandBody {
  /** Name of the command, e.g. `PermitCorrection`. */
  readonly act: string;
  readonly [more: string]: unknown;
}

export interface WriteRequest {
  readonly schoolId: SchoolId;
  readonly commandId: CommandId;
  /**
   * With the claimed time, everything that makes this command this command: the same id with
   * another body or time is refused, and a confirmation of one is none of the other.
   */
  readonly body: CommandBody;
  readonly caller: Caller;
  /** Claimed time of the act, if it differs from the time of recording. */
  readonly occurredAt: Instant | null;
  readonly causationId: EventId | null;
  readonly awaitSealed: boolean;
  /** The confirmed challenge that a legal act needs; never of the engine or the installation. */
  readonly stepUp: ChallengeId | null;
}

/** The clock of whoever claims a time may be ahead of ours by so much. */
const clockDifferenceMaxMs = 5 * 60_000;
/** Nobody who can be asked about it has seen anything earlier; forms draw the same line. */
const earliestClaim = '1900-01-01T00:00:00.000Z';

/** What is wrong with a claimed time; null when it can be kept. */
export const claimProblem = (
  claimed: Instant | null,
  now: Instant,
): 'in-the-future' | 'too-early' | null => {
  if (claimed === null) return null;
  if (claimed < earliestClaim) return 'too-early';
  return epochMs(claimed) > epochMs(now) + clockDifferenceMaxMs ? 'in-the-future' : null;
};
