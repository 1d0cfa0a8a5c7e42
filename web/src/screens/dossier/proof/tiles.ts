import { type Bytes, joined, sha256 } from './bytes.js';

/** A file of the log, `checkpoint` or `tile/…`; null when the log does not have it. */
export type ReadLogFile = (path: string) => Promise<Bytes | null>;

/** A tile that the log has to have, and has not or not whole. */
export class TileIsMissing extends Error {
  constructor(
    readonly path: string,
    readonly isDamaged: boolean,
  ) {
    super(path);
  }
}

const hashLength = 32;
const tileWidth = 256;
const tileHeight = 8;

/** Hash of an inner node: RFC 6962 §2.1. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> =>
  sha256(joined(Uint8Array.of(1), left, right));

/**
 * Nodes of a tree of one size out of its published tiles (C2SP tlog-tiles). Everything between the
 * levels that tiles hold is computed here.
 */
export class TileNodes {
  private readonly tiles = new Map<string, Promise<readonly Bytes[]>>();

  constructor(
    private readonly size: number,
    private readonly read: ReadLogFile,
  ) {}

  /** Root of the complete subtree at (level, index). @throws TileIsMissing */
  async node(level: number, index: number): Promise<Bytes> {
    const below = level % tileHeight;
    const tileLevel = (level - below) / tileHeight;
    const first = index * 2 ** below;
    const hashes = await this.tile(tileLevel, Math.floor(first / tileWidth));
    const place = first % tileWidth;
    return complete(hashes.slice(place, place + 2 ** below));
  }

  private tile(level: number, index: number): Promise<readonly Bytes[]> {
    const count = Math.floor(this.size / tileWidth ** level);
    const width = Math.min(tileWidth, count - index * tileWidth);
    const path = tilePath(level, index, width);
    const known = this.tiles.get(path) ?? this.fetchTile(path, width);
    this.tiles.set(path, known);
    return known;
  }

  private async fetchTile(path: string, width: number): Promise<readonly Bytes[]> {
    const bytes = await this.read(path);
    if (bytes?.length !== width * hashLength) throw new TileIsMissing(path, bytes !== null);
    return Array.from({ length: width }, (_, place) =>
      bytes.slice(place * hashLength, (place + 1) * hashLength),
    );
  }
}

/** Root over a power of two of hashes. */
const complete = async (hashes: readonly Bytes[]): Promise<Bytes> => {
  let row = hashes;
  while (row.length > 1) {
    const pairs = Array.from({ length: row.length / 2 }, (_, at) => row.slice(at * 2, at * 2 + 2));
    row = await Promise.all(
      pairs.map(([left, right]) => nodeHash(left as Uint8Array, right as Uint8Array)),
    );
  }
  const [root] = row;
  if (!root) throw new RangeError('there is nothing to hash');
  return root;
};

export const tilePath = (level: number, index: number, width: number): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/[0-9]{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width < tileWidth ? `.p/${width}` : ''}`;
};
