import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';

const { catalogue, examples } = readCatalogueSource('vn-kindergarten');

let school: GraphqlSchool;
let teamId: string;
let otherTeamId: string;
let last: string;

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, catalogue);
  const opened = async (name: string) =>
    String(
      done(await school.give('principal', 'openTeam', { name, kind: 'PROFESSIONAL' }))['createdId'],
    );
  teamId = await opened('Tổ Lá');
  otherTeamId = await opened('Tổ Mầm');
  const office = { from: '2025-09-01', decisionNo: '3/QĐ' };
  const ofNobody = { ...office, personId: school.people.nobody };
  const given = [
    { ...ofNobody, role: 'HUMAN_RESOURCES' },
    { ...ofNobody, role: 'SUBJECT_TEAM_LEAD', teamId },
    {
      ...office,
      personId: school.people.homeroomB,
      role: 'SUBJECT_TEAM_LEAD',
      teamId: otherTeamId,
    },
  ];
  for (const one of given) done(await school.give('principal', 'appointPerson', one));
}, 120_000);
afterAll(() => school?.close());

interface Entered {
  readonly kind: string;
  readonly dossierId: string;
  readonly period?: string;
  /** Beside what the example of the kind says. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly by?: Who;
}

/** Registered and submitted. */
const entered = async ({ kind, dossierId, period, fields, by = 'nobody' }: Entered) => {
  const example = examples.find((one) => one.kind.kind === kind)?.example;
  const all = Object.entries({ ...example?.fields, ...fields });
  const input = {
    ...{ dossierId, kind, period: period ?? null },
    fields: all.map(([name, value]) => ({ name, value })),
  };
  const recordId = String(done(await school.give(by, 'registerRecord', input))['createdId']);
  last = lastIndexOf(done(await school.give(by, 'submitRecord', { recordId })));
  return recordId;
};

const approved = async (what: Entered): Promise<string> => {
  const recordId = await entered(what);
  last = lastIndexOf(done(await school.give('principal', 'approveRecord', { recordId })));
  return recordId;
};

interface Figures {
  readonly figures: readonly { readonly code: string; readonly value: number | null }[];
}

/** Counted up to now. */
const counted = async (recordId: string, who: Who = 'principal') => {
  const { data, errors } = await school.ask<{ reportFigures: Figures | null }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { reportFigures(recordId: $id, waitFor: $waitFor) {
       figures { code value } } }`,
    { id: recordId, waitFor: last },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { figures = [] } = data.reportFigures ?? {};
  return Object.fromEntries(figures.map(({ code, value }) => [code, value] as const));
};

const kept = async (recordId: string) => {
  const { data } = await school.ask<{ record: { counted: Figures | null; status: string } }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       status counted { figures { code value } } } }`,
    { id: recordId, waitFor: last },
  );
  const { counted: found, status } = data.record;
  const figures = found?.figures.map(({ code, value }) => [code, value] as const) ?? [];
  return { status, ...Object.fromEntries(figures) };
};

const entriesOf = async (recordId: string, figure: string, who: Who = 'principal') => {
  const { data } = await school.ask<{
    countedEntries: {
      edges: { node: { record: { id: string } | null; dossier: { id: string } | null } }[];
    } | null;
  }>(
    who,
    `query ($id: ID!, $figure: String!, $waitFor: LogIndex) {
       countedEntries(recordId: $id, figure: $figure, first: 50, waitFor: $waitFor) {
         edges { node { record { id } dossier { id } } } } }`,
    { id: recordId, figure, waitFor: last },
  );
  return data.countedEntries?.edges.map(({ node }) => node) ?? null;
};

describe('the report of a team', () => {
  it('counts its minutes, its visits to lessons and its plan in force, and nothing of another team', async () => {
    const minutes = async (metOn: string, of = teamId, by: Who = 'nobody') =>
      entered({ kind: 'team-minutes', dossierId: of, fields: { metOn }, by });
    const visit = async (on: string, rating: string) =>
      entered({ kind: 'lesson-visit', dossierId: teamId, fields: { on, rating } });
    const first = await minutes('2025-10-01');
    const second = await minutes('2025-10-31');
    await minutes('2025-09-30');
    await minutes('2025-11-01');
    await minutes('2025-10-15', otherTeamId, 'homeroomB');
    await visit('2025-10-07', 'tot');
    await visit('2025-10-08', 'tot');
    await visit('2025-10-09', 'kha');
    await visit('2025-11-09', 'dat');
    const plan = await entered({ kind: 'team-plan', dossierId: teamId, period: '2025-2026' });
    const ofMonth = { kind: 'team-month-report', dossierId: teamId, period: '2025-10' };
    const report = await entered(ofMonth);
    const october = { meetings: 2, visits: 3, 'visits-tot': 2, 'visits-kha': 1 };
    const others = { 'visits-dat': 0, 'visits-chua-dat': 0 };
    expect(await counted(report)).toEqual({ ...october, ...others, 'plan-in-force': 0 });
    last = lastIndexOf(done(await school.give('principal', 'approveRecord', { recordId: plan })));
    expect(await counted(report)).toMatchObject({ ...october, 'plan-in-force': 1 });
    expect(await kept(report)).toMatchObject({ status: 'SUBMITTED', 'plan-in-force': 0 });
    const entries = await entriesOf(report, 'meetings');
    expect(new Set(entries?.map(({ record }) => record?.id))).toEqual(new Set([first, second]));

    const other = await entered({ ...ofMonth, dossierId: otherTeamId, by: 'homeroomB' });
    expect(await counted(other)).toMatchObject({ meetings: 1, visits: 0, 'plan-in-force': 0 });
    const ofTerm = { ...ofMonth, kind: 'team-term-report', period: '2025-2026/HK1' };
    expect(await counted(await entered(ofTerm))).toMatchObject({ meetings: 4, visits: 4 });
  });
});

describe('the report on the staff', () => {
  let report: string;

  it('counts who is in office, each person once, and what their files say of the year (row 14)', async () => {
    const { homeroomA, homeroomB, accountant } = school.people;
    const degree = (dossierId: string, level: string) =>
      approved({ kind: 'staff-degree', dossierId, fields: { level } });
    await degree(homeroomA, 'dai-hoc');
    await degree(homeroomA, 'sau-dai-hoc');
    await degree(homeroomB, 'dai-hoc');
    await degree(homeroomB, 'dai-hoc');
    await entered({ kind: 'staff-degree', dossierId: accountant, fields: { level: 'dai-hoc' } });
    const contract = (signedOn: string) =>
      approved({
        kind: 'staff-contract',
        dossierId: homeroomA,
        fields: { form: 'co-thoi-han', signedOn },
      });
    await contract('2025-10-01');
    await contract('2024-10-01');
    await approved({ kind: 'staff-award', dossierId: homeroomB, fields: { on: '2026-01-15' } });
    await approved({
      kind: 'staff-profile',
      dossierId: homeroomB,
      fields: { gender: 'nu' },
    });
    const ofYear = { kind: 'staff-report', dossierId: school.schoolId, period: '2025-2026' };
    report = await entered(ofYear);
    const everybody = Object.keys(school.people).length;
    const expected = {
      ...{ staff: everybody, leadership: 2, teachers: 2, 'team-leads': 2, office: 5, board: 1 },
      ...{ women: 1, 'degree-dai-hoc': 2, 'degree-sau-dai-hoc': 1, 'degree-cao-dang': 0 },
      ...{ 'contracts-co-thoi-han': 1, 'contracts-thinh-giang': 0, awards: 1 },
    };
    expect(await counted(report)).toMatchObject(expected);
    expect(await kept(report)).toMatchObject({ status: 'SUBMITTED', ...expected });
    done(await school.give('principal', 'approveRecord', { recordId: report }));
    const people = await entriesOf(report, 'degree-dai-hoc', 'nobody');
    expect(new Set(people?.map(({ dossier }) => dossier?.id))).toEqual(
      new Set([homeroomA, homeroomB]),
    );
  });

  it('tells the board who is in office and nothing of what is in their files (row 14)', async () => {
    const told = await counted(report, 'board');
    expect(told).toMatchObject({ staff: Object.keys(school.people).length, board: 1 });
    const hidden = ['women', 'degree-dai-hoc', 'contracts-co-thoi-han', 'awards'];
    expect(hidden.map((code) => told[code])).toEqual(hidden.map(() => null));
    expect(await entriesOf(report, 'awards', 'board')).toBeNull();
    expect(await counted(report, 'homeroomA')).toEqual({});
  });

  it('tells as little to a vice principal of one class, who reads no file of others (row 14)', async () => {
    const office = { personId: school.people.registrar, role: 'VICE_PRINCIPAL' };
    const since = { classId: school.classes.A, from: '2025-09-01', decisionNo: '4/QĐ' };
    last = lastIndexOf(
      done(await school.give('principal', 'appointPerson', { ...office, ...since })),
    );
    const told = await counted(report, 'registrar');
    expect(told).toMatchObject({ staff: Object.keys(school.people).length });
    const hidden = ['women', 'degree-dai-hoc', 'contracts-co-thoi-han', 'awards'];
    expect(hidden.map((code) => told[code])).toEqual(hidden.map(() => null));
    expect(await entriesOf(report, 'degree-dai-hoc', 'registrar')).toBeNull();
    const inHistory = async (who: Who) => {
      const { data } = await school.ask<{
        history: {
          edges: {
            node: { changes: { field: string; to: { value: { __typename: string } } }[] };
          }[];
        };
      }>(
        who,
        `query ($id: ID!) { history(recordId: $id, types: ["record.figures-counted"]) { edges { node {
           changes { field to { value { __typename } } } } } } }`,
        { id: report },
      );
      const changes = data.history.edges[0]?.node.changes ?? [];
      return changes.find(({ field }) => field === 'figure:women')?.to.value.__typename;
    };
    expect(await inHistory('registrar')).toBe('RestrictedValue');
    expect(await inHistory('principal')).toBe('ReadableValue');
    expect(await counted(report, 'vicePrincipal')).toMatchObject({ 'degree-dai-hoc': 2 });
  });

  it('no longer counts whoever left before the last day', async () => {
    const before = await counted(report);
    const { data } = await school.ask<{
      person: { appointments: { id: string; role: string }[] };
    }>('principal', 'query ($id: ID!) { person(id: $id) { appointments { id role } } }', {
      id: school.people.homeroomA,
    });
    for (const { id } of data.person.appointments) {
      const end = { appointmentId: id, to: '2026-02-01', decisionNo: '9/QĐ' };
      last = lastIndexOf(done(await school.give('principal', 'endAppointment', end)));
    }
    expect(await counted(report)).toEqual({
      ...before,
      ...{ staff: Number(before['staff']) - 1, teachers: 1 },
      ...{ 'degree-dai-hoc': 1, 'degree-sau-dai-hoc': 0 },
    });
    expect((await kept(report))['degree-dai-hoc' as never]).toBe(2);
  });
});
