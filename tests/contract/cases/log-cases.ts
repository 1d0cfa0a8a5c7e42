import type { StreamId } from '../../../src/domain/shared/ids.js';
import { type ContractCase, within } from '../contract-case.js';
import {
  absent,
  givenStream,
  type Head,
  headAfter,
  idsOf,
  madeRequest,
  madeWrite,
  newSchool,
  newStream,
  plain,
  sealedEvents,
} from '../made-appends.js';
import type { EventStore, SealedEvent } from '../../../src/application/ports/event-store.js';

const numbers = (length: number): bigint[] => Array.from({ length }, (_, place) => BigInt(place));

/** Appends one event after another to a stream that others write to as well. */
const appendPatiently = async (
  store: EventStore,
  school: ReturnType<typeof newSchool>,
  streamId: StreamId,
): Promise<void> => {
  for (;;) {
    const last = (await store.readStream(school, streamId)).at(-1);
    const head: Head = last ? { revision: last.revision, hash: last.hash } : absent;
    const { outcome } = await store.append(madeRequest(school, [madeWrite(streamId, head)]));
    if (outcome === 'appended') return;
  }
};

export const logCases: readonly ContractCase[] = [
  {
    name: 'every event of a school gets the next index of its log, from 0, without a gap',
    run: async ({ store, patienceMs }) => {
      const school = newSchool();
      const streams = [newStream(), newStream(), newStream()];
      await Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let turn = 0; turn < 5; turn += 1) {
            await appendPatiently(store, school, streams[(writer + turn) % 3] as StreamId);
          }
        }),
      );
      const sealed = await sealedEvents(store, school, 40, patienceMs);
      expect(sealed.map(({ logIndex }) => logIndex)).toEqual(numbers(40));
      const written = await Promise.all(streams.map((id) => store.readStream(school, id)));
      expect([...idsOf(sealed)].sort()).toEqual([...idsOf(written.flat())].sort());
      expect((await store.logSizes()).get(school)).toBe(40n);
    },
  },
  {
    name: 'the log keeps the order of every stream',
    run: async ({ store, patienceMs }) => {
      const school = newSchool();
      const streams = [newStream(), newStream()];
      await Promise.all(
        Array.from({ length: 6 }, async (_, writer) => {
          for (let turn = 0; turn < 5; turn += 1) {
            await appendPatiently(store, school, streams[writer % 2] as StreamId);
          }
        }),
      );
      const sealed = await sealedEvents(store, school, 30, patienceMs);
      for (const streamId of streams) {
        const revisions = sealed
          .filter((event) => event.streamId === streamId)
          .map(({ revision }) => revision);
        expect(revisions).toEqual(numbers(15));
      }
    },
  },
  {
    name: 'an index never changes, and every way of reading tells the same one',
    run: async ({ store, patienceMs }) => {
      const school = newSchool();
      const streamId = newStream();
      const write = madeWrite(streamId, absent, 3);
      const request = madeRequest(school, [write]);
      await store.append(request);
      const before = await sealedEvents(store, school, 3, patienceMs);
      await store.append(madeRequest(school, [madeWrite(streamId, headAfter(write))]));
      await givenStream(store, school, newStream(), 4);
      await sealedEvents(store, school, 8, patienceMs);
      const indexes = before.map(({ logIndex }) => logIndex);
      expect(indexes).toEqual(numbers(3));
      const rows = await store.readStream(school, streamId, { limit: 3 });
      expect(rows.map(({ logIndex }) => logIndex)).toEqual(indexes);
      const trace = await store.findCommand(school, request.commandId);
      expect(trace?.receipts.map(({ logIndex }) => logIndex)).toEqual(indexes);
      const [named] = await store.readAt(school, [{ streamId, revision: 1n }]);
      expect(named?.logIndex).toBe(indexes[1]);
      expect((await store.readAll(school, 0n, 3)).map(plain)).toEqual(before.map(plain));
    },
  },
  {
    name: 'a log is read from an index, up to a number, in order',
    run: async ({ store, patienceMs }) => {
      const school = newSchool();
      await givenStream(store, school, newStream(), 7);
      const all = await sealedEvents(store, school, 7, patienceMs);
      const indexes = async (from: bigint, limit: number) =>
        (await store.readAll(school, from, limit)).map(({ logIndex }) => logIndex);
      expect(await indexes(0n, 100)).toEqual(numbers(7));
      expect(await indexes(3n, 2)).toEqual([3n, 4n]);
      expect(await indexes(7n, 5)).toEqual([]);
      expect(idsOf(await store.readAll(school, 5n, 1))).toEqual([all[5]?.eventId]);
    },
  },
  {
    name: 'a subscription delivers what is there and then what comes, each once and in order',
    run: async ({ store, patienceMs }) => {
      const school = newSchool();
      const streamId = newStream();
      let head = await givenStream(store, school, streamId, 3);
      const abort = new AbortController();
      const got: SealedEvent[] = [];
      const following = (async () => {
        for await (const batch of store.subscribe(school, 1n, abort.signal)) {
          got.push(...batch);
          if (got.length < 9 && got.length >= 2) {
            const write = madeWrite(streamId, head);
            await store.append(madeRequest(school, [write]));
            head = headAfter(write);
          }
          if (got.length >= 9) break;
        }
      })();
      await within(patienceMs, following).finally(() => abort.abort());
      expect(got.map(({ logIndex }) => logIndex)).toEqual(numbers(10).slice(1));
      expect(got.map(({ revision }) => revision)).toEqual(numbers(10).slice(1));
    },
  },
  {
    name: 'a subscription goes on where an earlier one broke off',
    run: async ({ store, patienceMs }) => {
      const school = newSchool();
      for (let stream = 0; stream < 6; stream += 1) {
        await givenStream(store, school, newStream(), 2);
      }
      const got: bigint[] = [];
      while (got.length < 12) {
        const abort = new AbortController();
        const next = got.length === 0 ? 0n : (got.at(-1) as bigint) + 1n;
        const oneBatch = (async () => {
          for await (const batch of store.subscribe(school, next, abort.signal)) {
            got.push(...batch.slice(0, 2).map(({ logIndex }) => logIndex));
            break;
          }
        })();
        await within(patienceMs, oneBatch).finally(() => abort.abort());
      }
      expect(got).toEqual(numbers(12));
    },
  },
  {
    name: 'a subscription ends when its signal aborts, also while it waits',
    run: async ({ store, patienceMs }) => {
      const school = newSchool();
      await givenStream(store, school, newStream());
      const abort = new AbortController();
      let got = 0;
      const following = (async () => {
        for await (const batch of store.subscribe(school, 0n, abort.signal)) {
          got += batch.length;
          setImmediate(() => abort.abort());
        }
      })();
      await within(patienceMs, following);
      expect(got).toBe(1);
      for await (const _ of store.subscribe(school, 0n, abort.signal)) got += 1;
      expect(got).toBe(1);
    },
  },
  {
    name: 'a slow subscriber loses nothing and repeats nothing, whatever others do',
    run: async ({ store, patienceMs }) => {
      const school = newSchool();
      const abort = new AbortController();
      const slow: bigint[] = [];
      const following = (async () => {
        for await (const batch of store.subscribe(school, 0n, abort.signal)) {
          slow.push(...batch.map(({ logIndex }) => logIndex));
          // What is appended while a batch is in the consumer's hands belongs to later ones.
          if (slow.length < 24) await givenStream(store, school, newStream(), 3);
          if (slow.length >= 24) break;
        }
      })();
      const fast = sealedEvents(store, school, 24, patienceMs);
      await givenStream(store, school, newStream(), 3);
      await within(patienceMs, Promise.all([following, fast])).finally(() => abort.abort());
      expect(slow.slice(0, 24)).toEqual(numbers(24));
    },
  },
];
