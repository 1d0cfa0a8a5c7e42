import { randomBytes } from 'node:crypto';
import type { ContractCase } from '../contract-case.js';
import {
  absent,
  givenStream,
  headAfter,
  madeRequest,
  madeWrite,
  newSchool,
  newStream,
  outcomes,
} from '../made-appends.js';

export const guardCases: readonly ContractCase[] = [
  {
    name: 'a guard on a stream that stands still lets the append through',
    run: async ({ store }) => {
      const school = newSchool();
      const guarded = newStream('lock');
      await givenStream(store, school, guarded, 2);
      const guards = [
        { streamId: guarded, expectedRevision: 1n },
        { streamId: newStream('lock'), expectedRevision: 'noStream' as const },
      ];
      const all = await Promise.all(
        Array.from({ length: 5 }, () =>
          store.append(madeRequest(school, [madeWrite(newStream())], guards)),
        ),
      );
      expect(outcomes(all)).toEqual(Array(5).fill('appended'));
      expect(await store.readStream(school, guarded)).toHaveLength(2);
    },
  },
  {
    name: 'a guard on a stream that has moved is a conflict and nothing is written',
    run: async ({ store }) => {
      const school = newSchool();
      const guarded = newStream('lock');
      const free = newStream();
      await givenStream(store, school, guarded, 2);
      for (const expectedRevision of [0n, 2n, 'noStream'] as const) {
        const guards = [{ streamId: guarded, expectedRevision }];
        const outcome = await store.append(madeRequest(school, [madeWrite(free)], guards));
        expect(outcome).toEqual({ outcome: 'conflict', streamId: guarded });
      }
      expect(await store.readStream(school, free)).toEqual([]);
    },
  },
  {
    name: 'a guard on a stream that is not there is a conflict, unless it guards its absence',
    run: async ({ store }) => {
      const school = newSchool();
      const missing = newStream('lock');
      const guarded = [{ streamId: missing, expectedRevision: 0n }];
      expect(await store.append(madeRequest(school, [madeWrite(newStream())], guarded))).toEqual({
        outcome: 'conflict',
        streamId: missing,
      });
      const guards = [{ streamId: missing, expectedRevision: 'noStream' as const }];
      const outcome = await store.append(madeRequest(school, [madeWrite(newStream())], guards));
      expect(outcome.outcome).toBe('appended');
    },
  },
  {
    name: 'a stream guarded as absent is still absent and can be begun, once',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream('lock');
      const guards = [{ streamId, expectedRevision: 'noStream' as const }];
      await store.append(madeRequest(school, [madeWrite(newStream())], guards));
      expect(await store.readStream(school, streamId)).toEqual([]);
      const early = madeWrite(streamId, { revision: 0n, hash: randomBytes(32) });
      expect((await store.append(madeRequest(school, [early]))).outcome).toBe('conflict');
      await givenStream(store, school, streamId);
      const again = await store.append(madeRequest(school, [madeWrite(streamId)]));
      expect(again.outcome).toBe('conflict');
      const late = await store.append(madeRequest(school, [madeWrite(newStream())], guards));
      expect(late.outcome).toBe('conflict');
    },
  },
  {
    name: 'two appends that each guard what the other writes never both succeed',
    run: async ({ store, rounds }) => {
      const school = newSchool();
      const [a, b] = [newStream(), newStream('lock')];
      const heads = new Map([
        [a, absent],
        [b, absent],
      ]);
      let applied = 0;
      for (let round = 0; round < rounds * 4; round += 1) {
        const pairs = [
          [a, b],
          [b, a],
        ] as const;
        const requests = pairs.map(([written, guarded]) =>
          madeRequest(
            school,
            [madeWrite(written, heads.get(written))],
            [{ streamId: guarded, expectedRevision: heads.get(guarded)?.revision ?? 'noStream' }],
          ),
        );
        const all = await Promise.all(requests.map((request) => store.append(request)));
        expect(all.filter(({ outcome }) => outcome === 'appended').length).toBeLessThanOrEqual(1);
        all.forEach(({ outcome }, place) => {
          const write = requests[place]?.writes[0];
          if (outcome !== 'appended' || write === undefined) return;
          heads.set(write.streamId, headAfter(write));
          applied += 1;
        });
      }
      expect(applied).toBeGreaterThan(0);
    },
  },
  {
    name: 'nothing is written beside a first lock: its absence was guarded, or seen to be over',
    run: async ({ store, rounds }) => {
      const school = newSchool();
      for (let round = 0; round < rounds; round += 1) {
        const [lock, record] = [newStream('lock'), newStream()];
        const revise = madeRequest(
          school,
          [madeWrite(record)],
          [{ streamId: lock, expectedRevision: 'noStream' }],
        );
        // The lock rests on what it saw of the record: that it was not there.
        const locking = madeRequest(
          school,
          [madeWrite(lock)],
          [{ streamId: record, expectedRevision: 'noStream' }],
        );
        const order = round % 2 === 0 ? [revise, locking] : [locking, revise];
        const all = await Promise.all(order.map((request) => store.append(request)));
        expect(all.filter(({ outcome }) => outcome === 'appended').length).toBeLessThanOrEqual(1);
      }
    },
  },
  {
    name: 'a writer of a stream that everybody guards gets its turn',
    run: async ({ store, rounds }) => {
      const school = newSchool();
      const lock = newStream('lock');
      let lockHead = await givenStream(store, school, lock);
      let done = false;
      const guardUntilDone = async (): Promise<void> => {
        while (!done) {
          const { revision } = lockHead;
          const guards = [{ streamId: lock, expectedRevision: revision }];
          await store.append(madeRequest(school, [madeWrite(newStream())], guards));
        }
      };
      const crowd = Promise.all(Array.from({ length: 6 }, guardUntilDone));
      try {
        for (let round = 0; round < rounds; round += 1) {
          const write = madeWrite(lock, lockHead);
          const { outcome } = await store.append(madeRequest(school, [write]));
          expect(outcome).toBe('appended');
          lockHead = headAfter(write);
        }
      } finally {
        done = true;
        await crowd;
      }
    },
  },
];
