import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256 } from '../codec/sha256.js';

/**
 * C2SP signed-note with Ed25519 signatures (type 0x01). A note is text ending in a newline, an
 * empty line, and signature lines `— <key name> base64(key id ‖ signature)`.
 */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: Buffer;
  readonly publicKey: KeyObject;
}

export interface NoteSigner extends NoteVerifier {
  readonly privateKey: KeyObject;
}

const ed25519 = 1;
const nameForm = /^[^\s+\u0085]+$/u;
const signatureLine = /^\u2014 (?<name>[^\s+]+) (?<base64>[A-Za-z0-9+/]+={0,2})$/u;
/** The specification asks for at least 16; cosigners come later. */
const signaturesMax = 32;

export function noteSigner(name: string, privateKey: KeyObject): NoteSigner {
  return { ...noteVerifier(name, createPublicKey(privateKey)), privateKey };
}

export function noteVerifier(name: string, publicKey: KeyObject): NoteVerifier {
  if (!nameForm.test(name)) throw new RangeError(`not a key name: ${JSON.stringify(name)}`);
  return { name, publicKey, keyId: keyIdOf(name, rawPublicKey(publicKey)) };
}

/** `<name>+<key id, hex>+<base64(0x01 ‖ public key)>`, as other implementations read it. */
export function verifierKey({ name, keyId, publicKey }: NoteVerifier): string {
  const key = Buffer.concat([Buffer.of(ed25519), rawPublicKey(publicKey)]);
  return `${name}+${keyId.toString('hex')}+${key.toString('base64')}`;
}

/** @throws RangeError for a text that is not a verifier key of an Ed25519 key */
export function parseVerifierKey(text: string): NoteVerifier {
  const [name = '', keyId = '', ...rest] = text.trim().split('+');
  // Base64 has plus signs of its own.
  const key = Buffer.from(rest.join('+'), 'base64');
  if (key.length !== 33 || key[0] !== ed25519) throw new RangeError('not an Ed25519 verifier key');
  const verifier = noteVerifier(name, publicKeyFrom(key.subarray(1)));
  if (verifier.keyId.toString('hex') !== keyId) throw new RangeError('the key id does not fit');
  return verifier;
}

export function signNote(text: string, signer: NoteSigner): string {
  if (!isNoteText(text)) throw new RangeError('a note is text without control characters');
  const signature = sign(null, Buffer.from(text, 'utf8'), signer.privateKey);
  const line = Buffer.concat([signer.keyId, signature]).toString('base64');
  return `${text}\n\u2014 ${signer.name} ${line}\n`;
}

/**
 * The text of a note that carries a good signature of `verifier`, else null. Signatures of others
 * are passed over; a bad one under the verifier's own name and id spoils the note.
 */
export function openNote(note: string, verifier: NoteVerifier): string | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || !isNoteText(note)) return null;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > signaturesMax) return null;
  let isSigned = false;
  for (const line of lines) {
    const parts = signatureLine.exec(line)?.groups;
    if (!parts) return null;
    const bytes = Buffer.from(parts['base64'] as string, 'base64');
    if (bytes.length < 5 || bytes.toString('base64') !== parts['base64']) return null;
    if (parts['name'] !== verifier.name || !bytes.subarray(0, 4).equals(verifier.keyId)) continue;
    if (!verify(null, Buffer.from(text, 'utf8'), verifier.publicKey, bytes.subarray(4)))
      return null;
    isSigned = true;
  }
  return isSigned ? text : null;
}

/** The 32 bytes of RFC 8032. */
export function rawPublicKey(publicKey: KeyObject): Buffer {
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new RangeError('not an Ed25519 key');
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
}

function publicKeyFrom(raw: Buffer): KeyObject {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return createPublicKey({ key: jwk, format: 'jwk' });
}

function keyIdOf(name: string, raw: Buffer): Buffer {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), raw])).subarray(0, 4);
}

function isNoteText(text: string): boolean {
  return (
    text.endsWith('\n') &&
    !/\p{Surrogate}/u.test(text) &&
    !/[\u0000-\u0009\u000b-\u001f]/.test(text)
  );
}
