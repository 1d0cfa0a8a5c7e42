import { Inject, Injectable, Logger } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import { inGroups } from '../in-groups.js';
import type { Clock } from '../ports/clock.js';
import type { EventStore } from '../ports/event-store.js';
import type { Deliverer, OutboxMessage, OutboxParts } from '../ports/outbox.js';
import { CLOCK, EVENT_STORE, OUTBOX } from '../ports/tokens.js';

const tickMs = 15_000;
const claimedTogether = 20;
const deliveredTogether = 4;

/** Delivers what waits, again and again until it is delivered or given up; off without a deliverer. */
@Injectable()
export class OutboxDelivery {
  private readonly logger = new Logger(OutboxDelivery.name);
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(OUTBOX) private readonly parts: OutboxParts,
    @Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'logSizes'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  start(): void {
    if (this.parts.deliverer) this.schedule(0);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(delayMs: number): void {
    this.timer = setTimeout(() => {
      this.running = this.ofAllSchools()
        .catch((error: unknown) => this.logger.error('the outbox waits', { code: codeOf(error) }))
        .finally(() => {
          if (!this.stopping.signal.aborted) this.schedule(tickMs);
        });
    }, delayMs);
  }

  private async ofAllSchools(): Promise<void> {
    for (const schoolId of (await this.store.logSizes()).keys()) {
      // One school keeps no other waiting.
      await this.ofSchool(schoolId).catch((error: unknown) =>
        this.logger.error('the outbox waits', { schoolId, code: codeOf(error) }),
      );
    }
  }

  /** Everything that is due now; answers how much was tried. */
  async ofSchool(schoolId: SchoolId): Promise<number> {
    const { outbox, deliverer } = this.parts;
    let tried = 0;
    while (deliverer && !this.stopping.signal.aborted) {
      const claimed = await outbox.claim(schoolId, this.clock.now(), claimedTogether);
      await inGroups(claimed, deliveredTogether, (message) => this.deliver(message, deliverer));
      tried += claimed.length;
      if (claimed.length < claimedTogether) break;
    }
    return tried;
  }

  private async deliver(message: OutboxMessage, deliverer: Deliverer): Promise<void> {
    const { signal } = this.stopping;
    const delivery = await deliverer.deliver(message, this.clock.now(), signal);
    // Broken off by ourselves: it is tried again when it is due, as if we had died.
    if (delivery.is !== 'delivered' && signal.aborted) return;
    const isGivenUp = await this.parts.outbox.settle(message, delivery, this.clock.now());
    const { schoolId, messageId } = message;
    if (isGivenUp) this.logger.warn('a message was given up', { schoolId, messageId });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL';
