import 'reflect-metadata';
import { Readers } from '../../src/application/queries/readers.js';
import { ReminderCauses } from '../../src/application/queries/reminders/reminder-causes.js';
import { SystemClock } from '../../src/infrastructure/system-clock.js';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { admit, type Child, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { boardOf, brief, calendar, itemsOf, type OwedSchool } from '../support/owed-school.js';
import { MovableClock } from '../support/served-school.js';

/** Wednesday, 1 October 2025: profiles were due on 30 September, 25 days from the 5th. */
let school: GraphqlSchool & Pick<OwedSchool, 'lastIndex'>;
let children: Readonly<Record<'an' | 'binh' | 'comer', Child>>;
let last: string;
let clock: MovableClock;
const schoolYear = '2025-2026';

const give = async (who: Who, act: string, input: Record<string, unknown>): Promise<string> => {
  const answer = done(await school.give(who, act, input));
  last = lastIndexOf(answer);
  return String(answer['createdId']);
};

beforeAll(async () => {
  const machine = Date.parse(new SystemClock().now());
  clock = new MovableClock(Date.parse('2025-10-01T03:00:00.000Z') - machine);
  const opened = await openGraphqlSchool('production', { clock });
  school = { ...opened, lastIndex: async () => last };
  await adoptCatalogue(school, readCatalogueSource('vn-kindergarten').catalogue);
  await give('principal', 'setCalendar', calendar);
  const { A } = school.classes;
  children = {
    an: await admit(school, A, 'A1'),
    binh: await admit(school, A, 'A2'),
    comer: await admit(school, A, 'A3', '2025-09-22'),
  };
  await give('registrar', 'submitRecord', { recordId: children.an.recordId });
}, 60_000);
afterAll(() => school?.close());

const profiles = { kinds: ['child-profile'] };
const boards = () => school as OwedSchool;
const counts = async (over: Record<string, unknown> = {}) => {
  const board = await boardOf(boards(), 'principal', { ...profiles, ...over });
  return Object.fromEntries(
    (board?.classes ?? []).map(({ class: { name }, counts: all }) => [name, brief(all)]),
  );
};
const states = async (classId: string) => {
  const slot = { classId, kind: 'child-profile', period: schoolYear };
  const { items } = await itemsOf(boards(), 'principal', slot);
  return items.map(({ dossier, state }) => [dossier?.id, state]);
};
const mine = async (who: Who) => {
  const { data } = await school.ask<{
    myOwed: { kind: { kind: string }; overdue: number; dueToday: number }[];
  }>(
    who,
    'query ($waitFor: LogIndex) { myOwed(waitFor: $waitFor) { kind { kind } overdue dueToday } }',
    {
      waitFor: last,
    },
  );
  return data.myOwed;
};

describe('what there is one of (rows 37, 96)', () => {
  it('is owed by the class a child is in, by a day from the start of the year or from its coming', async () => {
    // What was submitted after the day is late, and who came on the 22nd has until 17 October.
    expect(await counts()).toEqual({
      'Lá 1': { owed: 3, late: 1, missing: 1, upcoming: 1 },
      'Lá 2': {},
    });
    const { an, binh, comer } = children;
    expect(await states(school.classes.A)).toEqual([
      [an.dossierId, 'LATE'],
      [binh.dossierId, 'MISSING'],
      [comer.dossierId, 'UPCOMING'],
    ]);
    const own = await mine('homeroomA');
    expect(own.find(({ kind }) => kind.kind === 'child-profile')).toMatchObject({
      overdue: 1,
      dueToday: 0,
    });
  });

  it('belongs to the term and the month in which it is due', async () => {
    const september = { from: '2025-09-01', to: '2025-09-30' };
    expect((await counts(september))['Lá 1']).toMatchObject({ owed: 3 });
    expect((await counts({ from: '2025-10-01', to: '2025-10-31' }))['Lá 1']).toEqual({});
  });

  it('goes with the child from class to class, and from year to year', async () => {
    const { an, comer } = children;
    const move = { dossierId: an.dossierId, classId: school.classes.B, from: '2025-09-30' };
    await give('registrar', 'placeInClass', move);
    await give('registrar', 'submitRecord', { recordId: comer.recordId });
    expect(await counts()).toEqual({
      'Lá 1': { owed: 2, onTime: 1, missing: 1 },
      'Lá 2': { owed: 1, late: 1 },
    });
    expect(await states(school.classes.B)).toEqual([[an.dossierId, 'LATE']]);
  });

  it('is due by the day that was set, and is waived', async () => {
    const slot = { schoolYear, kind: 'child-profile', period: schoolYear };
    const set = { ...slot, dueOn: '2025-10-10', setBy: 'AUTHORITY', paperNo: '812/PGDĐT' };
    await give('principal', 'setDeadline', set);
    expect(await counts()).toEqual({
      'Lá 1': { owed: 2, onTime: 1, upcoming: 1 },
      'Lá 2': { owed: 1, onTime: 1 },
    });
    const scope = { schoolYear, kind: 'child-profile', classId: school.classes.A };
    await give('principal', 'waiveObligation', { scope, reason: 'Chờ giấy tờ' });
    expect((await counts())['Lá 1']).toEqual({ owed: 2, onTime: 1, waived: 1 });
  });

  it('of the staff is owed by each who is in office, from their first day on (row 37)', async () => {
    const { data } = await school.ask<{
      unitsOwed: { edges: { node: { kind: { kind: string }; dueOn: string; state: string } }[] };
    }>(
      'principal',
      `query ($waitFor: LogIndex) { unitsOwed(first: 50, waitFor: $waitFor) { edges { node {
         kind { kind } dueOn state } } } }`,
      { waitFor: last },
    );
    const staff = data.unitsOwed.edges
      .map(({ node }) => node)
      .filter(({ kind }) => kind.kind === 'staff-profile');
    expect(staff.length).toBeGreaterThan(3);
    expect(new Set(staff.map(({ state }) => state))).toEqual(new Set(['MISSING']));
    expect(new Set(staff.map(({ dueOn }) => dueOn))).toEqual(new Set(['2025-09-30']));
  });
});

describe('the review of profiles every year (row 80)', () => {
  it('is owed of each child by the end of September, and is there once it was submitted', async () => {
    const reviews = async () => {
      const board = await boardOf(boards(), 'principal', { kinds: ['profile-review'] });
      return brief(board?.counts ?? ({} as never));
    };
    expect(await reviews()).toEqual({ owed: 3, missing: 3 });
    const fields = Object.entries({
      reviewedOn: '2025-09-20',
      outcome: 'khong-doi',
      confirmedWith: 'giay-to',
    }).map(([name, value]) => ({ name, value }));
    const { dossierId } = children.binh;
    const record = { dossierId, kind: 'profile-review', period: schoolYear, fields };
    const recordId = await give('homeroomA', 'registerRecord', record);
    await give('homeroomA', 'submitRecord', { recordId });
    expect(await reviews()).toEqual({ owed: 3, late: 1, missing: 2 });
  });
});

test('of whoever came in the course of the year the class is reminded by their own day', async () => {
  await admit(school, school.classes.B, 'B9', '2025-09-29');
  const toldAfter = async (days: number) => {
    clock.pass({ days });
    const readers = await school.app.get(Readers).ofPeople(school.schoolId);
    const causesFor = await school.app.get(ReminderCauses).of(readers);
    const own = readers.find(({ principal }) => principal.personId === school.people.homeroomB);
    return (own ? causesFor(own) : []).flatMap(({ cause, stage, owed }) =>
      owed?.kind.kind === 'child-profile' ? [[stage, owed.dueOn, owed.open, cause]] : [],
    );
  };
  const cause = `owed ${schoolYear} child-profile ${schoolYear} ${school.classes.B} 2025-10-24`;
  // 16 October: in eight days.
  expect(await toldAfter(15)).toEqual([]);
  expect(await toldAfter(1)).toEqual([['soon', '2025-10-24', 1, cause]]);
  expect(await toldAfter(7)).toEqual([['due-today', '2025-10-24', 1, cause]]);
  expect(await toldAfter(1)).toEqual([['missed', '2025-10-24', 1, cause]]);
});
