import { gatedPeriods } from '../../src/application/queries/gated-periods.js';
import { initial, type SchoolState } from '../../src/domain/school/school.state.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { day } from '../support/people.js';

const schoolYear = '2025-2026';
const { catalogue } = readCatalogueSource('vn-kindergarten');

const schoolWith = (kinds: readonly RecordKind[]): SchoolState => ({
  ...initial,
  years: {
    [schoolYear]: { startsOn: day('2025-09-05'), endsOn: day('2026-05-31'), calendar: null },
  },
  catalogues: [{ ...catalogue, kinds }],
});

const school = schoolWith(catalogue.kinds);

describe('what waits for a plan', () => {
  test('are the days of its week, as far as they have come', () => {
    const found = gatedPeriods(school, schoolYear, day('2025-09-16'));
    expect(found.map(({ planPeriod, gatedPeriod }) => `${planPeriod} ${gatedPeriod}`)).toEqual([
      // The year begins on a Friday.
      '2025-W36 2025-09-05',
      '2025-W36 2025-09-06',
      '2025-W36 2025-09-07',
      ...[8, 9, 10, 11, 12, 13, 14].map((at) => `2025-W37 2025-09-${String(at).padStart(2, '0')}`),
      '2025-W38 2025-09-15',
      '2025-W38 2025-09-16',
    ]);
    expect(found[0]).toMatchObject({ planKind: 'week-plan', gatedKind: 'attendance', planRank: 0 });
  });

  test('is each day of the year once when the year is over', () => {
    const days = gatedPeriods(school, schoolYear, day('2026-08-01')).map((one) => one.gatedPeriod);
    expect(days).toHaveLength(269);
    expect(new Set(days).size).toBe(269);
  });

  test('is nothing in a year that there is not, before it, and without such a plan', () => {
    expect(gatedPeriods(school, '2030-2031', day('2026-01-01'))).toEqual([]);
    expect(gatedPeriods(school, schoolYear, day('2025-08-31'))).toEqual([]);
    const without = schoolWith(catalogue.kinds.filter(({ gates }) => gates === undefined));
    expect(gatedPeriods(without, schoolYear, day('2026-01-01'))).toEqual([]);
  });

  test('may be the months of a year as well', () => {
    const monthly = catalogue.kinds.find(({ kind }) => kind === 'attendance');
    const yearly = catalogue.kinds.find(({ kind }) => kind === 'year-plan');
    if (!monthly || !yearly) throw new Error('the catalogue has both');
    const kinds: RecordKind[] = [
      { ...yearly, gates: ['attendance'] },
      { ...monthly, every: 'month' },
    ];
    const found = gatedPeriods(schoolWith(kinds), schoolYear, day('2025-12-01'));
    expect(found.map(({ planPeriod, gatedPeriod }) => [planPeriod, gatedPeriod])).toEqual([
      ['2025-2026', '2025-09'],
      ['2025-2026', '2025-10'],
      ['2025-2026', '2025-11'],
      ['2025-2026', '2025-12'],
    ]);
  });
});
