import type { AccessCommand } from '../../src/domain/access/access.commands.js';
import { accessDecider } from '../../src/domain/access/access.decider.js';
import { accountOf, delegationsTo, isTokenInForce } from '../../src/domain/access/access.state.js';
import type {
  AccountId,
  AppointmentId,
  DelegationId,
  PersonId,
} from '../../src/domain/shared/ids.js';
import { legalActs } from '../../src/domain/shared/roles.js';
import {
  delegate,
  delegationId,
  grant,
  adopt,
  issue,
  nameInspector,
  openAccount,
  openRegister,
  openService,
  principalsAppointment,
  revoke,
  revokeDelegation,
  rotate,
  serviceAccount,
  suspend,
  teacherAccount,
} from '../support/access-scenes.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { at, day, staff } from '../support/people.js';
import { noRegister, principalOnly } from '../support/refusals.js';

const { given, after } = specOf(accessDecider);
const withService = [openRegister, openService()] as const;
const withToken = [...withService, issue()] as const;
const withTeacher = [openRegister, openAccount()] as const;

const managersOnly = {
  type: 'RoleIsNotAllowed',
  allowed: ['principal', 'vicePrincipal', 'systemAdministrator'],
} as const;
const notOpen = { type: 'AccountIsNotInState', status: 'suspended', needed: ['open'] } as const;
const suspended = suspend({ accountId: serviceAccount });

describe('a service account', () => {
  test('has a part of what one role may, until a day', () => {
    after(openRegister)
      .when(openService())
      .then({ type: 'access.service-account-opened', payload: { role: 'registrar' } });
    const { state } = tell(accessDecider, withService);
    expect(accountOf(state, serviceAccount)).toEqual({
      accountId: serviceAccount,
      personId: serviceAccount,
      kind: 'service',
      status: 'open',
      grantId: null,
      office: {
        role: 'registrar',
        powers: ['readRecords', 'importRegister'],
        expiresAt: '2027-11-20T03:00:00.000Z',
      },
    });
  });

  test.each([...legalActs, 'manageSchool', 'readAccessLog'] as const)(
    'is never given %s',
    (power) => {
      for (const role of ['registrar', 'systemAdministrator'] as const) {
        after(openRegister)
          .when(openService({ role, powers: ['readRecords', power] }))
          .refused({ type: 'PowersAreNotAllowed', powers: [power] });
      }
    },
  );

  test.each(['principal', 'inspector', 'homeroomTeacher', 'healthWorker'] as const)(
    'is never a %s, whose power or reading its opener may not have',
    (role) => {
      after(openRegister)
        .when(openService({ role, powers: ['readRecords'] }))
        .refused({ type: 'PowersAreNotAllowed', powers: ['readRecords'] });
    },
  );

  test('is given at least one power, and none that its role has not', () => {
    after(openRegister)
      .when(openService({ powers: ['readRecords', 'manageSchool', 'holdDossier'] }))
      .refused({
        type: 'PowersAreNotAllowed',
        powers: ['manageSchool', 'holdDossier'],
      });
    after(openRegister)
      .when(openService({ powers: [] }))
      .refused({ type: 'PowersAreNotAllowed', powers: [] });
  });

  test.each([
    ['now', '2026-11-21T03:00:00.000Z'],
    ['more than a year away', '2027-11-22T03:00:00.001Z'],
    ['no instant', 'soon'],
  ])('does not end %s', (_, expiresAt) => {
    after(openRegister)
      .when(openService({ expiresAt: at(expiresAt) }))
      .refused({ type: 'ServiceAccountEndIsInvalid', daysMax: 366 });
  });

  test('is not opened without a register or a name, by others, or twice', () => {
    given().when(openService()).refused(noRegister);
    after(openRegister)
      .when(openService({ by: staff.registrar }))
      .refused(managersOnly);
    after(openRegister)
      .when(openService({ name: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'name', lengthMax: 200 });
    after(...withService)
      .when(openService())
      .refused({ type: 'AccountExists', accountId: serviceAccount });
  });
});

describe('a service token', () => {
  test('is issued, rotated and revoked', () => {
    after(...withService)
      .when(issue())
      .then({ type: 'access.service-token-issued', payload: { tokenId: 'token-1' } });
    after(...withToken)
      .when(rotate())
      .then(
        { type: 'access.service-token-issued', payload: { tokenId: 'token-2' } },
        { type: 'access.service-token-revoked', payload: { tokenId: 'token-1' } },
      );
    after(...withToken, suspended)
      .when(revoke())
      .then({ type: 'access.service-token-revoked' });
  });

  test.each([
    ['issue', issue, withService],
    ['rotate', rotate, withToken],
  ] as const)(
    'is not made by %s beyond the account or to one that is not open',
    (_, act, ready) => {
      const latest = at('2027-11-20T03:00:00.000Z');
      for (const expiresAt of ['2026-11-21T03:00:00.000Z', '2027-11-20T03:00:00.001Z', 'soon']) {
        after(...ready)
          .when(act({ expiresAt: at(expiresAt) }))
          .refused({ type: 'ServiceTokenEndIsInvalid', latest });
      }
      after(...ready)
        .when(act({ at: latest }))
        .refused({ type: 'ServiceAccountHasExpired', expiresAt: latest });
      after(...ready, suspended)
        .when(act())
        .refused(notOpen);
    },
  );

  test('is not made twice, nor rotated when it is revoked, nor when there is none', () => {
    after(...withToken)
      .when(issue())
      .refused({ type: 'ServiceTokenExists' });
    after(...withToken)
      .when(rotate({ newTokenId: 'token-1' }))
      .refused({ type: 'ServiceTokenExists' });
    for (const act of [revoke, rotate]) {
      after(...withService)
        .when(act())
        .refused({ type: 'ServiceTokenNotFound' });
    }
    after(...withToken, revoke())
      .when(rotate())
      .refused({ type: 'ServiceTokenIsRevoked' });
  });

  test('is revoked again without an entry, for what was left undone', () => {
    after(...withToken, revoke())
      .when(revoke())
      .nothing();
  });

  test('serves its own account until it is revoked, and never without an entry', () => {
    const good = (steps: readonly AccessCommand[], accountId = serviceAccount) =>
      isTokenInForce(tell(accessDecider, steps).state, accountId, 'token-1');
    expect(good([...withToken])).toBe(true);
    expect(good([...withService])).toBe(false);
    expect(good([...withToken], teacherAccount)).toBe(false);
    expect(good([...withToken, revoke()])).toBe(false);
    expect(good([...withToken, rotate()])).toBe(false);
  });

  test.each([
    ['issued', issue],
    ['revoked', revoke],
    ['rotated', rotate],
  ] as const)('is not %s by others, or for anything but a service account', (_, act) => {
    given().when(act()).refused(noRegister);
    after(...withToken)
      .when(act({ by: staff.teacher }))
      .refused(managersOnly);
    after(openRegister).when(act()).refused({ type: 'AccountNotFound' });
    after(...withTeacher)
      .when(act({ accountId: teacherAccount }))
      .refused({ type: 'AccountIsOfAnotherKind', kind: 'person' });
  });
});

describe('a delegation', () => {
  const teacher = staff.teacher.personId;

  test('lets another person use powers of an appointment on its days', () => {
    after(...withTeacher)
      .when(delegate())
      .then({
        type: 'access.delegation-granted',
        payload: {
          delegationId,
          appointmentId: 'appointment-hanh',
          fromPersonId: 'hanh',
          toPersonId: 'tam',
          powers: ['approveRecord', 'permitCorrection'],
          decisionNo: '20/QĐ',
        },
      });
    const { state } = tell(accessDecider, [...withTeacher, delegate()]);
    const onDay = (text: string) => delegationsTo(state, teacher, day(text)).length;
    expect(['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'].map(onDay)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(delegationsTo(state, 'hanh' as PersonId, day('2026-11-24'))).toEqual([]);
  });

  test('ends at once when it is revoked', () => {
    const { state } = tell(accessDecider, [...withTeacher, delegate(), revokeDelegation()]);
    expect(delegationsTo(state, teacher, day('2026-11-24'))).toEqual([]);
  });

  test.each(['appointPeople', 'manageAccounts', 'delegate', 'grantToAuthority'] as const)(
    'never passes on %s',
    (power) => {
      after(...withTeacher)
        .when(delegate({ powers: ['approveRecord', power] }))
        .refused({ type: 'PowersAreNotAllowed', powers: [power] });
    },
  );

  test('is of powers that the appointment has', () => {
    after(...withTeacher)
      .when(delegate({ powers: ['executeLock'] }))
      .refused({ type: 'PowersAreNotAllowed', powers: ['executeLock'] });
    after(...withTeacher)
      .when(delegate({ powers: [] }))
      .refused({ type: 'PowersAreNotAllowed', powers: [] });
    after(...withTeacher)
      .when(delegate({ appointment: null }))
      .refused({ type: 'AppointmentNotFound' });
  });

  test('is lent by whoever holds the appointment, and by nobody over their head', () => {
    const vicePrincipals = {
      ...principalsAppointment,
      appointmentId: 'appointment-phuc' as AppointmentId,
      personId: staff.vicePrincipal.personId,
      role: 'vicePrincipal',
    } as const;
    after(...withTeacher)
      .when(delegate({ appointment: vicePrincipals }))
      .refused({ type: 'NotYourAppointment' });
    const ownOther = { ...vicePrincipals, personId: staff.principal.personId };
    after(...withTeacher)
      .when(delegate({ appointment: ownOther }))
      .then({ type: 'access.delegation-granted', payload: { fromPersonId: 'hanh' } });
  });

  test('is not for a day before today, backwards, or outside the appointment', () => {
    const days = (validFrom: string, validTo: string) =>
      delegate({ validFrom: day(validFrom), validTo: day(validTo) });
    const invalid = (field: string) => ({ type: 'DateIsInvalid', field }) as const;
    after(...withTeacher)
      .when(days('2026-11-20', '2026-11-27'))
      .refused(invalid('validFrom'));
    after(...withTeacher)
      .when(days('2026-11-24', '2026-11-23'))
      .refused(invalid('validTo'));
    after(...withTeacher)
      .when(days('2026-11-24', '2026-11-31'))
      .refused(invalid('validTo'));
    const ending = { ...principalsAppointment, to: day('2026-11-26') };
    after(...withTeacher)
      .when(delegate({ appointment: ending }))
      .refused({ type: 'AppointmentIsNotInForce', from: day('2026-09-01'), to: ending.to });
    const coming = { ...principalsAppointment, from: day('2026-11-24') };
    after(...withTeacher)
      .when(delegate({ appointment: coming }))
      .refused({ type: 'AppointmentIsNotInForce', from: coming.from, to: null });
  });

  test('is to another person, with an open account, and of the school', () => {
    after(openRegister, openAccount('hanh'))
      .when(delegate({ toPersonId: staff.principal.personId }))
      .refused({ type: 'DelegateIsTheSamePerson' });
    const none = { type: 'DelegateHasNoOpenAccount' } as const;
    after(openRegister).when(delegate()).refused(none);
    after(...withTeacher, suspend())
      .when(delegate())
      .refused(none);
    after(openRegister, adopt(), grant(), nameInspector())
      .when(delegate({ toPersonId: 'tung' as PersonId }))
      .refused(none);
    after(...withService)
      .when(delegate({ toPersonId: serviceAccount as AccountId as string as PersonId }))
      .refused(none);
  });

  test('is not granted without a register or a number, by others, or twice', () => {
    given().when(delegate()).refused(noRegister);
    after(...withTeacher)
      .when(delegate({ by: staff.vicePrincipal }))
      .refused(principalOnly);
    after(...withTeacher)
      .when(delegate({ decisionNo: '' }))
      .refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    after(...withTeacher, delegate())
      .when(delegate())
      .refused({ type: 'DelegationExists', delegationId });
  });

  test('is revoked once, before it is over, by the principal, with a number', () => {
    const granted = [...withTeacher, delegate()] as const;
    const over = { type: 'DelegationIsOver', validTo: day('2026-11-27') } as const;
    given().when(revokeDelegation()).refused(noRegister);
    after(...granted)
      .when(revokeDelegation())
      .then({ type: 'access.delegation-revoked', payload: { delegationId, decisionNo: '21/QĐ' } });
    after(...granted, revokeDelegation())
      .when(revokeDelegation())
      .refused(over);
    after(...granted)
      .when(revokeDelegation({ today: day('2026-11-28') }))
      .refused(over);
    after(...granted)
      .when(revokeDelegation({ by: staff.teacher }))
      .refused(principalOnly);
    after(...granted)
      .when(revokeDelegation({ decisionNo: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    after(...granted)
      .when(revokeDelegation({ delegationId: 'other' as DelegationId }))
      .refused({ type: 'DelegationNotFound' });
  });
});

test('every refusal of service accounts and delegations was shown', () => {
  const always = ['AccessRegisterIsNotOpen', 'RoleIsNotAllowed'];
  const onToken = [...always, 'AccountNotFound', 'AccountIsOfAnotherKind'];
  const newToken = [
    'AccountIsNotInState',
    'ServiceAccountHasExpired',
    'ServiceTokenEndIsInvalid',
    'ServiceTokenExists',
  ];
  expectAllShown({
    OpenServiceAccount: [
      ...always,
      'AccountExists',
      'TextIsInvalid',
      'PowersAreNotAllowed',
      'ServiceAccountEndIsInvalid',
    ],
    IssueServiceToken: [...onToken, ...newToken],
    RevokeServiceToken: [...onToken, 'ServiceTokenNotFound'],
    RotateServiceToken: [...onToken, ...newToken, 'ServiceTokenNotFound', 'ServiceTokenIsRevoked'],
    GrantDelegation: [
      ...always,
      'AppointmentNotFound',
      'NotYourAppointment',
      'DelegationExists',
      'PowersAreNotAllowed',
      'DateIsInvalid',
      'AppointmentIsNotInForce',
      'DelegateIsTheSamePerson',
      'DelegateHasNoOpenAccount',
      'TextIsInvalid',
    ],
    RevokeDelegation: [...always, 'DelegationNotFound', 'DelegationIsOver', 'TextIsInvalid'],
  });
});
