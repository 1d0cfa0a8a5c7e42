import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';

type Values = Readonly<Record<string, string | boolean>>;

interface Level {
  readonly catalogueId: 'vn-kindergarten' | 'vn-primary';
  readonly result: string;
  /** What the records of three children say beside the example, and what comes of it. */
  readonly children: readonly Values[];
  readonly expected: Readonly<Record<string, number>>;
}

const levels: readonly Level[] = [
  {
    catalogueId: 'vn-primary',
    result: 'year-result',
    children: [
      { overall: 'xuat-sac', promoted: true },
      { overall: 'hoan-thanh', promoted: true },
      { overall: 'chua-hoan-thanh', promoted: false },
    ],
    expected: {
      ...{ 'overall-xuat-sac': 1, 'overall-tot': 0, 'overall-hoan-thanh': 1 },
      ...{ 'overall-chua-hoan-thanh': 1, promoted: 2, 'not-promoted': 1 },
    },
  },
  {
    catalogueId: 'vn-kindergarten',
    result: 'end-of-age-assessment',
    children: [{ theChat: 'D' }, { theChat: 'D', ngonNgu: 'CD' }, { theChat: 'CD', ngonNgu: 'D' }],
    expected: { 'the-chat-d': 2, 'the-chat-cd': 1, 'ngon-ngu-cd': 1 },
  },
];

describe.each(levels)('the results of a year ($catalogueId)', (level) => {
  const { catalogue, examples } = readCatalogueSource(level.catalogueId);
  let school: GraphqlSchool;
  let last: string;

  beforeAll(async () => {
    school = await openGraphqlSchool();
    await adoptCatalogue(school, catalogue);
  }, 120_000);
  afterAll(() => school?.close());

  const submitted = async (kind: string, dossierId: string, of: { by: Staff; fields?: Values }) => {
    const { fields = {}, ...slot } = examples.find((one) => one.kind.kind === kind)?.example ?? {};
    const values = Object.entries({ ...fields, ...of.fields });
    const input = {
      ...{ dossierId, kind, ...slot },
      fields: values.map(([name, value]) => ({ name, value })),
    };
    const recordId = String(done(await school.give(of.by, 'registerRecord', input))['createdId']);
    last = lastIndexOf(done(await school.give(of.by, 'submitRecord', { recordId })));
    return recordId;
  };

  /** Verified first where the chain says so; the last step is the principal's. */
  const approve = async (kind: string, recordId: string): Promise<void> => {
    const steps = catalogue.kinds.find((one) => one.kind === kind)?.chain.length;
    if (steps === 2) done(await school.give('vicePrincipal', 'approveRecord', { recordId }));
    done(await school.give('principal', 'approveRecord', { recordId }));
  };

  const kept = async (recordId: string): Promise<Readonly<Record<string, number | null>>> => {
    const { data } = await school.ask<{
      record: { counted: { figures: { code: string; value: number | null }[] } };
    }>(
      'principal',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         counted { figures { code value } } } }`,
      { id: recordId, waitFor: last },
    );
    return Object.fromEntries(data.record.counted.figures.map(({ code, value }) => [code, value]));
  };

  it('are counted by the report of the class and added up by that of the school, once approved', async () => {
    const results: string[] = [];
    for (const [at, fields] of level.children.entries()) {
      const { dossierId } = await admit(school, school.classes.A, `HS0${at + 1}`);
      results.push(await submitted(level.result, dossierId, { by: 'homeroomA', fields }));
    }
    const ofClass = ['class-year-report', school.classes.A, { by: 'homeroomA' }] as const;
    const early = await submitted(...ofClass);
    const nothing = Object.fromEntries(Object.keys(level.expected).map((code) => [code, 0]));
    expect(await kept(early)).toMatchObject({ children: 3, ...nothing });
    done(await school.give('board', 'returnRecord', { recordId: early, comment: 'Còn sớm' }));
    for (const recordId of results) await approve(level.result, recordId);
    last = lastIndexOf(done(await school.give('homeroomA', 'submitRecord', { recordId: early })));
    expect(await kept(early)).toMatchObject({ children: 3, ...level.expected });
    await approve('class-year-report', early);
    const sum = await submitted('school-year-report', school.schoolId, { by: 'vicePrincipal' });
    expect(await kept(sum)).toMatchObject({ children: 3, ...level.expected });
  });
});
