import type { SchoolCalendar } from '../../src/domain/shared/calendar.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import { partsOfPeriod, partsOfYear, periodsInPart } from '../../src/domain/shared/year-part.js';

const day = (text: string) => text as LocalDate;
const calendar: SchoolCalendar = {
  terms: [
    { code: 'HK1', startsOn: day('2026-09-07'), endsOn: day('2027-01-15') },
    { code: 'HK2', startsOn: day('2027-01-18'), endsOn: day('2027-05-28') },
  ],
  assessments: [
    { code: 'GK1', on: day('2026-11-06') },
    { code: 'CN', on: day('2027-05-14') },
  ],
  daysOff: [],
  schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
};
const span = { startsOn: day('2026-08-24'), endsOn: day('2027-05-31') };
const year = '2026-2027';
const [first, second] = [`${year}/HK1`, `${year}/HK2`];
const years = { [year]: { ...span, calendar } };
const parts = (period: string | null) => partsOfPeriod(period, year, years);

describe('the part of a year', () => {
  test.each([
    ['a day', '2026-11-20', [first, '2026-11']],
    ['a day before the first term', '2026-08-31', ['2026-08']],
    ['a day between the terms', '2027-01-16', ['2027-01']],
    ['a week', '2026-W47', [first, '2026-11']],
    ['a week from one month into the next', '2026-W40', [first, '2026-10']],
    ['a week that ends after its term', '2027-W02', [first, '2027-01']],
    ['the week in which the year ends', '2027-W21', [second, '2027-05']],
    ['a month', '2026-10', [first, '2026-10']],
    ['the month in which the term changes', '2027-01', [second, '2027-01']],
    ['a term', first, [first]],
    ['an assessment', `${year}/GK1`, [first, '2026-11']],
    ['an assessment that the calendar has not', `${year}/CK1`, [first]],
    ['the whole year', year, []],
    ['no period', null, []],
  ])('of %s is where its last day in a term is', (_, period, expected) => {
    expect(parts(period)).toEqual(expected);
  });

  test('is known by the calendar as it stands: without one there are months only', () => {
    const without = { [year]: span };
    expect(partsOfPeriod('2026-11-20', year, without)).toEqual(['2026-11']);
    expect(partsOfPeriod(first, year, without)).toEqual([first]);
    expect(partsOfPeriod('2026-11-20', '2025-2026', without)).toEqual([]);
    const later = { ...calendar.terms[1], code: 'HK2' as const, startsOn: day('2026-11-01') };
    const moved = {
      ...calendar,
      terms: [
        {
          ...calendar.terms[0],
          code: 'HK1' as const,
          startsOn: day('2026-09-07'),
          endsOn: day('2026-10-30'),
        },
        { ...later, endsOn: day('2027-05-28') },
      ],
    };
    expect(partsOfPeriod('2026-11-20', year, { [year]: { ...span, calendar: moved } })).toEqual([
      second,
      '2026-11',
    ]);
  });

  test('is a term or a month that the year has', () => {
    const months = ['08', '09', '10', '11', '12'].map((month) => `2026-${month}`);
    const later = ['01', '02', '03', '04', '05'].map((month) => `2027-${month}`);
    expect(partsOfYear(year, { ...span, calendar })).toEqual([first, second, ...months, ...later]);
    expect(partsOfYear(year, span)).toEqual([...months, ...later]);
  });

  test('holds each of its periods once', () => {
    for (const part of partsOfYear(year, { ...span, calendar })) {
      const inside = periodsInPart(part, year, { ...span, calendar });
      expect(new Set(inside).size).toBe(inside.length);
    }
    const november = periodsInPart('2026-11', year, { ...span, calendar });
    expect(november).toEqual(
      expect.arrayContaining(['2026-11', '2026-W48', '2026-11-30', `${year}/GK1`]),
    );
    expect(november).not.toContain(year);
    expect(november).not.toContain('2026-W49');
    const inTerm = periodsInPart(first, year, { ...span, calendar });
    expect(inTerm).toContain('2027-W02');
    expect(inTerm).not.toContain('2027-01');
  });
});
