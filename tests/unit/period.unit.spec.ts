import { calendar } from '../support/school-scenes.js';
import { dayAt, dayNumber, type LocalDate } from '../../src/domain/shared/instant.js';
import {
  periodOf,
  periodsWithin,
  type Rhythm,
  weekOf,
  weekSpan,
} from '../../src/domain/shared/period.js';
import { day } from '../support/people.js';

const years = {
  '2025-2026': { startsOn: day('2025-09-05'), endsOn: day('2026-05-31') },
  '2026-2027': { startsOn: day('2026-09-05'), endsOn: day('2027-05-31') },
};

describe('a period', () => {
  test.each<[Rhythm, string, string, [string, string]]>([
    ['year', '2026-2027', '2026-2027', ['2026-09-05', '2027-05-31']],
    ['term', '2026-2027/HK2', '2026-2027', ['2026-09-05', '2027-05-31']],
    ['assessment', '2025-2026/CN', '2025-2026', ['2025-09-05', '2026-05-31']],
    ['month', '2026-02', '2025-2026', ['2026-02-01', '2026-02-28']],
    // The month and the week in which a year starts belong to it, though they begin before.
    ['month', '2026-09', '2026-2027', ['2026-09-01', '2026-09-30']],
    ['week', '2026-W36', '2026-2027', ['2026-08-31', '2026-09-06']],
    ['day', '2026-09-05', '2026-2027', ['2026-09-05', '2026-09-05']],
  ])('of a %s, %s, lies in %s', (every, text, schoolYear, [startsOn, endsOn]) => {
    expect(periodOf(every, text, years)).toEqual({ schoolYear, startsOn, endsOn });
  });

  test.each<[Rhythm, string]>([
    ['year', '2026'],
    ['year', '2026-2027/HK1'],
    ['term', '2026-2027'],
    ['term', '2026-2027/GK1'],
    ['term', '2026-2027/HK1/HK2'],
    ['assessment', '2026-2027/HK1'],
    ['month', '2026-13'],
    ['month', '2026-9'],
    ['week', '2026-W54'],
    ['week', '2026-W00'],
    // 2025 has 52 weeks.
    ['week', '2025-W53'],
    ['day', '2027-02-29'],
    ['day', ''],
  ])('of a %s has one form, which is not %s', (every, text) => {
    expect(periodOf(every, text, years)).toBe('wrong-form');
  });

  test.each<[Rhythm, string]>([
    ['year', '2030-2031'],
    ['year', '0000-0001'],
    ['month', '2026-07'],
    ['week', '2026-W30'],
    ['day', '2026-08-31'],
  ])('of a %s outside of every year of the school, as %s, is none', (every, text) => {
    expect(periodOf(every, text, years)).toBe('out-of-range');
  });
});

describe('where the year has a calendar, a period', () => {
  const known = { ...years, '2026-2027': { ...years['2026-2027'], calendar } };

  test.each<[Rhythm, string, [string, string]]>([
    ['year', '2026-2027', ['2026-09-05', '2027-05-31']],
    ['term', '2026-2027/HK1', ['2026-09-05', '2027-01-16']],
    ['term', '2026-2027/HK2', ['2027-01-18', '2027-05-28']],
    // Marks are entered all term long, up to the day of the assessment.
    ['assessment', '2026-2027/GK1', ['2026-09-05', '2026-11-06']],
    ['assessment', '2026-2027/CK1', ['2026-09-05', '2027-01-08']],
    ['assessment', '2026-2027/CN', ['2027-01-18', '2027-05-14']],
    ['term', '2025-2026/HK2', ['2025-09-05', '2026-05-31']],
  ])('of a %s, %s, is that of the calendar', (every, text, [startsOn, endsOn]) => {
    expect(periodOf(every, text, known)).toMatchObject({ startsOn, endsOn });
  });

  test('of an assessment without a day ends with its term', () => {
    const without = { ...known['2026-2027'], calendar: { ...calendar, assessments: [] } };
    expect(periodOf('assessment', '2026-2027/GK2', { '2026-2027': without })).toEqual({
      schoolYear: '2026-2027',
      startsOn: '2027-01-18',
      endsOn: '2027-05-28',
    });
  });
});

describe('the weeks of ISO 8601', () => {
  test('are as foreign calendars have them', () => {
    expect(weekOf(day('2026-01-01'))).toBe('2026-W01');
    expect(weekOf(day('2027-01-03'))).toBe('2026-W53');
    expect(weekOf(day('2024-12-30'))).toBe('2025-W01');
    expect(weekOf(day('1970-01-01'))).toBe('1970-W01');
    expect(weekSpan('2026-W53')).toEqual({ startsOn: '2026-12-28', endsOn: '2027-01-03' });
  });

  test('go from Monday to Sunday, each day in one of them, also about a century that is no leap year', () => {
    const first = dayNumber(day('2090-01-01'));
    const last = dayNumber(day('2110-12-31'));
    for (let number = first; number <= last; number += 1) {
      const date: LocalDate = dayAt(number);
      const span = weekSpan(weekOf(date));
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      const monday = dayAt(number - ((weekday + 6) % 7));
      if (span?.startsOn !== monday || span.endsOn < date) throw new Error(`${date}: ${span}`);
    }
  });
});

test('the months and weeks within a time are those that it touches, in their order', () => {
  const span = { startsOn: day('2026-12-30'), endsOn: day('2027-02-01') };
  expect(periodsWithin('month', span)).toEqual(['2026-12', '2027-01', '2027-02']);
  expect(periodsWithin('week', span)).toEqual([
    '2026-W53',
    '2027-W01',
    '2027-W02',
    '2027-W03',
    '2027-W04',
    '2027-W05',
  ]);
});
