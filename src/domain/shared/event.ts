import type { AppointmentId, DelegationId, EventId, PersonId } from './ids.js';
import type { Instant } from './instant.js';
import type { FieldValue, ProtectedBlock, ValueHash } from './protected-block.js';

/** One kind of event: stored name and version are literals, independent of names in code. */
export interface EventShape<Type extends string, Version extends number, Payload> {
  readonly type: Type;
  readonly version: Version;
  readonly payload: Payload;
}

/** An event as a decider returns it: personal values in plain, not yet stored. */
export type Decided<E> = E & { readonly protectedBlocks: readonly ProtectedBlock<FieldValue>[] };

/** An event as it is read back: personal values only as commitments, plus where it stands. */
export type Recorded<E> = E & {
  readonly protectedBlocks: readonly ProtectedBlock<ValueHash>[];
  readonly meta: RecordedMeta;
};

export interface RecordedMeta {
  readonly eventId: EventId;
  readonly revision: bigint;
  readonly recordedAt: Instant;
  readonly personId: PersonId;
  /** In which appointment the person acted; null for the engine and the installation. */
  readonly appointmentId: AppointmentId | null;
  /** Through which delegation, when the appointment is another's. */
  readonly delegationId: DelegationId | null;
}

const nothingProtected: readonly ProtectedBlock<FieldValue>[] = [];

export const decided = <E>(
  event: E,
  protectedBlocks: readonly ProtectedBlock<FieldValue>[] = nothingProtected,
): Decided<E> => ({ ...event, protectedBlocks });
