import 'reflect-metadata';
import { statementsIn } from '../support/counted-statements.js';
import { admit, type Child, done, fieldOf, lastIndexOf } from '../support/graphql-children.js';
import { readingsOf } from '../support/graphql-reads.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openToInspector } from '../support/inspection.js';

const standings = [
  'PROFILE_UNFINISHED',
  'PROFILE_SUBMITTED',
  'PROFILE_APPROVED',
  'PROFILE_LOCKED',
  'IN_CORRECTION',
  'GONE',
] as const;
type Standing = (typeof standings)[number];
type Listed = Readonly<Record<Standing, readonly string[]>>;

let school: GraphqlSchool;
let written = '0';
const children: Record<string, Child> = {};

const give = async (who: Who, mutation: string, input: Record<string, unknown>) => {
  const answer = done(await school.give(who, mutation, input));
  written = lastIndexOf(answer) || written;
  return String(answer['createdId']);
};

const child = (code: string): Child => {
  const known = children[code];
  if (!known) throw new Error(`nobody is ${code}`);
  return known;
};
const codesOf = (dossierIds: readonly string[]): readonly string[] =>
  dossierIds.map(
    (id) => Object.entries(children).find(([, { dossierId }]) => dossierId === id)?.[0] ?? id,
  );

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  const { A, B } = school.classes;
  for (const code of ['DRAFT', 'HANDED', 'PASSED', 'DISPUTED', 'GONE', 'MOVED']) {
    children[code] = await admit(school, A, code);
  }
  children['OTHER'] = await admit(school, B, 'OTHER');
  const admission = { classId: A, admittedOn: '2025-09-05' };
  const dossierId = await give('registrar', 'openDossier', admission);
  children['BARE'] = { dossierId, recordId: '', lastIndex: written };
  for (const code of ['HANDED', 'PASSED', 'DISPUTED', 'GONE', 'OTHER']) {
    await give('registrar', 'submitRecord', { recordId: child(code).recordId });
  }
  for (const code of ['PASSED', 'DISPUTED', 'GONE', 'OTHER']) {
    await give('principal', 'approveRecord', { recordId: child(code).recordId });
  }
  await give('registrar', 'placeInClass', {
    dossierId: child('MOVED').dossierId,
    classId: B,
    from: '2025-10-01',
  });
  await give('registrar', 'recordExit', {
    dossierId: child('GONE').dossierId,
    exitKind: 'TRANSFERRED_OUT',
    exitedOn: '2025-11-01',
    decisionNo: '4/QĐ',
  });
  await school.engine.readModels.waitFor(school.schoolId, BigInt(written), 20_000);
  const { recordId } = child('DISPUTED');
  const field = await fieldOf(school, 'homeroomA', recordId, 'fullName');
  await give('homeroomA', 'requestCorrection', {
    recordId,
    field: 'fullName',
    currentValueHash: field?.hash,
    proposedValue: 'Trần Thị Đúng',
    reason: 'Nhập nhầm',
  });
}, 60_000);
afterAll(() => school?.close());

interface Shown {
  readonly class: {
    readonly standings: Readonly<Record<string, number>> | null;
    readonly dossiers: {
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

const query = `query ($id: ID!, $standing: ChildStanding, $first: Int, $after: String, $w: LogIndex) {
  class(id: $id, waitFor: $w) {
    standings { enrolled unfinished submitted approved locked inCorrection gone }
    dossiers(standing: $standing, first: $first, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;

const shown = async (
  who: Who,
  variables: { readonly standing?: Standing; readonly [name: string]: unknown },
): Promise<Shown['class']> => {
  const of = { id: school.classes.A, w: written, ...variables };
  const { data, text } = await school.ask<Shown | null>(who, query, of);
  if (!data) throw new Error(text);
  return data.class;
};

const nobody: Listed = {
  PROFILE_UNFINISHED: [],
  PROFILE_SUBMITTED: [],
  PROFILE_APPROVED: [],
  PROFILE_LOCKED: [],
  IN_CORRECTION: [],
  GONE: [],
};

const listed = async (who: Who, classId = school.classes.A): Promise<Listed> => {
  const lists: Record<Standing, readonly string[]> = { ...nobody };
  for (const standing of standings) {
    const { dossiers } = await shown(who, { id: classId, standing });
    lists[standing] = codesOf(dossiers.edges.map(({ node }) => node.id));
  }
  return lists;
};

describe('a class, by how far the children’s profiles have come', () => {
  it('lists those of one standing, in the order of names; the counts are of the same children (row 26)', async () => {
    expect(await listed('homeroomA')).toEqual({
      PROFILE_UNFINISHED: ['DRAFT', 'BARE'],
      PROFILE_SUBMITTED: ['HANDED'],
      PROFILE_APPROVED: ['DISPUTED', 'GONE', 'PASSED'],
      PROFILE_LOCKED: [],
      IN_CORRECTION: ['DISPUTED'],
      GONE: ['GONE'],
    });
    expect((await shown('homeroomA', {})).standings).toEqual({
      enrolled: 5,
      unfinished: 2,
      submitted: 1,
      approved: 3,
      locked: 0,
      inCorrection: 1,
      gone: 1,
    });
  });

  it('says nothing of a class that is not for the reader', async () => {
    const readers = ['homeroomA', 'registrar', 'healthWorker', 'board', 'admin'] as const;
    for (const who of [...readers, 'vicePrincipal', 'principal'] as const) {
      expect((await shown(who, {})).standings).toMatchObject({ enrolled: 5, gone: 1 });
    }
    for (const who of ['homeroomB', 'accountant', 'nobody'] as const) {
      const { data } = await school.ask<Partial<Shown>>(who, query, { id: school.classes.A });
      expect(data.class?.standings ?? null).toBeNull();
      expect(data.class?.dossiers.edges ?? []).toEqual([]);
    }
    expect(await listed('homeroomB')).toEqual(nobody);
  });

  it('goes on behind its cursor page by page', async () => {
    const first = (await shown('principal', { standing: 'PROFILE_APPROVED', first: 2 })).dossiers;
    expect(codesOf(first.edges.map(({ node }) => node.id))).toEqual(['DISPUTED', 'GONE']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = first.pageInfo.endCursor;
    const next = (await shown('principal', { standing: 'PROFILE_APPROVED', first: 2, after }))
      .dossiers;
    expect(codesOf(next.edges.map(({ node }) => node.id))).toEqual(['PASSED']);
    expect(next.pageInfo.hasNextPage).toBe(false);
    // Of a child that left the standing meanwhile, the list goes on where it was.
    const submitted = (await shown('principal', { standing: 'PROFILE_SUBMITTED' })).dossiers;
    const behind = { standing: 'PROFILE_APPROVED', after: submitted.pageInfo.endCursor } as const;
    const rest = (await shown('principal', behind)).dossiers;
    expect(codesOf(rest.edges.map(({ node }) => node.id))).toEqual(['PASSED']);
  });

  it('has profiles that an executed lock covers apart', async () => {
    const { B } = school.classes;
    const scope = { schoolYear: '2025-2026', classId: B, kind: 'child-profile' };
    const lockId = await give('board', 'proposeLock', { scope, reason: 'Kết thúc năm' });
    await give('principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
    expect((await listed('principal', B)).PROFILE_LOCKED).toEqual([]);
    await give('admin', 'executeLock', { lockId });
    expect(await listed('principal', B)).toEqual({
      ...nobody,
      PROFILE_LOCKED: ['MOVED', 'OTHER'],
    });
    expect((await shown('principal', { id: B })).standings).toMatchObject({
      enrolled: 2,
      unfinished: 0,
      approved: 0,
      locked: 2,
    });
  });

  it('tells an inspector what the grant covers, and records whose standing was looked at', async () => {
    const { session } = await openToInspector(school);
    school.sessions.inspector = session;
    const before = (await readingsOf(school)).length;
    const counts = await school.ask<Shown>(
      'inspector',
      `query ($id: ID!) { class(id: $id) { standings { enrolled approved inCorrection } } }`,
      { id: school.classes.A },
    );
    expect(counts.data.class.standings).toEqual({ enrolled: 5, approved: 3, inCorrection: 1 });
    expect((await readingsOf(school)).length).toBe(before);
    await shown('inspector', { standing: 'IN_CORRECTION' });
    const seen = (await readingsOf(school)).slice(before).flatMap((one) => one.seen);
    const { dossierId, recordId } = child('DISPUTED');
    expect(seen.map(({ streamId }) => streamId).toSorted()).toEqual([
      `dossier-${dossierId}`,
      `record-${recordId}`,
    ]);
  });

  it('counts all classes of a year in as many statements as one', async () => {
    const counts = `query ($year: String!) { school { classes(schoolYear: $year) {
      standings { enrolled unfinished submitted approved locked inCorrection gone } } } }`;
    const cost = async (): Promise<number> => {
      const runs = [1, 2, 3].map(() => async () => {
        const { errors } = await school.ask('principal', counts, { year: '2025-2026' });
        expect(errors).toBeUndefined();
      });
      const times = [];
      for (const run of runs) times.push(await statementsIn(run));
      return Math.min(...times);
    };
    const ofTwo = await cost();
    for (const name of ['C1', 'C2', 'C3', 'C4']) {
      await give('principal', 'openClass', { schoolYear: '2025-2026', name });
    }
    await shown('principal', {});
    expect(await cost()).toBe(ofTwo);
  });
});
