import 'reflect-metadata';
import pg from 'pg';
import { create, lent, newSession } from '../authorisation/staffing.js';
import { dayIn, inDays } from '../support/days.js';
import { admit, type Child, done, fieldOf, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openToInspector } from '../support/inspection.js';
import { openProgram } from '../support/program-account.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';

interface ShownDuty {
  readonly kind: string;
  readonly since: string;
  readonly due: string | null;
  readonly late: boolean;
  readonly correction: { readonly id: string } | null;
  readonly record: { readonly id: string } | null;
  readonly dossier: { readonly id: string } | null;
  readonly lock: { readonly id: string } | null;
  readonly unlock: { readonly id: string } | null;
  readonly grant: { readonly id: string } | null;
  readonly class: { readonly name: string } | null;
  readonly toAppointmentId: string | null;
  readonly fromAppointmentId: string | null;
  readonly predecessor: { readonly id: string } | null;
}
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: ShownDuty }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let school: GraphqlSchool;
const clock = new MovableClock();
/** Number of the last entry that the test wrote; reading waits for it. */
let written = '0';

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  // Somebody who asks for corrections and is no homeroom teacher.
  await give('principal', 'appointPerson', {
    personId: school.people.nobody,
    role: 'TEACHER',
    from: '2025-09-01',
    decisionNo: '40/QĐ',
  });
}, 60_000);
afterAll(() => school?.close());

const give = async (who: Who, mutation: string, input: Record<string, unknown>) => {
  const answer = done(await school.give(who, mutation, input));
  written = lastIndexOf(answer) || written;
  return String(answer['createdId']);
};

const dutiesQuery = `query ($first: Int, $after: String, $kinds: [DutyKind!], $waitFor: LogIndex) {
  duties(first: $first, after: $after, kinds: $kinds, waitFor: $waitFor) {
    edges { cursor node { kind since due late correction { id } record { id } dossier { id } lock { id }
      unlock { id } grant { grantId: id } class { name } toAppointmentId fromAppointmentId predecessor { id } } }
    pageInfo { hasNextPage endCursor } } }`;

const pageOf = async (who: Who, variables: Record<string, unknown> = {}): Promise<Page> => {
  const { data, text } = await school.ask<{ duties: Page } | null>(who, dutiesQuery, {
    waitFor: written,
    ...variables,
  });
  if (!data) throw new Error(text);
  return data.duties;
};
const dutiesOf = async (who: Who, kinds?: readonly string[]): Promise<readonly ShownDuty[]> =>
  (await pageOf(who, { first: 50, kinds })).edges.map(({ node }) => node);

/** What waits of that record, for each of these people who has any. */
const waitingOf = async (
  recordId: string,
  people: readonly Who[] = [
    'principal',
    'vicePrincipal',
    'board',
    'admin',
    'registrar',
    'homeroomA',
    'homeroomB',
    'healthWorker',
    'accountant',
    'nobody',
  ],
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const all = await Promise.all(
    people.map(async (who) => {
      const kinds = (await dutiesOf(who))
        .filter(({ record }) => record?.id === recordId)
        .map(({ kind }) => kind);
      return [who, kinds] as const;
    }),
  );
  return Object.fromEntries(all.filter(([, kinds]) => kinds.length > 0));
};

const approvedChild = async (code: string, classId: string = school.classes.A): Promise<Child> => {
  const child = await admit(school, classId, code);
  await give('registrar', 'submitRecord', { recordId: child.recordId });
  await give('principal', 'approveRecord', { recordId: child.recordId });
  return child;
};

const requested = async ({ recordId }: Child, by: Who = 'nobody'): Promise<string> => {
  await pageOf('principal');
  const seen = await fieldOf(school, 'principal', recordId, 'placeOfBirth');
  return give(by, 'requestCorrection', {
    recordId,
    field: 'placeOfBirth',
    currentValueHash: seen?.hash,
    proposedValue: 'Huế',
    reason: 'Nhập nhầm',
  });
};

const permit = (recordId: string, correctionId: string, who: Who = 'principal') =>
  give(who, 'permitCorrection', { recordId, correctionId, expiresAt: inDays(5, clock) });

const attest = async (who: Who, recordId: string, correctionId: string): Promise<void> => {
  const { data } = await school.ask<{
    record: {
      corrections: { id: string; current: { hash: string }; proposed: { hash: string } }[];
    };
  }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       corrections { id current { hash } proposed { hash } } } }`,
    { id: recordId, waitFor: written },
  );
  const seen = data.record.corrections.find(({ id }) => id === correctionId);
  await give(who, 'attestCorrection', {
    recordId,
    correctionId,
    sawOldHash: seen?.current.hash,
    sawNewHash: seen?.proposed.hash,
  });
};

describe('what waits of a record', () => {
  it('is to be finished by who entered it and the own teacher, then approved by leadership', async () => {
    const { recordId, lastIndex } = await admit(school, school.classes.A, 'V1');
    written = lastIndex;
    const finishing = { registrar: ['REVISE_RECORD'], homeroomA: ['REVISE_RECORD'] };
    expect(await waitingOf(recordId)).toEqual(finishing);
    await give('registrar', 'submitRecord', { recordId });
    expect(await waitingOf(recordId)).toEqual({
      principal: ['APPROVE_RECORD'],
      vicePrincipal: ['APPROVE_RECORD'],
    });
    await give('principal', 'returnRecord', { recordId, comment: 'Thiếu giấy khai sinh' });
    expect(await waitingOf(recordId)).toEqual(finishing);
    await give('registrar', 'submitRecord', { recordId });
    await give('principal', 'approveRecord', { recordId });
    expect(await waitingOf(recordId)).toEqual({});
  });
});

describe('what waits of a correction', () => {
  it('goes from hand to hand, and never to whom the separation of duties rules out', async () => {
    const child = await approvedChild('V2');
    const { recordId, dossierId } = child;
    const correctionId = await requested(child);
    expect(await waitingOf(recordId)).toEqual({
      principal: ['PERMIT_CORRECTION'],
      vicePrincipal: ['PERMIT_CORRECTION'],
      nobody: ['FOLLOW_CORRECTION'],
    });
    const [duty] = await dutiesOf('principal', ['PERMIT_CORRECTION']);
    expect(duty).toMatchObject({
      correction: { id: correctionId },
      record: { id: recordId },
      dossier: { id: dossierId },
      class: { name: 'Lá 1' },
      due: null,
      late: false,
    });

    await permit(recordId, correctionId);
    const witnessing = { board: ['ATTEST_CORRECTION'], homeroomA: ['ATTEST_CORRECTION'] };
    expect(await waitingOf(recordId)).toEqual({ ...witnessing, nobody: ['FOLLOW_CORRECTION'] });
    await attest('board', recordId, correctionId);
    expect(await waitingOf(recordId)).toEqual({
      homeroomA: ['ATTEST_CORRECTION'],
      nobody: ['FOLLOW_CORRECTION'],
    });
    await attest('homeroomA', recordId, correctionId);
    expect(await waitingOf(recordId)).toEqual({
      admin: ['APPLY_CORRECTION'],
      nobody: ['FOLLOW_CORRECTION'],
    });
    const [apply] = await dutiesOf('admin', ['APPLY_CORRECTION']);
    expect(apply?.due).not.toBeNull();

    await give('admin', 'applyCorrection', { recordId, correctionId });
    const closing = ['CLOSE_CORRECTION'];
    expect(await waitingOf(recordId)).toEqual({
      principal: closing,
      vicePrincipal: closing,
      admin: closing,
      homeroomA: closing,
      nobody: closing,
    });
    await give('principal', 'closeCorrection', { recordId, correctionId });
    expect(await waitingOf(recordId)).toEqual({});
  });

  it('that another one overtook is to be voided, and nothing else any more', async () => {
    const child = await approvedChild('V4');
    const { recordId } = child;
    const overtaken = await requested(child);
    const applied = await requested(child);
    for (const correctionId of [overtaken, applied]) {
      await permit(recordId, correctionId);
      await attest('board', recordId, correctionId);
      await attest('homeroomA', recordId, correctionId);
    }
    expect(await waitingOf(recordId, ['admin'])).toEqual({
      admin: ['APPLY_CORRECTION', 'APPLY_CORRECTION'],
    });
    await give('admin', 'applyCorrection', { recordId, correctionId: applied });
    await give('admin', 'closeCorrection', { recordId, correctionId: applied });
    expect(await waitingOf(recordId, ['admin', 'board', 'nobody'])).toEqual({
      admin: ['CLOSE_CORRECTION'],
      nobody: ['CLOSE_CORRECTION'],
    });
    await give('nobody', 'voidCorrection', { recordId, correctionId: overtaken });
    expect(await waitingOf(recordId)).toEqual({});
  });

  it('behind a lock is an unlock to be decided, then to be executed, then what it was', async () => {
    const locked = await give('principal', 'openClass', { schoolYear: '2025-2026', name: 'Lá 3' });
    await give('principal', 'appointPerson', {
      personId: school.people.homeroomA,
      role: 'HOMEROOM_TEACHER',
      classId: locked,
      from: '2025-09-01',
      decisionNo: '42/QĐ',
    });
    const child = await approvedChild('V3', locked);
    const { recordId } = child;
    const scope = { schoolYear: '2025-2026', classId: locked };
    const lockId = await give('board', 'proposeLock', { scope, reason: 'Kết thúc năm' });
    const lockDuty = async (who: Who): Promise<readonly string[]> =>
      (await dutiesOf(who)).filter(({ lock }) => lock?.id === lockId).map(({ kind }) => kind);
    expect(await lockDuty('principal')).toEqual(['DECIDE_LOCK']);
    expect(await lockDuty('admin')).toEqual([]);
    await give('principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
    expect(await lockDuty('principal')).toEqual([]);
    expect(await lockDuty('admin')).toEqual(['EXECUTE_LOCK']);
    await give('admin', 'executeLock', { lockId });
    expect(await lockDuty('admin')).toEqual([]);

    const correctionId = await requested(child);
    await permit(recordId, correctionId, 'vicePrincipal');
    await attest('board', recordId, correctionId);
    await attest('homeroomA', recordId, correctionId);
    expect(await waitingOf(recordId)).toEqual({
      principal: ['DECIDE_UNLOCK'],
      nobody: ['FOLLOW_CORRECTION'],
    });
    const unlockId = await give('principal', 'decideUnlock', {
      recordId,
      correctionId,
      validUntil: inDays(2, clock),
      decisionNo: '13/QĐ',
    });
    expect(await waitingOf(recordId)).toEqual({
      admin: ['EXECUTE_UNLOCK'],
      nobody: ['FOLLOW_CORRECTION'],
    });
    const [unlock] = await dutiesOf('admin', ['EXECUTE_UNLOCK']);
    expect(unlock).toMatchObject({ unlock: { id: unlockId }, due: expect.any(String) });
    await give('admin', 'executeUnlock', { unlockId });
    expect(await waitingOf(recordId)).toEqual({
      admin: ['APPLY_CORRECTION'],
      nobody: ['FOLLOW_CORRECTION'],
    });
    await give('admin', 'applyCorrection', { recordId, correctionId });
    await give('admin', 'closeCorrection', { recordId, correctionId });
  });
});

describe('a value that was corrected before it was approved', () => {
  it('is approved by others than whoever proposed it, who is not asked to (row 12)', async () => {
    await give('principal', 'appointPerson', {
      personId: school.people.vicePrincipal,
      role: 'TEACHER',
      from: '2025-09-01',
      decisionNo: '43/QĐ',
    });
    const child = await admit(school, school.classes.A, 'V5');
    const { recordId } = child;
    await give('registrar', 'submitRecord', { recordId });
    const leaders = ['principal', 'vicePrincipal'] as const;
    const both = { principal: ['APPROVE_RECORD'], vicePrincipal: ['APPROVE_RECORD'] };
    expect(await waitingOf(recordId, leaders)).toEqual(both);
    const correctionId = await requested(child, 'vicePrincipal');
    await permit(recordId, correctionId);
    await attest('board', recordId, correctionId);
    await attest('homeroomA', recordId, correctionId);
    await give('admin', 'applyCorrection', { recordId, correctionId });
    await give('admin', 'closeCorrection', { recordId, correctionId });
    expect(await waitingOf(recordId, leaders)).toEqual({ principal: ['APPROVE_RECORD'] });
    expect(await school.give('vicePrincipal', 'approveRecord', { recordId })).toMatchObject({
      __typename: 'DutiesMustBeSeparate',
    });
    await give('principal', 'approveRecord', { recordId });
    expect(await waitingOf(recordId)).toEqual({});
  });
});

describe('what waits of offices and grants', () => {
  it('a delegate has what was lent, also without reading what it is about', async () => {
    const delegate = await newSession(school, 'NV51');
    const { personId } = delegate;
    await lent(school, clock, { toPersonId: personId, powers: ['DECIDE_LOCK'] });
    const scope = { schoolYear: '2025-2026', classId: school.classes.B };
    await give('board', 'proposeLock', { scope, reason: 'Kết thúc năm' });
    school.sessions.inspector = delegate.session;
    const duties = await dutiesOf('inspector');
    expect(duties.map(({ kind }) => kind)).toEqual(['DECIDE_LOCK']);
  });

  it('a grant that ends within a week waits for who may grant', async () => {
    const { grantId, session } = await openToInspector(school, {
      validFrom: clock.now(),
      validTo: inDays(6, clock),
    });
    const [duty] = await dutiesOf('principal', ['GRANT_ENDS']);
    expect(duty).toMatchObject({ grant: { grantId }, late: false });
    expect(await dutiesOf('vicePrincipal', ['GRANT_ENDS'])).toEqual([]);
    school.sessions.inspector = session;
    expect(await dutiesOf('inspector')).toEqual([]);
  });

  it('a class that somebody left waits to be taken over by the successor', async () => {
    const { data } = await school.ask<{
      me: { appointments: { id: string; class: { name: string } | null }[] };
    }>('homeroomB', '{ me { appointments { id class { name } } } }');
    const before = data.me.appointments[0]?.id;
    await give('principal', 'endAppointment', {
      appointmentId: before,
      to: dayIn(-1, clock),
      decisionNo: '50/QĐ',
    });
    const successor = await newSession(school, 'GV52');
    const appointmentId = await create(school, 'principal', 'appointPerson', {
      personId: successor.personId,
      role: 'HOMEROOM_TEACHER',
      classId: school.classes.B,
      from: dayIn(0, clock),
      decisionNo: '51/QĐ',
    });
    school.sessions.inspector = successor.session;
    const takeOver = { fromAppointmentId: before, toAppointmentId: appointmentId };
    const [duty] = await dutiesOf('inspector', ['TAKE_OVER_OFFICE']);
    expect(duty).toMatchObject({
      ...takeOver,
      class: { name: 'Lá 2' },
      predecessor: { id: school.people.homeroomB },
    });
    await give('inspector', 'takeOverOffice', takeOver);
    expect(await dutiesOf('inspector', ['TAKE_OVER_OFFICE'])).toEqual([]);
  });

  it('nothing waits for a program', async () => {
    const { token } = await openProgram(school, [
      'READ_RECORDS',
      'IMPORT_REGISTER',
      'OPEN_DOSSIER',
    ]);
    const response = await fetch(school.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ duties { edges { cursor } } dutyCounts { kind } }' }),
    });
    expect(await response.json()).toEqual({ data: { duties: { edges: [] }, dutyCounts: [] } });
  });
});

describe('what somebody can do at all', () => {
  const powersOf = async (who: Who) => {
    const { data } = await school.ask<{
      me: {
        powers: {
          power: string;
          class: { name: string } | null;
          appointmentId: string | null;
          delegationId: string | null;
        }[];
      };
    }>(who, '{ me { powers { power class { name } appointmentId delegationId } } }');
    return data.me.powers;
  };

  it('is of the class of the office, or of the whole school', async () => {
    const ofTeacher = await powersOf('homeroomA');
    expect(ofTeacher).toContainEqual({
      power: 'ATTEST_CORRECTION',
      class: { name: 'Lá 1' },
      appointmentId: expect.any(String),
      delegationId: null,
    });
    expect(ofTeacher.map(({ power }) => power)).not.toContain('APPROVE_RECORD');
    const approving = (await powersOf('principal')).find(({ power }) => power === 'APPROVE_RECORD');
    expect(approving?.class).toBeNull();
    // They enter no record of any kind that the catalogue knows.
    expect(await powersOf('accountant')).toEqual([]);
  });

  it('is what was lent to a delegate, and nothing for an inspector', async () => {
    const { personId, session } = await newSession(school, 'NV61');
    const delegationId = await lent(school, clock, { toPersonId: personId, powers: ['RELOCK'] });
    school.sessions.inspector = session;
    expect(await powersOf('inspector')).toEqual([
      { power: 'RELOCK', class: null, appointmentId: expect.any(String), delegationId },
    ]);
  });
});

describe('the list', () => {
  const countsOf = async (who: Who) => {
    const { data } = await school.ask<{
      dutyCounts: { kind: string; count: number; late: number }[];
    }>(who, 'query ($w: LogIndex) { dutyCounts(waitFor: $w) { kind count late } }', { w: written });
    return data.dutyCounts;
  };

  it('comes complete and once by pages, what is due first comes first, and is counted', async () => {
    for (const code of ['T1', 'T2', 'T3', 'T4', 'T5']) {
      const { recordId } = await admit(school, school.classes.A, code);
      await give('registrar', 'submitRecord', { recordId });
    }
    const all = (await pageOf('vicePrincipal', { first: 50 })).edges;
    expect(all.length).toBeGreaterThanOrEqual(5);
    const places = all.map(({ cursor }) => BigInt(cursor));
    expect(places).toEqual(places.toSorted((a, b) => (a < b ? -1 : 1)));
    const cursors: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await pageOf('vicePrincipal', { first: 2, after });
      cursors.push(...page.edges.map(({ cursor }) => cursor));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(cursors).toEqual(all.map(({ cursor }) => cursor));
    const approvals = all.filter(({ node }) => node.kind === 'APPROVE_RECORD').length;
    expect(await countsOf('vicePrincipal')).toContainEqual({
      kind: 'APPROVE_RECORD',
      count: approvals,
      late: 0,
    });
    expect(await dutiesOf('vicePrincipal', [])).toEqual([]);
  });

  /** Statements of the request's own roles; what the engine asks by itself is not counted. */
  const noise = /^(begin|commit|start|select set_config)|log_sizes|read_all/i;
  const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
    let count = 0;
    const { query } = pg.Client.prototype;
    const counting = function (this: pg.Client, ...args: unknown[]): unknown {
      const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string })?.text;
      const isOwn = ['luuvet_read', 'luuvet_keys', 'luuvet_auth'].includes(this.user ?? '');
      if (isOwn && !noise.test(text ?? '')) count += 1;
      return Reflect.apply(query, this, args);
    };
    Object.assign(pg.Client.prototype, { query: counting });
    try {
      await work();
      return count;
    } finally {
      Object.assign(pg.Client.prototype, { query });
    }
  };

  it('takes as many statements for fifty as for two', async () => {
    for (let index = 0; index < 45; index += 1) {
      const { recordId } = await admit(school, school.classes.A, `M${index}`);
      await give('registrar', 'submitRecord', { recordId });
    }
    const fewest = async (first: number): Promise<number> => {
      const runs: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        runs.push(await statementsOf(() => pageOf('vicePrincipal', { first })));
      }
      return Math.min(...runs);
    };
    expect((await pageOf('vicePrincipal', { first: 50 })).edges).toHaveLength(50);
    const [forTwo, forFifty] = [await fewest(2), await fewest(50)];
    expect(forFifty).toBe(forTwo);
    expect(forFifty).toBeLessThanOrEqual(20);
  }, 120_000);

  // Last: time passes.
  it('says what waits for too long', async () => {
    clock.pass({ days: 6 });
    const { engine, accounts } = school;
    school.sessions.vicePrincipal = await openSession(engine, accounts.vicePrincipal);
    expect((await countsOf('vicePrincipal')).map(({ late }) => late)).toEqual([0]);
    clock.pass({ days: 1, minutes: 5 });
    school.sessions.vicePrincipal = await openSession(engine, accounts.vicePrincipal);
    const [approvals] = await countsOf('vicePrincipal');
    expect(approvals?.late).toBe(approvals?.count);
    expect((await dutiesOf('vicePrincipal')).every(({ late }) => late)).toBe(true);
  });
});
