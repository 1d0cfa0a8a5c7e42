/**
 * Chance that can be repeated: what is drawn follows from the seed and from what it is drawn for,
 * and never from the order in which things happen to be done.
 */
export class Chance {
  constructor(private readonly seed: string) {}

  /** Chance of its own for a part of the world. */
  of(...parts: readonly (string | number)[]): Chance {
    return new Chance(`${this.seed}/${parts.join('/')}`);
  }

  /** From 0 up to, and never, 1. */
  share(...parts: readonly (string | number)[]): number {
    return mixed(`${this.seed}/${parts.join('/')}`) / 2 ** 32;
  }

  happens(share: number, ...parts: readonly (string | number)[]): boolean {
    return this.share(...parts) < share;
  }

  /** From the first to the last, both included. */
  whole(first: number, last: number, ...parts: readonly (string | number)[]): number {
    return first + Math.floor(this.share(...parts) * (last - first + 1));
  }

  oneOf<T>(all: readonly T[], ...parts: readonly (string | number)[]): T {
    const found = all[Math.floor(this.share(...parts) * all.length)];
    if (found === undefined) throw new Error(`nothing to choose from for ${parts.join('/')}`);
    return found;
  }
}

/** FNV-1a, mixed once more so that neighbouring texts are far apart. */
const mixed = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
