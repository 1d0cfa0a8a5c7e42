import { randomUUID } from 'node:crypto';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { inDays } from '../support/days.js';
import { admit, type Child, done, fieldOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { MovableClock } from '../support/served-school.js';

let school: GraphqlSchool;
const clock = new MovableClock();

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  await adoptCatalogue(school, readCatalogueSource('vn-kindergarten').catalogue);
  // Somebody who asks for corrections and is no homeroom teacher.
  await give('principal', 'appointPerson', {
    ...{ personId: school.people.nobody, role: 'TEACHER' },
    ...{ from: '2025-09-01', decisionNo: '40/QĐ' },
  });
}, 60_000);
afterAll(() => school?.close());

const give = async (who: Who, mutation: string, input: Record<string, unknown>) =>
  String(done(await school.give(who, mutation, input))['createdId']);

interface Problem {
  readonly field: string;
  readonly problem: string;
}

const problemsOf = async (
  who: Who,
  mutation: string,
  input: Record<string, unknown>,
): Promise<readonly Problem[] | undefined> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data } = await school.ask<{ result: { problems?: readonly Problem[] } }>(
    who,
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input) {
       __typename ... on FieldsAreInvalid { problems {
         field problem message { vi en }
         rule { left { name label { vi } } is right { name label { vi } } } } } } }`,
    { input: { commandId: randomUUID(), awaitSealed: true, ...input } },
  );
  return data.result.problems;
};

const said = {
  problem: 'AGAINST_RULE',
  message: {
    vi: '“Ngày vào trường” không được trước “Ngày sinh”.',
    en: '“Admitted on” must not be before “Date of birth”.',
  },
  rule: {
    left: [{ name: 'admittedOn', label: { vi: 'Ngày vào trường' } }],
    is: 'NOT_BEFORE',
    right: { name: 'dateOfBirth', label: { vi: 'Ngày sinh' } },
  },
};

const revisionOf = async (id: string): Promise<string> => {
  const { data } = await school.ask<{ record: { revision: string } }>(
    'principal',
    'query ($id: ID!) { record(id: $id) { revision } }',
    { id },
  );
  return data.record.revision;
};

const valueOf = async (id: string, name: string): Promise<unknown> =>
  (await fieldOf(school, 'principal', id, name))?.value.value;

describe('a rule between a value that is protected and one in the clear', () => {
  let child: Child;
  beforeAll(async () => {
    child = await admit(school, school.classes.A, 'R1');
  });

  const revision = async (name: string, value: string) => ({
    recordId: child.recordId,
    basedOnRevision: await revisionOf(child.recordId),
    fields: [{ name, value }],
  });

  it('is kept by a draft, whichever of the two is entered anew (row 108)', async () => {
    const before = await revisionOf(child.recordId);
    expect(
      await problemsOf('registrar', 'reviseRecord', await revision('dateOfBirth', '2025-09-06')),
    ).toEqual([{ field: 'dateOfBirth', ...said }]);
    expect(
      await problemsOf('registrar', 'reviseRecord', await revision('admittedOn', '2020-05-18')),
    ).toEqual([{ field: 'admittedOn', ...said }]);
    expect(await revisionOf(child.recordId)).toBe(before);
    await give('registrar', 'reviseRecord', await revision('dateOfBirth', '2020-06-01'));
    // By what stands now, and no longer by what was there first.
    expect(
      await problemsOf('registrar', 'reviseRecord', await revision('admittedOn', '2020-05-31')),
    ).toEqual([{ field: 'admittedOn', ...said }]);
  });

  const correction = async (field: string, proposedValue: string) => ({
    ...{ recordId: child.recordId, field, proposedValue, reason: 'Sai so với giấy khai sinh' },
    currentValueHash: (await fieldOf(school, 'principal', child.recordId, field))?.hash,
    evidence: [],
  });

  const witnessed = async (field: string, proposedValue: string) => {
    const wish = await correction(field, proposedValue);
    const correctionId = await give('nobody', 'requestCorrection', wish);
    const of = { recordId: child.recordId, correctionId };
    await give('principal', 'permitCorrection', { ...of, expiresAt: inDays(5, clock) });
    const { data } = await school.ask<{
      record: { corrections: readonly { id: string; proposed: { hash: string } }[] };
    }>(
      'principal',
      'query ($id: ID!) { record(id: $id) { corrections { id proposed { hash } } } }',
      {
        id: child.recordId,
      },
    );
    const asked = data.record.corrections.find(({ id }) => id === correctionId);
    const saw = { ...of, sawOldHash: wish.currentValueHash, sawNewHash: asked?.proposed.hash };
    for (const witness of ['board', 'homeroomA'] as const) {
      await give(witness, 'attestCorrection', saw);
    }
    return of;
  };

  it('is kept by corrections, also by two that were asked for side by side (row 108)', async () => {
    await give('registrar', 'submitRecord', { recordId: child.recordId });
    await give('principal', 'approveRecord', { recordId: child.recordId });
    expect(
      await problemsOf(
        'nobody',
        'requestCorrection',
        await correction('dateOfBirth', '2025-09-06'),
      ),
    ).toEqual([{ field: 'dateOfBirth', ...said }]);
    // Without a reason nothing would be kept of who tried, and nothing is told.
    const tried = { ...(await correction('dateOfBirth', '2025-09-06')), reason: ' ' };
    expect(await school.give('nobody', 'requestCorrection', tried)).toMatchObject({
      __typename: 'TextIsInvalid',
    });
    const born = await witnessed('dateOfBirth', '2022-03-01');
    const admitted = await witnessed('admittedOn', '2021-09-05');
    await give('admin', 'applyCorrection', born);
    expect(await valueOf(child.recordId, 'dateOfBirth')).toBe('2022-03-01');
    expect(await problemsOf('admin', 'applyCorrection', admitted)).toEqual([
      { field: 'admittedOn', ...said },
    ]);
    expect(await valueOf(child.recordId, 'admittedOn')).toBe('2025-09-05');
    const right = await witnessed('dateOfBirth', '2021-03-01');
    await give('admin', 'applyCorrection', right);
    await give('admin', 'applyCorrection', admitted);
    expect(await valueOf(child.recordId, 'admittedOn')).toBe('2021-09-05');
  });

  it('lets whoever closes corrections void one that it stops, and no other (row 108)', async () => {
    const born = await witnessed('dateOfBirth', '2021-08-01');
    const admitted = await witnessed('admittedOn', '2021-07-01');
    expect(await school.give('admin', 'voidCorrection', admitted)).toMatchObject({
      __typename: 'RoleIsNotAllowed',
    });
    await give('admin', 'applyCorrection', born);
    await give('admin', 'voidCorrection', admitted);
    const { data } = await school.ask<{
      record: { corrections: readonly { id: string; voided: { cause: string } | null }[] };
    }>(
      'principal',
      'query ($id: ID!) { record(id: $id) { corrections { id voided { cause } } } }',
      {
        id: child.recordId,
      },
    );
    expect(data.record.corrections.flatMap(({ voided }) => voided ?? [])).toEqual([
      { cause: 'SUPERSEDED' },
    ]);
  });
});

describe('a kind that the school adds', () => {
  const readers = ['PRINCIPAL', 'HOMEROOM_TEACHER', 'TEACHER'];
  const field = (name: string, vi: string) => ({
    ...{ name, label: { vi, en: vi }, purpose: 'own-records', readers, required: false },
    type: { integer: { min: 0, max: 500 } },
  });
  const rule = { left: ['eaten'], is: 'AT_MOST', right: 'served' };
  const meals = (over: object = {}) => ({
    ...{ kind: 'meals-of-day', label: { vi: 'Suất ăn', en: 'Meals' }, tier: 'INTERNAL' },
    ...{ legalBasis: 'Nội bộ', owners: ['HOMEROOM_TEACHER'], onePerDossier: false, every: 'DAY' },
    ...{ about: 'CLASS', fields: [], chain: [] },
    rowFields: [field('served', 'Số suất'), field('eaten', 'Đã ăn')],
    rowRules: [rule],
    ...over,
  });

  it('has rules for each row, and a refusal says whose row it is (row 108)', async () => {
    await give('principal', 'addKinds', { kinds: [meals()], decisionNo: '80/QĐ' });
    const [an, binh] = [
      await admit(school, school.classes.A, 'R2'),
      await admit(school, school.classes.A, 'R3'),
    ];
    const sheet = (eaten: number) => ({
      ...{ dossierId: school.classes.A, kind: 'meals-of-day', period: '2025-10-01' },
      fields: [an, binh].flatMap(({ dossierId }, at) => [
        { name: `${dossierId}/served`, value: 2 },
        { name: `${dossierId}/eaten`, value: at === 0 ? 2 : eaten },
      ]),
    });
    expect(await problemsOf('homeroomA', 'registerRecord', sheet(3))).toEqual([
      {
        ...{ field: `${binh.dossierId}/eaten`, problem: 'AGAINST_RULE' },
        message: {
          vi: '“Đã ăn” không được lớn hơn “Số suất”.',
          en: '“Đã ăn” must not be more than “Số suất”.',
        },
        rule: {
          left: [{ name: `${binh.dossierId}/eaten`, label: { vi: 'Đã ăn' } }],
          is: 'AT_MOST',
          right: { name: `${binh.dossierId}/served`, label: { vi: 'Số suất' } },
        },
      },
    ]);
    await give('homeroomA', 'registerRecord', sheet(2));
  });

  it('shows its rules, and is refused with one that compares nothing', async () => {
    const { data } = await school.ask<{ school: { kindsInForce: readonly unknown[] } }>(
      'homeroomA',
      `{ school { kindsInForce(only: ["meals-of-day", "theme-plan"]) {
         kind rules { left is right } rowRules { left is right } } } }`,
    );
    expect(data.school.kindsInForce).toEqual([
      {
        ...{ kind: 'theme-plan', rowRules: [] },
        rules: [{ left: ['endsOn'], is: 'NOT_BEFORE', right: 'startsOn' }],
      },
      { kind: 'meals-of-day', rules: [], rowRules: [rule] },
    ]);
    await refused({ rowRules: [{ ...rule, right: 'ordered' }] }, 'right');
  });

  it('is refused with a rule that would tell somebody of what they do not read', async () => {
    const rowsWith = (over: object) => meals().rowFields.map((field) => ({ ...field, ...over }));
    const hidden = { readers: ['PRINCIPAL', 'HEALTH_WORKER', 'HOMEROOM_TEACHER'] };
    await refused({ rowFields: rowsWith(hidden) }, 'left[0]');
    await refused({ rowFields: rowsWith({ sensitive: true }) }, 'left[0]');
  });

  const refused = async (over: object, place: string) => {
    const input = { kinds: [meals({ kind: 'x', ...over })], decisionNo: '81/QĐ' };
    expect(await school.give('principal', 'addKinds', input)).toMatchObject({
      __typename: 'CatalogueIsInvalid',
      message: { vi: expect.stringContaining(`kinds[0].rowRules[0].${place}”`) },
    });
  };
});
