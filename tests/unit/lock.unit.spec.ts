import type { LockStatus, UnlockStatus } from '../../src/domain/lock/lock.commands.js';
import { lockDecider } from '../../src/domain/lock/lock.decider.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import {
  correctionId,
  decided,
  decideIt,
  decideUnlock,
  everything,
  executed,
  executeIt,
  executeUnlock,
  inTwoDays,
  lockId,
  logHead,
  open,
  place,
  propose,
  proposed,
  relock,
  secondLockId,
  secondUnlockId,
  theClass,
  unlockDecided,
  unlocked,
  unlockId,
} from '../support/lock-scenes.js';
import { at, staff } from '../support/people.js';
import { principalOnly } from '../support/refusals.js';

const { given, after } = specOf(lockDecider);

const noLock = { type: 'LockNotFound' } as const;
const noUnlock = { type: 'UnlockNotFound' } as const;
const administratorOnly = { type: 'RoleIsNotAllowed', allowed: ['systemAdministrator'] } as const;

const sameHand: Actor = { ...staff.principal, role: 'systemAdministrator' };
const mustNotExecute = {
  type: 'DeciderMustNotExecute',
  decidedBy: staff.principal.personId,
} as const;
const blankDecision = { type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 } as const;
const lockIs = (status: LockStatus, ...needed: LockStatus[]) =>
  ({ type: 'LockIsNotInState', status, needed }) as const;
const unlockIs = (status: UnlockStatus, ...needed: UnlockStatus[]) =>
  ({ type: 'UnlockIsNotInState', status, needed }) as const;

describe('a lock', () => {
  test('is opened as a register once', () => {
    given().when(open).then({ type: 'lock.register-opened' });
    after(open).when(open).refused({ type: 'LockRegisterIsOpen' });
  });

  test('is proposed, decided by the principal and executed by the administrator (rows 39, 59, 104)', () => {
    after(open)
      .when(propose())
      .then({ type: 'lock.proposed', payload: { lockId, scope: theClass } });
    after(...proposed)
      .when(decideIt())
      .then({ type: 'lock.decided', payload: { decisionNo: '12/QĐ-MN' } });
    after(...decided)
      .when(executeIt())
      .then({ type: 'lock.executed', payload: { lockId, logHead } });
  });

  test('over a whole year takes three people, whatever offices they hold (rows 39, 104)', () => {
    const theYear = { ...everything, schoolYear: '2026-2027' };
    const sameAs = (proposer: Actor) => ({
      type: 'ProposerMustNotGoOn' as const,
      proposedBy: proposer.personId,
    });
    after(open)
      .when(propose(theYear, lockId, staff.principal))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['boardMember', 'vicePrincipal'] });
    const ofTheBoard = { ...staff.board, personId: staff.principal.personId };
    after(open, propose(theYear, lockId, ofTheBoard))
      .when(decideIt())
      .refused(sameAs(staff.principal));
    const byAdministrator = { ...staff.board, personId: staff.administrator.personId };
    after(open, propose(theYear, lockId, byAdministrator), decideIt())
      .when(executeIt())
      .refused(sameAs(staff.administrator));
    const byBoard = [open, propose(theYear), decideIt()];
    after(...byBoard)
      .when(executeIt(sameHand))
      .refused(mustNotExecute);
    after(...byBoard)
      .when(executeIt())
      .then({ type: 'lock.executed' });
  });

  test('over all years there are takes three people as well (rows 39, 104)', () => {
    after(open)
      .when(propose(everything, lockId, staff.principal))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['boardMember', 'vicePrincipal'] });
    const ofTheBoard = { ...staff.board, personId: staff.principal.personId };
    after(open, propose(everything, lockId, ofTheBoard))
      .when(decideIt())
      .refused({ type: 'ProposerMustNotGoOn', proposedBy: staff.principal.personId });
    // Of one class or kind, in whatever year, two people are enough.
    for (const over of [{ classId: theClass.classId }, { kind: 'child-profile' }]) {
      after(open, propose({ ...everything, ...over }, lockId, staff.principal))
        .when(decideIt())
        .then({ type: 'lock.decided' });
    }
  });

  test('over a whole year that only its proposer could decide gives way to another (row 39)', () => {
    const theYear = { ...everything, schoolYear: '2026-2027' };
    const ofTheBoard = { ...staff.board, personId: staff.principal.personId };
    const stuck = [open, propose(theYear, lockId, ofTheBoard)];
    const already = { type: 'ScopeIsLockedAlready', lockId } as const;
    const again = propose(theYear, secondLockId);
    after(...stuck)
      .when(again)
      .then({ type: 'lock.proposed', payload: { lockId: secondLockId } });
    after(...stuck, again)
      .when(decideIt(staff.principal, secondLockId))
      .then({ type: 'lock.decided' });
    // Not to a second one by the same hand, nor while somebody may decide it or will.
    after(...stuck)
      .when(propose(theYear, secondLockId, ofTheBoard))
      .refused(already);
    for (const deciders of [[], [staff.vicePrincipal.personId]]) {
      after(...stuck)
        .when({ ...again, deciders })
        .refused(already);
    }
    after(open, propose(theYear))
      .when({ ...again, by: staff.vicePrincipal })
      .refused(already);
    after(open, propose(theClass, lockId, staff.principal))
      .when(propose(theClass, secondLockId))
      .refused(already);
  });

  test('of a part of a year names a term or a month that the year has (row 39)', () => {
    const part = (period: string, schoolYear: string | null = '2026-2027') => ({
      ...everything,
      schoolYear,
      period,
    });
    after(open)
      .when(propose(part('2026-2027/HK1')))
      .then({ type: 'lock.proposed', version: 2, payload: { scope: part('2026-2027/HK1') } });
    for (const named of ['2027-09', '2026-W47', 'HK1', '']) {
      after(open)
        .when(propose(part(named)))
        .refused({ type: 'PartIsNotOfYear', part: named });
    }
    // It is no whole year: two people are enough.
    after(open, propose(part('2026-11'), lockId, staff.principal))
      .when(decideIt())
      .then({ type: 'lock.decided' });
    after(open, propose(part('2026-11')), decideIt(), executeIt())
      .when(propose(part('2026-12'), secondLockId))
      .then({ type: 'lock.proposed' });
    after(open, propose(part('2026-11')), decideIt(), executeIt())
      .when(propose({ ...part('2026-11'), kind: 'child-profile' }, secondLockId))
      .refused({ type: 'ScopeIsLockedAlready', lockId });
  });

  test('may be proposed by the principal who decides it', () => {
    after(open, propose(theClass, lockId, staff.principal))
      .when(decideIt())
      .then({ type: 'lock.decided' });
  });

  test('may be narrower or wider than another one that is on its way', () => {
    after(...proposed)
      .when(propose(everything, secondLockId))
      .then({ type: 'lock.proposed' });
    after(...executed)
      .when(propose(everything, secondLockId))
      .then({ type: 'lock.proposed' });
  });

  test('is refused for a scope on its way or inside one that is locked', () => {
    after(...proposed)
      .when(propose(theClass, secondLockId))
      .refused({ type: 'ScopeIsLockedAlready', lockId });
    after(...executed)
      .when(propose({ ...theClass, kind: 'child-profile' }, secondLockId))
      .refused({ type: 'ScopeIsLockedAlready', lockId });
  });

  test('is not proposed without an open register, a reason, the right role, or twice', () => {
    given().when(propose()).refused(noLock);
    after(open)
      .when(propose(theClass, lockId, staff.board, ' '))
      .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 2000 });
    after(open)
      .when(propose(theClass, lockId, staff.teacher))
      .refused({
        type: 'RoleIsNotAllowed',
        allowed: ['boardMember', 'vicePrincipal', 'principal'],
      });
    after(...proposed)
      .when(propose())
      .refused(lockIs('proposed'));
  });

  test('is not decided by others, twice, without a number, or unproposed', () => {
    after(...proposed)
      .when(decideIt(staff.vicePrincipal))
      .refused(principalOnly);
    after(...decided)
      .when(decideIt())
      .refused(lockIs('decided', 'proposed'));
    after(...proposed)
      .when(decideIt(staff.principal, lockId, ''))
      .refused(blankDecision);
    after(open).when(decideIt()).refused(noLock);
  });

  test('is not executed by its decider, by others, undecided, twice, or unproposed', () => {
    after(...decided)
      .when(executeIt(sameHand))
      .refused(mustNotExecute);
    after(...decided)
      .when(executeIt(staff.principal))
      .refused(administratorOnly);
    after(...proposed)
      .when(executeIt())
      .refused(lockIs('proposed', 'decided'));
    after(...executed)
      .when(executeIt())
      .refused(lockIs('executed', 'decided'));
    after(open).when(executeIt()).refused(noLock);
  });
});

describe('an unlock', () => {
  test('is for one record and one correction, and names every lock over the record', () => {
    const alsoYear = [
      propose({ ...everything, schoolYear: '2026-2027' }, secondLockId),
      decideIt(staff.principal, secondLockId),
      executeIt(staff.administrator, secondLockId),
    ];
    after(...executed, ...alsoYear)
      .when(decideUnlock())
      .then({
        type: 'lock.unlock-decided',
        payload: { lockIds: [lockId, secondLockId], recordId: place.recordId, correctionId },
      });
  });

  test('is executed by another person than its decider (row 59)', () => {
    after(...unlockDecided)
      .when(executeUnlock())
      .then({ type: 'lock.unlock-executed', payload: { unlockId, logHead } });
    after(...unlockDecided)
      .when(executeUnlock(sameHand))
      .refused(mustNotExecute);
  });

  test.each([
    ['now', '2026-11-21T03:00:00.000Z'],
    ['past', '2026-11-20T03:00:00.000Z'],
    ['more than 72 hours away', '2026-11-24T03:00:00.001Z'],
    ['no instant', '2026-11-24'],
  ])('is not decided with an end that is %s', (_, validUntil) => {
    after(...executed)
      .when(decideUnlock({ validUntil: at(validUntil) }))
      .refused({ type: 'UnlockEndIsInvalid', hoursMax: 72 });
  });

  test('may last 72 hours to the millisecond', () => {
    after(...executed)
      .when(decideUnlock({ validUntil: at('2026-11-24T03:00:00.000Z') }))
      .then({ type: 'lock.unlock-decided' });
  });

  test('is not decided for an unlocked record, an unpermitted correction, or by others', () => {
    after(...decided)
      .when(decideUnlock())
      .refused({ type: 'RecordIsNotLocked' });
    after(...executed)
      .when(decideUnlock({ correctionIsPermitted: false }))
      .refused({ type: 'CorrectionIsNotPermitted' });
    after(...executed)
      .when(decideUnlock({}, staff.vicePrincipal))
      .refused(principalOnly);
    after(...executed)
      .when(decideUnlock({ decisionNo: ' ' }))
      .refused(blankDecision);
    after(...unlockDecided)
      .when(decideUnlock())
      .refused(unlockIs('decided'));
  });

  test('is not decided by whoever asked for the correction', () => {
    after(...executed)
      .when(decideUnlock({ requestedBy: staff.principal.personId }))
      .refused({ type: 'DutiesMustBeSeparate', rule: 'requester-is-not-unlocker' });
    after(...executed)
      .when(decideUnlock({ requestedBy: staff.homeroom.personId }))
      .then({ type: 'lock.unlock-decided' });
  });

  test('is refused while another one for the record is in force', () => {
    const inForce = { type: 'UnlockIsInForceAlready', unlockId } as const;
    const second = decideUnlock({ unlockId: secondUnlockId });
    after(...unlocked)
      .when(second)
      .refused(inForce);
    after(...unlockDecided, second, executeUnlock())
      .when(executeUnlock(staff.administrator, secondUnlockId))
      .refused(inForce);
    after(...unlocked)
      .when({ ...second, at: inTwoDays, validUntil: at('2026-11-24T03:00:00.000Z') })
      .then({ type: 'lock.unlock-decided' });
  });

  test('is not executed undecided, twice, by others, or after its end', () => {
    after(...executed)
      .when(executeUnlock())
      .refused(noUnlock);
    after(...unlocked)
      .when(executeUnlock())
      .refused(unlockIs('executed', 'decided'));
    after(...unlockDecided)
      .when(executeUnlock(staff.principal))
      .refused(administratorOnly);
    after(...unlockDecided)
      .when(executeUnlock(staff.administrator, unlockId, inTwoDays))
      .refused({ type: 'UnlockEndIsInvalid', hoursMax: 72 });
  });
});

describe('Relock', () => {
  test('is done by the engine once the end has come or the correction was applied', () => {
    after(...unlocked)
      .when(relock('expired', null, inTwoDays))
      .then({ type: 'lock.relocked', payload: { cause: 'expired', logHead } });
    after(...unlocked)
      .when(relock('correction-applied', null))
      .then({ payload: { cause: 'correction-applied' } });
  });

  test('is done by hand at any time, also after the end', () => {
    for (const by of [staff.principal, staff.administrator]) {
      after(...unlocked)
        .when(relock('by-hand', by))
        .then({ payload: { cause: 'by-hand' } });
    }
    after(...unlocked)
      .when(relock('by-hand', staff.principal, inTwoDays))
      .then({ payload: { cause: 'by-hand' } });
  });

  test('is refused as expired before the end', () => {
    after(...unlocked)
      .when(relock('expired', null, at('2026-11-23T02:59:59.999Z')))
      .refused({ type: 'UnlockHasNotEnded', validUntil: inTwoDays });
  });

  test('is refused to others, to the engine by hand, before execution, twice, unknown', () => {
    const allowed = ['principal', 'systemAdministrator'] as const;
    const others = { type: 'RoleIsNotAllowed', allowed } as const;
    after(...unlocked)
      .when(relock('by-hand', staff.board))
      .refused(others);
    after(...unlocked)
      .when(relock('correction-applied', staff.board))
      .refused(others);
    after(...unlocked)
      .when(relock('by-hand', null))
      .refused(others);
    after(...unlockDecided)
      .when(relock())
      .refused(unlockIs('decided', 'executed'));
    after(...unlocked, relock())
      .when(relock())
      .refused(unlockIs('relocked', 'executed'));
    after(...executed)
      .when(relock())
      .refused(noUnlock);
  });
});

test('every refusal of every command about locks has been shown', () => {
  expectAllShown({
    OpenLockRegister: ['LockRegisterIsOpen'],
    ProposeLock: [
      'LockNotFound',
      'RoleIsNotAllowed',
      'LockIsNotInState',
      'PartIsNotOfYear',
      'ScopeIsLockedAlready',
      'TextIsInvalid',
    ],
    DecideLock: [
      'LockNotFound',
      'RoleIsNotAllowed',
      'LockIsNotInState',
      'ProposerMustNotGoOn',
      'TextIsInvalid',
    ],
    ExecuteLock: [
      'LockNotFound',
      'RoleIsNotAllowed',
      'LockIsNotInState',
      'DeciderMustNotExecute',
      'ProposerMustNotGoOn',
    ],
    DecideUnlock: [
      'RoleIsNotAllowed',
      'UnlockIsNotInState',
      'RecordIsNotLocked',
      'CorrectionIsNotPermitted',
      'DutiesMustBeSeparate',
      'UnlockEndIsInvalid',
      'UnlockIsInForceAlready',
      'TextIsInvalid',
    ],
    ExecuteUnlock: [
      'UnlockNotFound',
      'RoleIsNotAllowed',
      'UnlockIsNotInState',
      'DeciderMustNotExecute',
      'UnlockEndIsInvalid',
      'UnlockIsInForceAlready',
    ],
    Relock: ['UnlockNotFound', 'RoleIsNotAllowed', 'UnlockIsNotInState', 'UnlockHasNotEnded'],
  });
});
