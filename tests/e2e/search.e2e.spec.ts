import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { dayIn } from '../support/days.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { disputedNote } from '../support/graphql-corrections.js';
import { readingsOf } from '../support/graphql-reads.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';

let school: GraphqlSchool;
let lastIndex = '0';
const dossierIds: Record<string, string> = {};
const recordIds: Record<string, string> = {};

/** A child of that name; known to the test by its code. */
const enrol = async (classId: string, code: string, fullName: string, more: object = {}) => {
  const admission = { classId, admittedOn: '2025-09-05' };
  const opened = done(await school.give('registrar', 'openDossier', admission));
  const dossierId = String(opened['createdId']);
  const profile = {
    pupilCode: code,
    fullName,
    dateOfBirth: '2020-05-19',
    gender: 'female',
    admittedOn: '2025-09-05',
    enrolmentStatus: 'studying',
    ...more,
  };
  const fields = Object.entries(profile).map(([name, value]) => ({ name, value }));
  const registered = done(
    await school.give('registrar', 'registerRecord', { dossierId, kind: 'child-profile', fields }),
  );
  lastIndex = lastIndexOf(registered);
  dossierIds[code] = dossierId;
  recordIds[code] = String(registered['createdId']);
};

interface Found {
  readonly dossiers: readonly { readonly id: string }[];
  readonly classes: readonly { readonly name: string; readonly schoolYear: string }[];
  readonly people: readonly { readonly staffCode: string }[];
  readonly hasMore: boolean;
}

const searchQuery = `query ($text: String!, $first: Int, $waitFor: LogIndex) {
  search(text: $text, first: $first, waitFor: $waitFor) {
    dossiers { id } classes { name schoolYear } people { staffCode } hasMore } }`;

const search = async (who: Who, text: string, first?: number): Promise<Found> => {
  const asked = { text, waitFor: lastIndex, ...(first && { first }) };
  const { data, errors } = await school.ask<{ search: Found }>(who, searchQuery, asked);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.search;
};

const codesOf = (dossiers: Found['dossiers']): readonly string[] =>
  dossiers.map(({ id }) => Object.keys(dossierIds).find((code) => dossierIds[code] === id) ?? id);

/** Codes of the children that are found, in order. */
const found = async (who: Who, text: string, first?: number): Promise<readonly string[]> =>
  codesOf((await search(who, text, first)).dossiers);

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  const { A, B } = school.classes;
  await enrol(A, 'HS-01', 'Đặng Thị Ánh', { moetCode: '79482129584', registerNo: 'ĐB-7' });
  await enrol(A, 'HS-02', 'Bùi Thị Anh');
  await enrol(A, 'HS-03', 'Nguyễn Văn Bình');
  await enrol(B, 'HS-04', 'Đặng Minh Đức');
  await enrol(B, 'HS-05', 'Nguyễn Thị Ánh');
}, 60_000);
afterAll(() => school?.close());

describe('children are found', () => {
  it('with diacritics or without, those first that are as typed, then by given name (row 109)', async () => {
    expect(await found('principal', 'anh')).toEqual(['HS-02', 'HS-01', 'HS-05']);
    expect(await found('principal', 'Ánh')).toEqual(['HS-01', 'HS-05', 'HS-02']);
    expect(await found('principal', 'dang')).toEqual(['HS-01', 'HS-04']);
    expect(await found('principal', 'ĐẶNG đ')).toEqual(['HS-01', 'HS-04']);
    expect(await found('principal', 'thi ng')).toEqual(['HS-05']);
  });

  it('by the beginning of a code, alone or with a name', async () => {
    expect(await found('principal', 'hs-0')).toHaveLength(5);
    expect(await found('principal', 'HS-03')).toEqual(['HS-03']);
    expect(await found('principal', '794821')).toEqual(['HS-01']);
    expect(await found('principal', 'db-7')).toEqual(['HS-01']);
    expect(await found('principal', 'hs-0 anh')).toEqual(['HS-02', 'HS-01', 'HS-05']);
    expect(await found('principal', '03')).toEqual([]);
  });

  it('by nothing that is no name and no code', async () => {
    expect(await found('principal', '2020')).toEqual([]);
    expect(await found('principal', 'female')).toEqual([]);
  });

  it('so many at most, and whether there are more', async () => {
    const page = await search('principal', 'hs-0', 2);
    expect([codesOf(page.dossiers), page.hasMore]).toEqual([['HS-02', 'HS-01'], true]);
    expect((await search('principal', 'hs-0', 5)).hasMore).toBe(false);
  });

  it('by those alone who may see them', async () => {
    for (const who of ['vicePrincipal', 'board', 'admin', 'registrar', 'healthWorker'] as const) {
      expect([who, await found(who, 'hs-0')]).toEqual([who, await found('principal', 'hs-0')]);
    }
    expect(await found('homeroomA', 'hs-0')).toEqual(['HS-02', 'HS-01', 'HS-03']);
    expect(await found('homeroomB', 'hs-0')).toEqual(['HS-05', 'HS-04']);
    // Hidden ones show neither in the list nor by what is said of it.
    expect(await search('homeroomB', 'hs-0', 2)).toMatchObject({ hasMore: false });
    expect(await found('accountant', 'hs-0')).toEqual([]);
    expect(await found('nobody', 'hs-0')).toEqual([]);
  });
});

describe('with the children', () => {
  it('classes and staff come in groups of their own', async () => {
    const la = await search('principal', 'lá');
    expect(la.classes.map(({ name }) => name)).toEqual(['Lá 1', 'Lá 2']);
    expect(await search('principal', 'la 2')).toMatchObject({
      classes: [{ name: 'Lá 2', schoolYear: '2025-2026' }],
      dossiers: [],
      people: [],
      hasMore: false,
    });
    const staff = await search('accountant', 'nguyen thi hom');
    expect(staff.people.map(({ staffCode }) => staffCode)).toEqual([
      'CB-homeroomA',
      'CB-homeroomB',
    ]);
    const byCode = await search('principal', 'cb-reg');
    expect(byCode.people.map(({ staffCode }) => staffCode)).toEqual(['CB-registrar']);
    expect((await search('principal', 'nguyen', 3)).hasMore).toBe(true);
  });

  it('nothing at all comes to whoever does not belong to the school', async () => {
    const nothing = { dossiers: [], classes: [], people: [], hasMore: false };
    expect(await search('nobody', 'lá')).toEqual(nothing);
    expect(await search('nobody', 'nguyen')).toEqual(nothing);
  });

  it('a blank text finds nothing, and one that is too long or too much at once is refused', async () => {
    expect(await search('principal', ' \n ')).toEqual({
      dossiers: [],
      classes: [],
      people: [],
      hasMore: false,
    });
    const refused = async (text: string, first: number) => {
      const { errors } = await school.ask('principal', searchQuery, { text, first });
      return errors?.[0]?.extensions['code'];
    };
    expect(await refused('á'.repeat(101), 8)).toBe('BAD_USER_INPUT');
    expect(await refused('á'.repeat(100), 8)).toBeUndefined();
    expect(await refused('a', 21)).toBe('BAD_USER_INPUT');
    expect(await refused('a', 20)).toBeUndefined();
    expect(await refused('a', 0)).toBeDefined();
  });
});

describe('a child in a list', () => {
  const listQuery = `query ($id: ID!, $first: Int, $after: String, $waitFor: LogIndex) {
    class(id: $id, waitFor: $waitFor) { dossiers(first: $first, after: $after) {
      edges { node { id name { __typename ... on ReadableValue { value } }
        code { ... on ReadableValue { value } } profileStatus openCorrections status } }
      pageInfo { endCursor hasNextPage } } } }`;
  interface Listed {
    readonly id: string;
    readonly name: { readonly __typename: string; readonly value?: string };
    readonly code: { readonly value: string } | null;
    readonly profileStatus: string | null;
    readonly openCorrections: number;
  }
  interface Listing {
    readonly class: {
      readonly dossiers: {
        readonly edges: readonly { readonly node: Listed }[];
        readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
      };
    };
  }
  const list = async (who: Who, more: { first?: number; after?: string | null } = {}) => {
    const asked = { id: school.classes.A, first: 50, waitFor: lastIndex, ...more };
    const { data, errors } = await school.ask<Listing>(who, listQuery, asked);
    if (errors) throw new Error(JSON.stringify(errors));
    const { edges, pageInfo } = data.class.dossiers;
    return { nodes: edges.map(({ node }) => node), ...pageInfo };
  };

  it('has its name and code, and how its profile stands', async () => {
    const { nodes } = await list('homeroomA');
    expect(nodes[0]).toMatchObject({
      id: dossierIds['HS-02'],
      name: { __typename: 'ReadableValue', value: 'Bùi Thị Anh' },
      code: { value: 'HS-02' },
      profileStatus: 'DRAFT',
      openCorrections: 0,
      status: 'OPEN',
    });
  });

  it('stands where its name belongs, page by page, whoever moves meanwhile', async () => {
    const { nodes } = await list('homeroomA');
    expect(codesOf(nodes)).toEqual(['HS-02', 'HS-01', 'HS-03']);
    const first = await list('homeroomA', { first: 1 });
    expect([codesOf(first.nodes), first.hasNextPage]).toEqual([['HS-02'], true]);
    // The one that the cursor names goes to another class; the next page starts behind it.
    const toB = { dossierId: dossierIds['HS-02'], classId: school.classes.B, from: dayIn(0) };
    lastIndex = lastIndexOf(done(await school.give('registrar', 'placeInClass', toB)));
    const second = await list('homeroomA', { first: 1, after: first.endCursor });
    expect([codesOf(second.nodes), second.hasNextPage]).toEqual([['HS-01'], true]);
    const third = await list('homeroomA', { first: 1, after: second.endCursor });
    expect([codesOf(third.nodes), third.hasNextPage]).toEqual([['HS-03'], false]);
    expect((await list('homeroomA', { after: '999999' })).nodes).toEqual([]);
    const back = { dossierId: dossierIds['HS-02'], classId: school.classes.A, from: dayIn(0) };
    lastIndex = lastIndexOf(done(await school.give('registrar', 'placeInClass', back)));
  });

  it('is found by its new name and not by the old one', async () => {
    const { data } = await school.ask<{ record: { revision: string } }>(
      'registrar',
      `{ record(id: "${recordIds['HS-03']}") { revision } }`,
    );
    const renamed = {
      recordId: recordIds['HS-03'],
      basedOnRevision: data.record.revision,
      fields: [{ name: 'fullName', value: 'Nguyễn Văn Ái' }],
    };
    expect(await found('principal', 'binh')).toEqual(['HS-03']);
    lastIndex = lastIndexOf(done(await school.give('registrar', 'reviseRecord', renamed)));
    expect(await found('principal', 'binh')).toEqual([]);
    expect(await found('principal', 'ai')).toEqual(['HS-03']);
    expect(codesOf((await list('homeroomA')).nodes)).toEqual(['HS-03', 'HS-02', 'HS-01']);
  });

  it('counts the corrections of records that the reader sees', async () => {
    const dossierId = String(dossierIds['HS-01']);
    await disputedNote(school, { dossierId, teacher: 'homeroomA' });
    const counts = (await list('homeroomA')).nodes.map(({ id, openCorrections }) => [
      ...codesOf([{ id }]),
      openCorrections,
    ]);
    expect(counts).toEqual([
      ['HS-03', 0],
      ['HS-02', 0],
      ['HS-01', 1],
    ]);
  });

  it('without a profile has a name that is empty, and no code', async () => {
    const admission = { classId: school.classes.B, admittedOn: '2025-09-05' };
    const opened = done(await school.give('registrar', 'openDossier', admission));
    const { data } = await school.ask<{ dossier: object }>(
      'principal',
      `{ dossier(id: "${String(opened['createdId'])}", waitFor: "${lastIndexOf(opened)}") {
         name { ... on ReadableValue { value } } code { __typename } profileStatus } }`,
    );
    expect(data.dossier).toEqual({ name: { value: null }, code: null, profileStatus: null });
  });
});

describe('what it costs', () => {
  /** Framing of transactions, and what the engine asks by itself: it follows what was just sealed. */
  const noise = /^(begin|commit|start|select set_config)|log_sizes|read_all/i;

  const statementsOf = async (ask: () => Promise<unknown>): Promise<number> => {
    let count = 0;
    const { query } = pg.Client.prototype;
    const counting = function (this: pg.Client, ...args: unknown[]): unknown {
      const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string })?.text;
      const isOwn = ['luuvet_read', 'luuvet_keys'].includes(this.user ?? '');
      if (isOwn && !noise.test(text ?? '')) count += 1;
      return Reflect.apply(query, this, args);
    };
    Object.assign(pg.Client.prototype, { query: counting });
    try {
      await ask();
      return count;
    } finally {
      Object.assign(pg.Client.prototype, { query });
    }
  };

  it('a search takes a few statements, however many it finds', async () => {
    await found('homeroomA', 'hs-0');
    const fewest = async (text: string): Promise<number> =>
      Math.min(
        await statementsOf(() => found('homeroomA', text)),
        await statementsOf(() => found('homeroomA', text)),
        await statementsOf(() => found('homeroomA', text)),
      );
    const forOne = await fewest('HS-01');
    expect(await fewest('hs-0')).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(12);
  });
});

describe('an inspector', () => {
  const recorded = async (show: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = (await readingsOf(school)).length;
    await show();
    const told = (await readingsOf(school)).slice(before);
    const streams = told.flatMap(({ seen }) => seen.map(({ streamId }) => streamId as string));
    return [...new Set(streams)].toSorted();
  };
  const inspect = async (scope: object): Promise<void> => {
    school.sessions.inspector = (await inspectorOf(school, { scope })).session;
  };
  beforeAll(async () => {
    await openToInspector(school);
  });

  it('finds what the grant covers, and is on record for what was shown of it alone', async () => {
    await inspect({ classIds: [school.classes.A] });
    expect(await found('inspector', 'hs-0')).toEqual(['HS-03', 'HS-02', 'HS-01']);
    const first = await recorded(() => search('inspector', 'hs-0', 1));
    expect(first).toEqual([`dossier-${dossierIds['HS-03']}`]);
    expect(await recorded(() => search('inspector', 'duc'))).toEqual([]);
  });

  it('finds nobody by a profile that the grant does not cover', async () => {
    await inspect({ kinds: ['growth-note'] });
    expect(await recorded(() => search('inspector', 'hs-0'))).toEqual([]);
    expect(await found('inspector', 'anh')).toEqual([]);
    const query = `{ class(id: "${school.classes.A}") { dossiers { edges { node { id
      name { __typename } code { __typename } profileStatus } } } } }`;
    const { data } = await school.ask<{
      class: { dossiers: { edges: { node: { id: string } }[] } };
    }>('inspector', query);
    const nodes = data.class.dossiers.edges.map(({ node }) => node);
    // Nor by the place in the list: it is the one in which they came.
    expect(codesOf(nodes)).toEqual(['HS-01', 'HS-02', 'HS-03']);
    const hidden = { name: { __typename: 'RestrictedValue' }, code: null, profileStatus: null };
    expect(nodes.map(({ id: _, ...rest }) => rest)).toEqual([hidden, hidden, hidden]);
  });

  it('is on record for the profile when a name is shown', async () => {
    await inspect({ classIds: [school.classes.A] });
    const id = dossierIds['HS-02'] ?? randomUUID();
    const shown = () => school.ask('inspector', `{ dossier(id: "${id}") { name { __typename } } }`);
    expect(await recorded(shown)).toEqual([`dossier-${id}`, `record-${recordIds['HS-02']}`]);
  });
});

it('whoever has left the school is found as long as the dossier is kept', async () => {
  const exit = { exitKind: 'COMPLETED', exitedOn: dayIn(0), decisionNo: '20/QĐ' };
  const dossierId = dossierIds['HS-04'];
  const left = done(await school.give('registrar', 'recordExit', { dossierId, ...exit }));
  lastIndex = lastIndexOf(left);
  expect(await found('principal', 'duc')).toEqual(['HS-04']);
});
