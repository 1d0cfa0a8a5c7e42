import { calendarOf, type SchoolState } from '../../domain/school/school.state.js';
import { owedPeriods } from '../../domain/shared/due.js';
import type { DossierId } from '../../domain/shared/ids.js';
import { periodOf } from '../../domain/shared/period.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import type { ReportedPeriod } from './counted-records.js';

/** A report by its place: of what, and for when. */
export interface ReportSlot {
  readonly dossierId: DossierId;
  readonly period: string;
}

interface BelowWhat {
  readonly school: SchoolState;
  readonly schoolYear: string;
  readonly period: ReportedPeriod;
  /** Whose reports are added up. */
  readonly dossierIds: readonly DossierId[];
}

/**
 * The reports that a sum is of when none is missing, in the order of their periods: also those that the
 * leadership waived, which are missing in the sum all the same. Of shorter periods they are those that the
 * calendar makes owed; null without one, since nothing says then how many there are.
 */
export const expectedReports = (
  { every, due = { from: 'end', days: 0 } }: Pick<RecordKind, 'every' | 'due'>,
  { school, schoolYear, period, dossierIds }: BelowWhat,
): readonly ReportSlot[] | null => {
  if (every === undefined) return null;
  const of = (code: string) => dossierIds.map((dossierId) => ({ dossierId, period: code }));
  if (every === period.every) return of(period.code);
  const calendar = calendarOf(school, schoolYear);
  if (!calendar) return null;
  return owedPeriods({ every, due }, schoolYear, calendar)
    .filter(({ code }) => {
      const own = periodOf(every, code, school.years);
      return (
        typeof own !== 'string' && period.startsOn <= own.endsOn && own.endsOn <= period.endsOn
      );
    })
    .flatMap(({ code }) => of(code));
};

/** Of those, which are not among the ones that were added up. */
export const missingReports = (
  expected: readonly ReportSlot[],
  added: readonly { readonly dossierId: DossierId; readonly period: string | null }[],
): readonly ReportSlot[] => {
  const keyOf = (slot: { dossierId: DossierId; period: string | null }) =>
    `${slot.dossierId} ${slot.period}`;
  const there = new Set(added.map(keyOf));
  return expected.filter((slot) => !there.has(keyOf(slot)));
};
