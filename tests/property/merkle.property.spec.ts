import fc from 'fast-check';
import {
  CompactRange,
  emptyRoot,
  type Hash,
  verifyConsistency,
  verifyInclusion,
} from '../../src/infrastructure/log/merkle.js';
import {
  consistencyProof,
  inclusionProof,
  type NodeReader,
} from '../../src/infrastructure/log/merkle-proofs.js';
import { leafOf, pathOf, proofOf, rootOf, someLeaves } from '../support/tree-reference.js';

/** Inputs and roots of the Certificate Transparency reference tests. */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaves = someLeaves(300);
const nodes = new Map<string, Hash>();
const rootAt: Buffer[] = [emptyRoot()];
const growing = new CompactRange();
for (const leaf of leaves) {
  growing.append(leaf, (level, index, hash) => nodes.set(`${level}/${index}`, hash));
  rootAt.push(growing.root());
}
const read: NodeReader = async (level, index) => {
  const node = nodes.get(`${level}/${index}`);
  if (!node) throw new Error(`node ${level}/${index} was never completed`);
  return node;
};
const hex = (hashes: readonly Uint8Array[]): string[] =>
  hashes.map((one) => Buffer.from(one).toString('hex'));
const isSame = (a: readonly Hash[], b: readonly Hash[]): boolean => hex(a).join() === hex(b).join();

describe('the tree', () => {
  test('has the roots of the reference tests', () => {
    const range = new CompactRange();
    expect(range.root().toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    const grown = inputs.map((input) => {
      range.append(leafOf(Buffer.from(input, 'hex')));
      return range.root().toString('hex');
    });
    expect(grown).toEqual(roots);
  });

  test('has the root of the definition at every size', () => {
    const expected = rootAt.map((_, size) => rootOf(leaves, 0, size));
    expect(hex(rootAt)).toEqual(hex(expected));
  });

  test('a range taken up at any size grows to the same roots', () => {
    for (let size = 0; size < 70; size += 1) {
      const subtrees: Hash[] = [];
      for (let level = 6, start = 0; level >= 0; level -= 1) {
        if ((size & (1 << level)) === 0) continue;
        subtrees.push(nodes.get(`${level}/${start >> level}`) as Hash);
        start += 1 << level;
      }
      const range = new CompactRange(size, subtrees);
      expect(range.root()).toEqual(rootAt[size]);
      range.append(leaves[size] as Buffer);
      expect(range.root()).toEqual(rootAt[size + 1]);
    }
    expect(() => new CompactRange(3, [leaves[0] as Buffer])).toThrow(RangeError);
  });
});

describe('inclusion', () => {
  test('proofs are those of the definition and verify, for all pairs up to 130', async () => {
    const wrong: string[] = [];
    for (let size = 1; size <= 130; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = await inclusionProof(read, index, size);
        const leaf = leaves[index] as Buffer;
        const verifies = verifyInclusion({ index, size, leaf, proof }, rootAt[size] as Buffer);
        if (!verifies || !isSame(proof, pathOf(index, leaves, size)))
          wrong.push(`${index}/${size}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('there is no proof of an entry outside the tree', async () => {
    await expect(inclusionProof(read, 5, 5)).rejects.toThrow(RangeError);
    await expect(inclusionProof(read, 0, 0)).rejects.toThrow(RangeError);
    await expect(inclusionProof(read, -1, 5)).rejects.toThrow(RangeError);
  });
});

describe('consistency', () => {
  test('proofs are those of the definition and verify, for all pairs up to 130', async () => {
    const wrong: string[] = [];
    for (let newSize = 1; newSize <= 130; newSize += 1) {
      for (let oldSize = 1; oldSize < newSize; oldSize += 1) {
        const proof = await consistencyProof(read, oldSize, newSize);
        const [oldRoot, newRoot] = [rootAt[oldSize] as Buffer, rootAt[newSize] as Buffer];
        const verifies = verifyConsistency({ oldSize, newSize, proof }, oldRoot, newRoot);
        const expected = proofOf(oldSize, leaves, newSize);
        if (!verifies || !isSame(proof, expected)) wrong.push(`${oldSize}/${newSize}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a tree is consistent with itself and with the empty one, by an empty proof only', async () => {
    const [empty, three] = [rootAt[0] as Buffer, rootAt[3] as Buffer];
    expect(await consistencyProof(read, 3, 3)).toEqual([]);
    expect(await consistencyProof(read, 0, 3)).toEqual([]);
    expect(verifyConsistency({ oldSize: 3, newSize: 3, proof: [] }, three, three)).toBe(true);
    expect(verifyConsistency({ oldSize: 0, newSize: 3, proof: [] }, empty, three)).toBe(true);
    expect(verifyConsistency({ oldSize: 3, newSize: 3, proof: [three] }, three, three)).toBe(false);
    expect(verifyConsistency({ oldSize: 0, newSize: 3, proof: [three] }, empty, three)).toBe(false);
    expect(verifyConsistency({ oldSize: 0, newSize: 3, proof: [] }, three, three)).toBe(false);
    expect(verifyConsistency({ oldSize: 4, newSize: 3, proof: [] }, three, three)).toBe(false);
    expect(verifyConsistency({ oldSize: 2, newSize: 3, proof: [] }, three, three)).toBe(false);
  });
});

describe('mutated proofs', () => {
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat({ max: 255 }) }),
    fc.record({
      kind: fc.constantFrom('drop' as const, 'double' as const, 'swap' as const, 'insert' as const),
      at: fc.nat(),
      bit: fc.nat({ max: 255 }),
    }),
  );
  type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;
  const mutate = (proof: readonly Hash[], { kind, at, bit }: Mutation): Hash[] => {
    const changed = proof.map((hash) => Buffer.from(hash));
    const place = proof.length === 0 ? 0 : at % proof.length;
    const target = changed[place];
    if (kind === 'insert' || target === undefined) changed.splice(place, 0, Buffer.alloc(32, bit));
    else if (kind === 'flip') target[bit >> 3] = (target[bit >> 3] as number) ^ (1 << (bit & 7));
    else if (kind === 'drop') changed.splice(place, 1);
    else if (kind === 'double') changed.splice(place, 0, Buffer.from(target));
    else changed.reverse();
    return changed;
  };
  // Several of each proof: to make one costs more than to change it.
  const mutations = fc.array(mutation, { minLength: 14, maxLength: 14 });
  const triedMin = 10_000;

  test('of inclusion: 10,000 tried, none accepted', async () => {
    let tried = 0;
    const sizes = fc.integer({ min: 2, max: 300 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), mutations, async (size, at, changes) => {
        const index = at % size;
        const leaf = leaves[index] as Buffer;
        const proof = await inclusionProof(read, index, size);
        const forged = changes.map((change) => mutate(proof, change));
        const tries = forged.filter((changed) => !isSame(proof, changed));
        tried += tries.length;
        return !tries.some((changed) =>
          verifyInclusion({ index, size, leaf, proof: changed }, rootAt[size] as Buffer),
        );
      }),
      { numRuns: 1_000 },
    );
    expect(tried).toBeGreaterThanOrEqual(triedMin);
  });

  test('of consistency: 10,000 tried, none accepted', async () => {
    let tried = 0;
    const sizes = fc.integer({ min: 2, max: 300 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), mutations, async (newSize, at, changes) => {
        const oldSize = 1 + (at % (newSize - 1));
        const [older, newer] = [rootAt[oldSize] as Buffer, rootAt[newSize] as Buffer];
        const proof = await consistencyProof(read, oldSize, newSize);
        const forged = changes.map((change) => mutate(proof, change));
        const tries = forged.filter((changed) => !isSame(proof, changed));
        tried += tries.length;
        return !tries.some((changed) =>
          verifyConsistency({ oldSize, newSize, proof: changed }, older, newer),
        );
      }),
      { numRuns: 1_000 },
    );
    expect(tried).toBeGreaterThanOrEqual(triedMin);
  });

  test('no proof holds for another index, size, leaf or root', async () => {
    const accepted: string[] = [];
    for (let size = 2; size <= 40; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const root = rootAt[size] as Buffer;
        const proof = await inclusionProof(read, index, size);
        const given = { index, size, leaf: leaves[index] as Buffer, proof };
        const others = [
          ...Array.from({ length: size }, (_, other) => ({ ...given, index: other })),
          { ...given, leaf: leaves[index + 1] as Buffer },
          { ...given, index: size },
          { ...given, index: index + 0.5 },
        ].filter((other) => other.index !== index || other.leaf !== given.leaf);
        const isAccepted =
          others.some((other) => verifyInclusion(other, root)) ||
          verifyInclusion(given, rootAt[size + 1] as Buffer);
        if (isAccepted) accepted.push(`${index}/${size}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});
