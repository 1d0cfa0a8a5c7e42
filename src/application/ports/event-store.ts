import type { CommandId, EventId, SchoolId, StreamId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';

/**
 * The one place where facts are kept.
 *
 * - An append MUST be atomic over all its writes, and MUST happen only if every written stream
 *   stands exactly at its expected revision and every guarded stream at its guarded one, at the
 *   moment the append takes effect (a guard is a check on a stream that is not written).
 * - The store MUST remember the command id for ever: the same id with the same fingerprint is
 *   answered with the first receipts, with another fingerprint it is refused.
 * - A returned `appended` MUST be durable. An exception leaves the append in doubt; repeating it
 *   with the same command id resolves the doubt.
 * - `logIndex` is dense per school, starts at 0, keeps the order of every stream, and MUST never
 *   change. Nothing else may be used as an order. It is `null` until the event has been sealed.
 * - Callers MUST NOT assume SQL, a shared transaction, or an order other than by `readAll`.
 */
export interface EventStore {
  append(request: AppendRequest): Promise<AppendOutcome>;
  /** Events of one stream from `from` (default 0), at most `limit` (default all), in order. */
  readStream(
    schoolId: SchoolId,
    streamId: StreamId,
    range?: { readonly from?: bigint; readonly limit?: number },
  ): Promise<readonly StoredEvent[]>;
  /** The named events, in any order; a name without an event is left out. */
  readAt(schoolId: SchoolId, refs: readonly EventRef[]): Promise<readonly StoredEvent[]>;
  /** Sealed events with `logIndex >= from`, in order of `logIndex`, at most `limit`. */
  readAll(schoolId: SchoolId, from: bigint, limit: number): Promise<readonly SealedEvent[]>;
  /** Number of sealed events per school; a school appears once it has one. */
  logSizes(): Promise<ReadonlyMap<SchoolId, bigint>>;
  /** What an earlier append under this command id did, or null. */
  findCommand(schoolId: SchoolId, commandId: CommandId): Promise<CommandTrace | null>;
  /**
   * Batches of sealed events from `from` on, for ever, until the signal aborts. Each event comes
   * once and in order; `onlyAfter` the batch was taken is the next one read (back-pressure).
   */
  subscribe(
    schoolId: SchoolId,
    from: bigint,
    signal: AbortSignal,
  ): AsyncIterable<readonly SealedEvent[]>;
}

export type ExpectedRevision = 'noStream' | bigint;

export interface AppendRequest {
  readonly schoolId: SchoolId;
  readonly commandId: CommandId;
  /** Keyed hash of the command's body, hex; holds no personal data. */
  readonly fingerprint: string;
  readonly writes: readonly StreamWrite[];
  readonly guards: readonly StreamGuard[];
}

export interface StreamWrite {
  readonly streamId: StreamId;
  readonly expectedRevision: ExpectedRevision;
  /** Hash of the event at the expected revision; null with `noStream`. MUST match the store's. */
  readonly previousHash: Uint8Array | null;
  /** At least one; revisions follow each other from the expected one. */
  readonly events: readonly NewEvent[];
}

export interface StreamGuard {
  readonly streamId: StreamId;
  /** `noStream` holds off the stream's very first event, as a revision holds off the next. */
  readonly expectedRevision: ExpectedRevision;
}

export interface NewEvent {
  readonly eventId: EventId;
  readonly revision: bigint;
  readonly type: string;
  readonly version: number;
  readonly recordedAt: Instant;
  /** The canonical envelope, exactly as hashed and stored. */
  readonly bytes: Uint8Array;
  /** SHA-256(0x00 ‖ bytes): link of the stream's chain, receipt, and leaf of the school's log. */
  readonly hash: Uint8Array;
  /** One per protected block, in the envelope's order. */
  readonly ciphertexts: readonly Uint8Array[];
}

export interface EventRef {
  readonly streamId: StreamId;
  readonly revision: bigint;
}

export interface StoredEvent extends NewEvent {
  readonly schoolId: SchoolId;
  readonly streamId: StreamId;
  readonly commandId: CommandId;
  readonly logIndex: bigint | null;
}
export interface SealedEvent extends StoredEvent {
  readonly logIndex: bigint;
}

export interface Receipt {
  readonly eventId: EventId;
  readonly streamId: StreamId;
  readonly revision: bigint;
  readonly hash: Uint8Array;
  readonly recordedAt: Instant;
  readonly logIndex: bigint | null;
}

export interface CommandTrace {
  readonly fingerprint: string;
  readonly receipts: readonly Receipt[];
}

export type AppendOutcome =
  | { readonly outcome: 'appended'; readonly receipts: readonly Receipt[] }
  /** The command had been applied before; nothing was written now. */
  | { readonly outcome: 'repeated'; readonly receipts: readonly Receipt[] }
  | { readonly outcome: 'command-id-reused' }
  | { readonly outcome: 'conflict'; readonly streamId: StreamId };

/** The store could not be reached or did not answer in time; the append is in doubt. */
export class StoreUnavailable extends Error {
  readonly code = 'STORE_UNAVAILABLE';
}
/** Too many appends wait already; this one was not begun and may be repeated later. */
export class StoreIsOverloaded extends Error {
  readonly code = 'STORE_IS_OVERLOADED';
}
/** The request contradicts itself (revisions, hashes, streams named twice); a defect of the caller. */
export class AppendIsMalformed extends Error {
  readonly code = 'APPEND_IS_MALFORMED';
}
/** The store's content contradicts its own contract; the processor must stop. */
export class StoreIsCorrupt extends Error {
  readonly code = 'STORE_IS_CORRUPT';
}
