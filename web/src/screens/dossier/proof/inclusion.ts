import { type Bytes, isSame } from './bytes.js';
import { nodeHash, type TileNodes } from './tiles.js';

interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Bytes;
  readonly path: readonly Bytes[];
}

/** PATH(index, D[size]) of RFC 9162 §2.1.3.1: from the leaf's sibling up to the root's child. */
export const inclusionPath = async (
  nodes: TileNodes,
  index: number,
  size: number,
): Promise<readonly Bytes[]> => {
  const path: Promise<Bytes>[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + split(end - begin);
    if (index < middle) {
      path.push(rangeRoot(nodes, middle, end));
      end = middle;
    } else {
      path.push(rangeRoot(nodes, begin, middle));
      begin = middle;
    }
  }
  return (await Promise.all(path)).reverse();
};

/** RFC 9162 §2.1.3.2: whether the path leads from the leaf at that index to the root. */
export const isIncluded = async (
  { index, size, leaf, path }: Inclusion,
  root: Uint8Array,
): Promise<boolean> => {
  if (index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSame(hash, root);
};

/** Root over the leaves [begin, end), which are a run of complete subtrees, large ones first. */
const rangeRoot = async (nodes: TileNodes, begin: number, end: number): Promise<Bytes> => {
  const roots = await Promise.all(subtrees(begin, end).map(([level, at]) => nodes.node(level, at)));
  let root = roots.at(-1);
  if (!root) throw new RangeError('there is nothing to hash');
  for (const left of roots.slice(0, -1).reverse()) root = await nodeHash(left, root);
  return root;
};

const subtrees = (begin: number, end: number): readonly (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = [];
  for (let start = begin; start < end; ) {
    let [level, width] = [0, 1];
    while (start % (width * 2) === 0 && start + width * 2 <= end) {
      [level, width] = [level + 1, width * 2];
    }
    found.push([level, start / width]);
    start += width;
  }
  return found;
};

/** The largest power of two smaller than n. */
const split = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};

const half = (n: number): number => Math.floor(n / 2);
