import { createCipheriv, createDecipheriv, timingSafeEqual } from 'node:crypto';
import { hkdfSha256, hmacSha256 } from '../codec/sha256.js';

/**
 * Encrypt-then-MAC under a key that is used once: from the secret and a 16-byte nonce, HKDF gives
 * 32 bytes for AES-256-CTR (zero IV, since the key is never used again) and 32 for HMAC-SHA-256.
 *
 *   0x01 ‖ nonce(16) ‖ AES-256-CTR(plaintext) ‖ HMAC(associated data ‖ nonce ‖ body)
 *
 * Unlike AES-GCM this commits to the key: no ciphertext opens under two keys, so nobody can keep
 * one that reads differently for an inspector. Associated data is canonical JSON and thereby ends
 * where it says it ends.
 */
export interface BoxKey {
  readonly secret: Uint8Array;
  /** Separates uses of one secret, e.g. `luuvet/block/1`. */
  readonly use: string;
}

const format = 1;
const nonceStart = 1;
const bodyStart = 17;
const macLength = 32;
export const nonceLength = 16;
const zeroIv = Buffer.alloc(16);

export function sealBox(
  key: BoxKey,
  associatedData: Uint8Array,
  nonce: Uint8Array,
  plaintext: Uint8Array,
): Buffer {
  const { cipherKey, macKey } = deriveKeys(key, nonce);
  const body = createCipheriv('aes-256-ctr', cipherKey, zeroIv).update(plaintext);
  const box = Buffer.allocUnsafe(bodyStart + body.length + macLength);
  box[0] = format;
  box.set(nonce, nonceStart);
  box.set(body, bodyStart);
  const mac = macOf(macKey, associatedData, box);
  box.set(mac, box.length - macLength);
  return box;
}

/** The plaintext, or null when key, associated data or a single bit is another one. */
export function openBox(key: BoxKey, associatedData: Uint8Array, box: Uint8Array): Buffer | null {
  if (box.length < bodyStart + macLength || box[0] !== format) return null;
  const { cipherKey, macKey } = deriveKeys(key, box.subarray(nonceStart, bodyStart));
  const mac = box.subarray(box.length - macLength);
  if (!timingSafeEqual(mac, macOf(macKey, associatedData, box))) return null;
  const body = box.subarray(bodyStart, box.length - macLength);
  return createDecipheriv('aes-256-ctr', cipherKey, zeroIv).update(body);
}

function deriveKeys(key: BoxKey, nonce: Uint8Array): { cipherKey: Buffer; macKey: Buffer } {
  const material = hkdfSha256(key.secret, nonce, key.use, 64);
  return { cipherKey: material.subarray(0, 32), macKey: material.subarray(32) };
}

function macOf(macKey: Uint8Array, associatedData: Uint8Array, box: Uint8Array): Buffer {
  const covered = box.subarray(nonceStart, box.length - macLength);
  const message = Buffer.allocUnsafe(associatedData.length + covered.length);
  message.set(associatedData, 0);
  message.set(covered, associatedData.length);
  return hmacSha256(macKey, message);
}
