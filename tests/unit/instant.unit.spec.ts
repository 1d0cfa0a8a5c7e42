import fc from 'fast-check';
import {
  dayBefore,
  endOfYearPlus,
  epochMs,
  hoursBetween,
  type Instant,
  isInstant,
  isLocalDate,
  minutesAfter,
} from '../../src/domain/shared/instant.js';
import { at, day } from '../support/people.js';

const moments = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') })
  .filter((date) => !Number.isNaN(date.getTime()));

describe('the day before', () => {
  test.each([
    ['2026-11-21', '2026-11-20'],
    ['2026-03-01', '2026-02-28'],
    ['2024-03-01', '2024-02-29'],
    ['2026-01-01', '2025-12-31'],
    ['2026-05-01', '2026-04-30'],
  ])('%s is %s', (date, before) => {
    expect(dayBefore(day(date))).toBe(before);
  });
});

describe('instants', () => {
  test('are the milliseconds that the platform’s own clock counts', () => {
    fc.assert(
      fc.property(moments, (date) => {
        const text = date.toISOString();
        expect(isInstant(text)).toBe(true);
        expect(epochMs(text as Instant)).toBe(date.getTime());
      }),
      { numRuns: 1000 },
    );
  });

  test('are followed by those that the platform’s own calendar counts', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 3_000_000 }), (date, minutes) => {
        const expected = new Date(date.getTime() + minutes * 60_000);
        fc.pre(expected.getUTCFullYear() <= 9999);
        expect(minutesAfter(date.toISOString() as Instant, minutes)).toBe(expected.toISOString());
      }),
      { numRuns: 1000 },
    );
  });

  test('are followed by the right day after every 28 February of 400 years', () => {
    const wrong = Array.from({ length: 401 }, (_, years) => {
      const from = at(`${2000 + years}-02-28T00:00:00.000Z`);
      const expected = new Date(Date.parse(from) + 86_400_000).toISOString();
      return { counted: minutesAfter(from, 1440), expected };
    }).filter(({ counted, expected }) => counted !== expected);
    expect(wrong).toEqual([]);
  });

  test.each([
    '2026-11-21',
    '2026-11-21T24:00:00.000Z',
    '2026-11-21T23:60:00.000Z',
    '2026-11-21T23:59:60.000Z',
    '2026-02-29T00:00:00.000Z',
    '2026-11-21T00:00:00Z',
    '2026-11-21T00:00:00.000+07:00',
    ' 2026-11-21T00:00:00.000Z',
  ])('do not include %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  test('differ by hours with their parts', () => {
    expect(hoursBetween(at('2026-11-21T03:00:00.000Z'), at('2026-11-22T03:30:00.000Z'))).toBe(24.5);
  });
});

describe('days', () => {
  test('exist if the platform’s calendar has them', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(number(1000, 9999), number(0, 13), number(0, 32), (year, month, date) => {
        const two = (part: number): string => String(part).padStart(2, '0');
        const text = `${year}-${two(month)}-${two(date)}`;
        const parsed = new Date(`${text}T00:00:00.000Z`);
        const exists =
          !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
        expect(isLocalDate(text)).toBe(exists);
      }),
      { numRuns: 1000 },
    );
  });

  test('end a period of whole years with the last day of its last year', () => {
    expect(endOfYearPlus(day('2021-01-01'), 5)).toBe('2026-12-31');
    expect(endOfYearPlus(day('2021-12-31'), 5)).toBe('2026-12-31');
  });
});
