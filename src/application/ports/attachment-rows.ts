import type { AttachmentType } from '../../domain/shared/attachment.js';
import type { FileId, SubjectId } from '../../domain/shared/ids.js';
import type { Purpose } from '../../domain/shared/protected-block.js';

/** A file of a record. Its name lies in a block of the entry that attached it. */
export interface FileRow {
  readonly fileId: FileId;
  readonly type: AttachmentType;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly ciphertextHash: string;
  readonly purpose: Purpose;
  /** Under whose key it is kept. */
  readonly subjectId: SubjectId;
  readonly keyId: string;
  /** Of a paper that was digitised; else null. */
  readonly pages: number | null;
}

export interface FilesOfRecord<Act> {
  /** Files that belong to it now and who attached them, in that order; none once disposed. */
  readonly attachments: readonly (FileRow & Act)[];
}
