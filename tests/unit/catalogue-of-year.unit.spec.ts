import { catalogueOfYear } from '../../src/domain/school/kinds-in-force.js';
import { initial, type SchoolState, yearNow } from '../../src/domain/school/school.state.js';
import { day } from '../support/people.js';
import { catalogue } from '../support/school-scenes.js';

const version = (catalogueVersion: number, from: string, to: string | null = null) => ({
  ...catalogue,
  catalogueVersion,
  effectiveFrom: day(from),
  effectiveTo: to === null ? null : day(to),
});
const year = (startsOn: string, endsOn: string) => ({
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  calendar: null,
});
const school = (...catalogues: readonly ReturnType<typeof version>[]): SchoolState => ({
  ...initial,
  catalogues,
  years: {
    '2026-2027': year('2026-09-05', '2027-05-31'),
    '2025-2026': year('2025-09-05', '2026-05-31'),
  },
});
const versionOf = (state: SchoolState, schoolYear = '2026-2027') =>
  catalogueOfYear(state, schoolYear)?.catalogueVersion ?? null;

describe('the catalogue of a school year', () => {
  test.each([
    ['is the one in force on its first day', [version(1, '2021-02-16')], 1],
    ['is the last adopted of those', [version(1, '2021-02-16'), version(2, '2026-09-05')], 2],
    ['is not one that comes later', [version(1, '2021-02-16'), version(2, '2027-01-01')], 1],
    ['is the first that came during it, if it began without', [version(3, '2026-10-01')], 3],
    [
      'is the earlier of two that came during it, in whatever order they were adopted',
      [version(5, '2027-01-01'), version(4, '2026-10-01')],
      4,
    ],
    ['is none that had ended before', [version(1, '2021-02-16', '2026-08-31')], null],
    ['is none that comes after its end', [version(1, '2027-06-01')], null],
    ['may end in the middle of it', [version(1, '2021-02-16', '2026-12-31')], 1],
  ])('%s', (_, catalogues, expected) => {
    expect(versionOf(school(...catalogues))).toBe(expected);
  });

  test('is its own, whatever another year has (row 89)', () => {
    const state = school(version(1, '2021-02-16'), version(2, '2026-07-01'));
    expect([versionOf(state, '2025-2026'), versionOf(state)]).toEqual([1, 2]);
    expect(versionOf(state, '1999-2000')).toBeNull();
  });
});

test.each([
  ['2026-09-04', '2025-2026'],
  ['2026-09-05', '2026-2027'],
  ['2030-01-01', '2026-2027'],
  ['2020-01-01', '2025-2026'],
])('on %s the year that has begun last is %s', (today, expected) => {
  expect(yearNow(school(), day(today))).toBe(expected);
  expect(yearNow(initial, day(today))).toBeNull();
});
