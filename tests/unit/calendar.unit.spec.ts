import fc from 'fast-check';
import {
  type DayOff,
  isSchoolDay,
  type Weekday,
  weekdayOf,
  weekdays,
} from '../../src/domain/shared/calendar.js';
import { dayAt, dayNumber, type LocalDate } from '../../src/domain/shared/instant.js';
import { day } from '../support/people.js';
import { calendar } from '../support/school-scenes.js';

describe('a day of a school year', () => {
  test.each<[string, string]>([
    ['2026-09-07', 'a Monday'],
    ['2027-01-29', 'a Friday'],
    ['2026-12-31', 'the day before a day off'],
    ['2027-02-02', 'the day before a holiday'],
    ['2027-02-15', 'the Monday after one'],
  ])('is a school day on %s, %s', (date) => {
    expect(isSchoolDay(calendar, day(date))).toBe(true);
  });

  test.each<[string, string]>([
    ['2026-09-05', 'a Saturday'],
    ['2026-09-06', 'a Sunday'],
    ['2027-01-01', 'a day off'],
    ['2027-02-03', 'the first day of a holiday'],
    ['2027-02-08', 'a Monday in it'],
    ['2027-02-12', 'its last day'],
  ])('is none on %s, %s', (date) => {
    expect(isSchoolDay(calendar, day(date))).toBe(false);
  });

  test('is one on Saturdays where the school says so', () => {
    const six = { ...calendar, schoolDays: [...calendar.schoolDays, 'sat'] as const };
    expect(isSchoolDay(six, day('2026-09-12'))).toBe(true);
    expect(isSchoolDay(six, day('2026-09-13'))).toBe(false);
    expect(isSchoolDay(six, day('2027-02-06'))).toBe(false);
  });
});

const anyDay = fc.integer({ min: dayNumber(day('2020-01-01')), max: dayNumber(day('2040-01-01')) });
const anyCalendar = fc.record({
  schoolDays: fc.subarray<Weekday>([...weekdays]),
  daysOff: fc.array(
    fc.tuple(anyDay, fc.nat(20)).map(
      ([first, length]): DayOff => ({
        from: dayAt(first),
        to: dayAt(first + length),
        name: 'Nghỉ',
      }),
    ),
    { maxLength: 5 },
  ),
});

/** As another calendar of the machine has it. */
const weekdayByDate = (date: LocalDate): Weekday | undefined =>
  weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];

describe('on any day, with any calendar', () => {
  test('the day of the week is that of every other calendar', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = dayAt(number);
        expect(weekdayOf(date)).toBe(weekdayByDate(date));
      }),
    );
  });

  test('there is school on its days of the week, but for the days off', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (one, number) => {
        const date = dayAt(number);
        const isOff = one.daysOff.some(
          ({ from, to }) => dayNumber(from) <= number && number <= dayNumber(to),
        );
        const isOfWeek = one.schoolDays.some((weekday) => weekday === weekdayByDate(date));
        expect(isSchoolDay(one, date)).toBe(isOfWeek && !isOff);
      }),
    );
  });

  test('one more day off takes its days and no others', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, (one, off, number) => {
        const date = dayAt(number);
        const more = { from: dayAt(off), to: dayAt(off + 3), name: 'Nghỉ' };
        const after = isSchoolDay({ ...one, daysOff: [...one.daysOff, more] }, date);
        const isTaken = off <= number && number <= off + 3;
        expect(after).toBe(isSchoolDay(one, date) && !isTaken);
      }),
    );
  });
});
