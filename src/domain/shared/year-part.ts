import { pointsOf, type SchoolCalendar, termOfAssessment } from './calendar.js';
import { dayAt, dayNumber, type LocalDate } from './instant.js';
import {
  type Period,
  periodOf,
  periodsWithin,
  rhythms,
  type Span,
  yearNamed,
  type YearSpan,
} from './period.js';

/**
 * The parts of its school year in which what was made for a period lies, as scopes of locks name
 * them: a term (`2026-2027/HK1`) and a month (`2026-09`). The calendar as it stands decides. It lies
 * where its last school term day is, so a week from one month into the next lies in one of them. What
 * is wider than a part does not lie in it: a term in no month, a year in neither. Days outside of
 * the terms lie in no term; what was made for no period lies nowhere.
 */
export const partsOfPeriod = (
  period: string | null,
  schoolYear: string | null,
  years: Readonly<Record<string, YearSpan>>,
): readonly string[] => {
  const year = yearNamed(years, schoolYear);
  if (period === null || schoolYear === null || !year) return [];
  const found = rhythms
    .map((every) => ({ every, span: periodOf(every, period, { [schoolYear]: year }) }))
    .find(({ span }) => typeof span !== 'string');
  if (!found || found.every === 'year') return [];
  if (found.every === 'term') return [period];
  const calendar = year.calendar ?? null;
  if (found.every !== 'assessment') return partsOfDay(found.span as Period, schoolYear, calendar);
  const assessed = calendar?.assessments.find(({ code }) => `${schoolYear}/${code}` === period);
  const term = pointsOf.assessment.find((code) => `${schoolYear}/${code}` === period);
  return [
    ...(term ? [`${schoolYear}/${termOfAssessment[term]}`] : []),
    ...(assessed ? [assessed.on.slice(0, 7)] : []),
  ];
};

/** The parts that a year has: the terms of its calendar and the months that it touches. */
export const partsOfYear = (schoolYear: string, year: YearSpan): readonly string[] => [
  ...(year.calendar?.terms ?? []).map(({ code }) => `${schoolYear}/${code}`),
  ...periodsWithin('month', year),
];

/** Every period of a year, of whatever rhythm, that lies in a part of it. */
export const periodsInPart = (
  part: string,
  schoolYear: string,
  year: YearSpan,
): readonly string[] => {
  return periodsOf(schoolYear, year).filter((period) =>
    partsOfPeriod(period, schoolYear, { [schoolYear]: year }).includes(part),
  );
};

/** The parts of a year out of which another calendar takes some period. */
export const partsLeft = (
  schoolYear: string,
  before: YearSpan,
  calendar: SchoolCalendar,
): ReadonlySet<string> => {
  const after = { ...before, calendar };
  return new Set(
    periodsOf(schoolYear, before).flatMap((period) => {
      const kept = partsOfPeriod(period, schoolYear, { [schoolYear]: after });
      return partsOfPeriod(period, schoolYear, { [schoolYear]: before }).filter(
        (part) => !kept.includes(part),
      );
    }),
  );
};

/** Every period of a year, of whatever rhythm that is narrower than it. */
const periodsOf = (schoolYear: string, year: YearSpan): readonly string[] => [
  ...[...pointsOf.term, ...pointsOf.assessment].map((code) => `${schoolYear}/${code}`),
  ...periodsWithin('month', year),
  ...periodsWithin('week', year),
  ...daysOf(year),
];

const partsOfDay = (
  span: Span,
  schoolYear: string,
  calendar: SchoolCalendar | null,
): readonly string[] => {
  const touched = calendar?.terms.findLast(
    ({ startsOn, endsOn }) => startsOn <= span.endsOn && span.startsOn <= endsOn,
  );
  const last = touched && touched.endsOn < span.endsOn ? touched.endsOn : span.endsOn;
  return [...(touched ? [`${schoolYear}/${touched.code}`] : []), last.slice(0, 7)];
};

const daysOf = ({ startsOn, endsOn }: Span): readonly LocalDate[] => {
  const first = dayNumber(startsOn);
  return Array.from({ length: dayNumber(endsOn) - first + 1 }, (_, at) => dayAt(first + at));
};
