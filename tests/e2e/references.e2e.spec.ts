import { admit, type Child, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { dayIn } from '../support/days.js';
import { MovableClock } from '../support/served-school.js';

const clock = new MovableClock();
let school: GraphqlSchool;
let child: Child;
let lastIndex = '0';

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  child = await admit(school, school.classes.A, 'L01', dayIn(0, clock));
  ({ lastIndex } = child);
}, 60_000);
afterAll(() => school?.close());

interface Value {
  readonly __typename: string;
  readonly value?: unknown;
}
interface Reference {
  readonly system: string;
  readonly systemName: string | null;
  readonly on: string;
  readonly revision: string;
  readonly number: Value;
  readonly noted: { readonly person: { readonly id: string } };
}

const references = async (who: Who): Promise<readonly Reference[] | null> => {
  const { data } = await school.ask<{ record: { references: Reference[] } | null }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { references {
       system systemName on revision noted { person { id } }
       number { __typename ... on ReadableValue { value } } } } }`,
    { id: child.recordId, waitFor: lastIndex },
  );
  return data.record?.references ?? null;
};

const note = (who: Who, over: Record<string, unknown> = {}) =>
  school.give(who, 'referenceRecord', {
    recordId: child.recordId,
    system: 'VNEDU',
    number: 'VE-0815',
    on: dayIn(0, clock),
    ...over,
  });
const noted = async (who: Who, over: Record<string, unknown> = {}): Promise<void> => {
  lastIndex = lastIndexOf(done(await note(who, over)));
};

const changes = async (who: Who) => {
  const { data } = await school.ask<{
    history: {
      edges: {
        node: {
          label: { vi: string };
          changes: { label: { vi: string }; from: unknown; to: unknown }[];
        };
      }[];
    };
  }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) {
       history(recordId: $id, order: NEWEST_FIRST, types: ["record.referenced"], waitFor: $waitFor) {
         edges { node { label { vi } changes { label { vi }
           from { value { __typename ... on ReadableValue { value } } }
           to { value { __typename ... on ReadableValue { value } } } } } } } }`,
    { id: child.recordId, waitFor: lastIndex },
  );
  return data.history.edges.map(({ node }) => node);
};

const readable = (value: string) => ({ __typename: 'ReadableValue', value });

describe('the number of a record in another system', () => {
  it('is noted by whoever enters the kind, and shown with the record (row 4)', async () => {
    expect(await references('homeroomA')).toEqual([]);
    await noted('homeroomA');
    expect(await references('principal')).toMatchObject([
      {
        system: 'VNEDU',
        systemName: null,
        on: dayIn(0, clock),
        number: readable('VE-0815'),
        noted: { person: { id: school.people.homeroomA } },
      },
    ]);
  });

  it('is restricted for whoever does not work with the record', async () => {
    const seen = await references('board');
    expect(seen?.map(({ number }) => number)).toEqual([{ __typename: 'RestrictedValue' }]);
  });

  it('gives way to a later one of whoever saw it, and both stay in the history (row 4)', async () => {
    const [standing] = (await references('registrar')) ?? [];
    expect(await note('registrar', { number: 'VE-0816' })).toMatchObject({
      __typename: 'RecordHasChanged',
    });
    await noted('registrar', { number: 'VE-0816', basedOnRevision: standing?.revision });
    await noted('registrar', { system: 'OTHER', systemName: 'Phổ cập', number: 'PC-1' });
    expect(await references('homeroomA')).toMatchObject([
      { system: 'VNEDU', number: readable('VE-0816') },
      { system: 'OTHER', systemName: 'Phổ cập', number: readable('PC-1') },
    ]);
    const label = { vi: 'Ghi số ở hệ thống khác' };
    const inVnEdu = { vi: 'Số ở vnEdu' };
    const shown = (value: string) => ({ value: readable(value) });
    expect(await changes('homeroomA')).toEqual([
      { label, changes: [{ label: { vi: 'Số ở Phổ cập' }, from: null, to: shown('PC-1') }] },
      { label, changes: [{ label: inVnEdu, from: shown('VE-0815'), to: shown('VE-0816') }] },
      { label, changes: [{ label: inVnEdu, from: null, to: shown('VE-0815') }] },
    ]);
  });

  it.each<[string, Record<string, unknown>, Who]>([
    ['RoleIsNotAllowed', {}, 'principal'],
    ['RecordNotFound', {}, 'homeroomB'],
    ['RecordNotFound', { recordId: '5c000000-0000-4000-8000-00000000dead' }, 'registrar'],
    ['FieldsAreInvalid', { system: 'ENGINE' }, 'registrar'],
    ['FieldsAreInvalid', { on: '2999-01-01' }, 'registrar'],
    ['TextIsInvalid', { number: ' ' }, 'registrar'],
    ['TextIsInvalid', { system: 'OTHER' }, 'registrar'],
  ])('is refused with %s for %j by %s', async (code, over, who) => {
    expect(await note(who, over)).toMatchObject({ __typename: code });
  });
});
