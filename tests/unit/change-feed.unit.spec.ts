import { ChangeFeed } from '../../src/application/queries/change-feed.js';
import { changeTopics, topicsOf } from '../../src/application/queries/change-topics.js';
import type { SealedEvent } from '../../src/application/ports/event-store.js';
import type { WaitOutcome } from '../../src/application/ports/read-models.js';
import type { SchoolId, StreamId } from '../../src/domain/shared/ids.js';

const schoolId = 'school-1' as SchoolId;

/** A log that grows by hand, with what was asked of it. */
const growingLog = (size: bigint) => {
  let [next, subscriptions] = [size, 0];
  let push: ((batch: readonly SealedEvent[]) => void) | null = null;
  const queued: (readonly SealedEvent[])[] = [];
  const store = {
    logSizes: async () => new Map([[schoolId, size]]),
    subscribe: async function* (_: SchoolId, __: bigint, signal: AbortSignal) {
      subscriptions += 1;
      while (!signal.aborted) {
        const batch =
          queued.shift() ??
          (await new Promise<readonly SealedEvent[]>((resolve) => {
            push = resolve;
            signal.addEventListener('abort', () => resolve([]), { once: true });
          }));
        push = null;
        yield batch;
      }
    },
  };
  const grow = (...entries: readonly (readonly [stream: string, type: string])[]): void => {
    const batch = entries.map(([stream, type]) => {
      const logIndex = next;
      next += 1n;
      return { schoolId, streamId: stream as StreamId, type, logIndex } as SealedEvent;
    });
    if (push) push(batch);
    else queued.push(batch);
  };
  return { store, grow, subscriptions: () => subscriptions };
};

const shownAlways = { waitFor: async (): Promise<WaitOutcome> => 'shown' };
const never = new AbortController().signal;

describe('the feed of changes', () => {
  it('reads the log once for everybody who waits, and no longer than somebody does', async () => {
    const log = growingLog(10n);
    const feed = new ChangeFeed(log.store, shownAlways);
    const joined = await Promise.all(Array.from({ length: 100 }, () => feed.join(schoolId)));
    log.grow(['record-1', 'record.revised']);
    const each = () => new AbortController().signal;
    await Promise.all(joined.map(({ changes }) => changes.shows(10n, each())));
    expect(log.subscriptions()).toBe(1);
    for (const { leave } of joined) leave();
    const { leave } = await feed.join(schoolId);
    await new Promise((resolve) => setImmediate(resolve));
    expect(log.subscriptions()).toBe(2);
    leave();
  });

  it('says which topics changed since a number, and of before it began that all did', async () => {
    const log = growingLog(10n);
    const { changes, leave } = await new ChangeFeed(log.store, shownAlways).join(schoolId);
    log.grow(['record-1', 'record.revised'], ['lock-1', 'lock.proposed']);
    await changes.shows(11n, never);
    expect(changes.shownTo).toBe(12n);
    expect(changes.topicsSince(10n)).toEqual(['records', 'locks']);
    expect(changes.topicsSince(11n)).toEqual(['locks']);
    expect(changes.topicsSince(12n)).toEqual([]);
    expect(changes.topicsSince(9n)).toEqual(changeTopics);
    leave();
  });

  it('says nothing before the read models show it', async () => {
    const log = growingLog(1n);
    let shown: (outcome: WaitOutcome) => void = () => undefined;
    const models = {
      waitFor: (_: SchoolId, logIndex: bigint) =>
        logIndex === 0n
          ? Promise.resolve<WaitOutcome>('shown')
          : new Promise<WaitOutcome>((resolve) => {
              shown = resolve;
            }),
    };
    const { changes, leave } = await new ChangeFeed(log.store, models).join(schoolId);
    log.grow(['record-1', 'record.revised']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(changes.shownTo).toBe(1n);
    shown('shown');
    await changes.shows(1n, never);
    expect(changes.shownTo).toBe(2n);
    leave();
  });

  it('tells everybody who waits when the read models have stopped, and begins anew after', async () => {
    const log = growingLog(1n);
    let outcome: WaitOutcome = 'stopped';
    const models = { waitFor: async () => outcome };
    const feed = new ChangeFeed(log.store, models);
    const { changes, leave } = await feed.join(schoolId);
    await expect(changes.shows(0n, never)).rejects.toMatchObject({ code: 'READ_MODEL_IS_STOPPED' });
    leave();
    outcome = 'shown';
    const again = await feed.join(schoolId);
    await again.changes.shows(0n, never);
    again.leave();
  });

  it('knows when something was written that can end what somebody sees', async () => {
    const log = growingLog(4n);
    const { changes, leave } = await new ChangeFeed(log.store, shownAlways).join(schoolId);
    log.grow(['record-1', 'record.revised']);
    await changes.shows(4n, never);
    expect(changes.mayHaveEndedSince(4n)).toBe(false);
    log.grow([`access-${schoolId}`, 'access.account-suspended']);
    await changes.shows(5n, never);
    expect(changes.mayHaveEndedSince(4n)).toBe(true);
    expect(changes.mayHaveEndedSince(6n)).toBe(false);
    leave();
  });
});

describe('what an entry is about', () => {
  it.each([
    ['school-1', 'school.class-opened', ['school']],
    ['access-1', 'access.account-opened', ['access']],
    ['dossier-1', 'dossier.opened', ['dossiers']],
    ['record-1', 'record.approved', ['records']],
    ['record-1', 'record.correction-permitted', ['records', 'corrections']],
    ['record-1', 'record.disposed', ['records', 'corrections']],
    ['lock-1', 'lock.proposed', ['locks']],
    ['reads-1', 'reads.values-seen', ['reads']],
    ['signin-1', 'signin.sharing-suspected', ['access']],
    ['signin-1', 'signin.succeeded', []],
    ['news-1', 'news.of-another-day', []],
  ])('%s %s: %j', (streamId, type, topics) => {
    expect(topicsOf({ streamId: streamId as StreamId, type })).toEqual(topics);
  });
});
