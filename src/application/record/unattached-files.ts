import { Inject, Injectable } from '@nestjs/common';
import { recordDecider } from '../../domain/record/record.decider.js';
import type { AttachedFile } from '../../domain/record/record.state.js';
import { type RecordId, recordStream, type SchoolId } from '../../domain/shared/ids.js';
import { Aggregates } from '../aggregates.js';
import type { AttachmentStore } from '../ports/attachment-store.js';
import { ATTACHMENT_STORE, UPLOADS } from '../ports/tokens.js';
import type { Upload, Uploads } from '../ports/uploads.js';
import { OneAtATime } from './one-at-a-time.js';

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
    private readonly oneAtATime: OneAtATime,
    @Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore,
    @Inject(UPLOADS) private readonly uploads: Uploads,
  ) {}

  /**
   * Its sender does not want it any more. Whoever takes the upload away ends it: attaching takes it
   * before the entry is recorded, and this before it looks whether there is one. So in whatever order
   * and on whichever servers they come, an entry never names a file that is removed here.
   */
  cancel({ schoolId, recordId, fileId }: Upload): Promise<void> {
    return this.oneAtATime.do(fileId, async () => {
      const upload = await this.uploads.find(schoolId, fileId);
      const isOurs =
        upload?.recordId === recordId && (await this.uploads.takeAway(schoolId, fileId));
      if (isOurs) await this.remove(upload);
    });
  }

  /**
   * Its time is over, for so long that nobody attaches it any more: also what a crash left taken
   * away. Still it is taken first, from whoever is late.
   */
  giveUp(upload: Upload): Promise<void> {
    const { schoolId, fileId } = upload;
    return this.oneAtATime.do(fileId, async () => {
      await this.uploads.takeAway(schoolId, fileId);
      await this.remove(upload);
    });
  }

  /**
   * What it left in the store goes too. After a crash between the entry and here it is attached: then
   * only the upload goes.
   */
  private async remove(upload: Upload): Promise<void> {
    const { schoolId, recordId, fileId } = upload;
    const attached = await filesOfRecord(this.aggregates, schoolId, recordId);
    if (!attached.some((file) => file.fileId === fileId)) {
      const hash = await this.uploads.storedHash(upload);
      if (hash !== null) await this.store.remove(schoolId, hash);
    }
    await this.uploads.discard(schoolId, fileId);
  }
}
