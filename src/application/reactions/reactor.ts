import { Inject, Injectable, Logger } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventStore, SealedEvent } from '../ports/event-store.js';
import type { ReactionCheckpoints } from '../ports/reaction-checkpoints.js';
import { EVENT_CODEC, EVENT_STORE, REACTION_CHECKPOINTS } from '../ports/tokens.js';
import { DestroyKeys } from './destroy-keys.js';
import type { Reaction } from './reaction.js';
import { Relock } from './relock.js';

const checkpointName = 'engine';
const roundIntervalMs = 1000;
const retryDelayMsMax = 30_000;

export interface ReactorStatus {
  /** Schools whose reactions fail at the moment, with the error's code and the entry. */
  readonly failing: readonly {
    readonly schoolId: SchoolId;
    readonly logIndex: string;
    readonly code: string;
  }[];
}

/**
 * Follows every school's log and lets the reactions act. A failing reaction is tried again with
 * growing pauses and holds back its own school only; nothing is skipped.
 */
@Injectable()
export class Reactor {
  private readonly logger = new Logger(Reactor.name);
  private readonly stopping = new AbortController();
  private readonly following = new Map<SchoolId, Promise<void>>();
  private readonly failing = new Map<SchoolId, { logIndex: string; code: string }>();
  private round: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
    @Inject(REACTION_CHECKPOINTS) private readonly checkpoints: ReactionCheckpoints,
    private readonly relock: Relock,
    private readonly destroyKeys: DestroyKeys,
  ) {}

  start(): void {
    this.schedule(0);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await Promise.allSettled([this.round, ...this.following.values()]);
  }

  status(): ReactorStatus {
    return {
      failing: [...this.failing].map(([schoolId, failure]) => ({ schoolId, ...failure })),
    };
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
      await this.relock.relockExpired(schoolId);
    }
  }

  private async follow(schoolId: SchoolId): Promise<void> {
    let retryDelayMs = 500;
    while (!this.stopping.signal.aborted) {
      try {
        const from = await this.checkpoints.load(checkpointName, schoolId);
        for await (const batch of this.store.subscribe(schoolId, from, this.stopping.signal)) {
          await this.reactTo(batch);
          retryDelayMs = 500;
        }
      } catch (error) {
        this.logger.error('reactions wait', { schoolId, code: codeOf(error) });
        await pause(retryDelayMs, this.stopping.signal);
        retryDelayMs = Math.min(retryDelayMs * 2, retryDelayMsMax);
      }
    }
  }

  private async reactTo(batch: readonly SealedEvent[]): Promise<void> {
    const reactions: readonly Reaction[] = [this.relock, this.destroyKeys];
    for (const sealed of batch) {
      const concerned = reactions.filter(({ types }) => types.has(sealed.type));
      if (concerned.length === 0) continue;
      try {
        const event = this.codec.decode(sealed);
        for (const reaction of concerned) await reaction.react(event, sealed);
        this.failing.delete(sealed.schoolId);
      } catch (error) {
        this.failing.set(sealed.schoolId, {
          logIndex: String(sealed.logIndex),
          code: codeOf(error),
        });
        throw error;
      }
    }
    const last = batch.at(-1);
    if (last) await this.checkpoints.save(checkpointName, last.schoolId, last.logIndex + 1n);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL';

const pause = (delayMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
