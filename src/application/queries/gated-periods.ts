import { kindsOfYear } from '../../domain/school/kinds-in-force.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import { pointsOf } from '../../domain/shared/calendar.js';
import { dayAt, dayNumber, type LocalDate } from '../../domain/shared/instant.js';
import {
  periodOf,
  periodsWithin,
  type Rhythm,
  yearNamed,
  type YearSpan,
} from '../../domain/shared/period.js';
import type { GatedPeriod } from '../ports/violation-rows.js';

interface NamedSpan {
  readonly code: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/**
 * Everything of a school year that waited for a plan, by the catalogue of that year: each period of a
 * gated kind that has begun, with the plan within whose period it begins.
 */
export const gatedPeriods = (
  school: SchoolState,
  schoolYear: string,
  today: LocalDate,
): readonly GatedPeriod[] => {
  const year = yearNamed(school.years, schoolYear);
  if (!year) return [];
  const kinds = kindsOfYear(school, schoolYear).map(({ kind }) => kind);
  const begun = (every: Rhythm | undefined) =>
    every ? spansIn(every, schoolYear, year, today) : [];
  return kinds
    .filter(({ gates }) => gates !== undefined)
    .flatMap(({ kind, every, gates = [] }, planRank) => {
      const gated = kinds
        .filter((one) => gates.includes(one.kind))
        .flatMap((one) =>
          begun(one.every).map((span) => ({
            ...span,
            gatedKind: one.kind,
            gatedPeriod: span.code,
          })),
        );
      return begun(every).flatMap(({ code: planPeriod, startsOn, endsOn }) =>
        gated
          .filter((one) => startsOn <= one.startsOn && one.startsOn <= endsOn)
          .map(({ gatedKind, gatedPeriod }) => ({
            planKind: kind,
            planRank,
            planPeriod,
            gatedKind,
            gatedPeriod,
          })),
      );
    });
};

const spansIn = (
  every: Rhythm,
  schoolYear: string,
  year: YearSpan,
  today: LocalDate,
): readonly NamedSpan[] =>
  codesIn(every, schoolYear, year).flatMap((code) => {
    const span = periodOf(every, code, { [schoolYear]: year });
    if (typeof span === 'string') return [];
    // The month and the week in which the year begins are of it from its first day on.
    const startsOn = span.startsOn < year.startsOn ? year.startsOn : span.startsOn;
    return startsOn > today ? [] : [{ code, startsOn, endsOn: span.endsOn }];
  });

const codesIn = (every: Rhythm, schoolYear: string, year: YearSpan): readonly string[] => {
  switch (every) {
    case 'year':
      return [schoolYear];
    case 'term':
    case 'assessment':
      return pointsOf[every].map((point) => `${schoolYear}/${point}`);
    case 'month':
    case 'week':
      return periodsWithin(every, year);
    case 'day': {
      const first = dayNumber(year.startsOn);
      const count = dayNumber(year.endsOn) - first + 1;
      return Array.from({ length: count }, (_, index) => dayAt(first + index));
    }
  }
};
