import { randomUUID } from 'node:crypto';
import type { DossierId } from '../../src/domain/shared/ids.js';
import { catalogueInput } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { admit, done } from '../support/graphql-children.js';
import { openToInspector } from '../support/inspection.js';
import {
  calendar,
  cellsOf,
  itemsOf,
  openOwedSchool,
  type OwedSchool,
  schoolYear,
} from '../support/owed-school.js';

const kind = 'subject-assessment';
const period = `${schoolYear}/GK1`;
const ofGrade1 = [
  'tieng-viet',
  'toan',
  'dao-duc',
  'tu-nhien-xa-hoi',
  'giao-duc-the-chat',
  'am-nhac',
  'mi-thuat',
  'hoat-dong-trai-nghiem',
];
const ofGrade4 = [
  'tieng-viet',
  'toan',
  'tieng-anh',
  'dao-duc',
  'khoa-hoc',
  'lich-su-dia-li',
  'tin-hoc',
  'cong-nghe',
  'giao-duc-the-chat',
  'am-nhac',
  'mi-thuat',
  'hoat-dong-trai-nghiem',
];

let school: OwedSchool;
let grade1: string;
let grade4: string;
let child: string;

const opened = async (name: string, level: string): Promise<string> => {
  const answer = await school.give('principal', 'openClass', { schoolYear, name, level });
  return String(done(answer)['createdId']);
};

beforeAll(async () => {
  const { catalogue } = readCatalogueSource('vn-primary');
  school = await openOwedSchool({ adopted: catalogueInput(catalogue) });
  await school.giveDone('principal', 'setCalendar', calendar);
  grade1 = await opened('1A', 'khoi-1');
  grade4 = await opened('4A', 'khoi-4');
  child = (await admit(school, grade1, 'T1')).dossierId;
  await admit(school, grade4, 'T4');
  await school.giveDone('principal', 'appointPerson', {
    personId: school.people.nobody,
    role: 'HOMEROOM_TEACHER',
    classId: grade1,
    from: '2025-09-05',
    decisionNo: '8/QĐ',
  });
}, 60_000);
afterAll(() => school?.close());

const answerTo = async (input: Record<string, unknown>): Promise<object> => {
  const { data } = await school.ask<{ registerRecord: object }>(
    'nobody',
    `mutation ($input: RegisterRecordInput!) { registerRecord(input: $input) {
       __typename ... on FieldsAreInvalid { problems { field problem } } } }`,
    { input: { commandId: randomUUID(), ...input } },
  );
  return data.registerRecord;
};

const codesOf = (slots: readonly { readonly topic: { readonly code: string } | null }[]) =>
  slots.map(({ topic }) => topic?.code);

describe('a class of a grade', () => {
  test('says of which, and a year what there are', async () => {
    const { data } = await school.ask<Record<string, unknown>>(
      'principal',
      `query ($a: ID!, $b: ID!, $year: String, $waitFor: LogIndex) {
         a: class(id: $a, waitFor: $waitFor) { level { code label { vi en } } }
         b: class(id: $b) { level { code } }
         school { years { classLevels { code } } classes(schoolYear: $year) { name level { code } } } }`,
      { a: grade1, b: school.classes.A, year: schoolYear, waitFor: await school.lastIndex() },
    );
    expect(data).toEqual({
      a: { level: { code: 'khoi-1', label: { vi: 'Khối 1', en: 'Grade 1' } } },
      b: { level: null },
      school: {
        years: [{ classLevels: [1, 2, 3, 4, 5].map((grade) => ({ code: `khoi-${grade}` })) }],
        classes: [
          { name: '1A', level: { code: 'khoi-1' } },
          { name: '4A', level: { code: 'khoi-4' } },
          { name: 'Lá 1', level: null },
          { name: 'Lá 2', level: null },
        ],
      },
    });
  });

  test('owes its own subjects, and a class of no grade all of them', async () => {
    const cells = await cellsOf(school, kind, { from: '2025-11-01', to: '2025-11-30' });
    expect(cells).toEqual({
      '1A': { owed: 8, upcoming: 8 },
      '4A': { owed: 12, upcoming: 12 },
      'Lá 1': { owed: 39, upcoming: 39 },
      'Lá 2': { owed: 13, upcoming: 13 },
    });
    const itemsIn = async (classId: string) =>
      codesOf((await itemsOf(school, 'principal', { classId, kind, period }, { first: 50 })).items);
    expect(await itemsIn(grade1)).toEqual(ofGrade1);
    expect(await itemsIn(grade4)).toEqual(ofGrade4);
  });

  test('is summed up and reported by them', async () => {
    const { data } = await school.ask<{
      classSummary: { edges: { node: { cells: { topic: { code: string } }[] } }[] };
      schoolReport: { lines: { edges: { node: Line }[] } };
    }>(
      'principal',
      `query ($classId: ID!, $dossierId: ID!, $kind: String!, $period: String!) {
         classSummary(classId: $classId, kind: $kind, period: $period) {
           edges { node { cells { topic { code } } } } }
         schoolReport(dossierId: $dossierId, schoolYear: "${schoolYear}") {
           lines(first: 50) { edges { node { kind { kind } topic { code } period { code } } } } } }`,
      { classId: grade1, dossierId: child, kind, period },
    );
    const cells = data.classSummary.edges.flatMap(({ node }) => node.cells);
    expect([...new Set(codesOf(cells))]).toEqual(ofGrade1);
    const lines = data.schoolReport.lines.edges.map(({ node }) => node);
    expect(codesOf(lines.filter((line) => isOf(line, kind, period)))).toEqual(ofGrade1);
  });

  test('is not let off what it does not owe, nor is it recorded', async () => {
    const scope = { schoolYear, kind, classId: grade1, topic: 'khoa-hoc' };
    const reason = 'Lớp 1 không học môn này.';
    expect(await school.give('principal', 'waiveObligation', { scope, reason })).toMatchObject({
      code: 'TopicIsNotOwed',
    });
    const mark = {
      dossierId: child,
      kind,
      period,
      fields: [{ name: 'level', value: 'T' }],
    };
    expect(await answerTo({ ...mark, topic: 'khoa-hoc' })).toEqual({
      __typename: 'FieldsAreInvalid',
      problems: [{ field: 'topic', problem: 'NOT_AN_OPTION' }],
    });
    expect(await answerTo({ ...mark, topic: 'toan' })).toEqual({ __typename: 'CommandDone' });
    const plan = { dossierId: grade1, kind: 'lesson-plan', period: '2025-W46' };
    const texts = ['lessons', 'goals', 'materials', 'activities'];
    const fields = texts.map((name) => ({ name, value: 'Theo kế hoạch' }));
    expect(await answerTo({ ...plan, topic: 'lich-su-dia-li', fields })).toEqual({
      __typename: 'FieldsAreInvalid',
      problems: [{ field: 'topic', problem: 'NOT_AN_OPTION' }],
    });
    expect(await answerTo({ ...plan, topic: 'tieng-anh', fields })).toEqual({
      __typename: 'CommandDone',
    });
  });
});

describe('the level of a class that is open', () => {
  const setLevel = (
    over: Record<string, unknown> = {},
    who: 'principal' | 'vicePrincipal' | 'nobody' = 'principal',
  ) => {
    const input = { classId: grade1, level: 'khoi-4', reason: 'Ghi nhầm khối khi mở lớp', ...over };
    return school.give(who, 'setClassLevel', input);
  };
  const shownTo = async (who: 'principal' | 'nobody' | 'inspector') => {
    const { data } = await school.ask<{ class: unknown }>(
      who,
      `query ($id: ID!, $waitFor: LogIndex) { class(id: $id, waitFor: $waitFor) {
         level { code } levelSet { act { role } reason { __typename ... on ReadableValue { value } } } } }`,
      { id: grade1, waitFor: await school.lastIndex() },
    );
    return data.class;
  };

  test('is put right with a reason, and what the class owes follows', async () => {
    const months = { from: '2025-11-01', to: '2025-11-30' };
    expect(await shownTo('principal')).toEqual({ level: { code: 'khoi-1' }, levelSet: null });
    const [before] = [(await cellsOf(school, kind, months))['1A']];
    expect(before).toMatchObject({ owed: 8 });
    done(await setLevel());
    const reason = { __typename: 'ReadableValue', value: 'Ghi nhầm khối khi mở lớp' };
    const set = { level: { code: 'khoi-4' }, levelSet: { act: { role: 'PRINCIPAL' }, reason } };
    expect(await shownTo('principal')).toEqual(set);
    expect(await shownTo('nobody')).toEqual(set);
    expect((await cellsOf(school, kind, months))['1A']).toMatchObject({ owed: 12 });
    const mark = { dossierId: child, kind, period, fields: [{ name: 'level', value: 'T' }] };
    expect(await answerTo({ ...mark, topic: 'khoa-hoc' })).toEqual({ __typename: 'CommandDone' });
    // What was recorded stays, also of a subject that the class is not assessed in any more.
    expect((await cellsOf(school, kind, months))['1A']).toMatchObject({ owed: 12 });
    const rows = await school.engine.readModels.recordsOf(school.schoolId, [child as DossierId]);
    const marks = rows.filter((row) => row.kind === kind).map(({ topic }) => topic);
    expect(marks.toSorted()).toEqual(['khoa-hoc', 'toan']);
  });

  test('is shown to an authority with who put it right, and not why', async () => {
    const terms = { validFrom: '2025-11-12T00:00:00.000Z', validTo: '2025-12-12T00:00:00.000Z' };
    const { session } = await openToInspector(school, { ...terms, includesSensitive: true });
    school.sessions.inspector = session;
    expect(await shownTo('inspector')).toEqual({
      level: { code: 'khoi-4' },
      levelSet: { act: { role: 'PRINCIPAL' }, reason: { __typename: 'RestrictedValue' } },
    });
  });

  test('leaves no draft behind that anybody waits for, until it has the topic again', async () => {
    const waiting = async () => {
      const { data } = await school.ask<{
        schoolReport: { open: number; lines: { edges: { node: Line }[] } };
        dutyCounts: { kind: string; count: number }[];
      }>(
        'nobody',
        `query ($id: ID!, $waitFor: LogIndex) {
           schoolReport(dossierId: $id, schoolYear: "${schoolYear}", waitFor: $waitFor) {
             open lines(first: 50) { edges { node { kind { kind } topic { code } period { code } } } } }
           dutyCounts { kind count } }`,
        { id: child, waitFor: await school.lastIndex() },
      );
      const checklist = await school.ask<{
        lockChecklist: { items: { what: string; count: number }[] };
      }>(
        'board',
        `{ lockChecklist(scope: { schoolYear: "${schoolYear}", classId: "${grade1}" }) {
             items { what count } } }`,
      );
      const lines = data.schoolReport.lines.edges.map(({ node }) => node);
      const counted = (of: readonly { readonly count: number }[]) => of[0]?.count ?? 0;
      const { items } = checklist.data.lockChecklist;
      return {
        open: data.schoolReport.open,
        topics: codesOf(lines.filter((line) => isOf(line, kind, period))),
        duties: counted(data.dutyCounts.filter((one) => one.kind === 'REVISE_RECORD')),
        gaps: counted(items.filter(({ what }) => what === 'DRAFT')),
      };
    };
    const before = await waiting();
    expect(before.topics).toEqual(ofGrade4);
    done(await setLevel({ level: 'khoi-1' }));
    const after = await waiting();
    // That of natural science in grade 4; the draft of mathematics is of both grades.
    expect(after).toMatchObject({ duties: before.duties - 1, gaps: before.gaps - 1 });
    expect(after.topics).toEqual(ofGrade1);
    done(await setLevel());
    expect(await waiting()).toEqual(before);
  });

  test('is refused where it is so already, unknown, locked, or to others', async () => {
    expect(await setLevel()).toMatchObject({ code: 'ClassIsOfLevel' });
    expect(await setLevel({ level: 'khoi-9' })).toMatchObject({ code: 'ClassLevelNotFound' });
    expect(await setLevel({ classId: randomUUID() })).toMatchObject({ code: 'ClassNotFound' });
    expect(await setLevel({ level: null, reason: ' ' })).toMatchObject({ code: 'TextIsInvalid' });
    for (const who of ['vicePrincipal', 'nobody'] as const) {
      expect(await setLevel({ level: 'khoi-1' }, who)).toMatchObject({ code: 'RoleIsNotAllowed' });
    }
    const scope = { schoolYear, classId: grade1 };
    const proposed = done(await school.give('board', 'proposeLock', { scope, reason: 'Hết năm' }));
    const lockId = String(proposed['createdId']);
    expect(await setLevel({ level: null })).toMatchObject({ __typename: 'CommandDone' });
    await school.giveDone('principal', 'decideLock', { lockId, decisionNo: '9/QĐ' });
    await school.giveDone('admin', 'executeLock', { lockId });
    expect(await setLevel()).toMatchObject({ code: 'ClassIsLocked' });
  });
});

interface Line {
  readonly kind: { readonly kind: string };
  readonly topic: { readonly code: string } | null;
  readonly period: { readonly code: string } | null;
}

const isOf = (line: Line, ofKind: string, ofPeriod: string): boolean =>
  line.kind.kind === ofKind && line.period?.code === ofPeriod;
