import fc from 'fast-check';
import type { EnvelopeFacts } from '../../src/application/ports/event-codec.js';
import type { StoredEvent } from '../../src/application/ports/event-store.js';
import type { ValuePointer } from '../../src/application/ports/read-model-rows.js';
import { type RecordStep, stateAfter, stepOf } from '../../src/application/queries/record-steps.js';
import type { RecordEvent } from '../../src/domain/record/record.events.js';
import { type RecordState, valueHashOf } from '../../src/domain/record/record.state.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import {
  clearValueHash,
  emptyValueHash,
  isReservedPurpose,
  type ValueHash,
} from '../../src/domain/shared/protected-block.js';
import { lifePlans } from '../support/arbitrary-lives.js';
import { type Life, live } from '../support/living.js';
import { casesOf } from '../support/properties.js';

/** An event as if it had been stored and read back; only what a step looks at. */
const stepFrom = (event: Recorded<RecordEvent>, claimedAt = event.meta.recordedAt): RecordStep => {
  const { revision, recordedAt, eventId } = event.meta;
  const stored = { revision, recordedAt, eventId, logIndex: revision, hash: new Uint8Array(32) };
  return stepOf(stored as StoredEvent, {
    decode: () => event,
    facts: () => ({ occurredAt: claimedAt }) as EnvelopeFacts,
  });
};

const stepsOf = ({ record }: Life): readonly RecordStep[] =>
  record.log.map((event) => stepFrom(event));

const foldOf = (events: readonly Recorded<RecordEvent>[]): RecordState =>
  events.reduce(recordDecider.evolve, recordDecider.initial);

/** What speaks against the fold of the steps, compared with the record's own state then. */
const against =
  (steps: (life: Life) => readonly RecordStep[]) =>
  (life: Life): string | null => {
    const all = steps(life);
    const lengths = [1, Math.ceil(all.length / 2), all.length - 1, all.length];
    const wrong = lengths
      .filter((length) => length > 0)
      .map((length) => difference(all.slice(0, length), life, length));
    return wrong.find((one) => one !== null) ?? null;
  };

const difference = (steps: readonly RecordStep[], life: Life, length: number): string | null => {
  const asOf = stateAfter(steps);
  const then = foldOf(life.record.log.slice(0, length));
  if (then.status === 'absent' || !asOf) return 'there was no record';
  if (asOf.status !== then.status) return `${asOf.status} instead of ${then.status}`;
  if (asOf.entryCount !== length) return `${asOf.entryCount} entries instead of ${length}`;
  // A disposed record shows nothing, though its stream still knows the hashes.
  if (then.status === 'disposed') {
    return Object.keys(asOf.values).length > 0 ? 'values after the disposal' : null;
  }
  const fields = new Set([...Object.keys(then.valueHashes), ...Object.keys(asOf.values)]);
  for (const field of fields) {
    const pointer = asOf.values[field];
    if (hashBehind(pointer, life, field) !== valueHashOf(then, field)) return `value of ${field}`;
    const revision = typeof pointer === 'number' ? pointer : pointer?.revision;
    if (revision !== then.valueRevisions[field]) return `place of ${field}`;
  }
  return null;
};

const hashBehind = (
  pointer: ValuePointer | undefined,
  life: Life,
  field: string,
): ValueHash | undefined => {
  if (pointer === undefined) return emptyValueHash;
  if (typeof pointer !== 'number') return clearValueHash(pointer.value);
  return life.record.log[pointer]?.protectedBlocks
    .filter(({ purpose }) => !isReservedPurpose(purpose))
    .flatMap(({ fields }) => fields[field] ?? [])[0];
};

const lives = casesOf(lifePlans, live);

describe('a record as of any of its entries', () => {
  it('has the status, the values and their places that the record had then', () => {
    lives.hold(against(stepsOf));
  });

  it('would not have them if a correction were missed', () => {
    const forgetful = (life: Life): readonly RecordStep[] =>
      stepsOf(life).map((step, index) =>
        life.record.log[index]?.type === 'record.correction-applied'
          ? { ...step, values: {} }
          : step,
      );
    expect(lives.count((life) => against(forgetful)(life) !== null)).toBeGreaterThan(50);
  });
});

describe('claimed times', () => {
  it('can put entries before the record began; then there was none', () => {
    const [plan] = fc.sample(lifePlans, 1);
    const [registered] = plan ? live(plan).record.log : [];
    if (!registered) throw new Error('a life begins with a registration');
    const step = stepFrom(registered);
    expect(stateAfter([])).toBeNull();
    expect(stateAfter([{ ...step, identity: null }])).toBeNull();
    expect(stateAfter([{ ...step, identity: null }, step])?.entryCount).toBe(1);
  });
});
