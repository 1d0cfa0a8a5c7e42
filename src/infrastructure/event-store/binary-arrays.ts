import { AppendIsMalformed } from '../../application/ports/event-store.js';

/**
 * Arrays in PostgreSQL's binary form (array_recv). The driver writes arrays as text, bytes as
 * escaped hex: twice the size, and at a few hundred bytes per event the costliest part of an append.
 */
const oneDimension = 1;
const headerBytes = 20;

const elementTypes = {
  bytea: 17,
  bigint: 20,
  integer: 23,
  text: 25,
  timestamptz: 1184,
  uuid: 2950,
} as const;

const header = (size: number, element: keyof typeof elementTypes, count: number): Buffer => {
  const bytes = Buffer.allocUnsafe(headerBytes + size);
  bytes.writeInt32BE(count === 0 ? 0 : oneDimension, 0);
  bytes.writeInt32BE(element === 'bytea' ? 1 : 0, 4);
  bytes.writeInt32BE(elementTypes[element], 8);
  bytes.writeInt32BE(count, 12);
  bytes.writeInt32BE(1, 16);
  // An empty array has no dimension, and so ends after its element type.
  return count === 0 ? bytes.subarray(0, 12) : bytes;
};

export const byteaArray = (values: readonly (Uint8Array | null)[]): Buffer => {
  const size = values.reduce((sum, value) => sum + 4 + (value?.length ?? 0), 0);
  const bytes = header(size, 'bytea', values.length);
  let at = headerBytes;
  for (const value of values) {
    at = bytes.writeInt32BE(value === null ? -1 : value.length, at);
    if (value !== null) {
      bytes.set(value, at);
      at += value.length;
    }
  }
  return bytes;
};

export const textArray = (values: readonly string[]): Buffer => {
  const size = values.reduce((sum, value) => sum + 4 + Buffer.byteLength(value), 0);
  const bytes = header(size, 'text', values.length);
  let at = headerBytes;
  for (const value of values) {
    const length = bytes.write(value, at + 4);
    bytes.writeInt32BE(length, at);
    at += 4 + length;
  }
  return bytes;
};

export const uuidArray = (values: readonly string[]): Buffer => {
  const bytes = header(values.length * 20, 'uuid', values.length);
  let at = headerBytes;
  for (const value of values) {
    at = bytes.writeInt32BE(16, at);
    const digits = value.replaceAll('-', '');
    if (digits.length !== 32 || bytes.write(digits, at, 'hex') !== 16) {
      throw new AppendIsMalformed('an id is not a UUID');
    }
    at += 16;
  }
  return bytes;
};

export const integerArray = (values: readonly number[]): Buffer => {
  const bytes = header(values.length * 8, 'integer', values.length);
  let at = headerBytes;
  for (const value of values) {
    at = bytes.writeInt32BE(4, at);
    at = bytes.writeInt32BE(value, at);
  }
  return bytes;
};

export const bigintArray = (values: readonly bigint[]): Buffer => {
  const bytes = header(values.length * 12, 'bigint', values.length);
  let at = headerBytes;
  for (const value of values) {
    at = bytes.writeInt32BE(8, at);
    at = bytes.writeBigInt64BE(value, at);
  }
  return bytes;
};

/** Milliseconds between 1970, JavaScript's epoch, and 2000, PostgreSQL's. */
const epochShiftMs = Date.UTC(2000, 0, 1);

/** From ISO 8601 UTC texts; PostgreSQL counts microseconds from 2000-01-01. */
export const timestampArray = (values: readonly string[]): Buffer => {
  const bytes = header(values.length * 12, 'timestamptz', values.length);
  let at = headerBytes;
  for (const value of values) {
    at = bytes.writeInt32BE(8, at);
    at = bytes.writeBigInt64BE(BigInt(Date.parse(value) - epochShiftMs) * 1000n, at);
  }
  return bytes;
};
