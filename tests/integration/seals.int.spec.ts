import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type EventRef, StoreUnavailable } from '../../src/application/ports/event-store.js';
import type { SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import { SealNotices } from '../../src/infrastructure/event-store/seal-notices.js';
import { emptyRoot } from '../../src/infrastructure/log/merkle.js';
import { SchoolHeads } from '../../src/infrastructure/log/school-heads.js';
import { LogSeals } from '../../src/infrastructure/log/seals.js';
import { simpleRequest, simpleWrite } from '../support/ledger-session.js';
import { newSchool, PublicLog } from '../support/public-log.js';
import { rootOf } from '../support/tree-reference.js';

let log: PublicLog;
let school: SchoolId;

beforeAll(async () => {
  log = await PublicLog.open();
});
afterAll(() => log.close());
beforeEach(() => {
  school = newSchool();
});

const sealsOf = (notices = log.opened.notices): LogSeals => {
  const heads = new SchoolHeads(log.table, (schoolId) => {
    const files = log.files(schoolId);
    return (name) => files.readTile(name);
  });
  const { store } = log.opened;
  return new LogSeals({ notices, readAt: (of, refs) => store.readAt(of, refs), heads });
};
const append = async (count = 1): Promise<readonly EventRef[]> => {
  const write = simpleWrite(`record-${randomUUID()}` as StreamId, undefined, count);
  await log.opened.store.append(simpleRequest(school, [write]));
  return write.events.map(({ revision }) => ({ streamId: write.streamId, revision }));
};
const patienceMs = 15_000;

describe('awaiting a seal', () => {
  test('gives the index that the log has', async () => {
    const seals = sealsOf();
    const refs = (await Promise.all([append(3), append(2)])).flat();
    const indexes = await Promise.all(
      refs.map((ref) => seals.awaitSealed(school, ref, patienceMs)),
    );
    const events = await log.opened.store.readAll(school, 0n, 10);
    const found = refs.map(({ streamId, revision }) =>
      events.find((event) => event.streamId === streamId && event.revision === revision),
    );
    expect(indexes).toEqual(found.map((event) => event?.logIndex));
  });

  test('of an event sealed long before is answered at once', async () => {
    const [ref] = (await append()) as [EventRef];
    const seals = sealsOf();
    const index = await seals.awaitSealed(school, ref, patienceMs);
    expect(await seals.awaitSealed(school, ref, patienceMs)).toBe(index);
  });

  test('works in a process that hears only how far another one sealed, or nothing at all', async () => {
    const notices = new SealNotices();
    const seals = sealsOf(notices);
    const [first, second] = (await append(2)) as [EventRef, EventRef];
    const waiting = seals.awaitSealed(school, first, patienceMs);
    notices.announce({ schoolId: school, size: 2n, entries: [] });
    expect(await waiting).toBe(0n);
    expect(await seals.awaitSealed(school, second, patienceMs)).toBe(1n);
  });

  test('ends with the time limit for an event that is never sealed', async () => {
    const ref = { streamId: `record-${randomUUID()}` as StreamId, revision: 0n };
    await expect(sealsOf().awaitSealed(school, ref, 50)).rejects.toThrow(StoreUnavailable);
  });
});

describe('the head of a school', () => {
  const expected = async () => {
    const leaves = await log.leaves(school);
    return { size: BigInt(leaves.length), root: rootOf(leaves) };
  };

  test('is empty before the first event', async () => {
    expect(await sealsOf().head(school)).toEqual({ size: 0n, root: emptyRoot() });
  });

  test('covers everything sealed, without a checkpoint and without files', async () => {
    const seals = sealsOf();
    await log.grow(school, 5);
    expect(await seals.head(school)).toEqual(await expected());
    await log.grow(school, 300);
    expect(await seals.head(school)).toEqual(await expected());
  });

  test('asked for many times at once is the same', async () => {
    await log.grow(school, 50);
    const seals = sealsOf();
    const heads = await Promise.all(Array.from({ length: 10 }, () => seals.head(school)));
    for (const head of heads) expect(head).toEqual(await expected());
  });

  test.each([1, 255, 256, 257, 600])(
    'is taken up from the tiles of a checkpoint at %i entries',
    async (size) => {
      await log.grow(school, size);
      await (await log.published(school)).publish();
      await log.grow(school, 3);
      expect(await sealsOf().head(school)).toEqual(await expected());
    },
  );

  test('is taken up from the first entry when the tiles are gone', async () => {
    await log.grow(school, 300);
    await (await log.published(school)).publish();
    await rm(log.files(school).directory, { recursive: true });
    expect(await sealsOf().head(school)).toEqual(await expected());
  });
});
