import { calendarInForce } from '../support/calendar-in-force.js';
import {
  boardOf,
  brief,
  calendar,
  cellsOf,
  itemsOf,
  openOwedSchool,
  type OwedSchool,
  schoolYear,
} from '../support/owed-school.js';

// Today is Wednesday, 12 November 2025, of the first term; yesterday there was no school.
let school: OwedSchool;
beforeAll(async () => {
  school = await openOwedSchool();
}, 60_000);
afterAll(() => school?.close());

const rollCall = (period: string, dossierId: string = school.classes.A) =>
  school.submit('homeroomA', { dossierId, kind: 'roll-call', period });
const someDays = { from: '2025-11-06', to: '2025-11-13' };

interface Dated {
  readonly period: { readonly code: string };
}

describe('the progress board (row 40)', () => {
  it('says of a year without a calendar that nothing is owed yet', async () => {
    const board = await boardOf(school, 'principal');
    expect(board).toMatchObject({ schoolYear, hasCalendar: false, counts: { owed: 0 } });
    expect(board?.kinds.map(({ kind }) => kind.kind)).toEqual(['roll-call', 'month-note', 'mark']);
    expect(board?.classes.map(({ class: { name } }) => name)).toEqual(['Lá 1', 'Lá 2']);
  });

  it('counts a day as on time, late, missing, or not due yet (rows 13, 46)', async () => {
    await school.giveDone('principal', 'setCalendar', calendar);
    await rollCall('2025-11-12');
    await rollCall('2025-11-10');
    // Of Thursday, Friday, Monday, Wednesday and tomorrow.
    expect(await cellsOf(school, 'roll-call', someDays)).toEqual({
      'Lá 1': { owed: 5, onTime: 1, late: 1, missing: 2, upcoming: 1 },
      'Lá 2': { owed: 5, missing: 3, upcoming: 2 },
    });
    const whole = await boardOf(school, 'principal', { kinds: ['roll-call'] });
    expect(whole?.hasCalendar).toBe(true);
    const [a, b] = whole?.classes ?? [];
    expect(a?.counts.owed).toBe(b?.counts.owed);
    expect(whole?.counts.owed).toBe((a?.counts.owed ?? 0) * 2);
    expect(whole?.kinds[0]?.counts).toEqual(whole?.counts);
  });

  it('counts children where they are at the end of a month, wherever they go (row 97)', async () => {
    const { an, cuc } = school.children;
    const move = { dossierId: cuc, classId: school.classes.B, from: '2025-11-03' };
    await school.giveDone('registrar', 'placeInClass', move);
    await school.submit('homeroomA', { dossierId: an, kind: 'month-note', period: '2025-10' });
    const octobers = { from: '2025-10-01', to: '2025-10-31' };
    expect(await cellsOf(school, 'month-note', octobers)).toEqual({
      'Lá 1': { owed: 3, late: 1, missing: 2 },
      'Lá 2': { owed: 1, missing: 1 },
    });
    expect(await cellsOf(school, 'month-note', { from: '2025-11-01', to: '2025-11-30' })).toEqual({
      'Lá 1': { owed: 2, upcoming: 2 },
      'Lá 2': { owed: 2, upcoming: 2 },
    });
  });

  it('does not count whoever had left the school', async () => {
    const exit = { dossierId: school.children.dung, exitKind: 'TRANSFERRED_OUT', decisionNo: '2' };
    await school.giveDone('registrar', 'recordExit', { ...exit, exitedOn: '2025-10-30' });
    const months = { from: '2025-10-01', to: '2025-11-30' };
    expect(await cellsOf(school, 'month-note', months)).toMatchObject({
      'Lá 2': { owed: 1, upcoming: 1 },
    });
    expect(await cellsOf(school, 'month-note', { from: '2025-09-01', to: '2025-09-30' })).toEqual({
      'Lá 1': { owed: 3, missing: 3 },
      'Lá 2': { owed: 1, missing: 1 },
    });
  });

  it('lists what a class owes, by whom it was submitted and what is missing', async () => {
    const { an, binh, cuc } = school.children;
    const slot = { classId: school.classes.A, kind: 'month-note', period: '2025-10' };
    const { items } = await itemsOf(school, 'principal', slot);
    expect(items.map(({ dossier, state }) => [dossier?.id, state])).toEqual([
      [an, 'LATE'],
      [binh, 'MISSING'],
      [cuc, 'MISSING'],
    ]);
    expect(items[0]).toMatchObject({
      record: { id: expect.any(String) },
      submittedAt: expect.stringMatching(/^2025-11-12T03/),
      submittedBy: { id: school.people.homeroomA },
    });
    expect(items[1]).toMatchObject({ record: null, submittedAt: null, submittedBy: null });
    const missing = await itemsOf(school, 'principal', slot, { states: ['MISSING'], first: 1 });
    expect(missing.items.map(({ dossier }) => dossier?.id)).toEqual([binh]);
    const rest = { states: ['MISSING'], first: 1, after: missing.endCursor };
    expect((await itemsOf(school, 'principal', slot, rest)).items[0]?.dossier?.id).toBe(cuc);
  });

  it('says of a class period by period what is there', async () => {
    const { data } = await school.ask<{ owedPeriods: Record<string, unknown>[] }>(
      'vicePrincipal',
      `query ($id: ID!) { owedPeriods(schoolYear: "${schoolYear}", classId: $id, kind: "roll-call",
         from: "${someDays.from}", to: "${someDays.to}") {
         period { code label { vi } } dueOn counts { owed late missing } } }`,
      { id: school.classes.A },
    );
    expect(data.owedPeriods.map(({ period }) => (period as { code: string }).code)).toEqual([
      ...['2025-11-06', '2025-11-07', '2025-11-10', '2025-11-12', '2025-11-13'],
    ]);
    expect(data.owedPeriods[2]).toEqual({
      period: { code: '2025-11-10', label: { vi: 'Ngày 10/11/2025' } },
      dueOn: '2025-11-10',
      counts: { owed: 1, late: 1, missing: 0 },
    });
  });
});

describe('what was submitted in time', () => {
  it('stays so when it is returned and submitted again later, and is owed topic by topic', async () => {
    const { an } = school.children;
    const of = { dossierId: an, kind: 'mark', period: `${schoolYear}/GK1` };
    const recordId = await school.submit('homeroomA', { ...of, topic: 'toan' });
    await school.passDays(6);
    await school.giveDone('principal', 'returnRecord', { recordId, comment: 'Xem lại' });
    expect(await cellsOf(school, 'mark', { to: '2025-11-30' })).toMatchObject({
      'Lá 1': { owed: 4, onTime: 1, missing: 3 },
    });
    const slot = { classId: school.classes.A, kind: 'mark', period: of.period };
    await school.giveDone('homeroomA', 'submitRecord', { recordId });
    const { items } = await itemsOf(school, 'principal', slot);
    expect(items.slice(0, 3)).toMatchObject([
      { dossier: { id: an }, topic: { code: 'toan' }, state: 'ON_TIME', record: { id: recordId } },
      { dossier: { id: an }, topic: { code: 'tieng-viet' }, state: 'MISSING', record: null },
      { dossier: { id: school.children.binh }, topic: { code: 'toan' }, state: 'MISSING' },
    ]);
    expect(items[0]?.submittedAt).toMatch(/^2025-11-12T/);
  });
});

describe('who sees it', () => {
  it('is each reader of their classes, and nobody learns of another', async () => {
    const names = async (who: Parameters<typeof boardOf>[1]) =>
      (await boardOf(school, who))?.classes.map(({ class: { name } }) => name);
    for (const who of ['principal', 'vicePrincipal', 'board', 'healthWorker'] as const) {
      expect(await names(who)).toEqual(['Lá 1', 'Lá 2']);
    }
    expect(await names('homeroomB')).toEqual(['Lá 2']);
    expect(await boardOf(school, 'accountant')).toBeNull();
    expect(await boardOf(school, 'nobody')).toBeNull();
    expect(await boardOf(school, 'homeroomB', { classId: school.classes.A })).toBeNull();
    const slot = { classId: school.classes.A, kind: 'month-note', period: '2025-10' };
    expect((await itemsOf(school, 'homeroomB', slot)).items).toEqual([]);
    const { data } = await school.ask<{ owedPeriods: unknown[] }>(
      'homeroomB',
      `query ($id: ID!) { owedPeriods(schoolYear: "${schoolYear}", classId: $id, kind: "mark") {
         dueOn } }`,
      { id: school.classes.A },
    );
    expect(data.owedPeriods).toEqual([]);
  });

  it('is not told of a child who went to another class which one it is', async () => {
    const slot = { classId: school.classes.A, kind: 'month-note', period: '2025-10' };
    const { items } = await itemsOf(school, 'homeroomA', slot);
    expect(items.map(({ dossier }) => dossier?.id ?? null)).toEqual([
      school.children.an,
      school.children.binh,
      null,
    ]);
  });
});

describe('what I owe (row 46)', () => {
  const mine = async (who: 'homeroomA' | 'homeroomB' | 'principal' | 'healthWorker') => {
    const { data } = await school.ask<{ myOwed: Record<string, unknown>[] }>(
      who,
      `query ($waitFor: LogIndex) { myOwed(waitFor: $waitFor) {
         class { name } kind { kind } dueToday overdue period { code } } }`,
      { waitFor: await school.lastIndex() },
    );
    return data.myOwed;
  };

  it('is what is due by today in my class, what is due for longest first', async () => {
    // Tuesday, 18 November: Monday is not there, nor most of what was before it.
    const own = await mine('homeroomA');
    expect(own).toMatchObject([
      { kind: { kind: 'roll-call' }, dueToday: 1, period: { code: '2025-09-05' } },
      { kind: { kind: 'month-note' }, dueToday: 0, overdue: 5, period: { code: '2025-09' } },
      { kind: { kind: 'mark' }, dueToday: 0, overdue: 3 },
    ]);
    expect(new Set(own.map((one) => (one['class'] as { name: string }).name))).toEqual(
      new Set(['Lá 1']),
    );
    await rollCall('2025-11-18');
    expect((await mine('homeroomA'))[0]).toMatchObject({ dueToday: 0 });
    expect((await mine('homeroomB')).length).toBeGreaterThan(0);
  });

  it('is nothing for whoever enters nothing', async () => {
    expect(await mine('principal')).toEqual([]);
    expect(await mine('healthWorker')).toEqual([]);
  });
});

describe('what is waived (row 40)', () => {
  const scope = () => ({
    schoolYear,
    kind: 'roll-call',
    period: '2025-11-07',
    classId: school.classes.A,
  });
  const reason = 'Nghỉ bão theo công văn 12';
  const waive = (
    over: Record<string, unknown> = {},
    who: 'principal' | 'homeroomA' = 'principal',
  ) => school.give(who, 'waiveObligation', { scope: { ...scope(), ...over }, reason });
  const cell = async () => (await cellsOf(school, 'roll-call', someDays))['Lá 1'];
  const slot = () => ({ classId: school.classes.A, kind: 'roll-call', period: '2025-11-07' });

  it('is missing no more, and is told with the reason, until it is withdrawn', async () => {
    const before = await cell();
    expect(before).toMatchObject({ missing: 3 });
    const waived = await waive();
    expect(waived).toMatchObject({ __typename: 'CommandDone' });
    expect(await cell()).toMatchObject({ owed: 5, missing: 2, waived: 1 });
    const { items } = await itemsOf(school, 'homeroomA', slot());
    expect(items).toMatchObject([
      {
        state: 'WAIVED',
        waiver: { period: '2025-11-07', reason: { value: reason }, waived: { role: 'PRINCIPAL' } },
      },
    ]);
    expect((await cellsOf(school, 'roll-call', someDays))['Lá 2']).not.toHaveProperty('waived');
    const waiverId = String(waived['createdId']);
    expect(await waive()).toMatchObject({ code: 'ObligationIsWaived' });
    const withdrawn = { waiverId, reason: 'Đã học bù' };
    await school.giveDone('vicePrincipal', 'withdrawWaiver', withdrawn);
    expect(await cell()).toEqual(before);
    const again = await school.give('principal', 'withdrawWaiver', withdrawn);
    expect(again).toMatchObject({ code: 'WaiverIsWithdrawn' });
    expect((await itemsOf(school, 'homeroomA', slot())).items[0]?.waiver).toBeNull();
  });

  it('is one topic of a kind for all classes and all year, and nothing of what was submitted', async () => {
    const before = (await cellsOf(school, 'mark', { to: '2025-11-30' }))['Lá 1'];
    expect(before).toEqual({ owed: 4, onTime: 1, missing: 3 });
    const all = { kind: 'mark', period: null, classId: null, topic: 'toan' };
    expect(await waive(all)).toMatchObject({ __typename: 'CommandDone' });
    expect(await cellsOf(school, 'mark')).toMatchObject({
      'Lá 1': { onTime: 1, missing: 2, waived: 3 },
    });
    expect(await waive({ ...all, classId: school.classes.B })).toMatchObject({
      code: 'ObligationIsWaived',
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['SchoolYearNotFound', { schoolYear: '2030-2031' }],
    ['KindIsNotOwed', { kind: 'nothing' }],
    ['KindIsNotOwed', { kind: 'errand', period: '2025-10' }],
    ['ClassNotFound', { classId: '00000000-0000-4000-8000-000000000000' }],
    ['PeriodIsNotOwed', { period: '2025-11-08' }],
    ['TopicIsNotOwed', { topic: 'toan' }],
  ])('is refused with %s for %j', async (code, over) => {
    expect(await waive(over)).toMatchObject({ code });
  });

  it('is refused to others, and without a reason', async () => {
    expect(await waive({}, 'homeroomA')).toMatchObject({ code: 'RoleIsNotAllowed' });
    const blank = await school.give('principal', 'waiveObligation', {
      scope: scope(),
      reason: ' ',
    });
    expect(blank).toMatchObject({ code: 'TextIsInvalid' });
  });
});

describe('another calendar', () => {
  it('moves what is owed and nothing that was recorded', async () => {
    const before = await cellsOf(school, 'roll-call', someDays);
    expect(before['Lá 1']).toEqual({ owed: 5, onTime: 1, late: 1, missing: 3 });
    const daysOff = [{ from: '2025-11-07', to: '2025-11-10', name: 'Nghỉ bão' }];
    await school.giveDone('principal', 'setCalendar', {
      ...calendar,
      ...(await calendarInForce(school)),
      daysOff,
      decisionNo: '7',
    });
    // The 7th and 10th are off, the 11th is not: who was late on the 10th is so no more.
    expect((await cellsOf(school, 'roll-call', someDays))['Lá 1']).toEqual({
      owed: 4,
      onTime: 1,
      missing: 3,
    });
    const { data } = await school.ask<{ class: { records: { edges: unknown[] } } }>(
      'homeroomA',
      `query ($id: ID!) { class(id: $id) {
         records(kind: "roll-call", period: "2025-11-10") { edges { cursor } } } }`,
      { id: school.classes.A },
    );
    expect(data.class.records.edges).toHaveLength(1);
    const periodsIn = async (span: string): Promise<readonly string[]> => {
      const answer = await school.ask<{ records: { edges: { node: Dated }[] } }>(
        'principal',
        `{ records(kind: "roll-call", classId: "${school.classes.A}", ${span}) {
             edges { node { period { code } } } } }`,
      );
      return answer.data.records.edges.map(({ node }) => node.period.code);
    };
    expect(await periodsIn('from: "2025-11-10", to: "2025-11-10"')).toEqual(['2025-11-10']);
    expect(await periodsIn('from: "2025-11-10"')).toContain('2025-11-10');
    expect(await periodsIn('from: "2025-11-11"')).not.toContain('2025-11-10');
    expect(await periodsIn('to: "2025-11-09"')).not.toContain('2025-11-10');
    expect(await periodsIn('to: "2025-W50"')).toEqual([]);
    const board = await boardOf(school, 'homeroomA', { kinds: ['roll-call'], ...someDays });
    expect(brief(board?.counts ?? ({} as never))).toEqual({ owed: 4, onTime: 1, missing: 3 });
  });
});
