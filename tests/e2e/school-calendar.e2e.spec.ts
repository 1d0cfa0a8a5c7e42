import { SystemClock } from '../../src/infrastructure/system-clock.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { calendarInForce } from '../support/calendar-in-force.js';
import { admit, type Child, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';

// Today is a Wednesday of the first term, at whatever time of day.
const real = new SystemClock();
const aheadMs = Date.parse('2025-11-12T03:00:00.000Z') - Date.parse(real.now());
const clock = {
  now: () => new Date(Date.parse(real.now()) + aheadMs).toISOString() as Instant,
};

let school: GraphqlSchool;
let child: Child;
beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  child = await admit(school, school.classes.A, 'A1');
  done(await school.give('principal', 'adoptCatalogue', { decisionNo: '05/QĐ', catalogue }));
}, 60_000);
afterAll(() => school?.close());

const label = (vi: string) => ({ vi, en: vi });
const kindOf = (kind: string, every: string) => ({
  kind,
  label: label(kind),
  tier: 'INTERNAL',
  legalBasis: 'Quy chế của trường',
  owners: ['HOMEROOM_TEACHER'],
  onePerDossier: false,
  every,
  fields: [
    {
      name: 'remark',
      label: label('Nhận xét'),
      type: { text: { lengthMax: 100 } },
      required: true,
      readers: ['HOMEROOM_TEACHER', 'PRINCIPAL'],
    },
  ],
  chain: [{ step: 'approve', label: label('Duyệt'), roles: ['PRINCIPAL'] }],
});
const catalogue = {
  catalogueId: 'own',
  catalogueVersion: 1,
  legalBasis: 'Quy chế của trường',
  needsLegalReview: true,
  effectiveFrom: '2025-09-05',
  childRetention: { ruleId: 'child', years: 5, legalBasis: 'Quy chế của trường' },
  kinds: [kindOf('day-note', 'DAY'), kindOf('term-note', 'TERM'), kindOf('mark', 'ASSESSMENT')],
};

const terms = [
  { code: 'HK1', startsOn: '2025-09-05', endsOn: '2026-01-16' },
  { code: 'HK2', startsOn: '2026-01-19', endsOn: '2026-05-31' },
];
const calendar = {
  schoolYear: '2025-2026',
  terms,
  assessments: [
    { code: 'GK1', on: '2025-11-07' },
    { code: 'CK1', on: '2026-01-09' },
  ],
  daysOff: [{ from: '2025-11-11', to: '2025-11-11', name: 'Nghỉ bão' }],
  decisionNo: '06/KH',
};

/** By somebody who looked at the calendar in force, unless they say otherwise. */
const set = async (over: Record<string, unknown> = {}, who: Who = 'principal') =>
  school.give(who, 'setCalendar', { ...calendar, ...(await calendarInForce(school)), ...over });

const calendarNow = async (waitFor: string | null = null) => {
  const { data } = await school.ask<{ school: { years: Record<string, unknown>[] } }>(
    'homeroomA',
    `query ($waitFor: LogIndex) { school(waitFor: $waitFor) { years { name calendar {
       terms { code startsOn endsOn } assessments { code on } daysOff { from to name }
       schoolDays decisionNo act { role logIndex person { id } } } } } }`,
    { waitFor },
  );
  return data.school.years[0]?.['calendar'];
};

const periodsOf = async (kind: string): Promise<readonly string[]> => {
  const { data } = await school.ask<{
    school: { kindsInForce: { periods: { code: string }[] }[] };
  }>(
    'homeroomA',
    'query ($kind: String!) { school { kindsInForce(only: [$kind]) { periods { code } } } }',
    { kind },
  );
  return data.school.kindsInForce[0]?.periods.map(({ code }) => code) ?? [];
};

/** What the engine says to a record of that period: its problem, or that it is done. */
const enter = async (kind: string, period: string): Promise<string> => {
  const { data } = await school.ask<{
    result: { __typename: string; problems?: { field: string; problem: string }[] };
  }>(
    'homeroomA',
    `mutation ($input: RegisterRecordInput!) { result: registerRecord(input: $input) {
       __typename ... on FieldsAreInvalid { problems { field problem message { vi } } } } }`,
    {
      input: {
        dossierId: child.dossierId,
        kind,
        period,
        fields: [{ name: 'remark', value: 'Ngoan' }],
      },
    },
  );
  const [wrong] = data.result.problems ?? [];
  return wrong ? `${wrong.field}: ${wrong.problem}` : data.result.__typename;
};

describe('the calendar of a school year', () => {
  it('does not bind anybody before it is set', async () => {
    expect(await calendarNow()).toBeNull();
    expect(await periodsOf('term-note')).toEqual(['2025-2026/HK1', '2025-2026/HK2']);
    expect(await periodsOf('mark')).toHaveLength(4);
    // A Sunday, and a term that will not have begun by the calendar.
    expect(await enter('day-note', '2025-11-09')).toBe('CommandDone');
    expect(await enter('term-note', '2025-2026/HK2')).toBe('CommandDone');
  });

  it.each<[string, string | null, Record<string, unknown>]>([
    ['TERM_MISSING', 'HK2', { terms: terms.slice(0, 1) }],
    ['ASSESSMENT_OUTSIDE_TERM', 'GK1', { assessments: [{ code: 'GK1', on: '2026-06-01' }] }],
    ['DAYS_OFF_OVERLAP', '2025-11-11', { daysOff: [...calendar.daysOff, ...calendar.daysOff] }],
    ['NO_SCHOOL_DAYS', null, { schoolDays: [] }],
  ])('is not set as one that is wrong: %s', async (problem, place, over) => {
    const { data } = await school.ask<{ result: Record<string, unknown> }>(
      'principal',
      `mutation ($input: SetCalendarInput!) { result: setCalendar(input: $input) {
         ... on CalendarIsInvalid { problem place message { vi en } nextStep { vi } } } }`,
      { input: { ...calendar, ...over } },
    );
    expect(data.result).toMatchObject({ problem, place });
    const { vi, en } = data.result['message'] as { vi: string; en: string };
    expect(`${vi} ${en}`).not.toMatch(/[{}]/);
    if (problem === 'DAYS_OFF_OVERLAP') expect(vi).toContain('11/11/2025');
  });

  it('is refused to others, of a year that is not open, and without a number', async () => {
    expect(await set({}, 'homeroomA')).toMatchObject({ code: 'RoleIsNotAllowed' });
    expect(await set({ schoolYear: '2030-2031' })).toMatchObject({ code: 'SchoolYearNotFound' });
    expect(await set({ decisionNo: ' ' })).toMatchObject({ code: 'TextIsInvalid' });
    expect(await calendarNow()).toBeNull();
  });

  it('is set by the principal, shown to everybody, and says what may be entered', async () => {
    const logIndex = lastIndexOf(done(await set()));
    const { schoolYear: _, ...shown } = calendar;
    expect(await calendarNow(logIndex)).toEqual({
      ...shown,
      schoolDays: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
      act: { role: 'PRINCIPAL', logIndex, person: { id: school.people.principal } },
    });
    expect(await periodsOf('term-note')).toEqual(['2025-2026/HK1']);
    expect(await periodsOf('mark')).toEqual(['2025-2026/GK1', '2025-2026/CK1']);
    expect(await enter('term-note', '2025-2026/HK1')).toBe('CommandDone');
    expect(await enter('mark', '2025-2026/CK1')).toBe('CommandDone');
    expect(await enter('mark', '2025-2026/CN')).toBe('period: IN_THE_FUTURE');
    expect(await enter('day-note', '2025-11-08')).toBe('period: NOT_A_SCHOOL_DAY');
    expect(await enter('day-note', '2025-11-11')).toBe('period: NOT_A_SCHOOL_DAY');
    expect(await enter('day-note', '2025-11-10')).toBe('CommandDone');
  });

  it('leaves what was entered before as it was', async () => {
    const { data } = await school.ask<{
      dossier: { records: { period: { code: string } | null }[] };
    }>('homeroomA', 'query ($id: ID!) { dossier(id: $id) { records { period { code } } } }', {
      id: child.dossierId,
    });
    const periods = data.dossier.records.map(({ period }) => period?.code);
    expect(periods).toEqual(expect.arrayContaining(['2025-11-09', '2025-2026/HK2']));
  });

  it('is replaced whole by a later one; the same once more writes nothing', async () => {
    const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
    const later = { daysOff: [], assessments: [], schoolDays: days, decisionNo: '07/KH' };
    const logIndex = lastIndexOf(done(await set(later, 'admin')));
    expect(await calendarNow(logIndex)).toMatchObject({ ...later, terms, act: { logIndex } });
    expect(await enter('day-note', '2025-11-08')).toBe('CommandDone');
    expect(await enter('day-note', '2025-11-11')).toBe('CommandDone');
    const again = done(await set(later));
    expect(again['receipts']).toEqual([]);
  });

  it('is not replaced by whoever looked at an earlier one, also of two at once', async () => {
    const stale = await set({ decisionNo: '08/KH', basedOnRevision: null });
    expect(stale).toMatchObject({ code: 'CalendarHasChanged' });
    const basis = await calendarInForce(school);
    const answers = await Promise.all(
      ['09/KH', '10/KH', '11/KH'].map((decisionNo) => set({ ...basis, decisionNo })),
    );
    const names = answers.map(({ __typename }) => __typename).toSorted();
    expect(names).toEqual(['CalendarHasChanged', 'CalendarHasChanged', 'CommandDone']);
  });
});
