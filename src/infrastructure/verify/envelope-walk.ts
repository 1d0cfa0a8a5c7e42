import { scanValue } from '../codec/canonical-scan.js';
import type { CopiedRow } from './copied-rows.js';
import { instantLength, instantText } from './instant-text.js';
import type { ToldKeys } from './told-keys.js';

const quote = 0x22;
const backslash = 0x5c;
const hyphen = 0x2d;
const zero = 0x30;
const hexByte = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/**
 * Walks along the bytes of an envelope: each step says whether what it expects stands here, and
 * goes behind it.
 */
export class EnvelopeWalk {
  /** Where the next step begins. */
  at = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  open(bytes: Uint8Array, at: number): void {
    this.bytes = bytes;
    this.at = at;
  }

  isAt(byte: number): boolean {
    return this.bytes[this.at] === byte;
  }

  isDone(): boolean {
    return this.at === this.bytes.length;
  }

  passes(text: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < text.length; index += 1) {
      if (bytes[at + index] !== text[index]) return false;
    }
    this.at = at + text.length;
    return true;
  }

  passesByte(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Any canonical value. @throws NotCanonical */
  passesValue(depth: number): boolean {
    this.at = scanValue(this.bytes, this.at, depth);
    return true;
  }

  passesBytesAsHex(from: Uint8Array, start: number, count: number): boolean {
    const { bytes } = this;
    let at = this.at;
    for (let index = start; index < start + count; index += 1) {
      const byte = from[index] as number;
      if (bytes[at] !== hexByte[byte >> 4] || bytes[at + 1] !== hexByte[byte & 15]) return false;
      at += 2;
    }
    this.at = at;
    return true;
  }

  passesUuid(from: Uint8Array, start: number): boolean {
    return (
      this.passesBytesAsHex(from, start, 4) &&
      this.passesByte(hyphen) &&
      this.passesBytesAsHex(from, start + 4, 2) &&
      this.passesByte(hyphen) &&
      this.passesBytesAsHex(from, start + 6, 2) &&
      this.passesByte(hyphen) &&
      this.passesBytesAsHex(from, start + 8, 2) &&
      this.passesByte(hyphen) &&
      this.passesBytesAsHex(from, start + 10, 6)
    );
  }

  passesHex(hex: string): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < hex.length; index += 1) {
      if (bytes[at + index] !== hex.charCodeAt(index)) return false;
    }
    this.at = at + hex.length;
    return true;
  }

  /** Digits, which have one canonical form. */
  passesWhole(value: number): boolean {
    if (!Number.isSafeInteger(value) || value < 0) return false;
    let unit = 1;
    while (value / unit >= 10) unit *= 10;
    for (let rest = value; unit >= 1; unit /= 10) {
      const digit = Math.floor(rest / unit);
      if (!this.passesByte(zero + digit)) return false;
      rest -= digit * unit;
    }
    return true;
  }

  /** Text that stands for itself in JSON, and in every Unicode form. */
  passesText({ bytes, starts, lengths }: CopiedRow, field: number): boolean {
    const start = starts[field] as number;
    const length = lengths[field] as number;
    for (let index = 0; index < length; index += 1) {
      const byte = bytes[start + index] as number;
      if (byte !== this.bytes[this.at + index]) return false;
      if (byte < 0x20 || byte > 0x7e || byte === quote || byte === backslash) return false;
    }
    this.at += length;
    return true;
  }

  passesInstant(micros: number): boolean {
    const text = instantText(micros);
    return text.length === instantLength && this.passes(text);
  }

  /** Whether the key that the bytes from `start` to here name was told before. */
  wasTold(keys: ToldKeys, school: number, start: number): boolean {
    return keys.has(school, this.bytes, start, this.at);
  }

  /** What stands between the first byte and the last of [start, end). */
  unquoted(start: number, end: number): string {
    return Buffer.from(this.bytes.subarray(start + 1, end - 1)).toString('utf8');
  }
}
