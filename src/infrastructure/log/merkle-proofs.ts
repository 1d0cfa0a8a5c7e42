import { fold, type Hash } from './merkle.js';

/** Gives the root of the complete subtree at (level, index). */
export type NodeReader = (level: number, index: number) => Promise<Hash>;

/** PATH(index, D[size]) of RFC 9162 §2.1.3.1: from the leaf's sibling up to the root's child. */
export async function inclusionProof(
  read: NodeReader,
  index: number,
  size: number,
): Promise<Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`no entry ${index} in a tree of ${size}`);
  let begin = 0;
  let end = size;
  const proof: Promise<Hash>[] = [];
  while (end - begin > 1) {
    const middle = begin + split(end - begin);
    if (index < middle) {
      proof.push(rangeRoot(read, middle, end));
      end = middle;
    } else {
      proof.push(rangeRoot(read, begin, middle));
      begin = middle;
    }
  }
  return (await Promise.all(proof)).reverse();
}

/** PROOF(oldSize, D[newSize]) of RFC 9162 §2.1.4.1. */
export async function consistencyProof(
  read: NodeReader,
  oldSize: number,
  newSize: number,
): Promise<Hash[]> {
  if (!(oldSize >= 0 && oldSize <= newSize)) {
    throw new RangeError(`a tree of ${newSize} does not extend one of ${oldSize}`);
  }
  if (oldSize === 0 || oldSize === newSize) return [];
  let begin = 0;
  let end = newSize;
  const proof: Promise<Hash>[] = [];
  while (oldSize < end) {
    const middle = begin + split(end - begin);
    if (oldSize <= middle) {
      proof.push(rangeRoot(read, middle, end));
      end = middle;
    } else {
      proof.push(rangeRoot(read, begin, middle));
      begin = middle;
    }
  }
  // The old tree's own root is known to whoever checks; a part of it is not.
  if (begin > 0) proof.push(rangeRoot(read, begin, end));
  return (await Promise.all(proof)).reverse();
}

/**
 * Root over the leaves [begin, end). `begin` is a multiple of the largest power of two that fits,
 * as it always is in a proof.
 */
export async function rangeRoot(read: NodeReader, begin: number, end: number): Promise<Buffer> {
  return fold(await Promise.all(subtreesOf(begin, end).map(([level, i]) => read(level, i))));
}

/** The complete subtrees that make up the leaves [begin, end), from left to right. */
export function subtreesOf(begin: number, end: number): (readonly [number, number])[] {
  const subtrees: [number, number][] = [];
  for (let start = begin; start < end; ) {
    let level = 0;
    let width = 1;
    while (start % (width * 2) === 0 && start + width * 2 <= end) {
      level += 1;
      width *= 2;
    }
    subtrees.push([level, start / width]);
    start += width;
  }
  return subtrees;
}

/** The largest power of two smaller than n. */
function split(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
