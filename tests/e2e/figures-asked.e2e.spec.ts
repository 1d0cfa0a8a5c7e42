import { openOwedSchool, type OwedSchool, schoolYear } from '../support/owed-school.js';

// Today is Wednesday, 12 November 2025.
let school: OwedSchool;
beforeAll(async () => {
  school = await openOwedSchool();
}, 60_000);
afterAll(() => school?.close());

type Person = 'principal' | 'vicePrincipal' | 'homeroomA' | 'homeroomB' | 'nobody';
type Given = Record<string, unknown>;

const ask = (over: Given = {}, who: Person = 'principal') =>
  school.give(who, 'askForFigures', {
    schoolYear,
    classIds: [school.classes.A, school.classes.B],
    dueOn: '2025-11-14',
    asked: 'Số trẻ suy dinh dưỡng',
    ...over,
  });
const give = (who: Person, requestId: string, unitId: string, figures = '2 trẻ') =>
  school.give(who, 'giveFigures', { requestId, unitId, figures });

interface Shown {
  readonly id: string;
  readonly text: { readonly value: string };
  readonly withdrawn: object | null;
  readonly units: readonly {
    readonly class: { readonly id: string };
    readonly state: string;
    readonly isMine: boolean;
    readonly figures: { readonly value: string } | null;
  }[];
}

const requestsFor = async (who: Person, over: { first?: number; mineOnly?: boolean } = {}) => {
  const { data } = await school.ask<{
    figureRequests: { edges: { node: Shown }[]; pageInfo: { hasNextPage: boolean } };
  }>(
    who,
    `query ($first: Int, $mineOnly: Boolean, $waitFor: LogIndex) {
       figureRequests(first: $first, mineOnly: $mineOnly, waitFor: $waitFor) {
         edges { node { id dueOn text { ... on ReadableValue { value } } withdrawn { logIndex }
           units { class { id } team { id } state isMine
             figures { ... on ReadableValue { value } } } } }
         pageInfo { hasNextPage } } }`,
    { waitFor: await school.lastIndex(), ...over },
  );
  return data.figureRequests;
};
const statesFor = async (who: Person) =>
  (await requestsFor(who)).edges.map(({ node }) => node.units.map(({ state }) => state));

describe('figures that the leadership asks for by a day', () => {
  let requestId = '';

  it('are seen by those who are asked, each for the own class, and by who asks (row 41)', async () => {
    requestId = String((await ask())['createdId']);
    const [mine, ...rest] = (await requestsFor('homeroomA', { mineOnly: true })).edges;
    expect(rest).toEqual([]);
    expect(mine?.node).toMatchObject({
      id: requestId,
      text: { value: 'Số trẻ suy dinh dưỡng' },
      units: [{ class: { id: school.classes.A }, team: null, state: 'UPCOMING', isMine: true }],
    });
    expect(await statesFor('principal')).toEqual([['UPCOMING', 'UPCOMING']]);
    expect((await requestsFor('principal', { mineOnly: true })).edges).toEqual([]);
    expect((await requestsFor('nobody')).edges).toEqual([]);
  });

  it('are given in time, late, or missing, and read by who asked (row 41)', async () => {
    expect(await give('homeroomB', requestId, school.classes.A)).toMatchObject({
      code: 'UnitIsNotYours',
    });
    expect(await give('homeroomA', requestId, school.classes.A)).toMatchObject({
      __typename: 'CommandDone',
    });
    expect(await give('homeroomA', requestId, school.classes.A)).toMatchObject({
      code: 'FiguresAreGiven',
    });
    expect((await requestsFor('homeroomA', { mineOnly: true })).edges).toEqual([]);
    expect(await statesFor('principal')).toEqual([['ON_TIME', 'UPCOMING']]);
    await school.passDays(3);
    expect(await statesFor('vicePrincipal')).toEqual([['ON_TIME', 'MISSING']]);
    expect(await statesFor('homeroomB')).toEqual([['MISSING']]);
    await school.giveDone('homeroomB', 'giveFigures', {
      requestId,
      unitId: school.classes.B,
      figures: 'Không có',
    });
    expect(await statesFor('principal')).toEqual([['ON_TIME', 'LATE']]);
    const [request] = (await requestsFor('principal')).edges;
    expect(request?.node.units.map(({ figures }) => figures?.value)).toEqual(['2 trẻ', 'Không có']);
  });

  it('are withdrawn, and nobody has to answer any more (row 41)', async () => {
    const dueOn = '2025-11-20';
    const second = String((await ask({ dueOn, classIds: [school.classes.A] }))['createdId']);
    const withdraw = { requestId: second, reason: 'Đã có số liệu' };
    expect(await school.give('homeroomA', 'withdrawRequest', withdraw)).toMatchObject({
      code: 'RoleIsNotAllowed',
    });
    await school.giveDone('principal', 'withdrawRequest', withdraw);
    expect(await give('homeroomA', second, school.classes.A)).toMatchObject({
      code: 'RequestIsWithdrawn',
    });
    expect(await school.give('principal', 'withdrawRequest', withdraw)).toMatchObject({
      code: 'RequestIsWithdrawn',
    });
    expect((await requestsFor('homeroomA', { mineOnly: true })).edges).toEqual([]);
    expect(await statesFor('principal')).toEqual([['WAIVED'], ['ON_TIME', 'LATE']]);
    const page = await requestsFor('principal', { first: 1 });
    expect(page.edges.map(({ node }) => node.id)).toEqual([second]);
    expect(page.pageInfo.hasNextPage).toBe(true);
  });

  it.each<[string, Given]>([
    ['DueDayIsOver', { dueOn: '2025-11-01' }],
    ['NobodyIsAsked', { classIds: [] }],
    ['SchoolYearNotFound', { schoolYear: '2030-2031' }],
    ['ClassNotFound', { classIds: ['6f9619ff-8b86-4011-b42d-00c04fc964ff'] }],
    ['TeamNotFound', { teamIds: ['6f9619ff-8b86-4011-b42d-00c04fc964ff'] }],
    ['TextIsInvalid', { asked: ' ' }],
  ])('are refused with %s for %j', async (code, over) => {
    expect(await ask({ dueOn: '2025-12-01', ...over })).toMatchObject({ code });
  });

  it('are the leadership’s to ask, and given for what was asked only', async () => {
    expect(await ask({}, 'homeroomA')).toMatchObject({ code: 'RoleIsNotAllowed' });
    const unknown = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
    expect(await give('homeroomA', unknown, school.classes.A)).toMatchObject({
      code: 'RequestNotFound',
    });
    expect(await give('homeroomA', requestId, unknown)).toMatchObject({ code: 'UnitIsNotAsked' });
    const blank = await ask({ dueOn: '2025-12-01', classIds: [school.classes.A] });
    expect(
      await give('homeroomA', String(blank['createdId']), school.classes.A, ' '),
    ).toMatchObject({
      code: 'TextIsInvalid',
    });
  });
});
