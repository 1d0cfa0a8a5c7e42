import { Inject, Injectable, Logger } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { Clock } from '../ports/clock.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventStore, SealedEvent } from '../ports/event-store.js';
import type { HealthProbe } from '../ports/health.js';
import type { ReactionCheckpoints } from '../ports/reaction-checkpoints.js';
import { CLOCK, EVENT_CODEC, EVENT_STORE, REACTION_CHECKPOINTS } from '../ports/tokens.js';
import { type Reaction, REACTIONS } from './reaction.js';
import { type Attempt, ReactionFailures } from './reaction-failures.js';

const roundIntervalMs = 1000;
/** Reactions may come this late, so that a busy log is read in a few batches and not in many. */
const gatherMs = 100;
const retryDelayMsMin = 500;
const retryDelayMsMax = 30_000;
/** Long enough for half a dozen tries: what passes by itself is no reason to take traffic away. */
const failingMsMax = 60_000;

/**
 * Follows every school's log and lets the reactions act, each from its own checkpoint on. A failing
 * reaction is tried again with growing pauses and holds back its own school only; nothing is
 * skipped. As a health probe it reports what keeps failing.
 */
@Injectable()
export class Reactor implements HealthProbe {
  readonly name = 'reactions';
  private readonly logger = new Logger(Reactor.name);
  private readonly stopping = new AbortController();
  private readonly following = new Map<SchoolId, Promise<void>>();
  private readonly failures: ReactionFailures;
  private readonly names: readonly string[];
  private round: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'logSizes' | 'subscribe'>,
    @Inject(EVENT_CODEC) private readonly codec: Pick<EventCodec, 'decode'>,
    @Inject(REACTION_CHECKPOINTS) private readonly checkpoints: ReactionCheckpoints,
    @Inject(CLOCK) clock: Clock,
    @Inject(REACTIONS) private readonly reactions: readonly Reaction[],
  ) {
    this.failures = new ReactionFailures(clock);
    this.names = reactions.map(({ name }) => name);
  }

  start(): void {
    this.schedule(0);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await Promise.allSettled([this.round, ...this.following.values()]);
  }

  async check(): Promise<string | null> {
    return this.failures.longerThan(failingMsMax);
  }

  private schedule(delayMs: number): void {
    this.timer = setTimeout(() => {
      this.round = this.oneRound()
        .catch((error: unknown) => this.logger.error('a round failed', { code: codeOf(error) }))
        .finally(() => {
          if (!this.stopping.signal.aborted) this.schedule(roundIntervalMs);
        });
    }, delayMs);
  }

  private async oneRound(): Promise<void> {
    for (const schoolId of (await this.store.logSizes()).keys()) {
      if (this.stopping.signal.aborted) return;
      if (!this.following.has(schoolId)) this.following.set(schoolId, this.follow(schoolId));
      await this.reactToTime(schoolId);
    }
  }

  /** What fails here is due again in the next round, and keeps no other school waiting. */
  private async reactToTime(schoolId: SchoolId): Promise<void> {
    for (const reaction of this.reactions) {
      const attempt = { reaction: reaction.name, schoolId, logIndex: null };
      await this.attempt(attempt, async () => reaction.onTime?.(schoolId)).catch((error: unknown) =>
        this.logger.error('a reaction waits', { schoolId, code: codeOf(error) }),
      );
    }
  }

  private async follow(schoolId: SchoolId): Promise<void> {
    let retryDelayMs = retryDelayMsMin;
    while (!this.stopping.signal.aborted) {
      try {
        const next = await this.checkpoints.load(this.names, schoolId);
        this.failures.passed(schoolId, next);
        const from = [...next.values()].reduce((a, b) => (a < b ? a : b));
        for await (const batch of this.store.subscribe(schoolId, from, this.stopping.signal)) {
          await this.reactTo(batch, next);
          retryDelayMs = retryDelayMsMin;
          await pause(gatherMs, this.stopping.signal);
        }
      } catch (error) {
        this.logger.error('reactions wait', { schoolId, code: codeOf(error) });
        await pause(retryDelayMs, this.stopping.signal);
        retryDelayMs = Math.min(retryDelayMs * 2, retryDelayMsMax);
      }
    }
  }

  /** @param next where each reaction stood when the subscription began, which is at the earliest */
  private async reactTo(
    batch: readonly SealedEvent[],
    next: ReadonlyMap<string, bigint>,
  ): Promise<void> {
    for (const sealed of batch) {
      const { schoolId, logIndex } = sealed;
      for (const reaction of this.reactions) {
        const isDone = logIndex < (next.get(reaction.name) ?? 0n);
        if (isDone || !reaction.types.has(sealed.type)) continue;
        await this.attempt({ reaction: reaction.name, schoolId, logIndex }, async () =>
          reaction.react(this.codec.decode(sealed), sealed),
        );
      }
    }
    const last = batch.at(-1);
    if (last) await this.checkpoints.save(this.names, last.schoolId, last.logIndex + 1n);
  }

  private async attempt(attempt: Attempt, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failures.succeeded(attempt);
    } catch (error) {
      this.failures.failed(attempt, codeOf(error));
      throw error;
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL';

const pause = (delayMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, delayMs);
    signal.addEventListener('abort', end);
  });
