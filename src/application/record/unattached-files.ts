import { Inject, Injectable } from '@nestjs/common';
import { recordDecider } from '../../domain/record/record.decider.js';
import type { AttachedFile } from '../../domain/record/record.state.js';
import { type RecordId, recordStream, type SchoolId } from '../../domain/shared/ids.js';
import { Aggregates } from '../aggregates.js';
import type { AttachmentStore } from '../ports/attachment-store.js';
import { ATTACHMENT_STORE, UPLOADS } from '../ports/tokens.js';
import type { Upload, Uploads } from '../ports/uploads.js';

/** Removed ones too: their ciphertext stays as long as the dossier. */
export const filesOfRecord = async (
  aggregates: Aggregates,
  schoolId: SchoolId,
  recordId: RecordId,
): Promise<readonly AttachedFile[]> => {
  const { state } = await aggregates.fresh(recordDecider, schoolId, recordStream(recordId));
  return state.status === 'absent' ? [] : Object.values(state.files);
};

/** Files that were sent and that no entry names. */
@Injectable()
export class UnattachedFiles {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore,
    @Inject(UPLOADS) private readonly uploads: Uploads,
  ) {}

  /**
   * What it left in the store goes too. After a crash between the entry and here it is attached: then
   * only the upload goes.
   */
  async giveUp(upload: Upload): Promise<void> {
    const { schoolId, recordId, fileId } = upload;
    const attached = await filesOfRecord(this.aggregates, schoolId, recordId);
    if (!attached.some((file) => file.fileId === fileId)) {
      const hash = await this.uploads.storedHash(upload);
      if (hash !== null) await this.store.remove(schoolId, hash);
    }
    await this.uploads.discard(schoolId, fileId);
  }
}
