import type { SchoolId, StreamId } from '../../domain/shared/ids.js';

export interface SchoolLogHead {
  /** Number of sealed entries. */
  readonly size: bigint;
  /** RFC 6962 root over the leaf hashes of those entries. */
  readonly root: Uint8Array;
}

/** What a use case may ask of the sealed log. */
export interface Seals {
  /** Resolves with the event's `logIndex` once sealed; rejects after `timeoutMs`. */
  awaitSealed(
    schoolId: SchoolId,
    event: { readonly streamId: StreamId; readonly revision: bigint },
    timeoutMs: number,
  ): Promise<bigint>;
  /** Size and root over everything sealed so far. */
  head(schoolId: SchoolId): Promise<SchoolLogHead>;
}
