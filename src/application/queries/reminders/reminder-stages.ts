import {
  dayAt,
  dayNumber,
  type Instant,
  type LocalDate,
  minutesAfter,
} from '../../../domain/shared/instant.js';
import type { OwedPeriod } from '../../../domain/shared/due.js';
import type { Rhythm } from '../../../domain/shared/period.js';
import type { DueDays } from '../../ports/owed-rows.js';
import type { ReminderStage } from '../../ports/reminders.js';
import type { Duty } from '../duties/duty.js';

/** Something that waits, with nothing due, is told after so many days. */
const waitingDays = 3;
/** An end of a duty is told so many days before. */
const endsWithinDays = 2;

interface ToldDays {
  readonly before: number;
  readonly after: number;
}

/**
 * From how many days before the due day to how many after something is told; after that the board
 * of progress shows it. What is owed every day is told only when it was missed: that there is a day
 * today needs no reminder, and whoever is told of everything reads nothing.
 */
const toldDays: Readonly<Record<Rhythm, ToldDays>> = {
  day: { before: -1, after: 3 },
  week: { before: 1, after: 7 },
  month: { before: 3, after: 14 },
  term: { before: 3, after: 14 },
  assessment: { before: 3, after: 14 },
  year: { before: 7, after: 14 },
};
/** Of figures that somebody has asked for. */
const toldDaysOfFigures: ToldDays = { before: 3, after: 14 };

/** At which stage a period of such a kind is today; null when there is nothing to be told. */
export const stageOfPeriod = (
  { dueOn }: Pick<OwedPeriod, 'dueOn'>,
  every: Rhythm,
  today: LocalDate,
): ReminderStage | null => stageOn(dueOn, toldDays[every], today);

/** The same of figures that were asked for. */
export const stageOfFigures = (
  { dueOn }: { readonly dueOn: LocalDate },
  today: LocalDate,
): ReminderStage | null => stageOn(dueOn, toldDaysOfFigures, today);

/** The due days of those that have such a stage today. */
export const daysToTellFigures = (today: LocalDate): DueDays => {
  const { before, after } = toldDaysOfFigures;
  return { from: dayAt(dayNumber(today) - after), to: dayAt(dayNumber(today) + before) };
};

const stageOn = (
  dueOn: LocalDate,
  { before, after }: ToldDays,
  today: LocalDate,
): ReminderStage | null => {
  const left = dayNumber(dueOn) - dayNumber(today);
  if (left < 0) return -left <= after ? 'missed' : null;
  if (left > before) return null;
  return left === 0 ? 'due-today' : 'soon';
};

/** The same of a duty; what is only to be followed waits for others. */
export const stageOfDuty = (
  { kind, since, due, late }: Pick<Duty, 'kind' | 'since' | 'due' | 'late'>,
  at: Instant,
): ReminderStage | null => {
  if (kind === 'follow-correction') return null;
  if (late) return 'missed';
  if (due !== null && due <= daysAfter(at, endsWithinDays)) return 'soon';
  return daysAfter(since, waitingDays) <= at ? 'waiting' : null;
};

const daysAfter = (at: Instant, days: number): Instant => minutesAfter(at, days * 24 * 60);
