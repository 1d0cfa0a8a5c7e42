import { randomUUID } from 'node:crypto';
import { payload } from '../workload.mjs';

export const schoolId = 'b0000000-0000-4000-8000-000000000001';
const actor = {
  personId: randomUUID(),
  accountId: randomUUID(),
  role: 'homeroomTeacher',
  appointmentId: randomUUID(),
  delegationId: null,
  authentication: 'access-token',
};

/** A record's registration with a child's fields, protected. */
export const decided = (recordId, dossierId, subjectId) => ({
  type: 'record.registered',
  version: 2,
  payload: {
    recordId,
    dossierId,
    subjectId,
    kind: 'child-profile',
    catalogueId: 'vn-kindergarten',
    catalogueVersion: 1,
    schoolYear: '2025-2026',
    period: null,
    topic: null,
    clear: {},
    source: { from: 'form' },
  },
  protectedBlocks: [{ subjectId, purpose: 'identity', fields: payload }],
});

/** The events of a new record in one append. */
export const appendRecord = async ({ store, codec, clock }, recordId, events) => {
  const commandId = randomUUID();
  const streamId = `record-${recordId}`;
  const at = clock.now();
  const encoded = await codec.encode(events, {
    schoolId,
    streamId,
    firstRevision: 0n,
    previousHash: null,
    commandId,
    firstIndex: 0,
    recordedAt: at,
    occurredAt: at,
    actor,
    causationId: null,
    correlationId: commandId,
    policyVersion: 'vn-kindergarten@1',
  });
  const { outcome } = await store.append({
    schoolId,
    commandId,
    fingerprint: commandId.replaceAll('-', '').repeat(2),
    writes: [
      {
        streamId,
        expectedRevision: 'noStream',
        previousHash: null,
        events: encoded.map(({ stored }) => stored),
      },
    ],
    guards: [],
  });
  if (outcome !== 'appended') throw new Error(`append: ${outcome}`);
};

/**
 * Our append as the engine does it: fields encrypted and committed to, canonical envelope, chained,
 * grouped into one round trip, sealed in the background. A hundred children take turns as subjects,
 * as they do when a school writes.
 */
export const luuvet = (engine) => {
  const subjects = Array.from({ length: 100 }, () => randomUUID());
  const dossierId = randomUUID();
  let turn = 0;
  return {
    name: 'Lưu Vết append',
    schoolId,
    prepare: async () => {
      for (const subjectId of subjects) {
        await engine.keyStore.activeKey(schoolId, subjectId, 'identity');
      }
    },
    append: async () => {
      const recordId = randomUUID();
      turn = (turn + 1) % subjects.length;
      await appendRecord(engine, recordId, [decided(recordId, dossierId, subjects[turn])]);
      return 1;
    },
    close: () => Promise.resolve(),
  };
};
