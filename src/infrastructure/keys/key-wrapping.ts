import { hkdfSync } from 'node:crypto';
import { canonicalBytes } from '../codec/canonical-json.js';
import type { RandomSource } from './random-source.js';
import { nonceLength, openBox, sealBox } from './sealed-box.js';

/** Length of every key of the engine, in bytes. */
export const keyLength = 32;

export interface SubjectKeyName {
  readonly schoolId: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly keyId: string;
}

/** A stored key does not open: another master key, or somebody changed the stored bytes. */
export class KeyDoesNotOpen extends Error {
  readonly code = 'KEY_DOES_NOT_OPEN';
}

export function wrapSchoolKey(
  masterKey: Uint8Array,
  schoolId: string,
  secret: Uint8Array,
  random: RandomSource,
): Buffer {
  const key = { secret: masterKey, use: 'luuvet/school-key/1' };
  return sealBox(key, canonicalBytes({ schoolId }), random(nonceLength), secret);
}

/** @throws KeyDoesNotOpen */
export function unwrapSchoolKey(
  masterKey: Uint8Array,
  schoolId: string,
  wrapped: Uint8Array,
): Buffer {
  const key = { secret: masterKey, use: 'luuvet/school-key/1' };
  const secret = openBox(key, canonicalBytes({ schoolId }), wrapped);
  if (secret === null) throw new KeyDoesNotOpen(`the key of school ${schoolId} does not open`);
  return secret;
}

export function wrapSubjectKey(
  schoolKey: Uint8Array,
  name: SubjectKeyName,
  secret: Uint8Array,
  random: RandomSource,
): Buffer {
  const key = { secret: schoolKey, use: 'luuvet/subject-key/1' };
  return sealBox(key, nameBytes(name), random(nonceLength), secret);
}

/** @throws KeyDoesNotOpen */
export function unwrapSubjectKey(
  schoolKey: Uint8Array,
  name: SubjectKeyName,
  wrapped: Uint8Array,
): Buffer {
  const key = { secret: schoolKey, use: 'luuvet/subject-key/1' };
  const secret = openBox(key, nameBytes(name), wrapped);
  if (secret === null) throw new KeyDoesNotOpen(`key ${name.keyId} does not open`);
  return secret;
}

/** Key of the school's pseudonyms; never stored, never used for anything else. */
export function pseudonymKey(schoolKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', schoolKey, '', 'luuvet/pseudonym/1', keyLength));
}

function nameBytes({ keyId, purpose, schoolId, subjectId }: SubjectKeyName): Buffer {
  return canonicalBytes({ keyId, purpose, schoolId, subjectId });
}
