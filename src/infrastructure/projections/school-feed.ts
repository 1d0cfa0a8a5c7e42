import { setTimeout as pause } from 'node:timers/promises';
import type { Projection } from '../../application/ports/projection.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { CheckpointMoved } from './checkpoints.js';
import { decodeEntries } from './decoded-entry.js';
import { liveGeneration } from './generations.js';
import { Partition } from './partition.js';
import type { RunnerParts } from './runner-parts.js';
import type { Turnstile } from './turnstile.js';

const retryDelayMsMin = 50;
const retryDelayMsMax = 5_000;
/**
 * While entries keep coming, a batch is followed by a pause in which the next one gathers: what a
 * batch costs beside its rows (some twenty round trips) is then shared by more entries.
 */
const gatherMsMax = 100;
const pausePerWork = 3;
/** A batch of so many entries is large enough, and there may be more behind it. */
const gatheredMin = 200;

/**
 * All partitions of one school, fed by one subscription: an entry is read and decoded once for
 * all of them. They move on together; one that has stopped holds nobody up.
 */
export class SchoolFeed {
  private partitions: readonly Partition[] = [];
  private lookAgain = new AbortController();
  /** Stopped partitions get another try when the engine starts or somebody asks. */
  private resuming = true;
  /** What keeps the whole school from moving, e.g. the code of a lost connection. */
  private failures = 0;

  constructor(
    readonly schoolId: SchoolId,
    private readonly parts: RunnerParts,
    private readonly turnstile: Turnstile,
    private readonly onAdvance: () => void,
  ) {}

  get live(): readonly Partition[] {
    return this.partitions;
  }

  /** Opens the partitions anew: the live generation changed, or stopped ones are to be resumed. */
  refresh(resume: boolean): void {
    this.resuming ||= resume;
    this.lookAgain.abort();
  }

  /** Follows the school's log until the signal aborts; never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.lookAgain = new AbortController();
      try {
        await this.open();
        await this.follow(AbortSignal.any([signal, this.lookAgain.signal]));
      } catch (error) {
        if (signal.aborted) return;
        if (this.lookAgain.signal.aborted) continue;
        if (!(error instanceof CheckpointMoved)) this.parts.onFailure?.(this.schoolId, error);
        await this.backOff(signal);
      }
    }
  }

  private async backOff(signal: AbortSignal): Promise<void> {
    const delayMs = Math.min(retryDelayMsMin * 2 ** this.failures, retryDelayMsMax);
    this.failures += 1;
    await pause(delayMs, undefined, { signal }).catch(() => undefined);
  }

  private async open(): Promise<void> {
    const opened = await Promise.all(
      this.parts.projections.map((rules) => this.turnstile.pass(() => this.openOne(rules))),
    );
    this.partitions = opened.filter((partition) => partition !== null);
    if (this.resuming) for (const partition of this.partitions) partition.resume();
    this.resuming = false;
    this.onAdvance();
  }

  /** Null while there are no tables of this version yet. */
  private async openOne(rules: Projection): Promise<Partition | null> {
    const { pool, commit } = this.parts;
    const set = await liveGeneration(pool, rules.name);
    if (!set || set.version !== rules.version) return null;
    return Partition.open(pool, { rules, set, schoolId: this.schoolId }, commit);
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { store, codec } = this.parts;
    const moving = this.partitions.filter(({ stopped }) => !stopped);
    if (moving.length === 0) return untilAborted(signal);
    const from = moving.map(({ position }) => position).reduce((a, b) => (a < b ? a : b));
    for await (const sealed of store.subscribe(this.schoolId, from, signal)) {
      const startedAt = performance.now();
      const entries = decodeEntries(codec, sealed);
      await Promise.all(
        this.partitions.map((partition) => this.turnstile.pass(() => partition.advance(entries))),
      );
      this.failures = 0;
      this.onAdvance();
      if (sealed.length < gatheredMin) await gather(performance.now() - startedAt, signal);
    }
  }
}

const gather = (workMs: number, signal: AbortSignal): Promise<void> =>
  pause(Math.min(gatherMsMax, workMs * pausePerWork), undefined, { signal }).catch(() => undefined);

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
