import { hash as digest } from 'node:crypto';
import { NotCanonical } from '../codec/canonical-json.js';
import { bigintAt, bigintOf, type CopiedRow, isNull, uuidAt } from './copied-rows.js';
import { EnvelopeFields, member, type MemberName } from './envelope-fields.js';
import type { Findings, Place } from './findings.js';
import { eventField } from './ledger-rows.js';
import { isHashedAs, ProtectedFields, uuidTextLength } from './protected-fields.js';
import {
  entryOfSeq,
  hashBytes,
  isCheckedOff,
  isSeen,
  placeOfEntry,
  type SealedLog,
  schoolAt,
  uuidBytes,
} from './sealed-log.js';
import type { FindingCode } from './verify-report.js';

/** An event that the log does not hold, to be put in its place when all have been read. */
export interface UnsealedEvent {
  readonly schoolId: string;
  /** One character per byte. */
  readonly streamId: string;
  readonly revision: number;
  readonly seq: number;
  readonly txid: number;
  /** Hex, as the next two. */
  readonly hash: string;
  readonly previousHash: string | null;
  readonly commandId: string;
}

export interface EventSinks {
  readonly findings: Findings;
  readonly unsealed: (event: UnsealedEvent) => void;
  /** `<school> <key> <subject> <purpose>` of every block, repeatedly; null if nobody asks. */
  readonly keys: ((name: string) => void) | null;
}

type Column = keyof typeof eventField;

/** Columns whose fields have one length. */
const fixedLengths: readonly (readonly [Column, number])[] = [
  ['school_id', uuidBytes],
  ['seq', 8],
  ['txid', 8],
  ['revision', 8],
  ['version', 4],
  ['recorded_at', 8],
  ['event_id', uuidBytes],
  ['command_id', uuidBytes],
  ['hash', hashBytes],
];
const otherColumns: readonly Column[] = ['stream_id', 'type', 'bytes', 'ciphertexts'];

/** Behind dimensions, a flag, and the type of its elements; an empty array ends there. */
const arrayHeader = 12;
const dimensionHeader = 8;

/** What is wrong with an event; null is nothing. */
type Problem = { readonly code: FindingCode; readonly at?: string } | null;
const problem = (code: FindingCode, at?: string): Problem =>
  at === undefined ? { code } : { code, at };

/**
 * Checks stored events one by one, in any order, against the log. Nothing is decoded that need
 * not be, and only a problem builds an object: this is the loop that a full verification is made
 * of.
 */
export class EventCheck {
  private readonly envelope = new EnvelopeFields();
  private readonly blocks = new ProtectedFields();
  /** The leaf prefix and a copy of the bytes behind it, for one-shot hashing. */
  private leaf = Buffer.alloc(16_384);
  private checked = 0;

  constructor(
    private readonly log: SealedLog,
    private readonly sinks: EventSinks,
  ) {}

  get count(): number {
    return this.checked;
  }

  check(row: CopiedRow): void {
    this.checked += 1;
    const entry = entryOfSeq(this.log, bigintOf(row, eventField.seq));
    if (entry >= 0 && Atomics.add(this.log.seen, entry, isSeen) > 0) {
      this.sinks.findings.add('event-twice', placeOfEntry(this.log, entry));
    }
    const found = this.wrongByItself(row) ?? (entry < 0 ? null : this.wrongInLog(row, entry));
    if (found !== null) {
      const place = entry < 0 ? placeOfRow(row) : placeOfEntry(this.log, entry);
      this.sinks.findings.add(found.code, { ...place, ...(found.at ? { at: found.at } : {}) });
    } else if (entry < 0) {
      this.sinks.unsealed(this.unsealedOf(row));
    }
  }

  /** Bytes, columns and ciphertexts say the same. */
  private wrongByItself(row: CopiedRow): Problem {
    const { bytes, starts, lengths } = row;
    for (const [column, length] of fixedLengths) {
      if (lengths[eventField[column]] !== length) return problem('column-differs', column);
    }
    for (const column of otherColumns) {
      if (isNull(row, eventField[column])) return problem('column-differs', column);
    }
    const leafLength = this.takeLeaf(row);
    const hash = digest('sha256', this.leaf.subarray(0, leafLength), 'binary');
    if (!isBinary(hash, bytes, starts[eventField.hash] as number)) return problem('hash-differs');
    try {
      const stored = this.leaf.subarray(1, leafLength);
      if (!this.envelope.read(stored)) return problem('envelope-malformed');
    } catch (error) {
      if (error instanceof NotCanonical) return problem('bytes-not-canonical');
      throw error;
    }
    const differing = this.differingColumn(row);
    return differing === null ? this.wrongCiphertexts(row) : problem('column-differs', differing);
  }

  /** Puts the stored bytes behind the leaf prefix; returns the length of both. */
  private takeLeaf({ bytes, starts, lengths }: CopiedRow): number {
    const start = starts[eventField.bytes] as number;
    const length = lengths[eventField.bytes] as number;
    if (this.leaf.length <= length) this.leaf = Buffer.alloc(length * 2);
    bytes.copy(this.leaf, 1, start, start + length);
    return length + 1;
  }

  private differingColumn({ bytes, starts, lengths }: CopiedRow): Column | null {
    const { envelope } = this;
    const at = (column: Column): number => starts[eventField[column]] as number;
    const sameUuid = (column: Column, name: MemberName): boolean =>
      envelope.equalsUuid(member[name], bytes, at(column));
    const sameText = (column: Column, name: MemberName): boolean =>
      envelope.equalsText(member[name], bytes, at(column), lengths[eventField[column]] as number);
    if (!sameUuid('school_id', 'schoolId')) return 'school_id';
    if (!sameText('stream_id', 'streamId')) return 'stream_id';
    if (!envelope.equalsWhole(member.revision, bigintAt(bytes, at('revision')))) return 'revision';
    if (!sameUuid('event_id', 'eventId')) return 'event_id';
    if (!sameUuid('command_id', 'commandId')) return 'command_id';
    if (!sameText('type', 'type')) return 'type';
    if (!envelope.equalsWhole(member.version, bytes.readInt32BE(at('version')))) return 'version';
    const recordedAt = bigintAt(bytes, at('recorded_at'));
    return envelope.equalsInstant(member.recordedAt, recordedAt) ? null : 'recorded_at';
  }

  /** One ciphertext per protected block, in the envelope's order, each with the hash it names. */
  private wrongCiphertexts({ bytes, starts, lengths }: CopiedRow): Problem {
    const { blocks, envelope } = this;
    const start = starts[eventField.ciphertexts] as number;
    const end = start + (lengths[eventField.ciphertexts] as number);
    const dimensions = bytes.readInt32BE(start);
    if (dimensions > 1) return problem('ciphertext-differs');
    let left = dimensions === 0 ? 0 : bytes.readInt32BE(start + arrayHeader);
    let at = start + arrayHeader + dimensions * dimensionHeader;
    blocks.open(envelope.bytes, envelope.start(member.protected), envelope.end(member.protected));
    for (; blocks.hasNext(); left -= 1) {
      if (!blocks.next()) return problem('envelope-malformed');
      if (left === 0) return problem('ciphertext-differs');
      const length = bytes.readInt32BE(at);
      if (length < 0) return problem('ciphertext-differs');
      const ciphertext = bytes.subarray(at + 4, at + 4 + length);
      if (!isHashedAs(ciphertext, envelope.bytes, blocks.block.ciphertextHash)) {
        return problem('ciphertext-differs');
      }
      at += 4 + length;
      if (this.sinks.keys !== null) this.sinks.keys(this.keyName());
    }
    return left === 0 && at === end ? null : problem('ciphertext-differs');
  }

  /** The log says the same of the event, and of the one before it. */
  private wrongInLog({ bytes, starts, lengths }: CopiedRow, entry: number): Problem {
    const { log, envelope } = this;
    const at = (column: Column): number => starts[eventField[column]] as number;
    const stream = log.streams[entry] as number;
    const textStart = stream > 0 ? (log.streamEnds[stream - 1] as number) : 0;
    const textLength = (log.streamEnds[stream] as number) - textStart;
    const isSame =
      isEqual(bytes, at('hash'), log.hashes, entry * hashBytes, hashBytes) &&
      bigintAt(bytes, at('revision')) === log.revisions[entry] &&
      lengths[eventField.stream_id] === textLength &&
      isEqual(bytes, at('stream_id'), log.streamText, textStart, textLength) &&
      isEqual(bytes, at('school_id'), log.schoolIds, schoolAt(log, entry) * uuidBytes, uuidBytes);
    if (!isSame) return problem('log-entry-differs');
    const previous = log.previous[entry] as number;
    const isChained =
      previous < 0
        ? envelope.isNull(member.previousHash)
        : envelope.equalsHash(member.previousHash, log.hashes, previous * hashBytes);
    if (!isChained) return problem('chain-broken');
    copy(bytes, at('command_id'), log.commandIds, entry * uuidBytes);
    Atomics.add(log.seen, entry, isCheckedOff);
    return null;
  }

  private keyName(): string {
    const { block } = this.blocks;
    const text = (start: number, end: number): string =>
      Buffer.from(this.envelope.bytes.buffer, this.envelope.bytes.byteOffset).toString(
        'latin1',
        start,
        end,
      );
    const school = this.envelope.start(member.schoolId) + 1;
    return [
      text(school, school + uuidTextLength),
      text(block.keyId, block.keyId + uuidTextLength),
      text(block.subjectId, block.subjectId + uuidTextLength),
      text(block.purposeStart, block.purposeEnd),
    ].join(' ');
  }

  private unsealedOf(row: CopiedRow): UnsealedEvent {
    const { bytes, starts, lengths } = row;
    const { envelope } = this;
    const at = (column: Column): number => starts[eventField[column]] as number;
    const streamStart = at('stream_id');
    const streamEnd = streamStart + (lengths[eventField.stream_id] as number);
    const previous = envelope.start(member.previousHash);
    return {
      schoolId: uuidAt(bytes, at('school_id')),
      streamId: bytes.toString('latin1', streamStart, streamEnd),
      revision: bigintAt(bytes, at('revision')),
      seq: bigintAt(bytes, at('seq')),
      txid: bigintAt(bytes, at('txid')),
      hash: bytes.toString('hex', at('hash'), at('hash') + hashBytes),
      previousHash: envelope.isNull(member.previousHash)
        ? null
        : Buffer.from(envelope.bytes).toString('latin1', previous + 1, previous + 65),
      commandId: uuidAt(bytes, at('command_id')),
    };
  }
}

const placeOfRow = (row: CopiedRow): Place => {
  const start = row.starts[eventField.stream_id] as number;
  const length = row.lengths[eventField.stream_id] as number;
  const hasSchool = row.lengths[eventField.school_id] === uuidBytes;
  return {
    schoolId: hasSchool ? uuidAt(row.bytes, row.starts[eventField.school_id] as number) : null,
    streamId: length < 0 ? null : row.bytes.toString('latin1', start, start + length),
    revision: bigintOf(row, eventField.revision),
  };
};

const isEqual = (
  a: Uint8Array,
  aStart: number,
  b: Uint8Array,
  bStart: number,
  length: number,
): boolean => {
  for (let index = 0; index < length; index += 1) {
    if (a[aStart + index] !== b[bStart + index]) return false;
  }
  return true;
};

const copy = (from: Uint8Array, start: number, to: Uint8Array, at: number): void => {
  for (let index = 0; index < uuidBytes; index += 1) to[at + index] = from[start + index] as number;
};

/** The 32 characters of a binary digest are those bytes. */
const isBinary = (text: string, bytes: Uint8Array, start: number): boolean => {
  for (let index = 0; index < hashBytes; index += 1) {
    if (text.charCodeAt(index) !== bytes[start + index]) return false;
  }
  return true;
};
