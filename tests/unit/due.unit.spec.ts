import fc from 'fast-check';
import { isSchoolDay, type SchoolCalendar } from '../../src/domain/shared/calendar.js';
import {
  askedOn,
  doneAt,
  dueForComer,
  dueAfter,
  isOverdue,
  lateFrom,
  type OwedPeriod,
  owedPeriods,
} from '../../src/domain/shared/due.js';
import { dayAt, dayNumber, localDayOf, minutesAfter } from '../../src/domain/shared/instant.js';
import { periodOf, type Rhythm, rhythms } from '../../src/domain/shared/period.js';
import type { DueRule } from '../../src/domain/shared/record-kind.js';
import { day } from '../support/people.js';
import { calendar } from '../support/school-scenes.js';

const year = '2026-2027';
const owed = (every: Rhythm, due: DueRule, of: SchoolCalendar = calendar): readonly OwedPeriod[] =>
  owedPeriods({ every, due }, year, of);
const atEnd: DueRule = { from: 'end', days: 0 };

describe('what is owed in a school year (row 46)', () => {
  test('is nothing of a kind that has no due day', () => {
    expect(owedPeriods({ every: 'day' }, year, calendar)).toEqual([]);
    expect(owedPeriods({ due: atEnd }, year, calendar)).toEqual([]);
  });

  test('is each school day, the same day', () => {
    const days = owed('day', atEnd);
    expect(days.slice(0, 2)).toEqual([
      { code: '2026-09-07', dueOn: '2026-09-07', countedOn: '2026-09-07' },
      { code: '2026-09-08', dueOn: '2026-09-08', countedOn: '2026-09-08' },
    ]);
    expect(days.at(-1)?.code).toBe('2027-05-28');
    expect(days.map(({ code }) => code)).not.toContain('2027-01-01');
    expect(days.map(({ code }) => code)).not.toContain('2027-02-08');
  });

  test('is each month and each week in which there is school, counted from its last day', () => {
    const months = owed('month', { from: 'end', days: 5 });
    expect(months.map(({ code }) => code)).toEqual([
      ...['2026-09', '2026-10', '2026-11', '2026-12'],
      ...['2027-01', '2027-02', '2027-03', '2027-04', '2027-05'],
    ]);
    expect(months[1]).toEqual({ code: '2026-10', dueOn: '2026-11-05', countedOn: '2026-10-31' });
    // School ends on the 28th, the month does not.
    expect(months.at(-1)).toEqual({
      code: '2027-05',
      dueOn: '2027-06-05',
      countedOn: '2027-05-28',
    });
    const weeks = owed('week', { from: 'start', days: -1 });
    // Of the week before only its Saturday is in the term, and no school day.
    expect(weeks.at(0)).toEqual({ code: '2026-W37', dueOn: '2026-09-06', countedOn: '2026-09-07' });
    const daysOff = [{ from: day('2026-10-05'), to: day('2026-10-09'), name: 'Bão' }];
    const codes = owed('week', atEnd, { ...calendar, daysOff }).map(({ code }) => code);
    expect(codes).toContain('2026-W40');
    expect(codes).not.toContain('2026-W41');
  });

  test('is each term, the assessments of the calendar, and the year that the terms make', () => {
    expect(owed('term', atEnd)).toEqual([
      { code: '2026-2027/HK1', dueOn: '2027-01-16', countedOn: '2027-01-16' },
      { code: '2026-2027/HK2', dueOn: '2027-05-28', countedOn: '2027-05-28' },
    ]);
    const { assessments } = calendar;
    const ends = {
      ...calendar,
      assessments: [...assessments.slice(1, 2), ...assessments.slice(3)],
    };
    expect(owed('assessment', { from: 'end', days: 7 }, ends)).toEqual([
      { code: '2026-2027/CK1', dueOn: '2027-01-15', countedOn: '2027-01-08' },
      { code: '2026-2027/CN', dueOn: '2027-05-21', countedOn: '2027-05-14' },
    ]);
    expect(owed('year', { from: 'start', days: 60 })).toEqual([
      { code: '2026-2027', dueOn: '2026-11-04', countedOn: '2026-11-04' },
    ]);
  });

  test('is once in a year what there is one of, by whoever is there in the course of it', () => {
    const kind = { onePerDossier: true, due: { from: 'start', days: 25 } } as const;
    const [period] = owedPeriods(kind, year, calendar);
    const span = { startsOn: '2026-09-05', endsOn: '2027-05-28' };
    expect(period).toEqual({
      code: year,
      dueOn: '2026-09-30',
      countedOn: '2026-09-30',
      year: span,
    });
    if (!period) return;
    expect(askedOn(period, day('2026-08-01'))).toBe(span.startsOn);
    expect(askedOn(period, day('2026-12-01'))).toBe('2026-12-01');
    expect(askedOn(period, day('2027-08-01'))).toBe(span.endsOn);
    expect(dueForComer(period, kind, day('2025-09-05')).dueOn).toBe('2026-09-30');
    expect(dueForComer(period, kind, day('2027-01-10')).dueOn).toBe('2027-02-04');
    expect(dueForComer(period, kind, null).dueOn).toBe('2026-09-30');
    expect(owedPeriods({ due: kind.due }, year, calendar)).toEqual([]);
  });

  test('is done once it was submitted, or approved where the kind says so', () => {
    const submittedAt = lateFrom(day('2026-09-20'));
    const approvedAt = lateFrom(day('2026-10-02'));
    const record = { submittedAt, approvedAt };
    const plain: DueRule = { from: 'start', days: 25 };
    expect(doneAt({ due: plain }, record)).toBe(submittedAt);
    expect(doneAt({ due: { ...plain, by: 'approval' } }, record)).toBe(approvedAt);
    expect(
      doneAt({ due: { ...plain, by: 'approval' } }, { ...record, approvedAt: null }),
    ).toBeNull();
  });

  test('is of a period owed by whoever has it on its day, whenever they came', () => {
    const [period] = owed('year', { from: 'start', days: 25 });
    if (!period) throw new Error('a year is owed');
    expect(askedOn(period, day('2027-01-10'))).toBe(period.countedOn);
    expect(dueForComer(period, { due: atEnd }, day('2027-01-10'))).toEqual(period);
  });

  test('is due by the day that was set, where one was', () => {
    const due: DueRule = { from: 'start', days: 60 };
    const set = new Map([[year, day('2026-09-30')]]);
    expect(owedPeriods({ every: 'year', due }, year, calendar, set)).toEqual([
      { code: year, dueOn: '2026-09-30', countedOn: '2026-09-30' },
    ]);
    const other = new Map([['2025-2026', day('2026-09-30')]]);
    expect(owedPeriods({ every: 'year', due }, year, calendar, other)).toEqual(owed('year', due));
    const months = owedPeriods(
      { every: 'month', due: atEnd },
      year,
      calendar,
      new Map([['2026-10', day('2026-11-20')]]),
    );
    expect(months[1]).toEqual({ code: '2026-10', dueOn: '2026-11-20', countedOn: '2026-10-31' });
    expect(months[2]?.dueOn).toBe('2026-11-30');
  });

  test('is counted before the pause between the terms, when it is due in it', () => {
    const due: DueRule = { from: 'start', days: 9 };
    const [, second] = calendar.terms;
    const first = { code: 'HK1' as const, startsOn: day('2026-09-05'), endsOn: day('2026-09-10') };
    expect(owed('year', due, { ...calendar, terms: [first, second] })).toEqual([
      { code: year, dueOn: '2026-09-14', countedOn: '2026-09-10' },
    ]);
  });

  test('counts over the 29th of February', () => {
    const leap: SchoolCalendar = {
      ...calendar,
      assessments: [],
      daysOff: [],
      terms: [
        { code: 'HK1', startsOn: day('2027-09-06'), endsOn: day('2028-01-14') },
        { code: 'HK2', startsOn: day('2028-01-17'), endsOn: day('2028-05-26') },
      ],
    };
    const february = owedPeriods({ every: 'month', due: atEnd }, '2027-2028', leap)[5];
    expect(february).toEqual({ code: '2028-02', dueOn: '2028-02-29', countedOn: '2028-02-29' });
    const days = owedPeriods({ every: 'day', due: { from: 'end', days: 1 } }, '2027-2028', leap);
    expect(days.find(({ code }) => code === '2028-02-28')?.dueOn).toBe('2028-02-29');
    expect(days.map(({ code }) => code)).toContain('2028-02-29');
  });

  test('is late from midnight where the school is, and overdue the day after', () => {
    const [first] = owed('day', atEnd);
    const midnight = lateFrom(first?.dueOn ?? day('1970-01-01'));
    expect(localDayOf(midnight)).toBe('2026-09-08');
    expect(localDayOf(minutesAfter(midnight, -1))).toBe('2026-09-07');
    expect(isOverdue({ dueOn: day('2026-09-07') }, day('2026-09-07'))).toBe(false);
    expect(isOverdue({ dueOn: day('2026-09-07') }, day('2026-09-08'))).toBe(true);
  });
});

const anyCalendar = fc
  .tuple(
    fc.integer({ min: dayNumber(day('2019-08-15')), max: dayNumber(day('2032-09-15')) }),
    fc.tuple(fc.integer({ min: 40, max: 150 }), fc.nat(20), fc.integer({ min: 40, max: 150 })),
    fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }),
    fc.array(fc.tuple(fc.nat(300), fc.nat(12)), { maxLength: 8 }),
  )
  .map(([start, [first, pause, second], schoolDays, off]): SchoolCalendar => {
    const secondStart = start + first + 1 + pause;
    return {
      terms: [
        { code: 'HK1', startsOn: dayAt(start), endsOn: dayAt(start + first) },
        { code: 'HK2', startsOn: dayAt(secondStart), endsOn: dayAt(secondStart + second) },
      ],
      assessments: [
        { code: 'CK1', on: dayAt(start + first) },
        { code: 'CN', on: dayAt(secondStart + second - 1) },
      ],
      daysOff: off.map(([from, length]) => ({
        from: dayAt(start + from),
        to: dayAt(start + from + length),
        name: 'Nghỉ',
      })),
      schoolDays,
    };
  });
const anyRule = fc.record({
  from: fc.constantFrom('start' as const, 'end' as const),
  days: fc.integer({ min: -31, max: 60 }),
});
const isInTerm = ({ terms }: SchoolCalendar, on: string): boolean =>
  terms.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn);

describe('what is due after the day on which it happened (row 52)', () => {
  const kind = { dueAfter: { field: 'metOn', days: 1 } };
  const at = (text: string) => text as Parameters<typeof minutesAfter>[0];

  test('is in time until midnight at the school, and late from then on, day by day', () => {
    const stands = (submitted: string | null) =>
      dueAfter(kind, '2026-10-05', submitted === null ? null : at(submitted))?.daysLate;
    expect(stands(null)).toBeNull();
    expect(stands('2026-10-05T09:00:00.000Z')).toBe(0);
    expect(stands('2026-10-06T16:59:59.999Z')).toBe(0);
    expect(stands('2026-10-06T17:00:00.000Z')).toBe(1);
    expect(stands('2026-10-16T01:00:00.000Z')).toBe(10);
  });

  test('is due over the end of a month, and nothing of what has no such day', () => {
    expect(dueAfter(kind, '2026-10-31', null)).toEqual({ dueOn: '2026-11-01', daysLate: null });
    expect(dueAfter(kind, null, null)).toBeNull();
    expect(dueAfter(kind, 'hôm qua', null)).toBeNull();
    expect(dueAfter({}, '2026-10-31', null)).toBeNull();
  });
});

describe('whatever the calendar', () => {
  test('each school day of a term is owed once, and no other day', () => {
    fc.assert(
      fc.property(anyCalendar, (of) => {
        const codes = owed('day', atEnd, of).map(({ code }) => code);
        const [first, last] = [of.terms[0]?.startsOn, of.terms[1]?.endsOn];
        const expected = [];
        for (let at = dayNumber(first ?? day('1970-01-01')); dayAt(at) <= (last ?? ''); at += 1) {
          const one = dayAt(at);
          if (isInTerm(of, one) && isSchoolDay(of, one)) expected.push(one);
        }
        expect(codes).toEqual(expected);
      }),
    );
  });

  test('periods come in their order, each once, due in that order, each counted in a term', () => {
    fc.assert(
      fc.property(anyCalendar, anyRule, fc.constantFrom(...rhythms), (of, due, every) => {
        const periods = owed(every, due, of);
        expect(new Set(periods.map(({ code }) => code)).size).toBe(periods.length);
        for (const [at, { dueOn, countedOn }] of periods.entries()) {
          expect(isInTerm(of, countedOn)).toBe(true);
          // Assessments of one term begin with it.
          if (every !== 'assessment') expect((periods[at - 1]?.dueOn ?? '') < dueOn).toBe(true);
          expect((periods[at - 1]?.countedOn ?? '') <= countedOn).toBe(true);
        }
      }),
    );
  });

  test('each is a period that a record can have, and is due so many days from its edge', () => {
    fc.assert(
      fc.property(anyCalendar, anyRule, fc.constantFrom(...rhythms), (of, due, every) => {
        const [startsOn, endsOn] = [of.terms[0]?.startsOn, of.terms[1]?.endsOn];
        const years = {
          [year]: { startsOn: startsOn as never, endsOn: endsOn as never, calendar: of },
        };
        for (const { code, dueOn } of owed(every, due, of)) {
          const period = periodOf(every, code, years);
          if (typeof period === 'string') throw new Error(`${code} is ${period}`);
          const edge = due.from === 'start' ? period.startsOn : period.endsOn;
          expect(dayNumber(dueOn) - dayNumber(edge)).toBe(due.days);
        }
      }),
    );
  });
});
