import { hashLength } from './merkle.js';

/** C2SP tlog-tiles: a tile is a run of up to 256 hashes of one level, 8 tree levels high. */
export const tileWidth = 256;
export const tileHeight = 8;
export const fullTileBytes = tileWidth * hashLength;

export interface TileName {
  readonly level: number;
  readonly index: number;
  /** Number of hashes: 1 to 256; below 256 the tile is partial. */
  readonly width: number;
}

/** Path below the log's prefix: `tile/<L>/<N>` or `tile/<L>/<N>.p/<W>`. */
export function tilePath({ level, index, width }: TileName): string {
  const full = `tile/${level}/${indexPath(index)}`;
  return width === tileWidth ? full : `${full}.p/${width}`;
}

const levelForm = '(?<level>0|[1-9]|[1-5][0-9]|6[0-3])';
const indexForm = '(?<index>(?:x[0-9]{3}/)*[0-9]{3})';
const widthForm = '(?:\\.p/(?<width>[1-9][0-9]{0,2}))?';
const pathForm = new RegExp(`^tile/${levelForm}/${indexForm}${widthForm}$`);

/** The tile that a path names, or null for any other text: it decides what may be served. */
export function parseTilePath(path: string): TileName | null {
  const parts = pathForm.exec(path)?.groups;
  if (!parts) return null;
  const index = Number((parts['index'] as string).replaceAll(/[x/]/g, ''));
  const width = parts['width'] === undefined ? tileWidth : Number(parts['width']);
  const tile = { level: Number(parts['level']), index, width };
  // One tile has one path: no needless x000, no partial tile of 256, no index beyond integers.
  const isOne = tilePath(tile) === path && width <= tileWidth && Number.isSafeInteger(index);
  return isOne ? tile : null;
}

/** The partial tiles at the right edge of a tree of that size, from level 0 upwards. */
export function partialTiles(size: number): TileName[] {
  const tiles: TileName[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
    const width = count % tileWidth;
    if (width > 0) tiles.push({ level, index: Math.floor(count / tileWidth), width });
  }
  return tiles;
}

/** The tile that holds the node's hash at `place`, in a tree of that size. */
export function tileOf(
  level: number,
  index: number,
  size: number,
): { readonly tile: TileName; readonly place: number } {
  const tileLevel = level / tileHeight;
  const count = Math.floor(size / tileWidth ** tileLevel);
  if (!Number.isInteger(tileLevel) || index >= count)
    throw new RangeError('no such node in a tile');
  const tileIndex = Math.floor(index / tileWidth);
  const width = Math.min(tileWidth, count - tileIndex * tileWidth);
  return { tile: { level: tileLevel, index: tileIndex, width }, place: index % tileWidth };
}

function indexPath(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/[0-9]{3}/g) ?? [];
  return groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
}
