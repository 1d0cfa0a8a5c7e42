/** Bytes of an envelope that name a key, and the school they were read in. */
interface ToldKey {
  readonly school: number;
  readonly bytes: Uint8Array;
}

const slots = 4_096;
/** Of a key id in quotation marks. */
const digitsLooked = 6;

/**
 * Remembers which keys were told last: the blocks of one subject name the same key again and
 * again, and making a text of each costs more than the rest of checking the block. It may forget,
 * so that a key is told twice; it never takes one for another.
 */
export class ToldKeys {
  private readonly told: (ToldKey | undefined)[] = new Array<ToldKey | undefined>(slots);

  /** @returns false the first time that the bytes from `start` to `end` come in that school */
  has(school: number, bytes: Uint8Array, start: number, end: number): boolean {
    let slot = school;
    for (let index = start + 1; index <= start + digitsLooked; index += 1) {
      slot = (Math.imul(slot, 31) + (bytes[index] as number)) | 0;
    }
    slot &= slots - 1;
    const known = this.told[slot];
    if (known !== undefined && known.school === school && isAt(known.bytes, bytes, start, end)) {
      return true;
    }
    this.told[slot] = { school, bytes: Uint8Array.from(bytes.subarray(start, end)) };
    return false;
  }
}

const isAt = (known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean => {
  if (known.length !== end - start) return false;
  for (let index = 0; index < known.length; index += 1) {
    if (known[index] !== bytes[start + index]) return false;
  }
  return true;
};
