import { WebSocket } from 'ws';

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}
export interface SocketError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}
interface Operation {
  readonly query: string;
  readonly variables?: object | undefined;
  readonly extensions?: object;
}

/** A `graphql-transport-ws` connection, spoken by hand so that a test can also misbehave. */
export interface TestSocket {
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  send(message: Message): void;
  /** Values of a subscription until it is completed or fails. */
  subscribe<T>(operation: Operation): Subscription<T>;
  /** What an operation is refused with. */
  errorOf(operation: Operation): Promise<readonly SocketError[]>;
  /** Stops reading, as a consumer does that is too slow. */
  pause(): void;
  resume(): void;
  close(): void;
}

export interface Subscription<T> {
  readonly values: readonly T[];
  /** Resolves once so many values came. @throws what the subscription failed with */
  until(count: number): Promise<readonly T[]>;
  /** Resolves with the errors it ended with; empty when it was completed. */
  readonly ended: Promise<readonly SocketError[]>;
  complete(): void;
}

/**
 * @param params payload of `connection_init`; null sends none
 * @param headers of the upgrade, as a browser sends them by itself
 */
export const openSocket = async (
  url: string,
  params: object | null,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestSocket> => {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
  const listeners = new Set<(message: Message) => void>();
  socket.on('message', (text) => {
    const message = JSON.parse(String(text)) as Message;
    for (const listener of listeners) listener(message);
  });
  socket.on('error', () => undefined);
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const send = (message: Message): void => socket.send(JSON.stringify(message));
  if (params !== null) {
    const acknowledged = new Promise<void>((resolve) => {
      listeners.add(({ type }) => {
        if (type === 'connection_ack') resolve();
      });
    });
    send({ type: 'connection_init', payload: params });
    await Promise.race([acknowledged, closed]);
  }
  let nextId = 0;
  const subscribe = <T>(payload: Operation): Subscription<T> => {
    nextId += 1;
    return subscription<T>({ id: String(nextId), payload, send, listeners, closed });
  };
  return {
    closed,
    send,
    subscribe,
    errorOf: (operation) => subscribe(operation).ended,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: () => socket.close(),
  };
};

interface Parts {
  readonly id: string;
  readonly payload: Operation;
  readonly send: (message: Message) => void;
  readonly listeners: Set<(message: Message) => void>;
  readonly closed: Promise<{ readonly code: number }>;
}

const subscription = <T>({ id, payload, send, listeners, closed }: Parts): Subscription<T> => {
  const values: T[] = [];
  const waiting = new Set<() => void>();
  let end: (errors: readonly SocketError[]) => void = () => undefined;
  const ended = new Promise<readonly SocketError[]>((resolve) => {
    end = resolve;
  });
  listeners.add((message) => {
    if (message.id !== id) return;
    if (message.type === 'next') {
      const { data, errors } = message.payload as { data: T; errors?: readonly SocketError[] };
      if (errors) end(errors);
      else values.push(data);
    }
    if (message.type === 'error') end(message.payload as readonly SocketError[]);
    if (message.type === 'complete') end([]);
    for (const wake of waiting) wake();
  });
  void closed.then(({ code }) => end([{ message: `closed ${code}`, extensions: { code } }]));
  send({ id, type: 'subscribe', payload });
  return {
    values,
    ended,
    until: async (count) => {
      while (values.length < count) {
        const woken = new Promise<void>((resolve) => waiting.add(resolve));
        const failed = await Promise.race([woken.then(() => null), ended]);
        if (failed && values.length < count) throw new Error(JSON.stringify(failed));
      }
      return values;
    },
    complete: () => send({ id, type: 'complete' }),
  };
};
