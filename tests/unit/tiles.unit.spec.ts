import fc from 'fast-check';
import { CompactRange } from '../../src/infrastructure/log/merkle.js';
import { TileTree } from '../../src/infrastructure/log/tile-tree.js';
import {
  parseTilePath,
  partialTiles,
  tileOf,
  tilePath,
} from '../../src/infrastructure/log/tiles.js';
import { rootOf, someLeaves } from '../support/tree-reference.js';

describe('tile paths', () => {
  test.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 7, width: 3 }, 'tile/0/007.p/3'],
    [{ level: 1, index: 1_234_067, width: 256 }, 'tile/1/x001/x234/067'],
    [{ level: 63, index: 1000, width: 255 }, 'tile/63/x001/000.p/255'],
    [{ level: 2, index: 999, width: 1 }, 'tile/2/999.p/1'],
  ])('%j is %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  test('every tile has one path and every path one tile', () => {
    const tile = fc.record({
      level: fc.integer({ min: 0, max: 63 }),
      index: fc.maxSafeInteger().map(Math.abs),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(tile, (any) => expect(parseTilePath(tilePath(any))).toEqual(any)));
  });

  test.each([
    '',
    'tile',
    'tile/0',
    'tile/0/',
    'tile/0/0',
    'tile/0/00',
    'tile/0/0000',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/000',
    'tile/0/001/000',
    'tile/0/x001',
    'tile/0/000.p',
    'tile/0/000.p/',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/999',
    'tile/0/000.p/1000',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/../000',
    'tile/0/000\n',
    'tile/0/٠٠٠',
    'tile/entries/000',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile\\0\\000',
    'tile/0/000%00',
  ])('%j is no tile', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });
});

describe('tiles of a tree', () => {
  test('a tree of 70,000 has the tiles of the specification', () => {
    expect(partialTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
    expect(partialTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
    expect(partialTiles(0)).toEqual([]);
  });

  test('hold the subtree roots of the specification, whole and partial', () => {
    const leaves = someLeaves(1_100);
    const tree = new TileTree();
    const completed = leaves.flatMap((leaf) => tree.append(leaf));
    expect(completed.map(({ name }) => tilePath(name))).toEqual([
      'tile/0/000',
      'tile/0/001',
      'tile/0/002',
      'tile/0/003',
    ]);
    const partials = tree.partials();
    expect(partials.map(({ name }) => name)).toEqual(partialTiles(1_100));
    for (const { name, bytes } of [...completed, ...partials]) {
      const span = 256 ** name.level;
      const hashes = Array.from({ length: name.width }, (_, place) => {
        const start = (name.index * 256 + place) * span;
        return rootOf(leaves, start, start + span);
      });
      expect(Buffer.from(bytes)).toEqual(Buffer.concat(hashes));
    }
    expect(tree.root()).toEqual(rootOf(leaves));
  });

  test('a tile that was handed out does not change when the tree grows', () => {
    const leaves = someLeaves(600);
    const tree = new TileTree();
    const [first] = leaves.slice(0, 300).flatMap((leaf) => tree.append(leaf));
    const [partial] = tree.partials();
    const before = [Buffer.from(first?.bytes ?? []), Buffer.from(partial?.bytes ?? [])];
    for (const leaf of leaves.slice(300)) tree.append(leaf);
    expect([first?.bytes, partial?.bytes]).toEqual(before);
  });

  test('a third level begins with entry 65,536', () => {
    const tree = new TileTree();
    const range = new CompactRange();
    const leaf = Buffer.alloc(32, 1);
    let completed = 0;
    for (let index = 0; index < 65_537; index += 1) {
      completed += tree.append(leaf).length;
      range.append(leaf);
    }
    expect(completed).toBe(257);
    expect(tree.partials().map(({ name }) => tilePath(name))).toEqual([
      'tile/0/256.p/1',
      'tile/2/000.p/1',
    ]);
    expect(tree.root()).toEqual(range.root());
  });

  test('a node is found in the tile as wide as the tree allows', () => {
    expect(tileOf(0, 299, 300)).toEqual({ tile: { level: 0, index: 1, width: 44 }, place: 43 });
    expect(tileOf(8, 0, 300)).toEqual({ tile: { level: 1, index: 0, width: 1 }, place: 0 });
    expect(tileOf(0, 5, 300)).toEqual({ tile: { level: 0, index: 0, width: 256 }, place: 5 });
    expect(() => tileOf(0, 300, 300)).toThrow(RangeError);
    expect(() => tileOf(3, 0, 300)).toThrow(RangeError);
  });
});
