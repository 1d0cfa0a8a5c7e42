import { createHash } from 'node:crypto';

// RFC 6962 §2.1, word for word and as slow as it reads: what the engine's own tree is held against.

const hash = (...parts: Uint8Array[]): Buffer => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

export const leafOf = (entry: Uint8Array): Buffer => hash(Buffer.of(0), entry);

const roots = new WeakMap<readonly Buffer[], Map<string, Buffer>>();

/** MTH over the leaf hashes [begin, end); remembered, or all pairs of sizes would take minutes. */
export const rootOf = (leaves: readonly Buffer[], begin = 0, end = leaves.length): Buffer => {
  const known = roots.get(leaves) ?? new Map<string, Buffer>();
  roots.set(leaves, known);
  const name = `${begin}/${end}`;
  const root = known.get(name) ?? computeRoot(leaves, begin, end);
  known.set(name, root);
  return root;
};

const computeRoot = (leaves: readonly Buffer[], begin: number, end: number): Buffer => {
  const count = end - begin;
  if (count === 0) return hash();
  if (count === 1) return leaves[begin] as Buffer;
  const middle = begin + split(count);
  return hash(Buffer.of(1), rootOf(leaves, begin, middle), rootOf(leaves, middle, end));
};

/** PATH(m, D[begin:end]); m counts from `begin`. */
export const pathOf = (
  m: number,
  leaves: readonly Buffer[],
  end = leaves.length,
  begin = 0,
): Buffer[] => {
  if (end - begin === 1) return [];
  const k = split(end - begin);
  const middle = begin + k;
  return m < k
    ? [...pathOf(m, leaves, middle, begin), rootOf(leaves, middle, end)]
    : [...pathOf(m - k, leaves, end, middle), rootOf(leaves, begin, middle)];
};

/** PROOF(m, D[end]) for 0 < m < end. */
export const proofOf = (m: number, leaves: readonly Buffer[], end = leaves.length): Buffer[] =>
  subproof(m, leaves, { begin: 0, end }, true);

const subproof = (
  m: number,
  leaves: readonly Buffer[],
  { begin, end }: { readonly begin: number; readonly end: number },
  isWhole: boolean,
): Buffer[] => {
  if (m === end - begin) return isWhole ? [] : [rootOf(leaves, begin, end)];
  const k = split(end - begin);
  const middle = begin + k;
  return m <= k
    ? [...subproof(m, leaves, { begin, end: middle }, isWhole), rootOf(leaves, middle, end)]
    : [...subproof(m - k, leaves, { begin: middle, end }, false), rootOf(leaves, begin, middle)];
};

/** `count` different leaf hashes. */
export const someLeaves = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafOf(Buffer.from(`entry ${index}`)));
