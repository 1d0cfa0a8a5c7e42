import { crc32, createInflateRaw } from 'node:zlib';
import * as yauzl from 'yauzl';
import type { ReadingBudget, XlsxLimits } from './xlsx-limits.js';
import { refuse } from './xlsx-refusal.js';

const chunkBytes = 64 * 1024;
const deflated = 8;
const stored = 0;

/** The parts of a zip file by lower-case name. Names are keys here and reach no file system. */
export interface XlsxArchive {
  has(name: string): boolean;
  /**
   * The inflated bytes of one part in chunks of at most 64 KB, counted while they come: what the
   * headers declare is only ever used to refuse earlier. Size and CRC-32 are checked at the end.
   */
  read(name: string): AsyncIterable<Uint8Array>;
}

/** @throws RefusedFile */
export const openArchive = async (
  bytes: Uint8Array,
  budget: ReadingBudget,
): Promise<XlsxArchive> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names stay undecoded so that a hostile path is an odd key and not an error of its own.
  const zip = await yauzl
    .fromBufferPromise(file, { decodeStrings: false, validateEntrySizes: false })
    .catch(() => refuse('file-is-damaged', { part: 'zip' }));
  const { partsMax } = budget.limits;
  if (zip.entryCount > partsMax) refuse('too-many-parts', { parts: zip.entryCount, partsMax });
  const entries = await readDirectory(zip, budget.limits);
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return refuse('file-is-damaged', { part: name });
      return inflatedPart({ zip, entry, file, name, budget });
    },
  };
};

const readDirectory = async (
  zip: yauzl.ZipFile,
  limits: XlsxLimits,
): Promise<ReadonlyMap<string, yauzl.Entry>> => {
  const entries = new Map<string, yauzl.Entry>();
  let declaredBytes = 0;
  for (const entry of await allEntries(zip)) {
    const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').toLowerCase();
    if (entry.isEncrypted()) refuse('file-is-encrypted');
    // Two parts of one name read differently in every program that opens the file.
    if (entries.has(name)) refuse('file-is-damaged', { part: 'zip' });
    declaredBytes += entry.uncompressedSize;
    if (declaredBytes > limits.inflatedBytesMax || declaresBomb(entry, limits)) refuseBomb(limits);
    entries.set(name, entry);
  }
  return entries;
};

const allEntries = async (zip: yauzl.ZipFile): Promise<readonly yauzl.Entry[]> => {
  const entries: yauzl.Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    // yauzl reports PKWARE's "strong encryption" (flag bit 6) as an error of the directory.
    if (error instanceof Error && error.message.includes('encryption')) refuse('file-is-encrypted');
    refuse('file-is-damaged', { part: 'zip' });
  }
  return entries;
};

const declaresBomb = ({ uncompressedSize, compressedSize }: yauzl.Entry, limits: XlsxLimits) =>
  uncompressedSize > limits.ratioCountsFromBytes &&
  uncompressedSize > compressedSize * limits.inflationRatioMax;

const refuseBomb = ({ inflatedBytesMax, inflationRatioMax }: XlsxLimits): never =>
  refuse('inflates-too-much', {
    sizeMax: inflatedBytesMax / 1024 / 1024,
    ratioMax: inflationRatioMax,
  });

interface PartToRead {
  readonly zip: yauzl.ZipFile;
  readonly entry: yauzl.Entry;
  readonly file: Buffer;
  readonly name: string;
  readonly budget: ReadingBudget;
}

async function* inflatedPart(part: PartToRead): AsyncGenerator<Uint8Array> {
  const { entry, budget } = part;
  const damaged = { part: part.name };
  const { fileDataStart } = await part.zip
    .readLocalFileHeaderPromise(entry, { minimal: true })
    .catch(() => refuse('file-is-damaged', damaged));
  const body = part.file.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  let inflatedBytes = 0;
  let checksum = 0;
  for await (const chunk of rawChunks(body, entry.compressionMethod, part.name)) {
    inflatedBytes += chunk.byteLength;
    budget.xmlBytes += chunk.byteLength;
    // The declared size was held against all limits before, so it is the limit now.
    if (inflatedBytes > entry.uncompressedSize) refuseBomb(budget.limits);
    if (budget.xmlBytes > budget.limits.xmlBytesMax) refuse('content-is-too-complex', damaged);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (inflatedBytes !== entry.uncompressedSize || checksum !== entry.crc32) {
    refuse('file-is-damaged', damaged);
  }
}

async function* rawChunks(
  body: Buffer,
  compressionMethod: number,
  name: string,
): AsyncGenerator<Buffer> {
  if (compressionMethod === stored) {
    for (let at = 0; at < body.length; at += chunkBytes) yield body.subarray(at, at + chunkBytes);
    return;
  }
  if (compressionMethod !== deflated) refuse('file-is-damaged', { part: name });
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  inflate.end(body);
  const chunks: AsyncIterator<Buffer> = inflate[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch(() => refuse('file-is-damaged', { part: name }));
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    inflate.destroy();
  }
}
