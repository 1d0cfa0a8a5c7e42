import { schoolDecider } from '../../src/domain/school/school.decider.js';
import type { AppointmentId } from '../../src/domain/shared/ids.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { day, staff } from '../support/people.js';
import { noSchool, principalOnly } from '../support/refusals.js';
import { appoint, end, establish, founded, led, openTeam } from '../support/school-scenes.js';

const { given, after } = specOf(schoolDecider);

const badDate = (field: string) => ({ type: 'DateIsInvalid', field }) as const;
const badText = (field: string, lengthMax: number) =>
  ({ type: 'TextIsInvalid', field, lengthMax }) as const;

describe('EstablishBoard', () => {
  test('is refused twice, on no day, without a number, to others, without a school', () => {
    after(...founded)
      .when(establish())
      .then({ type: 'school.board-established' });
    after(...founded, establish())
      .when(establish())
      .refused({ type: 'BoardIsEstablished' });
    after(...founded)
      .when(establish(null, '2026-09-31'))
      .refused(badDate('from'));
    after(...founded)
      .when(establish(null, '2026-09-01', ''))
      .refused(badText('decisionNo', 100));
    after(...led)
      .when(establish(staff.administrator))
      .refused(principalOnly);
    given().when(establish()).refused(noSchool);
  });
});

describe('AppointPerson', () => {
  const by = staff.principal;
  const second = 'appointment-2';

  test('gives board seats only under a board, and not from before it (rows 36, 56)', () => {
    const seat = { id: second, person: 'bao', role: 'boardMember' } as const;
    after(...founded)
      .when(appoint(seat))
      .refused({ type: 'BoardIsNotEstablished' });
    after(...led)
      .when(appoint({ ...seat, by, from: '2026-08-31' }))
      .refused({ type: 'BoardIsNotEstablished' });
    after(...led)
      .when(appoint({ ...seat, by }))
      .then({ type: 'school.person-appointed' });
  });

  test('keeps one principal in office at a time', () => {
    const successor = { id: second, person: 'bao', by } as const;
    after(...led)
      .when(appoint(successor))
      .refused({ type: 'PrincipalIsInOffice', appointmentId: 'appointment-1' as AppointmentId });
    after(...led, end())
      .when(appoint({ ...successor, from: '2026-12-31' }))
      .refused({ type: 'PrincipalIsInOffice', appointmentId: 'appointment-1' as AppointmentId });
    after(...led, end())
      .when(appoint({ ...successor, from: '2027-01-01' }))
      .then({ type: 'school.person-appointed' });
  });

  test('gives a homeroom teacher a class that exists', () => {
    const homeroom = { id: second, person: 'bao', role: 'homeroomTeacher', by } as const;
    for (const classId of [null, 'class-z']) {
      after(...led)
        .when(appoint({ ...homeroom, classId }))
        .refused({ type: 'ClassNotFound' });
    }
    after(...led)
      .when(appoint({ ...homeroom, classId: 'class-a' }))
      .then({ type: 'school.person-appointed' });
  });

  test('gives whoever leads a team, or is deputy there, one that exists, of the kind that the office is for', () => {
    const lead = { id: second, person: 'bao', role: 'subjectTeamLead', by } as const;
    const teams = [openTeam(), openTeam('Văn phòng', 'team-2', null, { kind: 'office' })];
    const past = [...founded, ...teams, establish(), appoint()];
    for (const teamId of [null, 'team-9']) {
      after(...past)
        .when(appoint({ ...lead, teamId }))
        .refused({ type: 'TeamNotFound' });
    }
    after(...past)
      .when(appoint({ ...lead, teamId: 'team-2' }))
      .refused({ type: 'TeamIsOfOtherKind', kind: 'office' });
    const deputy = { ...lead, role: 'subjectTeamDeputy' } as const;
    after(...past)
      .when(appoint({ ...deputy, teamId: null }))
      .refused({ type: 'TeamNotFound' });
    after(...past)
      .when(appoint({ ...deputy, teamId: 'team-2' }))
      .refused({ type: 'TeamIsOfOtherKind', kind: 'office' });
    after(...past)
      .when(appoint({ ...lead, role: 'officeTeamLead', teamId: 'team-1' }))
      .refused({ type: 'TeamIsOfOtherKind', kind: 'professional' });
    after(...past)
      .when(appoint({ ...lead, teamId: 'team-1' }))
      .then({ type: 'school.person-appointed', version: 2, payload: { teamId: 'team-1' } });
  });

  test('says what a teacher teaches and what a board member is charged with (rows 36, 92)', () => {
    const task = 'Phụ trách sổ sức khỏe';
    const subject = 'tieng-anh';
    after(...led)
      .when(appoint({ id: second, person: 'bao', role: 'teacher', subject, by }))
      .then({ payload: { subject, task: null, teamId: null } });
    after(...led)
      .when(appoint({ id: second, person: 'bao', role: 'boardMember', task, by }))
      .then({ payload: { subject: null, task } });
    after(...led)
      .when(appoint({ id: second, person: 'bao', role: 'boardMember', task: ' ', by }))
      .refused(badText('task', 300));
    after(...led)
      .when(appoint({ id: second, person: 'bao', role: 'teacher', subject: '', by }))
      .refused(badText('subject', 40));
  });

  test('lets one teacher hold two subjects, but none of them twice (row 92)', () => {
    const english = {
      id: second,
      person: 'bao',
      role: 'teacher',
      subject: 'tieng-anh',
      by,
    } as const;
    after(...led, appoint(english))
      .when(appoint({ ...english, id: 'appointment-3', subject: 'tin-hoc' }))
      .then({ type: 'school.person-appointed' });
    after(...led, appoint(english))
      .when(appoint({ ...english, id: 'appointment-3' }))
      .refused({ type: 'AppointmentExists', appointmentId: second as AppointmentId });
  });

  test('makes nobody an inspector: they come by a grant', () => {
    for (const past of [founded, led]) {
      after(...past)
        .when(
          appoint({ id: second, person: 'bao', role: 'inspector', by: past === led ? by : null }),
        )
        .refused({ type: 'InspectorsComeByGrant' });
    }
  });

  test('is refused for a role that the person holds already in that time', () => {
    const registrar = { id: second, person: 'bao', role: 'registrar', by } as const;
    const exists = (id: string) =>
      ({ type: 'AppointmentExists', appointmentId: id as AppointmentId }) as const;
    after(...led, appoint(registrar))
      .when(appoint({ ...registrar, id: 'appointment-3', from: '2026-10-01' }))
      .refused(exists(second));
    after(...led, appoint({ ...registrar, to: '2026-09-30' }))
      .when(appoint({ ...registrar, id: 'appointment-3', from: '2026-10-01' }))
      .then({ type: 'school.person-appointed' });
    after(...led)
      .when(appoint({ ...registrar, id: 'appointment-1' }))
      .refused(exists('appointment-1'));
  });

  test('is refused for unknown people, wrong days, no number, to others, without a school', () => {
    after(...led)
      .when(appoint({ person: 'nobody', id: second, by }))
      .refused({ type: 'PersonNotFound' });
    after(...founded)
      .when(appoint({ from: '2026-09-02', to: '2026-09-01' }))
      .refused(badDate('to'));
    after(...founded)
      .when(appoint({ from: '2026-02-29' }))
      .refused(badDate('from'));
    after(...founded)
      .when(appoint({ decisionNo: ' ' }))
      .refused(badText('decisionNo', 100));
    after(...led)
      .when(appoint({ id: second, person: 'bao', role: 'registrar', by: staff.administrator }))
      .refused(principalOnly);
    given().when(appoint()).refused(noSchool);
  });
});

describe('EndAppointment', () => {
  test('sets an end, and may bring it forward but not put it off', () => {
    after(...led)
      .when(end())
      .then({ type: 'school.appointment-ended' });
    after(...led, end())
      .when(end('2026-12-01'))
      .then({ type: 'school.appointment-ended' });
    for (const to of ['2026-12-31', '2027-01-31']) {
      after(...led, end())
        .when(end(to))
        .refused({ type: 'AppointmentHasEnded', to: day('2026-12-31') });
    }
  });

  test('is refused before its start, unknown, without a number, to others, without a school', () => {
    after(...led)
      .when(end('2026-08-31'))
      .refused(badDate('to'));
    after(...led)
      .when(end('2026-12-31', staff.principal, 'appointment-9'))
      .refused({ type: 'AppointmentNotFound' });
    after(...led)
      .when(end('2026-12-31', staff.principal, 'appointment-1', ''))
      .refused(badText('decisionNo', 100));
    after(...led)
      .when(end('2026-12-31', staff.vicePrincipal))
      .refused(principalOnly);
    given().when(end()).refused(noSchool);
  });
});

test('every refusal of the board and of appointments has been shown', () => {
  const common = ['SchoolNotFound', 'RoleIsNotAllowed', 'TextIsInvalid'];
  expectAllShown({
    EstablishBoard: [...common, 'BoardIsEstablished', 'DateIsInvalid'],
    AppointPerson: [
      ...common,
      'PersonNotFound',
      'ClassNotFound',
      'DateIsInvalid',
      'BoardIsNotEstablished',
      'PrincipalIsInOffice',
      'AppointmentExists',
      'InspectorsComeByGrant',
      'TeamNotFound',
      'TeamIsOfOtherKind',
    ],
    EndAppointment: [...common, 'AppointmentNotFound', 'AppointmentHasEnded', 'DateIsInvalid'],
  });
});
