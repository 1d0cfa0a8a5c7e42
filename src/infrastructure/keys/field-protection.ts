import { timingSafeEqual } from 'node:crypto';
import type { FieldName, FieldValue, Purpose } from '../../domain/shared/protected-block.js';
import { canonicalBytes, canonicalText } from '../codec/canonical-json.js';
import { parseCanonical } from '../codec/canonical-parse.js';
import { hmacSha256, hmacSha256Hex, sha256 } from '../codec/sha256.js';
import type { RandomSource } from './random-source.js';
import { type BoxKey, nonceLength, openBox, sealBox } from './sealed-box.js';

/** Where a block stands. Bound into the ciphertext, so that it opens nowhere else. */
export interface BlockPlace {
  readonly schoolId: string;
  readonly streamId: string;
  readonly revision: bigint;
  readonly subjectId: string;
  readonly purpose: Purpose;
}

export interface ProtectedFields {
  readonly ciphertext: Buffer;
  /** SHA-256 of the ciphertext, hex. */
  readonly ciphertextHash: string;
  /** Per field, hex. */
  readonly commitments: Readonly<Record<FieldName, string>>;
}

/** One field opened to somebody, without its neighbours. */
export interface FieldDisclosure {
  readonly field: FieldName;
  readonly value: FieldValue;
  /** 32 bytes, hex. */
  readonly fieldSalt: string;
}

type Fields = Readonly<Record<FieldName, FieldValue>>;

const saltLength = 32;
const blockKey = (secret: Uint8Array): BoxKey => ({ secret, use: 'luuvet/block/1' });

export function protectFields(
  fields: Fields,
  place: BlockPlace,
  secret: Uint8Array,
  random: RandomSource,
): ProtectedFields {
  const fresh = random(nonceLength + saltLength);
  const nonce = fresh.subarray(0, nonceLength);
  const salt = fresh.subarray(nonceLength);
  const values = Object.keys(fields)
    .sort()
    .map((field) => ({ field, text: canonicalText(fields[field]) }));
  const ciphertext = sealBox(blockKey(secret), associatedData(place), nonce, plain(values, salt));
  const commitments = Object.fromEntries(
    values.map(({ field, text }) => [field, commitment(hmacSha256(salt, field), text)]),
  );
  return { ciphertext, ciphertextHash: sha256(ciphertext).toString('hex'), commitments };
}

/**
 * The plain values of a block, or null when the ciphertext is not the one made with this key at
 * this place, or its values are not those the envelope committed to.
 */
export function openFields(
  ciphertext: Uint8Array,
  place: BlockPlace,
  secret: Uint8Array,
  commitments: Readonly<Record<FieldName, string>>,
): Fields | null {
  const block = openBlock(ciphertext, place, secret);
  if (block === null) return null;
  const names = Object.keys(block.fields);
  if (names.length !== Object.keys(commitments).length) return null;
  const isCommitted = (field: string): boolean =>
    commitments[field] ===
    commitment(hmacSha256(block.salt, field), canonicalText(block.fields[field]));
  return names.every(isCommitted) ? block.fields : null;
}

/** What must be handed over so that others can check this one field. */
export function discloseField(
  ciphertext: Uint8Array,
  place: BlockPlace,
  secret: Uint8Array,
  field: FieldName,
): FieldDisclosure | null {
  const block = openBlock(ciphertext, place, secret);
  if (block === null || !Object.hasOwn(block.fields, field)) return null;
  const value = block.fields[field] as FieldValue;
  return { field, value, fieldSalt: hmacSha256(block.salt, field).toString('hex') };
}

/** Whether a disclosed value is the one that the envelope's commitment (hex) was made for. */
export function disclosureMatches(disclosure: FieldDisclosure, committed: string): boolean {
  const fieldSalt = Buffer.from(disclosure.fieldSalt, 'hex');
  if (fieldSalt.length !== saltLength) return false;
  const expected = Buffer.from(commitment(fieldSalt, canonicalText(disclosure.value)));
  const given = Buffer.from(committed);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function openBlock(
  ciphertext: Uint8Array,
  place: BlockPlace,
  secret: Uint8Array,
): { fields: Fields; salt: Buffer } | null {
  const plaintext = openBox(blockKey(secret), associatedData(place), ciphertext);
  if (plaintext === null) return null;
  // Authenticated: only an engine that held the key wrote it, and it wrote this shape.
  const block = parseCanonical(plaintext) as { readonly fields: Fields; readonly salt: string };
  return { fields: block.fields, salt: Buffer.from(block.salt, 'base64url') };
}

/** Canonical JSON of `{fields, salt}`, from values that are already canonical texts. */
function plain(values: readonly { field: string; text: string }[], salt: Buffer): Buffer {
  const members = values.map(({ field, text }) => `${canonicalText(field)}:${text}`).join(',');
  return Buffer.from(`{"fields":{${members}},"salt":"${salt.toString('base64url')}"}`, 'utf8');
}

const commitment = (fieldSalt: Uint8Array, valueText: string): string =>
  hmacSha256Hex(fieldSalt, valueText);

function associatedData(place: BlockPlace): Buffer {
  const { purpose, schoolId, streamId, subjectId } = place;
  return canonicalBytes({
    purpose,
    revision: Number(place.revision),
    schoolId,
    streamId,
    subjectId,
  });
}
