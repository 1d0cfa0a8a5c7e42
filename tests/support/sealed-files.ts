import type { StoredContent } from '../../src/application/ports/attachment-store.js';
import {
  newFileKey,
  sealHeader,
  sealSegment,
  segmentBytes,
  segmentsOf,
  type WrappedUnder,
} from '../../src/infrastructure/attachments/file-format.js';
import { createRandomSource } from '../../src/infrastructure/keys/random-source.js';

export const random = createRandomSource();
export const underTest: WrappedUnder = {
  key: { secret: Buffer.alloc(32, 7), use: 'luuvet/file-key/1' },
  boundTo: Buffer.from('{}'),
};

/** A whole file as it would be stored. */
export const sealedBytes = (plain: Uint8Array, under = underTest): Buffer => {
  const fileKey = newFileKey(random);
  const count = segmentsOf(plain.length);
  const segments = Array.from({ length: count }, (_, index) =>
    sealSegment(
      fileKey,
      { index, isLast: index === count - 1 },
      plain.subarray(index * segmentBytes, (index + 1) * segmentBytes),
      random,
    ),
  );
  return Buffer.concat([sealHeader(under, fileKey, random), ...segments]);
};

export const contentIn = (bytes: Buffer): StoredContent => ({
  sizeBytes: bytes.length,
  read: async (from, length) => {
    if (from + length > bytes.length) throw new RangeError('fewer bytes are stored');
    return bytes.subarray(from, from + length);
  },
  close: async () => undefined,
});
