import type { PlaceInYear } from '../../domain/policy/reading.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type DossierId, recordStream } from '../../domain/shared/ids.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import type { SheetRowRow } from '../ports/sheet-rows.js';
import { READ_MODELS } from '../ports/tokens.js';
import { type SeenDossier, VisibleDossiers } from './dossier-queries.js';
import { mapPage, nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';
import { rowView, type SheetRowView } from './record-view.js';

/** What the sheets of its classes hold of a child, in the order of their registration. */
export class SheetRowsQuery extends Query<Page<SheetRowView>> {
  constructor(
    readonly reader: Reader,
    readonly dossierId: DossierId,
    readonly kind: string | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

interface SeenSheet {
  readonly record: RecordRow;
  /** The class by which the reader sees the child, not the one that the sheet is of. */
  readonly place: PlaceInYear;
}

@QueryHandler(SheetRowsQuery)
export class SheetRowsHandler implements IQueryHandler<SheetRowsQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** Whoever reads the child reads its rows, wherever it was then. @throws AccessLogUnavailable */
  async execute({ reader, dossierId, kind, page }: SheetRowsQuery): Promise<Page<SheetRowView>> {
    const [child] = await this.dossiers.find(reader, [dossierId]);
    if (!child) return nothingOf();
    const seen = await visiblePage(
      page,
      (part) => this.models.sheetRowsOf(reader.schoolId, dossierId, kind, part),
      (rows) => this.among(reader, child, rows),
    );
    const looks = seen.entries.map(({ row: { record, place } }) => {
      return { dossierId, streamId: recordStream(record.recordId), place };
    });
    await this.dossiers.lookedAt(reader, looks);
    return mapPage(seen, ({ record, place }) => rowView(reader, place, { record, dossierId }));
  }

  private async among(
    reader: Reader,
    { places }: SeenDossier,
    rows: readonly SheetRowRow[],
  ): Promise<ReadonlyMap<SheetRowRow, SeenSheet>> {
    const ids = rows.map(({ recordId }) => recordId);
    const records = ids.length > 0 ? await this.models.recordsByIds(reader.schoolId, ids) : [];
    const byId = new Map(records.map((record) => [record.recordId, record]));
    const seen = new Map<SheetRowRow, SeenSheet>();
    for (const row of rows) {
      const record = byId.get(row.recordId);
      const place = record ? reader.placeOfRecord(places, record) : null;
      if (record && place !== null) seen.set(row, { record, place });
    }
    return seen;
  }
}
