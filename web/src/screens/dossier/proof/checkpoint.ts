import { type Bytes, bytesFromBase64, bytesOf, hexOf, isSame, joined, sha256 } from './bytes.js';

/** The key that a log signs with: C2SP `vkey`, `<name>+<key id, hex>+<base64(0x01 ‖ Ed25519)>`. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: Bytes;
  readonly publicKey: Bytes;
}

/** What a log says of itself at one size: C2SP tlog-checkpoint. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
}

const ed25519 = 1;
const signatureLine = /^\u2014 (?<name>[^\s+]+) (?<base64>[A-Za-z0-9+/]+={0,2})$/u;

/** Null for a text that is not the key of an Ed25519 signer under its own name. */
export const parseVerifierKey = async (text: string): Promise<VerifierKey | null> => {
  const [name = '', keyId = '', ...rest] = text.trim().split('+');
  // Base64 has plus signs of its own.
  const key = bytesFromBase64(rest.join('+'));
  if (!key || key.length !== 33 || key[0] !== ed25519 || name === '') return null;
  const id = (await sha256(joined(bytesOf(`${name}\n`), key))).slice(0, 4);
  return hexOf(id) === keyId ? { name, keyId: id, publicKey: key.slice(1) } : null;
};

/**
 * The checkpoint in a note with a good signature of that key, made for that very log; null for any
 * other. Signatures of others are passed over.
 */
export const openCheckpoint = async (
  note: string,
  key: VerifierKey,
): Promise<Checkpoint | null> => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  const signature = signatureOf(note.slice(end + 2, -1).split('\n'), key);
  if (!signature || !(await isSigned(text, signature, key))) return null;
  const checkpoint = parseCheckpoint(text);
  return checkpoint?.origin === key.name ? checkpoint : null;
};

const signatureOf = (lines: readonly string[], key: VerifierKey): Bytes | null => {
  for (const line of lines) {
    const { name, base64 } = signatureLine.exec(line)?.groups ?? {};
    const bytes = bytesFromBase64(base64 ?? '');
    if (name === key.name && bytes?.length === 68 && isSame(bytes.slice(0, 4), key.keyId)) {
      return bytes.slice(4);
    }
  }
  return null;
};

const isSigned = async (text: string, signature: Bytes, key: VerifierKey): Promise<boolean> => {
  const publicKey = await crypto.subtle.importKey('raw', key.publicKey, 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify('Ed25519', publicKey, signature, bytesOf(text));
};

const parseCheckpoint = (text: string): Checkpoint | null => {
  const [origin = '', size = '', root = '', end, ...more] = text.split('\n');
  const hash = bytesFromBase64(root);
  const isWhole = /^(0|[1-9][0-9]{0,15})$/.test(size) && Number.isSafeInteger(Number(size));
  if (!isWhole || hash?.length !== 32 || end !== '' || more.length > 0) return null;
  return { origin, size: Number(size), root: hash };
};
