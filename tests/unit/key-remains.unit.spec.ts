import { KeyRemains } from '../../src/infrastructure/keys/key-remains.js';

const { jest } = import.meta;

/** A key table whose files hold what was destroyed for that many tries. */
const remainsFor = (tries: readonly (boolean | Error)[]) => {
  const left = [...tries];
  const said: string[] = [];
  const say = (level: string) => () => {
    said.push(level);
  };
  const forgetDestroyed = async (): Promise<boolean> => {
    const next = left.shift() ?? true;
    if (next instanceof Error) throw next;
    return next;
  };
  const logger = { log: say('log'), warn: say('warn'), error: say('error') };
  return { remains: new KeyRemains({ forgetDestroyed }, logger), left, said };
};

const minute = () => jest.advanceTimersByTimeAsync(60_000);

describe('what is left of destroyed keys', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('is looked for once when nothing is left', async () => {
    const { remains, said } = remainsFor([true]);
    await remains.start();
    expect(jest.getTimerCount()).toBe(0);
    expect(said).toEqual([]);
  });

  test('is tried again every minute until it is gone, also when a try fails', async () => {
    const { remains, left, said } = remainsFor([false, false, new Error('connection lost'), true]);
    await remains.start();
    expect(said).toEqual(['error']);
    await minute();
    await minute();
    expect([left.length, said]).toEqual([1, ['error']]);
    await minute();
    expect([left.length, said]).toEqual([0, ['error', 'log']]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('is not tried any more once the engine stops', async () => {
    const { remains, left } = remainsFor([false, true]);
    await remains.start();
    await remains.stop();
    await minute();
    expect(left).toEqual([true]);
  });

  test('stops the start when nobody can look', async () => {
    const { remains } = remainsFor([new Error('no such role')]);
    await expect(remains.start()).rejects.toThrow('no such role');
  });
});
