import { randomFillSync } from 'node:crypto';

/** `size` fresh bytes from a cryptographic source; tests inject a deterministic one. */
export type RandomSource = (size: number) => Buffer;

const poolSize = 8192;

/** The system's source, asked for a pool at a time: one call per event would cost 3 µs each. */
export function createRandomSource(): RandomSource {
  let pool = Buffer.alloc(0);
  let used = 0;
  return (size) => {
    if (used + size > pool.length) {
      pool = randomFillSync(Buffer.allocUnsafeSlow(Math.max(poolSize, size)));
      used = 0;
    }
    used += size;
    // A copy, so that one holder of 16 bytes does not keep 8 KiB of other secrets alive.
    return Buffer.from(pool.subarray(used - size, used));
  };
}
