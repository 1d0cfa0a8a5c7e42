import { Inject, Injectable } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import { ReadModelIsStopped } from '../errors.js';
import type { EventStore, SealedEvent } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import { EVENT_STORE, READ_MODELS } from '../ports/tokens.js';
import { type ChangeTopic, changeTopics, topicsOf } from './change-topics.js';
import { saysWhoMay } from './following.js';

type Log = Pick<EventStore, 'logSizes' | 'subscribe'>;
type Shown = Pick<ReadModels, 'waitFor'>;

/** So long is rested between two readings of the log: what is sealed meanwhile comes together. */
const gatherMs = 100;
const waitMs = 10_000;

/** What is known of a school's log, for everybody who waits for news of it. */
export interface SchoolChanges {
  /** The read models show every entry before this number. */
  readonly shownTo: bigint;
  /** Which topics have changed since that entry, itself included. */
  topicsSince(logIndex: bigint): readonly ChangeTopic[];
  /** An entry since then may have ended what somebody may see. */
  mayHaveEndedSince(logIndex: bigint): boolean;
  /** Resolves once the read models show that entry, or the signal aborts. @throws why they will not */
  shows(logIndex: bigint, signal: AbortSignal): Promise<void>;
}

/**
 * Reads each school's log once for everybody who wants to hear of changes, while anybody does, and
 * keeps of it only where each topic changed last. That answers whoever comes back with the number
 * they saw last, however long they were away; of what was before the reading began, it is taken
 * that everything has changed.
 */
@Injectable()
export class ChangeFeed {
  private readonly followings = new Map<SchoolId, Following>();

  constructor(
    @Inject(EVENT_STORE) private readonly store: Log,
    @Inject(READ_MODELS) private readonly models: Shown,
  ) {}

  /** @returns how to let go of it as well; the last one to do so ends the reading */
  async join(schoolId: SchoolId): Promise<{ changes: SchoolChanges; leave: () => void }> {
    const known = this.followings.get(schoolId);
    const following = known ?? this.begin(schoolId);
    following.listeners += 1;
    const leave = (): void => {
      following.listeners -= 1;
      if (following.listeners > 0) return;
      following.end();
      if (this.followings.get(schoolId) === following) this.followings.delete(schoolId);
    };
    try {
      return { changes: await following.begun, leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  private begin(schoolId: SchoolId): Following {
    const following = new Following(schoolId, this.store, this.models);
    this.followings.set(schoolId, following);
    // Whoever comes after a failure begins anew.
    void following.over.then(() => {
      if (this.followings.get(schoolId) === following) this.followings.delete(schoolId);
    });
    return following;
  }
}

/** One reading of a school's log. */
class Following implements SchoolChanges {
  listeners = 0;
  shownTo = 0n;
  /** The first entry that was not there when the reading began. */
  private begunAt = 0n;
  private readonly lastOf = new Map<ChangeTopic, bigint>();
  private lastEnding = -1n;
  private readonly waiting = new Set<() => void>();
  private failure: Error | null = null;
  private readonly stopping = new AbortController();
  readonly begun: Promise<SchoolChanges>;
  /** Never fails: those who wait are told. */
  readonly over: Promise<void>;

  constructor(
    private readonly schoolId: SchoolId,
    private readonly store: Log,
    private readonly models: Shown,
  ) {
    this.begun = this.begin();
    this.over = this.begun
      .then(() => this.read())
      .catch((error: unknown) => {
        this.failure = error instanceof Error ? error : new Error(String(error));
        this.wake();
      });
  }

  topicsSince(logIndex: bigint): readonly ChangeTopic[] {
    if (logIndex < this.begunAt) return changeTopics;
    return changeTopics.filter((topic) => (this.lastOf.get(topic) ?? -1n) >= logIndex);
  }

  mayHaveEndedSince(logIndex: bigint): boolean {
    return logIndex < this.begunAt || this.lastEnding >= logIndex;
  }

  async shows(logIndex: bigint, signal: AbortSignal): Promise<void> {
    while (this.shownTo <= logIndex && !signal.aborted) {
      if (this.failure !== null) throw this.failure;
      await new Promise<void>((resolve) => {
        const done = (): void => {
          this.waiting.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        this.waiting.add(done);
        signal.addEventListener('abort', done);
      });
    }
  }

  end(): void {
    this.stopping.abort();
  }

  private async begin(): Promise<SchoolChanges> {
    const sizes = await this.store.logSizes();
    this.begunAt = sizes.get(this.schoolId) ?? 0n;
    return this;
  }

  private async read(): Promise<void> {
    const { signal } = this.stopping;
    if (this.begunAt > 0n) await this.reach(this.begunAt);
    for await (const batch of this.store.subscribe(this.schoolId, this.begunAt, signal)) {
      const last = batch.at(-1);
      if (!last) continue;
      for (const entry of batch) this.note(entry);
      await this.reach(last.logIndex + 1n);
      await rest(gatherMs, signal);
    }
  }

  private note(entry: SealedEvent): void {
    for (const topic of topicsOf(entry)) this.lastOf.set(topic, entry.logIndex);
    if (saysWhoMay(entry)) this.lastEnding = entry.logIndex;
  }

  /** Read models that are behind are waited for; those that stopped will not come. */
  private async reach(shownTo: bigint): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const outcome = await this.models.waitFor(this.schoolId, shownTo - 1n, waitMs);
      if (outcome === 'stopped') throw new ReadModelIsStopped();
      if (outcome === 'shown') break;
    }
    this.shownTo = shownTo;
    this.wake();
  }

  private wake(): void {
    for (const done of this.waiting) done();
  }
}

export const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
