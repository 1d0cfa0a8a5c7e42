import { hash } from 'node:crypto';

/** SHA-256, 32 bytes. The one-shot call costs half of `createHash` on short inputs. */
export function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');
}

/**
 * Hash of an envelope, SHA-256(0x00 ‖ bytes): the link of its stream, the receipt, and the
 * RFC 6962 leaf of the school's log are the same 32 bytes.
 */
export function leafHash(bytes: Uint8Array): Buffer {
  const input = Buffer.allocUnsafe(bytes.length + 1);
  input[0] = 0;
  input.set(bytes, 1);
  return sha256(input);
}

/** Reused by every call, as the scratch space below: nothing here awaits. */
const nodeInput = Buffer.alloc(65, 1);

/** RFC 6962 §2.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  nodeInput.set(left, 1);
  nodeInput.set(right, 33);
  return sha256(nodeInput);
}

const blockLength = 64;

/**
 * HMAC-SHA-256 (RFC 2104) under a key of at most 64 bytes. Composed of two one-shot hashes: an
 * event with six protected fields needs sixteen MACs, and `createHmac` would make them half of
 * its cost (3.4 against 2.1 microseconds each).
 */
export function hmacSha256(key: Uint8Array, message: Uint8Array | string): Buffer {
  return Buffer.from(hmac(key, message, 'binary'), 'latin1');
}

export function hmacSha256Hex(key: Uint8Array, message: Uint8Array | string): string {
  return hmac(key, message, 'hex');
}

const scratchRoom = 2048;
/** Reused by every call: JavaScript runs one at a time, and nothing below awaits. */
const scratch = { inner: Buffer.alloc(blockLength + scratchRoom), outer: Buffer.alloc(96) };

function hmac(key: Uint8Array, message: Uint8Array | string, encoding: 'hex' | 'binary'): string {
  if (key.length > blockLength) throw new RangeError('an HMAC key has at most 64 bytes');
  const room = typeof message === 'string' ? message.length * 3 : message.length;
  const inner = room <= scratchRoom ? scratch.inner : Buffer.alloc(blockLength + room);
  const { outer } = scratch;
  for (let index = 0; index < blockLength; index += 1) {
    const byte = index < key.length ? (key[index] as number) : 0;
    inner[index] = byte ^ 0x36;
    outer[index] = byte ^ 0x5c;
  }
  const length = typeof message === 'string' ? inner.write(message, blockLength) : message.length;
  if (typeof message !== 'string') inner.set(message, blockLength);
  outer.write(hash('sha256', inner.subarray(0, blockLength + length), 'binary'), 64, 'latin1');
  return hash('sha256', outer, encoding);
}

/** HKDF-SHA-256 (RFC 5869) to at most 255 × 32 bytes. */
export function hkdfSha256(
  secret: Uint8Array,
  salt: Uint8Array,
  label: string,
  length: number,
): Buffer {
  const key = hmacSha256(salt, secret);
  const labelLength = Buffer.byteLength(label);
  const output = Buffer.allocUnsafe(Math.ceil(length / 32) * 32);
  // Previous block ‖ label ‖ counter; the first round has no previous block.
  const input = Buffer.allocUnsafe(32 + labelLength + 1);
  input.write(label, 32);
  for (let counter = 1; counter * 32 <= output.length; counter += 1) {
    input[32 + labelLength] = counter;
    const block = hmacSha256(key, counter === 1 ? input.subarray(32) : input);
    input.set(block, 0);
    output.set(block, (counter - 1) * 32);
  }
  return output.subarray(0, length);
}
