import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { levelOf } from '../../../domain/school/school.state.js';
import type { OwedPeriod } from '../../../domain/shared/due.js';
import type { ClassId, DossierId, RecordId } from '../../../domain/shared/ids.js';
import type { FieldDefinition, FieldOption } from '../../../domain/shared/record-kind.js';
import type { WaiverRow } from '../../ports/owed-rows.js';
import type { RecordRow } from '../../ports/read-model-rows.js';
import { idsMax, type Page, type PageRequest, type ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { ClassLists } from '../class-lists.js';
import { mapPage, pageOfList } from '../pages.js';
import type { LookedAtChild } from '../progress/owed-item-queries.js';
import { OwedKinds, topicsOf } from '../progress/owed-kinds.js';
import type { Reader } from '../reader.js';
import { type FieldView, recordView } from '../record-view.js';
import { type SeenRecord, VisibleRecords } from '../visible-records.js';
import { linesOf, type ReportLineState, stateOfRecord } from './report-lines.js';
import { isReported, type ReportedKind } from './report-slots.js';

export interface SummaryCell extends Pick<FieldDefinition, 'name' | 'label'> {
  readonly topic: FieldOption | null;
  /** Also of a record that is not for the reader, since the child is elsewhere by now. */
  readonly state: ReportLineState;
  readonly recordId: RecordId | null;
  /** Also of what is not approved; null where there is no record that the reader sees. */
  readonly field: FieldView | null;
}

export interface SummaryRow {
  readonly dossierId: DossierId;
  /** Topic by topic, of each the fields that the kind sums up. */
  readonly cells: readonly SummaryCell[];
}

/**
 * What a class has of one kind for one period, child by child in the order of its list. Null of a class
 * that the reader does not read, and of what is not summed up or not owed.
 */
export class ClassSummaryQuery extends Query<Page<SummaryRow> | null> {
  constructor(
    readonly reader: Reader,
    readonly asked: { readonly classId: ClassId; readonly kind: string; readonly period: string },
    readonly page: PageRequest,
  ) {
    super();
  }
}

interface Summed {
  readonly schoolYear: string;
  readonly kind: ReportedKind;
  readonly period: OwedPeriod;
}

@QueryHandler(ClassSummaryQuery)
export class ClassSummaryHandler implements IQueryHandler<ClassSummaryQuery> {
  constructor(
    private readonly lists: ClassLists,
    private readonly owedKinds: OwedKinds,
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @throws AccessLogUnavailable */
  async execute({ reader, asked, page }: ClassSummaryQuery): Promise<Page<SummaryRow> | null> {
    const { classId } = asked;
    const summed = reader.readsClass(classId) ? await this.summed(reader, asked) : null;
    if (!summed) return null;
    const there = await this.lists.onDay(reader, classId, summed.period.countedOn);
    const shown = pageOfList(there, page);
    const dossierIds = shown.entries.map(({ row }) => row);
    const [rows, waivers] = await Promise.all([
      this.recordsOf(reader, summed, dossierIds),
      this.models.waivers(reader.schoolId, summed.schoolYear),
    ]);
    const records = await this.records.shown(reader, rows);
    return mapPage(shown, (dossierId) => ({
      dossierId,
      cells: cellsOf(
        reader,
        { ...summed, classId },
        {
          // Of a waiver the summary shows that there is one, and not why.
          child: { dossierId, seenIn: null },
          rows: rows.filter((row) => row.dossierId === dossierId),
          records: records.filter(({ record }) => record.dossierId === dossierId),
          waivers,
        },
      ),
    }));
  }

  private async summed(
    reader: Reader,
    { classId, kind, period }: ClassSummaryQuery['asked'],
  ): Promise<Summed | null> {
    const schoolYear = reader.facts.school.classes[classId]?.schoolYear;
    if (schoolYear === undefined) return null;
    const part = { schoolYear, kinds: [kind], from: null, to: null };
    const [owed] = await this.owedKinds.ofClasses(reader, part);
    const found = owed?.periods.find(({ code }) => code === period);
    if (!owed || !found || !isReported(owed.kind) || !owed.kind.schoolReport.summary) return null;
    return { schoolYear, kind: owed.kind, period: found };
  }

  private async recordsOf(
    reader: Reader,
    { schoolYear, kind, period }: Summed,
    dossierIds: readonly DossierId[],
  ): Promise<readonly RecordRow[]> {
    if (dossierIds.length === 0) return [];
    const of = { schoolYear, kinds: [kind.kind], period: period.code, dossierIds };
    const ids = (await this.models.slotsOf(reader.schoolId, of)).map(({ recordId }) => recordId);
    const rows: RecordRow[] = [];
    for (let from = 0; from < ids.length; from += idsMax) {
      const part = ids.slice(from, from + idsMax);
      rows.push(...(await this.models.recordsByIds(reader.schoolId, part)));
    }
    return rows;
  }
}

const cellsOf = (
  reader: Reader,
  { kind, period, classId }: Summed & { readonly classId: ClassId },
  {
    rows,
    ...has
  }: {
    /** All that there are, also those that are not for the reader. */
    readonly rows: readonly RecordRow[];
    readonly child: LookedAtChild;
    readonly records: readonly SeenRecord<RecordRow>[];
    readonly waivers: readonly WaiverRow[];
  },
): readonly SummaryCell[] => {
  const topics = topicsOf(kind, levelOf(reader.facts.school, classId));
  const slots = topics.map((topic) => {
    return { kind, topic, period: period.code, owed: period, classId };
  });
  const names = kind.schoolReport.summary ?? [];
  const columns = names.flatMap((name) => kind.fields.find((field) => field.name === name) ?? []);
  const lines = linesOf(reader, [kind], { slots, ...has });
  // A child may have come from a class of another level.
  const shown = lines.filter(({ topic }) => topics.includes(topic));
  return shown.flatMap(({ topic, state, seen }) => {
    const fields = seen ? recordView(reader, seen).fields : [];
    const row = rows.find((one) => one.topic === topic);
    return columns.map(({ name, label }) => ({
      name,
      label,
      topic: kind.topics?.find(({ code }) => code === topic) ?? null,
      state: row ? stateOfRecord(row) : state,
      recordId: seen?.record.recordId ?? null,
      field: fields.find(({ definition }) => definition.name === name) ?? null,
    }));
  });
};
