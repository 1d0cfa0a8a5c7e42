import { Aggregates } from '../../src/application/aggregates.js';
import { DossierContents } from '../../src/application/dossier/dossier-contents.js';
import { Reactor } from '../../src/application/reactions/reactor.js';
import { ReminderRounds } from '../../src/application/reminders/reminder-rounds.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import { type DossierId, dossierStream } from '../../src/domain/shared/ids.js';
import { dayIn } from '../support/days.js';
import { statementsIn } from '../support/counted-statements.js';
import { lastIndexOf } from '../support/graphql-children.js';
import { readingsOf, shown } from '../support/graphql-reads.js';
import type { Who } from '../support/graphql-school.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';
import {
  calendar,
  cellsOf,
  openOwedSchool,
  type OwedSchool,
  schoolYear,
} from '../support/owed-school.js';
import { until } from '../support/until.js';

// Today is Wednesday, 12 November 2025; notes on October were due on the 5th, marks are due on the 14th.
let school: OwedSchool;
beforeAll(async () => {
  school = await openOwedSchool();
  await school.giveDone('principal', 'setCalendar', calendar);
}, 60_000);
afterAll(() => school?.close());

const reason = 'Trẻ khuyết tật học hòa nhập, theo kế hoạch giáo dục cá nhân số 7';
const october = { from: '2025-10-01', to: '2025-10-31' };
const assessment = { from: '2025-11-01', to: '2025-11-30' };

const waive = (over: Record<string, unknown>, who: Who = 'principal') =>
  school.give(who, 'waiveObligation', {
    scope: { schoolYear, kind: 'month-note', dossierId: school.children.an, ...over },
    reason,
  });

interface Shown {
  readonly dossier: { readonly id: string } | null;
  readonly topic: { readonly code: string } | null;
  readonly state: string;
  readonly waiver: {
    readonly id: string;
    readonly alone: boolean;
    readonly dossier: { readonly id: string } | null;
    readonly reason: { readonly __typename: string; readonly value?: string };
  } | null;
}

const itemsOf = async (
  who: Who,
  slot: { readonly classId: string; readonly kind: string; readonly period: string },
): Promise<readonly Shown[]> => {
  const { data } = await school.ask<{ owedItems: { edges: { node: Shown }[] } }>(
    who,
    `query ($classId: ID!, $kind: String!, $period: String!, $waitFor: LogIndex) {
       owedItems(schoolYear: "${schoolYear}", classId: $classId, kind: $kind, period: $period,
                 waitFor: $waitFor) { edges { node { dossier { id } topic { code } state
         waiver { id alone dossier { id } reason { __typename ... on ReadableValue { value } } } } } } }`,
    { ...slot, waitFor: await school.lastIndex() },
  );
  return data.owedItems.edges.map(({ node }) => node);
};
const notes = () => ({ classId: school.classes.A, kind: 'month-note', period: '2025-10' });

/** Of the class of the teacher who asks. */
const owedBy = async (who: Who, kind: string): Promise<number> => {
  const { data } = await school.ask<{
    myOwed: { kind: { kind: string }; overdue: number }[];
  }>(who, 'query ($waitFor: LogIndex) { myOwed(waitFor: $waitFor) { kind { kind } overdue } }', {
    waitFor: await school.lastIndex(),
  });
  return data.myOwed.find((one) => one.kind.kind === kind)?.overdue ?? 0;
};

const missingBeforeLock = async (): Promise<number> => {
  const { data } = await school.ask<{
    lockChecklist: { owed: { missing: { count: number }[] } };
  }>(
    'board',
    `query ($scope: LockScopeInput!, $waitFor: LogIndex) {
       lockChecklist(scope: $scope, waitFor: $waitFor) { owed { missing { count } } } }`,
    {
      scope: { schoolYear, classId: school.classes.A, kind: 'month-note', period: '2025-10' },
      waitFor: await school.lastIndex(),
    },
  );
  return data.lockChecklist.owed.missing.reduce((sum, { count }) => sum + count, 0);
};

const toldOf = async (kind: string): Promise<readonly number[]> => {
  const { data } = await school.ask<{
    reminders: {
      edges: {
        node: { owed: { kind: { kind: string }; period: { code: string }; open: number } };
      }[];
    };
  }>(
    'homeroomA',
    `query ($waitFor: LogIndex) { reminders(first: 50, waitFor: $waitFor) { edges { node {
       owed { kind { kind } period { code } open } } } } }`,
    { waitFor: await school.lastIndex() },
  );
  return data.reminders.edges.flatMap(({ node: { owed } }) =>
    owed?.kind.kind === kind && owed.period.code === '2025-10' ? [owed.open] : [],
  );
};

describe('one child is let off what is owed of it (row 40)', () => {
  let waiverId: string;
  let waivedIndex: string;

  it('alone, on the board, in what the teacher owes, before a lock and in reminders', async () => {
    expect(await cellsOf(school, 'month-note', october)).toMatchObject({ 'Lá 1': { missing: 3 } });
    const [overdue, before] = [await owedBy('homeroomA', 'month-note'), await missingBeforeLock()];
    expect(before).toBe(3);
    expect(await school.app.get(ReminderRounds).ofSchool(school.schoolId)).toBe('made');
    expect(await toldOf('month-note')).toEqual([3]);
    const waived = await waive({ period: '2025-10' });
    expect(waived).toMatchObject({ __typename: 'CommandDone' });
    waiverId = String(waived['createdId']);
    waivedIndex = lastIndexOf(waived);
    expect(await cellsOf(school, 'month-note', october)).toEqual({
      'Lá 1': { owed: 3, missing: 2, waived: 1 },
      'Lá 2': { owed: 1, missing: 1 },
    });
    expect(await owedBy('homeroomA', 'month-note')).toBe(overdue - 1);
    expect(await missingBeforeLock()).toBe(2);
    expect(await toldOf('month-note')).toEqual([2]);
  });

  it('and whoever sees the child sees who did and why, which is recorded', async () => {
    const [first, second] = await itemsOf('homeroomA', notes());
    const { an, binh } = school.children;
    expect(first).toMatchObject({
      dossier: { id: an },
      state: 'WAIVED',
      waiver: { id: waiverId, alone: true, dossier: { id: an }, reason: { value: reason } },
    });
    expect(second).toMatchObject({ dossier: { id: binh }, state: 'MISSING', waiver: null });
    await shown(school);
    const readings = await readingsOf(school);
    expect(readings.filter(({ personId }) => personId === school.people.homeroomA)).toMatchObject([
      { operation: 'owedItems', seen: [{ dossierId: an, fields: ['waiver:reason'] }] },
    ]);
  });

  it('and is read where it is asked for, while a list that leaves it out records nothing', async () => {
    const before = (await readingsOf(school)).length;
    const ask = async (of: string, node: string) => {
      const { data } = await school.ask<{ owedItems: { edges: { node: unknown }[] } }>(
        'homeroomA',
        `{ owedItems(schoolYear: "${schoolYear}", classId: "${school.classes.A}", kind: "month-note"
             period: "2025-10"${of}) { edges { node { waiver { ${node} } } } } }`,
      );
      return data.owedItems.edges.map((edge) => edge.node);
    };
    const value = '{ ... on ReadableValue { value } }';
    const alone = { waiver: { id: waiverId, sharedReason: null } };
    const none = { waiver: null };
    expect(await ask('', `id sharedReason ${value}`)).toEqual([alone, none, none]);
    expect(await readingsOf(school)).toHaveLength(before);
    const own = `, waiverId: "${waiverId}"`;
    expect(await ask(own, `reason ${value}`)).toEqual([{ waiver: { reason: { value: reason } } }]);
    expect(await readingsOf(school)).toHaveLength(before + 1);
    const other = `, waiverId: "${school.children.an}"`;
    expect(await ask(other, 'id')).toEqual([]);
  });

  const childAlone = async (who: Who) => {
    const own = (await itemsOf(who, notes())).filter(({ waiver }) => waiver);
    return own.map(({ dossier, state, waiver }) => [dossier?.id, state, waiver?.reason.__typename]);
  };

  it('but why is read like what a form says of health: not by others who see the child', async () => {
    const { an } = school.children;
    await school.giveDone('principal', 'appointPerson', {
      personId: school.people.nobody,
      role: 'TEACHER',
      from: '2025-11-01',
      decisionNo: '8/QĐ',
    });
    for (const who of ['nobody', 'registrar', 'admin'] as const) {
      expect(await childAlone(who)).toEqual([[an, 'WAIVED', 'RestrictedValue']]);
    }
    for (const who of ['vicePrincipal', 'healthWorker'] as const) {
      expect(await childAlone(who)).toEqual([[an, 'WAIVED', 'ReadableValue']]);
    }
  });

  it('and by an inspector only where the grant covers what is sensitive, which is recorded', async () => {
    const { an } = school.children;
    const terms = { validFrom: '2025-11-12T00:00:00.000Z', validTo: '2025-12-12T00:00:00.000Z' };
    const told = async () => {
      await shown(school);
      const seen = (await readingsOf(school)).flatMap((one) => one.seen);
      return seen.filter(({ fields }) => fields.includes('waiver:reason')).length;
    };
    const before = await told();
    school.sessions.inspector = (await openToInspector(school, terms)).session;
    expect(await childAlone('inspector')).toEqual([[an, 'WAIVED', 'RestrictedValue']]);
    expect(await told()).toBe(before);
    const covering = await inspectorOf(school, { ...terms, includesSensitive: true });
    school.sessions.inspector = covering.session;
    expect(await childAlone('inspector')).toEqual([[an, 'WAIVED', 'ReadableValue']]);
    expect(await told()).toBe(before + 1);
  });

  it('and the entries of it are shown to whoever sees the child, and to nobody else', async () => {
    const entryOf = async (who: Who) => {
      const { data } = await school.ask<{ entry: { type: string } | null }>(
        who,
        `{ entry(logIndex: "${waivedIndex}") { type } }`,
      );
      return data.entry?.type ?? null;
    };
    for (const who of ['principal', 'homeroomA'] as const) {
      expect(await entryOf(who)).toBe('obligation.waived');
    }
    expect(await entryOf('homeroomB')).toBeNull();
  });

  it('of one subject alone, all year, and what is submitted all the same is there', async () => {
    const { an } = school.children;
    expect(await waive({ kind: 'mark', topic: 'toan' })).toMatchObject({
      __typename: 'CommandDone',
    });
    expect((await cellsOf(school, 'mark', assessment))['Lá 1']).toEqual({
      owed: 6,
      upcoming: 5,
      waived: 1,
    });
    const period = `${schoolYear}/GK1`;
    await school.submit('homeroomA', { dossierId: an, kind: 'mark', period, topic: 'toan' });
    expect((await cellsOf(school, 'mark', assessment))['Lá 1']).toEqual({
      owed: 6,
      onTime: 1,
      upcoming: 5,
    });
  });

  it('goes with the child to another class, whose people are told why, and no others', async () => {
    const { an } = school.children;
    const move = { dossierId: an, classId: school.classes.B, from: '2025-11-03' };
    await school.giveDone('registrar', 'placeInClass', move);
    // In October the child was in the class that it has left.
    const [first] = (await itemsOf('homeroomA', notes())).filter(({ waiver }) => waiver);
    expect(first).toMatchObject({
      dossier: null,
      state: 'WAIVED',
      waiver: { alone: true, dossier: null, reason: { __typename: 'RestrictedValue' } },
    });
    const marks = { classId: school.classes.B, kind: 'mark', period: `${schoolYear}/GK1` };
    const own = (await itemsOf('homeroomB', marks)).find(({ waiver }) => waiver);
    expect(own?.waiver?.reason).toMatchObject({ value: reason });
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['UnitDoesNotOwe', () => ({ dossierId: '00000000-0000-4000-8000-000000000000' })],
    ['UnitDoesNotOwe', () => ({ kind: 'roll-call', period: '2025-11-07' })],
    ['UnitDoesNotOwe', () => ({ classId: school.classes.A })],
    ['UnitDoesNotOwe', () => ({ dossierId: school.classes.A })],
    ['TopicIsNotOwed', () => ({ topic: 'toan' })],
    ['ObligationIsWaived', () => ({ period: '2025-10' })],
  ])('is refused with %s', async (code, over) => {
    expect(await waive(over())).toMatchObject({ code });
  });

  it('is refused to others, and until it is withdrawn the child owes nothing', async () => {
    expect(await waive({}, 'homeroomA')).toMatchObject({ code: 'RoleIsNotAllowed' });
    const withdrawn = { waiverId, reason: 'Trẻ đã đi học lại' };
    await school.giveDone('vicePrincipal', 'withdrawWaiver', withdrawn);
    expect(await cellsOf(school, 'month-note', october)).toMatchObject({ 'Lá 1': { missing: 3 } });
    expect(await school.give('principal', 'withdrawWaiver', withdrawn)).toMatchObject({
      code: 'WaiverIsWithdrawn',
    });
  });

  it('costs one statement more on the board, however many children are let off', async () => {
    const board = () => cellsOf(school, 'month-note', october);
    await board();
    const without = await statementsIn(async () => void (await board()));
    const { binh, cuc } = school.children;
    await waive({ dossierId: binh, period: '2025-10' });
    const one = await statementsIn(async () => void (await board()));
    await waive({ dossierId: cuc });
    expect(one).toBe(without + 1);
    expect(await statementsIn(async () => void (await board()))).toBe(one);
    expect(await board()).toMatchObject({ 'Lá 1': { missing: 1, waived: 2 } });
  });
});

/** What the last backup holds of why the child was let off. */
const backedUpOf = async (dossierId: string): Promise<readonly unknown[]> => {
  const { app, schoolId } = school;
  const streamId = dossierStream(dossierId as DossierId);
  const { state } = await app.get(Aggregates).fresh(dossierDecider, schoolId, streamId);
  if (state.status === 'absent') throw new Error('there is no such dossier');
  const { streams } = await app.get(DossierContents).of(schoolId, state);
  return streams.flat().flatMap(({ blocks }) =>
    blocks
      .filter(({ purpose }) => purpose === 'obligation-notes')
      .map(({ fields }) => {
        const [why] = Object.values(fields);
        return why?.state === 'readable' ? why.value : null;
      }),
  );
};

describe('why a child was let off', () => {
  it('is destroyed with the data of the child, of which nothing more is written', async () => {
    const { cuc } = school.children;
    const dayOf = (days: number) => dayIn(days, school.clock);
    const exit = { exitKind: 'COMPLETED', exitedOn: dayOf(0), decisionNo: '20/QĐ' };
    await school.giveDone('registrar', 'recordExit', { dossierId: cuc, ...exit });
    const basis = { dossierId: cuc, legalBasis: 'Hết thời hạn bảo quản' };
    const proposed = await school.give('registrar', 'proposeDisposition', basis);
    const of = { dossierId: cuc, dispositionId: String(proposed['createdId']) };
    const whyOf = async () =>
      (await itemsOf('principal', notes())).find(({ dossier }) => dossier?.id === cuc)?.waiver;
    const given = await whyOf();
    expect(given?.reason).toMatchObject({ value: reason });

    await school.passDays(6 * 366);
    const council = ['board', 'vicePrincipal', 'registrar'] as const;
    await school.giveDone('board', 'appraiseDisposition', {
      ...of,
      council: council.map((who) => school.people[who]),
      minutesNo: '1/BB',
      verdict: 'DISPOSE',
    });
    await school.giveDone('principal', 'approveDisposition', { ...of, decisionNo: '30/QĐ' });
    const notice = { channel: 'LETTER', servedOn: dayOf(0), waitThrough: dayOf(30) };
    await school.giveDone('registrar', 'serveDispositionNotice', { ...of, ...notice });
    const late = { kind: 'mark', topic: 'toan', dossierId: cuc };
    expect(await waive(late)).toMatchObject({ code: 'DossierIsAtItsEnd' });
    const withdrawn = { waiverId: given?.id, reason: 'Không còn cần' };
    expect(await school.give('principal', 'withdrawWaiver', withdrawn)).toMatchObject({
      code: 'DossierIsAtItsEnd',
    });

    await school.passDays(32);
    expect(await backedUpOf(cuc)).toEqual([reason]);
    const backup = { ...of, custodyUntil: dayOf(365) };
    await school.giveDone('admin', 'makeFinalBackup', backup);
    await school.giveDone('admin', 'executeDisposition', of);
    const reactor = school.app.get(Reactor);
    reactor.start();
    await until(async () => (await whyOf())?.reason.__typename === 'ErasedValue');
    await reactor.stop();
    expect(await cellsOf(school, 'month-note', october)).toMatchObject({ 'Lá 1': { waived: 2 } });
  });
});
