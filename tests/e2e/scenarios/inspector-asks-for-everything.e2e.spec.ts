import 'reflect-metadata';
import { outcomeIn, send } from '../../authorisation/calling.js';
import { aboutTheSchool } from '../../authorisation/expectations.js';
import { absentIds } from '../../authorisation/ids.js';
import { callOf } from '../../authorisation/operations.js';
import { aboutRecords } from '../../authorisation/record-expectations.js';
import {
  admit,
  type Child,
  done,
  fieldOf,
  growthNote,
  lastIndexOf,
} from '../../support/graphql-children.js';
import { readingsOf, shown } from '../../support/graphql-reads.js';
import { type GraphqlSchool, openGraphqlSchool } from '../../support/graphql-school.js';
import { inspectorOf, openToInspector, type Terms } from '../../support/inspection.js';
import { ledgerSize } from '../../support/school-steps.js';
import { MovableClock } from '../../support/served-school.js';

let school: GraphqlSchool;
const clock = new MovableClock();
let inA: Child;
let inB: Child;
let noteId = '';

const minutes = (count: number): string =>
  new Date(Date.parse(clock.now()) + count * 60_000).toISOString();

/** Whoever asks as `inspector` from now on is the inspector of a new grant. */
const inspect = async (terms: Terms): Promise<string> => {
  const { session, grantId } = await inspectorOf(school, { validTo: minutes(25), ...terms });
  school.sessions.inspector = session;
  return grantId;
};

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  const { session } = await openToInspector(school);
  school.sessions.inspector = session;
  inA = await admit(school, school.classes.A, 'A1');
  inB = await admit(school, school.classes.B, 'B1');
  const year = { schoolYear: '2026-2027', startsOn: '2026-09-05', endsOn: '2027-05-31' };
  done(await school.give('principal', 'openSchoolYear', year));
  const note = done(
    await school.give('homeroomA', 'registerRecord', {
      dossierId: inA.dossierId,
      kind: 'growth-note',
      fields: growthNote(1_050),
    }),
  );
  noteId = String(note['createdId']);
  await school.engine.readModels.waitFor(school.schoolId, BigInt(lastIndexOf(note)), 20_000);
}, 120_000);
afterAll(() => school?.close());

/** Which of the two children, and which records of the first, the inspector is shown. */
const seenByInspector = async () => {
  const { data } = await school.ask<{
    a: { records: { kind: string }[] } | null;
    b: unknown;
    note: unknown;
    history: unknown;
  }>(
    'inspector',
    `query ($a: ID!, $b: ID!, $note: ID!) {
       a: dossier(id: $a) { records { kind } } b: dossier(id: $b) { id }
       note: record(id: $note) { id } history(dossierId: $b) { edges { cursor } } }`,
    { a: inA.dossierId, b: inB.dossierId, note: noteId },
  );
  return {
    kinds: data.a?.records.map(({ kind }) => kind).sort() ?? null,
    other: data.b !== null,
    note: data.note !== null,
    otherHistory: data.history !== null,
  };
};

const valueOf = async (name: string) =>
  (await fieldOf(school, 'inspector', inA.recordId, name))?.value.__typename;

describe('an inspector who asks for everything', () => {
  it('is shown the school years, kinds and classes of the grant and nothing beside them (row 87)', async () => {
    const both = ['child-profile', 'growth-note'];
    await inspect({});
    expect(await seenByInspector()).toEqual({
      kinds: both,
      other: true,
      note: true,
      otherHistory: true,
    });
    await inspect({ scope: { classIds: [school.classes.A], kinds: ['child-profile'] } });
    expect(await seenByInspector()).toEqual({
      kinds: ['child-profile'],
      other: false,
      note: false,
      otherHistory: false,
    });
    await inspect({ scope: { schoolYears: ['2026-2027'] } });
    expect(await seenByInspector()).toEqual({
      kinds: null,
      other: false,
      note: false,
      otherHistory: false,
    });
  }, 60_000);

  it('sees sensitive fields masked unless the request covers them', async () => {
    await inspect({});
    expect([await valueOf('fullName'), await valueOf('policyCategory')]).toEqual([
      'ReadableValue',
      'RestrictedValue',
    ]);
    await inspect({ includesSensitive: true });
    expect([await valueOf('policyCategory'), await valueOf('disability')]).toEqual([
      'ReadableValue',
      'ReadableValue',
    ]);
    // What the catalogue gives to no inspector, no request opens.
    expect(await valueOf('personalNo')).toBe('RestrictedValue');
  }, 60_000);

  it('is told by `me` under which request, over what and until when', async () => {
    const validTo = minutes(20);
    await inspect({ requestNo: '31/CV-SGDĐT', validTo, scope: { kinds: ['child-profile'] } });
    const asked = `{ me { accountKind appointments { id } delegatedOffices { delegationId } grant {
      authorityId requestNo validTo includesSensitive scope { schoolYears kinds classIds } } } }`;
    expect((await school.ask('inspector', asked)).data).toEqual({
      me: {
        accountKind: 'INSPECTOR',
        appointments: [],
        delegatedOffices: [],
        grant: {
          authorityId: 'so-gddt-song-mai',
          requestNo: '31/CV-SGDĐT',
          validTo,
          includesSensitive: false,
          scope: { schoolYears: ['2025-2026'], kinds: ['child-profile'], classIds: null },
        },
      },
    });
    expect((await school.ask('principal', '{ me { accountKind grant { id } } }')).data).toEqual({
      me: { accountKind: 'PERSON', grant: null },
    });
  });
});

describe('whatever an inspector looks at', () => {
  const questions: readonly (readonly [string, () => string, () => readonly string[]])[] = [
    [
      'a dossier',
      () => `{ dossier(id: "${inA.dossierId}") { id } }`,
      () => [`dossier-${inA.dossierId}`],
    ],
    [
      'a record without its fields',
      () => `{ record(id: "${noteId}") { id } }`,
      () => [`dossier-${inA.dossierId}`, `record-${noteId}`],
    ],
    [
      'a record as it was',
      () => `{ asOf(recordId: "${noteId}") { status } }`,
      () => [`dossier-${inA.dossierId}`, `record-${noteId}`],
    ],
    [
      'the list of a class',
      () => `{ class(id: "${school.classes.A}") { dossiers(first: 5) { edges { node { id } } } } }`,
      () => [`dossier-${inA.dossierId}`],
    ],
    [
      'a history',
      () => `{ history(dossierId: "${inA.dossierId}") { edges { cursor } } }`,
      () => [`dossier-${inA.dossierId}`, `record-${inA.recordId}`, `record-${noteId}`],
    ],
  ];

  it.each(questions)('is on record, be it only %s', async (_, question, streams) => {
    await inspect({});
    const before = (await readingsOf(school)).length;
    expect((await school.ask('inspector', question())).errors).toBeUndefined();
    const told = (await readingsOf(school)).slice(before).flatMap(({ seen }) => seen);
    expect(told.map(({ streamId }) => streamId).toSorted()).toEqual(streams().toSorted());
  });

  it('is not shown when it cannot be recorded', async () => {
    await inspect({});
    const { store } = school.engine;
    const { append } = store;
    store.append = () => Promise.reject(new Error('the store is down'));
    const { data, errors } = await school.ask(
      'inspector',
      `{ dossier(id: "${inA.dossierId}") { id } }`,
    );
    store.append = append;
    expect(errors?.[0]?.extensions['code']).toBe('ACCESS_LOG_UNAVAILABLE');
    expect(data).toEqual({ dossier: null });
  });

  it('is seen by the principal with the number of the request', async () => {
    await inspect({ requestNo: '77/TTr' });
    await school.ask('inspector', `{ dossier(id: "${inA.dossierId}") { id } }`);
    await fieldOf(school, 'inspector', inA.recordId, 'fullName');
    await shown(school);
    const { data } = await school.ask<{
      accessLog: { edges: { node: object }[] };
      dossier: { views: { edges: { node: object }[] } };
    }>(
      'principal',
      `query ($id: ID!) {
         accessLog(first: 3, inspectorsOnly: true) { edges { node { role operation requestNo
           dossiers { dossierId fields } } } }
         dossier(id: $id) { views(first: 3) { edges { node { role operation requestNo fields } } } } }`,
      { id: inA.dossierId },
    );
    const by = { role: 'INSPECTOR', requestNo: '77/TTr' };
    const steps = [
      { operation: 'record', fields: ['fullName'] },
      { operation: 'record', fields: [] },
      { operation: 'dossier', fields: [] },
    ];
    expect(data.dossier.views.edges.map(({ node }) => node)).toEqual(
      steps.map((step) => ({ ...by, ...step })),
    );
    expect(data.accessLog.edges.map(({ node }) => node)).toEqual(
      steps.map(({ operation, fields }) => ({
        ...by,
        operation,
        dossiers: [{ dossierId: inA.dossierId, fields }],
      })),
    );
  });
});

describe('an inspector who wants to write', () => {
  it('is refused every single mutation but the own conclusions for want of an office, and nothing is written', async () => {
    await inspect({ includesSensitive: true });
    const absent = absentIds();
    const ids = { ...absent, classId: school.classes.A, personId: school.people.board };
    const record = { ...absent.records.draft, dossierId: inA.dossierId, recordId: inA.recordId };
    // What an authority concludes is its own; what becomes of that has a test of its own.
    const concluding = ['recordConclusion', 'withdrawConclusion', 'judgeFinding'];
    const writing = [...Object.keys(aboutTheSchool), ...Object.keys(aboutRecords)].filter(
      (operation) => !concluding.includes(operation),
    );
    const before = await ledgerSize(school);
    for (const operation of writing) {
      const body = await send(
        school.url,
        school.token('inspector'),
        callOf(operation, ids, record),
      );
      expect([operation, outcomeIn(body)]).toEqual([operation, 'RoleIsNotAllowed']);
    }
    expect(writing.length).toBeGreaterThan(45);
    expect(await ledgerSize(school)).toBe(before);
  }, 60_000);
});

describe('a grant that is over', () => {
  const nothing = { kinds: null, other: false, note: false, otherHistory: false };

  it('closes at the next call, in the same session, when it is ended', async () => {
    const grantId = await inspect({});
    expect(await seenByInspector()).toMatchObject({ other: true });
    done(await school.give('principal', 'endGrant', { grantId, decisionNo: '60/QĐ' }));
    expect(await seenByInspector()).toEqual(nothing);
    const asked = '{ me { accountKind grant { id } } school { code } }';
    expect((await school.ask('inspector', asked)).data).toEqual({
      me: { accountKind: 'INSPECTOR', grant: null },
      school: null,
    });
  });

  it('takes with it what was passed on under it', async () => {
    const grantId = await inspect({ requestNo: '80/SGDĐT' });
    await inspect({
      authorityId: 'ubnd-phuong-truong-tho',
      requestNo: '81/UBND',
      parentGrantId: grantId,
      validTo: minutes(10),
    });
    expect(await seenByInspector()).toMatchObject({ other: true });
    done(await school.give('principal', 'endGrant', { grantId, decisionNo: '61/QĐ' }));
    expect(await seenByInspector()).toEqual(nothing);
  });

  it('closes by itself when its time has come (row 87)', async () => {
    await inspect({ validTo: minutes(20) });
    expect(await seenByInspector()).toMatchObject({ other: true });
    clock.pass({ minutes: 20 });
    expect(await seenByInspector()).toEqual(nothing);
  });
});
