import { createHash } from 'node:crypto';

// RFC 6962 §2.1, word for word and as slow as it reads: what the engine's own tree is held against.

const hash = (...parts: Uint8Array[]): Buffer => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

export const leafOf = (entry: Uint8Array): Buffer => hash(Buffer.of(0), entry);

/** MTH over leaf hashes. */
export const rootOf = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return leaves[0] as Buffer;
  const k = split(leaves.length);
  return hash(Buffer.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
};

/** PATH(m, D[n]). */
export const pathOf = (m: number, leaves: readonly Buffer[]): Buffer[] => {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...pathOf(m, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...pathOf(m - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
};

/** PROOF(m, D[n]) for 0 < m < n. */
export const proofOf = (m: number, leaves: readonly Buffer[]): Buffer[] =>
  subproof(m, leaves, true);

const subproof = (m: number, leaves: readonly Buffer[], isWhole: boolean): Buffer[] => {
  if (m === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), isWhole), rootOf(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), rootOf(leaves.slice(0, k))];
};

/** `count` different leaf hashes. */
export const someLeaves = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafOf(Buffer.from(`entry ${index}`)));
