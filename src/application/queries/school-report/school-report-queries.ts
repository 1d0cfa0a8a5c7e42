import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ClassId, DossierId } from '../../../domain/shared/ids.js';
import { yearNamed } from '../../../domain/shared/period.js';
import type { RecordRow } from '../../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { dossierLook, type SeenDossier, VisibleDossiers } from '../dossier-queries.js';
import { mapPage, pageOfList } from '../pages.js';
import { OwedKinds } from '../progress/owed-kinds.js';
import { levelsIn } from '../progress/progress-board.js';
import type { Reader } from '../reader.js';
import { isDraftOfNoTopic } from '../topics-in-year.js';
import { type SeenRecord, VisibleRecords } from '../visible-records.js';
import { isOpen, linesOf, type ReportLine, shownLine, type UnshownLine } from './report-lines.js';
import {
  isOnCover,
  partsOfReport,
  type ReportedKind,
  type ReportPart,
  slotsOfReport,
} from './report-slots.js';

export interface SchoolReportView {
  readonly dossierId: DossierId;
  readonly schoolYear: string;
  /** The last one in which the child was that year. */
  readonly classId: ClassId | null;
  /** Without one nothing is owed, and so nothing can be found missing. */
  readonly hasCalendar: boolean;
  /** Null where a part is not for the reader. */
  readonly complete: boolean | null;
  /** How many lines are open. */
  readonly open: number;
  readonly parts: readonly ReportPart[];
  /** In their order; `SchoolReportLinesQuery` shows them. */
  readonly lines: readonly UnshownLine[];
}

/**
 * The school report of a child for a year: what was approved of it, who recorded and who approved it, and
 * what is not there. Null for whoever may not see the child, or nothing of that year.
 */
export class SchoolReportQuery extends Query<SchoolReportView | null> {
  constructor(
    readonly reader: Reader,
    readonly asked: { readonly dossierId: DossierId; readonly schoolYear: string },
  ) {
    super();
  }
}

@QueryHandler(SchoolReportQuery)
export class SchoolReportHandler implements IQueryHandler<SchoolReportQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    private readonly owedKinds: OwedKinds,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @throws AccessLogUnavailable */
  async execute({ reader, asked }: SchoolReportQuery): Promise<SchoolReportView | null> {
    const { dossierId, schoolYear } = asked;
    const [dossier] = await this.dossiers.find(reader, [dossierId]);
    if (dossier?.about !== 'child') return null;
    const parts = partsOfReport(reader, schoolYear, dossier.places);
    const isForReader = parts.some((part) => part.isForReader && !isOnCover(part));
    const year = yearNamed(reader.facts.school.years, schoolYear);
    if (!isForReader || !year) return null;
    const kinds = parts.flatMap((part) => (part.isForReader ? [part.kind] : []));
    const names = kinds.map(({ kind }) => kind);
    const [owed, placements, rows, waivers] = await Promise.all([
      this.owedKinds.ofClasses(reader, { schoolYear, kinds: names, from: null, to: null }),
      this.models.placementsOf(reader.schoolId, [dossierId]),
      this.models.recordsOf(reader.schoolId, [dossierId]),
      this.models.waivers(reader.schoolId, schoolYear),
    ]);
    const slots = slotsOfReport(schoolYear, kinds, {
      dossier,
      placements,
      owed,
      levelOf: levelsIn(reader),
    });
    const ofYear = placements.filter((one) => one.schoolYear === schoolYear);
    const classIds = ofYear.map(({ classId }) => classId);
    const records = recordsIn(reader, dossier, { rows, kinds, schoolYear, classIds });
    const lines = linesOf(reader, kinds, { child: dossier, slots, records, waivers });
    const open = lines.filter(isOpen).length;
    await this.dossiers.lookedAt(reader, [dossierLook(dossier)]);
    const isWhole = parts.every((part) => part.isForReader);
    const last = ofYear.find(({ leftDay }) => leftDay === null);
    return {
      dossierId,
      schoolYear,
      classId: last?.classId ?? null,
      hasCalendar: year.calendar !== null,
      complete: isWhole ? open === 0 && year.calendar !== null : null,
      open,
      parts,
      lines,
    };
  }
}

/** Of the year, and what there is one of; in the order of registration. */
const recordsIn = (
  reader: Reader,
  dossier: SeenDossier,
  {
    rows,
    kinds,
    schoolYear,
    classIds,
  }: {
    readonly rows: readonly RecordRow[];
    readonly kinds: readonly ReportedKind[];
    readonly schoolYear: string;
    /** Of that year. */
    readonly classIds: readonly ClassId[];
  },
): readonly SeenRecord<RecordRow>[] => {
  const named = new Map(kinds.map((kind) => [kind.kind, kind] as const));
  return rows
    .filter((row) => {
      const kind = named.get(row.kind);
      return (
        kind !== undefined &&
        (kind.onePerDossier || row.schoolYear === schoolYear) &&
        !isDraftOfNoTopic(reader, kind, { ...row, classIds })
      );
    })
    .toSorted((one, other) => (one.registeredLogIndex < other.registeredLogIndex ? -1 : 1))
    .flatMap((record) => {
      const place = reader.placeOfRecord(dossier.places, record);
      return place ? [{ record, dossier, place }] : [];
    });
};

/** A page of the lines of a report, with what stands in them. */
export class SchoolReportLinesQuery extends Query<Page<ReportLine>> {
  constructor(
    readonly reader: Reader,
    readonly lines: readonly UnshownLine[],
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(SchoolReportLinesQuery)
export class SchoolReportLinesHandler implements IQueryHandler<SchoolReportLinesQuery> {
  constructor(private readonly records: VisibleRecords) {}

  /** @throws AccessLogUnavailable */
  async execute({ reader, lines, page }: SchoolReportLinesQuery): Promise<Page<ReportLine>> {
    const shown = pageOfList(lines, page);
    const seen = shown.entries.flatMap(({ row }) => row.seen ?? []);
    await this.records.lookedAt(reader, seen);
    return mapPage(shown, (line) => shownLine(reader, line));
  }
}
