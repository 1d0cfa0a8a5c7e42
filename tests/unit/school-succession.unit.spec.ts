import { schoolDecider } from '../../src/domain/school/school.decider.js';
import type { AppointmentId } from '../../src/domain/shared/ids.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { as, classA, day, staff } from '../support/people.js';
import { appoint, end, led, openClass, person, takeOver } from '../support/school-scenes.js';

const { given, after } = specOf(schoolDecider);

/** The person in exactly that appointment. */
const holding = (actor: Actor, id: string): Actor => ({
  ...actor,
  appointmentId: id as AppointmentId,
});
const successor = holding(as('bao', 'principal'), 'appointment-2');
const second = { id: 'appointment-2', person: 'bao', by: staff.principal } as const;
/** Gone on the twentieth, followed from the twenty-first, which is today. */
const succeeded = [...led, end('2026-11-20'), appoint({ ...second, from: '2026-11-21' })];

const homeroom = (id: string, who: string, to: string | null, classId: string = classA) =>
  appoint({ id, person: who, role: 'homeroomTeacher', classId, to, by: staff.principal });

describe('an outgoing principal', () => {
  test('ends the own office in mid-year and appoints who follows from the next day', () => {
    after(...led, end('2026-11-21'))
      .when(appoint({ ...second, from: '2026-11-22' }))
      .then({
        type: 'school.person-appointed',
        payload: { role: 'principal', from: '2026-11-22' },
      });
  });
});

describe('TakeOverOffice', () => {
  test('records from whom, and how far the log had come', () => {
    const documentHash = 'ab'.repeat(32);
    after(...succeeded)
      .when(takeOver(successor, 'appointment-2', 'appointment-1', documentHash))
      .then({
        type: 'school.office-handed-over',
        payload: {
          fromAppointmentId: 'appointment-1',
          toAppointmentId: 'appointment-2',
          logSize: '48213',
          documentHash,
        },
      });
  });

  test('is the successor’s own act, and once', () => {
    after(...succeeded)
      .when(takeOver(holding(successor, 'appointment-1')))
      .refused({ type: 'NotTheSuccessor' });
    after(...succeeded)
      .when(takeOver(staff.homeroom))
      .refused({ type: 'NotTheSuccessor' });
    after(...succeeded, takeOver(successor))
      .when(takeOver(successor))
      .refused({ type: 'OfficeIsHandedOver' });
  });

  test('follows somebody who has gone', () => {
    const twoOfClass = [
      ...led,
      homeroom('appointment-3', 'bao', null),
      person('an', 'CB03', staff.principal),
      homeroom('appointment-4', 'an', null),
    ];
    const an = holding(as('an', 'homeroomTeacher', classA), 'appointment-4');
    after(...twoOfClass)
      .when(takeOver(an, 'appointment-4', 'appointment-3'))
      .refused({ type: 'PredecessorIsInOffice', to: null });
    after(...twoOfClass, end('2026-11-21', staff.principal, 'appointment-3'))
      .when(takeOver(an, 'appointment-4', 'appointment-3'))
      .refused({ type: 'PredecessorIsInOffice', to: day('2026-11-21') });
    after(...twoOfClass, end('2026-11-20', staff.principal, 'appointment-3'))
      .when(takeOver(an, 'appointment-4', 'appointment-3'))
      .then({ type: 'school.office-handed-over' });
  });

  test('is from one office to the same one with the same scope', () => {
    const otherClass = [
      ...succeeded,
      openClass('Lá 2', 'class-b', successor),
      person('an', 'CB03', successor),
      homeroom('appointment-3', 'bao', '2026-11-01'),
      homeroom('appointment-4', 'an', null, 'class-b'),
    ];
    const an = holding(as('an', 'homeroomTeacher'), 'appointment-4');
    for (const from of ['appointment-1', 'appointment-3', 'appointment-4']) {
      after(...otherClass)
        .when(takeOver(an, 'appointment-4', from))
        .refused({ type: 'OfficesDiffer' });
    }
  });

  test('is refused to others, of unknown appointments, without a hash, without a school', () => {
    after(...succeeded)
      .when(takeOver(staff.registrar))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['principal', 'homeroomTeacher'] });
    after(...succeeded)
      .when(takeOver(successor, 'appointment-2', 'appointment-9'))
      .refused({ type: 'AppointmentNotFound' });
    for (const notTheirs of ['appointment-1', 'appointment-9']) {
      after(...succeeded)
        .when(takeOver(successor, notTheirs, 'appointment-1'))
        .refused({ type: 'NotTheSuccessor' });
    }
    after(...succeeded)
      .when(takeOver(successor, 'appointment-2', 'appointment-1', 'not a hash'))
      .refused({ type: 'TextIsInvalid', field: 'documentHash', lengthMax: 64 });
    given().when(takeOver()).refused({ type: 'SchoolNotFound' });
  });
});

test('every refusal of a hand-over has been shown', () => {
  expectAllShown({
    TakeOverOffice: [
      'SchoolNotFound',
      'RoleIsNotAllowed',
      'AppointmentNotFound',
      'NotTheSuccessor',
      'OfficesDiffer',
      'PredecessorIsInOffice',
      'OfficeIsHandedOver',
      'TextIsInvalid',
    ],
  });
});
