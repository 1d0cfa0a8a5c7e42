import { NotCanonical } from '../codec/canonical-json.js';
import { parseCanonical } from '../codec/canonical-parse.js';
import {
  type Envelope,
  type EnvelopeBlock,
  envelopeFormat,
  envelopeMembers,
} from '../codec/envelope.js';
import { leafHash, sha256 } from '../codec/sha256.js';
import { ArrayCursor, elementType } from './copied-array.js';
import {
  bigintOf,
  bytesOf,
  type CopiedRow,
  hashBytes,
  int32At,
  isNull,
  uuidAt,
} from './copied-rows.js';
import { instantText } from './instant-text.js';
import { eventField } from './ledger-rows.js';
import { placeOfEntry, type SealedLog } from './sealed-log.js';
import type { FindingCode } from './verify-report.js';

export interface EventProblem {
  readonly code: FindingCode;
  /** The column. */
  readonly at?: string;
}

/** An event that is well by itself, decoded. */
export interface SoundEvent {
  readonly envelope: Envelope;
  readonly hash: string;
}

type Column = keyof typeof eventField;
const isProblem = (value: object): value is EventProblem => 'code' in value;

/**
 * A stored event that agrees with the log, or what is wrong with it: the definition that
 * `EventMatch` is a faster way to. Whatever it names is the deepest cause.
 */
export const readSealed = (
  row: CopiedRow,
  log: SealedLog,
  entry: number,
): SoundEvent | EventProblem => {
  const sound = readSound(row);
  return isProblem(sound) ? sound : (problemInLog(sound, log, entry) ?? sound);
};

/** Bytes, columns and ciphertexts of an event say the same. */
export const readSound = (row: CopiedRow): SoundEvent | EventProblem => {
  for (const [column, field] of Object.entries(eventField)) {
    if (isNull(row, field)) return { code: 'column-differs', at: column };
  }
  const bytes = bytesOf(row, eventField.bytes);
  const hash = bytesOf(row, eventField.hash);
  if (!leafHash(bytes).equals(hash)) return { code: 'hash-differs' };
  const envelope = readEnvelope(bytes);
  if (isProblem(envelope)) return envelope;
  const column = differingColumn(row, envelope);
  if (column !== null) return { code: 'column-differs', at: column };
  if (!areCiphertextsGood(row, envelope.protected)) return { code: 'ciphertext-differs' };
  return { envelope, hash: hash.toString('hex') };
};

const readEnvelope = (bytes: Buffer): Envelope | EventProblem => {
  try {
    const value = parseCanonical(bytes);
    return isEnvelope(value) ? value : { code: 'envelope-malformed' };
  } catch (error) {
    if (error instanceof NotCanonical) return { code: 'bytes-not-canonical' };
    throw error;
  }
};

/** Whether it has the members of format 1; what its payload says is not looked at. */
const isEnvelope = (value: unknown): value is Envelope => {
  if (!isObjectOf(value, envelopeMembers)) return false;
  const { format, protected: blocks } = value;
  return format === envelopeFormat && Array.isArray(blocks) && blocks.every(isBlock);
};

const blockMembers = ['ciphertextHash', 'commitments', 'keyId', 'purpose', 'subjectId'] as const;
const isBlock = (value: unknown): value is EnvelopeBlock => isObjectOf(value, blockMembers);

/** The names are those of a canonical object: in order. */
const isObjectOf = <Name extends string>(
  value: unknown,
  names: readonly Name[],
): value is Record<Name, unknown> =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === names.join();

const differingColumn = (row: CopiedRow, envelope: Envelope): Column | null => {
  const uuid = (field: number): string => uuidAt(row.bytes, row.starts[field] as number);
  const text = (field: number): string => bytesOf(row, field).toString('utf8');
  const stored: readonly (readonly [Column, unknown, unknown])[] = [
    ['school_id', uuid(eventField.school_id), envelope.schoolId],
    ['stream_id', text(eventField.stream_id), envelope.streamId],
    ['revision', bigintOf(row, eventField.revision), envelope.revision],
    ['event_id', uuid(eventField.event_id), envelope.eventId],
    ['command_id', uuid(eventField.command_id), envelope.commandId],
    ['type', text(eventField.type), envelope.type],
    ['version', int32At(row.bytes, row.starts[eventField.version] as number), envelope.version],
    [
      'recorded_at',
      Buffer.from(instantText(bigintOf(row, eventField.recorded_at))).toString('latin1'),
      envelope.recordedAt,
    ],
  ];
  return stored.find(([, column, member]) => column !== member)?.[0] ?? null;
};

const areCiphertextsGood = (row: CopiedRow, blocks: readonly EnvelopeBlock[]): boolean => {
  const ciphertexts = new ArrayCursor(elementType.bytea).open(row, eventField.ciphertexts);
  for (const { ciphertextHash } of blocks) {
    if (!ciphertexts.next()) return false;
    const { start, length } = ciphertexts;
    const hash = sha256(row.bytes.subarray(start, start + length));
    if (hash.toString('hex') !== ciphertextHash) return false;
  }
  return ciphertexts.isDone();
};

/** The log says the same of the event, and of the one before it. */
const problemInLog = (
  { envelope, hash }: SoundEvent,
  log: SealedLog,
  entry: number,
): EventProblem | null => {
  const hashOf = (ordinal: number): string =>
    Buffer.from(log.hashes.subarray(ordinal * hashBytes, (ordinal + 1) * hashBytes)).toString(
      'hex',
    );
  const { schoolId, streamId, revision } = placeOfEntry(log, entry);
  const isSame =
    hash === hashOf(entry) &&
    envelope.schoolId === schoolId &&
    envelope.streamId === streamId &&
    envelope.revision === revision;
  if (!isSame) return { code: 'log-entry-differs' };
  const previous = log.previous[entry] as number;
  const previousHash = previous < 0 ? null : hashOf(previous);
  return envelope.previousHash === previousHash ? null : { code: 'chain-broken' };
};
