import { randomUUID } from 'node:crypto';
import type { NewEvent, SealedEvent } from '../../src/application/ports/event-store.js';
import type { SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import {
  type OpenEventStore,
  openEventStore,
} from '../../src/infrastructure/event-store/open-event-store.js';
import {
  appendThrough,
  openSession,
  simpleRequest,
  simpleWrite,
  until,
} from '../support/ledger-session.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const silent = { log() {}, warn() {}, error() {} };
const writers = 8;
const eventCount = 100_000;
const appendsInFlight = 6;

let database: TestDatabase;
let processes: readonly OpenEventStore[];

beforeAll(async () => {
  database = await createTestDatabase();
  // Two processes append; the first to come seals, the other hears of it.
  processes = [
    openEventStore(database.connections, silent),
    openEventStore(database.connections, silent),
  ];
});
afterAll(async () => {
  for (const opened of processes) await opened.close();
  await database.drop();
});

const storeOf = (place: number) => (processes[place % processes.length] as OpenEventStore).store;

/** Event ids in the order of their streams, as the appends acknowledged them. */
const write = async (school: SchoolId, acknowledged: Map<StreamId, string[]>): Promise<void> => {
  let left = eventCount - 1;
  const lane = async (place: number): Promise<void> => {
    const streams = Array.from({ length: 20 }, () => `record-${randomUUID()}` as StreamId);
    const heads = new Map<StreamId, NewEvent>();
    for (let turn = 0; left > 0; turn += 1) {
      const count = Math.min(left, 1 + ((place + turn) % 8));
      left -= count;
      const stream = streams[turn % streams.length] as StreamId;
      const next = simpleWrite(stream, heads.get(stream), count);
      const { outcome } = await storeOf(place).append(simpleRequest(school, [next]));
      expect(outcome).toBe('appended');
      heads.set(stream, next.events.at(-1) as NewEvent);
      const ids = acknowledged.get(stream) ?? [];
      acknowledged.set(stream, [...ids, ...next.events.map(({ eventId }) => eventId)]);
    }
  };
  await Promise.all(Array.from({ length: writers * appendsInFlight }, (_, place) => lane(place)));
};

/** Follows the log and breaks off every few batches, to go on where it had come to. */
const consume = async (
  follower: OpenEventStore,
  school: SchoolId,
  breakOffAfter: number,
): Promise<{ readonly events: readonly SealedEvent[]; readonly restarts: number }> => {
  const events: SealedEvent[] = [];
  let restarts = 0;
  while (events.length < eventCount) {
    const abort = new AbortController();
    let batches = 0;
    for await (const batch of follower.store.subscribe(
      school,
      BigInt(events.length),
      abort.signal,
    )) {
      events.push(...batch);
      batches += 1;
      if (events.length >= eventCount || batches === breakOffAfter) break;
    }
    abort.abort();
    restarts += 1;
  }
  return { events, restarts };
};

/** One event that has its number before all others and is committed when somebody says so. */
const appendAhead = async (
  school: SchoolId,
  acknowledged: Map<StreamId, string[]>,
): Promise<() => Promise<void>> => {
  const session = await openSession(database, 'append');
  const stream = `record-${randomUUID()}` as StreamId;
  const first = simpleWrite(stream);
  await session.query('BEGIN');
  expect(await appendThrough(session, simpleRequest(school, [first]))).toBe(1);
  acknowledged.set(
    stream,
    first.events.map(({ eventId }) => eventId),
  );
  return async () => {
    await session.query('COMMIT');
    await session.end();
  };
};

/** What most outboxes do: poll for sequence numbers above the last one seen. */
const pollNaively = async (isOver: () => boolean, isPast: () => void): Promise<number> => {
  const session = await openSession(database, 'auditor');
  let last = '0';
  let delivered = 0;
  let rounds = 0;
  for (let idle = false; !(idle && isOver()); rounds += 1) {
    const over = isOver();
    const { rows } = await session.query<{ seq: string }>(
      'SELECT seq FROM ledger.event WHERE seq > $1 ORDER BY seq',
      [last],
    );
    delivered += rows.length;
    if (rows.length > 0) isPast();
    last = rows.at(-1)?.seq ?? last;
    idle = over && rows.length === 0;
  }
  await session.end();
  return delivered;
};

test(`a subscription misses none of ${eventCount} events of ${writers} writers, and a naive poller does`, async () => {
  const school = randomUUID() as SchoolId;
  const acknowledged = new Map<StreamId, string[]>();
  let isOver = false;
  let isPast = false;
  const commit = await appendAhead(school, acknowledged);
  const naive = pollNaively(
    () => isOver,
    () => {
      isPast = true;
    },
  );
  const [patient, restless, elsewhere] = [
    consume(processes[0] as OpenEventStore, school, Number.POSITIVE_INFINITY),
    consume(processes[0] as OpenEventStore, school, 3),
    consume(processes[1] as OpenEventStore, school, 7),
  ];
  const written = write(school, acknowledged);
  await until('the poller went past it', () => isPast);
  await commit();
  await written;
  isOver = true;

  for (const consumer of [patient, restless, elsewhere]) {
    const { events } = await consumer;
    expect(events).toHaveLength(eventCount);
    expect(events.findIndex(({ logIndex }, place) => logIndex !== BigInt(place))).toBe(-1);
    const perStream = new Map<StreamId, string[]>();
    for (const { streamId, eventId } of events) {
      const ids = perStream.get(streamId);
      if (ids === undefined) perStream.set(streamId, [eventId]);
      else ids.push(eventId);
    }
    expect(perStream.size).toBe(acknowledged.size);
    const differing = [...acknowledged].filter(
      ([stream, ids]) => ids.join() !== perStream.get(stream)?.join(),
    );
    expect(differing.map(([stream]) => stream)).toEqual([]);
  }
  expect((await restless).restarts).toBeGreaterThan(50);
  // Otherwise all of the above would prove nothing about numbers that become visible out of order.
  expect(await naive).toBeLessThan(eventCount);
}, 240_000);
