import { setTimeout as pause } from 'node:timers/promises';
import type { Projection } from '../../application/ports/projection.js';
import type { ProjectionStatus, WaitOutcome } from '../../application/ports/read-models.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { createGeneration, indexGeneration, listGenerations, makeLive } from './generations.js';
import { inTransaction } from './projector-pool.js';
import { Rebuild, RebuildStopped } from './rebuild.js';
import type { RunnerParts } from './runner-parts.js';
import { SchoolFeed } from './school-feed.js';
import { Turnstile } from './turnstile.js';
import { Waiters } from './waiters.js';

/** How often new schools, rebuilt tables and log sizes are looked for. */
const lookIntervalMs = 500;
const buildRetryMs = 5_000;
const concurrentCommitsMax = 3;

/**
 * Keeps the read models up with the log: per projection and school a checkpoint, rows and
 * checkpoint in one transaction, an entry that cannot be applied stops its partition only. Several
 * runners may work on the same database; each batch is won by one of them.
 */
export class ProjectionRunner {
  private readonly feeds = new Map<SchoolId, SchoolFeed>();
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly turnstile = new Turnstile(concurrentCommitsMax);
  private readonly waiters: Waiters;
  private sizes: ReadonlyMap<SchoolId, bigint> = new Map();
  private live = '';
  private building: Rebuild | null = null;

  constructor(private readonly parts: RunnerParts) {
    this.waiters = new Waiters(
      (schoolId) => this.feeds.get(schoolId)?.live ?? [],
      parts.projections.length,
    );
  }

  /**
   * Makes the tables of projections that have none, starts following every school's log, and
   * rebuilds projections whose version was raised in the background.
   */
  async start(): Promise<void> {
    for (const rules of this.parts.projections) await this.install(rules);
    await this.look();
    this.keep(this.keepLooking());
  }

  /** Ends after the batches under way have been committed or rolled back. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.building?.cancel();
    await Promise.all(this.running);
    this.waiters.release();
  }

  /** Gives every stopped partition another try, e.g. after what stopped it was repaired. */
  resume(): void {
    for (const feed of this.feeds.values()) feed.refresh(true);
  }

  /** Resolves once every read model of the school shows the entry, or says why it does not. */
  async waitFor(schoolId: SchoolId, logIndex: bigint, timeoutMs: number): Promise<WaitOutcome> {
    if (!this.feeds.has(schoolId)) await this.look();
    return this.waiters.wait({ schoolId, logIndex, timeoutMs });
  }

  async status(): Promise<readonly ProjectionStatus[]> {
    this.sizes = await this.parts.store.logSizes();
    const following = [...this.feeds.values()].flatMap(({ live }) => live);
    const all = [
      ...following.map((partition) => ({ partition, state: 'following' as const })),
      ...(this.building?.partitions ?? []).map((partition) => ({
        partition,
        state: 'building' as const,
      })),
    ];
    return all.map(({ partition: { target, position, stopped }, state }) => ({
      projection: target.projection,
      version: target.rules.version,
      schoolId: target.schoolId,
      position,
      logSize: this.sizes.get(target.schoolId) ?? position,
      state: stopped ? 'stopped' : state,
      stopped,
    }));
  }

  /** True when every projection serves its own version. */
  async isReady(): Promise<boolean> {
    const { rows } = await this.parts.pool.query<{ projection: string; version: number }>(
      `SELECT projection, version FROM read.projection_generation WHERE state = 'live'`,
    );
    return this.parts.projections.every(({ name, version }) =>
      rows.some((row) => row.projection === name && row.version === version),
    );
  }

  /** What `stop` waits for. */
  private keep(work: Promise<void>): void {
    const kept = work.finally(() => this.running.delete(kept));
    this.running.add(kept);
  }

  /** A projection without any tables starts with empty ones, so that queries find them. */
  private async install(rules: Projection): Promise<void> {
    await inTransaction(this.parts.pool, async (client) => {
      // Two engines that start at once must not both make generation 1.
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `luuvet/install/${rules.name}`,
      ]);
      const known = await listGenerations(client, rules.name);
      if (known.some(({ state }) => state === 'live')) return;
      const first = await createGeneration(client, rules, 'building');
      await indexGeneration(client, rules, first);
      await makeLive(client, rules, first);
    });
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(lookIntervalMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.look();
      } catch (error) {
        this.parts.onFailure?.(null, error);
      }
    }
  }

  private async look(): Promise<void> {
    this.sizes = await this.parts.store.logSizes();
    for (const schoolId of this.sizes.keys()) this.follow(schoolId);
    await this.noticeGenerations();
  }

  private follow(schoolId: SchoolId): void {
    if (this.feeds.has(schoolId) || this.stopping.signal.aborted) return;
    const feed = new SchoolFeed(schoolId, this.parts, this.turnstile, () =>
      this.waiters.notice(schoolId),
    );
    this.feeds.set(schoolId, feed);
    this.keep(feed.run(this.stopping.signal));
  }

  /** A rebuild elsewhere may have put other tables in place; a raised version asks for one. */
  private async noticeGenerations(): Promise<void> {
    const { rows } = await this.parts.pool.query<{ projection: string; version: number }>(
      `SELECT projection, version, generation FROM read.projection_generation
        WHERE state = 'live' ORDER BY projection`,
    );
    const live = JSON.stringify(rows);
    if (this.live !== '' && this.live !== live) {
      for (const feed of this.feeds.values()) feed.refresh(false);
    }
    this.live = live;
    const outdated = this.parts.projections.filter(({ name, version }) =>
      rows.some((row) => row.projection === name && row.version !== version),
    );
    if (outdated.length > 0 && !this.building) this.keep(this.build(outdated));
  }

  private async build(outdated: readonly Projection[]): Promise<void> {
    this.building = new Rebuild({ ...this.parts, projections: outdated });
    try {
      await this.building.run({ reuseRetired: true });
      this.building = null;
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      this.parts.onFailure?.(null, error);
      // A build that an entry has stopped stays in sight; any other is tried again.
      if (error instanceof RebuildStopped) return;
      await pause(buildRetryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      this.building = null;
    }
  }
}
