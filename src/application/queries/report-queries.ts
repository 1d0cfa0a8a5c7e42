import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { RecordId } from '../../domain/shared/ids.js';
import type { FigureDefinition, RecordKind } from '../../domain/shared/record-kind.js';
import type { CountedReport } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { figureOf, ReportCounts, reportOf } from '../report/report-counts.js';
import type { Reader } from './reader.js';
import { VisibleRecords } from './visible-records.js';

/** A figure with what it is called. */
export interface FigureView extends Pick<FigureDefinition, 'code' | 'label' | 'unit'> {
  readonly value: number;
  readonly erased: number;
}

/** What a report counts, over the entries up to and with that one. */
export interface FiguresView {
  readonly logIndex: bigint;
  readonly figures: readonly FigureView[];
}

/** In the order of the form; null where nothing was counted. */
export const figuresView = (
  counted: CountedReport | null,
  form: Pick<RecordKind, 'figures'> | null,
): FiguresView | null => {
  if (counted === null) return null;
  const figures = (form?.figures ?? []).flatMap(({ code, label, unit }) => {
    const found = counted.figures.find((one) => one.code === code);
    return found ? [{ code, label, ...(unit && { unit }), ...valuesOf(found) }] : [];
  });
  return { logIndex: BigInt(counted.upTo), figures };
};

const valuesOf = ({ value, erased }: CountedReport['figures'][number]) => ({ value, erased });

/**
 * The figures of a record that the reader sees, counted now or up to an entry: none unless it is a
 * report. Null of what is not for the reader.
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
    return figuresView({ upTo: Number(upTo), figures: counts.map(figureOf) }, form);
  }
}
