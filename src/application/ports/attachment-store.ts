import type { SchoolId } from '../../domain/shared/ids.js';

/** Stored bytes that can be read from any place; to be closed by whoever opened them. */
export interface StoredContent {
  readonly sizeBytes: number;
  /** Exactly `length` bytes from `from` on. @throws when there are fewer */
  read(from: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Ciphertext under its own SHA-256, for each school apart. What was put MUST be durable when `put`
 * returns, and nothing MUST be seen under a hash but bytes that have it: a crash leaves all or
 * nothing. No plaintext comes near it.
 */
export interface AttachmentStore {
  /** @returns the SHA-256 of the bytes, hex, under which they lie from now on */
  put(schoolId: SchoolId, bytes: AsyncIterable<Uint8Array>): Promise<string>;
  /** Null when nothing lies there. */
  open(schoolId: SchoolId, hash: string): Promise<StoredContent | null>;
  /** Removing what is not there is no failure. */
  remove(schoolId: SchoolId, hash: string): Promise<void>;
}
