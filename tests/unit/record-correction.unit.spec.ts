import type { CorrectionStatus } from '../../src/domain/record/record.commands.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { PersonId } from '../../src/domain/shared/ids.js';
import { clearValueHash, emptyValueHash } from '../../src/domain/shared/protected-block.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { as, at, classA, classB, staff } from '../support/people.js';
import {
  approved,
  c2,
  dispose,
  entered,
  giveBack,
  lock,
  permit,
  permitted,
  request,
  requested,
  subjectId,
  submitted,
} from '../support/record-scenes.js';
import {
  isDisposed,
  noCorrection,
  noRecord,
  notCorrectable,
  notYourClass,
} from '../support/refusals.js';

const { given, after } = specOf(recordDecider);

const locked = { coveringLocks: [lock()] };
const leadershipOnly = {
  type: 'RoleIsNotAllowed',
  allowed: ['principal', 'vicePrincipal'],
} as const;
const separate = <Rule extends string>(rule: Rule) =>
  ({ type: 'DutiesMustBeSeparate', rule }) as const;
const isIn = (status: CorrectionStatus, ...needed: CorrectionStatus[]) =>
  ({ type: 'CorrectionIsNotInState', status, needed }) as const;

/** What a person is when they act in a role that is not their usual one. */
const sameHand = (who: { personId: (typeof staff)['teacher']['personId'] }) => ({
  ...staff.principal,
  personId: who.personId,
});

describe('RequestCorrection', () => {
  test('puts the proposed value under the purpose of its field, and the reason beside it', () => {
    const event = after(...approved)
      .when(request())
      .only();
    expect(event).toMatchObject({
      type: 'record.correction-requested',
      payload: {
        field: 'fullName',
        targetRevision: 0,
        proposedClear: null,
        requesterIsHomeroomTeacher: false,
      },
      protectedBlocks: [
        { subjectId, purpose: 'identity', fields: { fullName: 'Nguyễn Ân' } },
        { purpose: 'correction', fields: { reason: 'Sai dấu so với giấy khai sinh' } },
      ],
    });
    expect(event.payload).not.toHaveProperty('reason');
  });

  test('carries the proposed value of a clear field in the payload', () => {
    const event = after(...approved)
      .when(request({ field: 'status', proposedValue: 'onLeave' }))
      .only();
    expect(event.payload).toMatchObject({ proposedClear: { value: 'onLeave' } });
    expect(event.protectedBlocks).toHaveLength(1);
  });

  test('remembers that the requester is the homeroom teacher, in whatever role they ask', () => {
    for (const by of [staff.homeroom, { ...staff.homeroom, role: 'teacher' as const }]) {
      after(...approved)
        .when(request({}, by))
        .then({ payload: { requesterIsHomeroomTeacher: true } });
    }
  });

  test('is possible for a submitted record, a locked one, and a field that was left empty', () => {
    after(...submitted)
      .when(request())
      .then({ type: 'record.correction-requested' });
    after(...approved)
      .when(request({ facts: locked }))
      .then({ type: 'record.correction-requested' });
    after(...approved)
      .when(request({ field: 'personalNo', proposedValue: '079324999600' }))
      .then({ payload: { currentValueHash: emptyValueHash, targetRevision: 0 } });
  });

  test('may be open several times at once, even for the same field', () => {
    after(...requested)
      .when(request({ correctionId: c2, proposedValue: 'Nguyễn Ấn' }))
      .then({ type: 'record.correction-requested' });
  });

  test('is refused before submission and after a return', () => {
    after(...entered)
      .when(request())
      .refused(notCorrectable);
    after(...submitted, giveBack())
      .when(request())
      .refused(notCorrectable);
  });

  test('is refused when the requester saw another value', () => {
    const stale = clearValueHash('onLeave');
    after(...approved)
      .when(request({ field: 'status', proposedValue: 'onLeave', currentValueHash: stale }))
      .refused({ type: 'ValueHasChanged', field: 'status' });
  });

  test('is refused when nothing would change', () => {
    after(...approved)
      .when(request({ field: 'status', proposedValue: 'studying' }))
      .refused({ type: 'ProposedValueIsTheSame', field: 'status' });
    after(...approved)
      .when(request({ field: 'personalNo', proposedValue: null }))
      .refused({ type: 'ProposedValueIsTheSame', field: 'personalNo' });
  });

  test('is refused for a value or field that the form does not allow', () => {
    after(...approved)
      .when(request({ proposedValue: null }))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [{ field: 'fullName', problem: 'required' }],
      });
    after(...approved)
      .when(request({ field: 'constructor' }))
      .refused({ type: 'FieldIsNotInForm', field: 'constructor' });
  });

  test('keeps reason and evidence where they can be erased with the child', () => {
    const evidence = ['Giấy khai sinh của Nguyễn Ân', 'Công văn 12'];
    const asked = after(...approved)
      .when(request({ reason: 'Sai dấu', evidence }))
      .only();
    expect(asked.protectedBlocks.at(-1)).toEqual({
      subjectId,
      purpose: 'correction',
      fields: { reason: 'Sai dấu', evidence: 'Giấy khai sinh của Nguyễn Ân\nCông văn 12' },
    });
    expect(JSON.stringify(asked.payload)).not.toMatch(/Nguyễn|Công văn/);
    const without = after(...approved)
      .when(request({ evidence: [] }))
      .only();
    expect(Object.keys(without.protectedBlocks.at(-1)?.fields ?? {})).toEqual(['reason']);
  });

  test('is refused without a reason or with unreadable evidence', () => {
    after(...approved)
      .when(request({ reason: '' }))
      .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 2000 });
    for (const evidence of [[''], ['a\u202eb'], Array.from({ length: 21 }, String)]) {
      after(...approved)
        .when(request({ evidence }))
        .refused({ type: 'TextIsInvalid', field: 'evidence', lengthMax: 300 });
    }
  });

  test('is refused a second time under the same id', () => {
    after(...requested)
      .when(request())
      .refused(isIn('requested'));
  });

  test('is refused to others than teachers, to other classes, without a record, when over', () => {
    after(...approved)
      .when(request({}, staff.principal))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['homeroomTeacher', 'teacher'] });
    after(...approved)
      .when(request({}, staff.homeroomB))
      .refused(notYourClass);
    after(...approved)
      .when(request({}, as('tam', 'teacher', classB)))
      .refused(notYourClass);
    after(...approved)
      .when(request({}, as('tam', 'teacher', classA)))
      .then({ type: 'record.correction-requested' });
    given().when(request()).refused(noRecord);
    after(...approved, dispose)
      .when(request())
      .refused(isDisposed);
    after(...approved)
      .when(request({ facts: { dossierIsOpen: false } }))
      .refused(isDisposed);
  });
});

describe('PermitCorrection', () => {
  const byHomeroom = [...approved, request({}, staff.homeroom)];

  test('names its end and, if there is one, the designated witness', () => {
    const designatedWitnessId = staff.secondBoard.personId;
    after(...requested)
      .when(permit({ designatedWitnessId }))
      .then({ type: 'record.correction-permitted', payload: { designatedWitnessId } });
    after(...requested)
      .when(permit({}, staff.vicePrincipal))
      .then({ payload: { designatedWitnessId: null } });
  });

  test('takes an end of thirty days to the millisecond', () => {
    after(...requested)
      .when(permit({ expiresAt: at('2026-12-21T03:00:00.000Z') }))
      .then({ type: 'record.correction-permitted' });
  });

  test.each([
    ['now', '2026-11-21T03:00:00.000Z'],
    ['in the past', '2026-11-21T02:59:59.999Z'],
    ['more than thirty days away', '2026-12-21T03:00:00.001Z'],
    ['not an instant', '2026-11-31T03:00:00.000Z'],
  ])('is refused when its end is %s', (_, expiresAt) => {
    after(...requested)
      .when(permit({ expiresAt: at(expiresAt) }))
      .refused({ type: 'CorrectionEndIsInvalid', daysMax: 30 });
  });

  test('needs a designated witness when the homeroom teacher asks', () => {
    after(...byHomeroom)
      .when(permit())
      .refused({ type: 'WitnessMustBeDesignated' });
    after(...byHomeroom)
      .when(permit({ designatedWitnessId: staff.homeroom.personId }))
      .refused(separate('requester-is-not-witness'));
    after(...byHomeroom)
      .when(permit({ designatedWitnessId: staff.principal.personId }))
      .refused(separate('approver-is-not-witness'));
  });

  test('is refused with a designated witness who may not witness', () => {
    const designatedWitnessId = 'nobody-at-all' as PersonId;
    for (const past of [byHomeroom, requested]) {
      after(...past)
        .when(permit({ designatedWitnessId, designatedMayAttest: false }))
        .refused({ type: 'WitnessHasNoCapacity' });
    }
    after(...requested)
      .when(permit({ designatedWitnessId: null, designatedMayAttest: false }))
      .then({ type: 'record.correction-permitted' });
  });

  test('is refused to the requester', () => {
    after(...requested)
      .when(permit({}, sameHand(staff.teacher)))
      .refused(separate('requester-is-not-approver'));
  });

  test('is refused twice, for a draft, to others, without a correction or record, when over', () => {
    after(...permitted)
      .when(permit())
      .refused(isIn('permitted', 'requested'));
    after(...submitted, request(), giveBack())
      .when(permit())
      .refused(notCorrectable);
    after(...requested)
      .when(permit({}, staff.teacher))
      .refused(leadershipOnly);
    after(...requested)
      .when(permit({}, as('phuc', 'vicePrincipal', classB)))
      .refused(notYourClass);
    after(...approved)
      .when(permit())
      .refused(noCorrection);
    given().when(permit()).refused(noRecord);
    after(...requested, dispose)
      .when(permit())
      .refused(isDisposed);
  });
});

test('every refusal of asking and permitting has been shown', () => {
  const common = ['RecordNotFound', 'DossierIsDisposed', 'RoleIsNotAllowed'];
  const known = [...common, 'CorrectionNotFound', 'CorrectionIsNotInState'];
  expectAllShown({
    RequestCorrection: [
      ...common,
      'NotInYourClass',
      'RecordIsNotInState',
      'CorrectionIsNotInState',
      'FieldIsNotInForm',
      'ValueHasChanged',
      'FieldsAreInvalid',
      'ProposedValueIsTheSame',
      'TextIsInvalid',
    ],
    PermitCorrection: [
      ...known,
      'NotInYourClass',
      'WitnessHasNoCapacity',
      'RecordIsNotInState',
      'CorrectionEndIsInvalid',
      'WitnessMustBeDesignated',
      'DutiesMustBeSeparate',
    ],
  });
});
