import type { FileHandle } from 'node:fs/promises';
import type { RandomSource } from '../keys/random-source.js';
import { headerBytes, sealedSegmentBytes, sealSegment, segmentBytes } from './file-format.js';

interface Sealing {
  readonly fileKey: Uint8Array;
  readonly random: RandomSource;
}

/** Gathers one segment at a time and writes it encrypted at its place. */
export class SegmentWriter {
  private readonly buffer = Buffer.alloc(segmentBytes);
  private filled = 0;

  private constructor(
    private readonly handle: FileHandle,
    private readonly sizeBytes: number,
    private received: number,
    private readonly sealing: Sealing,
  ) {}

  /** Goes on behind the last whole segment; what was written of one that was not is cut off. */
  static async at(
    handle: FileHandle,
    { sizeBytes, receivedBytes }: { readonly sizeBytes: number; readonly receivedBytes: number },
    sealing: Sealing,
  ): Promise<SegmentWriter> {
    const writer = new SegmentWriter(handle, sizeBytes, receivedBytes, sealing);
    if (!writer.isComplete) await handle.truncate(writer.position);
    return writer;
  }

  /** Of the file, in whole segments. */
  get receivedBytes(): number {
    return this.received;
  }

  get isComplete(): boolean {
    return this.received === this.sizeBytes;
  }

  get isFirst(): boolean {
    return this.received === 0;
  }

  get isFull(): boolean {
    return this.filled === this.wanted;
  }

  get plain(): Uint8Array {
    return this.buffer.subarray(0, this.filled);
  }

  /** @returns how many of the bytes found room */
  fill(bytes: Uint8Array): number {
    const count = Math.min(bytes.length, this.wanted - this.filled);
    this.buffer.set(bytes.subarray(0, count), this.filled);
    this.filled += count;
    return count;
  }

  async flush(): Promise<void> {
    const { fileKey, random } = this.sealing;
    const index = this.received / segmentBytes;
    const isLast = this.received + this.filled === this.sizeBytes;
    const sealed = sealSegment(fileKey, { index, isLast }, this.plain, random);
    const start = this.position;
    for (let at = 0; at < sealed.length; ) {
      const { bytesWritten } = await this.handle.write(sealed, at, sealed.length - at, start + at);
      at += bytesWritten;
    }
    this.received += this.filled;
    this.filled = 0;
  }

  private get wanted(): number {
    return Math.min(segmentBytes, this.sizeBytes - this.received);
  }

  private get position(): number {
    return headerBytes + (this.received / segmentBytes) * sealedSegmentBytes;
  }
}
