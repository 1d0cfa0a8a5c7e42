import { dayIn } from '../support/days.js';
import { disposeAfterExit } from '../support/disposed-child.js';
import { lastIndex } from '../support/school-steps.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { until } from '../support/until.js';

let school: ServedSchool;
let personId: string;
let appointmentId: string;
let recordId: string;
beforeAll(async () => {
  school = await serveDemoSchool();
  const me = await school.ask<{ me: { person: { id: string } } }>(
    'registrar',
    '{ me { person { id } } }',
  );
  const from = { from: dayIn(-30, school.clock), decisionNo: '3/QĐ' };
  const hr = { personId: me.me.person.id, role: 'HUMAN_RESOURCES', ...from };
  await done(school, 'principal', 'appointPerson', hr);
  personId = await registered('MN79CB901', 'Đỗ Thị Thắm');
  appointmentId = await appointed(personId);
  recordId = await awarded(personId);
}, 60_000);
afterAll(() => school?.close());

const registered = async (staffCode: string, fullName: string): Promise<string> => {
  const { createdId } = await done(school, 'principal', 'registerPerson', { staffCode, fullName });
  return String(createdId);
};

const appointed = async (person: string): Promise<string> => {
  const office = { role: 'TEACHER', subject: 'tieng-anh', from: dayIn(-20, school.clock) };
  const { createdId } = await done(school, 'principal', 'appointPerson', {
    personId: person,
    ...office,
    decisionNo: '4/QĐ',
  });
  return String(createdId);
};

const endOffice = (id: string) =>
  done(school, 'principal', 'endAppointment', {
    appointmentId: id,
    to: dayIn(0, school.clock),
    decisionNo: '5/QĐ',
  });

const awarded = async (dossierId: string): Promise<string> => {
  const award = { title: 'Lao động tiên tiến', decisionNo: '88/QĐ', on: '2025-07-15' };
  const fields = Object.entries(award).map(([name, value]) => ({ name, value }));
  const { createdId } = await done(school, 'registrar', 'registerRecord', {
    dossierId,
    kind: 'staff-award',
    fields,
  });
  return String(createdId);
};

const endService = (person: string, endedOn = dayIn(0, school.clock)) =>
  act(school, 'registrar', 'recordServiceEnd', { personId: person, endedOn, decisionNo: '6/QĐ' });

interface Seen {
  readonly dossier: {
    readonly status: string;
    readonly serviceEnd: { readonly endedOn: string } | null;
    readonly retention: { readonly keepThrough: string; readonly years: number } | null;
    readonly dispositionBlockers: readonly { readonly blocker: string }[];
    readonly disposition: {
      readonly certificate: { readonly certificateNo: string } | null;
    } | null;
  };
  readonly person: { readonly fullName: { readonly __typename: string; readonly value?: string } };
  readonly record: {
    readonly fields: readonly { readonly value: { readonly __typename: string } }[];
  };
}

const look = async (id = personId, record = recordId): Promise<Seen> =>
  school.ask<Seen>(
    'principal',
    `query ($id: ID!, $record: ID!, $waitFor: LogIndex) {
       dossier(id: $id, waitFor: $waitFor) {
         status serviceEnd { endedOn } retention { keepThrough years }
         dispositionBlockers { blocker } disposition { certificate { certificateNo } }
       }
       person(id: $id) { fullName { __typename ... on ReadableValue { value } } }
       record(id: $record) { fields(only: ["title"]) { value { __typename } } }
     }`,
    { id, record, waitFor: await lastIndex(school) },
  );

const blockersOf = ({ dossier }: Seen): readonly string[] =>
  dossier.dispositionBlockers.map(({ blocker }) => blocker);

describe('the file of somebody on the staff', () => {
  it('is kept while an office is held, whoever says that the service is over (row 7)', async () => {
    expect((await endService(personId)).code).toBe('PersonIsInOffice');
    const seen = await look();
    expect(seen.dossier).toMatchObject({ serviceEnd: null, retention: null });
    expect(blockersOf(seen)).toContain('SERVICE_GOES_ON');
  });

  it('is kept through the fifth year after the service, which ends once (row 7)', async () => {
    await endOffice(appointmentId);
    expect((await endService(personId)).__typename).toBe('CommandDone');
    expect((await endService(personId)).code).toBe('ServiceHasEnded');
    const endedOn = dayIn(0, school.clock);
    const keepThrough = `${Number(endedOn.slice(0, 4)) + 5}-12-31`;
    const seen = await look();
    expect(seen.dossier).toMatchObject({
      status: 'EXITED',
      serviceEnd: { endedOn },
      retention: { keepThrough, years: 5 },
    });
    expect(blockersOf(seen)).toContain('RETENTION_PERIOD_RUNS');
    expect(blockersOf(seen)).not.toContain('SERVICE_GOES_ON');
  });

  it('is seen to be there by whoever carries out its end, and nothing that is in it', async () => {
    for (const role of ['systemAdministrator', 'registrar'] as const) {
      const { dossier } = await school.ask<{ dossier: { status: string } | null }>(
        role,
        'query ($id: ID!, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) { status } }',
        { id: personId, waitFor: await lastIndex(school) },
      );
      expect(dossier).toEqual({ status: 'EXITED' });
    }
    const { record } = await school.ask<{ record: unknown }>(
      'systemAdministrator',
      'query ($id: ID!) { record(id: $id) { status } }',
      { id: recordId },
    );
    expect(record).toBeNull();
  });

  it('is kept on of whoever came back, and its years count from the later end', async () => {
    const other = await registered('MN79CB902', 'Vũ Văn Trở');
    await awarded(other);
    await endOffice(await appointed(other));
    expect((await endService(other)).__typename).toBe('CommandDone');
    school.clock.pass({ days: 400 });
    const back = await appointed(other);
    expect(blockersOf(await look(other))).toContain('SERVICE_GOES_ON');
    await endOffice(back);
    expect((await endService(other)).__typename).toBe('CommandDone');
    const seen = await look(other);
    expect(seen.dossier.serviceEnd).toEqual({ endedOn: dayIn(0, school.clock) });
    expect(blockersOf(seen)).not.toContain('SERVICE_GOES_ON');
  });

  it('is destroyed by the steps of a child’s; the name stays with what was signed (rows 7, 23)', async () => {
    expect((await look()).record.fields[0]?.value.__typename).toBe('ReadableValue');
    await disposeAfterExit(school, personId);
    await until(
      async () => (await look()).dossier.disposition?.certificate?.certificateNo !== undefined,
    );
    const seen = await look();
    expect(seen.dossier.status).toBe('DISPOSED');
    expect(seen.record.fields[0]?.value.__typename).toBe('ErasedValue');
    expect(seen.person.fullName).toEqual({ __typename: 'ReadableValue', value: 'Đỗ Thị Thắm' });
    expect((await endService(personId)).code).toBe('DossierIsDisposed');
  }, 60_000);
});
