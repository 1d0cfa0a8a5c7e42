import type { NamedRow } from './named-rows.js';
import type { Known } from './opened-names.js';
import { compareNames } from './search-text.js';

/** Where a shelf gets what it holds from. */
export interface ShelfSource<R extends NamedRow> {
  /** Rows that an entry after this one changed last, in order of that entry, so many at most. */
  readonly changedAfter: (after: bigint) => Promise<readonly R[]>;
  readonly rowsMax: number;
  /** Leaves out what cannot be opened any more. */
  readonly open: (rows: readonly R[]) => Promise<readonly Known<R>[]>;
}

/**
 * The names of one school in memory, in the order of lists. Each use asks the read model first what
 * has changed since the last one, so every server knows what any of them wrote, and opens nothing
 * twice: a value is where its row points, and what is stored there never changes.
 */
export class NameShelf<R extends NamedRow> {
  private readonly known = new Map<string, Known<R>>();
  private inOrder: readonly Known<R>[] = [];
  private upTo = -1n;
  private running: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(private readonly source: ShelfSource<R>) {}

  get size(): number {
    return this.known.size;
  }

  /** It was filled once; bringing it up to date opens only what is new. */
  get isFilled(): boolean {
    return this.upTo >= 0n;
  }

  /** All of them as the read model has them now, by name. */
  async upToDate(): Promise<readonly Known<R>[]> {
    this.next ??= this.afterThoseBefore();
    await this.next;
    return this.inOrder;
  }

  /** Those whose values can still be opened; the others are forgotten. */
  async stillKept(chosen: readonly Known<R>[]): Promise<readonly Known<R>[]> {
    const kept = await this.source.open(chosen.map(({ row }) => row));
    const ids = new Set(kept.map(({ row }) => row.id));
    const lost = chosen.filter(({ row }) => !ids.has(row.id));
    if (lost.length > 0)
      this.put(
        lost.map(({ row }) => row.id),
        [],
      );
    return kept;
  }

  /**
   * One look after the other, and whoever asks while one is under way shares the next: the one
   * under way may have begun before what they must see was there.
   */
  private async afterThoseBefore(): Promise<void> {
    await this.running.catch(() => undefined);
    const mine = this.catchUp();
    this.running = mine;
    this.next = null;
    await mine;
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const rows = await this.source.changedAfter(this.upTo);
      const last = rows.at(-1);
      if (!last) return;
      const opened = await this.source.open(rows.filter((row) => this.isNew(row)));
      const moved = rows.flatMap((row) => {
        const before = this.known.get(row.id);
        return before && !this.isNew(row) ? [{ ...before, row }] : [];
      });
      this.put(
        rows.map(({ id }) => id),
        [...opened, ...moved],
      );
      this.upTo = last.logIndex;
      if (rows.length < this.source.rowsMax) return;
    }
  }

  /** Its values lie elsewhere than those that are known. */
  private isNew({ id, texts }: R): boolean {
    const before = this.known.get(id);
    return !before || JSON.stringify(before.row.texts) !== JSON.stringify(texts);
  }

  private put(ids: readonly string[], known: readonly Known<R>[]): void {
    const replaced = new Set(ids);
    for (const id of replaced) this.known.delete(id);
    for (const one of known) this.known.set(one.row.id, one);
    const others = this.inOrder.filter(({ row }) => !replaced.has(row.id));
    this.inOrder = merged(others, known.toSorted(byName));
  }
}

/** Of the same name the one with the lower id first, so that the order is the same everywhere. */
const byName = (a: Known<NamedRow>, b: Known<NamedRow>): number =>
  compareNames(a.order, b.order) || (a.row.id < b.row.id ? -1 : 1);

/** Two lists in order as one: sorting thousands anew for one that changed would take longer. */
const merged = <R extends NamedRow>(
  one: readonly Known<R>[],
  other: readonly Known<R>[],
): readonly Known<R>[] => {
  const all: Known<R>[] = [];
  let at = 0;
  for (const added of other) {
    for (let next = one[at]; next && byName(next, added) < 0; next = one[at]) {
      all.push(next);
      at += 1;
    }
    all.push(added);
  }
  return [...all, ...one.slice(at)];
};
