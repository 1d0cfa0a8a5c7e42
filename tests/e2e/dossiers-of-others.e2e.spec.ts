import { dayNumber, type Instant, localDayOf } from '../../src/domain/shared/instant.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { lent, newSession } from '../authorisation/staffing.js';
import { inDays } from '../support/days.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { day } from '../support/people.js';
import { MovableClock } from '../support/served-school.js';

/** Of the office of whoever leads the team, keeps the staff's files, and has no part otherwise. */
let school: GraphqlSchool;
let teamId: string;
let otherTeamId: string;
let staffId: string;
let lastIndex = '0';

const openTeam = async (name: string): Promise<string> => {
  const team = { name, kind: 'PROFESSIONAL' };
  return String(done(await school.give('principal', 'openTeam', team))['createdId']);
};

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, readCatalogueSource('vn-kindergarten').catalogue);
  teamId = await openTeam('Tổ Lá');
  otherTeamId = await openTeam('Tổ Chồi');
  staffId = school.people.homeroomB;
  const from = { from: '2025-09-01', decisionNo: '3/QĐ' };
  const lead = { personId: school.people.nobody, role: 'SUBJECT_TEAM_LEAD', teamId, ...from };
  const hr = { personId: school.people.registrar, role: 'HUMAN_RESOURCES', ...from };
  const board = { personId: school.people.healthWorker, role: 'BOARD_MEMBER', ...from };
  for (const office of [lead, hr, board])
    done(await school.give('principal', 'appointPerson', office));
}, 60_000);
afterAll(() => school?.close());

type Fields = Readonly<Record<string, string>>;
const inputOf = (fields: Fields) =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

interface Entered {
  readonly kind: string;
  readonly fields: Fields;
  readonly period?: string;
  readonly topic?: string;
}

const register = (who: Who, dossierId: string, { fields, ...slot }: Entered) =>
  school.give(who, 'registerRecord', { dossierId, ...slot, fields: inputOf(fields) });

const enter = async (...args: Parameters<typeof register>): Promise<string> => {
  const entered = done(await register(...args));
  lastIndex = lastIndexOf(entered);
  return String(entered['createdId']);
};

const minutes = (content: string): Fields => ({
  metOn: '2025-10-10',
  endedAt: '16:30',
  present: 'Cả tổ.',
  content,
  resolutions: 'Thống nhất.',
});
const discipline: Fields = {
  form: 'khien-trach',
  reason: 'Nộp hồ sơ chậm.',
  decisionNo: '19/QĐ',
  on: '2025-11-20',
};
const award: Fields = { title: 'Lao động tiên tiến', decisionNo: '88/QĐ', on: '2025-07-15' };

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly dossier: { readonly about: string; readonly name: { readonly value?: string } };
  readonly fields: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
}
const shown = `id kind dossier { about name { ... on ReadableValue { value } } }
  fields { name value { ... on ReadableValue { value } } }`;

const recordsOf = async (who: Who, id: string, kind: string | null = null): Promise<Shown[]> => {
  const { data } = await school.ask<{ dossier: Filed | null }>(
    who,
    `query ($id: ID!, $kind: String, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) {
       filed(first: 20, kind: $kind) { edges { node { ${shown} } } } } }`,
    { id, kind, waitFor: lastIndex },
  );
  return data.dossier?.filed.edges.map(({ node }) => node) ?? [];
};
interface Filed {
  readonly filed: { readonly edges: readonly { readonly node: Shown }[] };
}

const valueOf = (record: Shown | undefined, field: string): unknown =>
  record?.fields.find(({ name }) => name === field)?.value.value;

describe('the dossier of a team (rows 51, 52, 113)', () => {
  it('begins with its first record, and is called as the team is', async () => {
    const before = await school.ask<{ dossier: Record<string, unknown> | null }>(
      'principal',
      `query ($id: ID!) { dossier(id: $id) { about revision schoolYear class { id } team { name } } }`,
      { id: teamId },
    );
    expect(before.data.dossier).toEqual({
      about: 'TEAM',
      revision: null,
      schoolYear: null,
      class: null,
      team: { name: 'Tổ Lá' },
    });
    const id = await enter('nobody', teamId, {
      kind: 'team-minutes',
      fields: minutes('Chủ đề tháng.'),
    });
    const [record, ...more] = await recordsOf('principal', teamId);
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      id,
      dossier: { about: 'TEAM', name: { value: 'Tổ Lá' } },
    });
    expect(valueOf(record, 'content')).toBe('Chủ đề tháng.');
  });

  it('takes its minutes until the day after the meeting, and says how late they came (row 52)', async () => {
    const fields = minutes('Biên bản nộp sau.');
    const recordId = await enter('nobody', teamId, { kind: 'team-minutes', fields });
    const standing = async () => {
      const { data } = await school.ask<{
        record: {
          dueAfter: { dueOn: string; daysLate: number | null };
          submitted: { recordedAt: Instant } | null;
        };
      }>(
        'principal',
        `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
           dueAfter { dueOn daysLate } submitted { recordedAt } } }`,
        { id: recordId, waitFor: lastIndex },
      );
      return data.record;
    };
    const dueOn = '2025-10-11';
    expect((await standing()).dueAfter).toEqual({ dueOn, daysLate: null });
    lastIndex = lastIndexOf(done(await school.give('nobody', 'submitRecord', { recordId })));
    const { dueAfter, submitted } = await standing();
    if (!submitted) throw new Error('it was submitted');
    const submittedOn = localDayOf(submitted.recordedAt);
    expect(submittedOn > dueOn).toBe(true);
    expect(dueAfter).toEqual({ dueOn, daysLate: dayNumber(submittedOn) - dayNumber(day(dueOn)) });
  });

  it('is entered by whoever leads that team, and by nobody who leads another', async () => {
    const refused = await register('nobody', otherTeamId, {
      kind: 'team-minutes',
      fields: minutes('Khác tổ.'),
    });
    expect(refused.__typename).toBe('DossierNotFound');
    const teacher = await register('homeroomA', teamId, {
      kind: 'team-minutes',
      fields: minutes('Không phải.'),
    });
    expect(teacher.__typename).toBe('RoleIsNotAllowed');
  });

  it('has one plan for a year, approved by the leadership (rows 83, 95)', async () => {
    const plan = { goals: 'Đủ chương trình.', tasks: 'Dự giờ.', schedule: 'Tháng 9.' };
    const recordId = await enter('nobody', teamId, {
      kind: 'team-plan',
      fields: plan,
      period: '2025-2026',
    });
    const again = await register('nobody', teamId, {
      kind: 'team-plan',
      fields: plan,
      period: '2025-2026',
    });
    expect(again).toMatchObject({ __typename: 'RecordOfThisKindExists' });
    done(await school.give('nobody', 'submitRecord', { recordId }));
    const approved = done(await school.give('vicePrincipal', 'approveRecord', { recordId }));
    lastIndex = lastIndexOf(approved);
    const { data } = await school.ask<{ record: unknown }>(
      'homeroomA',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { status schoolYear } }`,
      { id: recordId, waitFor: lastIndex },
    );
    expect(data.record).toEqual({ status: 'APPROVED', schoolYear: '2025-2026' });
  });

  it('takes no record that is of somebody else', async () => {
    const refused = await register('registrar', teamId, { kind: 'staff-award', fields: award });
    expect(refused.__typename).toBe('KindIsOfAnother');
  });
});

describe('the dossier of somebody on the staff (rows 3, 11, 20)', () => {
  it('is entered by human resources alone', async () => {
    await enter('registrar', staffId, { kind: 'staff-award', fields: award });
    const refused = await register('homeroomA', staffId, { kind: 'staff-award', fields: award });
    expect(refused.__typename).toBe('RoleIsNotAllowed');
  });

  it('is read by that person, by human resources and the leadership, and by nobody else (row 27)', async () => {
    const readers: readonly Who[] = ['homeroomB', 'registrar', 'principal', 'vicePrincipal'];
    for (const who of readers) {
      const [record] = await recordsOf(who, staffId);
      expect([who, valueOf(record, 'title')]).toEqual([who, 'Lao động tiên tiến']);
    }
    for (const who of ['homeroomA', 'admin', 'nobody', 'accountant'] as const) {
      expect([who, await recordsOf(who, staffId)]).toEqual([who, []]);
    }
  });

  it('keeps discipline from the vice-principal, in lists, by id and in the history', async () => {
    const id = await enter('registrar', staffId, { kind: 'staff-discipline', fields: discipline });
    const ofPrincipal = await recordsOf('principal', staffId);
    expect(valueOf(ofPrincipal[0], 'reason')).toBe('Nộp hồ sơ chậm.');
    const ofDeputy = await recordsOf('vicePrincipal', staffId);
    expect(ofDeputy.map(({ kind }) => kind)).toEqual(['staff-award']);
    const historyOf = async (who: Who) => {
      const { data } = await school.ask<{
        record: unknown;
        history: { edges: { node: { recordId: string | null } }[] } | null;
      }>(
        who,
        `query ($id: ID!, $dossier: ID!) { record(id: $id) { id }
           history(dossierId: $dossier, first: 20) { edges { node { recordId type } } } }`,
        { id, dossier: staffId },
      );
      const named = data.history?.edges.map(({ node }) => node.recordId) ?? [];
      return { record: data.record, isInHistory: named.includes(id) };
    };
    expect(await historyOf('vicePrincipal')).toEqual({ record: null, isInHistory: false });
    expect(await historyOf('principal')).toEqual({ record: { id }, isInHistory: true });
  });

  it('is decided on by nobody about themselves (row 3)', async () => {
    const own = await enter('registrar', school.people.vicePrincipal, {
      kind: 'staff-award',
      fields: award,
    });
    done(await school.give('registrar', 'submitRecord', { recordId: own }));
    const refused = await school.give('vicePrincipal', 'approveRecord', { recordId: own });
    expect(refused.__typename).toBe('DutiesMustBeSeparate');
    const back = await school.give('vicePrincipal', 'returnRecord', {
      recordId: own,
      comment: 'Sai',
    });
    expect(back.__typename).toBe('DutiesMustBeSeparate');
    done(await school.give('principal', 'approveRecord', { recordId: own }));
  });

  it('is decided on by the principal, and is not there for whom the principal lent the power (row 34)', async () => {
    const { personId: toPersonId, session } = await newSession(school, 'NV71');
    const powers = ['APPROVE_RECORD', 'RETURN_RECORD', 'READ_RECORDS'];
    await lent(school, new MovableClock(), { toPersonId, powers });
    school.sessions.inspector = session;
    const delegate: Who = 'inspector';
    const recordId = await enter('registrar', staffId, { kind: 'staff-award', fields: award });
    const child = await admit(school, school.classes.A, 'D1');
    for (const id of [recordId, child.recordId]) {
      done(await school.give('registrar', 'submitRecord', { recordId: id }));
    }
    const unknown = '00000000-0000-4000-8000-000000000001';
    const answers = [];
    for (const id of [recordId, unknown]) {
      answers.push(await school.give(delegate, 'approveRecord', { recordId: id }));
      answers.push(await school.give(delegate, 'returnRecord', { recordId: id, comment: 'Sai' }));
    }
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(
      new Set(['RecordNotFound']),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { data } = await school.ask<{
      duties: { edges: { node: { record: { id: string } | null } }[] };
    }>(delegate, '{ duties(first: 50) { edges { node { record { id } } } } }');
    expect(data.duties.edges.map(({ node }) => node.record?.id)).toEqual([child.recordId]);
    done(await school.give(delegate, 'approveRecord', { recordId: child.recordId }));
    done(await school.give('principal', 'approveRecord', { recordId }));
  });

  it('is corrected at the request of human resources, with two witnesses of the board', async () => {
    const recordId = await enter('registrar', staffId, { kind: 'staff-award', fields: award });
    done(await school.give('registrar', 'submitRecord', { recordId }));
    done(await school.give('principal', 'approveRecord', { recordId }));
    const hashes = async (): Promise<{ old: string; proposed: string | null }> => {
      const { data } = await school.ask<{
        record: { fields: { hash: string }[]; corrections: { proposed: { hash: string } }[] };
      }>(
        'principal',
        `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
           fields(only: ["decisionNo"]) { hash } corrections { proposed { hash } } } }`,
        { id: recordId, waitFor: lastIndex },
      );
      const { fields, corrections } = data.record;
      return { old: fields[0]?.hash ?? '', proposed: corrections[0]?.proposed.hash ?? null };
    };
    const { old } = await hashes();
    const asked = done(
      await school.give('registrar', 'requestCorrection', {
        recordId,
        field: 'decisionNo',
        currentValueHash: old,
        proposedValue: '89/QĐ',
        reason: 'Nhập nhầm số',
        evidence: [],
      }),
    );
    lastIndex = lastIndexOf(asked);
    const of = { recordId, correctionId: String(asked['createdId']) };
    const until = { expiresAt: inDays(5) };
    const alone = await school.give('principal', 'permitCorrection', { ...of, ...until });
    expect(alone.__typename).toBe('WitnessMustBeDesignated');
    const designated = { designatedWitnessId: school.people.healthWorker };
    done(await school.give('principal', 'permitCorrection', { ...of, ...until, ...designated }));
    const { proposed } = await hashes();
    const saw = { ...of, sawOldHash: old, sawNewHash: proposed };
    for (const who of ['board', 'healthWorker'] as const) {
      done(await school.give(who, 'attestCorrection', saw));
    }
    lastIndex = lastIndexOf(done(await school.give('admin', 'applyCorrection', of)));
    const [record] = (await recordsOf('registrar', staffId, 'staff-award')).filter(
      ({ id }) => id === recordId,
    );
    expect(valueOf(record, 'decisionNo')).toBe('89/QĐ');
    const end = { ...of, reissuedDocuments: [], notifiedPersonIds: [] };
    const concerned = await school.give('homeroomB', 'closeCorrection', end);
    expect(concerned.__typename).toBe('RoleIsNotAllowed');
    done(await school.give('principal', 'closeCorrection', end));
  });

  it('takes only kinds of staff, and only of whom the school knows', async () => {
    const nobodys = await register('registrar', school.classes.A, {
      kind: 'staff-award',
      fields: award,
    });
    expect(nobodys.__typename).toBe('KindIsOfAnother');
    const unknown = '00000000-0000-4000-8000-000000000001';
    const missing = await register('registrar', unknown, { kind: 'staff-award', fields: award });
    expect(missing.__typename).toBe('DossierNotFound');
  });
});

describe('the dossier of the school (rows 43, 66, 125)', () => {
  const incident: Fields = {
    noticedOn: '2025-10-08',
    sort: 'sai-sot',
    what: 'Nhập nhầm ngày sinh.',
  };

  it('takes an incident from any teacher, which the board deals with', async () => {
    const recordId = await enter('homeroomA', school.schoolId, {
      kind: 'incident',
      fields: incident,
    });
    done(await school.give('homeroomA', 'submitRecord', { recordId }));
    const handled = done(await school.give('board', 'approveRecord', { recordId }));
    lastIndex = lastIndexOf(handled);
    const incidents = await recordsOf('board', school.schoolId, 'incident');
    expect(incidents.map((one) => valueOf(one, 'what'))).toEqual(['Nhập nhầm ngày sinh.']);
  });

  it('has a policy that everybody in office reads (row 30)', async () => {
    const policy = {
      title: 'Quy chế hồ sơ điện tử',
      decisionNo: '30/QĐ',
      effectiveFrom: '2025-09-05',
      text: 'Điều 1.',
    };
    const recordId = await enter('vicePrincipal', school.schoolId, {
      kind: 'policy',
      topic: 'ho-so',
      fields: policy,
    });
    done(await school.give('vicePrincipal', 'submitRecord', { recordId }));
    done(await school.give('principal', 'approveRecord', { recordId }));
    for (const who of ['homeroomA', 'nobody', 'accountant', 'healthWorker'] as const) {
      const { data } = await school.ask<{ record: Shown | null }>(
        who,
        `query ($id: ID!) { record(id: $id) { ${shown} } }`,
        { id: recordId },
      );
      expect([who, data.record && valueOf(data.record, 'text')]).toEqual([who, 'Điều 1.']);
    }
  });
});
