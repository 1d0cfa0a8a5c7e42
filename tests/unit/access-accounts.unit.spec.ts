import type { AccessCommand, InviteAccount } from '../../src/domain/access/access.commands.js';
import { accessDecider } from '../../src/domain/access/access.decider.js';
import {
  accountOf,
  accountOfPerson,
  invitationOf,
  isSessionOver,
} from '../../src/domain/access/access.state.js';
import { type InvitationShown, letsInWith } from '../../src/domain/access/invitations.js';
import type { AccountId, InvitationId, PersonId } from '../../src/domain/shared/ids.js';
import {
  adopt,
  close,
  delegate,
  grant,
  accountOfPerson as idOf,
  inspectorAccount,
  invite,
  nameInspector,
  openAccount,
  openRegister,
  openService,
  principalsAppointment,
  reinstate,
  revokeDelegation,
  serviceAccount,
  suspend,
  teacherAccount,
} from '../support/access-scenes.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { at, day, now, staff, today } from '../support/people.js';
import { noRegister } from '../support/refusals.js';

const { given, after } = specOf(accessDecider);
const opened = [openRegister, openAccount()] as const;
const stateAfter = (...steps: readonly AccessCommand[]) => tell(accessDecider, steps).state;

const notAllowed = {
  type: 'RoleIsNotAllowed',
  allowed: ['principal', 'vicePrincipal', 'systemAdministrator'],
} as const;
const noAccount = { type: 'AccountNotFound' } as const;
const ofThePrincipal = { type: 'AccountIsOfThePrincipal' } as const;
const nowhere = 'nowhere' as AccountId;
const withPrincipal = [openRegister, openAccount('hanh'), openAccount('an')] as const;

describe('the access register', () => {
  test('is opened once', () => {
    given().when(openRegister).then({ type: 'access.register-opened' });
    after(openRegister).when(openRegister).refused({ type: 'AccessRegisterIsOpen' });
  });
});

describe('an account', () => {
  test('is opened for one person, and a person has one for ever (row 48)', () => {
    after(openRegister)
      .when(openAccount())
      .then({
        type: 'access.account-opened',
        payload: { accountId: teacherAccount, personId: 'tam', kind: 'person' },
      });
    after(...opened, close())
      .when(openAccount('tam', { accountId: idOf('other') }))
      .refused({ type: 'AccountExists', accountId: teacherAccount });
    after(...opened)
      .when(openAccount('lan', { accountId: teacherAccount }))
      .refused({ type: 'AccountExists', accountId: teacherAccount });
  });

  test('is not opened without a register, by others, or for nobody', () => {
    given().when(openAccount()).refused(noRegister);
    after(openRegister)
      .when(openAccount('tam', { by: staff.teacher }))
      .refused(notAllowed);
    after(openRegister)
      .when(openAccount('tam', { personIsRegistered: false }))
      .refused({ type: 'PersonNotFound' });
  });

  test('is opened by the installation until a person has acted in the register', () => {
    const founded = tell(accessDecider, [openRegister, openAccount('hanh', { by: null })]);
    const byInstallation = founded.log.map((event) => ({
      ...event,
      meta: { ...event.meta, personId: 'installation' as PersonId },
    }));
    given(...byInstallation)
      .when(openAccount('an', { by: null }))
      .then({ type: 'access.account-opened' });
    after(openRegister, openAccount('hanh'))
      .when(openAccount('an', { by: null }))
      .refused(notAllowed);
  });

  test('is found by itself and by its person', () => {
    const state = stateAfter(...opened, suspend());
    const account = {
      accountId: teacherAccount,
      personId: 'tam',
      kind: 'person',
      status: 'suspended',
      grantId: null,
      office: null,
    };
    expect(accountOf(state, teacherAccount)).toEqual(account);
    expect(accountOfPerson(state, 'tam' as PersonId)).toEqual(account);
    expect(accountOf(state, nowhere)).toBeNull();
    expect(accountOfPerson(state, 'lan' as PersonId)).toBeNull();
  });
});

describe('an invitation', () => {
  test('is made with an end, and only the last one counts', () => {
    after(...opened)
      .when(invite())
      .then({
        type: 'access.account-invited',
        payload: { accountId: teacherAccount, invitationId: 'invitation-1' },
      });
    after(...opened, invite())
      .when(invite())
      .nothing();
    const again = invite({ invitationId: 'invitation-2', purpose: 'recovery' });
    const state = stateAfter(...opened, invite(), again);
    expect(invitationOf(state, teacherAccount)?.invitationId).toBe('invitation-2');
    expect(invitationOf(state, serviceAccount)).toBeNull();
  });

  test('lets nobody take over the own account or that of the principal', () => {
    after(...withPrincipal)
      .when(invite({ accountId: idOf('an') }))
      .refused({ type: 'AccountIsYourOwn' });
    after(...withPrincipal)
      .when(invite({ accountId: idOf('hanh') }))
      .refused(ofThePrincipal);
    after(...withPrincipal)
      .when(invite({ accountId: idOf('hanh'), by: null, purpose: 'recovery' }))
      .then({ type: 'access.account-invited' });
  });

  test('lets nobody take over who will be principal, or holds powers of the principal', () => {
    const coming = {
      ...principalsAppointment,
      personId: 'tam' as PersonId,
      from: day('2027-08-01'),
    };
    after(...opened)
      .when(invite({ principalships: [principalsAppointment, coming] }))
      .refused(ofThePrincipal);
    after(...opened)
      .when(invite({ principalships: [coming], by: null }))
      .then({ type: 'access.account-invited' });
    after(...opened, delegate())
      .when(invite())
      .refused(ofThePrincipal);
    after(...opened, delegate(), revokeDelegation())
      .when(invite())
      .then({ type: 'access.account-invited' });
    after(...opened, delegate())
      .when(invite({ today: day('2026-11-28') }))
      .then({ type: 'access.account-invited' });
    after(...opened, delegate())
      .when(invite({ principalships: [] }))
      .then({ type: 'access.account-invited' });
  });

  test.each([
    ['now', '2026-11-21T03:00:00.000Z'],
    ['more than a week away', '2026-11-28T03:00:00.001Z'],
    ['no instant', '2026-11-24'],
  ])('does not end %s', (_, expiresAt) => {
    after(...opened)
      .when(invite({ expiresAt: at(expiresAt) }))
      .refused({ type: 'InvitationEndIsInvalid', hoursMax: 168 });
  });

  test('is not made by others, for nothing, for a program, or to an account that is not open', () => {
    given().when(invite()).refused(noRegister);
    after(...opened)
      .when(invite({ by: staff.registrar }))
      .refused(notAllowed);
    after(...opened)
      .when(invite({ accountId: nowhere }))
      .refused(noAccount);
    after(openRegister, openService())
      .when(invite({ accountId: serviceAccount }))
      .refused({ type: 'AccountIsOfAnotherKind', kind: 'service' });
    after(...opened, suspend())
      .when(invite())
      .refused({ type: 'AccountIsNotInState', status: 'suspended', needed: ['open'] });
  });

  test('to an inspector is made by whoever names inspectors, or the installation', () => {
    const named = [openRegister, adopt(), grant(), nameInspector()] as const;
    const toInspector = (over: Partial<InviteAccount>) =>
      invite({ accountId: inspectorAccount, ...over });
    for (const by of [staff.administrator, staff.vicePrincipal]) {
      after(...named)
        .when(toInspector({ by }))
        .refused({ type: 'RoleIsNotAllowed', allowed: ['principal'] });
    }
    for (const by of [staff.principal, null]) {
      after(...named)
        .when(toInspector({ by }))
        .then({ type: 'access.account-invited' });
    }
  });

  test('by the installation needs a register and an account too', () => {
    const byInstallation = (over: Partial<InviteAccount>) => invite({ by: null, ...over });
    given().when(byInstallation({})).refused(noRegister);
    after(openRegister).when(byInstallation({})).refused(noAccount);
  });
});

describe('an invitation that was made lets in', () => {
  const shown: InvitationShown = {
    accountId: teacherAccount,
    invitationId: 'invitation-1' as InvitationId,
    ...{ at: now, today, principalships: [principalsAppointment] },
  };
  const letsIn = (steps: readonly AccessCommand[], over: Partial<InvitationShown> = {}) =>
    letsInWith(stateAfter(...opened, ...steps), { ...shown, ...over });
  const second = invite({ invitationId: 'invitation-2' });

  test('until it ends, and as long as no later one was made', () => {
    expect(letsIn([])).toBe(false);
    expect(letsIn([invite()])).toBe(true);
    expect(letsIn([invite()], { at: at('2026-11-24T02:59:59.999Z') })).toBe(true);
    expect(letsIn([invite()], { at: at('2026-11-24T03:00:00.000Z') })).toBe(false);
    expect(letsIn([invite(), second])).toBe(false);
    expect(letsIn([invite(), second], { invitationId: 'invitation-2' as InvitationId })).toBe(true);
    expect(letsIn([invite()], { accountId: nowhere })).toBe(false);
  });

  test('as long as the account was not suspended or closed since, however it stands now', () => {
    expect(letsIn([invite(), suspend()])).toBe(false);
    expect(letsIn([invite(), suspend(), reinstate()])).toBe(false);
    expect(letsIn([invite(), suspend(), reinstate(), second])).toBe(false);
    expect(letsIn([invite(), close()])).toBe(false);
    expect(letsIn([suspend(), reinstate(), invite()])).toBe(true);
  });

  test('nobody who has become principal since, or is to, unless the installation made it', () => {
    const personId = 'tam' as PersonId;
    const became = { principalships: [{ ...principalsAppointment, personId }] };
    const willBe = {
      principalships: [{ ...principalsAppointment, personId, from: day('2026-12-01') }],
    };
    expect(letsIn([invite()], became)).toBe(false);
    expect(letsIn([invite()], willBe)).toBe(false);
    expect(letsIn([invite({ by: null })], became)).toBe(true);
    expect(letsIn([invite({ by: null }), second], became)).toBe(false);
  });

  test('nobody to whom the principal has delegated since, while that lasts', () => {
    const during = { today: day('2026-11-23') };
    expect(letsIn([invite(), delegate()])).toBe(false);
    expect(letsIn([invite(), delegate()], during)).toBe(false);
    expect(letsIn([invite({ by: null }), delegate()], during)).toBe(true);
    expect(letsIn([invite(), delegate(), revokeDelegation()], during)).toBe(true);
    expect(letsIn([invite(), delegate()], { today: day('2026-11-28') })).toBe(true);
    expect(letsIn([invite(), delegate()], { ...during, principalships: [] })).toBe(true);
  });
});

describe('suspending, reinstating and closing', () => {
  test('go one way each, and closing for ever', () => {
    after(...opened)
      .when(suspend())
      .then({ type: 'access.account-suspended', payload: { accountId: teacherAccount } });
    after(...opened, suspend())
      .when(reinstate())
      .then({ type: 'access.account-reinstated' });
    after(...opened, suspend())
      .when(close())
      .then({ type: 'access.account-closed' });
    after(...opened, suspend())
      .when(suspend())
      .refused({ type: 'AccountIsNotInState', status: 'suspended', needed: ['open'] });
    after(...opened, close())
      .when(reinstate())
      .refused({ type: 'AccountIsNotInState', status: 'closed', needed: ['suspended'] });
    after(...opened, close())
      .when(close())
      .refused({ type: 'AccountIsNotInState', status: 'closed', needed: ['open', 'suspended'] });
  });

  test('end what began until then, and not what begins later', () => {
    const [early, later] = [at('2026-11-20T03:00:00.000Z'), at('2026-11-21T03:00:00.001Z')];
    const before = stateAfter(...opened);
    expect(isSessionOver(before, teacherAccount, early)).toBe(false);
    for (const steps of [[suspend()], [suspend(), reinstate()], [close()]]) {
      const state = stateAfter(...opened, ...steps);
      expect(isSessionOver(state, teacherAccount, early)).toBe(true);
      expect(isSessionOver(state, teacherAccount, now)).toBe(true);
      expect(isSessionOver(state, teacherAccount, later)).toBe(false);
      expect(isSessionOver(state, idOf('hanh'), early)).toBe(false);
    }
  });

  test('keep the reason under the key of the person', () => {
    const event = after(...opened)
      .when(suspend())
      .only();
    expect(event.payload).toEqual({ accountId: teacherAccount });
    expect(event.protectedBlocks).toEqual([
      { subjectId: 'tam', purpose: 'account-notes', fields: { reason: 'Nghỉ không lương' } },
    ]);
  });

  test.each([
    ['suspend', suspend],
    ['reinstate', reinstate],
    ['close', close],
  ] as const)(
    '%s is not for oneself, the principal, others, nothing, or without a reason',
    (_, act) => {
      given().when(act()).refused(noRegister);
      after(...opened)
        .when(act({ by: staff.teacher }))
        .refused(notAllowed);
      after(...opened)
        .when(act({ accountId: nowhere }))
        .refused(noAccount);
      after(...withPrincipal)
        .when(act({ accountId: idOf('an'), by: staff.administrator }))
        .refused({ type: 'AccountIsYourOwn' });
      after(...withPrincipal)
        .when(act({ accountId: idOf('hanh'), by: staff.administrator }))
        .refused(ofThePrincipal);
      const ready = act === reinstate ? [...opened, suspend()] : opened;
      after(...ready)
        .when(act({ reason: ' ' }))
        .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 2000 });
    },
  );

  test('reach a former principal', () => {
    after(...withPrincipal)
      .when(suspend({ accountId: idOf('hanh'), principalships: [] }))
      .then({ type: 'access.account-suspended' });
  });

  const coming = {
    principalships: [
      { ...principalsAppointment, to: today },
      { ...principalsAppointment, personId: 'tam' as PersonId, from: day('2026-11-22') },
    ],
  };

  test.each([
    ['suspend', suspend],
    ['close', close],
  ] as const)('%s is not for who will be principal, or holds powers of one', (_, act) => {
    after(...opened)
      .when(act(coming))
      .refused(ofThePrincipal);
    after(...opened, delegate())
      .when(act())
      .refused(ofThePrincipal);
    after(...opened, delegate(), revokeDelegation())
      .when(act())
      .then({ type: act === suspend ? 'access.account-suspended' : 'access.account-closed' });
  });

  test('lets back who will be principal until that day comes', () => {
    after(...opened, suspend())
      .when(reinstate(coming))
      .then({ type: 'access.account-reinstated' });
    after(...opened, suspend())
      .when(reinstate({ ...coming, today: day('2026-11-22') }))
      .refused(ofThePrincipal);
  });

  test('reinstating is also for the installation, whoever it is', () => {
    const became = { principalships: [{ ...principalsAppointment, personId: 'tam' as PersonId }] };
    const byInstallation = { by: null, ...became };
    given().when(reinstate(byInstallation)).refused(noRegister);
    after(openRegister).when(reinstate(byInstallation)).refused(noAccount);
    after(...opened)
      .when(reinstate(byInstallation))
      .refused({ type: 'AccountIsNotInState', status: 'open', needed: ['suspended'] });
    after(...opened, suspend())
      .when(reinstate({ ...byInstallation, reason: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 2000 });
    after(...opened, suspend())
      .when(reinstate(byInstallation))
      .then({ type: 'access.account-reinstated', payload: { accountId: teacherAccount } });
  });
});

test('every refusal of accounts was shown', () => {
  const status = [
    'AccessRegisterIsNotOpen',
    'RoleIsNotAllowed',
    'AccountNotFound',
    'AccountIsYourOwn',
    'AccountIsOfThePrincipal',
    'AccountIsNotInState',
  ];
  expectAllShown({
    OpenAccessRegister: ['AccessRegisterIsOpen'],
    OpenAccount: ['AccessRegisterIsNotOpen', 'RoleIsNotAllowed', 'PersonNotFound', 'AccountExists'],
    InviteAccount: [...status, 'AccountIsOfAnotherKind', 'InvitationEndIsInvalid'],
    SuspendAccount: [...status, 'TextIsInvalid'],
    ReinstateAccount: [...status, 'TextIsInvalid'],
    CloseAccount: [...status, 'TextIsInvalid'],
  });
});
