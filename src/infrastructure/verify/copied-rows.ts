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

/** Cuts a binary COPY stream into rows; chunks may end anywhere. */
export class CopiedRows {
  private readonly row: { bytes: Buffer } & Omit<CopiedRow, 'bytes'>;
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

  push(chunk: Buffer): void {
    this.waiting.push(chunk);
    this.waitingBytes += chunk.length;
    if (this.waitingBytes < this.needed) return;
    const bytes =
      this.waiting.length === 1 ? chunk : Buffer.concat(this.waiting, this.waitingBytes);
    let at = this.hasHeader ? 0 : this.readHeader(bytes);
    this.row.bytes = bytes;
    for (let end = this.locate(bytes, at); end > 0; end = this.locate(bytes, at)) {
      this.onRow(this.row);
      at = end;
    }
    this.waiting = at < bytes.length ? [bytes.subarray(at)] : [];
    this.waitingBytes = bytes.length - at;
  }

  /** @throws CopyIsMalformed when the stream broke off */
  end(): void {
    if (!this.hasTrailer) throw new CopyIsMalformed('the copy has no end');
  }

  private readHeader(bytes: Buffer): number {
    if (!bytes.subarray(0, signature.length).equals(signature)) {
      throw new CopyIsMalformed('not a binary copy');
    }
    this.hasHeader = true;
    return headerBytes + bytes.readInt32BE(signature.length + 4);
  }

  /** Finds the fields of the row at `at`; returns its end, or 0 when it is not whole. */
  private locate(bytes: Buffer, at: number): number {
    const { starts, lengths } = this.row;
    if (bytes.length - at < 2) return this.await(2);
    const count = bytes.readInt16BE(at);
    if (count === trailer) this.hasTrailer = true;
    if (this.hasTrailer) return this.await(Number.MAX_SAFE_INTEGER);
    if (count !== this.fieldCount) throw new CopyIsMalformed(`a row of ${count} fields`);
    let next = at + 2;
    for (let field = 0; field < count; field += 1) {
      if (next + 4 > bytes.length) return this.await(next + 4 - at);
      const length = bytes.readInt32BE(next);
      starts[field] = next + 4;
      lengths[field] = length;
      next += length < 0 ? 4 : 4 + length;
    }
    return next > bytes.length ? this.await(next - at) : next;
  }

  private await(bytes: number): 0 {
    this.needed = bytes;
    return 0;
  }
}

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

export const uuidOf = (row: CopiedRow, field: number): string =>
  uuidAt(row.bytes, row.starts[field] as number);

/** A `bigint`; beyond ±2^53 it is not exact, and never a safe integer either. */
export const bigintAt = (bytes: Buffer, start: number): number => {
  const high = bytes.readInt32BE(start);
  return high * 0x1_0000_0000 + bytes.readUInt32BE(start + 4);
};

/** A `bigint` field; NaN for NULL. */
export const bigintOf = (row: CopiedRow, field: number): number =>
  row.lengths[field] === 8 ? bigintAt(row.bytes, row.starts[field] as number) : Number.NaN;

/** A `text` field, byte by byte: for comparing and as a key, not for showing. */
export const rawTextOf = (row: CopiedRow, field: number): string => {
  const start = row.starts[field] as number;
  return row.bytes.toString('latin1', start, start + (row.lengths[field] as number));
};

export const bytesOf = (row: CopiedRow, field: number): Buffer => {
  const start = row.starts[field] as number;
  return row.bytes.subarray(start, start + (row.lengths[field] as number));
};

export const isNull = (row: CopiedRow, field: number): boolean =>
  (row.lengths[field] as number) < 0;
