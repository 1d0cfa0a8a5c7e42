import { catalogueInput } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';

let school: GraphqlSchool;
beforeAll(async () => {
  school = await openGraphqlSchool();
}, 60_000);
afterAll(() => school?.close());

type KindInput = Record<string, unknown>;

/** The growth note of the kindergarten under another name. */
const ownKind = (over: KindInput = {}): KindInput => {
  const { kinds } = catalogueInput(readCatalogueSource('vn-kindergarten').catalogue);
  const [note] = (kinds as KindInput[]).filter(({ kind }) => kind === 'growth-note');
  const label = { vi: 'Nhật ký vườn trường', en: 'Garden diary' };
  return { ...note, kind: 'garden-diary', label, tier: 'INTERNAL', ...over };
};

const add = (kinds: readonly KindInput[], decisionNo = '80/QĐ') =>
  school.give('principal', 'addKinds', { kinds, decisionNo });

const inForce = async (waitFor: string) => {
  const { data } = await school.ask<{
    school: { kindsInForce: KindInput[]; ownKinds: string[] };
  }>(
    'homeroomA',
    `query ($waitFor: LogIndex) { school(waitFor: $waitFor) {
       kindsInForce { kind tier label { vi } } ownKinds } }`,
    { waitFor },
  );
  return data.school;
};

const register = async (kind: string) => {
  const admission = { classId: school.classes.A, admittedOn: '2025-09-05' };
  const { createdId: dossierId } = done(await school.give('registrar', 'openDossier', admission));
  const fields = Object.entries({
    measuredOn: '2025-10-01',
    posture: 'standing',
    heightMm: 1020,
    weightGrams: 17_000,
  }).map(([name, value]) => ({ name, value }));
  return school.give('homeroomA', 'registerRecord', { dossierId, kind, fields });
};

const recordOf = async (id: unknown, waitFor: string) => {
  const { data } = await school.ask<{ record: unknown }>(
    'homeroomA',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       label { vi } status fields(only: ["heightMm"]) {
         definition { label { vi } } value { ... on ReadableValue { value } } } } }`,
    { id, waitFor },
  );
  return data.record;
};

describe('a school that adds a kind of its own', () => {
  const height = { definition: { label: { vi: 'Chiều cao (mm)' } }, value: { value: 1020 } };
  const expected = { label: { vi: 'Nhật ký vườn trường' }, status: 'DRAFT', fields: [height] };
  let recordId: unknown;

  it('enters records of it from then on', async () => {
    expect(await register('garden-diary')).toMatchObject({ __typename: 'KindIsNotInCatalogue' });
    const added = done(await add([ownKind()]));
    const { kindsInForce: kinds, ownKinds } = await inForce(lastIndexOf(added));
    expect(ownKinds).toEqual(['garden-diary']);
    expect(kinds.map(({ kind }) => kind)).toEqual(['child-profile', 'growth-note', 'garden-diary']);
    expect(kinds.at(-1)).toMatchObject({ tier: 'INTERNAL', label: { vi: 'Nhật ký vườn trường' } });
    const registered = done(await register('garden-diary'));
    recordId = registered['createdId'];
    expect(await recordOf(recordId, lastIndexOf(registered))).toEqual(expected);
  });

  it('keeps it beside the next catalogue, and under a kind that takes its place', async () => {
    const { catalogue } = readCatalogueSource('vn-kindergarten');
    const { kinds, ...head } = catalogueInput(catalogue);
    const instead = ownKind({ tier: 'MANDATORY', label: { vi: 'Sổ vườn', en: 'Garden book' } });
    const next = { ...head, kinds: [...(kinds as KindInput[]), instead] };
    const input = { catalogue: next, decisionNo: '81/QĐ' };
    const adopted = done(await school.give('principal', 'adoptCatalogue', input));
    const { kindsInForce: now, ownKinds } = await inForce(lastIndexOf(adopted));
    expect(ownKinds).toEqual([]);
    expect(now.filter(({ kind }) => kind === 'garden-diary')).toEqual([
      { kind: 'garden-diary', tier: 'MANDATORY', label: { vi: 'Sổ vườn' } },
    ]);
    expect(await recordOf(recordId, lastIndexOf(adopted))).toEqual(expected);
  });

  it.each([
    ['mandatory', [{ tier: 'MANDATORY', kind: 'x' }], 'KindIsMandatory', 'x'],
    ['there already', [{ kind: 'growth-note' }], 'KindIsTaken', 'growth-note'],
    ['wrong', [{ kind: 'x', fields: [] }], 'CatalogueIsInvalid', 'kinds[0].fields'],
  ])('is refused one that is %s', async (_, over, code, named) => {
    const answer = await add(over.map(ownKind));
    expect(answer).toMatchObject({ __typename: code, code });
    const { vi, en } = answer['message'] as { vi: string; en: string };
    expect(vi).toContain(`“${named}”`);
    expect(en).toContain(`“${named}”`);
  });

  it('needs a decision, and whoever adopts catalogues', async () => {
    expect(await add([ownKind({ kind: 'x' })], ' ')).toMatchObject({ __typename: 'TextIsInvalid' });
    const input = { kinds: [ownKind({ kind: 'x' })], decisionNo: '82/QĐ' };
    expect(await school.give('homeroomA', 'addKinds', input)).toMatchObject({
      __typename: 'RoleIsNotAllowed',
    });
  });
});
