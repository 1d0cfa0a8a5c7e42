import { nodeHash } from '../codec/sha256.js';
import { type Hash, hashLength } from './merkle.js';
import { type TileName, tileHeight, tileOf, tilePath } from './tiles.js';

/** Too small for its name, or not there. */
export class TileIsMissing extends Error {
  readonly code = 'TILE_IS_MISSING';
}

/**
 * The nodes of a tree of one size, out of its tiles. A tile says the hashes of every eighth level;
 * those between are computed once per tile and kept.
 */
export class TileNodes {
  private readonly tiles = new Map<string, Promise<ReadonlyMap<string, Hash>>>();

  constructor(
    private readonly size: number,
    readonly readTile: (name: TileName) => Promise<Uint8Array | null>,
    private readonly tilesMax = 1_024,
  ) {}

  /** Root of the complete subtree at (level, index). @throws TileIsMissing */
  async read(level: number, index: number): Promise<Hash> {
    const below = level % tileHeight;
    const width = 2 ** below;
    const { tile, place } = tileOf(level - below, index * width, this.size);
    const nodes = await this.nodesOf(tile);
    const node = nodes.get(`${below}/${place / width}`);
    if (node === undefined) throw new TileIsMissing(`${tilePath(tile)} is too narrow`);
    return node;
  }

  private nodesOf(tile: TileName): Promise<ReadonlyMap<string, Hash>> {
    const path = tilePath(tile);
    const known = this.tiles.get(path);
    if (known) return known;
    const nodes = this.expand(tile, path);
    nodes.catch(() => this.tiles.delete(path));
    this.tiles.set(path, nodes);
    if (this.tiles.size > this.tilesMax) this.tiles.delete([...this.tiles.keys()][0] as string);
    return nodes;
  }

  private async expand(tile: TileName, path: string): Promise<ReadonlyMap<string, Hash>> {
    const bytes = await this.readTile(tile);
    if (bytes?.length !== tile.width * hashLength) throw new TileIsMissing(path);
    let row: Hash[] = Array.from({ length: tile.width }, (_, place) =>
      bytes.subarray(place * hashLength, (place + 1) * hashLength),
    );
    const nodes = new Map<string, Hash>();
    for (let level = 0; level < tileHeight && row.length > 0; level += 1) {
      row.forEach((hash, place) => nodes.set(`${level}/${place}`, hash));
      row = Array.from({ length: row.length >> 1 }, (_, place) =>
        nodeHash(row[place * 2] as Hash, row[place * 2 + 1] as Hash),
      );
    }
    return nodes;
  }
}
