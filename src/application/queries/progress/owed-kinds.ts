import { Inject, Injectable } from '@nestjs/common';
import { kindsOfYear } from '../../../domain/school/kinds-in-force.js';
import { calendarOf } from '../../../domain/school/school.state.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import { topicsAt } from '../../../domain/shared/class-level.js';
import { isKeptOnce, lateFrom, type OwedPeriod, owedPeriods } from '../../../domain/shared/due.js';
import type { FieldOption, RecordKind } from '../../../domain/shared/record-kind.js';
import type { CountedPeriod, DeadlineRow } from '../../ports/owed-rows.js';
import type { ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { owedPeriodOf } from '../periods.js';
import type { Reader } from '../reader.js';

/** A kind that is owed in a year, and for which of its periods. */
export interface OwedKind {
  readonly kind: RecordKind;
  readonly periods: readonly OwedPeriod[];
  /** Of the periods that are due by a day which somebody has set. */
  readonly deadlines: ReadonlyMap<string, DeadlineView>;
}

export interface DeadlineView extends Omit<DeadlineRow, 'kind' | 'period'> {
  readonly kind: RecordKind;
  readonly period: FieldOption;
}

/** Which part of a year is asked about: periods that are counted from that day to that. */
export interface PartOfYear {
  readonly schoolYear: string;
  /** Null for all kinds. */
  readonly kinds: readonly string[] | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** What is owed in a year, with the deadlines that were set; in one statement. */
@Injectable()
export class OwedKinds {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  /** What classes owe, of themselves and of their children; of what the reader reads. */
  async ofClasses(reader: Reader, part: PartOfYear): Promise<readonly OwedKind[]> {
    const all = await this.ofAllClasses(reader, part);
    return all.filter(({ kind: { kind } }) => reader.readsKind(kind));
  }

  /** The same, whoever reads it. */
  async ofAllClasses(reader: Reader, part: PartOfYear): Promise<readonly OwedKind[]> {
    return (await this.of(reader, part)).filter(({ kind }) => isOfClasses(kind));
  }

  /** What teams, staff and the school owe. */
  async ofUnits(reader: Reader, part: PartOfYear): Promise<readonly OwedKind[]> {
    const all = await this.of(reader, part);
    return all.filter(({ kind }) => !isOfClasses(kind) && reader.readsKind(kind.kind));
  }

  private async of(reader: Reader, part: PartOfYear): Promise<readonly OwedKind[]> {
    return kindsWithDue(
      reader,
      part,
      await this.models.deadlines(reader.schoolId, part.schoolYear),
    );
  }
}

const isOfClasses = ({ about = 'child' }: RecordKind): boolean =>
  about === 'child' || about === 'class';

const kindsWithDue = (
  reader: Reader,
  { schoolYear, kinds, from, to }: PartOfYear,
  set: readonly DeadlineRow[],
): readonly OwedKind[] => {
  const calendar = calendarOf(reader.facts.school, schoolYear);
  return kindsOfYear(reader.facts.school, schoolYear)
    .map(({ kind }) => kind)
    .filter(({ due }) => due !== undefined)
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .map((kind) => {
      const ofKind = set.filter((one) => one.kind === kind.kind);
      const days = new Map(ofKind.map(({ period, dueOn }) => [period, dueOn] as const));
      const periods = calendar ? owedPeriods(kind, schoolYear, calendar, days) : [];
      return {
        kind,
        periods: periods.filter(
          ({ countedOn }) => (from ?? countedOn) <= countedOn && countedOn <= (to ?? countedOn),
        ),
        deadlines: new Map(ofKind.map((row) => [row.period, deadlineView(row, kind)] as const)),
      };
    });
};

export const deadlineView = (row: DeadlineRow, kind: RecordKind): DeadlineView => ({
  ...row,
  kind,
  period: owedPeriodOf(kind, row.period),
});

/**
 * What a class of that level owes of each period, or whoever else does (null). A kind without topics is
 * owed once, as if it had one without a name.
 */
export const topicsOf = (kind: RecordKind, level: string | null): readonly (string | null)[] =>
  topicsAt(kind, level)?.map(({ code }) => code) ?? [null];

export const countedPeriods = (owed: readonly OwedKind[]): readonly CountedPeriod[] =>
  owed
    .filter(({ kind }) => !isKeptOnce(kind))
    .flatMap(({ kind: { kind }, periods }) =>
      periods.map(({ code, countedOn, dueOn }) => ({
        kind,
        code,
        countedOn,
        lateFrom: lateFrom(dueOn),
      })),
    );

export const kindsKeptOnce = (owed: readonly OwedKind[]): readonly string[] =>
  owed
    .map(({ kind }) => kind)
    .filter(isKeptOnce)
    .map(({ kind }) => kind);
