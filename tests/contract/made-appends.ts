import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type {
  AppendOutcome,
  AppendRequest,
  EventStore,
  ExpectedRevision,
  NewEvent,
  SealedEvent,
  StoredEvent,
  StreamGuard,
  StreamWrite,
} from '../../src/application/ports/event-store.js';
import type { CommandId, EventId, SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { within } from './contract-case.js';

export const newSchool = (): SchoolId => randomUUID() as SchoolId;
export const newStream = (category = 'record'): StreamId =>
  `${category}-${randomUUID()}` as StreamId;
export const newCommand = (): CommandId => randomUUID() as CommandId;

/** Where a stream stands, as its writer knows it. */
export interface Head {
  readonly revision: ExpectedRevision;
  readonly hash: Uint8Array | null;
}

export const absent: Head = { revision: 'noStream', hash: null };

export const eventHash = (bytes: Uint8Array): Buffer =>
  createHash('sha256').update('\0').update(bytes).digest();

export const madeEvent = (
  revision: bigint,
  bytes: Buffer = Buffer.from(JSON.stringify({ revision: String(revision), salt: randomUUID() })),
): NewEvent => ({
  eventId: randomUUID() as EventId,
  revision,
  type: 'record.revised',
  version: 1,
  recordedAt: '2026-11-21T02:00:00.123Z' as Instant,
  bytes,
  hash: eventHash(bytes),
  ciphertexts: [randomBytes(80)],
});

/** A write of `count` new events on a stream that stands at `head`. */
export const madeWrite = (streamId: StreamId, head: Head = absent, count = 1): StreamWrite => {
  const first = head.revision === 'noStream' ? 0n : head.revision + 1n;
  return {
    streamId,
    expectedRevision: head.revision,
    previousHash: head.hash,
    events: Array.from({ length: count }, (_, place) => madeEvent(first + BigInt(place))),
  };
};

export const madeRequest = (
  schoolId: SchoolId,
  writes: readonly StreamWrite[],
  guards: readonly StreamGuard[] = [],
): AppendRequest => ({
  schoolId,
  commandId: newCommand(),
  fingerprint: randomBytes(32).toString('hex'),
  writes,
  guards,
});

export const headAfter = ({ events }: StreamWrite): Head => {
  const last = events.at(-1) as NewEvent;
  return { revision: last.revision, hash: last.hash };
};

/** Appends that must succeed: one stream with that many events. */
export const givenStream = async (
  store: EventStore,
  schoolId: SchoolId,
  streamId: StreamId,
  count = 1,
): Promise<Head> => {
  const write = madeWrite(streamId, absent, count);
  expect(await store.append(madeRequest(schoolId, [write]))).toMatchObject({
    outcome: 'appended',
  });
  return headAfter(write);
};

export const outcomes = (all: readonly AppendOutcome[]): readonly string[] =>
  all.map(({ outcome }) => outcome).sort();

/** What makes an event the one it is; both sides as plain values, so that a diff can be read. */
export const plain = (event: NewEvent): Record<string, unknown> => ({
  eventId: event.eventId,
  revision: event.revision,
  type: event.type,
  version: event.version,
  recordedAt: event.recordedAt,
  bytes: Buffer.from(event.bytes).toString('hex'),
  hash: Buffer.from(event.hash).toString('hex'),
  ciphertexts: event.ciphertexts.map((block) => Buffer.from(block).toString('hex')),
});

export const idsOf = (events: readonly StoredEvent[]): readonly string[] =>
  events.map(({ eventId }) => eventId);

/** The school's first `count` sealed events, as a subscriber gets them. */
export const sealedEvents = (
  store: EventStore,
  schoolId: SchoolId,
  count: number,
  patienceMs: number,
): Promise<readonly SealedEvent[]> => {
  const abort = new AbortController();
  const collect = async (): Promise<readonly SealedEvent[]> => {
    const events: SealedEvent[] = [];
    if (count === 0) return events;
    for await (const batch of store.subscribe(schoolId, 0n, abort.signal)) {
      events.push(...batch);
      if (events.length >= count) break;
    }
    return events;
  };
  return within(patienceMs, collect()).finally(() => abort.abort());
};
