import {
  type AnyEvent,
  type BlockOwner,
  type EncodeContext,
  type EncodedEvent,
  type EnvelopeFacts,
  type EventCodec,
  type RevealedEvent,
  UnknownEvent,
} from '../../application/ports/event-codec.js';
import type { StoredEvent } from '../../application/ports/event-store.js';
import type { KeyStore } from '../../application/ports/key-store.js';
import type { Decided, Recorded } from '../../domain/shared/event.js';
import type {
  AppointmentId,
  DelegationId,
  EventId,
  PersonId,
  SchoolId,
} from '../../domain/shared/ids.js';
import { createRandomSource, type RandomSource } from '../keys/random-source.js';
import { type Envelope, envelopeFormat, factsOf, readEnvelope, writeEnvelope } from './envelope.js';
import { eventIdOf } from './event-id.js';
import { createEventRegistry, type EventRegistry } from './event-registry.js';
import {
  activeKeysOf,
  committedBlock,
  revealBlock,
  type SubjectKeys,
  sealBlocks,
  storedKeysOf,
} from './protected-blocks.js';
import type { StoredPayload } from './upcasters/upcaster.js';

/** The codec of envelope format 1: protected fields, canonical bytes, hash chain, upcasters. */
export class EnvelopeCodec implements EventCodec {
  /** Facts and event of one stored event are asked for one after the other. */
  private lastRead: { readonly stored: StoredEvent; readonly envelope: Envelope } | null = null;

  constructor(
    private readonly keyStore: KeyStore,
    private readonly registry: EventRegistry = createEventRegistry(),
    private readonly random: RandomSource = createRandomSource(),
  ) {}

  async encode(
    events: readonly Decided<AnyEvent>[],
    context: EncodeContext,
  ): Promise<readonly EncodedEvent[]> {
    const keys = await activeKeysOf(this.keyStore, context.schoolId, events);
    const encoded: EncodedEvent[] = [];
    let previousHash = context.previousHash;
    for (const event of events) {
      const one = this.encodeOne(event, { context, keys, previousHash, offset: encoded.length });
      encoded.push(one);
      previousHash = one.stored.hash;
    }
    return encoded;
  }

  async prepare(schoolId: SchoolId, blocks: readonly BlockOwner[]): Promise<void> {
    await Promise.all(
      blocks.map(({ subjectId, purpose }) => this.keyStore.activeKey(schoolId, subjectId, purpose)),
    );
  }

  decode(stored: StoredEvent): Recorded<AnyEvent> {
    return this.recordedOf(this.envelopeOf(stored));
  }

  private recordedOf(envelope: Envelope): Recorded<AnyEvent> {
    const { type, version, payload } = envelope;
    return {
      type,
      version: this.registry.currentVersion(type),
      payload: this.registry.upcast(type, version, payload),
      protectedBlocks: envelope.protected.map(committedBlock),
      meta: metaOf(envelope),
    };
  }

  facts(stored: StoredEvent): EnvelopeFacts {
    return factsOf(this.envelopeOf(stored));
  }

  async reveal(stored: readonly StoredEvent[]): Promise<readonly RevealedEvent[]> {
    const read = stored.map((one) => ({ one, envelope: readEnvelope(one) }));
    const keys = await storedKeysOf(
      this.keyStore,
      read.map(({ envelope }) => envelope),
    );
    return read.map(({ one, envelope }) => {
      return {
        event: this.recordedOf(envelope),
        facts: factsOf(envelope),
        stored: one,
        blocks: envelope.protected.map((block, index) => ({
          subjectId: block.subjectId,
          purpose: block.purpose,
          fields: revealBlock(one, block, index, keys.get(`${one.schoolId}/${block.keyId}`)),
        })),
      };
    });
  }

  private encodeOne(
    event: Decided<AnyEvent>,
    at: {
      readonly context: EncodeContext;
      readonly keys: SubjectKeys;
      readonly previousHash: Uint8Array | null;
      readonly offset: number;
    },
  ): EncodedEvent {
    const { context, offset } = at;
    const { type, version } = event;
    if (this.registry.currentVersion(type) !== version) {
      throw new UnknownEvent(`version ${version} of ${type} is not the one that is written`);
    }
    const { schoolId, streamId } = context;
    const revision = context.firstRevision + BigInt(offset);
    const blocks = sealBlocks(event, { schoolId, streamId, revision }, at.keys, this.random);
    const envelope: Envelope = {
      actor: context.actor,
      causationId: context.causationId,
      commandId: context.commandId,
      correlationId: context.correlationId,
      eventId: eventIdOf(context.commandId, context.firstIndex + offset),
      format: envelopeFormat,
      occurredAt: context.occurredAt,
      payload: event.payload as StoredPayload,
      policyVersion: context.policyVersion,
      previousHash: at.previousHash && Buffer.from(at.previousHash).toString('hex'),
      protected: blocks.map((block) => block.inEnvelope),
      recordedAt: context.recordedAt,
      revision: Number(revision),
      schoolId,
      streamId,
      type,
      version,
    };
    const { bytes, hash } = writeEnvelope(envelope);
    const meta = metaOf(envelope);
    const { eventId } = meta;
    const { recordedAt } = context;
    const ciphertexts = blocks.map((block) => block.ciphertext);
    return {
      stored: { eventId, revision, type, version, recordedAt, bytes, hash, ciphertexts },
      recorded: {
        type,
        version,
        payload: event.payload,
        protectedBlocks: envelope.protected.map(committedBlock),
        meta,
      },
    };
  }

  private envelopeOf(stored: StoredEvent): Envelope {
    if (this.lastRead?.stored === stored) return this.lastRead.envelope;
    const envelope = readEnvelope(stored);
    this.lastRead = { stored, envelope };
    return envelope;
  }
}

const metaOf = ({
  eventId,
  revision,
  recordedAt,
  actor,
}: Envelope): Recorded<AnyEvent>['meta'] => ({
  eventId: eventId as EventId,
  revision: BigInt(revision),
  recordedAt,
  personId: actor.personId as PersonId,
  appointmentId: actor.appointmentId as AppointmentId | null,
  delegationId: actor.delegationId as DelegationId | null,
});
