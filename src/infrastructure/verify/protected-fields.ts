import { hash as digest } from 'node:crypto';

/** One protected block of an envelope, by its offsets in the envelope's bytes. */
export interface BlockFields {
  ciphertextHash: number;
  keyId: number;
  purposeStart: number;
  purposeEnd: number;
  subjectId: number;
}

export const uuidTextLength = 36;
const hashTextLength = 64;

const hashOpens = Buffer.from('{"ciphertextHash":"');
const commitmentsOpen = Buffer.from('","commitments":{');
const keyOpens = Buffer.from(',"keyId":"');
const purposeOpens = Buffer.from('","purpose":"');
const subjectOpens = Buffer.from('","subjectId":"');
const blockCloses = Buffer.from('"}');

/**
 * Reads the blocks of `protected` one after the other, over bytes that are known to be canonical:
 * there is one way to write a block, so that each part stands where the one before it ends.
 */
export class ProtectedFields {
  readonly block: BlockFields = {
    ciphertextHash: 0,
    keyId: 0,
    purposeStart: 0,
    purposeEnd: 0,
    subjectId: 0,
  };
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private end = 0;

  /** @param start of the list, at its bracket @param end behind its other bracket */
  open(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.at = start + 1;
    this.end = end - 1;
  }

  hasNext(): boolean {
    return this.at < this.end;
  }

  /** @returns whether a block was there; it is then in `block` */
  next(): boolean {
    const { block } = this;
    if (!this.pass(hashOpens)) return false;
    block.ciphertextHash = this.at;
    this.at += hashTextLength;
    if (!this.pass(commitmentsOpen) || !this.passObject() || !this.pass(keyOpens)) return false;
    block.keyId = this.at;
    this.at += uuidTextLength;
    if (!this.pass(purposeOpens)) return false;
    block.purposeStart = this.at;
    this.passText();
    block.purposeEnd = this.at;
    if (!this.pass(subjectOpens)) return false;
    block.subjectId = this.at;
    this.at += uuidTextLength;
    if (!this.pass(blockCloses)) return false;
    if (this.at < this.end) this.at += 1;
    return this.at <= this.end;
  }

  private pass(text: Uint8Array): boolean {
    for (let index = 0; index < text.length; index += 1) {
      if (this.bytes[this.at + index] !== text[index]) return false;
    }
    this.at += text.length;
    return true;
  }

  /** From inside a string to its closing quote. */
  private passText(): void {
    while (this.at < this.end && this.bytes[this.at] !== 0x22) {
      this.at += this.bytes[this.at] === 0x5c ? 2 : 1;
    }
  }

  /** From behind an object's opening brace to behind its closing one. */
  private passObject(): boolean {
    for (let depth = 1; this.at < this.end; this.at += 1) {
      const byte = this.bytes[this.at];
      if (byte === 0x22) {
        this.at += 1;
        this.passText();
      } else if (byte === 0x7b) depth += 1;
      else if (byte === 0x7d) depth -= 1;
      if (depth === 0) {
        this.at += 1;
        return true;
      }
    }
    return false;
  }
}

/** SHA-256 of `bytes` is the one that stands in hex at `at`. */
export const isHashedAs = (bytes: Uint8Array, envelope: Uint8Array, at: number): boolean => {
  const hex = digest('sha256', bytes, 'hex');
  for (let index = 0; index < hashTextLength; index += 1) {
    if (hex.charCodeAt(index) !== envelope[at + index]) return false;
  }
  return true;
};
