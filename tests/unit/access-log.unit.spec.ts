import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import type { AppendRequest, EventStore } from '../../src/application/ports/event-store.js';
import { RevealValuesQuery } from '../../src/application/queries/value-queries.js';
import type { RecordedRead } from '../../src/application/reads/read-request.js';
import type { DossierId, StreamId } from '../../src/domain/shared/ids.js';
import { allergies, openReadingSchool, type ReadingSchool } from '../support/reading-school.js';

beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(true));

const reads = (count: number, office: RecordedRead['office']): readonly RecordedRead[] =>
  Array.from({ length: count }, (_, index) => ({
    dossierId: `dossier-${index}` as DossierId,
    streamId: `record-${index}` as StreamId,
    fields: ['allergies'],
    office,
  }));
const office = { role: 'homeroomTeacher', appointmentId: null, delegationId: null };

/** Counts appends, and lets a test do something before one. */
const watch = (store: EventStore, before: (request: AppendRequest, nth: number) => void) => {
  const append = store.append.bind(store);
  let appends = 0;
  store.append = async (request) => {
    appends += 1;
    before(request, appends);
    return append(request);
  };
  return () => appends;
};

let at: ReadingSchool;
beforeEach(async () => {
  at = await openReadingSchool();
});

describe('the access log', () => {
  test('lets twenty readers who wait share a few appends, each reading recorded once', async () => {
    const appends = watch(at.store, () => undefined);
    const people = ['teacher', 'health', 'both'];
    const asking = Array.from({ length: 20 }, (_, index) => people[index % 3] as string);
    const readers = await Promise.all(asking.map((who, n) => at.reader(who, `request${n}`)));
    await Promise.all(readers.map((reader) => at.accessLog.record(reader, reads(2, office))));
    expect(appends()).toBeLessThanOrEqual(2);
    const told = await at.told();
    expect(told.map(({ operation }) => operation).sort()).toEqual(
      readers.map(({ request }) => request.operation).sort(),
    );
    for (const { who, operation } of told) {
      const reader = readers.find(({ request }) => request.operation === operation);
      expect(who).toBe(reader?.principal.personId);
    }
  });

  test('records a value once in a request and anew in the next', async () => {
    const reader = await at.reader('teacher');
    const again = () => at.accessLog.record(reader, reads(1, office));
    await Promise.all([again(), again()]);
    await again();
    expect(await at.told()).toHaveLength(1);
    await at.accessLog.record(await at.reader('teacher'), reads(1, office));
    expect(await at.told()).toHaveLength(2);
  });

  test('names each office in which somebody reads in an entry of its own', async () => {
    const reader = await at.reader('both');
    const asHealth = { ...office, role: 'healthWorker' };
    const [first, second] = reads(2, office) as [RecordedRead, RecordedRead];
    await at.accessLog.record(reader, [first, { ...second, office: asHealth }]);
    const told = await at.told();
    expect(told.map(({ role }) => role)).toEqual(['homeroomTeacher', 'healthWorker']);
    expect(told[1]?.stored.commandId).toBe(told[0]?.stored.commandId);
  });

  test('goes on behind what another server wrote meanwhile', async () => {
    const [here, there] = [at.accessLog, at.anotherLog()];
    for (const log of [here, there, here, there]) {
      await log.record(await at.reader('teacher'), reads(3, office));
    }
    expect((await at.told()).map(({ stored }) => stored.revision)).toEqual([0n, 1n, 2n, 3n]);
  });

  test('finds the end of a long log without reading it', async () => {
    const count = 700;
    const asking = await Promise.all(Array.from({ length: count }, () => at.reader('teacher')));
    await Promise.all(asking.map((reader) => at.accessLog.record(reader, reads(1, office))));
    const next = await at.reader('teacher', 'next');
    const readStream = at.store.readStream.bind(at.store);
    at.store.readStream = () => Promise.reject(new Error('the stream is not to be read'));
    let seen = 0;
    const readAt = at.store.readAt.bind(at.store);
    at.store.readAt = async (...of) => {
      const found = await readAt(...of);
      seen += found.length;
      return found;
    };
    await at.anotherLog().record(next, reads(1, office));
    at.store.readStream = readStream;
    const told = await at.told();
    expect([told.length, told.at(-1)?.operation]).toEqual([count + 1, 'next']);
    expect(seen).toBeLessThan(60);
  });

  test('gives up when others are faster every time, and says so', async () => {
    const rival = at.anotherLog();
    await at.accessLog.record(await at.reader('teacher'), reads(1, office));
    const append = at.store.append.bind(at.store);
    let isRival = false;
    at.store.append = async (request) => {
      if (!isRival) {
        isRival = true;
        await rival.record(await at.reader('health'), reads(1, office));
        isRival = false;
      }
      return append(request);
    };
    await expect(
      at.accessLog.record(await at.reader('teacher', 'late'), reads(1, office)),
    ).rejects.toMatchObject({ code: 'ACCESS_LOG_UNAVAILABLE' });
    expect((await at.told()).some(({ operation }) => operation === 'late')).toBe(false);
  });

  test('shows nothing when it cannot write, and works again once it can', async () => {
    watch(at.store, (_, nth) => {
      if (nth === 1) throw new Error('the disk is full');
    });
    const reader = await at.reader('teacher');
    const ask = () => {
      const refs = [at.protectedRef(reader, allergies)];
      return at.handler().execute(new RevealValuesQuery(reader, refs));
    };
    await expect(ask()).rejects.toMatchObject({ code: 'ACCESS_LOG_UNAVAILABLE' });
    expect(await at.told()).toEqual([]);
    expect(await ask()).toEqual([{ state: 'readable', value: 'lạc' }]);
    expect(await at.told()).toHaveLength(1);
  });
});
