import 'reflect-metadata';
import { admit, type Child, done, growthNote, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';

let school: GraphqlSchool;
let child: Child;
let written = '0';

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  child = await admit(school, school.classes.A, 'A1');
  const { dossierId } = child;
  const note = { dossierId, kind: 'growth-note', fields: growthNote(1_050) };
  written = lastIndexOf(done(await school.give('healthWorker', 'registerRecord', note)));
}, 60_000);
afterAll(() => school?.close());

interface Changed {
  readonly field: string;
  readonly type: { readonly is: string } | null;
  readonly to: {
    readonly value: { readonly __typename: string; readonly value?: unknown };
    readonly label: { readonly vi: string; readonly en: string } | null;
  };
}

const changesSeenBy = async (who: 'principal' | 'admin'): Promise<Map<string, Changed>> => {
  const { data, text } = await school.ask<{
    history: { edges: { node: { changes: Changed[] } }[] };
  } | null>(
    who,
    `query ($id: ID!, $w: LogIndex) { history(dossierId: $id, first: 30, waitFor: $w) { edges { node {
       changes { field type { is min max } from { value { __typename } label { vi en } }
         to { label { vi en } value { __typename ... on ReadableValue { value } } } } } } } }`,
    { id: child.dossierId, w: written },
  );
  if (!data) throw new Error(text);
  const all = data.history.edges.flatMap(({ node }) => node.changes);
  return new Map(all.map((one) => [one.field, one]));
};

describe('the history of a dossier', () => {
  it('gives the words for a choice of whatever kind of record, and what the field takes', async () => {
    const changes = await changesSeenBy('principal');
    expect(changes.get('gender')).toMatchObject({
      field: 'gender',
      type: { is: 'CHOICE', min: null, max: null },
      from: null,
      to: {
        value: { __typename: 'ReadableValue', value: 'female' },
        label: { vi: 'Nữ', en: 'Female' },
      },
    });
    expect(changes.get('posture')?.to.label).toEqual({ vi: 'Đứng', en: 'Standing' });
    expect(changes.get('measuredOn')).toMatchObject({ type: { is: 'DATE' }, to: { label: null } });
    expect(changes.get('heightMm')).toMatchObject({ type: { is: 'INTEGER' }, to: { label: null } });
  });

  it('gives no words for what the reader may not see', async () => {
    const posture = (await changesSeenBy('admin')).get('posture');
    expect(posture?.to).toMatchObject({ value: { __typename: 'RestrictedValue' }, label: null });
  });
});
