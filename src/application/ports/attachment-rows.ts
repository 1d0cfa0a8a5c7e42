import type { AttachmentType } from '../../domain/shared/attachment.js';
import type { FileId } from '../../domain/shared/ids.js';
import type { Purpose } from '../../domain/shared/protected-block.js';
import type { Act } from './read-model-rows.js';

/** A file of a record, and who attached it. Its name lies in a block of the entry that did. */
export interface AttachmentRow extends Act {
  readonly fileId: FileId;
  readonly type: AttachmentType;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly ciphertextHash: string;
  readonly purpose: Purpose;
  readonly keyId: string;
  /** Of a paper that was digitised; else null. */
  readonly pages: number | null;
}

export interface FilesOfRecord {
  /** Files that belong to it now, in the order in which they came; none once disposed. */
  readonly attachments: readonly AttachmentRow[];
}
