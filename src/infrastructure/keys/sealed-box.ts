import { createCipheriv, createDecipheriv, createHmac, hash, timingSafeEqual } from 'node:crypto';

/**
 * Encrypt-then-MAC under keys that are used once. The one-step key derivation of NIST SP 800-56C
 * (§4.1, SHA-512), from the secret, its use and a 16-byte nonce, gives 32 bytes for AES-256-CTR
 * (zero IV, since the key is never used again) and 32 for HMAC-SHA-256.
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

/** SHA-512(counter 1 ‖ secret ‖ use ‖ 0x00 ‖ nonce); secret and nonce have one length each. */
function deriveKeys(
  { secret, use }: BoxKey,
  nonce: Uint8Array,
): { cipherKey: Buffer; macKey: Buffer } {
  const input = Buffer.alloc(4 + secret.length + use.length + 1 + nonceLength);
  input[3] = 1;
  input.set(secret, 4);
  input.write(use, 4 + secret.length, 'latin1');
  input.set(nonce, input.length - nonceLength);
  const material = Buffer.from(hash('sha512', input, 'binary'), 'latin1');
  return { cipherKey: material.subarray(0, 32), macKey: material.subarray(32) };
}

function macOf(macKey: Uint8Array, associatedData: Uint8Array, box: Uint8Array): Buffer {
  const covered = box.subarray(nonceStart, box.length - macLength);
  return createHmac('sha256', macKey).update(associatedData).update(covered).digest();
}
