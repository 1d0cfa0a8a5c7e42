import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { EventStore } from '../../application/ports/event-store.js';
import type { SealNotices } from './seal-notices.js';

/** Sizes are asked for at least so often: a notification may be lost with its connection. */
const pollMs = 1_000;
/** Notifications that come closer than this are answered together. */
const gatherMs = 10;

/**
 * Tells this process what other processes seal: by notification, and by asking in case one was
 * lost. What this process seals itself is announced directly.
 */
export class SealWatch {
  private readonly stopping = new AbortController();
  private heard = new AbortController();
  private readonly running: Promise<unknown>;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly logSizes: EventStore['logSizes'],
    private readonly notices: SealNotices,
    /** Term in which this process seals, if it does. */
    private readonly ownTerm: () => bigint | null,
  ) {
    this.running = Promise.all([this.listen(), this.ask()]);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async listen(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const client = new pg.Client({ ...this.connection, application_name: 'luuvet-seal-watch' });
      const ended = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
        this.stopping.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      client.on('notification', ({ payload }) => {
        if (payload !== String(this.ownTerm())) this.heard.abort();
      });
      try {
        await client.connect();
        await client.query('LISTEN luuvet_sealed');
        await ended;
      } catch {
        // The next attempt says the same, and `ask` goes on meanwhile.
      }
      await client.end().catch(() => undefined);
      await this.rest(pollMs, []);
    }
  }

  private async ask(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.heard = new AbortController();
      try {
        for (const [schoolId, size] of await this.logSizes()) {
          this.notices.announce({ schoolId, size, entries: [] });
        }
      } catch {
        // Whoever needs the store meets the failure itself; this only stops being early.
      }
      await this.rest(gatherMs, []);
      await this.rest(pollMs, [this.heard.signal]);
    }
  }

  private async rest(ms: number, wakers: AbortSignal[]): Promise<void> {
    const signal = AbortSignal.any([this.stopping.signal, ...wakers]);
    await pause(ms, undefined, { signal }).catch(() => undefined);
  }
}
