import type { AttachmentStore } from '../../application/ports/attachment-store.js';
import type { KeyStore } from '../../application/ports/key-store.js';
import {
  type FilePlace,
  FileIsUnavailable,
  type OpenedFile,
  type StoredFiles,
} from '../../application/ports/stored-files.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { FileIsDamaged } from './file-format.js';
import { findFileKey } from './file-keys.js';
import { SealedFile } from './sealed-file.js';

/** Files out of the store, under the keys of their subjects. */
export class EncryptedFiles implements StoredFiles {
  constructor(
    private readonly store: Pick<AttachmentStore, 'open'>,
    private readonly keyStore: Pick<KeyStore, 'keys'>,
  ) {}

  async open(schoolId: SchoolId, place: FilePlace): Promise<OpenedFile> {
    const under = await findFileKey(this.keyStore, schoolId, place);
    if (!under) throw new FileIsUnavailable('FILE_IS_ERASED');
    const content = await this.store.open(schoolId, place.ciphertextHash);
    if (!content) throw new FileIsUnavailable('FILE_IS_MISSING');
    try {
      return await SealedFile.open(content, place.sizeBytes, under);
    } catch (error) {
      await content.close();
      if (error instanceof FileIsDamaged) throw new FileIsUnavailable('FILE_IS_DAMAGED', error);
      throw error;
    }
  }
}
