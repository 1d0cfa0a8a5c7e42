import { dayNumber, type LocalDate } from './instant.js';

/** Points of a school year, as TT 27/2020 and the schools' books name them. */
export const pointsOf = {
  term: ['HK1', 'HK2'],
  assessment: ['GK1', 'CK1', 'GK2', 'CN'],
} as const;
export type TermCode = (typeof pointsOf.term)[number];
export type AssessmentCode = (typeof pointsOf.assessment)[number];

/** In which term an assessment is made. */
export const termOfAssessment = {
  GK1: 'HK1',
  CK1: 'HK1',
  GK2: 'HK2',
  CN: 'HK2',
} as const satisfies Record<AssessmentCode, TermCode>;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export interface Term {
  readonly code: TermCode;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export interface AssessmentDay {
  readonly code: AssessmentCode;
  readonly on: LocalDate;
}

export interface DayOff {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Clear text that stays for ever: it MUST NOT name anybody. */
  readonly name: string;
}

/** When there is school in one school year, and when children are assessed. */
export interface SchoolCalendar {
  /** Both, in their order. */
  readonly terms: readonly Term[];
  /** Those that the school has, in their order. */
  readonly assessments: readonly AssessmentDay[];
  /** In their order, none on a day of another. */
  readonly daysOff: readonly DayOff[];
  /** Days of the week, from Monday on. */
  readonly schoolDays: readonly Weekday[];
}

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: LocalDate): Weekday =>
  weekdays[(((dayNumber(day) + 3) % 7) + 7) % 7] as Weekday;

/** Whether there is school on a day of the calendar's year. */
export const isSchoolDay = (
  { schoolDays, daysOff }: Pick<SchoolCalendar, 'schoolDays' | 'daysOff'>,
  day: LocalDate,
): boolean =>
  schoolDays.includes(weekdayOf(day)) && !daysOff.some(({ from, to }) => from <= day && day <= to);

/**
 * First and last day of a term, or of what is entered for an assessment: from the first day of its
 * term, as marks are entered all term long, to the day of the assessment.
 */
export const spanOfPoint = (
  { terms, assessments }: SchoolCalendar,
  point: TermCode | AssessmentCode,
): Pick<Term, 'startsOn' | 'endsOn'> | null => {
  const term = terms.find(({ code }) => code === termOf(point));
  if (!term) return null;
  const assessed = assessments.find(({ code }) => code === point);
  return { startsOn: term.startsOn, endsOn: assessed?.on ?? term.endsOn };
};

const termOf = (point: TermCode | AssessmentCode): TermCode =>
  point === 'HK1' || point === 'HK2' ? point : termOfAssessment[point];
