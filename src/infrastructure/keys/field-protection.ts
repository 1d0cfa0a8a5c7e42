import { timingSafeEqual } from 'node:crypto';
import type { FieldName, FieldValue, Purpose } from '../../domain/shared/protected-block.js';
import { canonicalString, canonicalText } from '../codec/canonical-json.js';
import { parseCanonical } from '../codec/canonical-parse.js';
import { sha256Hex } from '../codec/sha256.js';
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
  /** 24 characters of base64url. */
  readonly fieldSalt: string;
}

type Fields = Readonly<Record<FieldName, FieldValue>>;

/** 144 random bits per field: whole characters of base64url, and nobody guesses them. */
const saltBytes = 18;
const saltLength = 24;
const isSalt = /^[\w-]{24}$/;
const blockKey = (secret: Uint8Array): BoxKey => ({ secret, use: 'luuvet/block/1' });

export function protectFields(
  fields: Fields,
  place: BlockPlace,
  secret: Uint8Array,
  random: RandomSource,
): ProtectedFields {
  const names = Object.keys(fields).sort();
  const fresh = random(nonceLength + saltBytes * names.length);
  const salts = fresh.toString('base64url', nonceLength);
  const commitments: [FieldName, string][] = [];
  let members = '';
  names.forEach((name, index) => {
    const text = canonicalText(fields[name]);
    members += `${index === 0 ? '' : ','}${canonicalString(name)}:${text}`;
    commitments.push([name, commitment(saltOf(salts, index), text)]);
  });
  // Canonical JSON of `{fields, salts}`, from values that are canonical texts already.
  const plain = Buffer.from(`{"fields":{${members}},"salts":"${salts}"}`, 'utf8');
  const nonce = fresh.subarray(0, nonceLength);
  const ciphertext = sealBox(blockKey(secret), associatedData(place), nonce, plain);
  return {
    ciphertext,
    ciphertextHash: sha256Hex(ciphertext),
    commitments: Object.fromEntries(commitments),
  };
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
  const names = Object.keys(block.fields).sort();
  if (names.length !== Object.keys(commitments).length) return null;
  const isCommitted = (name: string, index: number): boolean =>
    commitments[name] === commitment(saltOf(block.salts, index), canonicalText(block.fields[name]));
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
  const index = Object.keys(block.fields).sort().indexOf(field);
  return { field, value, fieldSalt: saltOf(block.salts, index) };
}

/** Whether a disclosed value is the one that the envelope's commitment (hex) was made for. */
export function disclosureMatches(disclosure: FieldDisclosure, committed: string): boolean {
  const { fieldSalt, value } = disclosure;
  if (!isSalt.test(fieldSalt)) return false;
  const expected = Buffer.from(commitment(fieldSalt, canonicalText(value)));
  const given = Buffer.from(committed);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function openBlock(
  ciphertext: Uint8Array,
  place: BlockPlace,
  secret: Uint8Array,
): { readonly fields: Fields; readonly salts: string } | null {
  const plaintext = openBox(blockKey(secret), associatedData(place), ciphertext);
  if (plaintext === null) return null;
  // Authenticated: only an engine that held the key wrote it, and it wrote this shape.
  return parseCanonical(plaintext) as { readonly fields: Fields; readonly salts: string };
}

/** Salts stand in the order of the fields' names. */
const saltOf = (salts: string, index: number): string =>
  salts.slice(index * saltLength, (index + 1) * saltLength);

/**
 * SHA-256(salt ‖ canonical value): binding because no two inputs share a hash, and as the salt has
 * one length no two pairs share an input; hiding because nobody guesses the salt. SD-JWT
 * (RFC 9901 §4.2) commits in the same way.
 */
const commitment = (fieldSalt: string, valueText: string): string =>
  sha256Hex(`${fieldSalt}${valueText}`);

/** Canonical JSON, at half the cost of asking for it: the members and their order are known. */
const associatedData = ({ purpose, revision, schoolId, streamId, subjectId }: BlockPlace): Buffer =>
  Buffer.from(
    `{"purpose":${canonicalString(purpose)},"revision":${canonicalText(Number(revision))}` +
      `,"schoolId":${canonicalString(schoolId)},"streamId":${canonicalString(streamId)}` +
      `,"subjectId":${canonicalString(subjectId)}}`,
    'utf8',
  );
