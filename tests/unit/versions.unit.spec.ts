import {
  type ApprovedVersion,
  spansOf,
  standingOn,
  type VersionStanding,
} from '../../src/domain/record/versions.js';
import { day } from '../support/people.js';

const version = (
  effectiveFrom: string,
  approvedOn: string,
  approvedLogIndex: number,
): ApprovedVersion => ({
  effectiveFrom: day(effectiveFrom),
  approvedOn: day(approvedOn),
  approvedLogIndex,
});

const first = version('2025-09-05', '2025-09-01', 10);
const second = version('2026-01-01', '2025-12-20', 20);

const standings = (
  versions: readonly ApprovedVersion[],
  on: string,
): readonly VersionStanding[] => {
  const spans = spansOf(versions);
  return versions.map((one) => standingOn(spans.get(one) ?? null, day(on)));
};

describe('versions of the school’s rules (rows 66, 89)', () => {
  test('hold from their day on, until the day before the next one', () => {
    const spans = spansOf([second, first]);
    expect(spans.get(first)).toEqual({ from: '2025-09-05', until: '2025-12-31' });
    expect(spans.get(second)).toEqual({ from: '2026-01-01', until: null });
    expect(standings([first, second], '2025-09-04')).toEqual(['coming', 'coming']);
    expect(standings([first, second], '2025-09-05')).toEqual(['in-force', 'coming']);
    expect(standings([first, second], '2025-12-31')).toEqual(['in-force', 'coming']);
    expect(standings([first, second], '2026-01-01')).toEqual(['former', 'in-force']);
  });

  test('bind nobody before they were signed, whatever day they name (row 30)', () => {
    const signedLate = version('2025-09-05', '2025-10-03', 10);
    expect(spansOf([signedLate]).get(signedLate)).toEqual({ from: '2025-10-03', until: null });
    expect(standings([signedLate], '2025-10-02')).toEqual(['coming']);
    expect(standings([signedLate], '2025-10-03')).toEqual(['in-force']);
  });

  test('of two that begin on one day the one signed last holds, and the other never did', () => {
    const mended = version('2026-01-01', '2025-12-28', 30);
    const spans = spansOf([mended, first, second]);
    expect(spans.get(first)?.until).toBe('2025-12-31');
    expect(spans.get(second)).toEqual({ from: '2026-01-01', until: '2025-12-31' });
    expect(standings([first, second, mended], '2025-12-29')).toEqual([
      'in-force',
      'former',
      'coming',
    ]);
    expect(standings([first, second, mended], '2026-01-01')).toEqual([
      'former',
      'former',
      'in-force',
    ]);
  });

  test('there are none in force before the first', () => {
    expect(spansOf([]).size).toBe(0);
    expect(standingOn(null, day('2026-01-01'))).toBe('not-approved');
  });
});
