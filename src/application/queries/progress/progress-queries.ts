import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { yearNow } from '../../../domain/school/school.state.js';
import type { ClassId } from '../../../domain/shared/ids.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import { yearNamed } from '../../../domain/shared/period.js';
import type { FieldOption, RecordKind } from '../../../domain/shared/record-kind.js';
import { owedPeriodOf } from '../periods.js';
import type { Reader } from '../reader.js';
import { type OwedCounts, sumOf } from './owed-counts.js';
import { type DeadlineView, OwedKinds, type PartOfYear } from './owed-kinds.js';
import { ProgressBoard } from './progress-board.js';

export interface ProgressView {
  readonly schoolYear: string;
  /** Without one nothing is owed: nobody has said when there is school. */
  readonly hasCalendar: boolean;
  readonly counts: OwedCounts;
  readonly kinds: readonly KindProgress[];
  readonly classes: readonly ClassProgress[];
}
export interface KindProgress {
  readonly kind: RecordKind;
  readonly counts: OwedCounts;
}
export interface ClassProgress {
  readonly classId: ClassId;
  readonly counts: OwedCounts;
  /** In the order of `kinds`. */
  readonly cells: readonly OwedCounts[];
}

/** Null of a year that is not open, of a class that is not the reader's, and for no reader. */
export class ProgressQuery extends Query<ProgressView | null> {
  constructor(
    readonly reader: Reader,
    readonly asked: Omit<PartOfYear, 'schoolYear'> & {
      /** Null for the year that has begun last. */
      readonly schoolYear: string | null;
      /** Null for every class that the reader reads. */
      readonly classId: ClassId | null;
    },
  ) {
    super();
  }
}

@QueryHandler(ProgressQuery)
export class ProgressHandler implements IQueryHandler<ProgressQuery> {
  constructor(
    private readonly kinds: OwedKinds,
    private readonly board: ProgressBoard,
  ) {}

  async execute({ reader, asked }: ProgressQuery): Promise<ProgressView | null> {
    const schoolYear = asked.schoolYear ?? yearNow(reader.facts.school, reader.today);
    const year = yearNamed(reader.facts.school.years, schoolYear);
    if (!reader.readsRecords || schoolYear === null || year === null) return null;
    const all = await this.board.classes(reader, schoolYear);
    const classIds = all.filter((classId) => asked.classId === null || classId === asked.classId);
    if (asked.classId !== null && classIds.length === 0) return null;
    const owed = await this.kinds.ofClasses(reader, { ...asked, schoolYear });
    const counting = await this.board.counting(reader, { schoolYear, classIds, owed });
    const classes = classIds.map((classId) => {
      const cells = owed.map(({ kind, periods }) =>
        sumOf(periods.map((period) => counting.of(classId, kind, period))),
      );
      return { classId, counts: sumOf(cells), cells };
    });
    return {
      schoolYear,
      hasCalendar: year.calendar !== null,
      counts: sumOf(classes.map(({ counts }) => counts)),
      kinds: owed.map(({ kind }, at) => ({
        kind,
        counts: sumOf(classes.flatMap(({ cells }) => cells[at] ?? [])),
      })),
      classes,
    };
  }
}

export interface PeriodProgress {
  readonly period: FieldOption;
  readonly dueOn: LocalDate;
  /** Null where the catalogue says by when. */
  readonly deadline: DeadlineView | null;
  readonly counts: OwedCounts;
}

/** A kind in a class. */
export interface OwedCell {
  readonly schoolYear: string;
  readonly classId: ClassId;
  readonly kind: string;
}

/** Period by period what a class owes of a kind; nothing of a class that is not the reader's. */
export class OwedPeriodsQuery extends Query<readonly PeriodProgress[]> {
  constructor(
    readonly reader: Reader,
    readonly cell: OwedCell,
    readonly between: Pick<PartOfYear, 'from' | 'to'>,
  ) {
    super();
  }
}

@QueryHandler(OwedPeriodsQuery)
export class OwedPeriodsHandler implements IQueryHandler<OwedPeriodsQuery> {
  constructor(
    private readonly kinds: OwedKinds,
    private readonly board: ProgressBoard,
  ) {}

  async execute({ reader, cell, between }: OwedPeriodsQuery): Promise<readonly PeriodProgress[]> {
    const { schoolYear, classId } = cell;
    const [owed] = isOwing(reader, cell)
      ? await this.kinds.ofClasses(reader, { schoolYear, kinds: [cell.kind], ...between })
      : [];
    if (!owed) return [];
    const { kind, periods, deadlines } = owed;
    const scope = { schoolYear, classIds: [classId], owed: [owed] };
    const counting = await this.board.counting(reader, scope);
    return periods.map((period) => ({
      period: owedPeriodOf(kind, period.code),
      dueOn: period.dueOn,
      deadline: deadlines.get(period.code) ?? null,
      counts: counting.of(classId, kind, period),
    }));
  }
}

/** A class of that year that the reader reads. */
export const isOwing = (reader: Reader, { schoolYear, classId }: OwedCell): boolean =>
  reader.facts.school.classes[classId]?.schoolYear === schoolYear && reader.readsClass(classId);
