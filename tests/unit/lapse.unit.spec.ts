import { accessDecider } from '../../src/domain/access/access.decider.js';
import { endedDelegations } from '../../src/domain/access/ended-delegations.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import { lockDecider } from '../../src/domain/lock/lock.decider.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { endedAppointments } from '../../src/domain/school/ended-appointments.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import type { EndedOffices } from '../../src/domain/shared/lapse.js';
import {
  delegate,
  delegationId,
  openAccount,
  openRegister,
  revokeDelegation,
} from '../support/access-scenes.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import * as dossiers from '../support/dossier-scenes.js';
import * as locks from '../support/lock-scenes.js';
import { as, day, staff, through } from '../support/people.js';
import * as records from '../support/record-scenes.js';
import { end, led } from '../support/school-scenes.js';

const endedOn = day('2026-11-20');
const decidedBy = staff.principal.personId;
const lapsed = { type: 'DecisionHasLapsed', decidedBy, endedOn } as const;
/** The principal of the scenes is out of office; somebody else followed. */
const gone: EndedOffices = { [staff.principal.appointmentId]: endedOn };
const facts = { endedOffices: gone };
const successor = as('minh', 'principal');

describe('the appointments that are over', () => {
  test('are those whose last day is past, each with that day', () => {
    const { state } = tell(schoolDecider, [...led, end('2026-11-20')]);
    expect(endedAppointments(state, day('2026-11-20'))).toEqual({});
    expect(endedAppointments(state, day('2026-11-21'))).toEqual({ 'appointment-1': '2026-11-20' });
    expect(endedAppointments(tell(schoolDecider, led).state, day('2099-01-01'))).toEqual({});
  });
});

describe('the delegations that are over', () => {
  const granted = [openRegister, openAccount(), delegate()];
  const endedOn = (text: string, ...more: Parameters<typeof revokeDelegation>) => {
    const revoked = more.length > 0 ? [revokeDelegation(...more)] : [];
    const { state } = tell(accessDecider, [...granted, ...revoked]);
    return endedDelegations(state, day(text));
  };

  test('are those whose last day is past, and from the day of its revocation a revoked one', () => {
    expect(endedOn('2026-11-27')).toEqual({});
    expect(endedOn('2026-11-28')).toEqual({ [delegationId]: '2026-11-27' });
    expect(endedOn('2026-11-21', {})).toEqual({ [delegationId]: '2026-11-21' });
    expect(endedOn('2026-12-31', {})).toEqual({ [delegationId]: '2026-11-21' });
  });
});

describe('what was decided through a delegation', () => {
  const lentTo = through('delegation-1', staff.teacher, staff.principal);
  const ended = { 'delegation-1': endedOn } as EndedOffices;
  const other = { 'delegation-2': endedOn } as EndedOffices;
  const lapsedNow = { ...lapsed, decidedBy: staff.teacher.personId };

  test('of a correction lapses with it, and not with another', () => {
    const { after } = specOf(recordDecider);
    const permittedBy = records.permit({}, through('delegation-1', staff.secondBoard, successor));
    const attested = [records.attest(staff.board), records.attest(staff.homeroom)];
    const witnessed = [...records.requested, permittedBy, ...attested];
    after(...witnessed)
      .when(records.apply(staff.administrator, { facts: { endedOffices: ended } }))
      .refused({ ...lapsed, decidedBy: staff.secondBoard.personId });
    after(...witnessed)
      .when(records.apply(staff.administrator, { facts: { endedOffices: other } }))
      .then({ type: 'record.correction-applied' });
  });

  test('of a lock and an unlock lapses with it, and is decided anew', () => {
    const { after } = specOf(lockDecider);
    const decided = [...locks.proposed, locks.decideIt(lentTo)];
    after(...decided)
      .when({ ...locks.executeIt(), endedOffices: ended })
      .refused(lapsedNow);
    after(...decided)
      .when({ ...locks.executeIt(), endedOffices: other })
      .then({ type: 'lock.executed' });
    after(...decided)
      .when({ ...locks.decideIt(), endedOffices: ended })
      .then({ type: 'lock.decided' });
    const unlock = locks.decideUnlock({ requestedBy: staff.homeroom.personId }, lentTo);
    after(...locks.executed, unlock)
      .when({ ...locks.executeUnlock(), endedOffices: ended })
      .refused(lapsedNow);
  });

  test('of a disposition lapses with it', () => {
    const { after } = specOf(dossierDecider);
    after(...dossiers.appraised, dossiers.approve(lentTo))
      .when({ ...dossiers.execute(), endedOffices: ended })
      .refused(lapsedNow);
  });

  test('lapses with the appointment as well, on whichever day came first', () => {
    const { after } = specOf(lockDecider);
    const decided = [...locks.proposed, locks.decideIt(lentTo)];
    const both = { ...gone, 'delegation-1': day('2026-11-19') } as EndedOffices;
    after(...decided)
      .when({ ...locks.executeIt(), endedOffices: both })
      .refused({ ...lapsedNow, endedOn: day('2026-11-19') });
    after(...decided)
      .when({ ...locks.executeIt(), endedOffices: gone })
      .refused(lapsedNow);
  });
});

describe('a permission to correct', () => {
  const { after } = specOf(recordDecider);

  test('lapses with the office in which it was given, for witnesses and executor alike', () => {
    after(...records.permitted)
      .when(records.attest(staff.board, { facts }))
      .refused(lapsed);
    after(...records.witnessed)
      .when(records.apply(staff.administrator, { facts }))
      .refused(lapsed);
    const other: EndedOffices = { [staff.vicePrincipal.appointmentId]: endedOn };
    after(...records.witnessed)
      .when(records.apply(staff.administrator, { facts: { endedOffices: other } }))
      .then({ type: 'record.correction-applied' });
  });

  test('is then the successor’s to give or to refuse, but not while it stands', () => {
    after(...records.witnessed)
      .when(records.permit({ facts }, successor))
      .then({ type: 'record.correction-permitted' });
    after(...records.witnessed)
      .when({ ...records.refuse({}, successor), facts: records.factsOf(successor, facts) })
      .then({ type: 'record.correction-refused' });
    after(...records.witnessed)
      .when(records.permit({}, successor))
      .refused({ type: 'CorrectionIsNotInState', status: 'permitted', needed: ['requested'] });
  });

  test('given anew is witnessed anew, so that nobody witnesses what they permitted', () => {
    const anew = [...records.witnessed, records.permit({ facts }, successor)];
    after(...anew)
      .when(records.apply(staff.administrator, { facts }))
      .refused({ type: 'WitnessesAreMissing', missing: ['board', 'homeroom'] });
    const again = [
      records.attest(staff.board, { facts }),
      records.attest(staff.homeroom, { facts }),
    ];
    after(...anew, ...again)
      .when(records.apply(staff.administrator, { facts }))
      .then({ type: 'record.correction-applied' });
  });

  test('can be voided by others like one that ran out', () => {
    after(...records.permitted)
      .when(records.voidIt(staff.administrator, facts))
      .then({ type: 'record.correction-voided', payload: { cause: 'expired' } });
    after(...records.permitted)
      .when(records.voidIt(staff.administrator))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['requester'] });
  });
});

describe('a lock and an unlock', () => {
  const { after } = specOf(lockDecider);

  test('that were decided and not executed lapse', () => {
    after(...locks.decided)
      .when({ ...locks.executeIt(), endedOffices: gone })
      .refused(lapsed);
    after(...locks.unlockDecided)
      .when({ ...locks.executeUnlock(), endedOffices: gone })
      .refused(lapsed);
  });

  test('are decided anew by the successor', () => {
    const anew = { ...locks.decideIt(successor), endedOffices: gone };
    after(...locks.decided, anew)
      .when({ ...locks.executeIt(), endedOffices: gone })
      .then({ type: 'lock.executed' });
    after(...locks.decided)
      .when(locks.decideIt(successor))
      .refused({ type: 'LockIsNotInState', status: 'decided', needed: ['proposed'] });
    after(...locks.unlockDecided)
      .when(locks.decideUnlock({ unlockId: locks.secondUnlockId }, successor))
      .then({ type: 'lock.unlock-decided' });
  });

  test('that were executed stay', () => {
    after(...locks.executed)
      .when({ ...locks.decideIt(successor), endedOffices: gone })
      .refused({ type: 'LockIsNotInState', status: 'executed', needed: ['proposed'] });
    after(...locks.unlocked)
      .when(locks.relock())
      .then({ type: 'lock.relocked' });
  });
});

describe('a disposition', () => {
  const { after } = specOf(dossierDecider);
  const anew = { ...dossiers.approve(successor), endedOffices: gone };

  test('that was approved and not executed lapses, whatever else is in place', () => {
    for (const past of [dossiers.approved, dossiers.backedUp]) {
      after(...past)
        .when({ ...dossiers.execute(), endedOffices: gone })
        .refused(lapsed);
    }
  });

  test('that lapsed is neither announced nor backed up', () => {
    const serve = dossiers.serve({ endedOffices: gone });
    const backUp = dossiers.backUp({ endedOffices: gone });
    after(...dossiers.approved)
      .when(serve)
      .refused(lapsed);
    // Before what is still missing: of a decision that holds, the notice would come first.
    for (const past of [dossiers.approved, dossiers.noticed, dossiers.backedUp]) {
      after(...past)
        .when(backUp)
        .refused(lapsed);
    }
    after(...dossiers.approved, anew)
      .when(serve)
      .then({ type: 'dossier.disposition-notice-served' });
    after(...dossiers.noticed, anew, serve)
      .when(backUp)
      .then({ type: 'dossier.final-backup-verified' });
  });

  test('is decided anew by the successor, and its notice served anew', () => {
    for (const past of [dossiers.approved, dossiers.backedUp]) {
      after(...past)
        .when(anew)
        .then({ type: 'dossier.disposition-approved' });
      after(...past, anew)
        .when({ ...dossiers.execute(), endedOffices: gone })
        .refused({
          type: 'DispositionIsBlocked',
          blockers: [{ blocker: 'notice-not-served' }, { blocker: 'final-backup-not-verified' }],
        });
    }
    after(...dossiers.backedUp, anew, dossiers.serve(), dossiers.backUp())
      .when({ ...dossiers.execute(), endedOffices: gone })
      .then({ type: 'dossier.disposition-executed' });
    after(...dossiers.backedUp)
      .when(dossiers.approve(successor))
      .refused({ type: 'DispositionIsNotInStage', stage: 'notice-served', needed: ['appraised'] });
  });

  test('that was executed stays', () => {
    after(...dossiers.executed)
      .when(dossiers.certify())
      .then({ type: 'dossier.destruction-certified' });
  });
});

test('every refusal of what lapsed has been shown', () => {
  expectAllShown({
    AttestCorrection: ['DecisionHasLapsed'],
    ApplyCorrection: ['DecisionHasLapsed', 'WitnessesAreMissing'],
    PermitCorrection: ['CorrectionIsNotInState'],
    VoidCorrection: ['RoleIsNotAllowed'],
    DecideLock: ['LockIsNotInState'],
    ExecuteLock: ['DecisionHasLapsed'],
    ExecuteUnlock: ['DecisionHasLapsed'],
    ApproveDisposition: ['DispositionIsNotInStage'],
    ServeDispositionNotice: ['DecisionHasLapsed'],
    ConfirmFinalBackup: ['DecisionHasLapsed'],
    ExecuteDisposition: ['DecisionHasLapsed', 'DispositionIsBlocked'],
  });
});
