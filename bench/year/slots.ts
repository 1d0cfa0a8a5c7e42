import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { addDays, daysBetween, distinct, lastOfMonth, monthOf, weekdayOf, weekOf } from './days.js';
import { calendar, schoolDays, schoolYear, type World } from './world.js';

/** A period of a kind and the days on which the simulator enters it. */
export interface Turn {
  readonly period: string | null;
  readonly topic: string | null;
  readonly days: readonly string[];
  readonly time: string;
}

/** How often in a year what has no rhythm is made, for each dossier of its sort. */
const timesAYear: Readonly<Record<string, number>> = {
  'growth-note': 3,
  vaccination: 1,
  'theme-plan': 9,
  'team-minutes': 18,
  policy: 4,
  incident: 12,
  'accreditation-evidence': 20,
  'inspection-record': 9,
  'lesson-visit': 9,
};

/** Of a register with numbers, which is kept of the school: letters that come and go. */
const lettersAYear = { kindergarten: 850, primary: 1_250 } as const;

/** When the simulator makes records of a kind, in the days that it lives through. */
export const turnsOf = (world: World, kind: RecordKind): readonly Turn[] => {
  const days = schoolDays.filter((day) => world.from <= day && day <= world.to);
  const topics = kind.topics?.map(({ code }) => code) ?? [null];
  const time = timeOf(kind);
  const { every } = kind;
  if (every === undefined) {
    return times(world, kind, days).map((day, at) => ({
      period: null,
      topic: topics[at % topics.length] ?? null,
      days: [day],
      time,
    }));
  }
  switch (every) {
    case 'day':
      return days.flatMap((day) =>
        lessonsOf(kind, day).map((topic) => ({
          period: day,
          topic,
          days: [aheadOf(kind, day)],
          time,
        })),
      );
    case 'week':
      return distinct(days.map(weekOf)).map((week, at) => {
        const inWeek = days.filter((day) => weekOf(day) === week);
        const day = kind.window || kind.aheadDays ? aheadOf(kind, inWeek[0] ?? '') : inWeek.at(-1);
        return { period: week, topic: topics[at % topics.length] ?? null, days: [day ?? ''], time };
      });
    case 'month':
      return distinct(days.map(monthOf)).map((month, at) => ({
        period: month,
        topic: topics[at % topics.length] ?? null,
        days: endOf(
          days.filter((day) => monthOf(day) === month),
          6,
        ),
        time,
      }));
    case 'term':
      return calendar.terms.flatMap(({ code, startsOn, endsOn }) =>
        each(topics, `${schoolYear}/${code}`, within(days, startsOn, endsOn, 40), time),
      );
    case 'assessment':
      return calendar.assessments.flatMap(({ code, on }) =>
        each(topics, `${schoolYear}/${code}`, within(days, addDays(on, -14), on, 10), time),
      );
    case 'year':
      return each(
        topics,
        schoolYear,
        kind.due?.from === 'end' ? endOf(days, 8) : days.slice(0, 40),
        time,
      );
  }
};

/** A timetable of 32 lessons a week, where a day has lessons. */
const lessonsOf = ({ topics }: RecordKind, day: string): readonly (string | null)[] =>
  topics?.map(({ code }) => code).slice(0, weekdayOf(day) < 2 ? 7 : 6) ?? [null];

/** A turn of each topic, on any of those days. */
const each = (
  topics: readonly (string | null)[],
  period: string,
  days: readonly string[],
  time: string,
): readonly Turn[] =>
  days.length === 0 ? [] : topics.map((topic) => ({ period, topic, days, time }));

const within = (
  days: readonly string[],
  from: string,
  to: string,
  most: number,
): readonly string[] => days.filter((day) => from <= day && day <= to).slice(0, most);

const endOf = (days: readonly string[], most: number): readonly string[] => days.slice(-most);

/** Plans are written in the evening, sheets of a day when it begins, the rest in between. */
const timeOf = ({ every, window, aheadDays, about = 'child', rowFields }: RecordKind): string => {
  if (window || (aheadDays && every !== 'year')) return '18:00';
  if (every === 'day' && rowFields) return '07:15';
  return about === 'child' ? '10:00' : '15:30';
};

/** The Saturday before the week of that day for what is planned ahead; else that day. */
const aheadOf = ({ window, aheadDays }: RecordKind, day: string): string =>
  window || aheadDays ? addDays(day, -weekdayOf(day) - 2) : day;

/** The days on which something without a rhythm is made, spread over all. */
const times = (world: World, kind: RecordKind, days: readonly string[]): readonly string[] => {
  const isNumbered = kind.numbered === true;
  const letters = lettersAYear[world.level] / (world.size === 'short' ? 4 : 1);
  const wanted = isNumbered ? letters : (timesAYear[kind.kind] ?? 1);
  const share = days.length / schoolDays.length;
  const many = Math.max(1, Math.round(wanted * share));
  return Array.from(
    { length: many },
    (_, at) => days[Math.floor(((at + 0.5) * days.length) / many)] ?? '',
  );
};

export const firstDayOf = (kind: RecordKind, period: string): string => {
  const last = lastDayOf(kind, period);
  const { every } = kind;
  if (every === 'week') return addDays(last, -6);
  if (every === 'month') return `${period}-01`;
  if (every === 'term')
    return calendar.terms.find(({ code }) => period.endsWith(code))?.startsOn ?? '';
  return every === 'year' ? calendar.terms[0].startsOn : last;
};

export const lastDayOf = (kind: RecordKind, period: string): string => {
  const { every } = kind;
  if (every === undefined) return period;
  switch (every) {
    case 'day':
      return period;
    case 'week':
      return (
        daysBetween(
          addDays(`${period.slice(0, 4)}-01-01`, -7),
          addDays(`${period.slice(0, 4)}-12-31`, 7),
        )
          .filter((day) => weekOf(day) === period)
          .at(-1) ?? ''
      );
    case 'month':
      return lastOfMonth(period);
    case 'term':
      return calendar.terms.find(({ code }) => period.endsWith(code))?.endsOn ?? '';
    case 'assessment':
      return calendar.assessments.find(({ code }) => period.endsWith(code))?.on ?? '';
    case 'year':
      return calendar.terms[1].endsOn;
  }
};
