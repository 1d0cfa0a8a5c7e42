import type { SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import { type SealNotice, SealNotices } from '../../src/infrastructure/event-store/seal-notices.js';
import { SealLag } from '../../src/infrastructure/log/seal-lag.js';

const school = 'school' as SchoolId;
const notice = (size: bigint, streams: readonly string[] = []): SealNotice => ({
  schoolId: school,
  size,
  entries: streams.map((streamId) => ({ streamId: streamId as StreamId, revision: 0n })),
});
const signal = new AbortController().signal;

describe('notices of sealing', () => {
  test('a late or repeated notice does not turn the size back', () => {
    const notices = new SealNotices();
    const heard: bigint[] = [];
    notices.onSealed(({ size }) => heard.push(size));
    for (const size of [3n, 2n, 3n, 5n]) notices.announce(notice(size));
    expect(heard).toEqual([3n, 5n]);
    expect(notices.sealedThrough(school)).toBe(5n);
    expect(notices.sealedThrough('other' as SchoolId)).toBe(0n);
  });

  test('the newest entries are known by their index', () => {
    const notices = new SealNotices();
    notices.announce(notice(12n, ['a', 'b']));
    const index = (streamId: string) =>
      notices.recentIndex(school, { streamId: streamId as StreamId, revision: 0n });
    expect([index('a'), index('b'), index('c')]).toEqual([10n, 11n, undefined]);
  });

  test('waiting for an index ends at the notice that covers it, not before', async () => {
    const notices = new SealNotices();
    let arrived = false;
    const waiting = notices.sealedAt(school, 4n, signal).then(() => {
      arrived = true;
    });
    notices.announce(notice(4n));
    await Promise.resolve();
    await Promise.resolve();
    expect(arrived).toBe(false);
    notices.announce(notice(5n));
    await waiting;
    await notices.sealedAt(school, 0n, signal);
  });

  test('waiting ends with its signal', async () => {
    const notices = new SealNotices();
    const abort = new AbortController();
    const waiting = notices.sealedAt(school, 0n, abort.signal);
    abort.abort();
    await waiting;
    await notices.sealedAt(school, 0n, abort.signal);
  });
});

describe('the lag of sealing', () => {
  let now = 1_000_000;
  const lagging = () => new SealLag(500, () => now);
  const at = (ageMs: number) => new Date(now - ageMs).toISOString();
  const round = (sealed: number, waitingMs: number | null) => ({
    sealed,
    more: false,
    oldestSealedAt: sealed > 0 ? at(30) : null,
    oldestWaitingAt: waitingMs === null ? null : at(waitingMs),
    notices: [],
  });

  test('is stalled only when nothing could be sealed for the whole alarm time', () => {
    const lag = lagging();
    lag.record(round(0, 10));
    now += 499;
    lag.record(round(0, 509));
    expect(lag.isStalled).toBe(false);
    now += 1;
    expect(lag.isStalled).toBe(true);
    expect(lag.figures().oldestWaitingMs).toBe(510);
    lag.record(round(1, 100));
    expect(lag.isStalled).toBe(false);
  });

  test('is over when nothing waits any more', () => {
    const lag = lagging();
    lag.record(round(0, 10));
    now += 600;
    lag.record(round(0, null));
    expect(lag.isStalled).toBe(false);
    expect(lag.figures()).toEqual({ oldestWaitingMs: null, p50Ms: null, p99Ms: null });
  });

  test('percentiles run over the age of what was sealed', () => {
    const lag = lagging();
    for (let count = 0; count < 100; count += 1) lag.record(round(1, null));
    expect(lag.figures()).toMatchObject({ p50Ms: 30, p99Ms: 30 });
  });
});
