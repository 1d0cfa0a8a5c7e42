import type { CommandId, EventId, SchoolId } from '../domain/shared/ids.js';
import type { Instant } from '../domain/shared/instant.js';
import type { Principal } from './ports/authenticator.js';

/** Who caused a write: a person, or the system itself on the ground of an earlier event. */
export type Caller =
  | { readonly kind: 'person'; readonly principal: Principal }
  | { readonly kind: 'engine'; readonly task: string }
  | { readonly kind: 'installation' };

export interface WriteRequest {
  readonly schoolId: SchoolId;
  readonly commandId: CommandId;
  /** Everything that makes this command this command; the same id with another body is refused. */
  readonly body: unknown;
  readonly caller: Caller;
  /** Claimed time of the act, if it differs from the time of recording. */
  readonly occurredAt: Instant | null;
  readonly causationId: EventId | null;
  readonly awaitSealed: boolean;
}
