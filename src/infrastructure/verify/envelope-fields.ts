import { scanCanonical } from '../codec/canonical-scan.js';
import { envelopeFormat, envelopeMembers } from '../codec/envelope.js';

/**
 * Compares the members of an envelope with columns where they lie, without building a value. All
 * offsets point into the envelope's own bytes.
 */
const memberCount = envelopeMembers.length;
const offsetsPerMember = 4;

export type MemberName = (typeof envelopeMembers)[number];

/** Number of each member in an envelope. */
export const member = Object.fromEntries(
  envelopeMembers.map((name, place) => [name, place]),
) as Readonly<Record<MemberName, number>>;

const names = envelopeMembers.map((name) => Buffer.from(name));

/** Where the members of one envelope are; reused from one to the next. */
export class EnvelopeFields {
  private readonly offsets = new Int32Array(memberCount * offsetsPerMember);
  bytes: Uint8Array = new Uint8Array(0);

  /** @throws NotCanonical @returns whether these are the members of format 1 */
  read(bytes: Uint8Array): boolean {
    this.bytes = bytes;
    const count = scanCanonical(bytes, this.offsets);
    if (count !== memberCount) return false;
    for (let place = 0; place < memberCount; place += 1) {
      if (!this.isNamed(place, names[place] as Buffer)) return false;
    }
    return this.equalsWhole(member.format, envelopeFormat);
  }

  start(place: number): number {
    return this.offsets[place * offsetsPerMember + 2] as number;
  }

  end(place: number): number {
    return this.offsets[place * offsetsPerMember + 3] as number;
  }

  private isNamed(place: number, name: Uint8Array): boolean {
    const start = this.offsets[place * offsetsPerMember] as number;
    if ((this.offsets[place * offsetsPerMember + 1] as number) - start !== name.length)
      return false;
    for (let index = 0; index < name.length; index += 1) {
      if (this.bytes[start + index] !== name[index]) return false;
    }
    return true;
  }

  /** A string member whose text is exactly those bytes; none that would need escaping. */
  equalsText(place: number, text: Uint8Array, start: number, length: number): boolean {
    const { bytes } = this;
    const own = this.start(place);
    if (this.end(place) - own !== length + 2 || bytes[own] !== quote) return false;
    for (let index = 0; index < length; index += 1) {
      if (bytes[own + 1 + index] !== text[start + index]) return false;
    }
    return true;
  }

  /** A number member: canonical digits have one form only. */
  equalsWhole(place: number, value: number): boolean {
    let at = this.end(place) - 1;
    const own = this.start(place);
    let rest = value;
    if (!Number.isSafeInteger(value) || value < 0) return false;
    do {
      const next = Math.floor(rest / 10);
      if (at < own || this.bytes[at] !== zero + (rest - next * 10)) return false;
      rest = next;
      at -= 1;
    } while (rest > 0);
    return at === own - 1;
  }

  equalsUuid(place: number, uuid: Uint8Array, start: number): boolean {
    const own = this.start(place);
    return this.end(place) - own === uuidText + 2 && isUuid(this.bytes, own + 1, uuid, start);
  }

  /** A hash in hex. */
  equalsHash(place: number, hash: Uint8Array, start: number): boolean {
    const own = this.start(place);
    return this.end(place) - own === hashText + 2 && isHex(this.bytes, own + 1, hash, start);
  }

  isNull(place: number): boolean {
    return this.bytes[this.start(place)] === 0x6e;
  }

  /** @param micros since 2000-01-01, as PostgreSQL stores it */
  equalsInstant(place: number, micros: number): boolean {
    return this.equalsText(place, instantText(micros), 0, instantLength);
  }
}

export const quote = 0x22;
const zero = 0x30;
const uuidText = 36;
const hashText = 64;
const instantLength = 24;

const hexByte = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** Whether the text at `at` is the lower-case hex of 32 bytes. */
export const isHex = (text: Uint8Array, at: number, hash: Uint8Array, start: number): boolean => {
  for (let index = 0; index < 32; index += 1) {
    const byte = hash[start + index] as number;
    if (text[at + index * 2] !== hexByte[byte >> 4]) return false;
    if (text[at + index * 2 + 1] !== hexByte[byte & 15]) return false;
  }
  return true;
};

const isUuid = (text: Uint8Array, at: number, uuid: Uint8Array, start: number): boolean => {
  let place = at;
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) {
      if (text[place] !== 0x2d) return false;
      place += 1;
    }
    const byte = uuid[start + index] as number;
    if (text[place] !== hexByte[byte >> 4] || text[place + 1] !== hexByte[byte & 15]) return false;
    place += 2;
  }
  return true;
};

const instant = Buffer.from('2000-01-01T00:00:00.000Z');
const noInstant = new Uint8Array(0);
const dayMs = 86_400_000;
const epoch2000Ms = Date.UTC(2000, 0, 1);
let writtenDay = 0;

/**
 * The moment as an envelope writes it, in memory that the next call reuses; nothing for one that
 * an envelope cannot hold: infinity, a fraction of a millisecond, a year of five digits.
 */
const instantText = (micros: number): Uint8Array => {
  const ms = micros / 1_000;
  if (!Number.isSafeInteger(ms) || ms < -epoch2000Ms || ms > 250_000_000_000_000) return noInstant;
  const day = Math.floor(ms / dayMs);
  if (day !== writtenDay) {
    instant.write(new Date(epoch2000Ms + day * dayMs).toISOString().slice(0, 10), 'latin1');
    writtenDay = day;
  }
  const inDay = ms - day * dayMs;
  writeDigits(11, Math.floor(inDay / 3_600_000), 10);
  writeDigits(14, Math.floor(inDay / 60_000) % 60, 10);
  writeDigits(17, Math.floor(inDay / 1_000) % 60, 10);
  writeDigits(20, inDay % 1_000, 100);
  return instant;
};

const writeDigits = (at: number, value: number, highest: number): void => {
  let rest = value;
  let place = at;
  for (let unit = highest; unit >= 1; unit /= 10) {
    const digit = Math.floor(rest / unit);
    instant[place] = zero + digit;
    rest -= digit * unit;
    place += 1;
  }
};
