import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { RecordId } from '../../domain/shared/ids.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { figureOf, ReportCounts, reportOf } from '../report/report-counts.js';
import { type FiguresView, figuresView, readsFigure, readsFigureAt } from './figures-view.js';
import type { Reader } from './reader.js';
import { VisibleRecords } from './visible-records.js';

/**
 * The figures of a record that the reader sees, counted now or up to an entry: none unless it is a
 * report. Null of what is not for the reader, and so is the value of a figure that counts such a field.
 */
export class ReportFiguresQuery extends Query<FiguresView | null> {
  constructor(
    readonly reader: Reader,
    readonly recordId: RecordId,
    readonly at: bigint | null,
  ) {
    super();
  }
}

@QueryHandler(ReportFiguresQuery)
export class ReportFiguresHandler implements IQueryHandler<ReportFiguresQuery> {
  constructor(
    private readonly records: VisibleRecords,
    private readonly reports: ReportCounts,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @throws AccessLogUnavailable, ReadModelIsBehind, ReadModelIsStopped */
  async execute({ reader, recordId, at }: ReportFiguresQuery): Promise<FiguresView | null> {
    const { schoolId } = reader;
    if (!reader.readsDossiers) return null;
    const rows = await this.models.recordsByIds(schoolId, [recordId]);
    const [seen] = await this.records.shown(reader, rows);
    const form = seen ? reader.kindOf(seen.record) : null;
    if (!seen || !form) return null;
    const head = await this.reports.head(schoolId);
    const upTo = at === null || at > head ? head : at;
    const report = reportOf(schoolId, form, seen.record);
    const counts = report ? await this.reports.count(report, upTo) : [];
    const counted = { upTo: Number(upTo), figures: counts.map(figureOf) };
    const { place } = seen;
    const isSeenAt = readsFigureAt(reader, { at, kept: seen.record.counted });
    return figuresView({ form, counted }, (count) => isSeenAt && readsFigure(reader, count, place));
  }
}
