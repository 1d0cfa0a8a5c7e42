import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { ValueHash } from '../../src/domain/shared/protected-block.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { as, at, classA, classB, staff } from '../support/people.js';
import {
  apply,
  approved,
  attest,
  c1,
  c2,
  dispose,
  giveBack,
  lock,
  permit,
  permitted,
  request,
  requested,
  submitted,
  tomorrow,
  unlockFor,
  witnessed,
} from '../support/record-scenes.js';
import { isDisposed, noCorrection, noRecord, notCorrectable } from '../support/refusals.js';

const { given, after } = specOf(recordDecider);

const expired = { type: 'CorrectionHasExpired', expiredAt: tomorrow } as const;
const separate = <Rule extends string>(rule: Rule) =>
  ({ type: 'DutiesMustBeSeparate', rule }) as const;
const missing = (...witnesses: ('board' | 'homeroom')[]) =>
  ({ type: 'WitnessesAreMissing', missing: witnesses }) as const;
const inRole = (who: Actor, role: Actor['role']): Actor => ({ ...who, role });
const secondHomeroom = as('hue', 'homeroomTeacher', classA);
const twoHomeroom = { homeroomTeacherIds: [staff.homeroom.personId, secondHomeroom.personId] };
const designated = permit({ designatedWitnessId: staff.secondBoard.personId });
const askedByHomeroom = [...approved, request({}, staff.homeroom), designated];

/** The value changes under a second request that was permitted and witnessed as well. */
const second = { correctionId: c2 };
const overtaken = [
  ...permitted,
  request({ ...second, proposedValue: 'Nguyễn Ấn' }),
  permit(second),
  attest(staff.board, second),
  attest(staff.homeroom, second),
  attest(staff.board),
  attest(staff.homeroom),
  apply(),
];

describe('AttestCorrection', () => {
  test('takes the capacity from who the witness is', () => {
    const capacityOf = (by: Actor, past = permitted) =>
      after(...past)
        .when(attest(by))
        .only().payload;
    expect(capacityOf(staff.board)).toMatchObject({ capacity: 'board' });
    expect(capacityOf(staff.homeroom)).toMatchObject({ capacity: 'homeroom' });
    const past = [...requested, permit({ designatedWitnessId: staff.teamLead.personId })];
    expect(capacityOf(staff.teamLead, past)).toMatchObject({ capacity: 'designated' });
  });

  test('records exactly what the witness saw', () => {
    after(...permitted)
      .when(attest(staff.board))
      .then({
        type: 'record.correction-attested',
        payload: {
          sawOldHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          sawNewHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      });
  });

  test('asks the homeroom teacher of that day, not of the day of the request', () => {
    const facts = { homeroomTeacherIds: [secondHomeroom.personId] };
    after(...permitted)
      .when(attest(secondHomeroom, { facts }))
      .then({ payload: { capacity: 'homeroom' } });
    after(...permitted)
      .when(attest(staff.homeroom, { facts }))
      .refused({ type: 'NotInYourClass' });
  });

  test('gives a person of two capacities the one that nobody else fills', () => {
    const boardAndHomeroom = inRole(staff.homeroom, 'boardMember');
    after(...permitted)
      .when(attest(boardAndHomeroom))
      .then({ payload: { capacity: 'homeroom' } });
    after(...permitted, attest(secondHomeroom, { facts: twoHomeroom }))
      .when(attest(boardAndHomeroom))
      .then({ payload: { capacity: 'board' } });
    after(...askedByHomeroom)
      .when(attest(staff.secondBoard))
      .then({ payload: { capacity: 'designated' } });
  });

  test('may be given by more witnesses than needed', () => {
    after(...witnessed)
      .when(attest(staff.secondBoard))
      .then({ payload: { capacity: 'board' } });
  });

  test('is refused to the requester and to the approver in any role', () => {
    after(...askedByHomeroom)
      .when(attest(staff.homeroom))
      .refused(separate('requester-is-not-witness'));
    after(...permitted)
      .when(attest(inRole(staff.teacher, 'boardMember')))
      .refused(separate('requester-is-not-witness'));
    after(...permitted)
      .when(attest(inRole(staff.principal, 'boardMember')))
      .refused(separate('approver-is-not-witness'));
  });

  test('is refused to the same person twice, also in another capacity', () => {
    after(...permitted, attest(staff.board))
      .when(attest(inRole(staff.board, 'teacher')))
      .refused({ type: 'WitnessAlreadyAttested' });
  });

  test('is refused when the witness saw another old or another new value', () => {
    const other = 'f'.repeat(64) as ValueHash;
    for (const saw of [{ sawOldHash: other }, { sawNewHash: other }]) {
      after(...permitted)
        .when(attest(staff.board, saw))
        .refused({ type: 'WitnessSawOtherValues' });
    }
  });

  test('is refused when the value has changed since the request', () => {
    after(...overtaken)
      .when(attest(staff.secondBoard, second))
      .refused({ type: 'ValueHasChanged', field: 'fullName' });
  });

  test('is refused from the end of the permission on', () => {
    const facts = { at: tomorrow };
    after(...permitted)
      .when(attest(staff.board, { facts }))
      .refused(expired);
    after(...permitted)
      .when(attest(staff.board, { facts: { at: at('2026-11-22T02:59:59.999Z') } }))
      .then({ type: 'record.correction-attested' });
  });

  test('is refused without a capacity or a role to witness in', () => {
    after(...permitted)
      .when(attest(staff.teamLead))
      .refused({ type: 'WitnessHasNoCapacity' });
    for (const by of [staff.homeroomB, as('bao', 'boardMember', classB)]) {
      after(...permitted)
        .when(attest(by))
        .refused({ type: 'NotInYourClass' });
    }
    after(...requested, permit({ designatedWitnessId: staff.inspector.personId }))
      .when(attest(staff.inspector))
      .refused({
        type: 'RoleIsNotAllowed',
        allowed: [
          'boardMember',
          'homeroomTeacher',
          'teacher',
          'subjectTeamLead',
          'subjectTeamDeputy',
        ],
      });
  });

  test('is refused before permission, for a draft, without a correction or record, when over', () => {
    after(...requested)
      .when(attest(staff.board))
      .refused({ type: 'CorrectionIsNotInState', status: 'requested', needed: ['permitted'] });
    after(...submitted, request(), permit(), giveBack())
      .when(attest(staff.board))
      .refused(notCorrectable);
    after(...approved)
      .when(attest(staff.board))
      .refused(noCorrection);
    given().when(attest(staff.board)).refused(noRecord);
    after(...permitted, dispose)
      .when(attest(staff.board))
      .refused(isDisposed);
  });
});

describe('ApplyCorrection', () => {
  test('puts the value of the request in force', () => {
    after(...witnessed)
      .when(apply())
      .then({
        type: 'record.correction-applied',
        payload: {
          field: 'fullName',
          requestRevision: 3,
          newClear: null,
          unlockId: null,
          reissueRequired: true,
        },
      });
  });

  test('carries a clear value, and asks for no reissue of what was never approved', () => {
    after(
      ...submitted,
      request({ field: 'status', proposedValue: 'onLeave' }),
      permit(),
      attest(staff.board),
      attest(staff.homeroom),
    )
      .when(apply())
      .then({ payload: { newClear: { value: 'onLeave' }, reissueRequired: false } });
  });

  test('takes a designated witness in place of the homeroom teacher', () => {
    after(...askedByHomeroom, attest(staff.board), attest(staff.secondBoard))
      .when(apply())
      .then({ type: 'record.correction-applied' });
  });

  test('is refused without both witnesses (row 54)', () => {
    after(...permitted)
      .when(apply())
      .refused(missing('board', 'homeroom'));
    after(...permitted, attest(staff.board))
      .when(apply())
      .refused(missing('homeroom'));
    after(...permitted, attest(staff.homeroom))
      .when(apply())
      .refused(missing('board'));
    after(...permitted, attest(staff.board), attest(staff.secondBoard))
      .when(apply())
      .refused(missing('homeroom'));
  });

  test('is refused with another homeroom teacher where one was designated', () => {
    after(...askedByHomeroom, attest(staff.board), attest(secondHomeroom, { facts: twoHomeroom }))
      .when(apply())
      .refused(missing('homeroom'));
  });

  test('is refused to requester, approver and witnesses in any role', () => {
    const administrator = (who: Actor) => apply(inRole(who, 'systemAdministrator'));
    after(...witnessed)
      .when(administrator(staff.teacher))
      .refused(separate('requester-is-not-executor'));
    after(...witnessed)
      .when(administrator(staff.principal))
      .refused(separate('approver-is-not-executor'));
    for (const witness of [staff.board, staff.homeroom]) {
      after(...witnessed)
        .when(administrator(witness))
        .refused(separate('witness-is-not-executor'));
    }
  });

  test('is refused when another correction of the same value was applied first', () => {
    after(...overtaken)
      .when(apply(staff.administrator, second))
      .refused({ type: 'ValueHasChanged', field: 'fullName' });
  });

  test('is refused from the end of the permission on', () => {
    after(...witnessed)
      .when(apply(staff.administrator, { facts: { at: tomorrow } }))
      .refused(expired);
  });

  describe('in a locked scope', () => {
    const { lockId, decidedBy } = lock();
    const isLocked = { type: 'RecordIsLocked', lockId, decidedBy } as const;
    const under = (...coveringLocks: ReturnType<typeof lock>[]) =>
      after(...witnessed).when(apply(staff.administrator, { facts: { coveringLocks } }));

    test('needs an unlock in force for this very correction', () => {
      under(lock(unlockFor(c1))).then({ payload: { unlockId: 'unlock-1' } });
      under(lock()).refused(isLocked);
      under(lock(unlockFor(c2))).refused(isLocked);
    });

    test('counts an unlock past its end as none, before anybody relocked', () => {
      under(lock(unlockFor(c1, at('2026-11-21T03:00:00.000Z')))).refused(isLocked);
      under(lock(unlockFor(c1, at('2026-11-21T03:00:00.001Z')))).then({});
    });

    test('needs it for every lock over the record', () => {
      const later = { ...lock(), lockId: 'lock-2' as typeof lockId };
      under(lock(unlockFor(c1)), later).refused({ ...isLocked, lockId: later.lockId });
    });
  });

  test('is refused twice, to others, for a draft, without a correction or record, when over', () => {
    after(...witnessed, apply())
      .when(apply())
      .refused({ type: 'CorrectionIsNotInState', status: 'applied', needed: ['permitted'] });
    after(...witnessed)
      .when(apply(staff.vicePrincipal))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['systemAdministrator'] });
    after(...witnessed)
      .when(apply(as('an', 'systemAdministrator', classB)))
      .refused({ type: 'NotInYourClass' });
    after(...submitted, request(), permit(), giveBack())
      .when(apply())
      .refused(notCorrectable);
    after(...approved)
      .when(apply())
      .refused(noCorrection);
    given().when(apply()).refused(noRecord);
    after(...witnessed, dispose)
      .when(apply())
      .refused(isDisposed);
  });
});

test('every refusal of attesting and applying has been shown', () => {
  const common = [
    'RecordNotFound',
    'DossierIsDisposed',
    'RecordIsNotInState',
    'CorrectionNotFound',
    'CorrectionIsNotInState',
    'CorrectionHasExpired',
    'RoleIsNotAllowed',
    'NotInYourClass',
    'DutiesMustBeSeparate',
    'ValueHasChanged',
  ];
  expectAllShown({
    AttestCorrection: [
      ...common,
      'WitnessAlreadyAttested',
      'WitnessSawOtherValues',
      'WitnessHasNoCapacity',
    ],
    ApplyCorrection: [...common, 'WitnessesAreMissing', 'RecordIsLocked'],
  });
});
