import {
  type EnvelopeActor,
  type EnvelopeFacts,
  UnknownEvent,
} from '../../application/ports/event-codec.js';
import { type StoredEvent, StoreIsCorrupt } from '../../application/ports/event-store.js';
import type { Instant } from '../../domain/shared/instant.js';
import { canonicalString as text, canonicalText } from './canonical-json.js';
import { leafHash, sha256 } from './sha256.js';
import type { StoredPayload } from './upcasters/upcaster.js';

export const envelopeFormat = 1;

/** Format 1 of the unit that is hashed; members stand in canonical order. */
export interface Envelope {
  readonly actor: EnvelopeActor;
  readonly causationId: string | null;
  readonly commandId: string;
  readonly correlationId: string;
  readonly eventId: string;
  readonly format: typeof envelopeFormat;
  readonly occurredAt: Instant;
  readonly payload: StoredPayload;
  readonly policyVersion: string;
  /** Hex; null in the first event of a stream. */
  readonly previousHash: string | null;
  readonly protected: readonly EnvelopeBlock[];
  readonly recordedAt: Instant;
  readonly revision: number;
  readonly schoolId: string;
  readonly streamId: string;
  readonly type: string;
  readonly version: number;
}

/** What the envelope says of one protected block; the ciphertext lies beside it. */
export interface EnvelopeBlock {
  readonly ciphertextHash: string;
  readonly commitments: Readonly<Record<string, string>>;
  readonly keyId: string;
  readonly purpose: string;
  readonly subjectId: string;
}

/** The names of all members of format 1, in canonical order. */
export const envelopeMembers = [
  'actor',
  'causationId',
  'commandId',
  'correlationId',
  'eventId',
  'format',
  'occurredAt',
  'payload',
  'policyVersion',
  'previousHash',
  'protected',
  'recordedAt',
  'revision',
  'schoolId',
  'streamId',
  'type',
  'version',
] as const satisfies readonly (keyof Envelope)[];

/** @throws NotCanonical when a payload holds what has no canonical form */
export function writeEnvelope(envelope: Envelope): { bytes: Buffer; hash: Buffer } {
  // The leaf prefix 0x00 is written with the text: hashing needs no second copy of the bytes.
  const prefixed = Buffer.from(`\0${envelopeText(envelope)}`, 'utf8');
  return { bytes: prefixed.subarray(1), hash: sha256(prefixed) };
}

/** As `canonicalText` would write it, at half its cost: the members and their order are known. */
const envelopeText = (envelope: Envelope): string =>
  `{"actor":${actorText(envelope.actor)},"causationId":${textOrNull(envelope.causationId)}` +
  `,"commandId":${text(envelope.commandId)},"correlationId":${text(envelope.correlationId)}` +
  `,"eventId":${text(envelope.eventId)},"format":${envelope.format}` +
  `,"occurredAt":${text(envelope.occurredAt)},"payload":${canonicalText(envelope.payload)}` +
  `,"policyVersion":${text(envelope.policyVersion)}` +
  `,"previousHash":${textOrNull(envelope.previousHash)}` +
  `,"protected":[${envelope.protected.map(blockText).join(',')}]` +
  `,"recordedAt":${text(envelope.recordedAt)},"revision":${canonicalText(envelope.revision)}` +
  `,"schoolId":${text(envelope.schoolId)},"streamId":${text(envelope.streamId)}` +
  `,"type":${text(envelope.type)},"version":${canonicalText(envelope.version)}}`;

const actorText = (actor: EnvelopeActor): string =>
  `{"accountId":${text(actor.accountId)},"appointmentId":${textOrNull(actor.appointmentId)}` +
  `,"authentication":${text(actor.authentication)}` +
  `,"delegationId":${textOrNull(actor.delegationId)}` +
  `,"personId":${text(actor.personId)},"role":${text(actor.role)}}`;

const textOrNull = (value: string | null): string => (value === null ? 'null' : text(value));

const blockText = (block: EnvelopeBlock): string =>
  `{"ciphertextHash":"${block.ciphertextHash}","commitments":${canonicalText(block.commitments)}` +
  `,"keyId":${text(block.keyId)},"purpose":${text(block.purpose)}` +
  `,"subjectId":${text(block.subjectId)}}`;

/**
 * The envelope of a stored event.
 * @throws StoreIsCorrupt when the bytes are not those that were hashed, or a column beside them
 *   tells another story
 * @throws UnknownEvent for a format of a later engine
 */
export function readEnvelope(stored: StoredEvent): Envelope {
  const { bytes, hash, streamId, revision } = stored;
  const refuse = (what: string): never => {
    throw new StoreIsCorrupt(`${what} in event ${revision} of ${streamId}`);
  };
  if (!leafHash(bytes).equals(hash)) return refuse('bytes and hash differ');
  const envelope = JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  ) as Envelope;
  if (envelope.format !== envelopeFormat) {
    throw new UnknownEvent(`envelope format ${String(envelope.format)} is not known`);
  }
  const agrees =
    envelope.streamId === streamId &&
    BigInt(envelope.revision) === revision &&
    envelope.schoolId === stored.schoolId &&
    envelope.eventId === stored.eventId &&
    envelope.commandId === stored.commandId &&
    envelope.type === stored.type &&
    envelope.version === stored.version &&
    envelope.recordedAt === stored.recordedAt &&
    envelope.protected.length === stored.ciphertexts.length;
  return agrees ? envelope : refuse('columns and envelope differ');
}

export function factsOf(envelope: Envelope): EnvelopeFacts {
  const { actor, occurredAt, causationId, correlationId, policyVersion } = envelope;
  return { actor, occurredAt, causationId, correlationId, policyVersion };
}
