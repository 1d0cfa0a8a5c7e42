import type { ContractCase } from '../contract-case.js';
import {
  absent,
  givenStream,
  headAfter,
  madeRequest,
  madeWrite,
  newCommand,
  newSchool,
  newStream,
  outcomes,
} from '../made-appends.js';
import type { AppendOutcome, Receipt } from '../../../src/application/ports/event-store.js';

const receiptsOf = (outcome: AppendOutcome): readonly Receipt[] =>
  'receipts' in outcome ? outcome.receipts : [];

/** Without `logIndex`, which a repetition may know and the first answer may not. */
const identity = (receipts: readonly Receipt[]): readonly unknown[] =>
  receipts.map(({ eventId, streamId, revision, hash, recordedAt }) => [
    eventId,
    streamId,
    revision,
    Buffer.from(hash).toString('hex'),
    recordedAt,
  ]);

export const commandCases: readonly ContractCase[] = [
  {
    name: 'a command that comes again is answered with its first receipts and writes nothing',
    run: async ({ store }) => {
      const school = newSchool();
      const [one, two] = [newStream(), newStream()];
      const write = madeWrite(one, absent, 2);
      const request = madeRequest(school, [write, madeWrite(two)]);
      const first = await store.append(request);
      const again = await store.append(request);
      // A caller that decides anew sends other events, at the revision that is now right.
      const decidedAnew = await store.append({
        ...request,
        writes: [madeWrite(one, headAfter(write))],
      });
      for (const repeated of [again, decidedAnew]) {
        expect(repeated.outcome).toBe('repeated');
        expect(identity(receiptsOf(repeated))).toEqual(identity(receiptsOf(first)));
      }
      expect(await store.readStream(school, one)).toHaveLength(2);
    },
  },
  {
    name: 'a command id with another body is refused and writes nothing',
    run: async ({ store }) => {
      const school = newSchool();
      const request = madeRequest(school, [madeWrite(newStream())]);
      await store.append(request);
      const other = newStream();
      const reused = { ...request, fingerprint: 'f0'.repeat(32), writes: [madeWrite(other)] };
      expect(await store.append(reused)).toEqual({ outcome: 'command-id-reused' });
      expect(await store.readStream(school, other)).toEqual([]);
    },
  },
  {
    name: 'of many copies of one command at once exactly one is applied',
    run: async ({ store, rounds }) => {
      const school = newSchool();
      for (let round = 0; round < rounds; round += 1) {
        // On a new stream and on one that exists, where the copies meet in different places.
        const streamId = newStream();
        const head = round % 2 === 0 ? absent : await givenStream(store, school, streamId);
        const request = madeRequest(school, [madeWrite(streamId, head)]);
        const all = await Promise.all(Array.from({ length: 8 }, () => store.append(request)));
        expect(outcomes(all)).toEqual(['appended', ...Array(7).fill('repeated')].sort());
        const distinct = new Set(
          all.map((each) => JSON.stringify(identity(receiptsOf(each)), text)),
        );
        expect(distinct.size).toBe(1);
        expect(await store.readStream(school, streamId)).toHaveLength(1 + (round % 2));
      }
    },
  },
  {
    name: 'of many commands under one id at once exactly one is applied',
    run: async ({ store, rounds }) => {
      const school = newSchool();
      for (let round = 0; round < rounds; round += 1) {
        const commandId = newCommand();
        const streams = Array.from({ length: 6 }, () => newStream());
        const all = await Promise.all(
          streams.map((streamId) =>
            store.append({ ...madeRequest(school, [madeWrite(streamId)]), commandId }),
          ),
        );
        expect(outcomes(all)).toEqual(['appended', ...Array(5).fill('command-id-reused')].sort());
        const written = await Promise.all(streams.map((id) => store.readStream(school, id)));
        expect(written.flat()).toHaveLength(1);
      }
    },
  },
  {
    name: 'a command that met a conflict was not applied and may be tried again',
    run: async ({ store }) => {
      const school = newSchool();
      const streamId = newStream();
      const request = madeRequest(school, [
        madeWrite(streamId, { revision: 0n, hash: new Uint8Array(32) }),
      ]);
      expect((await store.append(request)).outcome).toBe('conflict');
      expect(await store.findCommand(school, request.commandId)).toBeNull();
      const head = await givenStream(store, school, streamId);
      const retried = { ...request, writes: [madeWrite(streamId, head)] };
      expect((await store.append(retried)).outcome).toBe('appended');
    },
  },
  {
    name: 'a command id belongs to its school',
    run: async ({ store }) => {
      const [one, two] = [newSchool(), newSchool()];
      const request = madeRequest(one, [madeWrite(newStream())]);
      await store.append(request);
      expect(await store.findCommand(two, request.commandId)).toBeNull();
      expect((await store.append({ ...request, schoolId: two })).outcome).toBe('appended');
    },
  },
  {
    name: 'a command can be looked up, with its receipts in the order of its writes',
    run: async ({ store }) => {
      const school = newSchool();
      const writes = [
        madeWrite(newStream(), absent, 3),
        madeWrite(newStream()),
        madeWrite(newStream(), absent, 2),
      ];
      const request = madeRequest(school, writes);
      const appended = await store.append(request);
      const trace = await store.findCommand(school, request.commandId);
      expect(trace?.fingerprint).toBe(request.fingerprint);
      expect(identity(trace?.receipts ?? [])).toEqual(identity(receiptsOf(appended)));
      expect(trace?.receipts).toHaveLength(6);
      expect(await store.findCommand(school, newCommand())).toBeNull();
    },
  },
];

const text = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;
