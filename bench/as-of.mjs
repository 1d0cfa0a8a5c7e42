import { randomUUID } from 'node:crypto';
import { stateAfter } from '../dist/src/application/queries/record-steps.js';
import { RecordStreams } from '../dist/src/application/queries/record-streams.js';
import { appendRecord, decided, schoolId } from './contenders/luuvet.mjs';

const entries = 1_000;

const revised = (subjectId) => ({
  type: 'record.revised',
  version: 1,
  payload: { clear: {}, source: { from: 'form' } },
  protectedBlocks: [{ subjectId, purpose: 'identity', fields: { address: 'Trường Thọ, Thủ Đức' } }],
});

/** Appends a record of a thousand entries. */
const longRecord = async (engine) => {
  const [recordId, subjectId] = [randomUUID(), randomUUID()];
  await appendRecord(engine, recordId, [
    decided(recordId, randomUUID(), subjectId),
    ...Array.from({ length: entries - 1 }, () => revised(subjectId)),
  ]);
  return recordId;
};

const p95 = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? 0) * 100) / 100;
};

/** The state of such a record as of any of its entries: looked at first, and then again. */
export const measureAsOf = async (engine) => {
  const recordId = await longRecord(engine);
  const look = async (streams, bound) => {
    const startedAt = performance.now();
    const steps = await streams.steps(schoolId, recordId);
    const state = stateAfter(steps.slice(0, bound));
    if (state?.entryCount !== bound) throw new Error('as-of does not see what it should');
    return performance.now() - startedAt;
  };
  const first = [];
  for (let run = 0; run < 60; run += 1) {
    first.push(await look(new RecordStreams(engine.store, engine.codec), entries - run));
  }
  // Only what is sealed is remembered.
  while (true) {
    const stored = await engine.store.readStream(schoolId, `record-${recordId}`);
    if (stored.every(({ logIndex }) => logIndex !== null)) break;
  }
  const streams = new RecordStreams(engine.store, engine.codec);
  await look(streams, entries);
  const later = [];
  for (let run = 0; run < 200; run += 1) later.push(await look(streams, entries - run));
  return { firstMs: p95(first), laterMs: p95(later) };
};
