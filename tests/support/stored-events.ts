import type { EncodeContext, EncodedEvent } from '../../src/application/ports/event-codec.js';
import type { StoredEvent } from '../../src/application/ports/event-store.js';
import { uuidFrom } from './deterministic-random.js';

/** A context like the write loop's; every part can be replaced. */
export const encodeContext = (more: Partial<EncodeContext> = {}): EncodeContext => ({
  schoolId: uuidFrom('school') as EncodeContext['schoolId'],
  streamId: `record-${uuidFrom('record')}` as EncodeContext['streamId'],
  firstRevision: 0n,
  previousHash: null,
  commandId: uuidFrom('command') as EncodeContext['commandId'],
  firstIndex: 0,
  recordedAt: '2026-11-21T02:00:00.123Z' as EncodeContext['recordedAt'],
  occurredAt: '2026-11-20T09:30:00.000Z' as EncodeContext['occurredAt'],
  actor: {
    personId: uuidFrom('principal'),
    accountId: uuidFrom('account'),
    role: 'principal',
    appointmentId: uuidFrom('appointment'),
    delegationId: null,
    authentication: 'access-token',
  },
  causationId: null,
  correlationId: uuidFrom('correlation'),
  policyVersion: 'vn-kindergarten@1',
  ...more,
});

/** What a store would give back for an event that was encoded in that context. */
export const storedOf = (encoded: EncodedEvent, context: EncodeContext): StoredEvent => ({
  ...encoded.stored,
  schoolId: context.schoolId,
  streamId: context.streamId,
  commandId: context.commandId,
  logIndex: null,
});
