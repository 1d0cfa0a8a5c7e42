import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The open connections of the HTTP server, so that it can be closed in bounded time: `close()` of
 * Node.js waits for a connection that has never sent a request, and for an upload that stands still.
 */
export class HttpConnections {
  /** Requests under way, by connection. */
  private readonly requests = new Map<Socket, number>();
  /** Handed over to another protocol; whoever took them closes them. */
  private readonly upgraded = new Set<Socket>();
  private isClosing = false;
  private onGone: () => void = () => undefined;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.requests.set(socket, 0);
      socket.once('close', () => this.forget(socket));
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.count(socket, 1);
      response.once('close', () => this.count(socket, -1));
    });
    server.on('upgrade', ({ socket }: IncomingMessage) => {
      this.upgraded.add(socket);
      this.requests.delete(socket);
    });
  }

  /**
   * Takes no connection any more, closes at once those without a request, and each other one after
   * its answer; what has not ended after `graceMs` is cut off.
   */
  async finish(graceMs: number): Promise<void> {
    this.isClosing = true;
    this.server.close();
    for (const [socket, requests] of this.requests) if (requests === 0) socket.destroy();
    const cutOff = setTimeout(() => {
      for (const socket of this.requests.keys()) socket.destroy();
    }, graceMs);
    await new Promise<void>((resolve) => {
      this.onGone = resolve;
      this.lookWhetherGone();
    });
    clearTimeout(cutOff);
  }

  /** Cuts off what was upgraded and is still open. */
  cutUpgraded(): void {
    for (const socket of this.upgraded) socket.destroy();
  }

  private count(socket: Socket, change: 1 | -1): void {
    const before = this.requests.get(socket);
    if (before === undefined) return;
    this.requests.set(socket, before + change);
    // Ends after the answer has been written out.
    if (this.isClosing && before + change === 0) socket.destroySoon();
  }

  private forget(socket: Socket): void {
    this.requests.delete(socket);
    this.upgraded.delete(socket);
    this.lookWhetherGone();
  }

  private lookWhetherGone(): void {
    if (this.requests.size === 0) this.onGone();
  }
}
