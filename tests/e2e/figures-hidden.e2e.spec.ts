import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';

const { catalogue, examples } = readCatalogueSource('vn-primary');

let school: GraphqlSchool;
/** The summary of a class of one child, whose only result is one of its figures. */
let recordId: string;
let keptAt: string;
let last: string;
/** An entry between that of the result and that of the summary. */
let between: string;

const submitted = async (kind: string, dossierId: string): Promise<string> => {
  const { fields, ...slot } = examples.find((one) => one.kind.kind === kind)?.example ?? {
    fields: {},
  };
  const entered = Object.entries(fields).map(([name, value]) => ({ name, value }));
  const input = { dossierId, kind, ...slot, fields: entered };
  const made = done(await school.give('homeroomA', 'registerRecord', input));
  const of = { recordId: String(made['createdId']) };
  last = lastIndexOf(done(await school.give('homeroomA', 'submitRecord', of)));
  return of.recordId;
};

interface Shown {
  readonly figures: readonly { readonly code: string; readonly value: number | null }[];
}
interface Told {
  readonly edges: readonly {
    readonly node: {
      readonly changes: readonly {
        readonly field: string;
        readonly to: { readonly value: { readonly __typename: string } };
      }[];
    };
  }[];
}
interface Answer {
  readonly record: { readonly counted: Shown & { readonly logIndex: string } };
  readonly now: Shown;
  readonly then: Shown;
  readonly before: Shown;
  readonly history: Told;
  readonly entries: unknown;
}

/** By every way to the number of those who completed mathematics well, and to that of the children. */
const waysTo = async (who: Who, code = 'toan-t') => {
  const { data, errors } = await school.ask<Answer>(
    who,
    `query ($id: ID!, $code: String!, $kept: LogIndex, $between: LogIndex, $waitFor: LogIndex) {
       record(id: $id, waitFor: $waitFor) { counted { logIndex figures { code value } } }
       now: reportFigures(recordId: $id) { figures { code value } }
       then: reportFigures(recordId: $id, at: $kept) { figures { code value } }
       before: reportFigures(recordId: $id, at: $between) { figures { code value } }
       history(recordId: $id, types: ["record.figures-counted"]) { edges { node {
         changes { field to { value { __typename } } } } } }
       entries: countedEntries(recordId: $id, figure: $code) { edges { node { value } } } }`,
    { id: recordId, code, kept: keptAt, between, waitFor: last },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const valueIn = ({ figures }: Shown) => figures.find((one) => one.code === code)?.value;
  const [entry] = data.history.edges;
  const change = entry?.node.changes.find(({ field }) => field === `figure:${code}`);
  return {
    counted: valueIn(data.record.counted),
    now: valueIn(data.now),
    then: valueIn(data.then),
    before: valueIn(data.before),
    history: change?.to.value.__typename,
    entries: data.entries !== null,
  };
};

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, catalogue);
  const { dossierId } = await admit(school, school.classes.A, 'HS01');
  const result = await submitted('subject-assessment', dossierId);
  between = last;
  done(await school.give('vicePrincipal', 'approveRecord', { recordId: result }));
  recordId = await submitted('class-summary', school.classes.A);
  const { data } = await school.ask<{ record: { counted: { logIndex: string } } }>(
    'principal',
    'query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { counted { logIndex } } }',
    { id: recordId, waitFor: last },
  );
  keptAt = data.record.counted.logIndex;
  await openToInspector(school);
}, 120_000);
afterAll(() => school?.close());

const hidden = {
  counted: null,
  now: null,
  then: null,
  before: null,
  history: 'RestrictedValue',
  entries: false,
};
const read = {
  counted: 1,
  now: 1,
  then: 1,
  before: 0,
  history: 'ReadableValue',
  entries: true,
};
const inspectWith = async (kinds: readonly string[] | null): Promise<void> => {
  const { session } = await inspectorOf(school, { scope: { kinds } });
  school.sessions.inspector = session;
};

describe('a figure of a report', () => {
  it.each(['principal', 'vicePrincipal', 'board', 'homeroomA'] as const)(
    'is shown to whoever reads what it counts (%s)',
    async (who) => expect(await waysTo(who)).toEqual(read),
  );

  it.each(['healthWorker', 'registrar', 'admin'] as const)(
    'is told by no way to whoever may not read what it counts (%s)',
    async (who) => {
      expect(await waysTo(who)).toEqual(hidden);
      // Who is in the class they see anyway.
      expect(await waysTo(who, 'children')).toEqual({ ...read, before: 1 });
    },
  );

  it('is told to an authority only with the kind that is counted', async () => {
    await inspectWith(['class-summary']);
    expect(await waysTo('inspector')).toEqual(hidden);
    expect(await waysTo('inspector', 'children')).toMatchObject({ counted: 1, now: 1 });
    await inspectWith(['subject-assessment', 'class-summary']);
    expect((await waysTo('inspector')).counted).toBe(1);
  });

  it('is told to an authority as it was submitted and as it is now, and at no entry between', async () => {
    await inspectWith(null);
    expect(await waysTo('inspector')).toEqual({ ...read, before: null });
  });
});
