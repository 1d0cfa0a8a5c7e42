import { createHash } from 'node:crypto';
import type { RandomSource } from '../../src/infrastructure/keys/random-source.js';

/** A source that gives the same bytes in every run: SHA-256 of the seed and a counter. */
export const deterministicRandom = (seed: string): RandomSource => {
  let counter = 0;
  return (size) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < size; have += 32) {
      blocks.push(createHash('sha256').update(`${seed}/${counter}`).digest());
      counter += 1;
    }
    return Buffer.concat(blocks).subarray(0, size);
  };
};

/** A well-formed UUID that follows from its name. */
export const uuidFrom = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
