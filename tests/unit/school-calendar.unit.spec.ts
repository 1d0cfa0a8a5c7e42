import type {
  CalendarProblem,
  SchoolRefusal,
  SetCalendar,
} from '../../src/domain/school/school.commands.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import type { LockId } from '../../src/domain/shared/ids.js';
import { dayAt, dayNumber } from '../../src/domain/shared/instant.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { day, staff } from '../support/people.js';
import { calendar, changeCalendar, led, openYear, setCalendar } from '../support/school-scenes.js';

const { given, after } = specOf(schoolDecider);
const { schoolYear, ...decided } = calendar;
const [first, second] = calendar.terms;
const [middle, end] = calendar.assessments;
const [newYear] = calendar.daysOff;

const invalid = (problem: CalendarProblem, place: string | null): SchoolRefusal => ({
  type: 'CalendarIsInvalid',
  problem,
  place,
});
const off = (from: string, to = from) => ({ from: day(from), to: day(to), name: 'Nghỉ' });

describe('SetCalendar', () => {
  test('says when there is school in a year, in one order, however it was entered', () => {
    const entered: Partial<SetCalendar> = {
      terms: calendar.terms.toReversed(),
      assessments: calendar.assessments.toReversed(),
      daysOff: calendar.daysOff.toReversed(),
      schoolDays: [...calendar.schoolDays, 'mon'].toReversed() as SetCalendar['schoolDays'],
    };
    const event = after(...led)
      .when(setCalendar(entered))
      .only();
    expect(event).toMatchObject({ type: 'school.calendar-set', version: 1 });
    expect(event.payload).toEqual(calendar);
  });

  test('takes the place of the calendar before it, whole, and leaves other years alone', () => {
    const nextYear = openYear('2027-2028', ['2027-09-05', '2028-05-31'], staff.principal);
    const { state } = tell(schoolDecider, [
      ...led,
      nextYear,
      setCalendar(),
      changeCalendar({ assessments: [], daysOff: [off('2027-03-08')] }),
    ]);
    expect(state.years[schoolYear]?.calendar).toEqual({
      ...decided,
      assessments: [],
      daysOff: [off('2027-03-08')],
    });
    expect(state.years['2027-2028']?.calendar).toBeNull();
  });

  test('is not replaced by whoever looked at another, or at none', () => {
    const past = [...led, setCalendar()];
    const { state } = tell(schoolDecider, past);
    const revision = state.calendarRevisions[schoolYear] as bigint;
    for (const basedOnRevision of [null, revision - 1n, revision + 1n]) {
      after(...past)
        .when(setCalendar({ decisionNo: '7/KH', basedOnRevision }))
        .refused({ type: 'CalendarHasChanged', revision });
    }
    after(...past)
      .when(setCalendar({ decisionNo: '7/KH', basedOnRevision: revision }))
      .then({ type: 'school.calendar-set' });
  });

  test('changes nothing when the year has exactly this calendar', () => {
    const past = [...led, setCalendar()];
    after(...past)
      .when(setCalendar({ daysOff: calendar.daysOff.toReversed() }, staff.administrator))
      .nothing();
    for (const over of [
      { decisionNo: '07/KH' },
      { daysOff: calendar.daysOff.map((one) => ({ ...one, name: 'Nghỉ' })) },
      { assessments: [] },
      { schoolDays: ['mon' as const] },
      { terms: [first, { ...second, endsOn: day('2027-05-31') }] },
    ]) {
      after(...past)
        .when(changeCalendar(over))
        .then({ type: 'school.calendar-set' });
    }
  });

  const tooMany = Array.from({ length: 61 }, (_, index) =>
    off(dayAt(dayNumber(day('2026-09-05')) + index)),
  );
  test.each<[CalendarProblem, string | null, Partial<SetCalendar>]>([
    ['term-missing', 'HK1', { terms: [] }],
    ['term-missing', 'HK2', { terms: [first] }],
    ['given-twice', 'HK1', { terms: [first, first, second] }],
    ['ends-before-start', 'HK2', { terms: [first, { ...second, endsOn: day('2027-01-17') }] }],
    ['term-outside-year', 'HK1', { terms: [{ ...first, startsOn: day('2026-09-04') }, second] }],
    ['term-outside-year', 'HK2', { terms: [first, { ...second, endsOn: day('2027-06-01') }] }],
    ['terms-overlap', 'HK2', { terms: [first, { ...second, startsOn: day('2027-01-16') }] }],
    [
      'terms-overlap',
      'HK2',
      {
        terms: [
          { ...first, startsOn: second.startsOn, endsOn: second.endsOn },
          { ...second, startsOn: first.startsOn, endsOn: first.endsOn },
        ],
      },
    ],
    ['given-twice', 'GK1', { assessments: [middle, middle] }],
    ['assessment-outside-term', 'GK1', { assessments: [{ ...middle, on: day('2026-08-31') }] }],
    ['assessment-outside-term', 'GK1', { assessments: [{ ...middle, on: day('2027-01-17') }] }],
    ['assessment-outside-term', 'CN', { assessments: [{ code: 'CN', on: day('2027-01-08') }] }],
    ['assessments-out-of-order', 'CK1', { assessments: [middle, { ...end, on: middle.on }] }],
    ['no-school-days', null, { schoolDays: [] }],
    ['too-many-days-off', null, { daysOff: tooMany }],
    ['ends-before-start', '2027-03-08', { daysOff: [off('2027-03-08', '2027-03-07')] }],
    ['day-off-outside-year', '2026-09-04', { daysOff: [off('2026-09-04', '2026-09-07')] }],
    ['day-off-outside-year', '2027-05-31', { daysOff: [off('2027-05-31', '2027-06-01')] }],
    ['days-off-overlap', '2027-01-01', { daysOff: [newYear, newYear] }],
    [
      'days-off-overlap',
      '2027-03-09',
      { daysOff: [off('2027-03-09'), off('2027-03-08', '2027-03-09')] },
    ],
  ])('is refused as %s at %s', (problem, place, over) => {
    after(...led)
      .when(setCalendar(over))
      .refused(invalid(problem, place));
  });

  test('takes sixty days off, and terms that fill the year', () => {
    const terms = [
      { ...first, endsOn: day('2027-01-17') },
      { ...second, endsOn: day('2027-05-31') },
    ];
    after(...led)
      .when(setCalendar({ daysOff: tooMany.slice(1), terms }))
      .then({ type: 'school.calendar-set' });
  });

  test('is refused of an unknown year, with no days, without words, to others, without a school', () => {
    const of = (over: Partial<SetCalendar>, by = staff.principal) =>
      after(...led).when(setCalendar(over, by));
    of({ schoolYear: '2030-2031' }).refused({
      type: 'SchoolYearNotFound',
      schoolYear: '2030-2031',
    });
    of({ terms: [{ ...first, startsOn: day('2026-09-31') }, second] }).refused({
      type: 'DateIsInvalid',
      field: 'terms',
    });
    of({ assessments: [{ ...middle, on: day('2026-11-31') }] }).refused({
      type: 'DateIsInvalid',
      field: 'assessments',
    });
    of({ daysOff: [off('2027-02-29')] }).refused({ type: 'DateIsInvalid', field: 'daysOff' });
    of({ daysOff: [{ ...newYear, name: ' ' }] }).refused({
      type: 'TextIsInvalid',
      field: 'daysOff',
      lengthMax: 100,
    });
    of({ decisionNo: '' }).refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    of({}, staff.registrar).refused({
      type: 'RoleIsNotAllowed',
      allowed: ['principal', 'systemAdministrator'],
    });
    given().when(setCalendar()).refused({ type: 'SchoolNotFound' });
  });

  const lockOf = (part: string, lockId = 'lock-1') => ({ lockId: lockId as LockId, part });
  test.each<[string, string, Partial<SetCalendar>]>([
    [
      'a day out of a term',
      '2026-2027/HK1',
      { terms: [{ ...first, endsOn: day('2027-01-15') }, second] },
    ],
    [
      'days into the other term',
      '2026-2027/HK2',
      {
        terms: [
          { ...first, endsOn: day('2027-01-22') },
          { ...second, startsOn: day('2027-01-25') },
        ],
      },
    ],
    [
      'a week out of its month',
      '2026-10',
      {
        terms: [
          { ...first, endsOn: day('2026-09-30') },
          { ...second, startsOn: day('2027-02-01') },
        ],
        assessments: [],
      },
    ],
    [
      'an assessment into another month',
      '2026-11',
      { assessments: [{ ...middle, on: day('2026-12-01') }, end] },
    ],
    ['an assessment out of its month, having none any more', '2026-11', { assessments: [end] }],
  ])('does not take %s that is locked', (_, part, over) => {
    const past = [...led, setCalendar()];
    const lockedParts = [lockOf(part), lockOf('2026-09', 'lock-2')];
    after(...past)
      .when(changeCalendar({ ...over, lockedParts }))
      .refused({ type: 'CalendarOpensLock', lockIds: ['lock-1' as LockId] });
    after(...past)
      .when(changeCalendar(over))
      .then({ type: 'school.calendar-set' });
  });

  test('may change what leaves everything that is locked where it is', () => {
    const lockedParts = ['2026-2027/HK1', '2026-10', '2026-11'].map((part) => lockOf(part));
    for (const over of [
      { daysOff: [...calendar.daysOff, off('2027-03-08')] },
      { schoolDays: ['mon' as const] },
      { terms: [first, { ...second, endsOn: day('2027-05-21') }] },
      { terms: [{ ...first, endsOn: day('2027-01-17') }, second] },
    ]) {
      after(...led, setCalendar())
        .when(changeCalendar({ ...over, lockedParts }))
        .then({ type: 'school.calendar-set' });
    }
  });
});

test('every refusal of a calendar has been shown', () => {
  expectAllShown({
    SetCalendar: [
      'SchoolNotFound',
      'SchoolYearNotFound',
      'CalendarIsInvalid',
      'CalendarHasChanged',
      'CalendarOpensLock',
      'DateIsInvalid',
      'TextIsInvalid',
      'RoleIsNotAllowed',
    ],
  });
});
