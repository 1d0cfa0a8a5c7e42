import 'reflect-metadata';
import {
  admit,
  type Child,
  done,
  fieldOf,
  growthNote,
  lastIndexOf,
} from '../support/graphql-children.js';
import { readingsOf, shown, viewsOf } from '../support/graphql-reads.js';
import { openToInspector } from '../support/inspection.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';

let school: GraphqlSchool;
let inA: Child;
let unseen: Child;
let noteId = '';

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  const { session } = await openToInspector(school);
  school.sessions.inspector = session;
  inA = await admit(school, school.classes.A, 'A1');
  unseen = await admit(school, school.classes.A, 'A2');
  const fields = growthNote(1_050);
  const note = done(
    await school.give('homeroomA', 'registerRecord', {
      dossierId: inA.dossierId,
      kind: 'growth-note',
      fields,
    }),
  );
  noteId = String(note['createdId']);
  await school.engine.readModels.waitFor(school.schoolId, BigInt(lastIndexOf(note)), 20_000);
  await fieldOf(school, 'homeroomA', noteId, 'heightMm');
  await shown(school);
}, 180_000);
afterAll(() => school?.close());

describe('who saw a child’s data', () => {
  it('is what the principal reads, with person, role, question and fields', async () => {
    const views = await viewsOf(school, 'principal', { id: inA.dossierId });
    expect(views?.edges.map(({ node }) => node)).toEqual([
      {
        logIndex: expect.any(String),
        role: 'HOMEROOM_TEACHER',
        operation: 'record',
        fields: ['heightMm'],
        recordedAt: expect.stringMatching(/^20.*Z$/),
        requestNo: null,
        person: { staffCode: 'CB-homeroomA' },
      },
    ]);
    const none = await viewsOf(school, 'principal', { id: unseen.dossierId });
    expect(none).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } });
  });

  it.each(['homeroomA', 'registrar', 'board', 'admin', 'inspector'] as const)(
    'stays unknown to %s, of a child that was seen as of one that was not',
    async (who) => {
      expect(await viewsOf(school, who, { id: inA.dossierId })).toBeNull();
      expect(await viewsOf(school, who, { id: unseen.dossierId })).toBeNull();
      const { data } = await school.ask(who, '{ accessLog { edges { cursor } } }');
      expect(data).toEqual({ accessLog: null });
    },
  );

  it.each(['homeroomB', 'accountant', 'nobody'] as const)(
    'is nothing that %s can ask: there is no such dossier for them',
    async (who) => {
      expect(await viewsOf(school, who, { id: inA.dossierId })).toBeUndefined();
    },
  );

  it('comes page by page, the newest first', async () => {
    for (const field of ['weightGrams', 'remark'])
      await fieldOf(school, 'homeroomA', noteId, field);
    await shown(school);
    const first = await viewsOf(school, 'vicePrincipal', { id: inA.dossierId, first: 2 });
    const after = first?.edges.at(-1)?.cursor ?? '';
    const second = await viewsOf(school, 'vicePrincipal', { id: inA.dossierId, first: 2, after });
    const fields = [...(first?.edges ?? []), ...(second?.edges ?? [])].map(
      ({ node }) => node.fields,
    );
    // In between an inspector was told that there is such a dossier.
    expect(fields).toEqual([['remark'], ['weightGrams'], [], ['heightMm']]);
    expect([first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});

describe('a question', () => {
  const entries = async (): Promise<number> => (await readingsOf(school)).length;
  const ask = async (who: Who, query: string): Promise<string> => {
    const { errors, text } = await school.ask(who, query);
    expect(errors).toBeUndefined();
    return text;
  };

  it('for a whole class is one entry that names each child once', async () => {
    const before = await entries();
    const page = `{ class(id: "${school.classes.A}") { dossiers(first: 50) { edges { node {
      record(kind: "child-profile") { fields(only: ["fullName", "personalNo"]) { value { ... on ReadableValue { value } } } } } } } } }`;
    await ask('homeroomA', page);
    const told = (await readingsOf(school)).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ operation: 'class', personId: school.people.homeroomA });
    const seen = [inA, unseen].map(({ dossierId, recordId }) => ({
      dossierId,
      streamId: `record-${recordId}`,
      fields: ['personalNo'],
    }));
    expect(told[0]?.seen).toEqual(seen.sort((a, b) => (a.streamId < b.streamId ? -1 : 1)));
  });

  it('for the hash of an empty sensitive field, its history or its state then is a reading', async () => {
    const { recordId } = inA;
    const questions = [
      `{ record(id: "${recordId}") { fields(only: ["disability"]) { hash } } }`,
      `{ asOf(recordId: "${recordId}") { fields(only: ["personalNo"]) { value { __typename } } } }`,
      `{ history(recordId: "${recordId}", field: "personalNo") { edges { node { changes { to { value { __typename } } } } } } }`,
    ];
    for (const question of questions) {
      const before = await entries();
      await ask('homeroomA', question);
      expect([question, (await entries()) - before]).toEqual([question, 1]);
    }
    const last = (await readingsOf(school)).slice(-3).map(({ operation }) => operation);
    expect(last).toEqual(['record', 'asOf', 'history']);
  });

  it('that is refused a field reads nothing of it', async () => {
    const before = await entries();
    const ofStaff = await fieldOf(school, 'admin', inA.recordId, 'personalNo');
    expect(ofStaff?.value.__typename).toBe('RestrictedValue');
    expect(await entries()).toBe(before);
    const field = await fieldOf(school, 'inspector', inA.recordId, 'personalNo');
    expect(field?.value.__typename).toBe('RestrictedValue');
    // An inspector looked at the record; which values were not shown stands nowhere.
    const looks = (await readingsOf(school)).slice(before).flatMap(({ seen }) => seen);
    expect(looks.map(({ streamId, fields: shownFields }) => [streamId, shownFields])).toEqual([
      [`dossier-${inA.dossierId}`, []],
      [`record-${inA.recordId}`, []],
    ]);
  });

  it('for the views of many dossiers is one look-up', async () => {
    const { readModels } = school.engine;
    const { viewsOfDossiers } = readModels;
    let calls = 0;
    readModels.viewsOfDossiers = (...of) => {
      calls += 1;
      return viewsOfDossiers(...of);
    };
    const text = await ask(
      'principal',
      `{ class(id: "${school.classes.A}") { dossiers(first: 5) { edges { node { id views(first: 5) { edges { node { operation } } } } } } } }`,
    );
    readModels.viewsOfDossiers = viewsOfDossiers;
    expect([calls, text.includes('"operation":"history"')]).toEqual([1, true]);
  });
});

describe('the access log of the school', () => {
  const logOf = async (args: string) => {
    const { data, errors } = await school.ask<{
      accessLog: { edges: { node: { person: { staffCode: string }; dossiers: unknown[] } }[] };
    }>(
      'principal',
      `{ accessLog(${args}) { edges { node { person { staffCode } dossiers { fields dossier { id } } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.accessLog.edges.map(({ node }) => node);
  };

  it('shows the leadership what each person saw, and what inspectors saw (row 28)', async () => {
    await fieldOf(school, 'vicePrincipal', unseen.recordId, 'personalNo');
    await shown(school);
    const [newest, ...older] = await logOf('first: 4');
    expect(newest).toEqual({
      person: { staffCode: 'CB-vicePrincipal' },
      dossiers: [{ fields: ['personalNo'], dossier: { id: unseen.dossierId } }],
    });
    expect(older.map(({ person }) => person.staffCode)).not.toContain('CB-vicePrincipal');
    const own = await logOf(`first: 4, person: "${school.people.vicePrincipal}"`);
    expect(own).toEqual([newest]);
    const byInspector = await fieldOf(school, 'inspector', inA.recordId, 'fullName');
    expect(byInspector?.value.__typename).toBe('ReadableValue');
    await shown(school);
    // Nobody of the staff: the account says who it is.
    expect(await logOf('first: 1, inspectorsOnly: true')).toMatchObject([
      { person: { staffCode: null }, dossiers: [{ fields: ['fullName'] }] },
    ]);
  });

  it('is counted like every list: fifty entries with their dossiers are too many', async () => {
    const { status, errors } = await school.ask(
      'principal',
      '{ accessLog(first: 50) { edges { node { dossiers { dossier { id } } } } } }',
    );
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'REQUEST_IS_TOO_LARGE']);
  });
});
