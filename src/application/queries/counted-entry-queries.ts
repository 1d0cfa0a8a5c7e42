import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { kindEverNamed } from '../../domain/school/kinds-in-force.js';
import type { DossierId, RecordId } from '../../domain/shared/ids.js';
import {
  type FieldOption,
  type FigureMeasure,
  kindCounted,
  type RecordKind,
} from '../../domain/shared/record-kind.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { CountedThing } from '../report/counted-things.js';
import type { ReportSlot } from '../report/expected-reports.js';
import { ReportCounts, type ReportOf, reportOf } from '../report/report-counts.js';
import { VisibleDossiers } from './dossier-queries.js';
import { readsFigure, readsFigureAt } from './figures-view.js';
import { nothingOf, pageOfList } from './pages.js';
import { periodOfKind } from './periods.js';
import type { Reader } from './reader.js';
import { VisibleRecords } from './visible-records.js';

/** One thing that a figure counts; which it is, not for an authority. */
export interface CountedEntryView {
  readonly dossierId: DossierId | null;
  readonly recordId: RecordId | null;
  /** Of the record, or of the one that is missing. */
  readonly period: FieldOption | null;
  readonly value: number;
  readonly erased: number;
}

export interface FigureAsked {
  readonly recordId: RecordId;
  readonly figure: string;
  /** Up to which entry was counted; null for now. */
  readonly at: bigint | null;
  /** What a sum lacks instead of what it counts. */
  readonly missing: boolean;
}

/**
 * What a figure of a report counts, by period and child. That a value counts says what it is: null unless
 * the field is for the reader. Of the school's it is what the reader sees: the sum is for everybody who reads
 * what is counted, what each class gave to it is for those who see the class.
 */
export class CountedEntriesQuery extends Query<Page<CountedEntryView> | null> {
  constructor(
    readonly reader: Reader,
    readonly asked: FigureAsked,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(CountedEntriesQuery)
export class CountedEntriesHandler implements IQueryHandler<CountedEntriesQuery> {
  constructor(
    private readonly records: VisibleRecords,
    private readonly dossiers: VisibleDossiers,
    private readonly reports: ReportCounts,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @throws AccessLogUnavailable, ReadModelIsBehind, ReadModelIsStopped */
  async execute({ reader, asked, page }: CountedEntriesQuery) {
    const { schoolId } = reader;
    if (!reader.readsDossiers) return null;
    const rows = await this.models.recordsByIds(schoolId, [asked.recordId]);
    const [seen] = await this.records.shown(reader, rows);
    const form = seen ? reader.kindOf(seen.record) : null;
    if (!seen || !form) return null;
    const report = reportOf(schoolId, form, seen.record);
    if (report === null) return nothingOf<CountedEntryView>();
    const definition = form.figures?.find(({ code }) => code === asked.figure);
    if (!definition) return nothingOf<CountedEntryView>();
    if (!readsFigure(reader, definition.count, seen.place)) return null;
    if (!readsFigureAt(reader, { at: asked.at, kept: seen.record.counted })) return null;
    const head = await this.reports.head(schoolId);
    const upTo = asked.at === null || asked.at > head ? head : asked.at;
    const counts = await this.reports.count(report, upTo);
    const found = counts.find(({ figure }) => figure.code === asked.figure);
    if (!found) return nothingOf<CountedEntryView>();
    const all = asked.missing ? (found.missing ?? []).map(notThere) : found.things;
    const things = await this.seen(reader, report, all);
    const shown = {
      mayKnow: readsCounted(reader, found.figure.count),
      kind: kindOfCounted(reader, found.figure.count),
    };
    const views = things.toSorted(byPeriodAndChild).map((thing) => viewOf(thing, shown));
    return pageOfList(views, page);
  }

  /** Of a class all, so that they are its figure; of the school those of the parts of it that they see. */
  private async seen(
    reader: Reader,
    { kind }: ReportOf,
    things: readonly CountedThing[],
  ): Promise<readonly CountedThing[]> {
    if (kind.about === 'class') return things;
    const ids = [...new Set(things.map(({ dossierId }) => dossierId))];
    const seen = await this.dossiers.areSeen(reader, ids);
    return things.filter(({ dossierId }) => seen.has(dossierId));
  }
}

/** An authority, whose looks at values are recorded one by one, looks at them where they stand. */
const readsCounted = (reader: Reader, count: FigureMeasure): boolean =>
  reader.requestNo === null || kindCounted(count) === null || count.of === 'reports';

const notThere = ({ dossierId, period }: ReportSlot): CountedThing => {
  return { dossierId, period, recordId: null, name: null, value: 0, erased: 0 };
};

const kindOfCounted = ({ facts: { school } }: Reader, count: FigureMeasure): RecordKind | null => {
  const name = kindCounted(count);
  return name === null ? null : kindEverNamed(school, name);
};

const viewOf = (
  { dossierId, recordId, period, value, erased }: CountedThing,
  { mayKnow, kind }: { readonly mayKnow: boolean; readonly kind: RecordKind | null },
): CountedEntryView =>
  mayKnow
    ? {
        dossierId,
        recordId,
        period: kind && periodOfKind(kind, period),
        value,
        erased,
      }
    : { dossierId: null, recordId: null, period: null, value, erased };

const byPeriodAndChild = (one: CountedThing, other: CountedThing): number =>
  orderOf(one) < orderOf(other) ? -1 : 1;

const orderOf = ({ period, dossierId, recordId }: CountedThing): string =>
  `${period ?? ''} ${dossierId} ${recordId ?? ''}`;
