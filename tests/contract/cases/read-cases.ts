import type { ContractCase } from '../contract-case.js';
import {
  givenStream,
  idsOf,
  madeRequest,
  madeWrite,
  newCommand,
  newSchool,
  newStream,
  sealedEvents,
} from '../made-appends.js';

export const readCases: readonly ContractCase[] = [
  {
    name: 'a stream is read in order, from a revision, up to a number',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream();
      await givenStream(store, school, streamId, 12);
      const revisions = async (range?: { from?: bigint; limit?: number }) =>
        (await store.readStream(school, streamId, range)).map(({ revision }) => Number(revision));
      const all = Array.from({ length: 12 }, (_, revision) => revision);
      expect(await revisions()).toEqual(all);
      expect(await revisions({ from: 5n })).toEqual(all.slice(5));
      expect(await revisions({ limit: 3 })).toEqual([0, 1, 2]);
      expect(await revisions({ from: 10n, limit: 5 })).toEqual([10, 11]);
      expect(await revisions({ from: 12n })).toEqual([]);
    },
  },
  {
    name: 'a stream that does not exist is empty',
    run: async ({ store }) => {
      const school = newSchool();
      expect(await store.readStream(school, newStream())).toEqual([]);
      expect(await store.readAll(school, 0n, 10)).toEqual([]);
      expect(await store.readAt(school, [{ streamId: newStream(), revision: 0n }])).toEqual([]);
      expect((await store.logSizes()).has(school)).toBe(false);
    },
  },
  {
    name: 'events are read by name; a name without an event is left out',
    run: async ({ store }) => {
      const school = newSchool();
      const [one, two] = [newStream(), newStream()];
      await givenStream(store, school, one, 3);
      await givenStream(store, school, two, 1);
      const refs = [
        { streamId: one, revision: 2n },
        { streamId: two, revision: 0n },
        { streamId: two, revision: 1n },
        { streamId: newStream(), revision: 0n },
        { streamId: one, revision: 2n },
      ];
      const expected = [
        ...(await store.readStream(school, one, { from: 2n })),
        ...(await store.readStream(school, two)),
      ];
      const read = await store.readAt(school, refs);
      expect([...idsOf(read)].sort()).toEqual([...idsOf(expected)].sort());
      expect(await store.readAt(school, [])).toEqual([]);
    },
  },
  {
    name: 'a school sees nothing of another, not even under the same names',
    run: async ({ store, patienceMs }) => {
      const [one, two] = [newSchool(), newSchool()];
      const streamId = newStream();
      const request = madeRequest(one, [madeWrite(streamId)]);
      await store.append(request);
      await sealedEvents(store, one, 1, patienceMs);
      expect(await store.readStream(two, streamId)).toEqual([]);
      expect(await store.readAt(two, [{ streamId, revision: 0n }])).toEqual([]);
      expect(await store.readAll(two, 0n, 10)).toEqual([]);
      expect(await store.findCommand(two, request.commandId)).toBeNull();
      await givenStream(store, two, streamId, 2);
      expect(await store.readStream(one, streamId)).toHaveLength(1);
      expect(await store.readStream(two, streamId)).toHaveLength(2);
    },
  },
  {
    name: 'an unknown command has no trace',
    run: async ({ store }) => {
      const school = newSchool();
      await givenStream(store, school, newStream());
      expect(await store.findCommand(school, newCommand())).toBeNull();
    },
  },
];
