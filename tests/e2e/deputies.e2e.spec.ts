import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { dayIn } from '../support/days.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';

const { catalogue, examples } = readCatalogueSource('vn-kindergarten');

let school: GraphqlSchool;
let teamId: string;
let leadership: string;
let last: string;

/** Appointed in these tests. */
const lead: Staff = 'accountant';
const deputy: Staff = 'nobody';
const deputyOfAnother: Staff = 'healthWorker';

const appoint = async (who: Staff, role: string, team: string): Promise<string> => {
  const office = { personId: school.people[who], role, teamId: team };
  const from = { from: '2025-09-01', decisionNo: '3/QĐ' };
  return String(
    done(await school.give('principal', 'appointPerson', { ...office, ...from }))['createdId'],
  );
};
const openTeam = async (name: string): Promise<string> => {
  const team = { name, kind: 'PROFESSIONAL' };
  return String(done(await school.give('principal', 'openTeam', team))['createdId']);
};

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, catalogue);
  teamId = await openTeam('Tổ Lá');
  const other = await openTeam('Tổ Chồi');
  leadership = await appoint(lead, 'SUBJECT_TEAM_LEAD', teamId);
  await appoint(deputy, 'SUBJECT_TEAM_DEPUTY', teamId);
  await appoint('board', 'SUBJECT_TEAM_LEAD', other);
  await appoint(deputyOfAnother, 'SUBJECT_TEAM_DEPUTY', other);
}, 60_000);
afterAll(() => school?.close());

const fieldsOf = (kind: string) => {
  const { fields = {} } = examples.find((one) => one.kind.kind === kind)?.example ?? {};
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
};

const planOf = async (period: string): Promise<string> => {
  const kind = 'week-plan';
  const record = { dossierId: school.classes.A, kind, period, fields: fieldsOf(kind) };
  const recordId = String(
    done(await school.give('homeroomA', 'registerRecord', record))['createdId'],
  );
  last = lastIndexOf(done(await school.give('homeroomA', 'submitRecord', { recordId })));
  return recordId;
};
const approve = (who: Staff, recordId: string) => school.give(who, 'approveRecord', { recordId });

const write = (who: Staff) =>
  school.give(who, 'registerRecord', {
    dossierId: teamId,
    kind: 'team-minutes',
    fields: fieldsOf('team-minutes'),
  });

const waitingFor = async (who: Staff): Promise<readonly string[]> => {
  const { data } = await school.ask<{ records: { edges: { node: { id: string } }[] } }>(
    who,
    `query ($waitFor: LogIndex) { records(status: SUBMITTED, forMyStep: true, waitFor: $waitFor) {
       edges { node { id } } } }`,
    { waitFor: last },
  );
  return data.records.edges.map(({ node }) => node.id);
};

interface Signed {
  readonly fields: readonly { readonly value: { readonly __typename: string } }[];
  readonly approvals: readonly {
    readonly act: { readonly role: string; readonly person: { readonly id: string } };
  }[];
}
const seenBy = async (who: Staff, id: string): Promise<Signed | null> => {
  const { data } = await school.ask<{ record: Signed | null }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       fields { value { __typename } } approvals { act { role person { id } } } } }`,
    { id, waitFor: last },
  );
  return data.record;
};

const standingIn = async (who: Staff): Promise<readonly (string | null)[]> => {
  const { data } = await school.ask<{
    me: { appointments: { role: string; standsInFor: string | null }[] };
  }>(who, '{ me { appointments { role standsInFor } } }');
  return data.me.appointments
    .filter(({ role }) => role === 'SUBJECT_TEAM_DEPUTY')
    .map(({ standsInFor }) => standsInFor);
};

describe('the deputy of a team’s lead', () => {
  it('reads what the lead reads and signs nothing while there is one (row 67)', async () => {
    const plan = await planOf('2025-W47');
    const seen = await seenBy(deputy, plan);
    expect(seen?.fields.map(({ value }) => value.__typename)).toEqual(
      (await seenBy(lead, plan))?.fields.map(({ value }) => value.__typename),
    );
    expect(seen?.fields.map(({ value }) => value.__typename)).toContain('ReadableValue');
    expect(await waitingFor(deputy)).toEqual([]);
    expect(await waitingFor(lead)).toEqual([plan]);
    expect((await approve(deputy, plan)).__typename).toBe('RoleIsNotAllowed');
    expect((await write(deputy)).__typename).toBe('RoleIsNotAllowed');
    expect(await standingIn(deputy)).toEqual([null]);
    last = lastIndexOf(done(await approve(lead, plan)));
  });

  it('signs and keeps the minutes of that team once nobody leads it, in their own name (row 67)', async () => {
    const end = { appointmentId: leadership, to: dayIn(-1), decisionNo: '4/QĐ' };
    done(await school.give('principal', 'endAppointment', end));
    const plan = await planOf('2025-W46');
    expect(await standingIn(deputy)).toEqual(['SUBJECT_TEAM_LEAD']);
    expect(await waitingFor(deputy)).toEqual([plan]);
    expect((await approve(deputyOfAnother, plan)).__typename).toBe('RoleIsNotAllowed');
    expect((await write(deputyOfAnother)).__typename).toBe('RoleIsNotAllowed');
    last = lastIndexOf(done(await approve(deputy, plan)));
    expect((await seenBy('principal', plan))?.approvals).toEqual([
      { act: { role: 'SUBJECT_TEAM_DEPUTY', person: { id: school.people[deputy] } } },
    ]);
    done(await write(deputy));
  });

  it('stands back when the principal appoints a lead, if only for some days', async () => {
    const plan = await planOf('2025-W45');
    const forDays = { personId: school.people[lead], role: 'SUBJECT_TEAM_LEAD', teamId };
    const days = { from: dayIn(0), to: dayIn(7), decisionNo: '5/QĐ' };
    done(await school.give('principal', 'appointPerson', { ...forDays, ...days }));
    expect(await standingIn(deputy)).toEqual([null]);
    expect((await approve(deputy, plan)).__typename).toBe('RoleIsNotAllowed');
    done(await approve(lead, plan));
  });
});
