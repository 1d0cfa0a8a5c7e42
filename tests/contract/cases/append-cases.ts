import { randomBytes } from 'node:crypto';
import { AppendIsMalformed, type NewEvent } from '../../../src/application/ports/event-store.js';
import type { ContractCase } from '../contract-case.js';
import {
  absent,
  eventHash,
  givenStream,
  headAfter,
  idsOf,
  madeEvent,
  madeRequest,
  madeWrite,
  newSchool,
  newStream,
  outcomes,
  plain,
} from '../made-appends.js';

export const appendCases: readonly ContractCase[] = [
  {
    name: 'an append answers with one receipt per event, in order',
    run: async ({ store }) => {
      const request = madeRequest(newSchool(), [
        madeWrite(newStream(), absent, 2),
        madeWrite(newStream(), absent, 1),
      ]);
      const outcome = await store.append(request);
      if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
      expect(
        outcome.receipts.map(({ eventId, streamId, revision, hash, recordedAt }) => ({
          eventId,
          streamId,
          revision,
          hash: Buffer.from(hash).toString('hex'),
          recordedAt,
        })),
      ).toEqual(
        request.writes.flatMap(({ streamId, events }) =>
          events.map(({ eventId, revision, hash, recordedAt }) => ({
            eventId,
            streamId,
            revision,
            hash: Buffer.from(hash).toString('hex'),
            recordedAt,
          })),
        ),
      );
    },
  },
  {
    name: 'every byte is read back as it was written',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream();
      const texts = ['{"tên":"Nguyễn Thị Ánh"}', '{"b" : 1.0,\t"a":"A\u030a"}', '🌱\u0000\ufffe'];
      const events = texts.map((text, place): NewEvent => {
        const bytes = Buffer.from(text);
        return {
          ...madeEvent(BigInt(place), bytes),
          ciphertexts: [[], [randomBytes(64)]][place] ?? [
            Buffer.alloc(0),
            Buffer.from([0, 0xff, 0x5c]),
          ],
        };
      });
      const write = { streamId, expectedRevision: 'noStream' as const, previousHash: null, events };
      const request = madeRequest(school, [write]);
      await store.append(request);
      const read = await store.readStream(school, streamId);
      expect(read.map(plain)).toEqual(events.map(plain));
      expect(read.map(({ commandId }) => commandId)).toEqual(texts.map(() => request.commandId));
      expect(read.map((event) => [event.schoolId, event.streamId])).toEqual(
        texts.map(() => [school, streamId]),
      );
    },
  },
  {
    name: 'an event of a megabyte is kept',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream();
      const event = {
        ...madeEvent(0n, randomBytes(1_048_576)),
        ciphertexts: [randomBytes(1_048_576)],
      };
      const write = {
        streamId,
        expectedRevision: 'noStream' as const,
        previousHash: null,
        events: [event],
      };
      await store.append(madeRequest(school, [write]));
      expect((await store.readStream(school, streamId)).map(plain)).toEqual([plain(event)]);
    },
  },
  {
    name: 'hundreds of events and streams go in one append',
    run: async ({ store }) => {
      const school = newSchool();
      const writes = [
        madeWrite(newStream(), absent, 300),
        ...Array.from({ length: 200 }, () => madeWrite(newStream())),
      ];
      const outcome = await store.append(madeRequest(school, writes));
      expect(outcome.outcome).toBe('appended');
      for (const { streamId, events } of [writes[0], writes[200]] as typeof writes) {
        expect((await store.readStream(school, streamId)).map(plain)).toEqual(events.map(plain));
      }
    },
  },
  {
    name: 'a stream that exists cannot be begun again',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream();
      await givenStream(store, school, streamId);
      const outcome = await store.append(madeRequest(school, [madeWrite(streamId)]));
      expect(outcome).toEqual({ outcome: 'conflict', streamId });
      expect(await store.readStream(school, streamId)).toHaveLength(1);
    },
  },
  {
    name: 'an append at an earlier or a later revision is a conflict and writes nothing',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream();
      const head = await givenStream(store, school, streamId, 3);
      for (const revision of [0n, 1n, 3n, 40n]) {
        const write = madeWrite(streamId, { revision, hash: head.hash });
        expect(await store.append(madeRequest(school, [write]))).toEqual({
          outcome: 'conflict',
          streamId,
        });
      }
      expect(await store.readStream(school, streamId)).toHaveLength(3);
    },
  },
  {
    name: 'a stream that does not exist has no revision to append at',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream();
      const write = madeWrite(streamId, { revision: 0n, hash: randomBytes(32) });
      const outcome = await store.append(madeRequest(school, [write]));
      expect(outcome).toEqual({ outcome: 'conflict', streamId });
      expect(await store.readStream(school, streamId)).toEqual([]);
    },
  },
  {
    name: 'the right revision with another previous hash is a conflict',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream();
      const head = await givenStream(store, school, streamId);
      const write = madeWrite(streamId, { ...head, hash: randomBytes(32) });
      expect(await store.append(madeRequest(school, [write]))).toEqual({
        outcome: 'conflict',
        streamId,
      });
      expect(await store.readStream(school, streamId)).toHaveLength(1);
    },
  },
  {
    name: 'of many appends at one revision exactly one wins',
    run: async ({ store, rounds }) => {
      const school = newSchool();
      const streamId = newStream();
      let head = absent;
      for (let round = 0; round < rounds; round += 1) {
        const writes = Array.from({ length: 8 }, () => madeWrite(streamId, head));
        const all = await Promise.all(
          writes.map((write) => store.append(madeRequest(school, [write]))),
        );
        expect(outcomes(all)).toEqual(['appended', ...Array(7).fill('conflict')].sort());
        const winner = writes[all.findIndex(({ outcome }) => outcome === 'appended')];
        if (winner === undefined) throw new Error('nobody won');
        head = headAfter(winner);
        const last = (await store.readStream(school, streamId, { from: BigInt(round) })).map(plain);
        expect(last).toEqual(winner.events.map(plain));
      }
    },
  },
  {
    name: 'an append to several streams is made whole or not at all',
    run: async ({ store }) => {
      const school = newSchool();
      const [taken, ...free] = [newStream(), newStream(), newStream()];
      await givenStream(store, school, taken);
      const stale = madeWrite(taken);
      for (const place of [0, 1, 2]) {
        const writes = free.map((streamId) => madeWrite(streamId));
        writes.splice(place, 0, stale);
        const outcome = await store.append(madeRequest(school, writes));
        expect(outcome).toEqual({ outcome: 'conflict', streamId: taken });
        for (const streamId of free) expect(await store.readStream(school, streamId)).toEqual([]);
      }
      expect(await store.readStream(school, taken)).toHaveLength(1);
    },
  },
  {
    name: 'appends to several streams stay whole while they race for them',
    run: async ({ store, rounds }) => {
      const school = newSchool();
      const streams = [newStream(), newStream(), newStream()];
      for (let round = 0; round < rounds; round += 1) {
        const heads = await Promise.all(
          streams.map(async (streamId) => {
            const last = (await store.readStream(school, streamId)).at(-1);
            return last ? { revision: last.revision, hash: last.hash } : absent;
          }),
        );
        const pairs = [
          [0, 1],
          [1, 2],
          [2, 0],
          [1, 0],
          [0, 2],
          [2, 1],
        ] as const;
        await Promise.all(
          pairs.map((pair) => {
            const writes = pair.map((place) => madeWrite(streams[place] as never, heads[place]));
            return store.append(madeRequest(school, writes));
          }),
        );
      }
      const written = await Promise.all(streams.map((id) => store.readStream(school, id)));
      const perCommand = new Map<string, number>();
      for (const { commandId } of written.flat()) {
        perCommand.set(commandId, (perCommand.get(commandId) ?? 0) + 1);
      }
      expect(perCommand.size).toBeGreaterThanOrEqual(rounds);
      expect([...new Set(perCommand.values())]).toEqual([2]);
    },
  },
  {
    name: 'a conflict of one append leaves those made at the same time alone',
    run: async ({ store }) => {
      const school = newSchool();
      const taken = newStream();
      await givenStream(store, school, taken);
      const streams = Array.from({ length: 20 }, (_, place) =>
        place % 4 === 1 ? taken : newStream(),
      );
      const all = await Promise.all(
        streams.map((streamId) => store.append(madeRequest(school, [madeWrite(streamId)]))),
      );
      expect(all.map(({ outcome }) => outcome)).toEqual(
        streams.map((streamId) => (streamId === taken ? 'conflict' : 'appended')),
      );
    },
  },
  {
    name: 'a request that contradicts itself is refused, and those made at the same time are not',
    run: async ({ store }) => {
      const school = newSchool();
      const good = Array.from({ length: 6 }, () => madeWrite(newStream()));
      const malformed = malformedWrites();
      const [accepted, refused] = await Promise.all([
        Promise.all(good.map((write) => store.append(madeRequest(school, [write])))),
        Promise.allSettled(malformed.map((writes) => store.append(madeRequest(school, writes)))),
      ]);
      expect(outcomes(accepted)).toEqual(good.map(() => 'appended'));
      for (const result of refused) {
        expect(result).toMatchObject({
          status: 'rejected',
          reason: expect.any(AppendIsMalformed),
        });
      }
      for (const { streamId } of malformed.flat()) {
        expect(idsOf(await store.readStream(school, streamId))).toEqual([]);
      }
    },
  },
];

const malformedWrites = () => {
  const write = () => madeWrite(newStream());
  const twice = write();
  const wrongHash = write();
  const gap = write();
  const event = madeEvent(0n);
  return [
    [],
    [{ ...write(), events: [] }],
    [twice, twice],
    [{ ...wrongHash, events: [{ ...event, hash: eventHash(Buffer.from('another')) }] }],
    [{ ...gap, events: [madeEvent(0n), madeEvent(2n)] }],
    [{ ...write(), previousHash: randomBytes(32) }],
    [{ ...write(), expectedRevision: 0n, events: [madeEvent(1n)] }],
  ];
};
