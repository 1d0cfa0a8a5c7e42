import { kindsOfYear } from '../../../domain/school/kinds-in-force.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import { lateFrom, type OwedPeriod, owedPeriods } from '../../../domain/shared/due.js';
import type { RecordKind } from '../../../domain/shared/record-kind.js';
import type { CountedPeriod } from '../../ports/owed-rows.js';
import type { Reader } from '../reader.js';

/** A kind that is owed in a year, and for which of its periods. */
export interface OwedKind {
  readonly kind: RecordKind;
  readonly periods: readonly OwedPeriod[];
}

/** Which part of a year is asked about: periods that are counted from that day to that. */
export interface PartOfYear {
  readonly schoolYear: string;
  /** Null for all kinds. */
  readonly kinds: readonly string[] | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Null for a year that is not open. */
export const calendarOf = ({ facts: { school } }: Reader, schoolYear: string) =>
  Object.hasOwn(school.years, schoolYear) ? (school.years[schoolYear] ?? null) : null;

/** The kinds that somebody owes in that year, of those that the reader reads. */
export const owedKinds = (reader: Reader, part: PartOfYear): readonly OwedKind[] =>
  allOwedKinds(reader, part).filter(({ kind: { kind } }) => reader.readsKind(kind));

/** What classes owe, of themselves and of their children, whoever reads it. */
export const allOwedKinds = (reader: Reader, part: PartOfYear): readonly OwedKind[] =>
  kindsWithDue(reader, part).filter(({ kind }) => isOfClasses(kind));

/** What teams, staff and the school owe. */
export const unitKinds = (reader: Reader, part: PartOfYear): readonly OwedKind[] =>
  kindsWithDue(reader, part).filter(
    ({ kind }) => !isOfClasses(kind) && reader.readsKind(kind.kind),
  );

const isOfClasses = ({ about = 'child' }: RecordKind): boolean =>
  about === 'child' || about === 'class';

const kindsWithDue = (reader: Reader, part: PartOfYear): readonly OwedKind[] => {
  const { schoolYear, kinds, from, to } = part;
  const calendar = calendarOf(reader, schoolYear)?.calendar ?? null;
  return kindsOfYear(reader.facts.school, schoolYear)
    .map(({ kind }) => kind)
    .filter(({ due }) => due !== undefined)
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .map((kind) => ({
      kind,
      periods: (calendar ? owedPeriods(kind, schoolYear, calendar) : []).filter(
        ({ countedOn }) => (from ?? countedOn) <= countedOn && countedOn <= (to ?? countedOn),
      ),
    }));
};

/** A kind without topics is owed once, as if it had one without a name. */
export const topicsOf = ({ topics }: RecordKind): readonly (string | null)[] =>
  topics?.map(({ code }) => code) ?? [null];

export const countedPeriods = (owed: readonly OwedKind[]): readonly CountedPeriod[] =>
  owed.flatMap(({ kind: { kind }, periods }) =>
    periods.map(({ code, countedOn, dueOn }) => ({
      kind,
      code,
      countedOn,
      lateFrom: lateFrom(dueOn),
    })),
  );
