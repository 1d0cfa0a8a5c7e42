import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { yearNow } from '../../../domain/school/school.state.js';
import type { OwedPeriod } from '../../../domain/shared/due.js';
import type { ClassId, DossierId } from '../../../domain/shared/ids.js';
import type { FieldOption, RecordKind } from '../../../domain/shared/record-kind.js';
import { owedPeriodOf } from '../periods.js';
import type { Reader } from '../reader.js';
import type { Counting } from './owed-counts.js';
import { OwedKinds } from './owed-kinds.js';
import { type Owing, owedBy, owesUnit } from './owing.js';
import { ProgressBoard } from './progress-board.js';
import { isStillToSubmit, type UnitOwed, UnitsOwed } from './unit-owed-queries.js';

/** What somebody has to submit by today, of one kind in one class, or of a team, a person or the school. */
export interface MyOwed {
  readonly schoolYear: string;
  /** Null of what is of no class. */
  readonly classId: ClassId | null;
  /** Of what is of no class: of which team, of whom, or of the school. */
  readonly dossierId: DossierId | null;
  readonly kind: RecordKind;
  readonly dueToday: number;
  readonly overdue: number;
  /** The first period that is not done. */
  readonly period: FieldOption;
}

export const myOwedMax = 50;

/** What the reader owes and has not submitted, what is due for longest first. */
export class MyOwedQuery extends Query<readonly MyOwed[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}

interface OpenOwed extends Omit<MyOwed, 'schoolYear'> {
  readonly since: string;
}

@QueryHandler(MyOwedQuery)
export class MyOwedHandler implements IQueryHandler<MyOwedQuery> {
  constructor(
    private readonly kinds: OwedKinds,
    private readonly board: ProgressBoard,
    private readonly units: UnitsOwed,
  ) {}

  async execute({ reader }: MyOwedQuery): Promise<readonly MyOwed[]> {
    const schoolYear = yearNow(reader.facts.school, reader.today);
    if (!reader.isOnStaff || schoolYear === null) return [];
    const found = await Promise.all([
      reader.readsRecords ? this.ofClasses(reader, schoolYear) : [],
      this.ofUnits(reader, schoolYear),
    ]);
    return found
      .flat()
      .toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
      .slice(0, myOwedMax)
      .map(({ since: _, ...one }) => ({ ...one, schoolYear }));
  }

  private async ofUnits(reader: Reader, schoolYear: string): Promise<readonly OpenOwed[]> {
    const items = await this.units.of(
      reader,
      schoolYear,
      (kind, place, { dueOn }) => dueOn <= reader.today && owesUnit(reader, kind, place),
    );
    const open = items.filter(isStillToSubmit);
    const keys = [...new Set(open.map(keyOf))];
    return keys.flatMap((key) => openOfUnit(open.filter((one) => keyOf(one) === key)));
  }

  private async ofClasses(reader: Reader, schoolYear: string): Promise<readonly OpenOwed[]> {
    const part = { schoolYear, kinds: null, from: null, to: null };
    const due = (await this.kinds.ofClasses(reader, part)).map(({ periods, ...one }) => ({
      ...one,
      periods: periods.filter(({ dueOn }) => dueOn <= reader.today),
    }));
    const owing = owedBy(reader, await this.board.classes(reader, schoolYear), due);
    if (owing.length === 0) return [];
    const classIds = [...new Set(owing.map(({ classId }) => classId))];
    const owed = due.filter(({ kind }) => owing.some((one) => one.kind === kind));
    const counting = await this.board.counting(reader, { schoolYear, classIds, owed });
    return owing.flatMap((one) => openOf(one, counting, reader));
  }
}

const keyOf = ({ kind, dossierId }: UnitOwed): string => `${kind.kind} ${dossierId}`;

/** Of one kind and one team, person or school, what is due first before the rest. */
const openOfUnit = (open: readonly UnitOwed[]): readonly OpenOwed[] =>
  open.slice(0, 1).map(({ kind, dossierId, period, dueOn }) => ({
    classId: null,
    dossierId,
    kind,
    dueToday: open.filter(({ state }) => state === 'upcoming').length,
    overdue: open.filter(({ state }) => state === 'missing').length,
    period,
    since: dueOn,
  }));

const openOf = (
  { classId, kind, periods, topics }: Owing,
  counting: Counting,
  { today }: Reader,
): readonly OpenOwed[] => {
  let [dueToday, overdue] = [0, 0];
  let first: OwedPeriod | null = null;
  for (const period of periods) {
    const { missing, upcoming } = counting.of(classId, kind, period, topics);
    const dueNow = period.dueOn === today ? upcoming : 0;
    if (missing + dueNow > 0) first ??= period;
    overdue += missing;
    dueToday += dueNow;
  }
  if (first === null) return [];
  const period = owedPeriodOf(kind, first.code);
  return [{ classId, dossierId: null, kind, dueToday, overdue, period, since: first.dueOn }];
};
