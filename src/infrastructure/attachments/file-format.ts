import { createCipheriv, createDecipheriv } from 'node:crypto';
import { type BoxKey, nonceLength, openBox, sealBox } from '../keys/sealed-box.js';
import { keyLength } from '../keys/key-wrapping.js';
import type { RandomSource } from '../keys/random-source.js';

/**
 * A file at rest (docs/design/attachments.md has the same for other programs):
 *
 *   `LVFL1\n` ‖ box of the file's own key (81 bytes) ‖ segments
 *   segment i = nonce (12) ‖ AES-256-GCM(64 KiB of the file; the last one less) ‖ tag (16)
 *
 * Each segment is bound to its index and to whether it is the last, so a file that was cut, put in
 * another order or mixed with another one is found out wherever one looks.
 */
export const segmentBytes = 65_536;
const magic = Buffer.from('LVFL1\n');
const boxLength = 1 + nonceLength + keyLength + 32;
export const headerBytes = magic.length + boxLength;
const gcmNonceLength = 12;
const tagLength = 16;
export const segmentOverhead = gcmNonceLength + tagLength;
export const sealedSegmentBytes = segmentBytes + segmentOverhead;

/** What is stored is not what was written. */
export class FileIsDamaged extends Error {
  readonly code = 'FILE_IS_DAMAGED';
}

export const segmentsOf = (sizeBytes: number): number =>
  Math.max(1, Math.ceil(sizeBytes / segmentBytes));

export const sealedSize = (sizeBytes: number): number =>
  headerBytes + sizeBytes + segmentsOf(sizeBytes) * segmentOverhead;

/** Under which key the file's own key lies, and what it is bound to (canonical JSON). */
export interface WrappedUnder {
  readonly key: BoxKey;
  readonly boundTo: Uint8Array;
}

export const newFileKey = (random: RandomSource): Buffer => random(keyLength);

export const sealHeader = (
  { key, boundTo }: WrappedUnder,
  fileKey: Uint8Array,
  random: RandomSource,
): Buffer => Buffer.concat([magic, sealBox(key, boundTo, random(nonceLength), fileKey)]);

/** @throws FileIsDamaged also when it is another file's, or under another key */
export const openHeader = ({ key, boundTo }: WrappedUnder, header: Uint8Array): Buffer => {
  const isOurs = magic.equals(header.subarray(0, magic.length));
  const fileKey = isOurs ? openBox(key, boundTo, header.subarray(magic.length)) : null;
  if (fileKey === null) throw new FileIsDamaged('the header does not open');
  return fileKey;
};

/** Which segment of its file. */
export interface SegmentPlace {
  readonly index: number;
  readonly isLast: boolean;
}

const placeBytes = ({ index, isLast }: SegmentPlace): Buffer => {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32BE(index);
  bytes[4] = isLast ? 1 : 0;
  return bytes;
};

export const sealSegment = (
  fileKey: Uint8Array,
  place: SegmentPlace,
  plain: Uint8Array,
  random: RandomSource,
): Buffer => {
  const nonce = random(gcmNonceLength);
  const cipher = createCipheriv('aes-256-gcm', fileKey, nonce).setAAD(placeBytes(place));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
};

/** @throws FileIsDamaged */
export const openSegment = (
  fileKey: Uint8Array,
  place: SegmentPlace,
  sealed: Uint8Array,
): Buffer => {
  const bodyEnd = sealed.length - tagLength;
  if (bodyEnd < gcmNonceLength) throw new FileIsDamaged(`segment ${place.index} is cut`);
  const nonce = sealed.subarray(0, gcmNonceLength);
  const decipher = createDecipheriv('aes-256-gcm', fileKey, nonce)
    .setAAD(placeBytes(place))
    .setAuthTag(sealed.subarray(bodyEnd));
  const plain = decipher.update(sealed.subarray(gcmNonceLength, bodyEnd));
  try {
    decipher.final();
  } catch (cause) {
    throw new FileIsDamaged(`segment ${place.index} does not open`, { cause });
  }
  return plain;
};
