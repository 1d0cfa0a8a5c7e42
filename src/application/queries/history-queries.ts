import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DossierId, RecordId } from '../../domain/shared/ids.js';
import type { DossierRow, HistoryRow, RecordRow } from '../ports/read-model-rows.js';
import type { HistoryFilter, Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { VisibleDossiers } from './dossier-queries.js';
import { type HistoryView, historyView } from './history-view.js';
import { mapPage, visiblePage } from './pages.js';
import type { Reader } from './reader.js';

/** History of dossiers that the reader was already found to see. */
@Injectable()
export class Histories {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async page(
    reader: Reader,
    { classId }: DossierRow,
    filter: HistoryFilter,
    page: PageRequest,
  ): Promise<Page<HistoryView>> {
    const read = (part: PageRequest): Promise<Page<HistoryRow>> =>
      this.models.history(reader.schoolId, filter, part);
    const rows = reader.readsEveryKind
      ? await read(page)
      : await visiblePage(page, read, (found) => this.covered(reader, found));
    const records = await this.recordsOf(
      reader,
      rows.entries.map(({ row }) => row),
    );
    return mapPage(rows, (row) => {
      const record = records.get(row.recordId ?? '');
      const form = record ? reader.kindOf(record) : null;
      return historyView(
        row,
        { reader, dossierId: row.dossierId, classId, streamId: row.streamId },
        (name) => form?.fields.find((field) => field.name === name) ?? null,
      );
    });
  }

  /** Without the records whose kind the reader does not see; the dossier itself is of no kind. */
  private async covered(
    reader: Reader,
    rows: readonly HistoryRow[],
  ): Promise<readonly HistoryRow[]> {
    const records = await this.recordsOf(reader, rows);
    return rows.filter(({ recordId }) => {
      const record = recordId === null ? undefined : records.get(recordId);
      return record === undefined || reader.readsKind(record.kind);
    });
  }

  private async recordsOf(
    { schoolId }: Reader,
    rows: readonly HistoryRow[],
  ): Promise<ReadonlyMap<string, RecordRow>> {
    const ids = [...new Set(rows.flatMap(({ recordId }) => (recordId ? [recordId] : [])))];
    const records = ids.length > 0 ? await this.models.recordsByIds(schoolId, ids) : [];
    return new Map(records.map((record) => [record.recordId, record]));
  }
}

/** Of one dossier with its records, or of one record. */
export type HistorySubject = { readonly dossierId: DossierId } | { readonly recordId: RecordId };

/** Null when there is no such subject for this reader, absent and foreign alike. */
export class HistoryQuery extends Query<Page<HistoryView> | null> {
  constructor(
    readonly reader: Reader,
    readonly subject: HistorySubject,
    readonly narrow: Pick<HistoryFilter, 'field' | 'personId'>,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(HistoryQuery)
export class HistoryHandler implements IQueryHandler<HistoryQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    private readonly histories: Histories,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, subject, narrow, page }: HistoryQuery) {
    const dossierId =
      'dossierId' in subject ? subject.dossierId : await this.dossierOf(reader, subject);
    const [dossier] = await this.dossiers.byIds(reader, dossierId ? [dossierId] : []);
    if (!dossier) return null;
    return this.histories.page(reader, dossier, { ...narrow, ...subject }, page);
  }

  private async dossierOf(
    { schoolId }: Reader,
    { recordId }: { readonly recordId: RecordId },
  ): Promise<DossierId | null> {
    const [record] = await this.models.recordsByIds(schoolId, [recordId]);
    return record?.dossierId ?? null;
  }
}
