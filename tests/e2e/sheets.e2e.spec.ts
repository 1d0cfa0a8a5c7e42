import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { command as backupCommand } from '../../src/cli/backup.command.js';
import { demoClassId, demoPersonId } from '../../src/demo/demo-school.js';
import { enterSettings, runCommand } from '../support/command-environment.js';
import { dayIn, inDays } from '../support/days.js';
import { childrenOf, lastIndex, type Profile } from '../support/school-steps.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { adoptSheets, rowsOf } from '../support/sheet-kinds.js';
import { until } from '../support/until.js';

const ownClass = demoClassId('Lá 1');
let school: ServedSchool;
let children: readonly Profile[];
let others: readonly Profile[];
beforeAll(async () => {
  school = await serveDemoSchool();
  await adoptSheets(school);
  children = await childrenOf(school, 'Lá 1');
  others = await childrenOf(school, 'Lá 2');
}, 60_000);
afterAll(() => school?.close());

const child = (at: number): string => children[at]?.dossierId ?? '';
/** School days of the demo's year, each used once: there is one sheet for a day. */
const schoolDays = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(2026, 2, index + 1)))
  .filter((day) => day.getUTCDay() % 6 !== 0)
  .map((day) => day.toISOString().slice(0, 10));
const freshDay = (): string => schoolDays.shift() ?? '';

const sheetOf = (period: string, fields: readonly object[], dossierId: string = ownClass) => ({
  dossierId,
  kind: 'roll-call',
  period,
  topic: null,
  fields,
});

const enter = async (
  rows: Parameters<typeof rowsOf>[0],
  period = freshDay(),
): Promise<{ readonly recordId: string; readonly period: string }> => {
  const sheet = sheetOf(period, rowsOf(rows));
  const { createdId: recordId } = await done(school, 'homeroomTeacher', 'registerRecord', sheet);
  return { recordId, period };
};

const ofRegistration =
  '... on RecordOfThisKindExists { recordId } ... on KindIsOfAnother { about }';

const refusalTo = async (mutation: string, input: Record<string, unknown>): Promise<unknown> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await school.ask<Record<string, unknown>>(
    'homeroomTeacher',
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
       ${mutation === 'registerRecord' ? ofRegistration : ''}
       ... on FieldsAreInvalid { problems { field problem } } } }`,
    { input: { commandId: randomUUID(), ...input } },
  );
  return answer[mutation];
};

interface Row {
  readonly dossier: { readonly id: string } | null;
  readonly fields: readonly {
    readonly name: string;
    readonly hash: string | null;
    readonly value: { readonly __typename: string; readonly value?: unknown };
  }[];
}
const rowsShown = `rows { dossier { id } fields { name hash value { __typename
  ... on ReadableValue { value } } } }`;

interface View {
  readonly fields: readonly string[];
  readonly person: { readonly staffCode: string };
}

/** Who read what of a child, once there are so many: a reading is recorded first and shown soon. */
const viewsOf = async (dossierId: string, many: number): Promise<readonly View[]> => {
  let views: readonly View[] = [];
  await until(async () => {
    const { dossier } = await school.ask<{ dossier: { views: { edges: { node: View }[] } } }>(
      'principal',
      `query ($id: ID!) { dossier(id: $id) { views { edges { node {
         fields person { staffCode } } } } } }`,
      { id: dossierId },
    );
    views = dossier.views.edges.map(({ node }) => node);
    return views.length >= many;
  });
  return views;
};

const rowsOn = async (recordId: string, by: Parameters<ServedSchool['ask']>[0] = 'principal') => {
  const { record } = await school.ask<{ record: { rows: Row[] } | null }>(
    by,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { ${rowsShown} } }`,
    { id: recordId, waitFor: await lastIndex(school) },
  );
  return record?.rows ?? null;
};

/** Dossier → what stands in its row. */
const valuesOn = async (recordId: string) =>
  Object.fromEntries(
    ((await rowsOn(recordId)) ?? []).map(({ dossier, fields }) => [
      dossier?.id ?? '',
      fields.map(({ value }) => value.value ?? value.__typename),
    ]),
  );

describe('a sheet of a class', () => {
  it('holds a row for each child, read by whoever reads the class', async () => {
    const { recordId, period } = await enter({
      [child(0)]: ['P'],
      [child(1)]: ['V', 'Sốt, có phép'],
    });
    expect(await valuesOn(recordId)).toEqual({
      [child(0)]: ['P', 'ReadableValue'],
      [child(1)]: ['V', 'Sốt, có phép'],
    });
    const { class: of } = await school.ask<{ class: { records: { edges: { node: unknown }[] } } }>(
      'homeroomTeacher',
      `query ($id: ID!, $period: String) { class(id: $id) {
         records(kind: "roll-call", period: $period) { edges { node {
           id label { vi } dossier { about admittedOn name { ... on ReadableValue { value } } } } } } } }`,
      { id: ownClass, period },
    );
    const [year, month, day] = period.split('-');
    expect(of.records.edges.map(({ node }) => node)).toEqual([
      {
        id: recordId,
        label: { vi: `Điểm danh: Ngày ${day}/${month}/${year}` },
        dossier: { about: 'CLASS', admittedOn: null, name: { value: 'Lá 1' } },
      },
    ]);
  });

  it('is one for a day, and a draft of it takes further children', async () => {
    const { recordId, period } = await enter({ [child(0)]: ['P'] });
    const again = await refusalTo('registerRecord', sheetOf(period, rowsOf({ [child(1)]: ['P'] })));
    expect(again).toMatchObject({ __typename: 'RecordOfThisKindExists', recordId });
    const revised = rowsOf({ [child(0)]: ['V'], [child(2)]: ['P'] });
    const input = { recordId, fields: revised, basedOnRevision: '0' };
    await done(school, 'homeroomTeacher', 'reviseRecord', input);
    expect(await valuesOn(recordId)).toEqual({
      [child(0)]: ['V', 'ReadableValue'],
      [child(2)]: ['P', 'ReadableValue'],
    });
  });

  it('takes no row of somebody who is not in the class, and no field that it does not know', async () => {
    const stranger = others[0]?.dossierId ?? '';
    const nobody = randomUUID();
    const fields = [
      ...rowsOf({ [stranger]: ['P'], [nobody]: ['P'] }),
      { name: `${child(0)}/presence`, value: 'X' },
      { name: `${child(1)}/height`, value: 1 },
      { name: `${child(2)}/reason`, value: 'Về quê' },
    ];
    const answer = await refusalTo('registerRecord', sheetOf(freshDay(), fields));
    const { problems } = answer as { problems: { field: string; problem: string }[] };
    expect(new Set(problems.map(({ field, problem }) => `${field} ${problem}`))).toEqual(
      new Set([
        `${stranger}/presence NOT_IN_CLASS`,
        `${nobody}/presence NOT_IN_CLASS`,
        `${child(0)}/presence NOT_AN_OPTION`,
        `${child(1)}/height UNKNOWN_FIELD`,
        `${child(1)}/presence REQUIRED`,
        `${child(2)}/presence REQUIRED`,
      ]),
    );
  });

  it('gives one value of one child to whoever names it', async () => {
    const { recordId } = await enter({ [child(0)]: ['V', 'Ho'], [child(1)]: ['P'] });
    const { record } = await school.ask<{ record: { all: unknown[]; one: unknown[] } }>(
      'homeroomTeacher',
      `query ($id: ID!, $only: [String!], $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         all: fields { name } one: fields(only: $only) { name rowOf { id }
           value { ... on ReadableValue { value } } } } }`,
      { id: recordId, only: [`${child(0)}/reason`], waitFor: await lastIndex(school) },
    );
    expect(record).toEqual({
      all: [{ name: 'note' }],
      one: [{ name: `${child(0)}/reason`, rowOf: { id: child(0) }, value: { value: 'Ho' } }],
    });
  });

  it('stands in the dossier of its class only, like every kind in that which it is of', async () => {
    const ofChild = sheetOf(freshDay(), rowsOf({ [child(0)]: ['P'] }), child(0));
    expect(await refusalTo('registerRecord', ofChild)).toMatchObject({
      __typename: 'KindIsOfAnother',
      about: 'CLASS',
    });
    const fields = [{ name: 'fullName', value: 'Nguyễn An' }];
    const ofClass = { dossierId: ownClass, kind: 'child-profile', fields };
    expect(await refusalTo('registerRecord', ofClass)).toMatchObject({
      __typename: 'KindIsOfAnother',
      about: 'CHILD',
    });
    const foreign = sheetOf(freshDay(), [], demoClassId('Lá 2'));
    expect(await refusalTo('registerRecord', foreign)).toMatchObject({
      __typename: 'DossierNotFound',
    });
    const exit = { exitKind: 'COMPLETED', exitedOn: dayIn(0, school.clock), decisionNo: '20/QĐ' };
    await enter({ [child(0)]: ['P'] });
    const left = await act(school, 'registrar', 'recordExit', { dossierId: ownClass, ...exit });
    expect(left.code).toBe('DossierIsNotOfChild');
  });

  it('is told value by value in its history, and as of any moment', async () => {
    const { recordId } = await enter({ [child(0)]: ['P'] });
    const input = { recordId, fields: rowsOf({ [child(0)]: ['V'] }), basedOnRevision: '0' };
    await done(school, 'homeroomTeacher', 'reviseRecord', input);
    const { history, asOf } = await school.ask<{
      history: { edges: { node: { changes: unknown[] } }[] };
      asOf: { rows: Row[] };
    }>(
      'principal',
      `query ($id: ID!, $waitFor: LogIndex, $then: LogIndex) {
         history(recordId: $id, first: 5, waitFor: $waitFor) { edges { node { changes {
           field rowOf { id } from { value { ... on ReadableValue { value } } label { vi } }
           to { value { ... on ReadableValue { value } } } } } } }
         asOf(recordId: $id, logIndex: $then) { ${rowsShown} } }`,
      {
        id: recordId,
        waitFor: await lastIndex(school),
        then: String(Number(await lastIndex(school)) - 1),
      },
    );
    expect(history.edges.at(-1)?.node.changes).toEqual([
      {
        field: `${child(0)}/presence`,
        rowOf: { id: child(0) },
        from: { value: { value: 'P' }, label: { vi: 'Có mặt' } },
        to: { value: { value: 'V' } },
      },
    ]);
    expect(asOf.rows[0]?.fields[0]?.value).toMatchObject({ value: 'P' });
  });

  it('is found from the dossier of the child, by whoever sees the child', async () => {
    const { recordId } = await enter({ [child(4)]: ['V', 'Về quê'] });
    const { dossier } = await school.ask<{ dossier: { sheetRows: { edges: unknown[] } } }>(
      'homeroomTeacher',
      `query ($id: ID!, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) {
         sheetRows(kind: "roll-call") { edges { node { record { id }
           fields(only: ["reason"]) { value { ... on ReadableValue { value } } } } } } } }`,
      { id: child(4), waitFor: await lastIndex(school) },
    );
    expect(dossier.sheetRows.edges).toEqual([
      { node: { record: { id: recordId }, fields: [{ value: { value: 'Về quê' } }] } },
    ]);
  });

  it('records of whom a sensitive value in it was read', async () => {
    const { recordId } = await enter({ [child(5)]: ['V', 'Thủy đậu'] });
    await valuesOn(recordId);
    expect(await viewsOf(child(5), 1)).toMatchObject([{ fields: ['reason'] }]);
  });
});

describe('a value in a row', () => {
  it('is corrected with permission and two witnesses, like any other', async () => {
    const { recordId } = await enter({ [child(0)]: ['P'], [child(1)]: ['P'] });
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    const field = `${child(1)}/presence`;
    const before = (await rowsOn(recordId))?.flatMap(({ fields }) => fields);
    const currentValueHash = before?.find(({ name }) => name === field)?.hash;
    const asked = await done(school, 'teacher', 'requestCorrection', {
      recordId,
      field,
      currentValueHash,
      proposedValue: 'V',
      reason: 'Cháu đến rồi về ngay',
    });
    const of = { recordId, correctionId: asked.createdId };
    await done(school, 'principal', 'permitCorrection', {
      ...of,
      expiresAt: inDays(5, school.clock),
    });
    const { record } = await school.ask<{
      record: { corrections: { proposed: { hash: string }; rowOf: unknown }[] };
    }>(
      'boardMember',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         corrections { proposed { hash } rowOf { id } } } }`,
      { id: recordId, waitFor: asked.logIndex },
    );
    expect(record.corrections[0]?.rowOf).toEqual({ id: child(1) });
    const saw = { sawOldHash: currentValueHash, sawNewHash: record.corrections[0]?.proposed.hash };
    await done(school, 'boardMember', 'attestCorrection', { ...of, ...saw });
    await done(school, 'homeroomTeacher', 'attestCorrection', { ...of, ...saw });
    await done(school, 'systemAdministrator', 'applyCorrection', of);
    expect(await valuesOn(recordId)).toEqual({
      [child(0)]: ['P', 'ReadableValue'],
      [child(1)]: ['V', 'ReadableValue'],
    });
  });

  it('has what is said of its correction read as of the child, in the history as well', async () => {
    const of = child(8);
    const { recordId } = await enter({ [of]: ['V', 'Sốt'] });
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    const field = `${of}/reason`;
    const rows = (await rowsOn(recordId, 'teacher')) ?? [];
    const hash = rows.flatMap(({ fields }) => fields).find(({ name }) => name === field)?.hash;
    const { logIndex: waitFor } = await done(school, 'teacher', 'requestCorrection', {
      recordId,
      field,
      currentValueHash: hash,
      proposedValue: 'Cúm',
      reason: 'Cháu bị cúm',
    });
    const { history } = await school.ask<{ history: { edges: { node: unknown }[] } }>(
      'boardMember',
      `query ($id: ID!, $waitFor: LogIndex) { history(recordId: $id, waitFor: $waitFor,
         types: ["record.correction-requested"]) { edges { node {
           notes { value { ... on ReadableValue { value } } } } } } }`,
      { id: recordId, waitFor },
    );
    expect(history.edges[0]?.node).toEqual({ notes: [{ value: { value: 'Cháu bị cúm' } }] });
    // The teacher who asked has read the row before.
    expect(await viewsOf(of, 2)).toContainEqual({
      fields: ['reason'],
      person: { staffCode: 'MN79CB027' },
    });
  });

  it('of a child who is told to have left before is still put right', async () => {
    const of = child(9);
    const { recordId } = await enter({ [of]: ['V'] });
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    const hash = (await rowsOn(recordId))?.[0]?.fields[0]?.hash;
    const exit = { exitKind: 'COMPLETED', exitedOn: '2026-02-27', decisionNo: '21/QĐ' };
    await done(school, 'registrar', 'recordExit', { dossierId: of, ...exit });
    const asked = await done(school, 'teacher', 'requestCorrection', {
      recordId,
      field: `${of}/presence`,
      currentValueHash: hash,
      proposedValue: 'P',
      reason: 'Nhập nhầm',
    });
    const refusal = { recordId, correctionId: asked.createdId, reason: 'Cháu đã thôi học' };
    await done(school, 'principal', 'refuseCorrection', refusal);
  });
});

/** What the custodian of the backups reads in the only one. */
const lastBackup = async (): Promise<string> => {
  const leave = enterSettings(school.database, school.directory);
  const directory = path.join(school.directory, 'backups');
  const [file = ''] = await readdir(directory);
  const { text } = await runCommand(backupCommand, 'open', path.join(directory, file), '--json');
  leave();
  return text;
};

/** A request about the child's row that nobody decided. */
const leftInCorrection = async (of: string) => {
  const { recordId } = await enter({ [of]: ['V'] });
  await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  const asked = await done(school, 'teacher', 'requestCorrection', {
    recordId,
    field: `${of}/presence`,
    currentValueHash: (await rowsOn(recordId))?.[0]?.fields[0]?.hash,
    proposedValue: 'P',
    reason: 'Nhập nhầm',
  });
  return { recordId, correctionId: asked.createdId };
};

/** What there is to do about that correction. */
const dutiesOf = async (role: Parameters<ServedSchool['ask']>[0], correctionId: string) => {
  const { duties } = await school.ask<{
    duties: { edges: { node: { kind: string; correction: { id: string } | null } }[] };
  }>(
    role,
    `query ($waitFor: LogIndex) { duties(first: 50, waitFor: $waitFor) {
       edges { node { kind correction { id } } } } }`,
    { waitFor: await lastIndex(school) },
  );
  return duties.edges
    .map(({ node }) => node)
    .filter(({ correction }) => correction?.id === correctionId)
    .map(({ kind }) => kind);
};

const council = ['MN79CB002', 'MN79CB007', 'MN79CB027'].map(demoPersonId);

describe('the destruction of a child’s dossier', () => {
  it('blanks the row of every sheet, has it in the last backup, and leaves the others', async () => {
    const gone = child(6);
    const { recordId } = await enter({ [gone]: ['V', 'Sởi'], [child(7)]: ['V', 'Đi xa'] });
    const before = await rowsOn(recordId);
    const left = await leftInCorrection(gone);
    const exit = { exitKind: 'COMPLETED', exitedOn: dayIn(0, school.clock), decisionNo: '20/QĐ' };
    await done(school, 'registrar', 'recordExit', { dossierId: gone, ...exit });
    const basis = { dossierId: gone, legalBasis: 'Hết thời hạn bảo quản' };
    const { createdId } = await done(school, 'registrar', 'proposeDisposition', basis);
    const of = { dossierId: gone, dispositionId: createdId };
    school.clock.pass({ days: 6 * 366 });
    const appraisal = { ...of, council, minutesNo: '1/BB', verdict: 'DISPOSE' };
    await done(school, 'boardMember', 'appraiseDisposition', appraisal);
    await done(school, 'principal', 'approveDisposition', { ...of, decisionNo: '30/QĐ' });
    const days = { servedOn: dayIn(0, school.clock), waitThrough: dayIn(30, school.clock) };
    await done(school, 'registrar', 'serveDispositionNotice', {
      ...of,
      channel: 'LETTER',
      ...days,
    });
    school.clock.pass({ days: 32 });

    // Whatever were written now would be destroyed without a copy.
    const late = { recordId, fields: rowsOf({ [gone]: ['P'] }), basedOnRevision: '0' };
    expect(await refusalTo('reviseRecord', late)).toMatchObject({
      __typename: 'FieldsAreInvalid',
      problems: [{ field: `${gone}/presence`, problem: 'DOSSIER_CLOSED' }],
    });

    // What can no longer be corrected waits to be voided, and for nobody's permission.
    expect(await dutiesOf('principal', left.correctionId)).toEqual(['CLOSE_CORRECTION']);
    await done(school, 'systemAdministrator', 'voidCorrection', left);

    const made = { ...of, custodyUntil: dayIn(365, school.clock) };
    await done(school, 'systemAdministrator', 'makeFinalBackup', made);
    const backup = await lastBackup();
    expect(backup).toContain('Sởi');
    expect(backup).not.toContain('Đi xa');
    await done(school, 'systemAdministrator', 'executeDisposition', of);
    const rowIn = (rows: Awaited<ReturnType<typeof rowsOn>>, id: string) =>
      rows?.find(({ fields }) => fields[0]?.name.startsWith(id))?.fields;
    const typesIn = (rows: Awaited<ReturnType<typeof rowsOn>>) =>
      rowIn(rows, gone)?.map(({ value }) => value.__typename);
    // The keys are destroyed after the execution, by what follows it.
    await until(async () => typesIn(await rowsOn(recordId))?.[0] === 'ErasedValue');
    const after = await rowsOn(recordId);
    expect(typesIn(after)).toEqual(['ErasedValue', 'ErasedValue']);
    // The proofs stay.
    expect(rowIn(after, gone)?.map(({ hash }) => hash)).toEqual(
      rowIn(before, gone)?.map(({ hash }) => hash),
    );
    expect(rowIn(after, child(7))).toEqual(rowIn(before, child(7)));
  }, 60_000);
});
