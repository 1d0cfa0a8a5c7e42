import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { type CarryRules, carry } from '../../src/graphql/subscription/socket-transport.js';

const { jest } = import.meta;

/** A socket whose consumer takes a message when the test says so. */
class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly protocol = 'graphql-transport-ws';
  readonly offered: { readonly message: string; readonly taken: () => void }[] = [];
  closedWith: number | null = null;
  isTerminated = false;

  send(message: string, taken: () => void): void {
    this.offered.push({ message, taken });
  }
  ping(): void {
    this.emit('pinged');
  }
  close(code: number): void {
    this.end(code);
  }
  terminate(): void {
    this.isTerminated = true;
    this.end(1006);
  }
  private end(code: number): void {
    if (this.readyState !== this.OPEN) return;
    this.readyState = 3;
    this.closedWith = code;
    this.emit('close', code, '');
  }
}

type Transport = Parameters<Parameters<typeof carry>[1]>[0];

const open = (rules: Partial<CarryRules> = {}) => {
  const socket = new FakeSocket();
  const closed = jest.fn(async () => undefined);
  let transport: Transport | undefined;
  carry(
    socket as EventEmitter as WebSocket,
    (opened) => {
      transport = opened;
      return closed;
    },
    { stillAdmitted: async () => true, slowConsumerMs: 10_000, recheckMs: 30_000, ...rules },
  );
  if (!transport) throw new Error('not opened');
  return { socket, closed, transport };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a socket', () => {
  it('takes the next message only after the last one was taken', async () => {
    const { socket, transport } = open();
    const sent: string[] = [];
    const sending = (async () => {
      for (const message of ['a', 'b']) {
        await transport.send(message);
        sent.push(message);
      }
    })();
    expect(socket.offered.map(({ message }) => message)).toEqual(['a']);
    socket.offered[0]?.taken();
    await jest.advanceTimersByTimeAsync(0);
    expect([sent, socket.offered.map(({ message }) => message)]).toEqual([['a'], ['a', 'b']]);
    socket.offered[1]?.taken();
    await sending;
  });

  it('whose consumer does not read is cut off, and what follows it ends', async () => {
    const { socket, transport, closed } = open({ slowConsumerMs: 10_000 });
    void transport.send('a');
    await jest.advanceTimersByTimeAsync(9_000);
    expect(socket.isTerminated).toBe(false);
    socket.emit('pong');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(socket.isTerminated).toBe(true);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('that does not answer a ping is taken for dead', async () => {
    const { socket } = open();
    await jest.advanceTimersByTimeAsync(12_000);
    expect(socket.isTerminated).toBe(false);
    socket.emit('pong');
    await jest.advanceTimersByTimeAsync(12_000);
    expect(socket.isTerminated).toBe(false);
    await jest.advanceTimersByTimeAsync(12_000);
    expect(socket.isTerminated).toBe(true);
  });

  it('of somebody who may no longer sign in is closed although nothing happens on it', async () => {
    let isAdmitted = true;
    const { socket } = open({ stillAdmitted: async () => isAdmitted, recheckMs: 5_000 });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(socket.closedWith).toBeNull();
    isAdmitted = false;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(socket.closedWith).toBe(4403);
  });

  it('stays open while nobody can say whether they may', async () => {
    const { socket } = open({
      stillAdmitted: () => Promise.reject(new Error('no database')),
      recheckMs: 5_000,
    });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(socket.closedWith).toBeNull();
  });

  it('is closed without a word when a message of it breaks something', async () => {
    const { socket, transport } = open();
    transport.onMessage(async () => {
      throw new Error('inside');
    });
    socket.emit('message', '{}');
    await jest.advanceTimersByTimeAsync(0);
    expect(socket.closedWith).toBe(4500);
  });

  it('leaves no timer behind', async () => {
    const { socket } = open();
    socket.close(1000);
    expect(jest.getTimerCount()).toBe(0);
  });
});
