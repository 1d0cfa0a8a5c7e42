import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Projection } from '../../application/ports/projection.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { writeBatch } from './batch-writer.js';
import { loadCheckpoint, type Stop } from './checkpoints.js';
import { decodeEntries } from './decoded-entry.js';
import {
  createGeneration,
  dropGenerations,
  type Generation,
  indexGeneration,
  listGenerations,
  makeLive,
} from './generations.js';
import { LogReplay, type ReplayProgress } from './log-replay.js';
import { isSeenBy, type Partition } from './partition.js';
import type { RunnerParts } from './runner-parts.js';
import { inTransaction } from './projector-pool.js';
import { withRebuildLock } from './rebuild-lock.js';

/** An entry cannot be applied: what is live stays live. */
export class RebuildStopped extends Error {
  readonly code = 'REBUILD_STOPPED';
  constructor(
    readonly projection: string,
    readonly schoolId: SchoolId,
    readonly logIndex: bigint,
    readonly stop: Stop,
  ) {
    super(`${projection} stopped at entry ${logIndex} of school ${schoolId}: ${stop.message}`);
  }
}
/** Somebody reads so long that the new tables could not be put in place; try again later. */
export class SwapIsBlocked extends Error {
  readonly code = 'SWAP_IS_BLOCKED';
}

export interface RebuildOptions {
  readonly onProgress?: (progress: ReplayProgress) => void;
  /** Go back to tables of this very version that are still there, instead of making new ones. */
  readonly reuseRetired?: boolean;
}

const swapAttemptsMax = 200;
const swapPauseMs = 50;
/**
 * How long an attempt waits for readers; they queue behind it as long. Always shorter than the
 * server's `deadlock_timeout` (1 s): whatever the order in which readers take the views, the swap
 * gives way before any reader would be cancelled. Short at first, because where readers and the
 * swap wait for each other only giving way helps, and longer for readers that take long.
 */
const swapLockTimeoutsMs = [20, 40, 80, 160, 320] as const;
const lockNotAvailable = '55P03';

/**
 * Fills new tables beside the live ones from the first entry on and puts them in their place in
 * one transaction. Queries go on all the time and see either the old rows or the new ones.
 */
export class Rebuild {
  private readonly replay: LogReplay;
  private readonly generations = new Map<string, Generation>();

  constructor(private readonly parts: RunnerParts) {
    this.replay = new LogReplay(parts);
  }

  /** For the status of the runner that builds. */
  get partitions(): readonly Partition[] {
    return this.replay.partitions;
  }

  cancel(): void {
    this.replay.cancel();
  }

  /** @throws RebuildStopped, RebuildIsRunning, SwapIsBlocked, and failures of the database */
  async run(options: RebuildOptions = {}): Promise<void> {
    const { pool, projections } = this.parts;
    await withRebuildLock(pool, async () => {
      for (const rules of projections) await this.prepare(rules, options.reuseRetired ?? false);
      await this.catchUp(options);
      for (const rules of projections) await indexGeneration(pool, rules, this.built(rules));
      await this.catchUp(options);
      for (const rules of projections) await this.swap(rules, options);
    });
  }

  private built(rules: Projection): Generation {
    const generation = this.generations.get(rules.name);
    if (!generation) throw new Error(`${rules.name} is not being built`);
    return generation;
  }

  private async prepare(rules: Projection, reuseRetired: boolean): Promise<void> {
    const generation = await inTransaction(this.parts.pool, async (client) => {
      const known = await listGenerations(client, rules.name);
      const kept = reuseRetired
        ? known.findLast(({ state, version }) => state === 'retired' && version === rules.version)
        : undefined;
      await dropGenerations(
        client,
        rules.name,
        ['building', 'checking', 'retired'],
        kept?.generation ?? null,
      );
      if (!kept) return createGeneration(client, rules, 'building');
      await client.query(
        `UPDATE read.projection_generation SET state = 'building'
          WHERE projection = $1 AND generation = $2`,
        [rules.name, kept.generation],
      );
      return { ...kept, state: 'building' as const };
    });
    this.generations.set(rules.name, generation);
    this.replay.add(rules, generation);
  }

  private async catchUp({ onProgress }: RebuildOptions): Promise<void> {
    await this.replay.run(await this.parts.store.logSizes(), onProgress);
    for (const { target, position, stopped } of this.replay.partitions) {
      if (stopped) throw new RebuildStopped(target.projection, target.schoolId, position, stopped);
    }
  }

  private async swap(rules: Projection, options: RebuildOptions): Promise<void> {
    for (let attempt = 1; attempt <= swapAttemptsMax; attempt += 1) {
      try {
        await inTransaction(this.parts.pool, async (client) => {
          const timeoutMs = swapLockTimeoutsMs[attempt % swapLockTimeoutsMs.length];
          await client.query(`SET LOCAL lock_timeout = ${timeoutMs}`);
          await this.swapWithin(client, rules);
        });
        this.replay.handOver(rules);
        return;
      } catch (error) {
        if (!isLockTimeout(error)) throw error;
      }
      await pause(swapPauseMs);
      await this.catchUp(options);
    }
    throw new SwapIsBlocked(`the views of ${rules.name} are in use all the time`);
  }

  /**
   * Holding the live checkpoints stops their runner; what it applied meanwhile is applied here
   * too, so that no reader sees the read model go back.
   */
  private async swapWithin(client: pg.PoolClient, rules: Projection): Promise<void> {
    const { rows } = await client.query<{ school_id: SchoolId; position: string }>(
      `SELECT school_id, position FROM read.projection_checkpoint
         JOIN read.projection_generation USING (projection, generation)
        WHERE projection = $1 AND state = 'live'
        ORDER BY school_id FOR UPDATE OF projection_checkpoint`,
      [rules.name],
    );
    for (const { school_id: schoolId, position } of rows) {
      await this.applyTail(client, rules, schoolId, BigInt(position));
    }
    await makeLive(client, rules, this.built(rules));
  }

  private async applyTail(
    client: pg.PoolClient,
    rules: Projection,
    schoolId: SchoolId,
    until: bigint,
  ): Promise<void> {
    const { store, codec } = this.parts;
    const { target } = await this.replay.partition(rules.name, schoolId);
    const { position } = await loadCheckpoint(client, target);
    const missing = Number(until - position);
    if (missing <= 0) return;
    const sealed = await store.readAll(schoolId, position, missing);
    const entries = decodeEntries(codec, sealed).map((decoded) => {
      if ('entry' in decoded) return decoded.entry;
      throw new RebuildStopped(rules.name, schoolId, decoded.logIndex, decoded.failure);
    });
    const seen = entries.filter((entry) => isSeenBy(rules, entry));
    await writeBatch(client, target, { from: position, to: until, entries: seen });
  }
}

const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === lockNotAvailable;
