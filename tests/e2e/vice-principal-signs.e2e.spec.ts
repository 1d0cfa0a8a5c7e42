import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';

const { catalogue, examples } = readCatalogueSource('vn-primary');
const results = ['subject-assessment', 'qualities-assessment'] as const;

let school: GraphqlSchool;
let childId: string;

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, catalogue);
  childId = (await admit(school, school.classes.A, 'HS01')).dossierId;
  const team = { name: 'Tổ Hai', kind: 'PROFESSIONAL' };
  const teamId = done(await school.give('principal', 'openTeam', team))['createdId'];
  const lead = { personId: school.people.nobody, role: 'SUBJECT_TEAM_LEAD', teamId };
  const from = { from: '2025-09-01', decisionNo: '3/QĐ' };
  done(await school.give('principal', 'appointPerson', { ...lead, ...from }));
}, 60_000);
afterAll(() => school?.close());

/** The example of the catalogue, entered and submitted by the homeroom teacher. */
const submitted = async (kind: string, dossierId: string): Promise<string> => {
  const { fields, ...slot } = examples.find((one) => one.kind.kind === kind)?.example ?? {
    fields: {},
  };
  const entered = Object.entries(fields).map(([name, value]) => ({ name, value }));
  const record = { dossierId, kind, ...slot, fields: entered };
  const recordId = String(
    done(await school.give('homeroomA', 'registerRecord', record))['createdId'],
  );
  done(await school.give('homeroomA', 'submitRecord', { recordId }));
  return recordId;
};
const approve = (who: Staff, recordId: string) => school.give(who, 'approveRecord', { recordId });

interface Signed {
  readonly status: string;
  readonly approvals: readonly {
    readonly step: string;
    readonly act: { readonly person: { readonly id: string }; readonly role: string };
  }[];
}
const signed = async (id: string, waitFor: string): Promise<Signed> => {
  const { data } = await school.ask<{ record: Signed }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       status approvals { step act { person { id } role } } } }`,
    { id, waitFor },
  );
  return data.record;
};

describe('what teachers enter', () => {
  it.each(results)(
    'of results (%s) is confirmed by the vice principal, and by no teacher (row 94)',
    async (kind) => {
      const recordId = await submitted(kind, childId);
      for (const teacher of ['homeroomA', 'homeroomB', 'nobody'] as const) {
        expect((await approve(teacher, recordId)).__typename).toBe('RoleIsNotAllowed');
      }
      const last = lastIndexOf(done(await approve('vicePrincipal', recordId)));
      const { status, approvals } = await signed(recordId, last);
      expect(status).toBe('APPROVED');
      expect(approvals.map(({ act }) => [act.person.id, act.role])).toEqual([
        [school.people.vicePrincipal, 'VICE_PRINCIPAL'],
      ]);
    },
  );

  it.each([
    ['year-result', 'vicePrincipal', 'VICE_PRINCIPAL'],
    ['class-year-report', 'board', 'BOARD_MEMBER'],
  ] as const)(
    'of a whole year (%s) is verified (by %s) before the principal approves it, who does not do both (row 12)',
    async (kind, verifier, role) => {
      const about = kind === 'year-result' ? childId : school.classes.A;
      const recordId = await submitted(kind, about);
      for (const other of ['principal', 'homeroomA'] as const) {
        expect((await approve(other, recordId)).__typename).toBe('RoleIsNotAllowed');
      }
      const verified = lastIndexOf(done(await approve(verifier, recordId)));
      expect((await signed(recordId, verified)).status).toBe('SUBMITTED');
      expect((await approve(verifier, recordId)).__typename).toBe('RoleIsNotAllowed');
      const last = lastIndexOf(done(await approve('principal', recordId)));
      const { status, approvals } = await signed(recordId, last);
      expect(status).toBe('APPROVED');
      expect(approvals.map(({ step, act }) => [step, act.person.id, act.role])).toEqual([
        ['verify', school.people[verifier], role],
        [expect.stringMatching(/^approv/u), school.people.principal, 'PRINCIPAL'],
      ]);
    },
  );

  it('of lessons is signed by the vice principal after the team lead, and not before (row 95)', async () => {
    const recordId = await submitted('lesson-plan', school.classes.A);
    expect((await approve('vicePrincipal', recordId)).__typename).toBe('RoleIsNotAllowed');
    done(await approve('nobody', recordId));
    const last = lastIndexOf(done(await approve('vicePrincipal', recordId)));
    const { status, approvals } = await signed(recordId, last);
    expect(status).toBe('APPROVED');
    expect(approvals.map(({ step, act }) => [step, act.person.id])).toEqual([
      ['check', school.people.nobody],
      ['approve', school.people.vicePrincipal],
    ]);
  });
});
