import { isUtf8 } from 'node:buffer';
import { hash as digest } from 'node:crypto';
import { NotCanonical } from '../codec/canonical-json.js';
import { ArrayCursor, elementType } from './copied-array.js';
import {
  bigintAt,
  type CopiedRow,
  hashBytes,
  int32At,
  isSameHash,
  isSameUuid,
  uuidBytes,
} from './copied-rows.js';
import { EnvelopeWalk } from './envelope-walk.js';
import { eventField } from './ledger-rows.js';
import { schoolAt, type SchoolLog, type SealedLog, streamStart } from './sealed-log.js';
import { ToldKeys } from './told-keys.js';

const bytesOf = (text: string): Buffer => Buffer.from(text);

/** What stands between the values of an envelope of format 1; there is one way to write it. */
const between = {
  actor: bytesOf('{"actor":'),
  causation: bytesOf(',"causationId":'),
  command: bytesOf(',"commandId":"'),
  correlation: bytesOf('","correlationId":'),
  event: bytesOf(',"eventId":"'),
  occurredAt: bytesOf('","format":1,"occurredAt":'),
  payload: bytesOf(',"payload":'),
  policy: bytesOf(',"policyVersion":'),
  previousHash: bytesOf(',"previousHash":'),
  protected: bytesOf(',"protected":['),
  recordedAt: bytesOf('],"recordedAt":"'),
  revision: bytesOf('","revision":'),
  school: bytesOf(',"schoolId":"'),
  stream: bytesOf('","streamId":"'),
  type: bytesOf('","type":"'),
  version: bytesOf('","version":'),
} as const;

const ofBlock = {
  ciphertextHash: bytesOf('{"ciphertextHash":"'),
  commitments: bytesOf('","commitments":'),
  key: bytesOf(',"keyId":'),
  purpose: bytesOf(',"purpose":'),
  subject: bytesOf(',"subjectId":'),
} as const;

const nullText = bytesOf('null');
const quote = 0x22;
const comma = 0x2c;
const closeObject = 0x7d;
const closeList = 0x5d;

/** Length of each field, or -1 where it varies. */
const fieldLengths = Int32Array.of(16, 8, 8, 8, 4, 8, 16, 16, 32, -1, -1, -1, -1);

/**
 * Says of a stored event, in one pass over its bytes, that nothing is wrong with it: by walking
 * along the one envelope that columns and log leave possible, and looking freely only at what
 * they do not repeat. It may fail to recognise a good event, whatever it does not expect;
 * `readSealed` decides then. What it accepts, `readSealed` must accept too.
 */
export class EventMatch {
  private readonly walk = new EnvelopeWalk();
  private readonly ciphertexts = new ArrayCursor(elementType.bytea);
  private readonly toldKeys = new ToldKeys();

  constructor(
    private readonly log: SealedLog,
    /** Told of every key that a protected block names: `<key> <subject> <purpose>`. */
    private readonly onKey: ((schoolId: string, name: string) => void) | null,
  ) {}

  matches(row: CopiedRow, entry: number): boolean {
    const { lengths } = row;
    for (let field = 0; field < fieldLengths.length; field += 1) {
      const length = lengths[field] as number;
      const expected = fieldLengths[field] as number;
      if (expected < 0 ? length < 0 : length !== expected) return false;
    }
    try {
      return this.isInLog(row, entry) && this.isHashed(row) && this.isExpected(row, entry);
    } catch (error) {
      if (error instanceof NotCanonical) return false;
      throw error;
    }
  }

  private isInLog({ bytes, starts, lengths }: CopiedRow, entry: number): boolean {
    const { log } = this;
    const stream = log.streams[entry] as number;
    const key = streamStart(log, stream);
    const length = (log.streamEnds[stream] as number) - key - uuidBytes;
    const start = (field: number): number => starts[field] as number;
    return (
      isSameHash(bytes, start(eventField.hash), log.hashes, entry * hashBytes) &&
      bigintAt(bytes, start(eventField.revision)) === log.revisions[entry] &&
      isSameUuid(bytes, start(eventField.school_id), log.streamKeys, key) &&
      lengths[eventField.stream_id] === length &&
      this.isStreamId(key + uuidBytes, bytes, start(eventField.stream_id), length)
    );
  }

  private isStreamId(key: number, bytes: Uint8Array, start: number, length: number): boolean {
    const { streamKeys } = this.log;
    for (let index = 0; index < length; index += 1) {
      if (streamKeys[key + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  /** Hashes the envelope where it lies, and leaves it open for the walk. */
  private isHashed({ bytes, starts, lengths }: CopiedRow): boolean {
    const start = starts[eventField.bytes] as number;
    const leaf = bytes.subarray(start - 1, start + (lengths[eventField.bytes] as number));
    // The byte in front is the end of the field's length, which has been read: it lends its place
    // to the leaf prefix.
    const lent = leaf[0] as number;
    leaf[0] = 0;
    const hash = digest('sha256', leaf, 'binary');
    const isText = isUtf8(leaf);
    leaf[0] = lent;
    this.walk.open(leaf, 1);
    return isText && isBinary(hash, bytes, starts[eventField.hash] as number);
  }

  private isExpected(row: CopiedRow, entry: number): boolean {
    const { walk } = this;
    const { bytes, starts } = row;
    const start = (field: number): number => starts[field] as number;
    return (
      walk.passes(between.actor) &&
      walk.passesValue(1) &&
      walk.passes(between.causation) &&
      walk.passesValue(1) &&
      walk.passes(between.command) &&
      walk.passesUuid(bytes, start(eventField.command_id)) &&
      walk.passes(between.correlation) &&
      walk.passesValue(1) &&
      walk.passes(between.event) &&
      walk.passesUuid(bytes, start(eventField.event_id)) &&
      walk.passes(between.occurredAt) &&
      walk.passesValue(1) &&
      walk.passes(between.payload) &&
      walk.passesValue(1) &&
      walk.passes(between.policy) &&
      walk.passesValue(1) &&
      walk.passes(between.previousHash) &&
      this.passesPrevious(this.log.previous[entry] as number) &&
      walk.passes(between.protected) &&
      this.passesBlocks(row, entry) &&
      walk.passes(between.recordedAt) &&
      walk.passesInstant(bigintAt(bytes, start(eventField.recorded_at))) &&
      walk.passes(between.revision) &&
      walk.passesWhole(bigintAt(bytes, start(eventField.revision))) &&
      walk.passes(between.school) &&
      walk.passesUuid(bytes, start(eventField.school_id)) &&
      walk.passes(between.stream) &&
      walk.passesText(row, eventField.stream_id) &&
      walk.passes(between.type) &&
      walk.passesText(row, eventField.type) &&
      walk.passes(between.version) &&
      walk.passesWhole(int32At(bytes, start(eventField.version))) &&
      walk.passesByte(closeObject) &&
      walk.isDone()
    );
  }

  /** One ciphertext per protected block, in the envelope's order, each with the hash it names. */
  private passesBlocks(row: CopiedRow, entry: number): boolean {
    const { ciphertexts, walk } = this;
    ciphertexts.open(row, eventField.ciphertexts);
    if (ciphertexts.left === 0) return walk.isAt(closeList) && ciphertexts.isDone();
    while (ciphertexts.next()) {
      const { start, length, left } = ciphertexts;
      const ciphertext = row.bytes.subarray(start, start + length);
      const isGood =
        walk.passes(ofBlock.ciphertextHash) &&
        walk.passesHex(digest('sha256', ciphertext, 'hex')) &&
        this.passesRestOfBlock(entry) &&
        (left === 0 || walk.passesByte(comma));
      if (!isGood) return false;
    }
    return ciphertexts.isDone();
  }

  private passesRestOfBlock(entry: number): boolean {
    const { walk, onKey, log } = this;
    if (!walk.passes(ofBlock.commitments) || !walk.passesValue(3)) return false;
    if (!walk.passes(ofBlock.key)) return false;
    const key = walk.at;
    if (!walk.passesValue(3) || !walk.passes(ofBlock.purpose)) return false;
    const purpose = walk.at;
    if (!walk.passesValue(3) || !walk.passes(ofBlock.subject)) return false;
    const subject = walk.at;
    if (!walk.passesValue(3)) return false;
    if (onKey !== null) {
      const school = schoolAt(log, entry);
      if (!walk.wasTold(this.toldKeys, school, key)) {
        const keyText = walk.unquoted(key, purpose - ofBlock.purpose.length);
        const subjectText = walk.unquoted(subject, walk.at);
        const purposeText = walk.unquoted(purpose, subject - ofBlock.subject.length);
        const { schoolId } = log.schools[school] as SchoolLog;
        onKey(schoolId, `${keyText} ${subjectText} ${purposeText}`);
      }
    }
    return walk.passesByte(closeObject);
  }

  private passesPrevious(previous: number): boolean {
    const { walk } = this;
    if (previous < 0) return walk.passes(nullText);
    return (
      walk.passesByte(quote) &&
      walk.passesBytesAsHex(this.log.hashes, previous * hashBytes, hashBytes) &&
      walk.passesByte(quote)
    );
  }
}

/** The 32 characters of a binary digest are those bytes. */
const isBinary = (text: string, bytes: Uint8Array, start: number): boolean => {
  for (let index = 0; index < hashBytes; index += 1) {
    if (text.charCodeAt(index) !== bytes[start + index]) return false;
  }
  return true;
};
