import type { FilePlace } from '../../application/ports/stored-files.js';
import type { KeyStore } from '../../application/ports/key-store.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { canonicalBytes } from '../codec/canonical-json.js';
import type { WrappedUnder } from './file-format.js';

export type NamedKey = Pick<FilePlace, 'fileId' | 'subjectId' | 'purpose' | 'keyId'>;

/** What a file's own key lies under: the key of its subject and purpose, bound to this one file. */
export const underSubjectKey = (
  schoolId: SchoolId,
  { fileId, subjectId, purpose, keyId }: NamedKey,
  secret: Uint8Array,
): WrappedUnder => ({
  key: { secret, use: 'luuvet/file-key/1' },
  boundTo: canonicalBytes({ fileId, keyId, purpose, schoolId, subjectId }),
});

/** Null once the key was destroyed. */
export const findFileKey = async (
  keyStore: Pick<KeyStore, 'keys'>,
  schoolId: SchoolId,
  named: NamedKey,
): Promise<WrappedUnder | null> => {
  const key = (await keyStore.keys(schoolId, [named.keyId])).get(named.keyId);
  return key ? underSubjectKey(schoolId, named, key.secret) : null;
};
