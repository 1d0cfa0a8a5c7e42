import { createHmac } from 'node:crypto';
import type { AnyEvent } from '../../src/application/ports/event-codec.js';
import type { Decided, Recorded } from '../../src/domain/shared/event.js';
import type {
  AppointmentId,
  DelegationId,
  EventId,
  PersonId,
} from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type {
  FieldValue,
  ProtectedBlock,
  ValueHash,
} from '../../src/domain/shared/protected-block.js';

export interface Circumstances {
  readonly revision: bigint;
  readonly at: Instant;
  readonly personId: PersonId;
  readonly appointmentId: AppointmentId | null;
  readonly delegationId: DelegationId | null;
}

/**
 * What the log would give back for a decided event, without encryption: commitments are keyed by
 * the revision, so two commitments to one value differ just as they do with random salts.
 */
export const recorded = <E extends AnyEvent>(
  event: Decided<E>,
  { revision, at, personId, appointmentId, delegationId }: Circumstances,
): Recorded<E> => {
  const protectedBlocks = event.protectedBlocks.map((block) => committed(block, revision));
  const eventId = `event-${revision}` as EventId;
  const actor = { personId, appointmentId, delegationId };
  const meta = { eventId, revision, recordedAt: at, ...actor };
  return { ...event, protectedBlocks, meta } as Recorded<E>;
};

const committed = (
  { subjectId, purpose, fields }: ProtectedBlock<FieldValue>,
  revision: bigint,
): ProtectedBlock<ValueHash> => ({
  subjectId,
  purpose,
  fields: Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, commitment(revision, field, value)]),
  ),
});

export const commitment = (revision: bigint, field: string, value: FieldValue): ValueHash =>
  createHmac('sha256', String(revision))
    .update(`${field}=${JSON.stringify(value)}`)
    .digest('hex') as ValueHash;
