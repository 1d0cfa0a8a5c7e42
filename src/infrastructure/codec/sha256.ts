import { hash } from 'node:crypto';

/** SHA-256, 32 bytes. The one-shot call costs half of `createHash` on short inputs. */
export function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');
}

/** SHA-256 of bytes, or of a text's UTF-8, in hex. */
export function sha256Hex(input: Uint8Array | string): string {
  return hash('sha256', input, 'hex');
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

/** Reused by every call: nothing here awaits. */
const nodeInput = Buffer.alloc(65, 1);

/** RFC 6962 §2.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  nodeInput.set(left, 1);
  nodeInput.set(right, 33);
  return sha256(nodeInput);
}
