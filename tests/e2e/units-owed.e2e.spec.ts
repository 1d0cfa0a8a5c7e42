import { ReminderRounds } from '../../src/application/reminders/reminder-rounds.js';
import { SystemClock } from '../../src/infrastructure/system-clock.js';
import { lent, newSession } from '../authorisation/staffing.js';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { calendar } from '../support/owed-school.js';
import { MovableClock } from '../support/served-school.js';

/** Wednesday, 1 October 2025: what was due in September is overdue. */
let school: GraphqlSchool;
let clock: MovableClock;
let teams: readonly string[];
let last: string;

const give = async (who: Who, act: string, input: Record<string, unknown>): Promise<string> => {
  const answer = done(await school.give(who, act, input));
  last = lastIndexOf(answer);
  return String(answer['createdId']);
};

beforeAll(async () => {
  const machine = Date.parse(new SystemClock().now());
  clock = new MovableClock(Date.parse('2025-10-01T03:00:00.000Z') - machine);
  school = await openGraphqlSchool('production', { clock });
  await adoptCatalogue(school, readCatalogueSource('vn-kindergarten').catalogue);
  const open = (name: string) => give('principal', 'openTeam', { name, kind: 'PROFESSIONAL' });
  teams = [await open('Tổ Lá'), await open('Tổ Chồi')];
  await give('principal', 'appointPerson', {
    personId: school.people.nobody,
    role: 'SUBJECT_TEAM_LEAD',
    teamId: teams[0],
    from: '2025-09-05',
    decisionNo: '3/QĐ',
  });
  await give('principal', 'setCalendar', calendar);
}, 60_000);
afterAll(() => school?.close());

interface Shown {
  readonly waiver: {
    readonly id: string;
    readonly dossier: { readonly id: string } | null;
    readonly reason: { readonly value: string };
    readonly waived: { readonly role: string };
  } | null;
  readonly kind: { readonly kind: string };
  readonly dossier: { readonly id: string } | null;
  readonly topic: { readonly code: string } | null;
  readonly state: string;
  readonly dueOn: string;
  readonly record: { readonly id: string } | null;
}

const owedFor = async (who: Who, over: Record<string, unknown> = {}) => {
  const { data } = await school.ask<{ unitsOwed: { edges: { node: Shown }[] } }>(
    who,
    `query ($states: [OwedState!], $first: Int, $waitFor: LogIndex) {
       unitsOwed(states: $states, first: $first, waitFor: $waitFor) { edges { node {
         kind { kind } dossier { id } topic { code } state dueOn record { id }
         waiver { id dossier { id } reason { ... on ReadableValue { value } } waived { role } } } } } }`,
    { waitFor: last, ...over },
  );
  return data.unitsOwed.edges.map(({ node }) => node);
};

const mine = async (who: Who) => {
  const { data } = await school.ask<{ myOwed: Record<string, unknown>[] }>(
    who,
    `query ($waitFor: LogIndex) { myOwed(waitFor: $waitFor) {
       class { id } dossier { id } kind { kind } dueToday overdue period { code } } }`,
    { waitFor: last },
  );
  return data.myOwed;
};

const toldOf = async (who: Who) => {
  const { data } = await school.ask<{
    reminders: { edges: { node: { owed: { kind: { kind: string } } | null } }[] };
  }>(
    who,
    'query ($waitFor: LogIndex) { reminders(waitFor: $waitFor) { edges { node { owed { kind { kind } } } } } }',
    { waitFor: last },
  );
  return data.reminders.edges.map(({ node }) => node.owed?.kind.kind ?? null);
};

const reason = 'Tổ mới lập trong tháng này';

/** One team is let off its plan, the other is not. */
const letOffAlone = async (): Promise<void> => {
  const scope = { schoolYear: '2025-2026', kind: 'team-plan', dossierId: teams[0] };
  const waiverId = await give('vicePrincipal', 'waiveObligation', { scope, reason });
  expect(plansOf(await owedFor('principal'))).toMatchObject([
    {
      state: 'WAIVED',
      waiver: {
        dossier: { id: teams[0] },
        reason: { value: reason },
        waived: { role: 'VICE_PRINCIPAL' },
      },
    },
    { state: 'MISSING', waiver: null },
  ]);
  expect(
    (await owedFor('nobody', { states: ['WAIVED'] })).map(({ waiver }) => waiver?.reason),
  ).toEqual([{ value: reason }]);
  expect(await mine('nobody')).toEqual([]);
  expect(await toldOf('nobody')).toEqual([]);
  const again = await school.give('principal', 'waiveObligation', { scope, reason });
  expect(again).toMatchObject({ code: 'ObligationIsWaived' });
  await give('principal', 'withdrawWaiver', { waiverId, reason: 'Tổ đã có kế hoạch' });
  expect(plansOf(await owedFor('principal'))).toMatchObject([
    { state: 'MISSING', waiver: null },
    { state: 'MISSING', waiver: null },
  ]);
  expect(await toldOf('nobody')).toEqual(['team-plan']);
};

const plansOf = (shown: readonly Shown[]) => shown.filter(({ kind }) => kind.kind === 'team-plan');

describe('what teams and the school owe', () => {
  it('is the plan of each team and those of the school, due in September (rows 37, 51)', async () => {
    const shown = await owedFor('principal', { first: 50 });
    expect(
      shown.map(({ kind, dossier, topic, state, dueOn }) => [
        kind.kind,
        dossier?.id,
        topic?.code ?? null,
        state,
        dueOn,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['team-plan', teams[0], null, 'MISSING', '2025-09-30'],
        ['team-plan', teams[1], null, 'MISSING', '2025-09-30'],
        ['school-plan', school.schoolId, 'chien-luoc', 'MISSING', '2025-09-30'],
        ['school-plan', school.schoolId, 'nam-hoc', 'MISSING', '2025-09-30'],
      ]),
    );
    expect(shown.filter(({ kind }) => kind.kind.endsWith('-plan'))).toHaveLength(4);
    expect(shown.map(({ kind }) => kind.kind)).toEqual(
      expect.arrayContaining(['school-month-report']),
    );
    expect(await owedFor('principal', { first: 3 })).toEqual(shown.slice(0, 3));
    expect(await owedFor('principal', { states: ['ON_TIME', 'LATE'] })).toEqual([]);
  });

  it('is each report of a team, and that on the staff (row 14)', async () => {
    const shown = await owedFor('principal', { first: 50 });
    const of = (kind: string, dossierId: string) =>
      shown
        .filter((one) => one.kind.kind === kind && one.dossier?.id === dossierId)
        .map(({ state, dueOn }) => `${state} ${dueOn}`);
    for (const team of teams) {
      expect(of('team-month-report', team).slice(0, 2)).toEqual([
        'UPCOMING 2025-10-05',
        'UPCOMING 2025-11-05',
      ]);
      expect(of('team-term-report', team)).toHaveLength(2);
    }
    expect(of('staff-report', school.schoolId)).toHaveLength(1);
  });

  it('is owed by whoever leads the team, and by nobody else for it (row 51)', async () => {
    expect(await mine('nobody')).toEqual([
      {
        class: null,
        dossier: { id: teams[0] },
        kind: { kind: 'team-plan' },
        dueToday: 0,
        overdue: 1,
        period: { code: '2025-2026' },
      },
    ]);
    expect((await mine('vicePrincipal')).map(({ kind }) => kind)).toEqual([
      { kind: 'school-plan' },
    ]);
    const others = await mine('homeroomA');
    expect(others.map(({ dossier }) => dossier)).toEqual(others.map(() => null));
  });

  it('is there, late, once it was approved, and is waived for one team alone or for all at once (row 51)', async () => {
    const example = readCatalogueSource('vn-kindergarten').examples.find(
      (one) => one.kind.kind === 'team-plan',
    );
    const recordId = await give('nobody', 'registerRecord', {
      dossierId: teams[0],
      kind: 'team-plan',
      period: '2025-2026',
      fields: Object.entries(example?.example.fields ?? {}).map(([name, value]) => ({
        name,
        value,
      })),
    });
    expect(plansOf(await owedFor('principal'))[0]).toMatchObject({ state: 'MISSING' });
    expect(await school.app.get(ReminderRounds).ofSchool(school.schoolId)).toBe('made');
    expect(await toldOf('nobody')).toEqual(['team-plan']);
    await letOffAlone();
    await give('nobody', 'submitRecord', { recordId });
    // The lead has done their part, the plan has not been approved in September.
    expect(plansOf(await owedFor('principal'))[0]).toMatchObject({ state: 'MISSING' });
    expect(await mine('nobody')).toEqual([]);
    expect(await toldOf('nobody')).toEqual([]);
    await give('principal', 'approveRecord', { recordId });
    const scope = { schoolYear: '2025-2026', kind: 'team-plan' };
    const waiverId = await give('principal', 'waiveObligation', { scope, reason: 'Gộp tổ' });
    expect(plansOf(await owedFor('principal'))).toMatchObject([
      { state: 'LATE', record: { id: recordId } },
      { state: 'WAIVED', record: null },
    ]);
    expect(await mine('nobody')).toEqual([]);
    await give('principal', 'withdrawWaiver', { waiverId, reason: 'Không gộp nữa' });
    expect(plansOf(await owedFor('principal'))[1]).toMatchObject({ state: 'MISSING' });
    // A waiver of a class is none of a team's.
    const ofClass = { ...scope, classId: school.classes.A };
    await give('principal', 'waiveObligation', { scope: ofClass, reason: 'Nghỉ' });
    expect(plansOf(await owedFor('principal'))[1]).toMatchObject({ state: 'MISSING' });
  });

  it('is waived for one of the staff by somebody else, and for the school itself', async () => {
    const ofWhom = (dossierId: string | undefined, over: Record<string, unknown> = {}) => ({
      scope: { schoolYear: '2025-2026', kind: 'staff-profile', dossierId, ...over },
      reason,
    });
    const profiles = async () =>
      (await owedFor('principal', { first: 50 }))
        .filter(({ kind }) => kind.kind === 'staff-profile')
        .filter(({ state }) => state === 'WAIVED')
        .map(({ dossier }) => dossier?.id);
    const { accountant, principal } = school.people;
    await give('principal', 'waiveObligation', ofWhom(accountant));
    expect(await profiles()).toEqual([accountant]);
    expect(await school.give('principal', 'waiveObligation', ofWhom(principal))).toMatchObject({
      code: 'DutiesMustBeSeparate',
    });
    await give('vicePrincipal', 'waiveObligation', ofWhom(principal));
    expect((await profiles()).toSorted()).toEqual([accountant, principal].toSorted());
    for (const [dossierId, over] of [
      [teams[0], {}],
      [school.schoolId, {}],
      [accountant, { classId: school.classes.A }],
      ['6f9619ff-8b86-4011-b42d-00c04fc964ff', {}],
    ] as const) {
      expect(
        await school.give('principal', 'waiveObligation', ofWhom(dossierId, over)),
      ).toMatchObject({
        code: 'UnitDoesNotOwe',
      });
    }
    const over = { kind: 'school-plan', topic: 'nam-hoc' };
    await give('principal', 'waiveObligation', ofWhom(school.schoolId, over));
    const plans = (await owedFor('principal', { first: 50 })).filter(
      ({ kind }) => kind.kind === 'school-plan',
    );
    expect(plans.map(({ topic, state }) => [topic?.code, state])).toEqual([
      ['chien-luoc', 'MISSING'],
      ['nam-hoc', 'WAIVED'],
    ]);
  });

  it('of staff cannot be waived by somebody to whom the principal lent the power', async () => {
    const { personId: toPersonId, session } = await newSession(school, 'NV81');
    const powers = ['WAIVE_OBLIGATION'];
    await lent(school, clock, { toPersonId, powers });
    school.sessions.inspector = session;
    const delegate: Who = 'inspector';
    const ofStaff = (dossierId?: string) => ({
      scope: { schoolYear: '2025-2026', kind: 'staff-profile', dossierId },
      reason,
    });
    const unknown = '6f9619ff-8b86-4011-b42d-00c04fc964fe';
    const [known, none] = [
      await school.give(delegate, 'waiveObligation', ofStaff(school.people.registrar)),
      await school.give(delegate, 'waiveObligation', ofStaff(unknown)),
    ];
    expect(known).toMatchObject({ code: 'UnitDoesNotOwe' });
    expect(known).toEqual(none);
    expect(await school.give(delegate, 'waiveObligation', ofStaff())).toMatchObject({
      code: 'RoleIsNotAllowed',
    });
    const waiverId = await give('principal', 'waiveObligation', ofStaff(school.people.registrar));
    const withdraw = (id: string) =>
      school.give(delegate, 'withdrawWaiver', { waiverId: id, reason: 'Phải nộp' });
    expect(await withdraw(waiverId)).toMatchObject({ code: 'WaiverNotFound' });
    expect(await withdraw(waiverId)).toEqual(await withdraw(unknown));
    await give('principal', 'withdrawWaiver', { waiverId, reason: 'Phải nộp' });
    // What is of a team is not personal: there the lent power serves.
    const ofTeam = { schoolYear: '2025-2026', kind: 'team-plan', dossierId: teams[1] };
    const lentOne = await give(delegate, 'waiveObligation', { scope: ofTeam, reason });
    await give(delegate, 'withdrawWaiver', { waiverId: lentOne, reason: 'Tổ vẫn phải nộp' });
  });

  it('of staff has no other day by somebody to whom the principal lent the power', async () => {
    const { personId: toPersonId, session } = await newSession(school, 'NV82');
    await lent(school, clock, { toPersonId, powers: ['SET_DEADLINE'] });
    school.sessions.inspector = session;
    const delegate: Who = 'inspector';
    const dayOf = (kind: string) => ({
      ...{ schoolYear: '2025-2026', kind, period: '2025-2026' },
      ...{ dueOn: '2026-01-15', setBy: 'SCHOOL' },
    });
    expect(await school.give(delegate, 'setDeadline', dayOf('staff-profile'))).toMatchObject({
      code: 'RoleIsNotAllowed',
    });
    const deadlineId = await give('principal', 'setDeadline', dayOf('staff-profile'));
    const withdraw = (id: string) =>
      school.give(delegate, 'withdrawDeadline', { deadlineId: id, reason: 'Theo lịch cũ' });
    expect(await withdraw(deadlineId)).toMatchObject({ code: 'DeadlineNotFound' });
    expect(await withdraw(deadlineId)).toEqual(
      await withdraw('6f9619ff-8b86-4011-b42d-00c04fc964fe'),
    );
    await give('principal', 'withdrawDeadline', { deadlineId, reason: 'Theo lịch cũ' });
    // What teams owe is not personal: there the lent power serves.
    const ofTeams = await give(delegate, 'setDeadline', dayOf('team-plan'));
    await give(delegate, 'withdrawDeadline', { deadlineId: ofTeams, reason: 'Theo lịch cũ' });
  });

  it('is waived for all the staff but for whoever waives it, whom the other leader lets off', async () => {
    const scope = { schoolYear: '2025-2026', kind: 'staff-profile' };
    const notWaived = async () =>
      (await owedFor('principal', { first: 50, states: ['MISSING', 'UPCOMING'] }))
        .filter(({ kind }) => kind.kind === 'staff-profile')
        .map(({ dossier }) => dossier?.id);
    const { vicePrincipal } = school.people;
    const owing = await notWaived();
    expect(owing).toContain(vicePrincipal);
    expect(owing.length).toBeGreaterThan(2);
    const waiverId = await give('vicePrincipal', 'waiveObligation', { scope, reason });
    expect(await notWaived()).toEqual([vicePrincipal]);
    const own = { scope: { ...scope, dossierId: vicePrincipal }, reason };
    expect(await school.give('vicePrincipal', 'waiveObligation', own)).toMatchObject({
      code: 'DutiesMustBeSeparate',
    });
    await give('principal', 'waiveObligation', own);
    expect(await notWaived()).toEqual([]);
    await give('vicePrincipal', 'withdrawWaiver', { waiverId, reason: 'Phải nộp' });
    expect((await notWaived()).toSorted()).toEqual(
      owing.filter((id) => id !== vicePrincipal).toSorted(),
    );
  });

  it('is for those who read it, and no part of what classes owe', async () => {
    // What is of the school everybody in office sees; the plan of a team is for those of its form.
    expect((await owedFor('accountant')).map(({ kind }) => kind.kind)).toEqual([
      // Their own.
      'staff-profile',
      'school-plan',
      'school-plan',
      'universal-education',
      'asset-inventory',
    ]);
    const { data } = await school.ask<{ progress: { kinds: { kind: { kind: string } }[] } }>(
      'principal',
      'query ($waitFor: LogIndex) { progress(waitFor: $waitFor) { kinds { kind { kind } } } }',
      { waitFor: last },
    );
    const kinds = data.progress.kinds.map(({ kind }) => kind.kind);
    expect(kinds).toContain('attendance');
    expect(kinds).not.toContain('team-plan');
  });
});
