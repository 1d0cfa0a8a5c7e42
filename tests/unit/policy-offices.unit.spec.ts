import fc from 'fast-check';
import {
  type Caller,
  heldPowers,
  type OfficeFacts,
  officeFor,
  officesOf,
} from '../../src/domain/policy/offices.js';
import type { Account, Delegation } from '../../src/domain/shared/access.js';
import type {
  AccountId,
  AppointmentId,
  ClassId,
  DelegationId,
  PersonId,
  TeamId,
} from '../../src/domain/shared/ids.js';
import type { Instant, LocalDate } from '../../src/domain/shared/instant.js';
import { oneStep } from '../support/record-scenes.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import {
  type Appointment,
  noFurtherScope,
  type Power,
  powers,
  type Role,
  roles,
} from '../../src/domain/shared/roles.js';
import { countsFor, ofClass, type Place } from '../../src/domain/shared/place.js';

const today = '2026-03-10' as LocalDate;
const moment = { at: '2026-03-10T03:00:00.000Z' as Instant, today };
const teacher = 'person-teacher' as PersonId;
const principal = 'person-principal' as PersonId;
const classA = 'class-a' as ClassId;
const classB = 'class-b' as ClassId;

const account = (changes: Partial<Account> = {}): Account => ({
  accountId: 'account-1' as AccountId,
  personId: teacher,
  kind: 'person',
  status: 'open',
  grantId: null,
  office: null,
  ...changes,
});
const caller = (
  changes: Partial<Account> = {},
  scopes: readonly Power[] | null = null,
): Caller => ({
  personId: changes.personId ?? teacher,
  account: account(changes),
  scopes,
});
const appointment = (changes: Partial<Appointment> = {}): Appointment => ({
  appointmentId: 'appointment-1' as AppointmentId,
  personId: teacher,
  role: 'homeroomTeacher',
  classId: classA,
  ...noFurtherScope,
  from: '2025-09-01' as LocalDate,
  to: null,
  decisionNo: '01/QĐ',
  ...changes,
});
const principalship = appointment({
  appointmentId: 'appointment-principal' as AppointmentId,
  personId: principal,
  role: 'principal',
  classId: null,
});
const delegation = (changes: Partial<Delegation> = {}): Delegation => ({
  delegationId: 'delegation-1' as DelegationId,
  appointmentId: principalship.appointmentId,
  fromPersonId: principal,
  toPersonId: teacher,
  powers: ['permitCorrection'],
  validFrom: '2026-03-09' as LocalDate,
  validTo: '2026-03-11' as LocalDate,
  ...changes,
});
const facts = (changes: Partial<OfficeFacts> = {}): OfficeFacts => ({
  appointments: [],
  delegations: [],
  teamsNow: [],
  ...changes,
});
const rolesOf = (who: Caller, known: OfficeFacts): readonly Role[] =>
  officesOf(who, known, moment).map(({ actor }) => actor.role);

describe('offices of a person', () => {
  it('are the appointments in force today, first and last day included', () => {
    const days = { from: today, to: today };
    expect(rolesOf(caller(), facts({ appointments: [appointment(days)] }))).toEqual([
      'homeroomTeacher',
    ]);
  });

  it.each([
    ['ended yesterday', { to: '2026-03-09' as LocalDate }],
    ['begins tomorrow', { from: '2026-03-11' as LocalDate }],
    ['is another person’s', { personId: principal }],
  ])('given an appointment that %s, there is none', (_, changes) => {
    expect(rolesOf(caller(), facts({ appointments: [appointment(changes)] }))).toEqual([]);
  });

  it.each(['suspended', 'closed'] as const)('given a %s account, there is none', (status) => {
    expect(rolesOf(caller({ status }), facts({ appointments: [appointment()] }))).toEqual([]);
  });

  it('an inspector holds none, whatever appointments say', () => {
    expect(
      rolesOf(caller({ kind: 'inspector' }), facts({ appointments: [appointment()] })),
    ).toEqual([]);
  });
});

describe('a delegation', () => {
  const known = facts({ appointments: [principalship], delegations: [delegation()] });

  it('lets the delegate act in the appointment it names, under their own name', () => {
    const [office] = officesOf(caller(), known, moment);
    expect(office?.actor).toEqual({
      personId: teacher,
      appointmentId: principalship.appointmentId,
      role: 'principal',
      classId: null,
      teamId: null,
      isLent: true,
    });
    expect(office?.delegationId).toBe('delegation-1');
  });

  it('gives the delegated powers and no other of the role', () => {
    const offices = officesOf(caller(), known, moment);
    const use = (power: Power) => officeFor(offices, { power, roles: powers[power], place: null });
    expect(use('permitCorrection')).not.toBeNull();
    expect(use('decideLock')).toBeNull();
  });

  it.each([
    ['is over', { validTo: '2026-03-09' as LocalDate }],
    ['has not begun', { validFrom: '2026-03-11' as LocalDate }],
    ['is to somebody else', { toPersonId: principal }],
  ])('that %s gives nothing', (_, changes) => {
    const over = facts({ appointments: [principalship], delegations: [delegation(changes)] });
    expect(rolesOf(caller(), over)).toEqual([]);
  });

  it('counts for classes, teams and the school, and in the file of nobody on the staff', () => {
    const [lent] = officesOf(caller(), known, moment);
    const [own] = officesOf(caller({ personId: principal }), known, moment);
    if (!lent || !own) throw new Error('both have an office');
    const places: readonly Place[] = [
      ofClass(classA),
      { of: 'team', teamId: 'team-1' as TeamId },
      { of: 'school' },
    ];
    const files = [teacher, principal].map((personId) => ({ of: 'staff', personId }) as const);
    for (const place of places) {
      expect([place.of, countsFor(lent.actor, place)]).toEqual([place.of, true]);
    }
    expect(files.map((place) => countsFor(lent.actor, place))).toEqual([false, false]);
    expect(files.map((place) => countsFor(own.actor, place))).toEqual([true, true]);
  });

  it('gives way to an own office that counts for a file of the staff', () => {
    const deputy = appointment({ role: 'vicePrincipal', classId: null });
    const both = facts({ appointments: [deputy, principalship], delegations: [delegation()] });
    const place = { of: 'staff', personId: principal } as const;
    const use = { power: 'permitCorrection', roles: powers.permitCorrection } as const;
    const offices = officesOf(caller(), both, moment);
    expect(officeFor(offices, { ...use, place })?.actor.role).toBe('vicePrincipal');
    expect(officeFor(offices, { ...use, place: ofClass(classA) })?.actor.role).toBe('principal');
  });

  it('ends with the appointment whose powers it lends', () => {
    const ended = { ...principalship, to: '2026-03-09' as LocalDate };
    const over = facts({ appointments: [ended], delegations: [delegation()] });
    expect(rolesOf(caller(), over)).toEqual([]);
  });
});

describe('a service account', () => {
  const office = {
    role: 'registrar' as const,
    powers: ['importRegister', 'readRecords'] as const,
    expiresAt: '2026-03-10T03:00:00.001Z' as Instant,
  };

  it('holds the powers that both the account and the token were given', () => {
    const [held] = officesOf(
      caller({ kind: 'service', office }, ['importRegister', 'openDossier']),
      facts(),
      moment,
    );
    expect(held?.powers).toEqual(['importRegister']);
  });

  it('holds nothing from the moment it expires', () => {
    const expired = { ...office, expiresAt: moment.at };
    expect(rolesOf(caller({ kind: 'service', office: expired }), facts())).toEqual([]);
  });
});

describe('the office to act in', () => {
  const both = [
    appointment({ appointmentId: 'appointment-b' as AppointmentId, classId: classB }),
    appointment(),
  ];

  it('is the one for the class concerned, whatever the order', () => {
    const offices = officesOf(caller(), facts({ appointments: both }), moment);
    const use = {
      power: 'requestCorrection',
      roles: ['homeroomTeacher'],
      place: ofClass(classA),
    } as const;
    expect(officeFor(offices, use)?.actor.classId).toBe(classA);
  });

  it('is one’s own before a delegated one of the same role', () => {
    const own = appointment({ role: 'principal', classId: null });
    const known = facts({ appointments: [own, principalship], delegations: [delegation()] });
    const use = { power: 'permitCorrection', roles: ['principal'], place: null } as const;
    expect(officeFor(officesOf(caller(), known, moment), use)?.delegationId).toBeNull();
  });

  it('never has a role that was not asked for nor stands in for one, nor a power that was not given', () => {
    const role = fc.constantFrom(...roles);
    const power = fc.constantFrom(...(Object.keys(powers) as Power[]));
    const scene = fc.record({
      held: fc.array(role, { maxLength: 4 }),
      lent: fc.array(power, { maxLength: 3 }),
      power,
      allowed: fc.array(role, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(scene, ({ held, lent, power, allowed }) => {
        const appointments = held.map((role, index) =>
          appointment({ role, appointmentId: `appointment-${index}` as AppointmentId }),
        );
        const known = facts({
          appointments: [...appointments, principalship],
          delegations: [delegation({ powers: lent })],
        });
        const found = officeFor(officesOf(caller(), known, moment), {
          power,
          roles: allowed,
          place: null,
        });
        if (found === null) return true;
        const isOwn = found.delegationId === null && held.includes(found.actor.role);
        const isLent = found.delegationId !== null && lent.includes(power);
        const { role, standsInFor } = found.actor;
        const isAllowed =
          allowed.includes(role) ||
          (role === 'subjectTeamDeputy' &&
            standsInFor === 'subjectTeamLead' &&
            allowed.includes(standsInFor));
        return isAllowed && (isOwn || isLent);
      }),
    );
  });
});

describe('what somebody can do at all', () => {
  const label = { vi: 'x', en: 'x' };
  const chain = [{ step: 'read', label, roles: ['subjectTeamLead' as const] }];
  const kinds: readonly RecordKind[] = [{ ...oneStep, owners: ['healthWorker'], chain }];
  const powersOf = (who: Caller, known: OfficeFacts): readonly string[] =>
    heldPowers(officesOf(who, known, moment), kinds).map(({ power }) => power);

  it('follows from each office, with its class', () => {
    const held = heldPowers(
      officesOf(caller(), facts({ appointments: [appointment()] }), moment),
      kinds,
    );
    expect(held.map(({ power }) => power).toSorted()).toEqual(
      (Object.keys(powers) as Power[])
        .filter((power) => (powers[power] as readonly Role[]).includes('homeroomTeacher'))
        // Who enters and acknowledges records the kinds say, and no kind names homeroom teachers.
        .filter((power) => power !== 'enterRecord' && power !== 'acknowledgeRecord')
        .toSorted(),
    );
    for (const { appointmentId, classId, delegationId } of held) {
      expect({ appointmentId, classId, delegationId }).toEqual({
        appointmentId: 'appointment-1',
        classId: classA,
        delegationId: null,
      });
    }
  });

  it('counts who enters and approves by the kinds of records', () => {
    const as = (role: Role): readonly string[] =>
      powersOf(caller(), facts({ appointments: [appointment({ role, classId: null })] }));
    expect(as('healthWorker')).toContain('enterRecord');
    expect(as('accountant')).toEqual([]);
    expect(as('subjectTeamLead')).toEqual(
      expect.arrayContaining(['approveRecord', 'returnRecord']),
    );
  });

  it('through a delegation is what it lends and nothing else', () => {
    const lent = facts({
      appointments: [principalship],
      delegations: [delegation({ powers: ['decideLock'] })],
    });
    expect(heldPowers(officesOf(caller(), lent, moment), kinds)).toEqual([
      {
        power: 'decideLock',
        appointmentId: 'appointment-principal',
        classId: null,
        delegationId: 'delegation-1',
      },
    ]);
  });

  it('is nothing for an inspector', () => {
    const known = facts({ appointments: [appointment()] });
    expect(powersOf(caller({ kind: 'inspector' }), known)).toEqual([]);
  });
});
