import { demoClassId, demoPersonId } from '../../src/demo/demo-school.js';
import { dayIn, inDays } from '../support/days.js';
import {
  approved,
  type Attempt,
  childrenOf,
  expectRefusal,
  lastIndex,
  newPersonWith,
  type Profile,
  permitted,
  requested,
  signedIn,
} from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
let children: readonly Profile[];

beforeAll(async () => {
  school = await serveDemoSchool();
  children = await childrenOf(school, 'Lá 1');
}, 120_000);
afterAll(async () => {
  await school?.close();
});

const refused = (attempt: Attempt) => expectRefusal(school, attempt);

interface Office {
  readonly id: string;
  readonly role: string;
  readonly to: string | null;
  readonly team: { readonly name: string; readonly kind: string } | null;
}

const shown = async (): Promise<void> => {
  const waitFor = await lastIndex(school);
  const asked = 'query ($waitFor: LogIndex) { school(waitFor: $waitFor) { code } }';
  await school.ask('registrar', asked, { waitFor });
};

/** Somebody's own offices, past ones too, as they themselves see them. */
const officesOf = async <T = Office>(
  personId: string,
  fields = 'id role to team { name kind }',
): Promise<readonly T[]> => {
  await shown();
  const person = await signedIn(school, personId);
  const { me } = await person.ask<{ me: { person: { appointments: T[] } } }>(
    'teacher',
    `{ me { person { appointments { ${fields} } } } }`,
  );
  return me.person.appointments;
};

const officeOf = async (staffCode: string, role: string): Promise<string> => {
  const held = await officesOf(demoPersonId(staffCode));
  return held.find((one) => one.role === role)?.id ?? '';
};

describe('teams', () => {
  it('are opened, listed and led by somebody who is appointed to lead them', async () => {
    const input = { name: 'Tổ Văn phòng', kind: 'OFFICE' };
    await refused({ by: 'teacher', mutation: 'openTeam', input, code: 'RoleIsNotAllowed' });
    const { createdId: teamId } = await done(school, 'principal', 'openTeam', input);
    await refused({ by: 'principal', mutation: 'openTeam', input, code: 'TeamNameIsTaken' });
    const yearly = { ...input, schoolYear: '1999-2000' };
    await refused({
      by: 'principal',
      mutation: 'openTeam',
      input: yearly,
      code: 'SchoolYearNotFound',
    });
    const blank = { ...input, name: ' ' };
    await refused({ by: 'principal', mutation: 'openTeam', input: blank, code: 'TextIsInvalid' });

    const personId = demoPersonId('MN79CB026');
    const lead = {
      personId,
      role: 'OFFICE_TEAM_LEAD',
      from: dayIn(0, school.clock),
      decisionNo: '41/QĐ',
    };
    const appoint = { by: 'principal', mutation: 'appointPerson' } as const;
    await refused({ ...appoint, input: lead, code: 'TeamNotFound' });
    const other = { ...lead, role: 'SUBJECT_TEAM_LEAD', teamId };
    await refused({ ...appoint, input: other, code: 'TeamIsOfOtherKind' });
    await refused({
      ...appoint,
      input: { ...lead, role: 'INSPECTOR' },
      code: 'InspectorsComeByGrant',
    });
    await done(school, 'principal', 'appointPerson', { ...lead, teamId });
    expect(await officesOf(personId)).toContainEqual({
      id: expect.any(String),
      role: 'OFFICE_TEAM_LEAD',
      to: null,
      team: { name: 'Tổ Văn phòng', kind: 'OFFICE' },
    });
    const { school: found } = await school.ask<{ school: { teams: { name: string }[] } }>(
      'principal',
      '{ school { teams { name kind schoolYear } } }',
    );
    expect(found.teams.map(({ name }) => name)).toEqual([
      'Tổ Lá',
      'Tổ Mầm - Chồi',
      'Tổ Nhà trẻ',
      'Tổ Văn phòng',
    ]);
  }, 60_000);
});

describe('a homeroom teacher who is followed in mid-year', () => {
  it('neither reads the class nor witnesses for it any more; the successor does both', async () => {
    const child = (await childrenOf(school, 'Lá 2'))[0] as Profile;
    const predecessor = await signedIn(school, demoPersonId('MN79CB021'));
    await approved(school, child);
    const successor = await newPersonWith(school, []);
    const { me } = await successor.ask<{ me: { person: { id: string } } }>(
      'teacher',
      '{ me { person { id } } }',
    );
    const today = dayIn(0, school.clock);
    const old = await officeOf('MN79CB021', 'HOMEROOM_TEACHER');
    await done(school, 'principal', 'endAppointment', {
      appointmentId: old,
      to: today,
      decisionNo: '42/QĐ',
    });
    const { createdId: appointmentId } = await done(school, 'principal', 'appointPerson', {
      personId: me.person.id,
      role: 'HOMEROOM_TEACHER',
      classId: demoClassId('Lá 2'),
      from: dayIn(1, school.clock),
      decisionNo: '42/QĐ',
    });
    const takeOver = {
      who: successor,
      by: 'homeroomTeacher',
      mutation: 'takeOverOffice',
      input: { fromAppointmentId: old, toAppointmentId: appointmentId },
    } as const;
    await refused({ ...takeOver, code: 'RoleIsNotAllowed' });
    const correction = await permitted(school, child, 'placeOfBirth');
    const attest = { mutation: 'attestCorrection', input: { ...correction.of, ...correction.saw } };
    await refused({ ...attest, who: successor, by: 'homeroomTeacher', code: 'RoleIsNotAllowed' });

    const reading = 'query ($id: ID!) { dossier(id: $id) { id } }';
    const asked = { id: child.dossierId };
    expect(await predecessor.ask('homeroomTeacher', reading, asked)).toEqual({ dossier: asked });
    school.clock.pass({ days: 1 });

    expect(await successor.ask('homeroomTeacher', reading, asked)).toEqual({ dossier: asked });
    expect(await predecessor.ask('homeroomTeacher', reading, asked)).toEqual({ dossier: null });
    await refused({ ...attest, who: predecessor, by: 'homeroomTeacher', code: 'RoleIsNotAllowed' });
    await done(successor, 'homeroomTeacher', 'attestCorrection', attest.input);
    await done(school, 'boardMember', 'attestCorrection', attest.input);
    await done(school, 'systemAdministrator', 'applyCorrection', correction.of);

    const size = Number(await lastIndex(school)) + 1;
    await done(successor, 'homeroomTeacher', 'takeOverOffice', takeOver.input);
    await refused({ ...takeOver, code: 'OfficeIsHandedOver' });
    const handOver = {
      fromAppointmentId: old,
      toAppointmentId: appointmentId,
      logSize: String(size),
      documentHash: null,
      recorded: { role: 'HOMEROOM_TEACHER', person: { id: me.person.id } },
    };
    const fields =
      'id handOvers { fromAppointmentId toAppointmentId logSize documentHash ' +
      'recorded { role person { id } } }';
    const taken = { id: appointmentId, handOvers: [handOver] };
    expect(await officesOf(me.person.id, fields)).toEqual([taken]);
    // Whoever holds no office any more reads nothing of the school.
    expect(await officesOf(demoPersonId('MN79CB021'), fields)).toEqual([]);
  }, 90_000);
});

describe('what a vice-principal permitted', () => {
  it('lapses when the office ends, until the principal permits it anew', async () => {
    const child = children[0] as Profile;
    await approved(school, child);
    const correction = await requested(school, child, 'placeOfBirth');
    const permission = { ...correction.of, expiresAt: inDays(9, school.clock) };
    await done(school, 'vicePrincipal', 'permitCorrection', permission);
    const saw = { ...correction.of, ...correction.saw };
    await done(school, 'boardMember', 'attestCorrection', saw);
    await done(school, 'homeroomTeacher', 'attestCorrection', saw);
    await done(school, 'principal', 'endAppointment', {
      appointmentId: await officeOf('MN79CB002', 'VICE_PRINCIPAL'),
      to: dayIn(0, school.clock),
      decisionNo: '43/QĐ',
    });
    school.clock.pass({ days: 1 });
    const apply = { by: 'systemAdministrator', mutation: 'applyCorrection' } as const;
    await refused({ ...apply, input: correction.of, code: 'DecisionHasLapsed' });
    const attest = { by: 'boardMember', mutation: 'attestCorrection', input: saw } as const;
    await refused({ ...attest, code: 'DecisionHasLapsed' });

    await done(school, 'principal', 'permitCorrection', permission);
    await refused({ ...apply, input: correction.of, code: 'WitnessesAreMissing' });
    await done(school, 'boardMember', 'attestCorrection', saw);
    await done(school, 'homeroomTeacher', 'attestCorrection', saw);
    await done(school, 'systemAdministrator', 'applyCorrection', correction.of);
  }, 90_000);
});

describe('what somebody decided in an office that was lent', () => {
  it('lapses when the delegation is revoked before it is carried out', async () => {
    const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', {
      scope: { classId: demoClassId('Chồi 3') },
      reason: 'Hết học kỳ',
    });
    const delegate = await newPersonWith(school, ['TEACHER']);
    const { me } = await delegate.ask<{ me: { person: { id: string } } }>(
      'teacher',
      '{ me { person { id } } }',
    );
    const { createdId: delegationId } = await done(school, 'principal', 'grantDelegation', {
      appointmentId: await officeOf('MN79CB001', 'PRINCIPAL'),
      toPersonId: me.person.id,
      powers: ['DECIDE_LOCK'],
      validFrom: dayIn(0, school.clock),
      validTo: dayIn(3, school.clock),
      decisionNo: '47/QĐ',
    });
    await done(delegate, 'teacher', 'decideLock', { lockId, decisionNo: '48/QĐ' });
    await done(school, 'principal', 'revokeDelegation', { delegationId, decisionNo: '49/QĐ' });
    const execute = { by: 'systemAdministrator', mutation: 'executeLock' } as const;
    await refused({ ...execute, input: { lockId }, code: 'DecisionHasLapsed' });

    await done(school, 'principal', 'decideLock', { lockId, decisionNo: '50/QĐ' });
    await done(school, 'systemAdministrator', 'executeLock', { lockId });
  }, 90_000);
});

describe('a principal who goes in mid-year', () => {
  it('ends the own office and appoints who follows; what was only decided lapses', async () => {
    const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', {
      scope: { classId: demoClassId('Lá 3') },
      reason: 'Hết học kỳ',
    });
    await done(school, 'principal', 'decideLock', { lockId, decisionNo: '44/QĐ' });
    const successor = await newPersonWith(school, []);
    const { me } = await successor.ask<{ me: { person: { id: string } } }>(
      'teacher',
      '{ me { person { id } } }',
    );
    const old = await officeOf('MN79CB001', 'PRINCIPAL');
    const decisionNo = '45/QĐ-UBND';
    const ending = { appointmentId: old, to: dayIn(0, school.clock), decisionNo };
    await done(school, 'principal', 'endAppointment', ending);
    const { createdId: appointmentId } = await done(school, 'principal', 'appointPerson', {
      personId: me.person.id,
      role: 'PRINCIPAL',
      from: dayIn(1, school.clock),
      decisionNo,
    });
    school.clock.pass({ days: 1 });
    await refused({
      by: 'principal',
      mutation: 'decideLock',
      input: { lockId, decisionNo },
      code: 'RoleIsNotAllowed',
    });
    const takeOver = { fromAppointmentId: old, toAppointmentId: appointmentId };
    await done(successor, 'principal', 'takeOverOffice', {
      ...takeOver,
      documentHash: 'ab'.repeat(32),
    });
    const execute = {
      by: 'systemAdministrator',
      mutation: 'executeLock',
      input: { lockId },
    } as const;
    await refused({ ...execute, code: 'DecisionHasLapsed' });
    await done(successor, 'principal', 'decideLock', { lockId, decisionNo: '46/QĐ' });
    await done(school, 'systemAdministrator', 'executeLock', { lockId });
  }, 90_000);
});
