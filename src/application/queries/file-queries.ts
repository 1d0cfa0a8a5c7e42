import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type FileId, type RecordId, recordStream } from '../../domain/shared/ids.js';
import type { ReadModels } from '../ports/read-models.js';
import type { OpenedFile, StoredFiles } from '../ports/stored-files.js';
import { READ_MODELS, STORED_FILES } from '../ports/tokens.js';
import type { Reader } from './reader.js';
import { RevealValuesQuery } from './value-queries.js';
import { VisibleRecords } from './visible-records.js';
import { visibleFile } from './visible-value.js';

/** A file that somebody may read, open; its reading is on record. */
export interface FileToRead {
  readonly is: 'open';
  readonly file: OpenedFile;
  /** Null when its key was destroyed just now. */
  readonly name: string | null;
  readonly mediaType: string;
}

export type FileRead = FileToRead | { readonly is: 'restricted' } | { readonly is: 'absent' };

/** Opens a file of a record for whoever may read all of the record. */
export class ReadFileQuery extends Query<FileRead> {
  constructor(
    readonly reader: Reader,
    readonly recordId: RecordId,
    readonly fileId: FileId,
  ) {
    super();
  }
}

@QueryHandler(ReadFileQuery)
export class ReadFileHandler implements IQueryHandler<ReadFileQuery> {
  constructor(
    private readonly records: VisibleRecords,
    private readonly queries: QueryBus,
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(STORED_FILES) private readonly files: StoredFiles,
  ) {}

  /**
   * The file is opened first, and nothing of it is read before the reading was recorded.
   * @throws FileIsUnavailable, AccessLogUnavailable
   */
  async execute({ reader, recordId, fileId }: ReadFileQuery): Promise<FileRead> {
    const { schoolId } = reader;
    const rows = reader.readsDossiers ? await this.models.recordsByIds(schoolId, [recordId]) : [];
    const [seen] = await this.records.shown(reader, rows);
    const row = seen?.record.attachments.find((one) => one.fileId === fileId);
    if (!seen || !row) return { is: 'absent' };
    const { dossierId } = seen.record;
    const view = { reader, dossierId, place: seen.place, streamId: recordStream(recordId) };
    const form = reader.kindOf(seen.record);
    if (!form) return { is: 'absent' };
    const value = visibleFile(view, form, { ...row, field: 'name', file: fileId });
    if (value.state !== 'protected') return { is: 'restricted' };
    const file = await this.files.open(schoolId, row);
    try {
      const [name] = await this.queries.execute(new RevealValuesQuery(reader, [value.ref]));
      const shown = name?.state === 'readable' ? String(name.value) : null;
      return { is: 'open', file, name: shown, mediaType: row.mediaType };
    } catch (error) {
      await file.close();
      throw error;
    }
  }
}
