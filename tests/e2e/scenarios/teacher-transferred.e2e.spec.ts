import { demoClassId, demoPersonId } from '../../../src/demo/demo-school.js';
import { dayIn } from '../../support/days.js';
import { done, type ServedSchool, serveDemoSchool } from '../../support/served-school.js';
import {
  approved,
  childrenOf,
  type Correction,
  expectRefusal,
  lastIndex,
  newPersonWith,
  permitted,
  type Profile,
  requested,
} from '../../support/school-steps.js';

const teacherId = demoPersonId('MN79CB019');
const decisionNo = '80/QĐ';

let school: ServedSchool;
let successor: ServedSchool;
let child: Profile;
let office = '';
let followingOffice = '';
/** Witnessed for the class on the last day, and not at all by then. */
let witnessedBefore: Correction;
let openStill: Correction;
let ownRequest: Correction;

interface Me {
  readonly person: { readonly id: string };
  readonly appointments: readonly { readonly id: string; readonly role: string }[];
}
const meOf = async (who: ServedSchool): Promise<Me> =>
  (
    await who.ask<{ me: Me }>(
      'homeroomTeacher',
      '{ me { person { id } appointments { id role } } }',
    )
  ).me;

const note = (dossierId: string, heightMm: number) => ({
  dossierId,
  kind: 'growth-note',
  fields: Object.entries({
    measuredOn: dayIn(0, school.clock),
    posture: 'standing',
    heightMm,
    weightGrams: 17_000,
  }).map(([name, value]) => ({ name, value })),
});

const attests = (who: ServedSchool, { of, saw }: Correction) =>
  done(who, 'homeroomTeacher', 'attestCorrection', { ...of, ...saw });

let noteBefore = '';

beforeAll(async () => {
  school = await serveDemoSchool();
  const children = await childrenOf(school, 'Lá 1');
  const [first, second, third] = children as [Profile, Profile, Profile];
  child = first;
  await approved(school, first);
  await approved(school, second);
  await approved(school, third);
  const made = await done(
    school,
    'homeroomTeacher',
    'registerRecord',
    note(child.dossierId, 1_050),
  );
  noteBefore = made.createdId;
  witnessedBefore = await permitted(school, first, 'placeOfBirth');
  await attests(school, witnessedBefore);
  openStill = await permitted(school, second, 'placeOfBirth');
  const asking = { role: 'homeroomTeacher', value: 'Trần Thị Khác' } as const;
  ownRequest = await requested(school, third, 'motherName', asking);
  successor = await newPersonWith(school, []);
  const { appointments } = await meOf(school);
  office = appointments.find(({ role }) => role === 'HOMEROOM_TEACHER')?.id ?? '';
  // This one leads a team as well, and whoever does reads the whole school.
  for (const { id: appointmentId } of appointments) {
    const ending = { appointmentId, to: dayIn(0, school.clock), decisionNo };
    await done(school, 'principal', 'endAppointment', ending);
  }
  const from = dayIn(1, school.clock);
  const appointment = { from, decisionNo };
  followingOffice = (
    await done(school, 'principal', 'appointPerson', {
      ...appointment,
      personId: (await meOf(successor)).person.id,
      role: 'HOMEROOM_TEACHER',
      classId: demoClassId('Lá 1'),
    })
  ).createdId;
  await done(school, 'principal', 'appointPerson', {
    ...appointment,
    personId: teacherId,
    role: 'TEACHER',
    classId: demoClassId('Lá 2'),
  });
  school.clock.pass({ days: 1 });
}, 180_000);
afterAll(() => school?.close());

const asked = `query ($dossierId: ID!, $recordId: ID!, $waitFor: LogIndex) {
  dossier(id: $dossierId, waitFor: $waitFor) { id } record(id: $recordId) { id }
  history(dossierId: $dossierId) { edges { cursor } } }`;

describe('a homeroom teacher who is transferred in mid-year', () => {
  it('reads the new class and nothing of the old one, not even the own notes (row 19)', async () => {
    const variables = { ...child, recordId: noteBefore, waitFor: await lastIndex(school) };
    const nothing = { dossier: null, record: null, history: null };
    expect(await school.ask('homeroomTeacher', asked, variables)).toEqual(nothing);
    const written = await done(
      successor,
      'homeroomTeacher',
      'registerRecord',
      note(child.dossierId, 1_080),
    );
    const later = { ...variables, recordId: written.createdId, waitFor: written.logIndex };
    expect(await school.ask('homeroomTeacher', asked, later)).toEqual(nothing);
    expect(await successor.ask('homeroomTeacher', asked, later)).toMatchObject({
      dossier: { id: child.dossierId },
      record: { id: written.createdId },
    });
    const [other] = await childrenOf(school, 'Lá 2');
    expect(await school.ask('homeroomTeacher', asked, { ...other })).toMatchObject({
      dossier: { id: other?.dossierId },
    });
    const writing = { by: 'homeroomTeacher', mutation: 'registerRecord' } as const;
    const input = note(child.dossierId, 1_081);
    await expectRefusal(school, { ...writing, input, code: 'RoleIsNotAllowed' });
  }, 60_000);

  it('stays the author of what they wrote, in the office they held then', async () => {
    const { history } = await successor.ask<{ history: { edges: { node: object }[] } }>(
      'homeroomTeacher',
      `query ($id: ID!) { history(recordId: $id) { edges { node {
         type role appointmentId person { id } } } } }`,
      { id: noteBefore },
    );
    expect(history.edges.map(({ node }) => node)).toEqual([
      {
        type: 'record.registered',
        role: 'HOMEROOM_TEACHER',
        appointmentId: office,
        person: { id: teacherId },
      },
    ]);
  });

  it('takes back what they asked for, though the record is no longer theirs to see', async () => {
    await done(school, 'homeroomTeacher', 'voidCorrection', ownRequest.of);
  });

  it('has witnessed what they witnessed before; what is open, the successor witnesses', async () => {
    await expectRefusal(school, {
      by: 'homeroomTeacher',
      mutation: 'attestCorrection',
      input: { ...openStill.of, ...openStill.saw },
      code: 'RecordNotFound',
    });
    await attests(successor, openStill);
    for (const { of, saw } of [witnessedBefore, openStill]) {
      await done(school, 'boardMember', 'attestCorrection', { ...of, ...saw });
      await done(school, 'systemAdministrator', 'applyCorrection', of);
    }
    const { record } = await successor.ask<{
      record: { corrections: { status: string; witnesses: { capacity: string; act: object }[] }[] };
    }>(
      'homeroomTeacher',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { corrections {
         status witnesses { capacity act { appointmentId } } } } }`,
      { id: child.recordId, waitFor: await lastIndex(school) },
    );
    expect(record.corrections).toEqual([
      {
        status: 'APPLIED',
        witnesses: expect.arrayContaining([
          { capacity: 'HOMEROOM', act: { appointmentId: office } },
        ]),
      },
    ]);
  }, 60_000);

  it('is followed by a hand-over that both offices show', async () => {
    const size = Number(await lastIndex(school)) + 1;
    await done(successor, 'homeroomTeacher', 'takeOverOffice', {
      fromAppointmentId: office,
      toAppointmentId: followingOffice,
    });
    const handOver = {
      fromAppointmentId: office,
      toAppointmentId: followingOffice,
      logSize: String(size),
    };
    for (const [who, id] of [
      [school, office],
      [successor, followingOffice],
    ] as const) {
      const { me } = await who.ask<{ me: { person: { appointments: object[] } } }>(
        'homeroomTeacher',
        `{ me { person { appointments { id handOvers {
           fromAppointmentId toAppointmentId logSize } } } } }`,
      );
      expect(me.person.appointments).toContainEqual({ id, handOvers: [handOver] });
    }
  }, 60_000);
});
