import 'reflect-metadata';
import { appointmentOf } from '../authorisation/staffing.js';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { dayIn } from '../support/days.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import { readingsOf } from '../support/graphql-reads.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openSocket } from '../support/graphql-socket.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';
import { inputOf } from '../support/letters.js';

// The plan of a child with a disability, of which every field is sensitive, was returned to its author.
const comment = 'Cần ghi rõ mức độ khuyết tật.';
/** Teaches a subject everywhere, and enters no such plan. */
const teacher: Who = 'nobody';

let school: GraphqlSchool;
let dossierId: string;
let recordId: string;
let returnedAt: string;

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, readCatalogueSource('vn-primary').catalogue);
  const office = { role: 'TEACHER', from: '2025-09-01', decisionNo: '3/QĐ', subject: 'am-nhac' };
  const personId = school.people.nobody;
  done(await school.give('principal', 'appointPerson', { ...office, personId }));
  dossierId = (await admit(school, school.classes.A, 'A1')).dossierId;
  const plan = {
    dossierId,
    kind: 'disability-support',
    period: '2025-2026/HK1',
    fields: inputOf({ needs: 'Nghe kém.', goals: 'Nghe được.', measures: 'Ngồi bàn đầu.' }),
  };
  recordId = String(done(await school.give('homeroomA', 'registerRecord', plan))['createdId']);
  done(await school.give('homeroomA', 'submitRecord', { recordId }));
  returnedAt = lastIndexOf(
    done(await school.give('principal', 'returnRecord', { recordId, comment })),
  );
  await openToInspector(school);
}, 60_000);
afterAll(() => school?.close());

interface Told {
  readonly type: string;
  readonly notes: readonly {
    readonly value: { readonly __typename: string; readonly value?: unknown };
  }[];
}
const told = 'type notes { value { __typename ... on ReadableValue { value } } }';

/** The comment, or what is there in its place; null where not even the entry is shown. */
const commentIn = (entries: readonly Told[]): unknown => {
  const returned = entries.find(({ type }) => type === 'record.returned');
  const [note] = returned?.notes ?? [];
  return note ? (note.value.value ?? note.value.__typename) : null;
};

interface Entries {
  readonly edges: readonly { readonly node: Told }[];
}
const nodesOf = ({ edges }: Entries): readonly Told[] => edges.map(({ node }) => node);

const inHistory = async (who: Who): Promise<unknown> => {
  const { data } = await school.ask<{ history: Entries | null }>(
    who,
    `query ($recordId: ID!) { history(recordId: $recordId) { edges { node { ${told} } } } }`,
    { recordId },
  );
  return data.history && commentIn(nodesOf(data.history));
};

const inNews = async (who: Who): Promise<unknown> => {
  const { data } = await school.ask<{ news: { entries: Entries } | null }>(
    who,
    `{ news(since: "0") { entries(first: 50) { edges { node { ${told} } } } } }`,
  );
  return data.news && commentIn(nodesOf(data.news.entries));
};

const whileFollowing = async (who: Who): Promise<unknown> => {
  const socket = await openSocket(school.url, { authorization: `Bearer ${school.token(who)}` });
  const query = `subscription ($dossierId: ID!, $from: LogIndex!) {
    dossierEntries(dossierId: $dossierId, fromLogIndex: $from) { ${told} } }`;
  const variables = { dossierId, from: returnedAt };
  const entries = await socket.subscribe<{ dossierEntries: Told }>({ query, variables }).until(1);
  socket.close();
  return commentIn(entries.map(({ dossierEntries }) => dossierEntries));
};

/** Fields of the plan of which it was recorded that the person saw them. */
const readingsBy = async (who: 'principal' | 'homeroomA'): Promise<readonly string[]> => {
  const all = await readingsOf(school);
  return all
    .filter(({ personId }) => personId === school.people[who])
    .flatMap(({ seen }) => seen)
    .filter(({ streamId }) => streamId === `record-${recordId}`)
    .flatMap(({ fields }) => fields);
};

const ways = [
  ['the history', inHistory],
  ['the news', inNews],
  ['what is followed', whileFollowing],
] as const;

describe('why a record was returned', () => {
  it.each(ways)('is for who enters and decides, and for nobody else: %s', async (name, seenBy) => {
    expect(await seenBy('vicePrincipal')).toBe(comment);
    // Who wrote it is told no news of it.
    expect(await seenBy('principal')).toBe(name === 'the news' ? null : comment);
    expect(await seenBy('homeroomA')).toBe(comment);
    for (const who of [teacher, 'registrar', 'board', 'healthWorker'] as const) {
      expect([who, await seenBy(who)]).toEqual([who, 'RestrictedValue']);
    }
  });

  it('is recorded as a reading of the sensitive fields of which it may tell', async () => {
    const before = (await readingsBy('principal')).length;
    expect(await inHistory('principal')).toBe(comment);
    const after = (await readingsBy('principal')).slice(before);
    expect(after.toSorted()).toEqual(['goals', 'measures', 'needs', 'progress']);
  });

  it('is for an authority whose request covers sensitive fields, and for no other', async () => {
    school.sessions.inspector = (await inspectorOf(school)).session;
    expect(await inHistory('inspector')).toBe('RestrictedValue');
    expect(await whileFollowing('inspector')).toBe('RestrictedValue');
    const all = await inspectorOf(school, { includesSensitive: true, requestNo: '16/CV-SGDĐT' });
    school.sessions.inspector = all.session;
    expect(await inHistory('inspector')).toBe(comment);
  });

  it('stays with whoever had a hand in the record once others enter such records', async () => {
    const homeroom = await appointmentOf(school, 'homeroomA');
    const personId = school.people.homeroomA;
    const office = { role: 'TEACHER', from: '2025-09-01', decisionNo: '4/QĐ', subject: 'am-nhac' };
    done(await school.give('principal', 'appointPerson', { ...office, personId }));
    const end = { appointmentId: homeroom, to: dayIn(-1), decisionNo: '5/QĐ' };
    done(await school.give('principal', 'endAppointment', end));
    expect(await inHistory('homeroomA')).toBe(comment);
    expect(await inHistory(teacher)).toBe('RestrictedValue');
  });
});
