import { hash as digest } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { emptyRoot } from '../log/merkle.js';
import { tileHeight, tileWidth } from '../log/tiles.js';
import { hashBytes } from './copied-rows.js';
import { type SchoolLog, type SealedLog } from './sealed-log.js';

/** What follows from the leaves of one school's log. */
export interface SchoolRoots {
  readonly root: Uint8Array;
  /** Root at each of the sizes that were asked for. */
  readonly rootAt: ReadonlyMap<number, Uint8Array>;
  /** Hashes by tile level: of the leaves, of complete subtrees over 256 of them, and so on. */
  readonly levels: readonly Uint8Array[];
}

/** So many leaves are hashed before others get their turn: some milliseconds. */
const leavesAtATime = 4_096;

/** Goes once over the leaves, whatever the number of sizes. */
export const rootsOf = async (
  log: SealedLog,
  school: SchoolLog,
  sizes: Iterable<number>,
): Promise<SchoolRoots> => {
  const wanted = new Set(sizes);
  const rootAt = new Map<number, Uint8Array>([[0, emptyRoot()]]);
  const end = school.base + school.size;
  const leaves = log.hashes.subarray(school.base * hashBytes, end * hashBytes);
  const levels = [leaves, ...upperLevels(school.size)];
  const sweep = new Sweep(levels);
  for (let index = 0; index < school.size; index += 1) {
    sweep.append(index);
    if (wanted.has(index + 1)) rootAt.set(index + 1, sweep.root());
    if (index % leavesAtATime === leavesAtATime - 1) await nextTurn();
  }
  return { root: sweep.root(), rootAt, levels };
};

const upperLevels = (size: number): Uint8Array[] => {
  const levels: Uint8Array[] = [];
  for (let count = Math.floor(size / tileWidth); count > 0; count = Math.floor(count / tileWidth)) {
    levels.push(new Uint8Array(count * hashBytes));
  }
  return levels;
};

const heightMax = 53;

/**
 * The tree of RFC 6962 over leaves that come in order, without an allocation per leaf. It shares
 * no code with what publishes the log, so that a mistake there cannot hide itself here.
 */
class Sweep {
  /** Roots of complete subtrees, largest first, as the binary digits of the size have them. */
  private readonly stack = Buffer.alloc(heightMax * hashBytes);
  private depth = 0;
  /** 0x01 ‖ left ‖ right. */
  private readonly node = Buffer.alloc(1 + 2 * hashBytes, 1);

  constructor(private readonly levels: readonly Uint8Array[]) {}

  append(index: number): void {
    const [leaves] = this.levels;
    if (leaves === undefined) return;
    copyHash(leaves, index * hashBytes, this.stack, this.depth * hashBytes);
    this.depth += 1;
    let position = index;
    for (let level = 1; position % 2 === 1; level += 1) {
      position = (position - 1) / 2;
      this.depth -= 1;
      const left = (this.depth - 1) * hashBytes;
      copyHash(this.stack, left, this.node, 1);
      copyHash(this.stack, left + hashBytes, this.node, 1 + hashBytes);
      this.stack.write(digest('sha256', this.node, 'binary'), left, 'latin1');
      const tileLevel = this.levels[level / tileHeight];
      if (tileLevel) copyHash(this.stack, left, tileLevel, position * hashBytes);
    }
  }

  root(): Uint8Array {
    if (this.depth === 0) return emptyRoot();
    const top = (this.depth - 1) * hashBytes;
    let root = Buffer.from(this.stack.subarray(top, top + hashBytes));
    for (let place = this.depth - 2; place >= 0; place -= 1) {
      copyHash(this.stack, place * hashBytes, this.node, 1);
      copyHash(root, 0, this.node, 1 + hashBytes);
      root = Buffer.from(digest('sha256', this.node, 'binary'), 'latin1');
    }
    return root;
  }
}

const copyHash = (from: Uint8Array, start: number, to: Uint8Array, at: number): void => {
  for (let index = 0; index < hashBytes; index += 1) to[at + index] = from[start + index] as number;
};
