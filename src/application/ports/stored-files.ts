import type { FileId, SchoolId, SubjectId } from '../../domain/shared/ids.js';
import type { Purpose } from '../../domain/shared/protected-block.js';

/** A file that an entry names. */
export interface FilePlace {
  readonly fileId: FileId;
  readonly subjectId: SubjectId;
  readonly purpose: Purpose;
  readonly keyId: string;
  readonly ciphertextHash: string;
  readonly sizeBytes: number;
}

/** To be closed by whoever opened it. */
export interface OpenedFile {
  readonly sizeBytes: number;
  /** From `from` to `to`, not included. @throws at the first part that is not what was written */
  read(from?: number, to?: number): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Files of records in plain, decrypted while they are read. */
export interface StoredFiles {
  /** @throws FileIsUnavailable before anything of it could be read */
  open(schoolId: SchoolId, place: FilePlace): Promise<OpenedFile>;
}

/** Its bytes are gone or another's, or its key was destroyed. */
export class FileIsUnavailable extends Error {
  constructor(
    readonly code: 'FILE_IS_MISSING' | 'FILE_IS_DAMAGED' | 'FILE_IS_ERASED',
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
