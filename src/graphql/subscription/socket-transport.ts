import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';

const pingIntervalMs = 12_000;

/** What graphql-ws needs of a socket. */
interface Transport {
  readonly protocol: string;
  send(message: string): Promise<void>;
  close(code?: number, reason?: string): void;
  onMessage(callback: (message: string) => Promise<void>): void;
}

export interface CarryRules {
  /** Whether whoever opened the socket could open it now. */
  readonly stillAdmitted: () => Promise<boolean>;
  readonly slowConsumerMs: number;
  readonly recheckMs: number;
}

/**
 * Carries the protocol over one socket. A message counts as sent once the operating system took
 * it, and the next one is made only then: a consumer that does not read holds one message in
 * memory, not a queue, and is cut off after a while instead of being waited for.
 */
export const carry = (
  socket: WebSocket,
  open: (transport: Transport) => (code: number, reason: string) => Promise<void>,
  rules: CarryRules,
): void => {
  const closed = open({
    protocol: socket.protocol,
    send: (message) => sent(socket, message, rules.slowConsumerMs),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (callback) => {
      socket.on('message', (message) => {
        callback(String(message)).catch(() => {
          socket.close(CloseCode.InternalServerError, 'Internal server error');
        });
      });
    },
  });
  const pings = keepAlive(socket);
  const rechecks = setInterval(() => void recheck(socket, rules), rules.recheckMs);
  // Broken frames and oversized messages end up here; the socket closes by itself.
  socket.on('error', () => undefined);
  socket.once('close', (code, reason) => {
    clearInterval(pings);
    clearInterval(rechecks);
    closed(code, String(reason)).catch(() => undefined);
  });
};

const sent = (socket: WebSocket, message: string, slowConsumerMs: number): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    const timer = setTimeout(() => socket.terminate(), slowConsumerMs);
    socket.send(message, () => {
      clearTimeout(timer);
      resolve();
    });
  });

const keepAlive = (socket: WebSocket): NodeJS.Timeout => {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  return setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingIntervalMs);
};

/** An error of the look-up is no answer: the next round asks again. */
const recheck = async (socket: WebSocket, { stillAdmitted }: CarryRules): Promise<void> => {
  const isAdmitted = await stillAdmitted().catch(() => true);
  if (!isAdmitted) socket.close(CloseCode.Forbidden, 'Forbidden');
};
