import { Inject, Injectable } from '@nestjs/common';
import type { Dossier } from '../../domain/dossier/dossier.state.js';
import type { FileAttached } from '../../domain/record/record.events.js';
import type { Recorded } from '../../domain/shared/event.js';
import {
  dossierStream,
  obligationStream,
  type RecordId,
  recordStream,
  type SchoolId,
  type StreamId,
  type SubjectId,
} from '../../domain/shared/ids.js';
import { invariant } from '../../domain/shared/invariant.js';
import { inGroups } from '../in-groups.js';
import type { EventCodec, RevealedEvent } from '../ports/event-codec.js';
import type { EventStore } from '../ports/event-store.js';
import type { BackedUpFile, BackupContents } from '../ports/final-backups.js';
import { pageSizeMax, type ReadModels, ReadModelsUnavailable } from '../ports/read-models.js';
import type { Seals } from '../ports/seals.js';
import type { StoredFiles } from '../ports/stored-files.js';
import { EVENT_CODEC, EVENT_STORE, READ_MODELS, SEALS, STORED_FILES } from '../ports/tokens.js';

const attachedType: FileAttached['type'] = 'record.file-attached';
const waitMs = 30_000;
const readAtOnce = 20;

/** Everything that there is of a dossier, entry by entry, with its protected values in plain. */
@Injectable()
export class DossierContents {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(SEALS) private readonly seals: Seals,
    @Inject(STORED_FILES) private readonly files: StoredFiles,
  ) {}

  /**
   * Its own stream, then its records, then every sheet in which the child has a row: of those, what
   * they hold of other children stays closed. Then why the child was let off what is owed of it.
   * @throws ReadModelsUnavailable when they do not show all of its rows in time
   */
  async of(schoolId: SchoolId, dossier: Dossier): Promise<BackupContents> {
    const { dossierId, recordIds, subjectId } = dossier;
    const own = [dossierStream(dossierId), ...recordIds.map(recordStream)];
    const sheets = (await this.sheetsOf(schoolId, dossier)).map(recordStream);
    const streams = await this.read(schoolId, own);
    const rows = (await this.read(schoolId, sheets)).map((sheet) =>
      sheet.map(({ stored, blocks }) => ({
        stored,
        blocks: blocks.filter((block) => block.subjectId === subjectId),
      })),
    );
    const waivers = await this.waiversOf(schoolId, dossier);
    return { streams: [...streams, ...rows, waivers], files: this.filesIn(schoolId, streams) };
  }

  /** Every file that was ever attached, also one that was removed since. */
  private filesIn(
    schoolId: SchoolId,
    streams: readonly (readonly RevealedEvent[])[],
  ): readonly BackedUpFile[] {
    return streams.flat().flatMap(({ stored, blocks }) => {
      if (stored.type !== attachedType) return [];
      const { payload } = this.codec.decode(stored) as Recorded<FileAttached>;
      const { fileId, sizeBytes, purpose } = payload;
      const block = blocks.find((one) => one.purpose === purpose);
      const sha256 = block?.fields['sha256'];
      // What is erased already cannot be backed up any more.
      if (!block || sha256?.state !== 'readable') return [];
      const subjectId = block.subjectId as SubjectId;
      const open = () => this.files.open(schoolId, { ...payload, subjectId });
      const { streamId } = stored;
      return [{ fileId, streamId, sizeBytes, sha256: String(sha256.value), open }];
    });
  }

  /** All of the school are in one stream. */
  private async waiversOf(
    schoolId: SchoolId,
    { about, subjectId }: Dossier,
  ): Promise<readonly RevealedEvent[]> {
    if (about !== 'child') return [];
    const all = await this.store.readStream(schoolId, obligationStream(schoolId));
    return this.codec.reveal(
      all.filter((event) =>
        this.codec.decode(event).protectedBlocks.some((block) => block.subjectId === subjectId),
      ),
    );
  }

  private async read(
    schoolId: SchoolId,
    streams: readonly StreamId[],
  ): Promise<readonly (readonly RevealedEvent[])[]> {
    return inGroups(streams, readAtOnce, async (id) =>
      this.codec.reveal(await this.store.readStream(schoolId, id)),
    );
  }

  /**
   * Nothing is written into the rows of a dossier that is at its end, and whatever was observed it
   * open: so all of them come before its last entry, and what shows that one shows them all.
   */
  private async sheetsOf(
    schoolId: SchoolId,
    { dossierId, about }: Dossier,
  ): Promise<readonly RecordId[]> {
    if (about !== 'child') return [];
    const last = (await this.store.readStream(schoolId, dossierStream(dossierId))).at(-1);
    invariant(last !== undefined, 'a dossier has entries');
    const logIndex = await this.seals.awaitSealed(schoolId, last, waitMs);
    if ((await this.models.waitFor(schoolId, logIndex, waitMs)) !== 'shown') {
      throw new ReadModelsUnavailable('the read models do not show the dossier’s last entry yet');
    }
    const sheets: RecordId[] = [];
    for (let after: bigint | null = null, hasMore = true; hasMore; ) {
      const request = { size: pageSizeMax, after, direction: 'forward' } as const;
      const page = await this.models.sheetRowsOf(schoolId, dossierId, null, request);
      sheets.push(...page.entries.map(({ row }) => row.recordId));
      after = page.entries.at(-1)?.cursor ?? null;
      hasMore = page.hasMore;
    }
    return sheets;
  }
}
