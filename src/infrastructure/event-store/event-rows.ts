import { type StoredEvent, StoreIsCorrupt } from '../../application/ports/event-store.js';
import type { CommandId, EventId, SchoolId, StreamId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { digitPlaces } from '../postgres/uuid-text.js';

/** Milliseconds between 1970, JavaScript's epoch, and 2000, PostgreSQL's. */
const epochShiftMs = Date.UTC(2000, 0, 1);
/** What `ledger.read_*` return. */
const fieldCount = 11;
/** Dimensions, whether there are NULLs, and the type of the elements. */
const arrayHeader = 12;
/** Number of elements, and the number of the first. */
const dimension = 8;

/**
 * Reads events out of rows in PostgreSQL's binary form. Envelope and ciphertexts stay where they
 * lie in the row; the hash, which outlives its event in many places, is copied out of it.
 */
export class EventReader {
  private bytes: Buffer = Buffer.alloc(0);
  /** Of the field that was read last. */
  private start = 0;
  private end = 0;
  private recordedMs = Number.NaN;
  private recordedAt = '' as Instant;

  constructor(private readonly schoolId: SchoolId) {}

  /** @throws StoreIsCorrupt */
  event(row: Buffer, at: number): StoredEvent {
    if (row.readInt16BE(at) !== fieldCount) throw new StoreIsCorrupt('a row of unknown form');
    this.bytes = row;
    this.end = at + 2;
    return {
      schoolId: this.schoolId,
      streamId: this.text() as StreamId,
      revision: this.bigint() ?? 0n,
      eventId: this.uuid() as EventId,
      commandId: this.uuid() as CommandId,
      type: this.text(),
      version: this.integer(),
      recordedAt: this.instant(),
      bytes: this.piece(),
      hash: Buffer.from(this.piece()),
      ciphertexts: this.pieces(),
      logIndex: this.bigint(),
    };
  }

  /** Goes on to the next field; false for NULL. */
  private next(): boolean {
    const length = this.bytes.readInt32BE(this.end);
    this.start = this.end + 4;
    this.end = this.start + Math.max(length, 0);
    return length >= 0;
  }

  private text(): string {
    this.next();
    return this.bytes.toString('utf8', this.start, this.end);
  }

  private integer(): number {
    this.next();
    return this.bytes.readInt32BE(this.start);
  }

  private bigint(): bigint | null {
    return this.next() ? this.bytes.readBigInt64BE(this.start) : null;
  }

  private uuid(): string {
    this.next();
    return uuidAt(this.bytes, this.start);
  }

  private piece(): Buffer {
    this.next();
    return this.bytes.subarray(this.start, this.end);
  }

  /** Events of one append share their time. */
  private instant(): Instant {
    this.next();
    const ms = Number(this.bytes.readBigInt64BE(this.start) / 1000n) + epochShiftMs;
    if (ms !== this.recordedMs) this.recordedAt = new Date(ms).toISOString() as Instant;
    this.recordedMs = ms;
    return this.recordedAt;
  }

  private pieces(): readonly Buffer[] {
    this.next();
    const { start, end } = this;
    const found: Buffer[] = [];
    if (this.bytes.readInt32BE(start) === 0) return found;
    this.end = start + arrayHeader + dimension;
    while (this.end < end) found.push(this.piece());
    return found;
  }
}

const hexDigits = Buffer.from('0123456789abcdef', 'latin1');
/** Reused by every call: nothing here awaits. */
const uuidText = Buffer.alloc(36, '-');

const uuidAt = (bytes: Buffer, start: number): string => {
  for (let index = 0; index < 16; index += 1) {
    const byte = bytes[start + index] as number;
    const place = digitPlaces[index] as number;
    uuidText[place] = hexDigits[byte >> 4] as number;
    uuidText[place + 1] = hexDigits[byte & 15] as number;
  }
  return uuidText.toString('latin1');
};
