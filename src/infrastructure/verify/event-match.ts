import { isUtf8 } from 'node:buffer';
import { hash as digest } from 'node:crypto';
import { NotCanonical } from '../codec/canonical-json.js';
import { scanValue } from '../codec/canonical-scan.js';
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
import { instantLength, instantText } from './instant-text.js';
import { eventField } from './ledger-rows.js';
import { type SealedLog, streamStart } from './sealed-log.js';

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
const backslash = 0x5c;
const comma = 0x2c;
const hyphen = 0x2d;
const zero = 0x30;
const closeObject = 0x7d;
const closeList = 0x5d;
const hexByte = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** Length of each field, or -1 where it varies. */
const fieldLengths = Int32Array.of(16, 8, 8, 8, 4, 8, 16, 16, 32, -1, -1, -1, -1);

/**
 * Says of a stored event, in one pass over its bytes, that nothing is wrong with it: by walking
 * along the one envelope that columns and log leave possible, and looking freely only at what
 * they do not repeat. It may fail to recognise a good event, whatever it does not expect;
 * `readSealed` decides then. What it accepts, `readSealed` must accept too.
 */
export class EventMatch {
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private readonly ciphertexts = new ArrayCursor(elementType.bytea);

  constructor(
    private readonly log: SealedLog,
    /** Told of every protected block: `<key> <subject> <purpose>`. */
    private readonly onBlock: ((name: string) => void) | null,
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
    this.bytes = leaf;
    this.at = 1;
    return isText && isBinary(hash, bytes, starts[eventField.hash] as number);
  }

  private isExpected(row: CopiedRow, entry: number): boolean {
    const { bytes, starts } = row;
    const start = (field: number): number => starts[field] as number;
    return (
      this.passes(between.actor) &&
      this.passesValue(1) &&
      this.passes(between.causation) &&
      this.passesValue(1) &&
      this.passes(between.command) &&
      this.passesUuid(bytes, start(eventField.command_id)) &&
      this.passes(between.correlation) &&
      this.passesValue(1) &&
      this.passes(between.event) &&
      this.passesUuid(bytes, start(eventField.event_id)) &&
      this.passes(between.occurredAt) &&
      this.passesValue(1) &&
      this.passes(between.payload) &&
      this.passesValue(1) &&
      this.passes(between.policy) &&
      this.passesValue(1) &&
      this.passes(between.previousHash) &&
      this.passesPrevious(this.log.previous[entry] as number) &&
      this.passes(between.protected) &&
      this.passesBlocks(row) &&
      this.passes(between.recordedAt) &&
      this.passesInstant(bigintAt(bytes, start(eventField.recorded_at))) &&
      this.passes(between.revision) &&
      this.passesWhole(bigintAt(bytes, start(eventField.revision))) &&
      this.passes(between.school) &&
      this.passesUuid(bytes, start(eventField.school_id)) &&
      this.passes(between.stream) &&
      this.passesText(row, eventField.stream_id) &&
      this.passes(between.type) &&
      this.passesText(row, eventField.type) &&
      this.passes(between.version) &&
      this.passesWhole(int32At(bytes, start(eventField.version))) &&
      this.bytes[this.at] === closeObject &&
      this.at === this.bytes.length - 1
    );
  }

  /** One ciphertext per protected block, in the envelope's order, each with the hash it names. */
  private passesBlocks(row: CopiedRow): boolean {
    const { ciphertexts } = this;
    ciphertexts.open(row, eventField.ciphertexts);
    if (ciphertexts.left === 0) return this.bytes[this.at] === closeList && ciphertexts.isDone();
    while (ciphertexts.next()) {
      const { start, length, left } = ciphertexts;
      const ciphertext = row.bytes.subarray(start, start + length);
      const isGood =
        this.passes(ofBlock.ciphertextHash) &&
        this.passesHex(digest('sha256', ciphertext, 'hex')) &&
        this.passesRestOfBlock() &&
        (left === 0 || this.passesByte(comma));
      if (!isGood) return false;
    }
    return ciphertexts.isDone();
  }

  private passesRestOfBlock(): boolean {
    if (!this.passes(ofBlock.commitments) || !this.passesValue(3)) return false;
    if (!this.passes(ofBlock.key)) return false;
    const key = this.at;
    if (!this.passesValue(3) || !this.passes(ofBlock.purpose)) return false;
    const purpose = this.at;
    if (!this.passesValue(3) || !this.passes(ofBlock.subject)) return false;
    const subject = this.at;
    if (!this.passesValue(3) || !this.passesByte(closeObject)) return false;
    if (this.onBlock !== null) {
      const keyText = this.unquoted(key, purpose - ofBlock.purpose.length);
      const subjectText = this.unquoted(subject, this.at - 1);
      const purposeText = this.unquoted(purpose, subject - ofBlock.subject.length);
      this.onBlock(`${keyText} ${subjectText} ${purposeText}`);
    }
    return true;
  }

  private unquoted(start: number, end: number): string {
    return Buffer.from(this.bytes.subarray(start + 1, end - 1)).toString('utf8');
  }

  private passes(text: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < text.length; index += 1) {
      if (bytes[at + index] !== text[index]) return false;
    }
    this.at = at + text.length;
    return true;
  }

  private passesByte(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Any canonical value. @throws NotCanonical */
  private passesValue(depth: number): boolean {
    this.at = scanValue(this.bytes, this.at, depth);
    return true;
  }

  private passesPrevious(previous: number): boolean {
    if (previous < 0) return this.passes(nullText);
    return (
      this.passesByte(quote) &&
      this.passesBytesAsHex(this.log.hashes, previous * hashBytes, hashBytes) &&
      this.passesByte(quote)
    );
  }

  private passesBytesAsHex(from: Uint8Array, start: number, count: number): boolean {
    const { bytes } = this;
    let at = this.at;
    for (let index = start; index < start + count; index += 1) {
      const byte = from[index] as number;
      if (bytes[at] !== hexByte[byte >> 4] || bytes[at + 1] !== hexByte[byte & 15]) return false;
      at += 2;
    }
    this.at = at;
    return true;
  }

  private passesUuid(from: Uint8Array, start: number): boolean {
    return (
      this.passesBytesAsHex(from, start, 4) &&
      this.passesByte(hyphen) &&
      this.passesBytesAsHex(from, start + 4, 2) &&
      this.passesByte(hyphen) &&
      this.passesBytesAsHex(from, start + 6, 2) &&
      this.passesByte(hyphen) &&
      this.passesBytesAsHex(from, start + 8, 2) &&
      this.passesByte(hyphen) &&
      this.passesBytesAsHex(from, start + 10, 6)
    );
  }

  private passesHex(hex: string): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < hex.length; index += 1) {
      if (bytes[at + index] !== hex.charCodeAt(index)) return false;
    }
    this.at = at + hex.length;
    return true;
  }

  private passesInstant(micros: number): boolean {
    const text = instantText(micros);
    return text.length === instantLength && this.passes(text);
  }

  /** Digits, which have one canonical form. */
  private passesWhole(value: number): boolean {
    if (!Number.isSafeInteger(value) || value < 0) return false;
    let unit = 1;
    while (value / unit >= 10) unit *= 10;
    for (let rest = value; unit >= 1; unit /= 10) {
      const digit = Math.floor(rest / unit);
      if (!this.passesByte(zero + digit)) return false;
      rest -= digit * unit;
    }
    return true;
  }

  /** Text that stands for itself in JSON, and in every Unicode form. */
  private passesText({ bytes, starts, lengths }: CopiedRow, field: number): boolean {
    const start = starts[field] as number;
    const length = lengths[field] as number;
    for (let index = 0; index < length; index += 1) {
      const byte = bytes[start + index] as number;
      if (byte !== this.bytes[this.at + index]) return false;
      if (byte < 0x20 || byte > 0x7e || byte === quote || byte === backslash) return false;
    }
    this.at += length;
    return true;
  }
}

/** The 32 characters of a binary digest are those bytes. */
const isBinary = (text: string, bytes: Uint8Array, start: number): boolean => {
  for (let index = 0; index < hashBytes; index += 1) {
    if (text.charCodeAt(index) !== bytes[start + index]) return false;
  }
  return true;
};
