import type { Recorded } from '../../domain/shared/event.js';
import type { AnyEvent } from '../ports/event-codec.js';
import type { SealedEvent } from '../ports/event-store.js';

/**
 * What the engine does because something was recorded. It sees every sealed event of every school
 * at least once and in order, so it MUST be repeatable: its commands take their id from the event.
 */
export interface Reaction {
  /** Stored name of its checkpoint. */
  readonly name: string;
  readonly types: ReadonlySet<string>;
  react(event: Recorded<AnyEvent>, sealed: SealedEvent): Promise<void>;
}
