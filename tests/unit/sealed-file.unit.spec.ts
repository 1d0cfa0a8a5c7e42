import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  FileIsDamaged,
  headerBytes,
  openSegment,
  sealedSegmentBytes,
  sealedSize,
  sealSegment,
  segmentBytes,
} from '../../src/infrastructure/attachments/file-format.js';
import { SealedFile } from '../../src/infrastructure/attachments/sealed-file.js';
import { contentIn, random, sealedBytes, underTest } from '../support/sealed-files.js';

const read = async (bytes: Buffer, sizeBytes: number, from = 0, to = sizeBytes): Promise<Buffer> =>
  (await SealedFile.open(contentIn(bytes), sizeBytes, underTest)).readPart(from, to);

const plain = randomBytes(3 * segmentBytes + 1234);
const sealed = sealedBytes(plain);
const segmentAt = (index: number): Buffer => {
  const start = headerBytes + index * sealedSegmentBytes;
  return sealed.subarray(start, start + sealedSegmentBytes);
};
const header = sealed.subarray(0, headerBytes);
const damaged = { code: 'FILE_IS_DAMAGED' };

test('a file reads back as it was, and no part of it lies in the clear (row 10)', async () => {
  expect((await read(sealed, plain.length)).equals(plain)).toBe(true);
  expect(sealed.length).toBe(sealedSize(plain.length));
  expect(sealed.includes(plain.subarray(1000, 1032))).toBe(false);
});

test('any part of a file of any size reads as that part', async () => {
  const sizes = fc.oneof(
    fc.integer({ min: 1, max: 200 }),
    fc.constantFrom(segmentBytes - 1, segmentBytes, segmentBytes + 1, 2 * segmentBytes),
  );
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      async (size, at, length) => {
        const bytes = randomBytes(size);
        const from = Math.floor(at * size);
        const to = Math.min(size, from + 1 + (length % size));
        const part = await read(sealedBytes(bytes), size, from, to);
        expect(part.equals(bytes.subarray(from, to))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test.each<[string, Buffer]>([
  ['loses its last segment', sealed.subarray(0, headerBytes + 3 * sealedSegmentBytes)],
  ['loses its end', sealed.subarray(0, -1)],
  ['is longer than it was', Buffer.concat([sealed, Buffer.alloc(1)])],
])('a file that %s does not open at all', async (_, bytes) => {
  await expect(read(bytes, plain.length)).rejects.toMatchObject(damaged);
});

test('a file cut between segments is not whole even where the size is believed', async () => {
  const cut = sealed.subarray(0, headerBytes + 3 * sealedSegmentBytes);
  await expect(read(cut, 3 * segmentBytes)).rejects.toMatchObject(damaged);
});

test('segments in another order, or of another file, are found', async () => {
  const swapped = [
    header,
    segmentAt(1),
    segmentAt(0),
    segmentAt(2),
    sealed.subarray(headerBytes + 3 * sealedSegmentBytes),
  ];
  await expect(read(Buffer.concat(swapped), plain.length)).rejects.toMatchObject(damaged);
  const repeated = [
    header,
    segmentAt(0),
    segmentAt(0),
    segmentAt(2),
    sealed.subarray(headerBytes + 3 * sealedSegmentBytes),
  ];
  await expect(read(Buffer.concat(repeated), plain.length)).rejects.toMatchObject(damaged);
  const other = sealedBytes(plain);
  const mixed = Buffer.concat([
    sealed.subarray(0, headerBytes + sealedSegmentBytes),
    other.subarray(headerBytes + sealedSegmentBytes),
  ]);
  await expect(read(mixed, plain.length)).rejects.toMatchObject(damaged);
});

test('every bit that is turned is found, wherever it lies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const turned = Buffer.from(sealed);
      turned[at] = (turned[at] ?? 0) ^ (1 << bit);
      await expect(read(turned, plain.length)).rejects.toMatchObject(damaged);
    }),
    { numRuns: 150 },
  );
});

test('nothing of a damaged segment is given out, and what comes before it is', async () => {
  const turned = Buffer.from(sealed);
  const at = headerBytes + 2 * sealedSegmentBytes + 100;
  turned[at] = (turned[at] ?? 0) ^ 1;
  const file = await SealedFile.open(contentIn(turned), plain.length, underTest);
  const given: Uint8Array[] = [];
  const reading = (async () => {
    for await (const part of file.read()) given.push(part);
  })();
  await expect(reading).rejects.toMatchObject(damaged);
  expect(Buffer.concat(given).equals(plain.subarray(0, 2 * segmentBytes))).toBe(true);
});

test('a file opens under its own key and for its own place only', async () => {
  const elsewhere = { ...underTest, boundTo: Buffer.from('{"fileId":"another"}') };
  const opening = SealedFile.open(contentIn(sealed), plain.length, elsewhere);
  await expect(opening).rejects.toMatchObject(damaged);
  const key = { secret: Buffer.alloc(32, 8), use: 'luuvet/file-key/1' };
  const withOther = SealedFile.open(contentIn(sealed), plain.length, { ...underTest, key });
  await expect(withOther).rejects.toMatchObject(damaged);
});

test('a segment says whether it is the last: neither can stand for the other', () => {
  const key = randomBytes(32);
  const last = sealSegment(key, { index: 0, isLast: true }, Buffer.from('x'), random);
  expect(() => openSegment(key, { index: 0, isLast: false }, last)).toThrow(FileIsDamaged);
  expect(() => openSegment(key, { index: 1, isLast: true }, last)).toThrow(FileIsDamaged);
  expect(openSegment(key, { index: 0, isLast: true }, last).toString()).toBe('x');
});
