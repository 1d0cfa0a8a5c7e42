import { isSchoolDay } from '../shared/calendar.js';
import { dayAt, dayNumber, type LocalDate } from '../shared/instant.js';
import { hasTopic } from '../shared/class-level.js';
import { type Period, periodOf, yearNamed } from '../shared/period.js';
import type { RecordKind } from '../shared/record-kind.js';
import type { FieldProblem, ValueProblem } from './field-problem.js';
import type { SlotEntered } from './record.commands.js';

const readPeriod = (
  { every }: RecordKind,
  { period, schoolYears }: Omit<SlotEntered, 'levels'>,
): ReturnType<typeof periodOf> | null =>
  every === undefined || period === null ? null : periodOf(every, period, schoolYears);

/** The year that the period lies in; null when there is no such period. */
export const yearOfSlot = (
  kind: RecordKind,
  entered: Omit<SlotEntered, 'levels'>,
): string | null => {
  const read = readPeriod(kind, entered);
  return read === null || typeof read === 'string' ? null : read.schoolYear;
};

/** What is wrong with period and topic, said as of two fields of the form. */
export const slotProblems = (
  kind: RecordKind,
  entered: SlotEntered,
  today: LocalDate,
): readonly FieldProblem[] => [
  ...problem('period', periodProblem(kind, entered, today)),
  ...problem('topic', topicProblem(kind, entered)),
];

const periodProblem = (
  kind: RecordKind,
  entered: SlotEntered,
  today: LocalDate,
): ValueProblem['problem'] | null => {
  if (kind.every === undefined) return entered.period === null ? null : 'unknown-field';
  const read = readPeriod(kind, entered);
  if (read === null) return 'required';
  if (typeof read === 'string') return read;
  if (read.startsOn > lastDayAhead(kind, today)) return 'in-the-future';
  return kind.every === 'day' && !isOfSchool(read, entered) ? 'not-a-school-day' : null;
};

/** Up to when a period may begin: a plan is made before what it plans. */
const lastDayAhead = ({ aheadDays = 0 }: RecordKind, today: LocalDate): LocalDate =>
  dayAt(dayNumber(today) + aheadDays);

/** Until a year has a calendar, each of its days may be one. */
const isOfSchool = ({ schoolYear, startsOn }: Period, { schoolYears }: SlotEntered): boolean => {
  const calendar = yearNamed(schoolYears, schoolYear)?.calendar;
  return !calendar || isSchoolDay(calendar, startsOn);
};

const topicProblem = (
  kind: RecordKind,
  { topic, levels }: SlotEntered,
): ValueProblem['problem'] | null => {
  if (kind.topics === undefined) return topic === null ? null : 'unknown-field';
  if (topic === null) return 'required';
  return hasTopic(kind, topic, levels) ? null : 'not-an-option';
};

const problem = (field: string, found: ValueProblem['problem'] | null): readonly FieldProblem[] =>
  found === null ? [] : [{ field, problem: found }];
