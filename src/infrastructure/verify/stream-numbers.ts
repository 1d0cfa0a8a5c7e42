import { type CopiedRow, isSameUuid, uuidBytes } from './copied-rows.js';

/**
 * Numbers streams as they appear; the same id in two schools is two streams. Keys are compared as
 * the bytes that were read, the school's 16 and then the stream's: making a text of each would
 * take more time than everything else that is done with a log entry.
 */
export class StreamNumbers {
  private slots = new Int32Array(1_024);
  private keys = Buffer.alloc(65_536);
  private ends = new Int32Array(512);
  private total = 0;

  get count(): number {
    return this.total;
  }

  /** The stream's number, a new one if it has none. */
  take(row: CopiedRow, schoolField: number, streamField: number): number {
    const { bytes, starts, lengths } = row;
    const school = starts[schoolField] as number;
    const stream = starts[streamField] as number;
    const length = lengths[streamField] as number;
    const slot = this.slotOf(bytes, school, stream, length);
    const known = (this.slots[slot] as number) - 1;
    if (known >= 0) return known;
    const number = this.total;
    const end = number === 0 ? 0 : (this.ends[number - 1] as number);
    this.reserve(end + uuidBytes + length);
    bytes.copy(this.keys, end, school, school + uuidBytes);
    bytes.copy(this.keys, end + uuidBytes, stream, stream + length);
    this.ends[number] = end + uuidBytes + length;
    this.slots[slot] = number + 1;
    this.total += 1;
    if (this.total * 2 > this.slots.length) this.widen();
    return number;
  }

  /** -1 for a stream that has no number. */
  find(bytes: Uint8Array, school: number, stream: number, length: number): number {
    return (this.slots[this.slotOf(bytes, school, stream, length)] as number) - 1;
  }

  findText(schoolId: string, streamId: string): number {
    const school = Buffer.from(schoolId.replaceAll('-', ''), 'hex');
    const key = Buffer.concat([school, Buffer.from(streamId)]);
    return this.find(key, 0, school.length, key.length - school.length);
  }

  /** Keys one behind the other, and where each ends, for all threads. */
  share(): { readonly streamKeys: Uint8Array; readonly streamEnds: Int32Array } {
    const length = this.total === 0 ? 0 : (this.ends[this.total - 1] as number);
    const streamKeys = new Uint8Array(new SharedArrayBuffer(length));
    streamKeys.set(this.keys.subarray(0, length));
    const streamEnds = new Int32Array(new SharedArrayBuffer(this.total * 4));
    streamEnds.set(this.ends.subarray(0, this.total));
    return { streamKeys, streamEnds };
  }

  private slotOf(bytes: Uint8Array, school: number, stream: number, length: number): number {
    const mask = this.slots.length - 1;
    let hash = hashOf(bytes, school, uuidBytes, offsetBasis);
    hash = hashOf(bytes, stream, length, hash);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.slots[slot] as number) - 1;
      if (number < 0) return slot;
      const start = number === 0 ? 0 : (this.ends[number - 1] as number);
      const isSame =
        (this.ends[number] as number) - start === uuidBytes + length &&
        isSameUuid(this.keys, start, bytes, school) &&
        this.isAt(start + uuidBytes, bytes, stream, length);
      if (isSame) return slot;
    }
  }

  private isAt(key: number, bytes: Uint8Array, start: number, length: number): boolean {
    for (let index = 0; index < length; index += 1) {
      if (this.keys[key + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  private reserve(bytes: number): void {
    if (bytes > this.keys.length) {
      const longer = Buffer.alloc(Math.max(bytes, this.keys.length * 2));
      this.keys.copy(longer);
      this.keys = longer;
    }
    if (this.total === this.ends.length) {
      const longer = new Int32Array(this.ends.length * 2);
      longer.set(this.ends);
      this.ends = longer;
    }
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    for (let number = 0; number < this.total; number += 1) {
      const start = number === 0 ? 0 : (this.ends[number - 1] as number);
      const stream = start + uuidBytes;
      const length = (this.ends[number] as number) - stream;
      this.slots[this.slotOf(this.keys, start, stream, length)] = number + 1;
    }
  }
}

/** FNV-1a. */
const offsetBasis = 0x811c9dc5;
const hashOf = (bytes: Uint8Array, start: number, length: number, seed: number): number => {
  let hash = seed;
  for (let index = start; index < start + length; index += 1) {
    hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  }
  return hash;
};
