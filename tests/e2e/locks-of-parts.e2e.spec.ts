import { calendarInForce } from '../support/calendar-in-force.js';
import {
  brief,
  calendar,
  openOwedSchool,
  type OwedSchool,
  schoolYear,
} from '../support/owed-school.js';
import { statementsIn } from '../support/counted-statements.js';
import type { Who } from '../support/graphql-school.js';

// Today is Wednesday, 12 November 2025, of the first term.
let school: OwedSchool;
beforeAll(async () => {
  school = await openOwedSchool();
}, 60_000);
afterAll(() => school?.close());

const scopeOf = (over: Record<string, unknown> = {}) => ({ schoolYear, ...over });

const answerTo = async (who: Who, mutation: string, input: Record<string, unknown>) =>
  (await school.give(who, mutation, input)).__typename;

const proposed = async (scope: Record<string, unknown>, who: Who = 'board'): Promise<string> => {
  const answer = await school.give(who, 'proposeLock', { scope, reason: 'Hết tháng' });
  expect(answer.__typename).toBe('CommandDone');
  return String(answer['createdId']);
};
const locked = async (scope: Record<string, unknown>): Promise<string> => {
  const lockId = await proposed(scope);
  await school.giveDone('principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
  await school.giveDone('admin', 'executeLock', { lockId });
  return lockId;
};

const registering = (kind: string, period: string, over: Record<string, unknown> = {}) =>
  answerTo('homeroomA', 'registerRecord', {
    dossierId: kind === 'roll-call' ? school.classes.A : school.children.an,
    kind,
    period,
    fields: [{ name: 'remark', value: 'Ngoan' }],
    ...over,
  });

interface Checklist {
  readonly recordsTotal: number;
  readonly items: readonly { readonly what: string; readonly count: number }[];
  readonly owed: {
    readonly counts: Parameters<typeof brief>[0];
    readonly missing: readonly {
      readonly class: { readonly name: string };
      readonly kind: { readonly kind: string };
      readonly period: { readonly code: string };
      readonly count: number;
    }[];
  } | null;
}
const checklistOf = async (scope: Record<string, unknown>, who: Who = 'principal') => {
  const { data } = await school.ask<{ lockChecklist: Checklist }>(
    who,
    `query ($scope: LockScopeInput!, $waitFor: LogIndex) {
       lockChecklist(scope: $scope, waitFor: $waitFor) {
         recordsTotal items { what count }
         owed { counts { owed onTime late missing upcoming waived }
                missing { class { name } kind { kind } period { code } count } } } }`,
    { scope, waitFor: await school.lastIndex() },
  );
  return data.lockChecklist;
};

describe('a lock over a part of a year (row 39)', () => {
  it('of a term needs the calendar of the year, of a month the year', async () => {
    const term = { scope: scopeOf({ period: `${schoolYear}/HK1` }), reason: 'Hết học kỳ' };
    expect(await answerTo('board', 'proposeLock', term)).toBe('PartIsNotOfYear');
    await school.giveDone('principal', 'setCalendar', calendar);
    const others = ['2026-09', '2025-W42', '2024-2025/HK1'].map((period) => scopeOf({ period }));
    for (const scope of [...others, { period: '2025-10' }]) {
      const answer = await answerTo('board', 'proposeLock', { scope, reason: 'Hết tháng' });
      expect(answer).toBe('PartIsNotOfYear');
    }
  });

  it('is preceded by a list of what is missing, late and waived (rows 39, 99)', async () => {
    const { an } = school.children;
    await school.submit('homeroomA', { dossierId: an, kind: 'month-note', period: '2025-10' });
    await school.giveDone('principal', 'waiveObligation', {
      scope: { schoolYear, kind: 'roll-call', period: '2025-10-01', classId: school.classes.A },
      reason: 'Nghỉ',
    });
    const scope = scopeOf({ classId: school.classes.A, period: '2025-10' });
    const list = await checklistOf(scope);
    expect(list.recordsTotal).toBe(1);
    expect(list.items.find(({ what }) => what === 'SUBMITTED')?.count ?? 0).toBe(0);
    const { counts, missing } = list.owed ?? { counts: null, missing: [] };
    // 23 school days, and a note of each of three children.
    expect(counts && brief(counts)).toEqual({ owed: 26, late: 1, missing: 24, waived: 1 });
    expect(missing).toHaveLength(20);
    expect(missing[0]).toEqual({
      class: { name: 'Lá 1' },
      kind: { kind: 'roll-call' },
      period: { code: '2025-10-02' },
      count: 1,
    });
    const notes = await checklistOf({ ...scope, kind: 'month-note' });
    expect(notes.owed?.missing).toEqual([
      {
        class: { name: 'Lá 1' },
        kind: { kind: 'month-note' },
        period: { code: '2025-10' },
        count: 2,
      },
    ]);
    // Who executes sees the same, although they read no records.
    expect(await checklistOf(scope, 'admin')).toEqual(list);
    expect((await checklistOf({ recordId: null })).owed).toBeNull();
  });

  it('looks up what is owed only for who asks', async () => {
    const looking = (inner: string) => async () => {
      const query = `query ($scope: LockScopeInput!) { lockChecklist(scope: $scope) {
        recordsTotal ${inner} } }`;
      await school.ask('principal', query, { scope: scopeOf() });
    };
    await looking('owed { counts { missing } }')();
    const without = await statementsIn(looking(''));
    const asked = await statementsIn(looking('owed { counts { missing } }'));
    expect(asked).toBeGreaterThanOrEqual(without + 3);
  });

  it('closes what lies in a month, and leaves the rest open (row 39)', async () => {
    const { A, B } = school.classes;
    const draft = await school.give('homeroomA', 'registerRecord', {
      dossierId: A,
      kind: 'roll-call',
      period: '2025-10-20',
      fields: [{ name: 'remark', value: 'Đủ' }],
    });
    const recordId = String(draft['createdId']);
    const lockId = await locked(scopeOf({ classId: A, period: '2025-10' }));
    expect(await answerTo('homeroomA', 'submitRecord', { recordId })).toBe('RecordIsLocked');
    const { data } = await school.ask<{ record: { locks: { lockId: string }[] } }>(
      'principal',
      'query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { locks { lockId } } }',
      { id: recordId, waitFor: await school.lastIndex() },
    );
    expect(data.record.locks).toEqual([{ lockId }]);
    expect(await registering('roll-call', '2025-10-31')).toBe('RecordIsLocked');
    expect(await registering('month-note', '2025-10')).toBe('RecordIsLocked');
    expect(await registering('roll-call', '2025-11-10')).toBe('CommandDone');
    expect(await registering('month-note', '2025-09')).toBe('CommandDone');
    // The assessment was in November, and another class is another one.
    expect(await registering('mark', `${schoolYear}/GK1`, { topic: 'toan' })).toBe('CommandDone');
    const elsewhere = await answerTo('homeroomB', 'registerRecord', {
      dossierId: B,
      kind: 'roll-call',
      period: '2025-10-20',
      fields: [{ name: 'remark', value: 'Đủ' }],
    });
    expect(elsewhere).toBe('CommandDone');
  });

  it('closes a term with all that lies in it, but not the year (row 39)', async () => {
    const scope = scopeOf({ classId: school.classes.A, period: `${schoolYear}/HK1` });
    const list = await checklistOf(scope);
    expect(list.recordsTotal).toBe(5);
    const waiting = async () => {
      const { data } = await school.ask<{ records: { edges: { node: { id: string } }[] } }>(
        'principal',
        `query ($waitFor: LogIndex) { records(status: SUBMITTED, forMyStep: true, waitFor: $waitFor) {
           edges { node { id } } } }`,
        { waitFor: await school.lastIndex() },
      );
      return data.records.edges.map(({ node }) => node.id);
    };
    const of = { dossierId: school.children.binh, kind: 'mark', period: `${schoolYear}/GK1` };
    const markId = await school.submit('homeroomA', { ...of, topic: 'toan' });
    expect(await waiting()).toEqual([markId]);
    await locked(scope);
    // What is locked nobody can approve, so it is not shown as waiting.
    expect(await waiting()).toEqual([]);
    expect(await registering('roll-call', '2025-11-07')).toBe('RecordIsLocked');
    const mark = { topic: 'tieng-viet' };
    expect(await registering('mark', `${schoolYear}/GK1`, mark)).toBe('RecordIsLocked');
    expect((await checklistOf(scopeOf({ period: `${schoolYear}/HK2` }))).recordsTotal).toBe(0);
  });

  it('is not opened by another calendar, which may still get a day off (row 39)', async () => {
    const [first, second] = calendar.terms;
    const terms = [{ ...first, endsOn: '2025-11-06' }, second];
    const basis = await calendarInForce(school);
    const shorter = { ...calendar, ...basis, terms, assessments: [], decisionNo: '07/KH' };
    for (const who of ['principal', 'admin'] as const) {
      expect(await answerTo(who, 'setCalendar', shorter)).toBe('CalendarOpensLock');
    }
    expect(await registering('roll-call', '2025-11-07')).toBe('RecordIsLocked');
    const daysOff = [...calendar.daysOff, { from: '2025-12-24', to: '2025-12-24', name: 'Nghỉ' }];
    await school.giveDone('principal', 'setCalendar', { ...calendar, ...basis, daysOff });
    expect(await registering('roll-call', '2025-11-07')).toBe('RecordIsLocked');
  });
});

const lockedBy = async (who: Who) => {
  const { data } = await school.ask<{ lockChecklist: { alreadyLockedBy: { id: string } | null } }>(
    who,
    `query ($scope: LockScopeInput!, $waitFor: LogIndex) {
       lockChecklist(scope: $scope, waitFor: $waitFor) { alreadyLockedBy { id } } }`,
    { scope: { schoolYear }, waitFor: await school.lastIndex() },
  );
  return data.lockChecklist.alreadyLockedBy;
};

describe('a lock over a whole year (rows 39, 104)', () => {
  it('has three hands: board, principal and administrator, each another person', async () => {
    const theYear = { scope: { schoolYear }, reason: 'Hết năm học' };
    expect(await answerTo('principal', 'proposeLock', theYear)).toBe('RoleIsNotAllowed');
    const allYears = { scope: {}, reason: 'Đóng trường' };
    expect(await answerTo('principal', 'proposeLock', allYears)).toBe('RoleIsNotAllowed');
    // The principal sits on the board as well: still not the one to decide on the own proposal.
    await school.giveDone('principal', 'appointPerson', {
      personId: school.people.principal,
      role: 'BOARD_MEMBER',
      from: '2025-11-12',
      decisionNo: '07/QĐ',
    });
    const lockId = await proposed({ schoolYear }, 'principal');
    const decision = { lockId, decisionNo: '13/QĐ' };
    expect(await answerTo('principal', 'decideLock', decision)).toBe('ProposerMustNotGoOn');
    const { data } = await school.ask<{ duties: { edges: { node: { kind: string } }[] } }>(
      'principal',
      'query ($waitFor: LogIndex) { duties(first: 20, waitFor: $waitFor) { edges { node { kind } } } }',
      { waitFor: await school.lastIndex() },
    );
    expect(data.duties.edges.map(({ node }) => node.kind)).not.toContain('DECIDE_LOCK');
    // Nobody can decide it, so it stands in nobody else's way.
    expect((await lockedBy('board'))?.id).toBeUndefined();
    expect((await lockedBy('principal'))?.id).toBe(lockId);
    const another = await proposed({ schoolYear });
    expect((await lockedBy('board'))?.id).toBe(another);
    await school.giveDone('principal', 'decideLock', { lockId: another, decisionNo: '13/QĐ' });
    expect(await answerTo('board', 'proposeLock', theYear)).toBe('ScopeIsLockedAlready');
  });
});
