import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  admit,
  type Child,
  done,
  fieldOf,
  growthNote,
  lastIndexOf,
} from '../support/graphql-children.js';
import { readingsOf } from '../support/graphql-reads.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openToInspector } from '../support/inspection.js';

let school: GraphqlSchool;
let [inA, inB, submittedA, approvedA]: Child[] = [];
let written = '0';

const give = async (who: Who, mutation: string, input: Record<string, unknown>) => {
  const answer = done(await school.give(who, mutation, input));
  written = lastIndexOf(answer) || written;
  return String(answer['createdId']);
};

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  const { A, B } = school.classes;
  inA = await admit(school, A, 'A1');
  inB = await admit(school, B, 'B1');
  submittedA = await admit(school, A, 'A2');
  approvedA = await admit(school, A, 'A3');
  await give('registrar', 'submitRecord', { recordId: submittedA.recordId });
  await give('registrar', 'submitRecord', { recordId: approvedA.recordId });
  await give('principal', 'approveRecord', { recordId: approvedA.recordId });
}, 60_000);
afterAll(() => school?.close());

const recordsFor = async (who: Who, args: string): Promise<readonly string[]> => {
  const { data, text } = await school.ask<{
    records: { edges: { node: { id: string } }[] };
  } | null>(
    who,
    `query ($w: LogIndex) { records(${args}, waitFor: $w) { edges { node { id } } } }`,
    {
      w: written,
    },
  );
  if (!data) throw new Error(text);
  return data.records.edges.map(({ node }) => node.id);
};

const idOf = (child: { readonly recordId: string } | undefined) => child?.recordId;

describe('records of a status', () => {
  it('are those that the reader may see, in the order of registration', async () => {
    const drafts = [inA?.recordId, inB?.recordId];
    expect(await recordsFor('principal', 'status: DRAFT')).toEqual(drafts);
    expect(await recordsFor('homeroomA', 'status: DRAFT')).toEqual([inA?.recordId]);
    expect(await recordsFor('homeroomB', 'status: DRAFT')).toEqual([inB?.recordId]);
    expect(await recordsFor('accountant', 'status: DRAFT')).toEqual([]);
    expect(await recordsFor('nobody', 'status: DRAFT')).toEqual([]);
    expect(await recordsFor('principal', 'status: SUBMITTED')).toEqual([submittedA?.recordId]);
    expect(await recordsFor('principal', 'status: ABSENT')).toEqual([]);
  });

  it('can be asked for by class and by kind', async () => {
    const { A, B } = school.classes;
    expect(await recordsFor('principal', `status: DRAFT, classId: "${B}"`)).toEqual([
      inB?.recordId,
    ]);
    expect(await recordsFor('homeroomA', `status: DRAFT, classId: "${B}"`)).toEqual([]);
    expect(await recordsFor('principal', `status: DRAFT, classId: "${randomUUID()}"`)).toEqual([]);
    expect(await recordsFor('principal', 'status: DRAFT, kind: "growth-note"')).toEqual([]);
    const ofA = `status: DRAFT, classId: "${A}", kind: "child-profile"`;
    expect(await recordsFor('principal', ofA)).toEqual([inA?.recordId]);
  });

  it('can be asked for in any status, in both orders, by school year and by period', async () => {
    const all = await recordsFor('principal', 'kind: "child-profile"');
    expect(all).toEqual(expect.arrayContaining([inA, inB, submittedA, approvedA].map(idOf)));
    const newest = await recordsFor('principal', 'kind: "child-profile", order: NEWEST_FIRST');
    expect(newest).toEqual(all.toReversed());
    expect(await recordsFor('principal', 'order: NEWEST_FIRST')).toEqual(newest);
    expect(await recordsFor('homeroomB', '')).toEqual([inB?.recordId]);
    expect(await recordsFor('principal', 'schoolYear: "2025-2026"')).toEqual(all);
    expect(await recordsFor('principal', 'schoolYear: "2024-2025"')).toEqual([]);
    expect(await recordsFor('principal', 'kind: "child-profile", from: "2025-01-01"')).toEqual([]);
    expect(await recordsFor('principal', 'status: DRAFT, to: "2026-W10"')).toEqual([]);
  });

  it('are counted along their pages in either order', async () => {
    const all = await recordsFor('principal', '');
    const found: string[] = [];
    let after = '';
    while (found.length < all.length) {
      const { data } = await school.ask<{
        records: { edges: { cursor: string; node: { id: string } }[] };
      }>(
        'principal',
        `{ records(order: NEWEST_FIRST, first: 1 ${after}) { edges { cursor node { id } } } }`,
      );
      const [edge] = data.records.edges;
      if (!edge) break;
      found.push(edge.node.id);
      after = `after: "${edge.cursor}"`;
    }
    expect(found).toEqual(all.toReversed());
  });

  it('can be asked for by submission, in which no draft has a place', async () => {
    const { B } = school.classes;
    const ofKind = (order: string) =>
      recordsFor('principal', `status: SUBMITTED, kind: "child-profile", order: ${order}`);
    const before = await ofKind('SUBMITTED_OLDEST_FIRST');
    const [early, late] = [await admit(school, B, 'B7'), await admit(school, B, 'B8')];
    for (const { recordId } of [late, early]) await give('registrar', 'submitRecord', { recordId });
    const bySubmission = [...before, late.recordId, early.recordId];
    expect(await ofKind('SUBMITTED_OLDEST_FIRST')).toEqual(bySubmission);
    expect(await ofKind('SUBMITTED_NEWEST_FIRST')).toEqual(bySubmission.toReversed());
    expect(bySubmission).not.toContain(inA?.recordId);
    expect(await recordsFor('principal', 'status: DRAFT, order: SUBMITTED_OLDEST_FIRST')).toEqual(
      [],
    );
    const read: string[] = [];
    for (let after = ''; ; ) {
      const { data } = await school.ask<{
        records: { edges: { cursor: string; node: { id: string } }[] };
      }>(
        'principal',
        `{ records(status: SUBMITTED, order: SUBMITTED_NEWEST_FIRST, first: 1 ${after}) {
             edges { cursor node { id } } } }`,
      );
      const [edge] = data.records.edges;
      if (!edge) break;
      read.push(edge.node.id);
      after = `after: "${edge.cursor}"`;
    }
    expect(read.slice(0, 2)).toEqual([early.recordId, late.recordId]);
    for (const { recordId } of [early, late]) {
      await give('principal', 'returnRecord', { recordId, comment: 'Sai' });
    }
    expect(await ofKind('SUBMITTED_OLDEST_FIRST')).toEqual(before);
  });

  it('are asked for by submission with a status only, along which there is an index', async () => {
    for (const order of ['SUBMITTED_OLDEST_FIRST', 'SUBMITTED_NEWEST_FIRST']) {
      const { data, errors } = await school.ask<object | null>(
        'principal',
        `{ records(kind: "child-profile", order: ${order}) { edges { cursor } } }`,
      );
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        problems: [{ path: 'status', problem: 'required' }],
      });
    }
    expect(
      await recordsFor('principal', 'status: APPROVED, order: SUBMITTED_NEWEST_FIRST'),
    ).toEqual([approvedA?.recordId]);
  });

  it('are of the class where the child is now', async () => {
    const { A, B } = school.classes;
    const moved = await admit(school, A, 'A9');
    await give('registrar', 'placeInClass', {
      dossierId: moved.dossierId,
      classId: B,
      from: '2025-10-01',
    });
    expect(await recordsFor('principal', `status: DRAFT, classId: "${A}"`)).not.toContain(
      moved.recordId,
    );
    expect(await recordsFor('principal', `status: DRAFT, classId: "${B}"`)).toContain(
      moved.recordId,
    );
  });

  it('that an inspector is shown are on record before', async () => {
    const { session } = await openToInspector(school);
    school.sessions.inspector = session;
    expect(await recordsFor('inspector', 'status: APPROVED')).toEqual([approvedA?.recordId]);
    const seen = (await readingsOf(school)).flatMap((one) => one.seen);
    expect(seen.map(({ streamId }) => streamId)).toContain(`record-${approvedA?.recordId}`);
  });
});

interface Checklist {
  readonly recordsTotal: number;
  readonly approved: number;
  readonly alreadyLockedBy: { readonly id: string } | null;
  readonly items: readonly {
    readonly what: string;
    readonly count: number;
    readonly records: readonly { readonly id: string }[];
    readonly dossiers: readonly { readonly id: string }[];
  }[];
}

const checklistFor = async (
  who: Who,
  scope: Record<string, unknown>,
): Promise<Checklist | null> => {
  const { data, text } = await school.ask<{ lockChecklist: Checklist | null } | null>(
    who,
    `query ($scope: LockScopeInput!, $w: LogIndex) { lockChecklist(scope: $scope, waitFor: $w) {
       recordsTotal approved alreadyLockedBy { id }
       items { what count records { id } dossiers { id } } } }`,
    { scope, w: written },
  );
  if (!data) throw new Error(text);
  return data.lockChecklist;
};

describe('what is missing before a lock', () => {
  it('is told to who proposes, decides or executes locks, and to nobody else', async () => {
    for (const who of ['board', 'vicePrincipal', 'principal', 'admin'] as const) {
      expect(await checklistFor(who, {})).not.toBeNull();
    }
    for (const who of ['homeroomA', 'registrar', 'healthWorker', 'accountant', 'nobody'] as const) {
      expect(await checklistFor(who, {})).toBeNull();
    }
  });

  it('counts what is unfinished in the scope, with examples (row 99)', async () => {
    const lacking = await give('registrar', 'openDossier', {
      classId: school.classes.A,
      admittedOn: '2025-09-05',
    });
    await recordsFor('principal', 'status: DRAFT');
    const hash = (await fieldOf(school, 'principal', approvedA?.recordId ?? '', 'placeOfBirth'))
      ?.hash;
    await give('homeroomA', 'requestCorrection', {
      recordId: approvedA?.recordId,
      field: 'placeOfBirth',
      currentValueHash: hash,
      proposedValue: 'Huế',
      reason: 'Nhập nhầm',
    });
    const scope = { schoolYear: '2025-2026', classId: school.classes.A };
    const of = (id: string | undefined) => ({ id });
    expect(await checklistFor('principal', scope)).toEqual({
      recordsTotal: 3,
      approved: 1,
      alreadyLockedBy: null,
      items: [
        { what: 'DRAFT', count: 1, records: [of(inA?.recordId)], dossiers: [] },
        { what: 'SUBMITTED', count: 1, records: [of(submittedA?.recordId)], dossiers: [] },
        { what: 'OPEN_CORRECTION', count: 1, records: [of(approvedA?.recordId)], dossiers: [] },
        { what: 'WITHOUT_RECORD', count: 1, records: [], dossiers: [of(lacking)] },
      ],
    });
    const profiles = await checklistFor('principal', { ...scope, kind: 'growth-note' });
    expect(profiles).toMatchObject({ recordsTotal: 0 });
    expect(profiles?.items.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    const one = await checklistFor('principal', { recordId: inA?.recordId });
    expect(one?.items.map(({ count }) => count)).toEqual([1, 0, 0, 0]);
    expect(await checklistFor('principal', { classId: randomUUID() })).toBeNull();
  });

  it('places a note in the year and class that it was made in', async () => {
    const { A, B } = school.classes;
    const child = await admit(school, A, 'A10');
    await give('healthWorker', 'registerRecord', {
      dossierId: child.dossierId,
      kind: 'growth-note',
      fields: growthNote(1_000),
    });
    const notes = { kind: 'growth-note', schoolYear: '2025-2026' };
    expect(await checklistFor('principal', { ...notes, classId: A })).toMatchObject({
      recordsTotal: 1,
    });
    await give('registrar', 'placeInClass', {
      dossierId: child.dossierId,
      classId: B,
      from: '2025-10-01',
    });
    expect(await checklistFor('principal', { ...notes, classId: A })).toMatchObject({
      recordsTotal: 0,
    });
    expect(await checklistFor('principal', { ...notes, classId: B })).toMatchObject({
      recordsTotal: 1,
    });
  });

  it('says when the scope is locked, or on its way', async () => {
    const scope = { schoolYear: '2025-2026', classId: school.classes.B };
    const lockId = await give('board', 'proposeLock', { scope, reason: 'Kết thúc năm' });
    expect((await checklistFor('board', scope))?.alreadyLockedBy).toEqual({ id: lockId });
    const within = { ...scope, kind: 'child-profile' };
    expect((await checklistFor('board', within))?.alreadyLockedBy).toBeNull();
    await give('principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
    await give('admin', 'executeLock', { lockId });
    expect((await checklistFor('board', within))?.alreadyLockedBy).toEqual({ id: lockId });
  });
});
