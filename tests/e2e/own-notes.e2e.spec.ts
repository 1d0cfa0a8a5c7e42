import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';

const { catalogue } = readCatalogueSource('vn-primary');

let school: GraphqlSchool;
let lastIndex: string;

/** Appointed in these tests as teachers of the whole school: of music, and of English. */
const ofMusic: Staff = 'nobody';
const ofEnglish: Staff = 'accountant';

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, catalogue);
  const office = { role: 'TEACHER', from: '2025-09-01', decisionNo: '3/QĐ' };
  for (const [who, subject] of [
    [ofMusic, 'am-nhac'],
    [ofEnglish, 'tieng-anh'],
  ] as const) {
    const personId = school.people[who];
    done(await school.give('principal', 'appointPerson', { ...office, personId, subject }));
  }
}, 60_000);
afterAll(() => school?.close());

const notes = { on: '2025-10-14', occasion: 'sinh-hoat-chuyen-mon', notes: 'Bàn về bài hát mới.' };

const write = (who: Staff, dossierId: string) =>
  school.give(who, 'registerRecord', {
    dossierId,
    kind: 'teacher-notes',
    fields: Object.entries(notes).map(([name, value]) => ({ name, value })),
  });

const noted = async (who: Staff): Promise<string> => {
  const recordId = String(done(await write(who, school.people[who]))['createdId']);
  lastIndex = lastIndexOf(done(await school.give(who, 'submitRecord', { recordId })));
  return recordId;
};

interface Seen {
  readonly name: string;
  readonly hash: string | null;
  readonly value: { readonly value?: unknown };
}
const seenBy = async (who: Staff, id: string): Promise<readonly Seen[] | null> => {
  const { data } = await school.ask<{ record: { fields: readonly Seen[] } | null }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       fields { name hash value { ... on ReadableValue { value } } } } }`,
    { id, waitFor: lastIndex },
  );
  return data.record?.fields ?? null;
};
const textOf = (seen: readonly Seen[] | null): unknown =>
  seen?.find(({ name }) => name === 'notes')?.value.value ?? null;

describe('what a teacher without a class notes', () => {
  it('is entered in the own file and in no other, and read by the leadership and nobody else (row 114)', async () => {
    const id = await noted(ofMusic);
    for (const who of [ofMusic, 'principal', 'vicePrincipal'] as const) {
      expect([who, textOf(await seenBy(who, id))]).toEqual([who, notes.notes]);
    }
    for (const who of [ofEnglish, 'homeroomA', 'board', 'registrar'] as const) {
      expect([who, textOf(await seenBy(who, id))]).toEqual([who, null]);
    }
    const inFileOfAnother = await write(ofEnglish, school.people[ofMusic]);
    expect(inFileOfAnother.__typename).toBe('DossierIsOfAnother');
  });

  it('is written for them neither by the leadership nor by somebody who has a class', async () => {
    const byLeadership = await write('vicePrincipal', school.people[ofMusic]);
    expect(byLeadership.__typename).toBe('DossierIsOfAnother');
    expect((await write('principal', school.people[ofMusic])).__typename).toBe('RoleIsNotAllowed');
    // Whose office is of a class is told of no other file.
    expect((await write('homeroomA', school.people[ofMusic])).__typename).toBe('DossierNotFound');
    done(await write('homeroomA', school.people.homeroomA));
  });

  it('is corrected at their own request or at the leadership’s, not at a colleague’s', async () => {
    const recordId = await noted(ofMusic);
    const hash = (await seenBy(ofMusic, recordId))?.find(({ name }) => name === 'notes')?.hash;
    const ask = (who: Staff, proposedValue: string) =>
      school.give(who, 'requestCorrection', {
        recordId,
        field: 'notes',
        currentValueHash: hash,
        proposedValue,
        reason: 'Ghi nhầm',
        evidence: [],
      });
    expect((await ask(ofEnglish, 'Khác.')).__typename).toBe('DossierIsOfAnother');
    done(await ask(ofMusic, 'Bàn về bài hát cũ.'));
    done(await ask('vicePrincipal', 'Bàn về hai bài hát.'));
  });
});
