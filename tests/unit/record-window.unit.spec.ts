import fc from 'fast-check';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { windowOf } from '../../src/domain/record/window.js';
import { isSchoolDay, type SchoolCalendar, weekdayOf } from '../../src/domain/shared/calendar.js';
import { dayAt, dayNumber, localDayOf } from '../../src/domain/shared/instant.js';
import { weekOf, weekSpan } from '../../src/domain/shared/period.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { specOf } from '../support/decider-spec.js';
import { at, day, staff } from '../support/people.js';
import {
  approve,
  giveBack,
  kindWith,
  register,
  submit,
  twoSteps,
} from '../support/record-scenes.js';

type Days = Pick<SchoolCalendar, 'schoolDays' | 'daysOff'>;
const fiveDays: Days = { schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri'], daysOff: [] };
const sixDays: Days = { ...fiveDays, schoolDays: [...fiveDays.schoolDays, 'sat'] };
const off = (from: string, to: string, of = fiveDays): Days => ({
  ...of,
  daysOff: [{ from: day(from), to: day(to), name: 'Nghỉ lễ' }],
});

describe('the window before a week (row 42)', () => {
  test.each<[string, Days | null, [string, string] | null]>([
    ['is Saturday and Sunday', fiveDays, ['2026-11-21', '2026-11-22']],
    ['is the same without a calendar', null, ['2026-11-21', '2026-11-22']],
    [
      'begins with a holiday on Friday',
      off('2026-11-20', '2026-11-20'),
      ['2026-11-20', '2026-11-22'],
    ],
    ['goes on over one on Monday', off('2026-11-23', '2026-11-23'), ['2026-11-21', '2026-11-23']],
    [
      'begins with the week off before it',
      off('2026-11-16', '2026-11-20'),
      ['2026-11-14', '2026-11-22'],
    ],
    ['is none for a week off', off('2026-11-23', '2026-11-27'), null],
    ['has its Saturday also when there is school', sixDays, ['2026-11-21', '2026-11-22']],
    [
      'begins on Saturday when a week with school on it is off',
      off('2026-11-23', '2026-11-24', sixDays),
      ['2026-11-21', '2026-11-24'],
    ],
  ])('%s', (_, calendar, span) => {
    const expected = span && { startsOn: span[0], endsOn: span[1] };
    expect(windowOf('week', '2026-W48', calendar)).toEqual(expected);
  });

  test('is that of each of its days', () => {
    const week = windowOf('week', '2026-W48', fiveDays);
    expect(windowOf('day', '2026-11-23', fiveDays)).toEqual(week);
    expect(windowOf('day', '2026-11-27', fiveDays)).toEqual(week);
    expect(windowOf('day', 'no day', fiveDays)).toBeNull();
  });

  const anyDay = fc.integer({
    min: dayNumber(day('2024-01-01')),
    max: dayNumber(day('2032-01-01')),
  });
  const anyCalendar = fc.record({
    schoolDays: fc.subarray([...sixDays.schoolDays], { minLength: 1 }),
    daysOff: fc.array(
      fc.tuple(anyDay, fc.nat(40)).map(([first, length]) => ({
        from: dayAt(first),
        to: dayAt(first + length),
        name: 'Nghỉ',
      })),
      { maxLength: 6 },
    ),
  });
  const anyWeek = anyDay.map((number) => weekOf(dayAt(number)));

  test('ends the day before the first school day of the week, and only then', () => {
    fc.assert(
      fc.property(anyCalendar, anyWeek, (calendar, week) => {
        const { startsOn, endsOn } = weekSpan(week) ?? { startsOn: '', endsOn: '' };
        const window = windowOf('week', week, calendar);
        const schoolDays = daysOf(day(startsOn), day(endsOn)).filter((one) =>
          isSchoolDay(calendar, one),
        );
        const [first] = schoolDays;
        if (!first) return window === null;
        return window !== null && window.endsOn === dayAt(dayNumber(first) - 1);
      }),
    );
  });

  test('holds the weekend, and before it days without school without a gap', () => {
    fc.assert(
      fc.property(anyCalendar, anyWeek, (calendar, week) => {
        const window = windowOf('week', week, calendar);
        const monday = weekSpan(week)?.startsOn;
        if (!window || !monday) return true;
        const saturday = dayAt(dayNumber(monday) - 2);
        if (weekdayOf(saturday) !== 'sat' || window.startsOn > saturday) return false;
        const before = daysOf(window.startsOn, saturday).slice(0, -1);
        const isSchoolBefore = isSchoolDay(calendar, dayAt(dayNumber(window.startsOn) - 1));
        return (
          before.every((one) => !isSchoolDay(calendar, one)) &&
          (window.startsOn === saturday || isSchoolBefore)
        );
      }),
    );
  });
});

const daysOf = (from: ReturnType<typeof day>, to: ReturnType<typeof day>) =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) =>
    dayAt(dayNumber(from) + index),
  );

const planned = (kind: RecordKind): RecordKind => ({
  ...kind,
  kind: 'week-plan',
  onePerDossier: false,
  about: 'class',
  every: 'week',
  aheadDays: 9,
  window: 'days-off-before',
});
const plan = planned(twoSteps);
const when = (moment: string, kind = plan) => ({
  at: at(moment),
  today: localDayOf(at(moment)),
  kind,
});
const sunday = when('2026-11-22T16:50:00.000Z');
const monday = when('2026-11-22T23:30:00.000Z');
const planOf = (period: string, facts = sunday) => register({ period, facts });

const { given, after } = specOf(recordDecider);

describe('a plan of a week', () => {
  test('is made nine days ahead, and not ten (row 44)', () => {
    given()
      .when(planOf('2026-W49', when('2026-11-21T03:00:00.000Z')))
      .then({ type: 'record.registered', payload: { period: '2026-W49' } });
    given()
      .when(planOf('2026-W49', when('2026-11-20T03:00:00.000Z')))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [{ field: 'period', problem: 'in-the-future' }],
      });
  });

  test('is submitted in time on Sunday at 23:50, and signed out of it on Monday at 6:30 (row 42)', () => {
    after(planOf('2026-W48'))
      .when(submit(staff.homeroom, sunday))
      .then({ type: 'record.submitted', payload: { outOfWindow: false } });
    after(planOf('2026-W48'), submit(staff.homeroom, sunday))
      .when(approve(staff.teamLead, monday))
      .then({
        type: 'record.approved',
        payload: { step: 'check', final: false, outOfWindow: true },
      });
  });

  test('goes by the calendar of its year', () => {
    const holiday = { ...monday, calendar: off('2026-11-23', '2026-11-23') as SchoolCalendar };
    after(planOf('2026-W48'), submit(staff.homeroom, sunday))
      .when(approve(staff.teamLead, holiday))
      .then({ type: 'record.approved', payload: { outOfWindow: false } });
  });

  test('is returned at any time, and submitted again late', () => {
    after(planOf('2026-W48'), submit(staff.homeroom, sunday))
      .when(giveBack(staff.teamLead, monday))
      .then({ type: 'record.returned' });
    after(planOf('2026-W48'), submit(staff.homeroom, sunday), giveBack(staff.teamLead, monday))
      .when(submit(staff.homeroom, monday))
      .then({ type: 'record.submitted', payload: { outOfWindow: true } });
  });

  test('of a week off, and a kind without a window, are never out of it', () => {
    const weekOff = { ...monday, calendar: off('2026-11-23', '2026-11-29') as SchoolCalendar };
    after(planOf('2026-W48'))
      .when(submit(staff.homeroom, weekOff))
      .then({ type: 'record.submitted', payload: { outOfWindow: null } });
    const { window: _, ...anyTime } = planned(kindWith([]));
    after(planOf('2026-W48', when('2026-11-22T16:50:00.000Z', anyTime)))
      .when(submit(staff.homeroom, when('2026-11-22T23:30:00.000Z', anyTime)))
      .then(
        { type: 'record.submitted', payload: { outOfWindow: null } },
        { type: 'record.approved', payload: { outOfWindow: null, final: true } },
      );
  });
});
