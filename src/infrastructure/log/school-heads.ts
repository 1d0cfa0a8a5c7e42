import type { SchoolLogHead } from '../../application/ports/seals.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { LogTable } from './log-table.js';
import { CompactRange, type Hash, hashLength } from './merkle.js';
import { subtreesOf } from './merkle-proofs.js';
import { TileNodes } from './tile-nodes.js';

/** Gives the bytes of a tile, or null when it is not there. */
export type ReadTile = TileNodes['readTile'];

const leavesAtATime = 20_000;

/**
 * Size and root over everything sealed, per school: at most 64 hashes are kept of each. A school
 * is taken up from the tiles of its last checkpoint; without usable ones, from its first entry.
 */
export class SchoolHeads {
  private readonly ranges = new Map<string, CompactRange>();
  /** One after the other per school: two that grow one range would both append the same leaves. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly table: LogTable,
    private readonly readTile: (schoolId: string) => ReadTile,
  ) {}

  head(schoolId: SchoolId): Promise<SchoolLogHead> {
    const turn = (this.turns.get(schoolId) ?? Promise.resolve()).then(() => this.grow(schoolId));
    this.turns.set(
      schoolId,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private async grow(schoolId: SchoolId): Promise<SchoolLogHead> {
    const range = this.ranges.get(schoolId) ?? (await this.takeUp(schoolId));
    for (let isWhole = true; isWhole; ) {
      const leaves = await this.table.leaves(schoolId, range.size, leavesAtATime);
      for (const leaf of leaves) range.append(leaf);
      isWhole = leaves.length === leavesAtATime;
    }
    this.ranges.set(schoolId, range);
    return { size: BigInt(range.size), root: range.root() };
  }

  private async takeUp(schoolId: string): Promise<CompactRange> {
    const last = await this.table.lastCheckpoint(schoolId);
    if (last === null) return new CompactRange();
    const nodes = new TileNodes(last.size, this.readTile(schoolId));
    const read = async ([level, index]: readonly [number, number]): Promise<Hash> =>
      nodes.read(level, index);
    const subtrees = await Promise.all(subtreesOf(0, last.size).map(read)).catch(() => null);
    if (subtrees === null || subtrees.some(({ length }) => length !== hashLength)) {
      return new CompactRange();
    }
    const range = new CompactRange(last.size, subtrees);
    return range.root().equals(last.root) ? range : new CompactRange();
  }
}
