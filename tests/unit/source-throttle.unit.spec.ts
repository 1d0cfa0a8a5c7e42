import type { Clock } from '../../src/application/ports/clock.js';
import { SourceThrottle } from '../../src/application/sign-in/source-throttle.js';
import { err, ok, type Result } from '../../src/domain/shared/result.js';
import { type Instant, minutesAfter } from '../../src/domain/shared/instant.js';
import { sourceOf } from '../../src/graphql/context/source.js';
import { now } from '../support/people.js';

const refused = err({ type: 'SignInRefused' });

const throttling = (refusalsPerSourceHour: number) => {
  let at: Instant = now;
  const clock: Clock = { now: () => at };
  const throttle = new SourceThrottle(clock, { refusalsPerSourceHour });
  const attempt = async (source: string, outcome: Result<null, { readonly type: string }>) => {
    const admitted = await throttle.admit(source, async () => outcome);
    return admitted.ok ? 'ok' : admitted.error.type;
  };
  return {
    throttle,
    attempt,
    refuse: (source: string) => attempt(source, refused),
    pass: (minutes: number) => {
      at = minutesAfter(at, minutes);
    },
  };
};

describe('one source', () => {
  test('is refused so often and no more, and gets new attempts with time', async () => {
    const { refuse, pass } = throttling(12);
    for (let time = 1; time <= 12; time += 1) expect(await refuse('a')).toBe('SignInRefused');
    expect(await refuse('a')).toBe('TooManyAttempts');
    expect(await refuse('b')).toBe('SignInRefused');
    pass(5);
    expect(await refuse('a')).toBe('SignInRefused');
    expect(await refuse('a')).toBe('TooManyAttempts');
    pass(600);
    for (let time = 1; time <= 12; time += 1) expect(await refuse('a')).toBe('SignInRefused');
    expect(await refuse('a')).toBe('TooManyAttempts');
  });

  test('that signs in, or whose attempt was not looked at, pays nothing', async () => {
    const { attempt, refuse } = throttling(2);
    for (let time = 1; time <= 50; time += 1) expect(await attempt('a', ok(null))).toBe('ok');
    const busy = err({ type: 'TooManyAttempts' });
    for (let time = 1; time <= 50; time += 1) await attempt('a', busy);
    expect(await refuse('a')).toBe('SignInRefused');
  });

  test('has sixteen attempts under way at most, and a failure frees its place', async () => {
    const { throttle, refuse } = throttling(1_000);
    let running = 0;
    const failing = Array.from({ length: 20 }, () =>
      throttle.admit('a', async () => {
        running += 1;
        await Promise.resolve();
        throw new Error('no database');
      }),
    );
    const ended = await Promise.allSettled(failing);
    expect([running, ended.filter(({ status }) => status === 'fulfilled').length]).toEqual([16, 4]);
    expect(await refuse('a')).toBe('SignInRefused');
  });

  test('is forgotten when ten thousand others came after it, and not before', async () => {
    const { refuse } = throttling(1);
    await refuse('a');
    for (let other = 1; other < 10_000; other += 1) await refuse(`other ${other}`);
    expect(await refuse('a')).toBe('TooManyAttempts');
    for (let other = 1; other <= 10_000; other += 1) await refuse(`more ${other}`);
    expect(await refuse('a')).toBe('SignInRefused');
  });
});

describe('where a request comes from', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::1', '0000:0000:0000:0000::/56'],
    ['2001:db8:1:2ff::1', '2001:0db8:0001:0200::/56'],
    ['2001:DB8:1:201:a:b:c:d', '2001:0db8:0001:0200::/56'],
    ['2001:db8:1:3ff::1', '2001:0db8:0001:0300::/56'],
    ['fe80::1%eth0', 'fe80:0000:0000:0000::/56'],
    [undefined, 'unknown'],
  ])('%s is %s', (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });
});
