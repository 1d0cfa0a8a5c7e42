import type { ReportedPeriod } from '../../src/application/report/counted-records.js';
import { expectedReports, missingReports } from '../../src/application/report/expected-reports.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import type { SchoolState } from '../../src/domain/school/school.state.js';
import type { DossierId } from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import { periodOf, type Rhythm } from '../../src/domain/shared/period.js';
import { calendar } from '../support/school-scenes.js';

const schoolYear = '2026-2027';
const span = { startsOn: '2026-09-05' as LocalDate, endsOn: '2027-05-31' as LocalDate };
const schoolWith = (set: typeof calendar | null): SchoolState => ({
  ...schoolDecider.initial,
  years: { [schoolYear]: { ...span, calendar: set } },
});
const classes = ['la-1', 'la-2'].map((id) => id as DossierId);

const expectedIn = (every: Rhythm, code: string, below: Rhythm, set: typeof calendar | null) => {
  const school = schoolWith(set);
  const named = periodOf(every, code, school.years);
  if (typeof named === 'string') throw new Error(`${code} is no period of the year`);
  const period: ReportedPeriod = { ...named, every, code };
  const of = { school, schoolYear, period, dossierIds: classes };
  return expectedReports({ every: below }, of)?.map((slot) => `${slot.period} ${slot.dossierId}`);
};

describe('the reports that a sum is expected to be of', () => {
  test('are one of each class for the same period, with and without a calendar', () => {
    const each = ['2026-10 la-1', '2026-10 la-2'];
    expect(expectedIn('month', '2026-10', 'month', calendar)).toEqual(each);
    expect(expectedIn('month', '2026-10', 'month', null)).toEqual(each);
  });

  test('are those of the shorter periods that end during it, as the calendar makes them owed', () => {
    const terms = expectedIn('year', schoolYear, 'term', calendar);
    expect(terms).toEqual([
      '2026-2027/HK1 la-1',
      '2026-2027/HK1 la-2',
      '2026-2027/HK2 la-1',
      '2026-2027/HK2 la-2',
    ]);
    const months = expectedIn('term', '2026-2027/HK1', 'month', calendar) ?? [];
    expect(months.map((slot) => slot.slice(0, 7))).toEqual(
      ['2026-09', '2026-10', '2026-11', '2026-12'].flatMap((month) => [month, month]),
    );
  });

  test('are unknown of shorter periods while nobody said when there is school', () => {
    expect(expectedIn('year', schoolYear, 'month', null)).toBeUndefined();
  });

  test('are missing unless they are among those that were added up', () => {
    const slots = classes.map((dossierId) => ({ dossierId, period: '2026-10' }));
    const [one, other] = slots;
    expect(missingReports(slots, [])).toEqual(slots);
    expect(missingReports(slots, slots)).toEqual([]);
    const november = { dossierId: classes[0] as DossierId, period: '2026-11' };
    expect(missingReports(slots, one ? [one, november] : [])).toEqual([other]);
  });
});
