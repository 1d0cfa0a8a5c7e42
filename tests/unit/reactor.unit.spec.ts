import { Logger } from '@nestjs/common';
import type { Clock } from '../../src/application/ports/clock.js';
import type { ReactionCheckpoints } from '../../src/application/ports/reaction-checkpoints.js';
import type { Reaction } from '../../src/application/reactions/reaction.js';
import { Reactor } from '../../src/application/reactions/reactor.js';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { GivenLog } from '../support/given-log.js';
import { schoolId, uuidOf } from '../support/projection-spec.js';
import { until } from '../support/until.js';

const otherSchool = uuidOf('other school') as SchoolId;

class StoredCheckpoints implements ReactionCheckpoints {
  readonly stored = new Map<string, bigint>();

  async load(reactions: readonly string[], school: SchoolId): Promise<ReadonlyMap<string, bigint>> {
    return new Map(reactions.map((name) => [name, this.stored.get(`${name}/${school}`) ?? 0n]));
  }

  async save(reactions: readonly string[], school: SchoolId, next: bigint): Promise<void> {
    for (const name of reactions) this.stored.set(`${name}/${school}`, next);
  }
}

/** A reaction that writes down what it saw, and fails while it is told to. */
class Recorder implements Reaction {
  readonly seen: string[] = [];
  readonly times: SchoolId[] = [];
  failure: Error | null = null;
  failureInTime: Error | null = null;

  constructor(
    readonly name: string,
    readonly types: ReadonlySet<string>,
  ) {}

  readonly react: Reaction['react'] = async (_event, sealed) => {
    this.seen.push(`${sealed.type} ${sealed.logIndex}`);
    if (this.failure) throw this.failure;
  };

  readonly onTime = async (school: SchoolId): Promise<void> => {
    this.times.push(school);
    if (this.failureInTime && school === schoolId) throw this.failureInTime;
  };
}

class HandClock implements Clock {
  private at = Date.parse('2026-11-21T02:00:00.000Z');
  now = (): Instant => new Date(this.at).toISOString() as Instant;
  pass(seconds: number): void {
    this.at += seconds * 1000;
  }
}

const event = (type: string) => ({ streamId: `lock-${schoolId}`, type, payload: {} });

let log: GivenLog;
let checkpoints: StoredCheckpoints;
let clock: HandClock;
let running: Reactor | null;
beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(true));
beforeEach(() => {
  [log, checkpoints, clock, running] = [
    new GivenLog(),
    new StoredCheckpoints(),
    new HandClock(),
    null,
  ];
});
afterEach(() => running?.stop());

const start = (...reactions: readonly Reaction[]): Reactor => {
  const { store, codec } = log;
  const reactor = new Reactor(store, codec, checkpoints, clock, reactions);
  reactor.start();
  running = reactor;
  return reactor;
};
const failureOf = (code: string): Error => Object.assign(new Error('as told'), { code });

describe('reactions to the log', () => {
  test('each sees the entries of its types in order, and is not shown them again', async () => {
    log.add([event('a'), event('b'), event('a')]);
    const [first, second] = [
      new Recorder('first', new Set(['a'])),
      new Recorder('second', new Set(['b'])),
    ];
    const reactor = start(first, second);
    await until(() => checkpoints.stored.get(`second/${schoolId}`) === 3n);
    await reactor.stop();
    log.add([event('a')]);
    start(first, second);
    await until(() => checkpoints.stored.get(`first/${schoolId}`) === 4n);
    expect(first.seen).toEqual(['a 0', 'a 2', 'a 3']);
    expect(second.seen).toEqual(['b 1']);
  });

  test('one that was added later sees everything from the first entry on, alone', async () => {
    log.add([event('a'), event('a')]);
    const known = new Recorder('known', new Set(['a']));
    const reactor = start(known);
    await until(() => checkpoints.stored.get(`known/${schoolId}`) === 2n);
    await reactor.stop();
    const added = new Recorder('added', new Set(['a']));
    start(known, added);
    await until(() => checkpoints.stored.get(`added/${schoolId}`) === 2n);
    expect(added.seen).toEqual(['a 0', 'a 1']);
    expect(known.seen).toEqual(['a 0', 'a 1']);
  });

  test('a school where time brings about a failure does not keep the others waiting', async () => {
    log.add([event('a')]);
    log.add([event('a')], otherSchool);
    const recorder = new Recorder('timed', new Set());
    recorder.failureInTime = failureOf('NO_TIME');
    start(recorder);
    await until(() => recorder.times.includes(otherSchool));
    expect(recorder.times[0]).toBe(schoolId);
  });
});

describe('the health of reactions', () => {
  test('is bad only once one has failed for more than a minute, and good when it works', async () => {
    const recorder = new Recorder('destroy-keys', new Set(['a']));
    recorder.failure = failureOf('KEYS_ARE_AWAY');
    log.add([event('a')]);
    const reactor = start(recorder);
    await until(() => recorder.seen.length > 0);
    expect(await reactor.check()).toBeNull();
    clock.pass(61);
    expect(await reactor.check()).toBe('destroy-keys:KEYS_ARE_AWAY');
    recorder.failure = null;
    await until(async () => (await reactor.check()) === null);
    expect(checkpoints.stored.get(`destroy-keys/${schoolId}`)).toBe(1n);
  });

  test('counts the minute from the first failure, not from the last try', async () => {
    const recorder = new Recorder('destroy-keys', new Set(['a']));
    recorder.failure = failureOf('FIRST');
    log.add([event('a')]);
    const reactor = start(recorder);
    await until(() => recorder.seen.length > 0);
    clock.pass(40);
    recorder.failure = failureOf('SECOND');
    const tries = recorder.seen.length;
    await until(() => recorder.seen.length > tries);
    clock.pass(40);
    await until(async () => (await reactor.check()) === 'destroy-keys:SECOND');
  });

  test('is good when another engine did what failed here', async () => {
    const recorder = new Recorder('destroy-keys', new Set(['a']));
    recorder.failure = failureOf('KEYS_ARE_AWAY');
    log.add([event('a')]);
    const reactor = start(recorder);
    await until(() => recorder.seen.length > 0);
    clock.pass(61);
    await checkpoints.save(['destroy-keys'], schoolId, 1n);
    await until(async () => (await reactor.check()) === null);
  });

  test('is bad when what time brings about keeps failing', async () => {
    const recorder = new Recorder('relock', new Set());
    recorder.failureInTime = failureOf('NO_LOCK');
    log.add([event('a')]);
    const reactor = start(recorder);
    await until(() => recorder.times.length > 0);
    clock.pass(61);
    expect(await reactor.check()).toBe('relock:NO_LOCK');
  });
});
