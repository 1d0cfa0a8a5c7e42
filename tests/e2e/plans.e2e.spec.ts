import { signInAgain } from '../authorisation/staffing.js';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { asRead } from '../support/as-read.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { admit, type Child, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { MovableClock } from '../support/served-school.js';

/** On Sunday, 16 November 2025, at 23:50 where the school is. */
const sundayNight = Date.parse('2025-11-16T16:50:00.000Z');

let clock: MovableClock;
let school: GraphqlSchool;
let children: Readonly<Record<'A' | 'B', Child>>;
let last: string;

const { catalogue } = readCatalogueSource('vn-kindergarten');
const week = '2025-W47';
const fieldsOf = (kind: string, over: Readonly<Record<string, unknown>> = {}) => {
  const example = readCatalogueSource('vn-kindergarten').examples.find(
    (one) => one.kind.kind === kind,
  );
  const fields = { ...example?.example.fields, ...over };
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
};

/** Gives a command; the id of what it made. */
const give = async (who: Who, act: string, input: Record<string, unknown>): Promise<string> => {
  const answer = done(await school.give(who, act, input));
  last = lastIndexOf(answer);
  return String(answer['createdId']);
};
const makePlan = async (who: Who, of: 'A' | 'B', period = week) => {
  const dossierId = school.classes[of];
  const kind = 'week-plan';
  return give(who, 'registerRecord', { dossierId, kind, period, fields: fieldsOf(kind) });
};
const takeAttendance = (who: Who, of: 'A' | 'B', period: string) =>
  give(who, 'registerRecord', {
    dossierId: school.classes[of],
    kind: 'attendance',
    period,
    fields: [{ name: `${children[of].dossierId}/presence`, value: 'P' }],
  });

const planOf = async (id: string, who: Who = 'principal') => {
  const { data } = await school.ask<{ record: Record<string, unknown> }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       status inForceSince submittedOutOfWindow approvals { step outOfWindow act { recordedAt } } } }`,
    { id, waitFor: last },
  );
  return data.record;
};

interface Violation {
  readonly planLabel: { readonly vi: string };
  readonly inForceSince: string | null;
  readonly enteredAt: string;
  readonly class: { readonly id: string };
  readonly plan: { readonly id: string } | null;
  readonly record: { readonly label: { readonly vi: string } } | null;
}
const violationsFor = async (
  who: Who,
  over: Record<string, unknown> = {},
): Promise<readonly Violation[] | null> => {
  const answer = await school.ask<{
    planViolations: { edges: { node: Violation }[] } | null;
  }>(
    who,
    `query ($schoolYear: String!, $classId: ID, $first: Int, $after: String, $waitFor: LogIndex) {
       planViolations(schoolYear: $schoolYear, classId: $classId, first: $first, after: $after,
                      waitFor: $waitFor) {
         edges { node { planLabel { vi } inForceSince enteredAt class { id } plan { id }
                        record { label { vi } } } }
         pageInfo { hasNextPage endCursor } } }`,
    { schoolYear: '2025-2026', waitFor: last, ...over },
  );
  return answer.data.planViolations?.edges.map(({ node }) => node) ?? null;
};

/** All at once; what the engine said, and of which records. */
const approveAll = async (who: Who, recordIds: readonly string[]) => {
  const { data } = await school.ask<{
    result: {
      __typename: string;
      records?: { recordId: string; reason: string; message: { vi: string } }[];
    };
  }>(
    who,
    `mutation ($input: ApproveRecordsInput!) { result: approveRecords(input: $input) {
       __typename ... on RecordsAreRefused { records { recordId reason message { vi } } } } }`,
    {
      input: await asRead(school, 'approveRecords', {
        records: recordIds.map((recordId) => ({ recordId })),
      }),
    },
  );
  return data.result;
};

const waitingFor = async (who: Who, over: Record<string, unknown> = {}) => {
  const { data } = await school.ask<{ records: { edges: { node: { id: string } }[] } }>(
    who,
    `query ($kind: String, $period: String, $classId: ID, $mine: Boolean, $waitFor: LogIndex) {
       records(status: SUBMITTED, kind: $kind, period: $period, classId: $classId,
               forMyStep: $mine, waitFor: $waitFor) { edges { node { id } } } }`,
    { mine: true, waitFor: last, ...over },
  );
  return data.records.edges.map(({ node }) => node.id);
};

beforeAll(async () => {
  clock = new MovableClock(sundayNight - Date.now());
  school = await openGraphqlSchool('production', { clock });
  await adoptCatalogue(school, catalogue);
  const teamId = await give('principal', 'openTeam', { name: 'Tổ Lá', kind: 'PROFESSIONAL' });
  await give('principal', 'appointPerson', {
    personId: school.people.nobody,
    role: 'SUBJECT_TEAM_LEAD',
    teamId,
    from: '2025-09-05',
    decisionNo: '43/QĐ',
  });
  children = {
    A: await admit(school, school.classes.A, 'A1'),
    B: await admit(school, school.classes.B, 'B1'),
  };
}, 60_000);
afterAll(() => school?.close());

/** Appointed in these tests. */
const teamLead: Who = 'nobody';

describe('the plan of a week (scenario 12)', () => {
  let planA: string;
  let planB: string;

  it('is made ahead, and submitted on Sunday at 23:50 in time (rows 44, 50)', async () => {
    planA = await makePlan('homeroomA', 'A');
    planB = await makePlan('homeroomB', 'B');
    await give('homeroomA', 'submitRecord', { recordId: planA });
    await give('homeroomB', 'submitRecord', { recordId: planB });
    expect(await planOf(planA)).toMatchObject({
      status: 'SUBMITTED',
      inForceSince: null,
      submittedOutOfWindow: false,
    });
    const early = await school.ask<{ result: { problems: { field: string; problem: string }[] } }>(
      'homeroomA',
      `mutation ($input: RegisterRecordInput!) { result: registerRecord(input: $input) {
         ... on FieldsAreInvalid { problems { field problem } } } }`,
      {
        input: {
          dossierId: school.classes.A,
          kind: 'week-plan',
          period: '2025-W49',
          fields: fieldsOf('week-plan'),
        },
      },
    );
    expect(early.data.result.problems).toEqual([{ field: 'period', problem: 'IN_THE_FUTURE' }]);
  });

  it('offers the coming week and the coming days to whoever plans them (row 44)', async () => {
    const { data } = await school.ask<{
      school: {
        kindsInForce: { periods: { code: string }[]; aheadDays: number; window: string }[];
      };
    }>(
      'homeroomA',
      '{ school { kindsInForce(only: ["week-plan"]) { aheadDays window gates periods { code } } } }',
    );
    const [kind] = data.school.kindsInForce;
    expect(kind).toMatchObject({
      aheadDays: 9,
      window: 'DAYS_OFF_BEFORE',
      gates: ['attendance'],
    });
    expect(kind?.periods.slice(0, 3).map(({ code }) => code)).toEqual([
      '2025-W48',
      '2025-W47',
      '2025-W46',
    ]);
  });

  it('is signed on Monday at 6:30, which is late, and in force from then on (row 42)', async () => {
    clock.pass({ hours: 6, minutes: 40 });
    await signInAgain(school);
    expect(await waitingFor(teamLead)).toEqual([planA, planB]);
    expect(await waitingFor(teamLead, { kind: 'week-plan', period: week })).toEqual([planA, planB]);
    expect(await waitingFor(teamLead, { period: '2025-W46' })).toEqual([]);
    expect(await waitingFor(teamLead, { classId: school.classes.A })).toEqual([planA]);
    // It is no step of the principal's, who sees it all the same when they ask for everything.
    expect(await waitingFor('principal')).toEqual([]);
    expect(await waitingFor('principal', { mine: false })).toEqual([planA, planB]);
    await give(teamLead, 'approveRecords', { records: [{ recordId: planA }] });
    const plan = await planOf(planA);
    expect(plan).toMatchObject({
      status: 'APPROVED',
      approvals: [{ step: 'check', outOfWindow: true }],
    });
    expect(plan['inForceSince']).toMatch(/^2025-11-16T23:30/u);
  });

  it('says in its history which steps were late', async () => {
    const { data } = await school.ask<{
      history: { edges: { node: { type: string; outOfWindow: boolean | null } }[] };
    }>(
      'principal',
      `query ($id: ID!, $waitFor: LogIndex) { history(recordId: $id, waitFor: $waitFor) {
         edges { node { type outOfWindow } } } }`,
      { id: planA, waitFor: last },
    );
    expect(data.history.edges.map(({ node }) => node)).toEqual([
      { type: 'record.registered', outOfWindow: null },
      { type: 'record.submitted', outOfWindow: false },
      { type: 'record.approved', outOfWindow: true },
    ]);
  });

  it('is violated by attendance that is taken at 7:15 while it is not in force (row 50)', async () => {
    clock.pass({ minutes: 45 });
    await signInAgain(school);
    await takeAttendance('homeroomA', 'A', '2025-11-17');
    expect(await violationsFor('principal')).toEqual([]);
    await takeAttendance('homeroomB', 'B', '2025-11-17');
    const found = await violationsFor('principal');
    expect(found).toEqual([
      {
        planLabel: { vi: 'Kế hoạch tuần: Tuần 47 (17/11/2025 – 23/11/2025)', en: undefined },
        inForceSince: null,
        enteredAt: expect.stringMatching(/^2025-11-17T00:15/u),
        class: { id: school.classes.B },
        plan: { id: planB },
        record: { label: { vi: 'Điểm danh: Ngày 17/11/2025' } },
      },
    ]);
    // Signed too late it stays a violation, and says since when it is in force.
    await give(teamLead, 'approveRecords', { records: [{ recordId: planB }] });
    const [late] = (await violationsFor('principal')) ?? [];
    expect(late?.inForceSince).toMatch(/^2025-11-17T00:1/u);
  });

  it('of a week that nobody planned is violated as well, the newest week first', async () => {
    await takeAttendance('homeroomA', 'A', '2025-11-13');
    await takeAttendance('homeroomA', 'A', '2025-11-14');
    const found = await violationsFor('principal');
    expect(found?.map(({ class: { id }, plan, record }) => [id, plan, record?.label.vi])).toEqual([
      [school.classes.A, null, 'Điểm danh: Ngày 13/11/2025'],
      [school.classes.B, { id: planB }, 'Điểm danh: Ngày 17/11/2025'],
    ]);
    const first = await violationsFor('principal', { first: 1 });
    expect(first).toHaveLength(1);
    expect(first?.[0]?.class.id).toBe(school.classes.A);
    expect(await violationsFor('principal', { classId: school.classes.B })).toHaveLength(1);
  });

  it('shows them to whoever answers for the class, and to nobody else', async () => {
    const counts = async (who: Who) => (await violationsFor(who))?.length ?? null;
    expect(await counts('vicePrincipal')).toBe(2);
    expect(await counts('board')).toBe(2);
    expect(await counts(teamLead)).toBe(2);
    expect(await counts('homeroomA')).toBe(1);
    expect(await counts('homeroomB')).toBe(1);
    expect(await violationsFor('homeroomA', { classId: school.classes.B })).toBeNull();
    for (const who of ['registrar', 'admin', 'accountant', 'healthWorker'] as const) {
      expect([who, await violationsFor(who)]).toEqual([who, null]);
    }
  });
});

describe('several records', () => {
  it('are approved together or not at all, and each that stands against it is named (rows 85, 101)', async () => {
    const plans = [
      await makePlan('homeroomA', 'A', '2025-W44'),
      await makePlan('homeroomA', 'A', '2025-W45'),
      await makePlan('homeroomA', 'A', '2025-W46'),
    ];
    const [first, second, third] = plans as [string, string, string];
    for (const recordId of [first, second]) await give('homeroomA', 'submitRecord', { recordId });
    const unknown = '00000000-0000-4000-8000-000000000000';
    const refused = await approveAll(teamLead, [first, third, second, unknown]);
    expect(refused).toMatchObject({
      __typename: 'RecordsAreRefused',
      records: [
        { recordId: third, reason: 'RecordIsNotInState' },
        { recordId: unknown, reason: 'RecordNotFound' },
      ],
    });
    expect(await planOf(first)).toMatchObject({ status: 'SUBMITTED', approvals: [] });
    expect(await approveAll('homeroomB', [first])).toEqual({ __typename: 'RoleIsNotAllowed' });
    expect(await approveAll(teamLead, [first, second])).toEqual({ __typename: 'StepUpIsRequired' });
    const { data } = await school.ask<{ logHead: { size: string } }>(
      'principal',
      '{ logHead { size } }',
    );
    const receipts = done(
      await school.give(teamLead, 'approveRecords', {
        records: [{ recordId: first }, { recordId: second }],
      }),
    )['receipts'] as { logIndex: string }[];
    last = receipts.at(-1)?.logIndex ?? last;
    expect(receipts).toHaveLength(2);
    expect(Number(receipts[0]?.logIndex)).toBeGreaterThanOrEqual(Number(data.logHead.size));
    for (const id of [first, second]) {
      expect(await planOf(id)).toMatchObject({ status: 'APPROVED' });
    }
    // Nobody signs twice, and it is said that nothing is left to sign.
    const again = await approveAll(teamLead, [first]);
    expect(again.records).toMatchObject([{ recordId: first, reason: 'RecordIsNotInState' }]);
  });

  it('are fifty at most, each once', async () => {
    const records = Array.from({ length: 51 }, (_, at) => ({
      recordId: `00000000-0000-4000-8000-${at + 1e11}`,
      basedOnRevision: '1',
    }));
    const { errors } = await school.ask(
      teamLead,
      `mutation ($input: ApproveRecordsInput!) { approveRecords(input: $input) { __typename } }`,
      { input: { records } },
    );
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
