import type { StoredContent } from '../../application/ports/attachment-store.js';
import type { OpenedFile } from '../../application/ports/stored-files.js';
import {
  FileIsDamaged,
  headerBytes,
  openHeader,
  openSegment,
  sealedSegmentBytes,
  sealedSize,
  segmentBytes,
  segmentOverhead,
  segmentsOf,
  type WrappedUnder,
} from './file-format.js';

/** A file at rest, opened: any part of it can be read, and what was damaged is never given out. */
export class SealedFile implements OpenedFile {
  private constructor(
    private readonly content: StoredContent,
    private readonly fileKey: Uint8Array,
    readonly sizeBytes: number,
  ) {}

  /**
   * @param sizeBytes of what the file says, as recorded
   * @throws FileIsDamaged when it does not have the size or the header that it had
   */
  static async open(
    content: StoredContent,
    sizeBytes: number,
    under: WrappedUnder,
  ): Promise<SealedFile> {
    if (content.sizeBytes !== sealedSize(sizeBytes)) throw new FileIsDamaged('of another size');
    const header = await content.read(0, headerBytes);
    return new SealedFile(content, openHeader(under, header), sizeBytes);
  }

  /**
   * The bytes from `from` to `to`, not included, a segment at a time.
   * @throws FileIsDamaged at the first segment that does not open
   */
  async *read(from = 0, to = this.sizeBytes): AsyncGenerator<Uint8Array> {
    const first = Math.floor(from / segmentBytes);
    for (let index = first; index * segmentBytes < to; index += 1) {
      const start = index * segmentBytes;
      const { plain } = await this.segment(index);
      yield plain.subarray(Math.max(0, from - start), Math.min(plain.length, to - start));
    }
  }

  /** All of it as it lies there, each part only once it has opened. */
  async *readSealed(onPlain: (plain: Uint8Array) => void): AsyncGenerator<Uint8Array> {
    yield await this.content.read(0, headerBytes);
    for (let index = 0; index < segmentsOf(this.sizeBytes); index += 1) {
      const { sealed, plain } = await this.segment(index);
      onPlain(plain);
      yield sealed;
    }
  }

  /** A part that fits in memory. */
  async readPart(from: number, to: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of this.read(from, to)) parts.push(part);
    return Buffer.concat(parts);
  }

  close(): Promise<void> {
    return this.content.close();
  }

  private async segment(
    index: number,
  ): Promise<{ readonly sealed: Uint8Array; readonly plain: Uint8Array }> {
    const isLast = index === segmentsOf(this.sizeBytes) - 1;
    const length = isLast ? this.sizeBytes - index * segmentBytes : segmentBytes;
    const at = headerBytes + index * sealedSegmentBytes;
    const sealed = await this.content.read(at, length + segmentOverhead);
    return { sealed, plain: openSegment(this.fileKey, { index, isLast }, sealed) };
  }
}
