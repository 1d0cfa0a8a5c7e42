import pg from 'pg';
import type { EventStore } from '../../application/ports/event-store.js';
import { WakeUp } from '../log/wake-up.js';
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
  private isStopping = false;
  private readonly heard = new WakeUp();
  private connectionEnded = new WakeUp();
  private readonly stopBell = new WakeUp();
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
    this.isStopping = true;
    for (const bell of [this.stopBell, this.heard, this.connectionEnded]) bell.ring();
    await this.running;
  }

  private async listen(): Promise<void> {
    while (!this.isStopping) {
      const client = new pg.Client({ ...this.connection, application_name: 'luuvet-seal-watch' });
      // One bell per connection: an old one's end may be told late.
      const ended = new WakeUp();
      this.connectionEnded = ended;
      client.on('error', () => ended.ring());
      client.on('end', () => ended.ring());
      client.on('notification', ({ payload }) => {
        if (payload !== String(this.ownTerm())) this.heard.ring();
      });
      try {
        await client.connect();
        await client.query('LISTEN luuvet_sealed');
        await ended.untilRung();
      } catch {
        // The next attempt says the same, and `ask` goes on meanwhile.
      }
      await client.end().catch(() => undefined);
      await this.stopBell.rest(pollMs);
    }
  }

  private async ask(): Promise<void> {
    while (!this.isStopping) {
      this.heard.hush();
      try {
        for (const [schoolId, size] of await this.logSizes()) {
          this.notices.announce({ schoolId, size, entries: [] });
        }
      } catch {
        // Whoever needs the store meets the failure itself; this only stops being early.
      }
      await this.stopBell.rest(gatherMs);
      await this.heard.rest(pollMs);
    }
  }
}
