export const uuidBytes = 16;
export const hashBytes = 32;

/**
 * Rows as they come out of `COPY … TO STDOUT (FORMAT binary)`: the bytes that are stored, without
 * a detour through text.
 */
export interface CopiedRow {
  /** Holds the row's fields among others; valid only while the row is handed over. */
  readonly bytes: Buffer;
  /** Offset of each field's first byte. */
  readonly starts: Int32Array;
  /** Bytes of each field, -1 for NULL. */
  readonly lengths: Int32Array;
}

export class CopyIsMalformed extends Error {
  readonly code = 'COPY_IS_MALFORMED';
}

const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** Signature, flags, and the length of the header extension. */
const headerBytes = signature.length + 8;
const trailer = -1;

/** Cuts a binary COPY stream into rows; its pieces may end anywhere. */
export class CopiedRows {
  private readonly row: { bytes: Buffer } & Omit<CopiedRow, 'bytes'>;
  /** What the last piece left over: the beginning of a row. */
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  /** Fewer bytes than these hold no whole row. */
  private needed = headerBytes;
  private hasHeader = false;
  private hasTrailer = false;

  constructor(
    private readonly fieldCount: number,
    private readonly onRow: (row: CopiedRow) => void,
  ) {
    const offsets = (): Int32Array => new Int32Array(fieldCount);
    this.row = { bytes: Buffer.alloc(0), starts: offsets(), lengths: offsets() };
  }

  /** @param bytes of which those from `start` to `end` are the piece; they are not kept */
  push(bytes: Buffer, start: number, end: number): void {
    if (this.waitingBytes === 0 && end - start >= this.needed) this.cut(bytes, start, end);
    else this.wait(Buffer.from(bytes.subarray(start, end)));
  }

  /** @throws CopyIsMalformed when the stream broke off */
  end(): void {
    if (!this.hasTrailer) throw new CopyIsMalformed('the copy has no end');
  }

  private wait(piece: Buffer): void {
    this.waiting.push(piece);
    this.waitingBytes += piece.length;
    if (this.waitingBytes < this.needed) return;
    const bytes = Buffer.concat(this.waiting, this.waitingBytes);
    this.waiting = [];
    this.waitingBytes = 0;
    this.cut(bytes, 0, bytes.length);
  }

  private cut(bytes: Buffer, start: number, end: number): void {
    let at = this.hasHeader ? start : start + this.readHeader(bytes, start);
    this.row.bytes = bytes;
    for (let next = this.locate(bytes, at, end); next > 0; next = this.locate(bytes, at, end)) {
      this.onRow(this.row);
      at = next;
    }
    if (at === end || this.hasTrailer) return;
    this.waiting = [Buffer.from(bytes.subarray(at, end))];
    this.waitingBytes = end - at;
  }

  private readHeader(bytes: Buffer, start: number): number {
    if (!bytes.subarray(start, start + signature.length).equals(signature)) {
      throw new CopyIsMalformed('not a binary copy');
    }
    this.hasHeader = true;
    return headerBytes + bytes.readInt32BE(start + signature.length + 4);
  }

  /** Finds the fields of the row at `at`; returns its end, or 0 when it is not whole. */
  private locate(bytes: Buffer, at: number, end: number): number {
    const { starts, lengths } = this.row;
    this.needed = 2;
    if (end - at < 2) return 0;
    const count = bytes.readInt16BE(at);
    if (count === trailer) this.hasTrailer = true;
    if (this.hasTrailer) return 0;
    if (count !== this.fieldCount) throw new CopyIsMalformed(`a row of ${count} fields`);
    let next = at + 2;
    for (let field = 0; field < count; field += 1) {
      this.needed = next + 4 - at;
      if (next + 4 > end) return 0;
      const length = int32At(bytes, next);
      starts[field] = next + 4;
      lengths[field] = length;
      next += length < 0 ? 4 : 4 + length;
    }
    this.needed = next - at;
    if (next > end) return 0;
    return next;
  }
}

/** As `readInt32BE`, without its checks: the callers know that the bytes are there. */
export const int32At = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 24) |
  ((bytes[at + 1] as number) << 16) |
  ((bytes[at + 2] as number) << 8) |
  (bytes[at + 3] as number);

const hexDigits = '0123456789abcdef';
const hexPairs = Array.from(
  { length: 256 },
  (_, byte) => `${hexDigits[byte >> 4] as string}${hexDigits[byte & 15] as string}`,
);

/** A `uuid` in its text form; of a field that is no uuid, the nil one. */
export const uuidAt = (bytes: Uint8Array, start: number): string => {
  let text = '';
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-';
    text += hexPairs[bytes[start + index] as number];
  }
  return text;
};

/**
 * Texts of uuids that come again and again, such as those of schools: looking one up is a tenth
 * of writing it.
 */
export class KnownUuids {
  private readonly known: ({ readonly bytes: Buffer; readonly text: string } | undefined)[] = [];

  /** Empty for NULL. */
  of(row: CopiedRow, field: number): string {
    const { bytes } = row;
    if (row.lengths[field] !== uuidBytes) return '';
    const start = row.starts[field] as number;
    const slot = (((bytes[start] as number) << 8) | (bytes[start + 15] as number)) & 1_023;
    const found = this.known[slot];
    if (found !== undefined && isSameUuid(found.bytes, 0, bytes, start)) return found.text;
    const text = uuidAt(bytes, start);
    this.known[slot] = { bytes: Buffer.from(bytes.subarray(start, start + 16)), text };
    return text;
  }
}

type RunComparison = (a: Uint8Array, aStart: number, b: Uint8Array, bStart: number) => boolean;

const comparisonOf =
  (length: number): RunComparison =>
  (a, aStart, b, bStart) => {
    for (let index = 0; index < length; index += 1) {
      if (a[aStart + index] !== b[bStart + index]) return false;
    }
    return true;
  };

/** Whether the same 16, or 32, bytes stand in two places; no view is made for it. */
export const isSameUuid = comparisonOf(uuidBytes);
export const isSameHash = comparisonOf(hashBytes);

/** A `bigint`; beyond ±2^53 it is not exact, and never a safe integer either. */
export const bigintAt = (bytes: Uint8Array, start: number): number =>
  int32At(bytes, start) * 0x1_0000_0000 + (int32At(bytes, start + 4) >>> 0);

/** A `bigint` field; NaN for NULL. */
export const bigintOf = (row: CopiedRow, field: number): number =>
  row.lengths[field] === 8 ? bigintAt(row.bytes, row.starts[field] as number) : Number.NaN;

export const textOf = (row: CopiedRow, field: number): string => {
  const start = row.starts[field] as number;
  return row.bytes.toString('utf8', start, start + (row.lengths[field] as number));
};

export const bytesOf = (row: CopiedRow, field: number): Buffer => {
  const start = row.starts[field] as number;
  return row.bytes.subarray(start, start + (row.lengths[field] as number));
};

export const isNull = (row: CopiedRow, field: number): boolean =>
  (row.lengths[field] as number) < 0;
