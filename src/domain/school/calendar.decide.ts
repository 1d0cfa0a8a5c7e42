import {
  pointsOf,
  type SchoolCalendar,
  type Term,
  termOfAssessment,
  weekdays,
} from '../shared/calendar.js';
import { isLocalDate } from '../shared/instant.js';
import { yearNamed } from '../shared/period.js';
import { ok } from '../shared/result.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { partsLeft } from '../shared/year-part.js';
import type { CalendarProblem, SetCalendar } from './school.commands.js';
import { type Check, type Decision, happened, inSchool } from './school.guards.js';
import type { DecidedCalendar, SchoolState, SchoolYear } from './school.state.js';

const daysOffMax = 60;

/** A later calendar of a year takes the place of the one before, whole. */
export const setCalendar = (command: SetCalendar, state: SchoolState): Decision => {
  const { schoolYear } = command;
  const year = yearNamed(state.years, schoolYear);
  const calendar = inOrder(command);
  const known = year?.calendar ?? null;
  const isKnown = known !== null && isSame(known, calendar);
  const decision = inSchool(command, state, 'manageSchool', () => ({
    refusal: year
      ? ((isKnown ? null : changedRefusal(command, state)) ??
        calendarRefusal(calendar, year) ??
        openedLockRefusal(command, calendar, year))
      : { type: 'SchoolYearNotFound', schoolYear },
    event: () =>
      happened({ type: 'school.calendar-set', version: 1, payload: { schoolYear, ...calendar } }),
  }));
  return decision.ok && isKnown ? ok([]) : decision;
};

/** What nobody looked at is not replaced: of two who change one calendar, the second looks again. */
const changedRefusal = (
  { schoolYear, basedOnRevision }: SetCalendar,
  { calendarRevisions }: SchoolState,
): Check => {
  const revision = calendarRevisions[schoolYear] ?? null;
  return revision === null || revision === basedOnRevision
    ? null
    : { type: 'CalendarHasChanged', revision };
};

/** In whatever order it was entered, one calendar is one text. */
const inOrder = (command: SetCalendar): DecidedCalendar => {
  const { terms, assessments, daysOff, schoolDays, decisionNo } = command;
  return {
    terms: byPlace(terms, pointsOf.term).map(({ code, startsOn, endsOn }) => ({
      code,
      startsOn,
      endsOn,
    })),
    assessments: byPlace(assessments, pointsOf.assessment).map(({ code, on }) => ({ code, on })),
    daysOff: daysOff
      .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
      .map(({ from, to, name }) => ({ from, to, name })),
    schoolDays: weekdays.filter((day) => schoolDays.includes(day)),
    decisionNo,
  };
};

const byPlace = <Code extends string, T extends { readonly code: Code }>(
  given: readonly T[],
  codes: readonly Code[],
): readonly T[] => given.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));

const isSame = (one: DecidedCalendar, other: DecidedCalendar): boolean => {
  const [texts, others] = [textsOf(one), textsOf(other)];
  return texts.length === others.length && texts.every((text, index) => text === others[index]);
};

const textsOf = (calendar: DecidedCalendar): readonly string[] => {
  const { terms, assessments, daysOff, schoolDays, decisionNo } = calendar;
  return [
    ...terms.flatMap(({ code, startsOn, endsOn }) => [code, startsOn, endsOn]),
    ...assessments.flatMap(({ code, on }) => [code, on]),
    ...daysOff.flatMap(({ from, to, name }) => [from, to, name]),
    ...schoolDays,
    decisionNo,
  ];
};

const calendarRefusal = (calendar: DecidedCalendar, year: SchoolYear): Check =>
  noDayRefusal(calendar) ??
  termsRefusal(calendar, year) ??
  assessmentsRefusal(calendar) ??
  (calendar.schoolDays.length === 0 ? invalid('no-school-days') : null) ??
  daysOffRefusal(calendar, year) ??
  invalidText([
    ...calendar.daysOff.map(({ name }) => ['daysOff', name, textRules.reference] as const),
    ['decisionNo', calendar.decisionNo, textRules.reference],
  ]);

/**
 * What a lock closes follows from the calendar, so whoever sets another one would open it alone,
 * without the decision and the paper that an unlock takes.
 */
const openedLockRefusal = (
  { schoolYear, lockedParts }: SetCalendar,
  calendar: DecidedCalendar,
  year: SchoolYear,
): Check => {
  if (lockedParts.length === 0) return null;
  const left = partsLeft(schoolYear, year, calendar);
  const lockIds = lockedParts.filter(({ part }) => left.has(part)).map(({ lockId }) => lockId);
  return lockIds.length === 0 ? null : { type: 'CalendarOpensLock', lockIds };
};

const invalid = (problem: CalendarProblem, place: string | null = null): Check => ({
  type: 'CalendarIsInvalid',
  problem,
  place,
});

const noDayRefusal = ({ terms, assessments, daysOff }: SchoolCalendar): Check => {
  const days = [
    ...terms.flatMap(({ startsOn, endsOn }) => [
      ['terms', startsOn] as const,
      ['terms', endsOn] as const,
    ]),
    ...assessments.map(({ on }) => ['assessments', on] as const),
    ...daysOff.flatMap(({ from, to }) => [['daysOff', from] as const, ['daysOff', to] as const]),
  ];
  const wrong = days.find(([, day]) => !isLocalDate(day));
  return wrong ? { type: 'DateIsInvalid', field: wrong[0] } : null;
};

const twice = (given: readonly { readonly code: string }[]): Check => {
  const again = given.find(({ code }, index) => given[index - 1]?.code === code);
  return again ? invalid('given-twice', again.code) : null;
};

const termsRefusal = ({ terms }: SchoolCalendar, year: SchoolYear): Check => {
  const missing = pointsOf.term.find((code) => !terms.some((term) => term.code === code));
  if (missing !== undefined) return invalid('term-missing', missing);
  const wrong = terms.map((term) => termRefusal(term, year)).find((found) => found !== null);
  const second = terms.find(({ startsOn }, index) => startsOn <= (terms[index - 1]?.endsOn ?? ''));
  return twice(terms) ?? wrong ?? (second ? invalid('terms-overlap', second.code) : null);
};

const termRefusal = ({ code, startsOn, endsOn }: Term, year: SchoolYear): Check => {
  if (endsOn < startsOn) return invalid('ends-before-start', code);
  return startsOn < year.startsOn || year.endsOn < endsOn
    ? invalid('term-outside-year', code)
    : null;
};

const assessmentsRefusal = ({ terms, assessments }: SchoolCalendar): Check => {
  const outside = assessments.find(({ code, on }) => {
    const term = terms.find((one) => one.code === termOfAssessment[code]);
    return !term || on < term.startsOn || term.endsOn < on;
  });
  const early = assessments.find(({ on }, index) => on <= (assessments[index - 1]?.on ?? ''));
  return (
    twice(assessments) ??
    (outside ? invalid('assessment-outside-term', outside.code) : null) ??
    (early ? invalid('assessments-out-of-order', early.code) : null)
  );
};

const daysOffRefusal = ({ daysOff }: SchoolCalendar, year: SchoolYear): Check => {
  if (daysOff.length > daysOffMax) return invalid('too-many-days-off');
  const backwards = daysOff.find(({ from, to }) => to < from);
  const outside = daysOff.find(({ from, to }) => from < year.startsOn || year.endsOn < to);
  const second = daysOff.find(({ from }, index) => from <= (daysOff[index - 1]?.to ?? ''));
  return (
    (backwards ? invalid('ends-before-start', backwards.from) : null) ??
    (outside ? invalid('day-off-outside-year', outside.from) : null) ??
    (second ? invalid('days-off-overlap', second.from) : null)
  );
};
