import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ReminderRounds } from '../../src/application/reminders/reminder-rounds.js';
import { type EventId, subjectOfPerson } from '../../src/domain/shared/ids.js';
import { dayIn, inDays } from '../support/days.js';
import { done } from '../support/graphql-children.js';
import type { Who } from '../support/graphql-school.js';
import { openToInspector } from '../support/inspection.js';
import { openOwedSchool, type OwedSchool } from '../support/owed-school.js';

// Today is Wednesday, 12 November 2025.
let school: OwedSchool;
let conclusionId = '';

const own = {
  documentNo: '31/BB-SGDĐT',
  judgement: 'NOT_ACHIEVED',
  conclusion: 'Một số sổ ghi trễ',
};
beforeAll(async () => {
  school = await openOwedSchool();
  const terms = { validFrom: inDays(0, school.clock), validTo: inDays(60, school.clock) };
  school.sessions.inspector = (await openToInspector(school, terms)).session;
  const given = await school.give('inspector', 'recordConclusion', {
    ...own,
    concludedOn: day(0),
    findings: [
      { asked: 'Bổ sung biên bản họp tổ', dueOn: day(20) },
      { asked: 'Ghi sổ theo dõi trong ngày', dueOn: day(2) },
    ],
  });
  conclusionId = String(done(given)['createdId']);
}, 120_000);
afterAll(() => school?.close());

const day = (days: number): string => dayIn(days, school.clock);
const of = (findingNo: number) => ({ conclusionId, findingNo });
const answer = (who: Who, findingNo: number, over = {}) =>
  school.give(who, 'answerFinding', { ...of(findingNo), answer: 'Đã bổ sung', ...over });
const readNow = async (findingNo: number): Promise<string> => {
  const found = (await findingsFor('principal')).find((one) => one.findingNo === findingNo);
  return found?.answeredRevision ?? '0';
};
const sign = async (who: Who, findingNo: number, read?: string) =>
  school.give(who, 'signAnswer', {
    ...of(findingNo),
    basedOnRevision: read ?? (await readNow(findingNo)),
  });
const judge = async (who: Who, findingNo: number, over = {}) =>
  school.give(who, 'judgeFinding', {
    ...of(findingNo),
    basedOnRevision: await readNow(findingNo),
    outcome: 'ACCEPTED',
    remark: 'Đã xem sổ',
    ...over,
  });

const shown = `conclusionId findingNo documentNo dueOn status isOverdue outcome recordId
  answer { ... on ReadableValue { value } } remark { ... on ReadableValue { value } }
  answeredRevision answered { role } signed { role } judged { role }`;

interface Waiting {
  readonly kind: string;
  readonly due: string;
  readonly late: boolean;
  readonly finding: {
    readonly conclusionId: string;
    readonly findingNo: number;
    readonly answeredRevision: string | null;
  };
}
/** Findings that wait for somebody, due first before the rest. */
const waitingFor = async (who: Who): Promise<readonly Waiting[]> => {
  const { data } = await school.ask<{ duties: { edges: { node: Waiting }[] } }>(
    who,
    `{ duties(kinds: [ANSWER_FINDING, SIGN_ANSWER]) { edges { node { kind due late finding { ${shown} } } } } }`,
  );
  return data.duties.edges.map(({ node }) => node);
};
/** Which of them, by number. */
const numbersFor = async (who: Who): Promise<readonly number[]> =>
  (await waitingFor(who)).map(({ finding }) => finding.findingNo);
interface DutyTold {
  readonly kind: string;
  readonly finding: { readonly documentNo: string } | null;
}
/** Stage, what is to be done and by which document, after a round of today. */
const toldTo = async (who: Who) => {
  await school.app.get(ReminderRounds).ofSchool(school.schoolId);
  const { data } = await school.ask<{
    reminders: {
      edges: { node: { stage: string; duty: DutyTold | null } }[];
    };
  }>(
    who,
    `query ($waitFor: LogIndex) {
       reminders(first: 50, waitFor: $waitFor) { edges { node { stage duty { kind finding { documentNo } } } } } }`,
    { waitFor: await school.lastIndex() },
  );
  return data.reminders.edges.flatMap(({ node: { stage, duty } }) =>
    duty?.finding ? [[stage, duty.kind, duty.finding.documentNo]] : [],
  );
};
interface ReadFinding {
  readonly findingNo: number;
  readonly answeredRevision: string | null;
}
const findingsFor = async (who: Who) => {
  const { data } = await school.ask<{
    inspectionConclusions: { edges: { node: { findings: ReadFinding[] } }[] };
  }>(who, `{ inspectionConclusions { edges { node { findings { ${shown} } } } } }`);
  return data.inspectionConclusions.edges[0]?.node.findings ?? [];
};

describe('what an authority wants to be put right', () => {
  it('waits for the school, due first before the rest, and shows when it is overdue (rows 25, 123)', async () => {
    const finding = { documentNo: '31/BB-SGDĐT', status: 'OPEN', isOverdue: false };
    for (const who of ['principal', 'vicePrincipal', 'registrar'] as const) {
      expect(await waitingFor(who)).toMatchObject([
        {
          kind: 'ANSWER_FINDING',
          due: `${day(2)}T17:00:00.000Z`,
          late: false,
          finding: { ...finding, findingNo: 2, dueOn: day(2) },
        },
        { kind: 'ANSWER_FINDING', finding: { ...finding, findingNo: 1, dueOn: day(20) } },
      ]);
    }
    for (const who of ['homeroomA', 'accountant', 'inspector', 'nobody'] as const) {
      expect(await waitingFor(who)).toEqual([]);
    }
  });

  it('is answered by the school and signed off by another of its leadership (row 25)', async () => {
    expect(await sign('principal', 1)).toMatchObject({ code: 'FindingIsNotAnswered' });
    expect(await answer('homeroomA', 1)).toMatchObject({ code: 'RoleIsNotAllowed' });
    expect(await answer('inspector', 1)).toMatchObject({ code: 'RoleIsNotAllowed' });
    expect(await answer('registrar', 1, { answer: ' ' })).toMatchObject({ code: 'TextIsInvalid' });
    expect(await answer('registrar', 3)).toMatchObject({ code: 'FindingNotFound' });
    const unknown = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
    expect(await answer('registrar', 1, { recordId: unknown })).toMatchObject({
      code: 'RecordNotFound',
    });
    done(await answer('principal', 1));
    expect(await sign('principal', 1)).toMatchObject({ code: 'SignerHasAnswered' });
    const read = await readNow(1);
    done(await answer('registrar', 1, { answer: 'Đã bổ sung biên bản' }));
    expect(await sign('principal', 1, read)).toMatchObject({ code: 'AnswerHasChanged' });
    expect(await judge('inspector', 1)).toMatchObject({ code: 'AnswerIsNotSigned' });
    expect(await waitingFor('principal')).toMatchObject([
      { kind: 'ANSWER_FINDING', finding: { findingNo: 2 } },
      { kind: 'SIGN_ANSWER', finding: { findingNo: 1 } },
    ]);
    // Whoever answered waits for the signature of somebody else.
    expect(await numbersFor('registrar')).toEqual([2]);
    done(await sign('principal', 1));
    expect(await answer('registrar', 1)).toMatchObject({ code: 'AnswerIsSigned' });
    expect(await numbersFor('principal')).toEqual([2]);
    expect((await findingsFor('inspector'))[0]).toMatchObject({
      status: 'SIGNED',
      answer: { value: 'Đã bổ sung biên bản' },
      answered: { role: 'REGISTRAR' },
      signed: { role: 'PRINCIPAL' },
    });
  });

  it('stays open or is accepted, as the authority says, here or on paper (row 123)', async () => {
    expect(await judge('inspector', 1, { outcome: 'OPEN' })).toMatchObject({
      code: 'DateIsInvalid',
    });
    expect(await judge('vicePrincipal', 1)).toMatchObject({ code: 'RoleIsNotAllowed' });
    const stillOpen = { outcome: 'OPEN', dueOn: day(30), remark: 'Thiếu tháng 10' };
    const before = { basedOnRevision: await readNow(1) };
    done(await judge('inspector', 1, stillOpen));
    expect((await findingsFor('principal'))[0]).toMatchObject({
      status: 'OPEN',
      dueOn: day(30),
      outcome: 'OPEN',
      signed: null,
      remark: { value: 'Thiếu tháng 10' },
      judged: { role: 'INSPECTOR' },
    });
    done(await answer('registrar', 1, { answer: 'Đã bổ sung tháng 10' }));
    done(await sign('vicePrincipal', 1));
    expect(await judge('inspector', 1, before)).toMatchObject({ code: 'AnswerHasChanged' });
    expect(await judge('principal', 1)).toMatchObject({ code: 'TextIsInvalid' });
    const paper = { documentNo: '40/CV-SGDĐT' };
    expect(await judge('registrar', 1, paper)).toMatchObject({ code: 'DutiesMustBeSeparate' });
    done(await judge('principal', 1, paper));
    expect(await judge('inspector', 1)).toMatchObject({ code: 'FindingIsAccepted' });
    expect((await findingsFor('inspector'))[0]).toMatchObject({
      status: 'ACCEPTED',
      outcome: 'ACCEPTED',
      judged: { role: 'PRINCIPAL' },
    });
  });

  it('is overdue from the day after its own until it is signed off (row 25)', async () => {
    await school.passDays(2);
    expect(await waitingFor('principal')).toMatchObject([
      { late: false, finding: { isOverdue: false } },
    ]);
    await school.passDays(1);
    expect(await waitingFor('principal')).toMatchObject([
      { late: true, finding: { findingNo: 2, isOverdue: true } },
    ]);
    done(await answer('registrar', 2));
    expect(await waitingFor('principal')).toMatchObject([
      { kind: 'SIGN_ANSWER', late: true, finding: { status: 'ANSWERED', isOverdue: true } },
    ]);
    done(await sign('principal', 2));
    expect(await waitingFor('principal')).toEqual([]);
    expect((await findingsFor('principal'))[1]).toMatchObject({ isOverdue: false });
  });

  it('is read on when keys of whoever wrote about it are destroyed', async () => {
    const { engine, schoolId, accounts } = school;
    const cause = randomUUID() as EventId;
    await engine.keyStore.erase(schoolId, subjectOfPerson(accounts.registrar.personId), cause);
    expect((await findingsFor('principal'))[0]).toMatchObject({
      answer: { value: 'Đã bổ sung tháng 10' },
    });
  });

  it('waits no more once its conclusion was withdrawn', async () => {
    const paper = {
      ...own,
      authorityId: 'so-gddt-song-mai',
      documentNo: '45/KL',
      concludedOn: day(0),
      scope: { schoolYears: ['2025-2026'] },
      findings: [{ asked: 'Bổ sung sổ', dueOn: day(1) }],
    };
    const entered = String(
      done(await school.give('principal', 'recordConclusion', paper))['createdId'],
    );
    expect(await numbersFor('principal')).toEqual([1]);
    const withdrawal = { conclusionId: entered, reason: 'Nhập nhầm' };
    done(await school.give('principal', 'withdrawConclusion', withdrawal));
    expect(await waitingFor('principal')).toEqual([]);
    const late = { conclusionId: entered, findingNo: 1 };
    expect(
      await school.give('registrar', 'answerFinding', { ...late, answer: 'Đã bổ sung' }),
    ).toMatchObject({ code: 'ConclusionIsWithdrawn' });
    expect(
      await school.give('principal', 'signAnswer', { ...late, basedOnRevision: '0' }),
    ).toMatchObject({
      code: 'ConclusionIsWithdrawn',
    });
  });

  it('is told of when its day comes near, and once it is over (row 25)', async () => {
    await school.giveDone('principal', 'recordConclusion', {
      ...own,
      authorityId: 'so-gddt-song-mai',
      documentNo: '44/KL',
      concludedOn: day(0),
      scope: { schoolYears: ['2025-2026'] },
      findings: [{ asked: 'Bổ sung sổ họp', dueOn: day(3) }],
    });
    expect(await toldTo('registrar')).toEqual([]);
    await school.passDays(2);
    expect(await toldTo('registrar')).toEqual([['SOON', 'ANSWER_FINDING', '44/KL']]);
    await school.passDays(2);
    expect(await toldTo('registrar')).toEqual([['MISSED', 'ANSWER_FINDING', '44/KL']]);
    done(
      await answer('registrar', 1, {
        conclusionId: (await waitingFor('principal'))[0]?.finding.conclusionId,
      }),
    );
    expect(await toldTo('registrar')).toEqual([]);
    await school.passDays(1);
    expect(await toldTo('principal')).toEqual([['MISSED', 'SIGN_ANSWER', '44/KL']]);
    const { conclusionId: late, answeredRevision } =
      (await waitingFor('principal'))[0]?.finding ?? {};
    done(
      await school.give('vicePrincipal', 'signAnswer', {
        conclusionId: late,
        findingNo: 1,
        basedOnRevision: answeredRevision,
      }),
    );
    expect(await toldTo('principal')).toEqual([]);
  });
});
