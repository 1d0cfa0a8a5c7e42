import {
  type AppendRequest,
  type StreamGuard,
  StoreIsOverloaded,
} from '../../src/application/ports/event-store.js';
import {
  AppendBatcher,
  type BatchLimits,
  defaultBatchLimits,
  type Settled,
} from '../../src/infrastructure/event-store/append-batcher.js';
import { madeRequest, madeWrite, newSchool } from '../contract/made-appends.js';
import type { StreamId } from '../../src/domain/shared/ids.js';

const school = newSchool();
const appended: Settled = { verdict: 'appended' };

const request = (writes: string[], guards: string[] = []): AppendRequest =>
  madeRequest(
    school,
    writes.map((stream) => madeWrite(stream as StreamId)),
    guards.map((stream): StreamGuard => ({ streamId: stream as StreamId, expectedRevision: 0n })),
  );

const namesOf = ({ writes, guards }: AppendRequest): string =>
  [...writes.map(({ streamId }) => streamId), ...guards.map(({ streamId }) => `?${streamId}`)].join(
    ' ',
  );

/** A store that keeps batches in flight until the test lets them go. */
class Held {
  readonly batches: {
    readonly names: readonly string[];
    finish(): void;
    fail(error: Error): void;
  }[] = [];

  readonly batcher: AppendBatcher;

  constructor(limits: Partial<BatchLimits> = {}) {
    this.batcher = new AppendBatcher(
      (requests) =>
        new Promise((resolve, reject) => {
          this.batches.push({
            names: requests.map(namesOf),
            finish: () => resolve(requests.map(() => appended)),
            fail: reject,
          });
        }),
      { ...defaultBatchLimits, inFlightMax: 3, eagerMin: 1_000, ...limits },
    );
  }

  get names(): readonly (readonly string[])[] {
    return this.batches.map(({ names }) => names);
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('requests leave in batches', () => {
  test('those made in one turn of the event loop go together', async () => {
    const held = new Held();
    for (const name of ['a', 'b', 'c']) void held.batcher.append(request([name]));
    await turn();
    expect(held.names).toEqual([['a', 'b', 'c']]);
  });

  test('enough of them do not wait for the turn to end', () => {
    const held = new Held({ eagerMin: 2 });
    for (const name of ['a', 'b', 'c']) void held.batcher.append(request([name]));
    expect(held.names).toEqual([['a', 'b']]);
  });

  test('no more batches are in flight than allowed, and the rest leave when one is done', async () => {
    const held = new Held({ inFlightMax: 1, requestsMax: 2 });
    for (const name of ['a', 'b', 'c']) void held.batcher.append(request([name]));
    await turn();
    expect(held.names).toEqual([['a', 'b']]);
    held.batches[0]?.finish();
    await turn();
    await turn();
    expect(held.names).toEqual([['a', 'b'], ['c']]);
  });

  test('a request larger than a batch may be goes alone', async () => {
    const held = new Held({ bytesMax: 300, inFlightMax: 9 });
    const large = request(Array.from({ length: 20 }, (_, place) => `large${place}`));
    for (const next of [request(['a']), large, request(['b'])]) void held.batcher.append(next);
    await turn();
    expect(held.names.map((names) => names.length)).toEqual([1, 1, 1]);
  });
});

describe('batches in flight never wait for each other', () => {
  test.each([
    ['both write a stream', request(['a']), request(['a'])],
    ['one guards what the other writes', request(['a'], ['x']), request(['x'])],
    ['one writes what the other guards', request(['x']), request(['a'], ['x'])],
    ['they share one of several streams', request(['a', 'b']), request(['b', 'c'])],
  ])('when %s, the later one waits', async (_, first, second) => {
    const held = new Held();
    void held.batcher.append(first);
    void held.batcher.append(second);
    await turn();
    expect(held.names).toEqual([[namesOf(first)]]);
    held.batches[0]?.finish();
    await turn();
    await turn();
    expect(held.names).toEqual([[namesOf(first)], [namesOf(second)]]);
  });

  test('many may guard one stream at once', async () => {
    const held = new Held({ requestsMax: 1 });
    for (const name of ['a', 'b', 'c']) void held.batcher.append(request([name], ['x']));
    await turn();
    expect(held.batches).toHaveLength(3);
  });

  test('the same stream of another school is another stream', async () => {
    const held = new Held();
    void held.batcher.append(request(['a']));
    void held.batcher.append({ ...request(['a']), schoolId: newSchool() });
    await turn();
    expect(held.names).toEqual([['a', 'a']]);
  });

  test('a command that is under way is not sent a second time beside itself', async () => {
    const held = new Held();
    const { commandId } = request(['a']);
    void held.batcher.append({ ...request(['a']), commandId });
    void held.batcher.append({ ...request(['b']), commandId });
    await turn();
    expect(held.names).toEqual([['a']]);
  });

  test('streams are kept for a request that waits: those behind it do not overtake', async () => {
    const held = new Held();
    void held.batcher.append(request(['a'], ['lock']));
    await turn();
    void held.batcher.append(request(['lock']));
    void held.batcher.append(request(['b'], ['lock']));
    void held.batcher.append(request(['c']));
    await turn();
    expect(held.names).toEqual([['a ?lock'], ['c']]);
    held.batches[0]?.finish();
    await turn();
    await turn();
    expect(held.names[2]).toEqual(['lock']);
    held.batches[2]?.finish();
    await turn();
    await turn();
    expect(held.names[3]).toEqual(['b ?lock']);
  });
});

describe('every request is answered', () => {
  test('one too many is refused, and may come again', async () => {
    const held = new Held({ waitingMax: 2, inFlightMax: 1 });
    void held.batcher.append(request(['a']));
    void held.batcher.append(request(['b']));
    await expect(held.batcher.append(request(['c']))).rejects.toBeInstanceOf(StoreIsOverloaded);
    await turn();
    void held.batcher.append(request(['c']));
    held.batches[0]?.finish();
    await turn();
    await turn();
    expect(held.names).toEqual([['a', 'b'], ['c']]);
  });

  test('a batch that fails fails its own requests, and its streams are free again', async () => {
    const held = new Held();
    const failing = held.batcher.append(request(['a']));
    await turn();
    const next = held.batcher.append(request(['a']));
    const lost = new Error('connection lost');
    held.batches[0]?.fail(lost);
    expect(await failing).toEqual({ verdict: 'failed', error: lost });
    await turn();
    held.batches[1]?.finish();
    expect(await next).toEqual(appended);
  });

  test('a batch that comes back with too few answers is not taken for success', async () => {
    const batcher = new AppendBatcher(() => Promise.resolve([appended]));
    const both = [batcher.append(request(['a'])), batcher.append(request(['b']))];
    expect((await Promise.all(both)).map(({ verdict }) => verdict)).toEqual(['appended', 'failed']);
  });
});
