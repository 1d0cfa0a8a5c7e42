import { isSchoolDay, pointsOf, type SchoolCalendar } from './calendar.js';
import {
  dayAt,
  dayNumber,
  endOfDay,
  type Instant,
  isLocalDate,
  type LocalDate,
  localDayOf,
} from './instant.js';
import { periodsWithin, pointSpan, type Rhythm, type Span, spanOfCode } from './period.js';
import type { FieldValue } from './protected-block.js';
import type { DueRule, RecordKind } from './record-kind.js';

/** A period for which records of a kind are owed. */
export interface OwedPeriod {
  /** As records name it. */
  readonly code: string;
  /** A record submitted by the end of that day is on time. */
  readonly dueOn: LocalDate;
  /**
   * The day of the period, in a term, on which a class owes it for the children whom it has then.
   * It also says to which part of the year the period is counted.
   */
  readonly countedOn: LocalDate;
  /** Only of what there is one of: the year, as it is owed by whoever is there in the course of it. */
  readonly year?: Span;
}

/** What of a kind says whether it is owed, and when. */
interface Owing extends Pick<RecordKind, 'every' | 'due'> {
  readonly onePerDossier?: boolean;
}

/** What there is one of: it is owed once, and whoever has it has it in every later year. */
export const isKeptOnce = ({ every, onePerDossier = false }: Owing): boolean =>
  onePerDossier && every === undefined;

/** On which day it is asked who owes a record of the period: of what there is one of, today. */
export const askedOn = ({ countedOn, year }: OwedPeriod, today: LocalDate): LocalDate =>
  year ? earlier(later(today, year.startsOn), year.endsOn) : countedOn;

/** When what is owed was done: submitted, or approved where the kind says so. */
export const doneAt = (
  { due }: Pick<RecordKind, 'due'>,
  record: { readonly submittedAt: Instant | null; readonly approvedAt: Instant | null },
): Instant | null => (due?.by === 'approval' ? record.approvedAt : record.submittedAt);

/** Whoever came in the course of the year has as many days as the others had from its start. */
export const dueForComer = (
  period: OwedPeriod,
  { due }: Pick<RecordKind, 'due'>,
  cameOn: LocalDate | null,
): OwedPeriod =>
  due === undefined || cameOn === null || period.year === undefined
    ? period
    : { ...period, dueOn: later(period.dueOn, daysAfter(cameOn, due.days)) };

/** Of one kind and year: by which day records of a period are due, where somebody has set it. */
export type DeadlineDays = ReadonlyMap<string, LocalDate>;
const noDeadlines: DeadlineDays = new Map();

/**
 * For which periods of a school year a kind is owed, in their order. A day is owed if it is a
 * school day in a term, a week and a month if they have one, an assessment if the calendar has
 * it. The year goes from the first day of its first term to the last of its last, and what there is
 * one of is owed in it, too. A deadline that was set takes the place of the day that the catalogue
 * says.
 */
export const owedPeriods = (
  kind: Owing,
  schoolYear: string,
  calendar: SchoolCalendar,
  deadlines: DeadlineDays = noDeadlines,
): readonly OwedPeriod[] => {
  const { due } = kind;
  const every = rhythmOf(kind);
  if (every === null || due === undefined) return [];
  return codesOf(every, schoolYear, calendar).map(({ code, ...span }) => {
    const byCatalogue = due.from === 'start' ? span.startsOn : span.endsOn;
    const dueOn = deadlines.get(code) ?? daysAfter(byCatalogue, due.days);
    const countedOn = countingDay(due, dueOn, inTerms(calendar, span), calendar);
    return { code, dueOn, countedOn, ...(isKeptOnce(kind) && { year: span }) };
  });
};

const rhythmOf = (kind: Owing): Rhythm | null => (isKeptOnce(kind) ? 'year' : (kind.every ?? null));

/** The first moment at which a record would be late. */
export const lateFrom = (dueOn: LocalDate): Instant => endOfDay(dueOn);

/** Before it is over nobody can be late. */
export const isOverdue = ({ dueOn }: Pick<OwedPeriod, 'dueOn'>, today: LocalDate): boolean =>
  dueOn < today;

/** How long after a period its records may be due at the latest, by whatever paper. */
const deadlineDaysMax = 120;

/** On which days a deadline of a period may lie; null of one that is not owed. */
export const deadlineRange = (
  kind: Owing & Pick<RecordKind, 'aheadDays'>,
  schoolYear: string,
  calendar: SchoolCalendar,
  period: string,
): { readonly from: LocalDate; readonly to: LocalDate } | null => {
  const every = rhythmOf(kind);
  if (every === null || kind.due === undefined) return null;
  const span = codesOf(every, schoolYear, calendar).find(({ code }) => code === period);
  if (!span) return null;
  // A plan may be there, and so be due, before its period begins.
  const from = daysAfter(span.startsOn, -(kind.aheadDays ?? 0));
  return { from, to: daysAfter(span.endsOn, deadlineDaysMax) };
};

const daysAfter = (day: LocalDate, days: number): LocalDate => dayAt(dayNumber(day) + days);

/** How a record stands that is due after the day in one of its fields. */
export interface DueAfter {
  readonly dueOn: LocalDate;
  /** 0 of what was on time; null of what is not submitted. */
  readonly daysLate: number | null;
}

/** Null of a kind that says no such thing, and of a record without that day. */
export const dueAfter = (
  { dueAfter: rule }: Pick<RecordKind, 'dueAfter'>,
  happenedOn: FieldValue,
  submittedAt: Instant | null,
): DueAfter | null => {
  if (!rule || typeof happenedOn !== 'string' || !isLocalDate(happenedOn)) return null;
  const dueOn = daysAfter(happenedOn, rule.days);
  const daysLate = submittedAt && dayNumber(localDayOf(submittedAt)) - dayNumber(dueOn);
  return { dueOn, daysLate: daysLate === null ? null : Math.max(0, daysLate) };
};

interface CodedSpan extends Span {
  readonly code: string;
}

const codesOf = (
  every: Rhythm,
  schoolYear: string,
  calendar: SchoolCalendar,
): readonly CodedSpan[] => {
  switch (every) {
    case 'year':
      return [{ code: schoolYear, ...yearOf(calendar) }];
    case 'term':
      return pointsOf.term.map((term) => pointIn(schoolYear, calendar, term));
    case 'assessment':
      return calendar.assessments.map(({ code }) => pointIn(schoolYear, calendar, code));
    case 'month':
    case 'week':
      return withSchool(every, calendar);
    case 'day':
      return calendar.terms.flatMap((term) =>
        daysOf(term)
          .filter((day) => isSchoolDay(calendar, day))
          .map((day) => ({ code: day, startsOn: day, endsOn: day })),
      );
  }
};

const yearOf = ({ terms }: SchoolCalendar): Span => {
  const days = terms.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]);
  return { startsOn: days[0] as LocalDate, endsOn: days.at(-1) as LocalDate };
};

const pointIn = (
  schoolYear: string,
  calendar: SchoolCalendar,
  point: Parameters<typeof pointSpan>[1] & string,
): CodedSpan => ({
  code: `${schoolYear}/${point}`,
  ...pointSpan({ ...yearOf(calendar), calendar }, point),
});

/** Those with school. The week in which one term ends and the next begins is one week. */
const withSchool = (every: 'month' | 'week', calendar: SchoolCalendar): readonly CodedSpan[] =>
  [...new Set(calendar.terms.flatMap((term) => periodsWithin(every, term)))]
    .map((code) => ({ code, ...spanOfCode(every, code) }))
    .filter((span) => daysOf(inTerms(calendar, span)).some((day) => isSchoolDay(calendar, day)));

const daysOf = ({ startsOn, endsOn }: Span): readonly LocalDate[] => {
  const first = dayNumber(startsOn);
  return Array.from({ length: dayNumber(endsOn) - first + 1 }, (_, at) => dayAt(first + at));
};

/** From its first day in a term to its last. */
const inTerms = ({ terms }: SchoolCalendar, { startsOn, endsOn }: Span): Span => {
  const touched = terms.filter((term) => term.startsOn <= endsOn && startsOn <= term.endsOn);
  const first = touched[0]?.startsOn ?? startsOn;
  const last = touched.at(-1)?.endsOn ?? endsOn;
  return { startsOn: later(first, startsOn), endsOn: earlier(last, endsOn) };
};

const countingDay = (
  { from }: DueRule,
  dueOn: LocalDate,
  { startsOn, endsOn }: Span,
  { terms }: SchoolCalendar,
): LocalDate => {
  if (from === 'end') return endsOn;
  const day = later(startsOn, earlier(dueOn, endsOn));
  // Between the terms it is the last day before.
  const begun = terms.filter((term) => term.startsOn <= day).at(-1);
  return begun ? earlier(day, begun.endsOn) : day;
};

const later = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? other : one);
const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);
