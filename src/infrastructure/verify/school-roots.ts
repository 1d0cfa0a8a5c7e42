import { setImmediate as nextTurn } from 'node:timers/promises';
import { CompactRange, emptyRoot } from '../log/merkle.js';
import { tileHeight, tileWidth } from '../log/tiles.js';
import { hashBytes, type SchoolLog, type SealedLog } from './sealed-log.js';

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
  const range = new CompactRange();
  const leaves = log.hashes.subarray(
    school.base * hashBytes,
    (school.base + school.size) * hashBytes,
  );
  const levels = [leaves, ...upperLevels(school.size)];
  const keep = (level: number, index: number, hash: Uint8Array): void => {
    if (level > 0 && level % tileHeight === 0) {
      levels[level / tileHeight]?.set(hash, index * hashBytes);
    }
  };
  for (let index = 0; index < school.size; index += 1) {
    range.append(leaves.subarray(index * hashBytes, (index + 1) * hashBytes), keep);
    if (wanted.has(index + 1)) rootAt.set(index + 1, range.root());
    if (index % leavesAtATime === leavesAtATime - 1) await nextTurn();
  }
  return { root: range.root(), rootAt, levels };
};

const upperLevels = (size: number): Uint8Array[] => {
  const levels: Uint8Array[] = [];
  for (let count = Math.floor(size / tileWidth); count > 0; count = Math.floor(count / tileWidth)) {
    levels.push(new Uint8Array(count * hashBytes));
  }
  return levels;
};
