import { nodeHash, sha256 } from '../codec/sha256.js';

/**
 * The Merkle tree of RFC 6962 §2.1 and RFC 9162 §2.1, SHA-256. Leaves come in as their hashes.
 * Sizes and indexes are integers up to 2^53−1; a node is named by its level (0: leaves) and its
 * index among the complete subtrees of that level.
 */
export type Hash = Uint8Array;
export type OnNode = (level: number, index: number, hash: Hash) => void;

export const hashLength = 32;
export const emptyRoot = (): Buffer => sha256(new Uint8Array(0));

/** Roots of the complete subtrees that make up a tree: all that is needed to let it grow. */
export class CompactRange {
  private subtrees: Hash[];

  constructor(
    private leaves = 0,
    subtrees: readonly Hash[] = [],
  ) {
    if (subtrees.length !== onesIn(leaves)) throw new RangeError('subtrees do not fit the size');
    this.subtrees = [...subtrees];
  }

  get size(): number {
    return this.leaves;
  }

  /** @param onNode is told of every subtree that this leaf completes, the leaf first */
  append(leaf: Hash, onNode?: OnNode): void {
    let hash = leaf;
    let index = this.leaves;
    onNode?.(0, index, hash);
    for (let level = 1; index % 2 === 1; level += 1) {
      hash = nodeHash(this.subtrees.pop() as Hash, hash);
      index = (index - 1) / 2;
      onNode?.(level, index, hash);
    }
    this.subtrees.push(hash);
    this.leaves += 1;
  }

  root(): Buffer {
    return this.leaves === 0 ? emptyRoot() : fold(this.subtrees);
  }
}

/** Root over complete subtrees, from left and largest to right and smallest. */
export function fold(subtrees: readonly Hash[]): Buffer {
  const last = subtrees.at(-1);
  if (last === undefined) throw new RangeError('there is nothing to fold');
  let root: Hash = last;
  for (let place = subtrees.length - 2; place >= 0; place -= 1) {
    root = nodeHash(subtrees[place] as Hash, root);
  }
  return Buffer.from(root);
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
}

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion({ index, size, leaf, proof }: Inclusion, root: Hash): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSame(hash, root);
}

export interface Consistency {
  readonly oldSize: number;
  readonly newSize: number;
  readonly proof: readonly Hash[];
}

/** RFC 9162 §2.1.4.2; besides, every tree is consistent with the empty one and with itself. */
export function verifyConsistency(
  { oldSize, newSize, proof }: Consistency,
  oldRoot: Hash,
  newRoot: Hash,
): boolean {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && isSame(oldRoot, newRoot);
  if (oldSize === 0) return proof.length === 0 && isSame(oldRoot, emptyRoot());
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let oldHash = path[0];
  let newHash = path[0];
  if (oldHash === undefined || newHash === undefined) return false;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSame(oldHash, oldRoot) && isSame(newHash, newRoot);
}

const half = (value: number): number => Math.floor(value / 2);
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isPowerOfTwo = (value: number): boolean => onesIn(value) === 1;
const isSame = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0;

function onesIn(value: number): number {
  let ones = 0;
  for (let rest = value; rest > 0; rest = half(rest)) ones += rest % 2;
  return ones;
}
