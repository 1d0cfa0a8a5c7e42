import type { Decided, EventShape, Recorded } from '../../domain/shared/event.js';
import type { CommandId, EventId, SchoolId, StreamId, SubjectId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { FieldValue, Purpose } from '../../domain/shared/protected-block.js';
import type { NewEvent, StoredEvent } from './event-store.js';

export type AnyEvent = EventShape<string, number, unknown>;

/** Who did it, in the form that is hashed. */
export interface EnvelopeActor {
  readonly personId: string;
  readonly accountId: string;
  readonly role: string;
  readonly appointmentId: string | null;
  readonly delegationId: string | null;
  /** e.g. `access-token`, `password+totp`; `engine` for the engine's own acts. */
  readonly authentication: string;
}

export interface EncodeContext {
  readonly schoolId: SchoolId;
  readonly streamId: StreamId;
  readonly firstRevision: bigint;
  readonly previousHash: Uint8Array | null;
  readonly commandId: CommandId;
  /** Index of the first event among all events of this command, over all its streams. */
  readonly firstIndex: number;
  readonly recordedAt: Instant;
  readonly occurredAt: Instant;
  readonly actor: EnvelopeActor;
  readonly causationId: EventId | null;
  readonly correlationId: string;
  /** `<catalogueId>@<version>` in force, or `none` before the first catalogue. */
  readonly policyVersion: string;
}

/** Decoded head of an envelope, beside the event itself. */
export interface EnvelopeFacts {
  readonly actor: EnvelopeActor;
  readonly occurredAt: Instant;
  readonly causationId: string | null;
  readonly correlationId: string;
  readonly policyVersion: string;
}

export interface EncodedEvent {
  readonly stored: NewEvent;
  readonly recorded: Recorded<AnyEvent>;
}

/**
 * Between domain events and stored bytes: protects personal fields, writes canonical envelopes,
 * chains them, and reads them back through upcasters. An unknown type or version MUST throw.
 */
export interface EventCodec {
  /** @throws SubjectIsErased when a block belongs to a subject whose keys were destroyed. */
  encode(
    events: readonly Decided<AnyEvent>[],
    context: EncodeContext,
  ): Promise<readonly EncodedEvent[]>;
  /** Makes the keys of many blocks ready together, before `encode` needs them one by one. */
  prepare(schoolId: SchoolId, blocks: readonly BlockOwner[]): Promise<void>;
  decode(stored: StoredEvent): Recorded<AnyEvent>;
  facts(stored: StoredEvent): EnvelopeFacts;
  /** Plain values of all protected blocks; an erased subject's fields say so. */
  reveal(stored: readonly StoredEvent[]): Promise<readonly RevealedEvent[]>;
}

export interface BlockOwner {
  readonly subjectId: SubjectId;
  readonly purpose: Purpose;
}

export type RevealedValue =
  | { readonly state: 'readable'; readonly value: FieldValue }
  | { readonly state: 'erased' };

export interface RevealedEvent {
  readonly event: Recorded<AnyEvent>;
  readonly facts: EnvelopeFacts;
  readonly stored: StoredEvent;
  /** Same order as `event.protectedBlocks`. */
  readonly blocks: readonly {
    readonly subjectId: string;
    readonly purpose: string;
    readonly fields: Readonly<Record<string, RevealedValue>>;
  }[];
}

export class SubjectIsErased extends Error {
  readonly code = 'SUBJECT_IS_ERASED';
}
/** Stored bytes of an unknown type or version: the engine stops rather than guess. */
export class UnknownEvent extends Error {
  readonly code = 'UNKNOWN_EVENT';
}
