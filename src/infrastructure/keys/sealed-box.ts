import { createCipheriv, createDecipheriv, hash, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * Encrypt-then-MAC. HKDF gives, per secret and use, 32 bytes for AES-256-CTR and 32 for
 * HMAC-SHA-256. The random nonce is the first counter: for a million boxes of 4 KiB under one
 * secret, the chance that two of them share a part of the key stream is below 2^-80.
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

export function sealBox(
  key: BoxKey,
  associatedData: Uint8Array,
  nonce: Uint8Array,
  plaintext: Uint8Array,
): Buffer {
  const { cipherKey, mac } = keysOf(key);
  const body = createCipheriv('aes-256-ctr', cipherKey, nonce).update(plaintext);
  const box = Buffer.allocUnsafe(bodyStart + body.length + macLength);
  box[0] = format;
  box.set(nonce, nonceStart);
  box.set(body, bodyStart);
  box.set(mac(associatedData, coveredPart(box)), box.length - macLength);
  return box;
}

/** The plaintext, or null when key, associated data or a single bit is another one. */
export function openBox(key: BoxKey, associatedData: Uint8Array, box: Uint8Array): Buffer | null {
  if (box.length < bodyStart + macLength || box[0] !== format) return null;
  const { cipherKey, mac } = keysOf(key);
  const given = box.subarray(box.length - macLength);
  if (!timingSafeEqual(given, mac(associatedData, coveredPart(box)))) return null;
  const nonce = box.subarray(nonceStart, bodyStart);
  const body = box.subarray(bodyStart, box.length - macLength);
  return createDecipheriv('aes-256-ctr', cipherKey, nonce).update(body);
}

const coveredPart = (box: Uint8Array): Uint8Array =>
  box.subarray(nonceStart, box.length - macLength);

type Mac = (associatedData: Uint8Array, covered: Uint8Array) => Buffer;
interface Keys {
  readonly cipherKey: Buffer;
  readonly mac: Mac;
}

/** Derived once per secret, and gone with it. */
const known = new WeakMap<Uint8Array, Map<string, Keys>>();

function keysOf({ secret, use }: BoxKey): Keys {
  let ofSecret = known.get(secret);
  if (!ofSecret) known.set(secret, (ofSecret = new Map()));
  let keys = ofSecret.get(use);
  if (!keys) {
    const material = Buffer.from(hkdfSync('sha256', secret, '', use, 64));
    keys = { cipherKey: material.subarray(0, 32), mac: hmacUnder(material.subarray(32)) };
    ofSecret.set(use, keys);
  }
  return keys;
}

const blockLength = 64;

/**
 * HMAC-SHA-256 (RFC 2104) of associated data ‖ covered. Two one-shot hashes over prepared pads:
 * `createHmac` costs twice as much, on every event that is written.
 */
function hmacUnder(macKey: Uint8Array): Mac {
  const innerPad = Buffer.alloc(blockLength, 0x36);
  const outer = Buffer.alloc(blockLength + macLength, 0x5c);
  macKey.forEach((byte, index) => {
    innerPad[index] = byte ^ 0x36;
    outer[index] = byte ^ 0x5c;
  });
  return (associatedData, covered) => {
    const inner = Buffer.concat([innerPad, associatedData, covered]);
    outer.write(hash('sha256', inner, 'binary'), blockLength, 'latin1');
    return Buffer.from(hash('sha256', outer, 'binary'), 'latin1');
  };
}
