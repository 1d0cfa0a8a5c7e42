import { randomUUID } from 'node:crypto';
import { childrenOf, type Profile } from '../support/school-steps.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
let children: readonly Profile[];
beforeAll(async () => {
  school = await serveDemoSchool();
  children = await childrenOf(school, 'Lá 1');
}, 60_000);
afterAll(() => school?.close());

const kind = 'development-assessment';
const fields = [
  { name: 'result', value: 'D' },
  { name: 'goals', value: 'Đi nối bàn chân tiến, lùi' },
];

const dossier = (at: number): string => children[at]?.dossierId ?? '';

interface Form {
  readonly every: string | null;
  readonly topics: readonly { readonly code: string }[] | null;
  readonly periods: readonly { readonly code: string; readonly label: { readonly vi: string } }[];
}

const formOf = async (name: string): Promise<Form> => {
  const { school: of } = await school.ask<{ school: { kindsInForce: Form[] } }>(
    'homeroomTeacher',
    `query ($kind: String!) { school { kindsInForce(only: [$kind]) {
       every topics { code } periods { code label { vi } } } } }`,
    { kind: name },
  );
  const [form] = of.kindsInForce;
  if (!form) throw new Error(`no kind ${name}`);
  return form;
};

const today = (): string => school.clock.now().slice(0, 10);

const entry = async (over: Record<string, unknown> = {}) => {
  const { periods } = await formOf(kind);
  const period = periods[0]?.code ?? '';
  return { dossierId: dossier(0), kind, period, topic: 'the-chat', fields, ...over };
};

/** What the engine says to an entry that it does not take. */
const refusalTo = async (input: Record<string, unknown>): Promise<object> => {
  const { registerRecord } = await school.ask<{ registerRecord: object }>(
    'homeroomTeacher',
    `mutation ($input: RegisterRecordInput!) { registerRecord(input: $input) {
       __typename
       ... on RecordOfThisKindExists { recordId }
       ... on FieldsAreInvalid { problems { field problem } } } }`,
    { input: { commandId: randomUUID(), ...input } },
  );
  return registerRecord;
};

describe('a kind with a rhythm', () => {
  it('offers the periods that have begun, the newest first', async () => {
    const { every, topics, periods } = await formOf(kind);
    expect(every).toBe('MONTH');
    expect(topics?.map(({ code }) => code)).toContain('the-chat');
    const codes = periods.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].toSorted().toReversed());
    expect(codes.every((code) => code <= today().slice(0, 7))).toBe(true);
    const [newest = ''] = codes;
    const [year, month] = newest.split('-').map(Number);
    expect(periods[0]?.label.vi).toBe(`Tháng ${month}/${year}`);
    expect((await formOf('child-profile')).periods).toEqual([]);
  });

  it('is called by its kind, its topic and its period', async () => {
    const input = await entry();
    const { createdId, logIndex } = await done(school, 'homeroomTeacher', 'registerRecord', input);
    const { record } = await school.ask<{ record: Record<string, unknown> }>(
      'homeroomTeacher',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         label { vi } period { code } topic { code label { vi } } } }`,
      { id: createdId, waitFor: logIndex },
    );
    const [year, month] = input.period.split('-').map(Number);
    expect(record).toEqual({
      label: {
        vi: `Phiếu đánh giá sự phát triển của trẻ: Phát triển thể chất, Tháng ${month}/${year}`,
      },
      period: { code: input.period },
      topic: { code: 'the-chat', label: { vi: 'Phát triển thể chất' } },
    });
    const again = await refusalTo(input);
    expect(again).toMatchObject({ __typename: 'RecordOfThisKindExists', recordId: createdId });
    for (const other of [{ topic: 'nhan-thuc' }, { dossierId: dossier(1) }]) {
      await done(school, 'homeroomTeacher', 'registerRecord', await entry(other));
    }
  });

  it('has one record in a place, however many enter it at once', async () => {
    const input = await entry({ dossierId: dossier(2) });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => act(school, 'homeroomTeacher', 'registerRecord', input)),
    );
    const names = answers.map(({ __typename }) => __typename).toSorted();
    expect(names).toEqual(['CommandDone', ...Array(5).fill('RecordOfThisKindExists')]);
  });

  it.each([
    ['without a period', { period: null }, 'period', 'REQUIRED'],
    ['with a period of another form', { period: '2026-2027/HK1' }, 'period', 'WRONG_FORM'],
    ['for a time when the child was not here', { period: '2019-10' }, 'period', 'OUT_OF_RANGE'],
    ['about nothing', { topic: null }, 'topic', 'REQUIRED'],
    ['about what its kind does not know', { topic: 'toan' }, 'topic', 'NOT_AN_OPTION'],
  ])('is not made %s', async (_, over, field, problem) => {
    const answer = await refusalTo(await entry({ dossierId: dossier(3), ...over }));
    expect(answer).toMatchObject({
      __typename: 'FieldsAreInvalid',
      problems: [{ field, problem }],
    });
  });
});
