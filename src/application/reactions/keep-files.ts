import { Inject, Injectable } from '@nestjs/common';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import { type ErasureOrdered, erasureOrderTypes } from '../../domain/dossier/dossier.events.js';
import type { Recorded } from '../../domain/shared/event.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { epochMs } from '../../domain/shared/instant.js';
import { Aggregates } from '../aggregates.js';
import type { AttachmentStore } from '../ports/attachment-store.js';
import type { Clock } from '../ports/clock.js';
import type { AnyEvent } from '../ports/event-codec.js';
import type { SealedEvent } from '../ports/event-store.js';
import { ATTACHMENT_STORE, CLOCK, UPLOADS } from '../ports/tokens.js';
import { isOver, type Uploads } from '../ports/uploads.js';
import { filesOfRecord, UnattachedFiles } from '../record/unattached-files.js';
import type { Reaction } from './reaction.js';

/** What is being attached in its last moment is left alone. */
const graceHours = 1;
/** Nobody waits for an upload to be given up. */
const lookEveryMs = 60_000;

/**
 * Deletes what no entry needs: ciphertext of a destroyed dossier and of what was kept by a consent that
 * was withdrawn, whose keys are destroyed by another reaction, and files that were sent and never attached.
 */
@Injectable()
export class KeepFiles implements Reaction {
  readonly name = 'keep-files';
  readonly types: ReadonlySet<string> = new Set(erasureOrderTypes);
  private readonly looked = new Map<SchoolId, number>();

  constructor(
    private readonly aggregates: Aggregates,
    private readonly unattached: UnattachedFiles,
    @Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore,
    @Inject(UPLOADS) private readonly uploads: Uploads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async react(event: Recorded<AnyEvent>, { schoolId, streamId }: SealedEvent): Promise<void> {
    const { subjectIds } = (event as Recorded<ErasureOrdered>).payload;
    const { state } = await this.aggregates.fresh(dossierDecider, schoolId, streamId);
    for (const recordId of state.status === 'absent' ? [] : state.recordIds) {
      const files = await filesOfRecord(this.aggregates, schoolId, recordId);
      for (const { subjectId, ciphertextHash } of files) {
        if (subjectIds.includes(subjectId)) await this.store.remove(schoolId, ciphertextHash);
      }
    }
  }

  async onTime(schoolId: SchoolId): Promise<void> {
    const now = this.clock.now();
    if (epochMs(now) - (this.looked.get(schoolId) ?? 0) < lookEveryMs) return;
    this.looked.set(schoolId, epochMs(now));
    for (const upload of await this.uploads.all(schoolId)) {
      if (isOver(upload, now, this.uploads.keptHours + graceHours)) {
        await this.unattached.giveUp(upload);
      }
    }
  }
}
