import type pg from 'pg';
import type { ProjectedEvent, Projection } from '../../application/ports/projection.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { type Batch, type BatchTarget, writeBatch } from './batch-writer.js';
import {
  CheckpointMoved,
  loadCheckpoint,
  markStopped,
  moveCheckpoint,
  type Stop,
} from './checkpoints.js';
import type { DecodedEntry } from './decoded-entry.js';
import { layoutsOf } from './generations.js';
import { isOperatingFailure, stopOf } from './projection-failure.js';
import { inTransaction } from './projector-pool.js';
import type { TableSet } from './table-layout.js';

/** How a batch gets into the database; tests put broken ones here to see them caught. */
export type BatchCommit = (pool: pg.Pool, target: BatchTarget, batch: Batch) => Promise<void>;

export const commitBatch: BatchCommit = (pool, target, batch) =>
  inTransaction(pool, (client) => writeBatch(client, target, batch));

export const isSeenBy = (rules: Projection, { sealed }: ProjectedEvent): boolean =>
  rules.categories.some((category) => sealed.streamId.startsWith(`${category}-`));

/** So many entries that a projection does not see may pass before its checkpoint is written. */
const unseenMax = 1_000n;

/**
 * One projection for one school: applies entries in order, each exactly once, and stops at the
 * first that cannot be applied. Not for concurrent calls.
 */
export class Partition {
  /** Behind by entries that the projection does not see, at most. */
  private checkpoint = 0n;
  private next = 0n;
  private halted: Stop | null = null;

  private constructor(
    private readonly pool: pg.Pool,
    readonly target: BatchTarget,
    private readonly commit: BatchCommit,
  ) {}

  static async open(
    pool: pg.Pool,
    of: { readonly rules: Projection; readonly set: TableSet; readonly schoolId: SchoolId },
    commit: BatchCommit = commitBatch,
  ): Promise<Partition> {
    const { rules, set, schoolId } = of;
    const { projection, generation } = set;
    const layouts = layoutsOf(rules, set);
    const target = { projection, generation, schoolId, rules, layouts };
    const partition = new Partition(pool, target, commit);
    await partition.reload();
    return partition;
  }

  /** Number of entries applied: the next one is this index. */
  get position(): bigint {
    return this.next;
  }

  get stopped(): Stop | null {
    return this.halted;
  }

  /** Takes over what the database says, e.g. after another runner moved the checkpoint. */
  async reload(): Promise<void> {
    const { position, stopped } = await loadCheckpoint(this.pool, this.target);
    this.checkpoint = position;
    this.next = position;
    this.halted = stopped;
  }

  /** Tries the entry again at which it had stopped. */
  resume(): void {
    this.halted = null;
  }

  /**
   * Applies what lies at or after its position; entries before it are passed over.
   * @throws CheckpointMoved, and operating failures of the database; after either, reload
   */
  async advance(entries: readonly DecodedEntry[]): Promise<void> {
    if (this.stopped) return;
    const next = entries.filter(({ logIndex }) => logIndex >= this.position);
    const readable: ProjectedEvent[] = [];
    let failure: Stop | null = null;
    for (const decoded of next) {
      const expected = this.position + BigInt(readable.length);
      if (decoded.logIndex !== expected) failure = gapBefore(expected);
      else if ('failure' in decoded) failure = decoded.failure;
      else readable.push(decoded.entry);
      if (failure) break;
    }
    await this.apply(readable);
    if (failure && !this.stopped) await this.stop(failure);
  }

  /** Halves a batch that fails until the one entry is found that cannot be applied. */
  private async apply(entries: readonly ProjectedEvent[]): Promise<void> {
    const last = entries.at(-1);
    if (!last || this.stopped) return;
    const to = last.logIndex + 1n;
    const seen = entries.filter((entry) => isSeenBy(this.target.rules, entry));
    if (seen.length === 0 && to - this.checkpoint < unseenMax) {
      this.next = to;
      return;
    }
    try {
      await this.commit(this.pool, this.target, { from: this.checkpoint, to, entries: seen });
      this.checkpoint = to;
      this.next = to;
    } catch (error) {
      if (error instanceof CheckpointMoved || isOperatingFailure(error)) throw error;
      await this.refuseRetired();
      if (entries.length === 1) return this.stop(stopOf(error));
      const half = Math.ceil(entries.length / 2);
      await this.apply(entries.slice(0, half));
      await this.apply(entries.slice(half));
    }
  }

  /** Stops before the next entry; the checkpoint names it exactly. */
  private async stop(stopped: Stop): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await moveCheckpoint(client, this.target, this.checkpoint, this.next);
      await markStopped(client, this.target, this.next, stopped);
    });
    this.checkpoint = this.next;
    this.halted = stopped;
  }

  /** Tables of a retired generation may vanish while in use; that is no fault of an entry. */
  private async refuseRetired(): Promise<void> {
    const { projection, generation } = this.target;
    const { rowCount } = await this.pool.query(
      `SELECT 1 FROM read.projection_generation
        WHERE projection = $1 AND generation = $2 AND state <> 'retired'`,
      [projection, generation],
    );
    if (rowCount !== 1) throw new CheckpointMoved(`generation ${generation} was retired`);
  }
}

/** The store contradicts its own contract; to go on would be to skip what is missing. */
const gapBefore = (expected: bigint): Stop => ({
  code: 'LOG_HAS_GAP',
  message: `the store did not deliver entry ${expected}`,
});
