import type { SealedEvent } from '../../application/ports/event-store.js';
import type { Projection } from '../../application/ports/projection.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { type DecodedEntry, decodeEntries } from './decoded-entry.js';
import type { Generation } from './generations.js';
import { Partition } from './partition.js';
import type { RunnerParts } from './runner-parts.js';

export interface ReplayProgress {
  /** Entries applied and to be applied, over all schools. */
  readonly applied: number;
  readonly total: number;
}

/**
 * Four thousand at a time cost the server about a quarter less than a thousand (measured). Why is
 * inferred: each COPY has a fixed cost, and fewer, larger ones share it.
 */
const batchSize = 4_000;

/** The replay was cancelled, e.g. because the engine stops. */
export class ReplayCancelled extends Error {
  readonly code = 'REPLAY_CANCELLED';
}

/** Fills tables from the first entry on: each entry is read once for all of them. */
export class LogReplay {
  private readonly built = new Map<
    string,
    { readonly rules: Projection; readonly set: Generation }
  >();
  private readonly opened = new Map<string, Partition>();
  private cancelled = false;

  constructor(private readonly parts: RunnerParts) {}

  get partitions(): readonly Partition[] {
    return [...this.opened.values()];
  }

  add(rules: Projection, set: Generation): void {
    this.built.set(rules.name, { rules, set });
  }

  /** From now on somebody else fills these tables. */
  handOver(rules: Projection): void {
    this.built.delete(rules.name);
    for (const [name, { target }] of this.opened) {
      if (target.projection === rules.name) this.opened.delete(name);
    }
  }

  cancel(): void {
    this.cancelled = true;
  }

  async partition(projection: string, schoolId: SchoolId): Promise<Partition> {
    const name = `${projection}/${schoolId}`;
    const known = this.opened.get(name);
    if (known) return known;
    const built = this.built.get(projection);
    if (!built) throw new Error(`${projection} is not being built`);
    const { pool, commit } = this.parts;
    const partition = await Partition.open(pool, { ...built, schoolId }, commit);
    this.opened.set(name, partition);
    return partition;
  }

  /** Applies every entry below the given size of each school's log. */
  async run(
    sizes: ReadonlyMap<SchoolId, bigint>,
    onProgress: (progress: ReplayProgress) => void = () => undefined,
  ): Promise<void> {
    const total = [...sizes.values()].reduce((sum, size) => sum + Number(size), 0);
    let before = 0;
    for (const [schoolId, size] of sizes) {
      await this.school(schoolId, size, (applied) =>
        onProgress({ applied: before + applied, total }),
      );
      before += Number(size);
    }
  }

  private async school(
    schoolId: SchoolId,
    size: bigint,
    onProgress: (applied: number) => void,
  ): Promise<void> {
    const partitions: Partition[] = [];
    for (const { rules } of this.built.values()) {
      const partition = await this.partition(rules.name, schoolId);
      await partition.reload();
      partition.resume();
      partitions.push(partition);
    }
    let next = least(partitions.map(({ position }) => position));
    let reading = this.read(schoolId, next, size);
    let writing: Promise<void> = Promise.resolve();
    const write = async (entries: readonly DecodedEntry[], upTo: number): Promise<void> => {
      await Promise.all(partitions.map((partition) => partition.advance(entries)));
      onProgress(upTo);
    };
    try {
      while (next < size) {
        const sealed = await reading;
        next += BigInt(sealed.length);
        // While this batch is decoded the one before is written and the next one is read.
        reading = this.read(schoolId, next, size);
        reading.catch(() => undefined);
        const entries = decodeEntries(this.parts.codec, sealed);
        await writing;
        if (this.cancelled) throw new ReplayCancelled('the replay was cancelled');
        if (partitions.some(({ stopped }) => stopped)) return;
        writing = write(entries, Number(next));
        writing.catch(() => undefined);
      }
    } finally {
      // Whoever called may drop the tables next.
      await writing;
    }
  }

  private async read(
    schoolId: SchoolId,
    from: bigint,
    size: bigint,
  ): Promise<readonly SealedEvent[]> {
    const limit = Math.min(batchSize, Number(size - from));
    if (limit <= 0) return [];
    const sealed = await this.parts.store.readAll(schoolId, from, limit);
    if (sealed.length === 0) throw new Error(`the log of ${schoolId} ends before entry ${from}`);
    return sealed;
  }
}

const least = (positions: readonly bigint[]): bigint => positions.reduce((a, b) => (a < b ? a : b));
