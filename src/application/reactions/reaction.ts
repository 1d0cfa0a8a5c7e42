import type { SchoolId } from '../../domain/shared/ids.js';
import type { Recorded } from '../../domain/shared/event.js';
import type { AnyEvent } from '../ports/event-codec.js';
import type { SealedEvent } from '../ports/event-store.js';

/**
 * What the engine does because something was recorded. It sees every sealed event of every school
 * at least once and in order, so it MUST be repeatable: its commands take their id from the event.
 */
export interface Reaction {
  /** Stored name of its checkpoints, never to change: under a new one it sees every log again. */
  readonly name: string;
  readonly types: ReadonlySet<string>;
  react(event: Recorded<AnyEvent>, sealed: SealedEvent): Promise<void>;
  /** What time alone brings about; called for each school about once a second. */
  onTime?(schoolId: SchoolId): Promise<void>;
}

/** Injection token of all reactions, in the order in which they act on one entry. */
export const REACTIONS = Symbol('Reactions');
