import { randomUUID } from 'node:crypto';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { admit, type Child, done, lastIndexOf } from '../support/graphql-children.js';
import { Sender } from '../support/sent-files.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';

let school: GraphqlSchool;
let inA: Child;
let inB: Child;
let lastIndex = '0';

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, readCatalogueSource('vn-kindergarten').catalogue);
  inA = await admit(school, school.classes.A, 'A1');
  inB = await admit(school, school.classes.B, 'B1');
  const office = { personId: school.people.nobody, role: 'HUMAN_RESOURCES', from: '2025-09-01' };
  done(await school.give('principal', 'appointPerson', { ...office, decisionNo: '3/QĐ' }));
}, 60_000);
afterAll(() => school?.close());

const incident = (named: readonly string[]) => ({
  dossierId: school.schoolId,
  kind: 'incident',
  fields: [
    { name: 'noticedOn', value: '2025-10-08' },
    { name: 'sort', value: 'sai-sot' },
    { name: 'what', value: 'Nhập nhầm ngày sinh.' },
    { name: 'records', value: named.length === 0 ? null : named.join('\n') },
  ],
});

const report = async (who: Who, named: readonly string[]): Promise<string> => {
  const reported = done(await school.give(who, 'registerRecord', incident(named)));
  lastIndex = lastIndexOf(reported);
  return String(reported['createdId']);
};

const problemsFor = async (who: Who, named: readonly string[]): Promise<unknown> => {
  const { data } = await school.ask<{ result: { problems: unknown } }>(
    who,
    `mutation ($input: RegisterRecordInput!) { result: registerRecord(input: $input) {
       __typename ... on FieldsAreInvalid { problems { field problem message { vi } } } } }`,
    { input: { commandId: randomUUID(), ...incident(named) } },
  );
  return data.result.problems;
};

/** In the file of somebody, which human resources keeps. */
const paperOfStaff = async (): Promise<string> => {
  const fields = [
    { name: 'form', value: 'khien-trach' },
    { name: 'reason', value: 'Nộp hồ sơ chậm.' },
    { name: 'decisionNo', value: '19/QĐ' },
    { name: 'on', value: '2025-11-20' },
  ];
  const dossierId = school.people.homeroomB;
  const entered = await school.give('nobody', 'registerRecord', {
    ...{ dossierId, kind: 'staff-discipline', fields },
  });
  return String(done(entered)['createdId']);
};

interface Named {
  readonly recordId: string;
  readonly record: { readonly label: { readonly vi: string } } | null;
}
const namedIn = async (who: Who, id: string): Promise<readonly Named[] | null> => {
  const { data } = await school.ask<{
    record: { fields: readonly { records: readonly Named[] }[] } | null;
  }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       fields(only: ["records"]) { records { recordId record { label { vi } } } } } }`,
    { id, waitFor: lastIndex },
  );
  return data.record?.fields[0]?.records ?? null;
};

const naming = async (who: Who, id: string, others = ''): Promise<readonly string[]> => {
  const { data } = await school.ask<{ records: { edges: { node: { id: string } }[] } }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { records(naming: $id, ${others} waitFor: $waitFor) {
       edges { node { id } } } }`,
    { id, waitFor: lastIndex },
  );
  return data.records.edges.map(({ node }) => node.id);
};

const nameOf = async (dossierId: string, who: Who): Promise<string> => {
  const { data } = await school.ask<{ dossier: { name: { value?: string } } | null }>(
    who,
    'query ($id: ID!) { dossier(id: $id) { name { ... on ReadableValue { value } } } }',
    { id: dossierId },
  );
  return data.dossier?.name.value ?? '';
};

/** What somebody carries along. */
const copyFor = async (who: Who, id: string): Promise<string> => {
  await school.engine.readModels.waitFor(school.schoolId, BigInt(lastIndex), 10_000);
  const { origin } = new URL(school.url);
  const answer = await new Sender({ url: origin }, school.token(who)).request(
    `/records/${id}/copy`,
  );
  expect(answer.status).toBe(200);
  return answer.text();
};

const profile = { label: { vi: 'Hồ sơ trẻ em' } };
const noSuch = {
  field: 'records',
  problem: 'NO_SUCH_RECORD',
  message: { vi: 'Trường không có bản ghi này, hoặc bạn không được xem.' },
};

describe('an incident that names records (row 43)', () => {
  it('takes those that whoever reports it may read', async () => {
    const id = await report('homeroomA', [inA.recordId]);
    expect(await namedIn('principal', id)).toEqual([{ recordId: inA.recordId, record: profile }]);
  });

  it('says the same of a record of another class and of one that there is nowhere', async () => {
    const nowhere = '3f0c1d2e-6a4b-4c8d-9e10-7b5a2f1c0d34';
    expect(await problemsFor('homeroomA', [inB.recordId])).toEqual([noSuch]);
    expect(await problemsFor('homeroomA', [nowhere])).toEqual([noSuch]);
    expect(await problemsFor('homeroomA', [inA.recordId, inB.recordId])).toEqual([noSuch]);
    expect(await problemsFor('principal', [inA.recordId, inB.recordId])).toBeUndefined();
  });

  it('is refused for the same reason when it is revised and when a correction is asked for', async () => {
    const recordId = await report('homeroomA', []);
    const { data } = await school.ask<{
      record: { revision: string; fields: readonly { hash: string }[] };
    }>(
      'principal',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         revision fields(only: ["records"]) { hash } } }`,
      { id: recordId, waitFor: lastIndex },
    );
    const fields = [{ name: 'records', value: inB.recordId }];
    const basedOnRevision = data.record.revision;
    const revised = await school.give('homeroomA', 'reviseRecord', {
      ...{ recordId, basedOnRevision, fields },
    });
    expect(revised.__typename).toBe('FieldsAreInvalid');
    done(await school.give('homeroomA', 'submitRecord', { recordId }));
    done(await school.give('board', 'approveRecord', { recordId }));
    const correction = (proposedValue: string) => ({
      ...{ recordId, field: 'records', currentValueHash: data.record.fields[0]?.hash },
      ...{ proposedValue, reason: 'Thiếu hồ sơ liên quan.', evidence: [] },
    });
    const refused = await school.give('homeroomA', 'requestCorrection', correction(inB.recordId));
    expect(refused.__typename).toBe('FieldsAreInvalid');
    const asked = done(
      await school.give('homeroomA', 'requestCorrection', correction(inA.recordId)),
    );
    lastIndex = lastIndexOf(asked);
  });

  it('shows a record to whoever may read it, and to others that there is one', async () => {
    const id = await report('principal', [inA.recordId, inB.recordId]);
    expect(await namedIn('board', id)).toEqual([
      { recordId: inA.recordId, record: profile },
      { recordId: inB.recordId, record: profile },
    ]);
    expect(await namedIn('homeroomA', id)).toBeNull();
    const ofStaff = await paperOfStaff();
    const concerning = await report('nobody', [ofStaff]);
    expect(await namedIn('principal', concerning)).toEqual([
      { recordId: ofStaff, record: { label: { vi: 'Kỷ luật' } } },
    ]);
    expect(await namedIn('board', concerning)).toEqual([{ recordId: ofStaff, record: null }]);
  });

  it('is copied with what its records are called and whom they are about, for whom that is (row 43)', async () => {
    const ofStaff = await paperOfStaff();
    const named = [inA.recordId, ofStaff];
    const id = String(
      done(await school.give('principal', 'registerRecord', incident(named)))['createdId'],
    );
    done(await school.give('principal', 'submitRecord', { recordId: id }));
    lastIndex = lastIndexOf(done(await school.give('board', 'approveRecord', { recordId: id })));
    const [child, teacher] = [
      await nameOf(inA.dossierId, 'board'),
      await nameOf(school.people.homeroomB, 'principal'),
    ];
    expect([child, teacher]).not.toContain('');
    const whole = await copyFor('principal', id);
    expect(whole).toMatch(
      new RegExp(`<td>Hồ sơ trẻ em [^\\n]*, ${child}\\nKỷ luật [^\\n]*, ${teacher}</td>`),
    );
    const part = await copyFor('board', id);
    expect(part).toContain(`, ${child}\nKhông thuộc phạm vi được xem`);
    for (const secret of ['Kỷ luật', teacher]) expect(part).not.toContain(secret);
    for (const named of [inA.recordId, ofStaff]) {
      expect(whole).not.toContain(named);
      expect(part).not.toContain(named);
    }
  });

  it('is found from the record that it names, by whoever reads the field', async () => {
    const first = await report('principal', [inB.recordId]);
    const second = await report('board', [inB.recordId]);
    expect(await naming('principal', inB.recordId)).toEqual(
      expect.arrayContaining([first, second]),
    );
    const newest = await naming('principal', inB.recordId, 'order: NEWEST_FIRST, first: 1,');
    expect(newest).toEqual([second]);
    expect(await naming('principal', inB.recordId, 'kind: "policy",')).toEqual([]);
    expect(await naming('principal', first)).toEqual([]);
    expect(await naming('homeroomB', inB.recordId)).toEqual([]);
    expect(await naming('accountant', inB.recordId)).toEqual([]);
  });
});
