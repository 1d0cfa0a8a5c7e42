import {
  calendar,
  cellsOf,
  itemsOf,
  openOwedSchool,
  type OwedSchool,
  schoolYear,
} from '../support/owed-school.js';

// Today is Wednesday, 12 November 2025; the catalogue wants the notes of October by the 5th.
let school: OwedSchool;
beforeAll(async () => {
  school = await openOwedSchool();
  await school.giveDone('principal', 'setCalendar', calendar);
  const { an } = school.children;
  await school.submit('homeroomA', { dossierId: an, kind: 'month-note', period: '2025-10' });
}, 60_000);
afterAll(() => school?.close());

type Setting = Record<string, unknown>;
const october = { schoolYear, kind: 'month-note', period: '2025-10' };
const setDeadline = (over: Setting = {}, who: 'principal' | 'homeroomA' = 'principal') =>
  school.give(who, 'setDeadline', {
    ...october,
    dueOn: '2025-11-14',
    setBy: 'AUTHORITY',
    paperNo: '812/PGDĐT',
    ...over,
  });
const cell = async () => {
  const all = await cellsOf(school, 'month-note', { from: '2025-10-01', to: '2025-10-31' });
  return all['Lá 1'];
};

interface Shown {
  readonly id: string;
  readonly kind: { readonly kind: string };
  readonly period: { readonly code: string };
  readonly dueOn: string;
  readonly setBy: string;
  readonly paperNo: string | null;
}
const shown = 'id kind { kind } period { code } dueOn setBy paperNo';

const deadlinesFor = async (
  who: 'principal' | 'homeroomA' | 'nobody' | 'inspector',
  over: { first?: number; after?: string } = {},
) => {
  const { data } = await school.ask<{
    deadlines: { edges: { cursor: string; node: Shown }[]; pageInfo: { hasNextPage: boolean } };
  }>(
    who,
    `query ($first: Int, $after: String, $waitFor: LogIndex) {
       deadlines(first: $first, after: $after, waitFor: $waitFor) {
         edges { cursor node { ${shown} } } pageInfo { hasNextPage } } }`,
    { waitFor: await school.lastIndex(), ...over },
  );
  return data.deadlines;
};

const owedPeriods = async () => {
  const { data } = await school.ask<{
    owedPeriods: { period: { code: string }; dueOn: string; deadline: Shown | null }[];
  }>(
    'homeroomA',
    `query ($id: ID!, $waitFor: LogIndex) { owedPeriods(schoolYear: "${schoolYear}", classId: $id,
       kind: "month-note", waitFor: $waitFor) { period { code } dueOn deadline { ${shown} } } }`,
    { id: school.classes.A, waitFor: await school.lastIndex() },
  );
  return data.owedPeriods;
};

const gapsOfOctober = async () => {
  const scope = { schoolYear, classId: school.classes.A, period: '2025-10', kind: 'month-note' };
  const { data } = await school.ask<{
    lockChecklist: { owed: { counts: { onTime: number; upcoming: number; missing: number } } };
  }>(
    'board',
    `query ($scope: LockScopeInput!, $waitFor: LogIndex) {
       lockChecklist(scope: $scope, waitFor: $waitFor) {
         owed { counts { onTime upcoming missing } } } }`,
    { scope, waitFor: await school.lastIndex() },
  );
  return data.lockChecklist.owed.counts;
};

const monthsIOwe = async () => {
  const { data } = await school.ask<{
    myOwed: { kind: { kind: string }; overdue: number; period: { code: string } }[];
  }>('homeroomA', '{ myOwed { kind { kind } overdue period { code } } }');
  return data.myOwed.filter(({ kind }) => kind.kind === 'month-note');
};

describe('a deadline that the authority sets (row 123)', () => {
  it('takes the place of the day of the catalogue wherever it is asked what is owed', async () => {
    const before = await cell();
    expect(before).toEqual({ owed: 3, late: 1, missing: 2 });
    expect(await monthsIOwe()).toMatchObject([{ overdue: 5, period: { code: '2025-09' } }]);

    expect(await setDeadline()).toMatchObject({ __typename: 'CommandDone' });
    expect(await cell()).toEqual({ owed: 3, onTime: 1, upcoming: 2 });
    const { items } = await itemsOf(school, 'principal', { ...october, classId: school.classes.A });
    expect(items.map(({ state }) => state)).toEqual(['ON_TIME', 'UPCOMING', 'UPCOMING']);
    expect(await gapsOfOctober()).toEqual({ onTime: 1, upcoming: 2, missing: 0 });
    expect(await monthsIOwe()).toMatchObject([{ overdue: 3, period: { code: '2025-09' } }]);
    const periods = await owedPeriods();
    expect(periods.find(({ period }) => period.code === '2025-10')).toMatchObject({
      dueOn: '2025-11-14',
      deadline: { dueOn: '2025-11-14', setBy: 'AUTHORITY', paperNo: '812/PGDĐT' },
    });
    expect(periods[0]).toMatchObject({ dueOn: '2025-10-05', deadline: null });
  });

  it('is not set twice alike, and gives way to a later one for good (row 123)', async () => {
    const firstId = (await deadlinesFor('principal')).edges[0]?.node.id;
    expect(await setDeadline()).toMatchObject({ code: 'DeadlineIsSet' });
    const sooner = { dueOn: '2025-11-10', setBy: 'SCHOOL', paperNo: null };
    const second = await setDeadline(sooner);
    expect(second).toMatchObject({ __typename: 'CommandDone' });
    expect(await cell()).toEqual({ owed: 3, late: 1, missing: 2 });
    const { edges } = await deadlinesFor('homeroomA');
    expect(edges.map(({ node }) => node)).toEqual([
      {
        id: second['createdId'],
        kind: { kind: 'month-note' },
        period: { code: '2025-10' },
        ...sooner,
      },
    ]);

    const first = { deadlineId: firstId, reason: 'Nhầm' };
    expect(await school.give('principal', 'withdrawDeadline', first)).toMatchObject({
      code: 'DeadlineIsOver',
    });
    const withdrawn = { deadlineId: String(second['createdId']), reason: 'Theo danh mục' };
    await school.giveDone('vicePrincipal', 'withdrawDeadline', withdrawn);
    expect(await cell()).toEqual({ owed: 3, late: 1, missing: 2 });
    expect((await deadlinesFor('principal')).edges).toEqual([]);
    expect((await owedPeriods()).map(({ deadline }) => deadline)).toEqual(
      expect.arrayContaining([null]),
    );
    expect(await school.give('principal', 'withdrawDeadline', withdrawn)).toMatchObject({
      code: 'DeadlineIsOver',
    });
  });

  it.each<[string, Setting]>([
    ['SchoolYearNotFound', { schoolYear: '2030-2031' }],
    ['KindIsNotOwed', { kind: 'errand' }],
    ['PeriodIsNotOwed', { period: '2025-07' }],
    ['DeadlineIsOutOfRange', { dueOn: '2025-09-30' }],
    ['DeadlineIsOutOfRange', { dueOn: '2026-03-01' }],
    ['TextIsInvalid', { paperNo: null }],
    ['TextIsInvalid', { setBy: 'SCHOOL', paperNo: ' ' }],
  ])('is refused with %s for %j', async (code, over) => {
    expect(await setDeadline(over)).toMatchObject({ code });
  });

  it('is the leadership’s to set, and told to whoever reads records, page by page', async () => {
    expect(await setDeadline({}, 'homeroomA')).toMatchObject({ code: 'RoleIsNotAllowed' });
    for (const period of ['2025-11', '2025-12', '2026-01']) {
      const set = await setDeadline({ period, dueOn: '2026-01-20' });
      expect(set).toMatchObject({ __typename: 'CommandDone' });
    }
    expect((await deadlinesFor('nobody')).edges).toEqual([]);
    const page = await deadlinesFor('homeroomA', { first: 2 });
    expect(page.edges.map(({ node }) => node.period.code)).toEqual(['2026-01', '2025-12']);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const after = page.edges.at(-1)?.cursor ?? '';
    const rest = await deadlinesFor('homeroomA', { first: 2, after });
    expect(rest.edges.map(({ node }) => node.period.code)).toEqual(['2025-11']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});
