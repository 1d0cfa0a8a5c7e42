import { CompactRange, type Hash, hashLength } from './merkle.js';
import { fullTileBytes, type TileName, tileHeight, tileWidth } from './tiles.js';

export interface Tile {
  readonly name: TileName;
  readonly bytes: Uint8Array;
}

/** A growing tree that cuts itself into tiles; holds only its right edge. */
export class TileTree {
  private readonly range = new CompactRange();
  /** Per tile level: the hashes of its last tile so far. */
  private readonly edge: { index: number; width: number; readonly bytes: Buffer }[] = [];

  get size(): number {
    return this.range.size;
  }

  root(): Buffer {
    return this.range.root();
  }

  /** @returns the tiles that this leaf completed, lowest level first */
  append(leaf: Hash): readonly Tile[] {
    let completed: Tile[] | undefined;
    this.range.append(leaf, (level, index, hash) => {
      if (level % tileHeight !== 0) return;
      const tile = this.put(level / tileHeight, index, hash);
      if (tile) (completed ??= []).push(tile);
    });
    return completed ?? noTiles;
  }

  /** The partial tiles at the right edge. */
  partials(): Tile[] {
    return this.edge.flatMap(({ index, width, bytes }, level) =>
      width === 0
        ? []
        : [
            {
              name: { level, index, width },
              bytes: Buffer.from(bytes.subarray(0, width * hashLength)),
            },
          ],
    );
  }

  private put(level: number, index: number, hash: Hash): Tile | undefined {
    this.edge[level] ??= { index: 0, width: 0, bytes: Buffer.alloc(fullTileBytes) };
    const tile = this.edge[level];
    tile.bytes.set(hash, (index % tileWidth) * hashLength);
    tile.width += 1;
    if (tile.width < tileWidth) return undefined;
    const completed = {
      name: { level, index: tile.index, width: tileWidth },
      bytes: Buffer.from(tile.bytes),
    };
    tile.index += 1;
    tile.width = 0;
    return completed;
  }
}

const noTiles: readonly Tile[] = [];
