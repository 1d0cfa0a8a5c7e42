import { recordDecider } from '../../src/domain/record/record.decider.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { staff } from '../support/people.js';
import {
  apply,
  approve,
  approved,
  attest,
  dispose,
  dispositionId,
  entered,
  giveBack,
  lock,
  noSteps,
  permit,
  register,
  request,
  revise,
  subjectId,
  submit,
  submitted,
  twoSteps,
} from '../support/record-scenes.js';
import { isDisposed, isLocked, notYourClass, ownersOnly } from '../support/refusals.js';

const { given, after } = specOf(recordDecider);

const disposed = [...entered, dispose];
const locked = { coveringLocks: [lock()] };
const notIn = <S extends 'draft' | 'submitted' | 'approved'>(
  status: S,
  ...needed: ('draft' | 'submitted')[]
) => ({ type: 'RecordIsNotInState', status, needed }) as const;

describe('SubmitRecord', () => {
  test('hands a draft to the chain', () => {
    after(...entered)
      .when(submit())
      .then({ type: 'record.submitted' });
  });

  test('approves a kind without approvals at once', () => {
    after(...entered)
      .when(submit(staff.homeroom, { kind: noSteps }))
      .then({ type: 'record.submitted' }, { type: 'record.approved', payload: { final: true } });
  });

  test('is refused twice, without a record, when over, locked, or to others', () => {
    after(...submitted)
      .when(submit())
      .refused(notIn('submitted', 'draft'));
    given().when(submit()).refused({ type: 'RecordNotFound' });
    after(...disposed)
      .when(submit())
      .refused(isDisposed);
    after(...entered)
      .when(submit(staff.homeroom, locked))
      .refused(isLocked);
    after(...entered)
      .when(submit(staff.teacher))
      .refused(ownersOnly);
    after(...entered)
      .when(submit(staff.homeroomB))
      .refused(notYourClass);
  });
});

describe('ReturnRecord', () => {
  test('gives the draft back with a comment that is erased with the child', () => {
    const event = after(...submitted)
      .when(giveBack())
      .only();
    expect(event).toMatchObject({
      type: 'record.returned',
      payload: { step: 'approve' },
      protectedBlocks: [
        { subjectId, purpose: 'correction', fields: { comment: 'Thiếu giấy khai sinh' } },
      ],
    });
  });

  test('is refused in another state, without a comment, when over, locked, or to others', () => {
    after(...entered)
      .when(giveBack())
      .refused(notIn('draft', 'submitted'));
    after(...approved)
      .when(giveBack())
      .refused(notIn('approved', 'submitted'));
    after(...submitted)
      .when(giveBack(staff.principal, {}, '  '))
      .refused({ type: 'TextIsInvalid', field: 'comment', lengthMax: 2000 });
    given().when(giveBack()).refused({ type: 'RecordNotFound' });
    after(...disposed)
      .when(giveBack())
      .refused(isDisposed);
    after(...submitted)
      .when(giveBack(staff.principal, locked))
      .refused(isLocked);
    after(...submitted)
      .when(giveBack(staff.teacher))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['principal', 'vicePrincipal'] });
  });
});

describe('ApproveRecord', () => {
  const byTeamLead = approve(staff.teamLead, { kind: twoSteps });
  const byPrincipal = approve(staff.principal, { kind: twoSteps });

  test('takes the steps of the chain one by one; the last makes it approved (rows 12, 63)', () => {
    after(...submitted)
      .when(byTeamLead)
      .then({ type: 'record.approved', payload: { step: 'check', final: false } });
    after(...submitted, byTeamLead)
      .when(byPrincipal)
      .then({ type: 'record.approved', payload: { step: 'approve', final: true } });
    expect(tell(recordDecider, [...submitted, byTeamLead]).state.status).toBe('submitted');
    expect(tell(recordDecider, [...submitted, byTeamLead, byPrincipal]).state.status).toBe(
      'approved',
    );
  });

  test('starts the chain anew after a return', () => {
    after(
      ...submitted,
      byTeamLead,
      giveBack(staff.principal, { kind: twoSteps }),
      submit(staff.homeroom, { kind: twoSteps }),
    )
      .when(byTeamLead)
      .then({ payload: { step: 'check' } });
  });

  test('is refused to a role that a later step asks for', () => {
    after(...submitted)
      .when(byPrincipal)
      .refused({ type: 'RoleIsNotAllowed', allowed: ['subjectTeamLead'] });
  });

  test('is refused to whoever submitted, in whatever role (row 12)', () => {
    const sameHand = { ...staff.principal, personId: staff.homeroom.personId };
    after(...submitted)
      .when(approve(sameHand))
      .refused({ type: 'DutiesMustBeSeparate', rule: 'submitter-is-not-approver' });
  });

  test('is refused to whoever entered values, though another submitted them', () => {
    const author = { ...staff.principal, personId: staff.registrar.personId };
    const notTheirs = { type: 'DutiesMustBeSeparate', rule: 'submitter-is-not-approver' } as const;
    const revised = [...entered, revise({}, staff.registrar), submit()];
    after(...revised)
      .when(approve(author))
      .refused(notTheirs);
    after(register({}, staff.registrar), submit()).when(approve(author)).refused(notTheirs);
    after(...revised, giveBack(staff.vicePrincipal), submit())
      .when(approve(author))
      .refused(notTheirs);
    after(...revised)
      .when(approve())
      .then({ type: 'record.approved' });
  });

  test('is refused to whoever had a value corrected that is approved with the rest', () => {
    const proposer = { ...staff.principal, personId: staff.teacher.personId };
    const proposed = [
      ...submitted,
      request(),
      permit(),
      attest(staff.board),
      attest(staff.homeroom),
    ];
    const notTheirs = { type: 'DutiesMustBeSeparate', rule: 'submitter-is-not-approver' } as const;
    after(...proposed)
      .when(approve(proposer))
      .then({ type: 'record.approved' });
    const corrected = [...proposed, apply()];
    after(...corrected)
      .when(approve(proposer))
      .refused(notTheirs);
    after(...corrected, giveBack(), submit())
      .when(approve(proposer))
      .refused(notTheirs);
    after(...corrected)
      .when(approve())
      .then({ type: 'record.approved' });
  });

  test('is refused over values that came in after they were read', () => {
    const hasChanged = (revision: bigint) => ({ type: 'RecordHasChanged', revision }) as const;
    const read = approve(staff.vicePrincipal, {}, 1n);
    after(...submitted)
      .when(read)
      .then({ type: 'record.approved' });
    const again = [...submitted, giveBack(), revise({ basedOnRevision: 2n }), submit()];
    after(...again)
      .when(read)
      .refused(hasChanged(4n));
    after(...again)
      .when(approve(staff.vicePrincipal, {}, 4n))
      .then({ type: 'record.approved' });
    const asked = [...submitted, request(), permit(), attest(staff.board), attest(staff.homeroom)];
    after(...asked)
      .when(read)
      .then({ type: 'record.approved' });
    after(...asked, apply())
      .when(read)
      .refused(hasChanged(6n));
    after(...submitted, byTeamLead)
      .when(approve(staff.principal, { kind: twoSteps }, 1n))
      .then({ payload: { step: 'approve', final: true } });
  });

  test('is refused to whoever took an earlier step, in whatever role', () => {
    const sameHand = { ...staff.principal, personId: staff.teamLead.personId };
    after(...submitted, byTeamLead)
      .when(approve(sameHand, { kind: twoSteps }))
      .refused({ type: 'DutiesMustBeSeparate', rule: 'approvers-are-different-persons' });
  });

  test('is refused in another state, when over, locked, or to another class', () => {
    after(...entered)
      .when(approve())
      .refused(notIn('draft', 'submitted'));
    after(...approved)
      .when(approve())
      .refused(notIn('approved', 'submitted'));
    given().when(approve()).refused({ type: 'RecordNotFound' });
    after(...disposed)
      .when(approve())
      .refused(isDisposed);
    after(...submitted)
      .when(approve(staff.principal, locked))
      .refused(isLocked);
    const step = { ...twoSteps.chain[0], roles: ['homeroomTeacher'] } as const;
    const kind = { ...twoSteps, chain: [step] } as typeof twoSteps;
    after(...submitted)
      .when(approve(staff.homeroomB, { kind }))
      .refused(notYourClass);
  });
});

describe('DisposeRecord', () => {
  test('ends the record from any state', () => {
    for (const past of [entered, submitted, approved]) {
      after(...past)
        .when(dispose)
        .then({ type: 'record.disposed', payload: { dispositionId } });
    }
  });

  test('is refused without a record and a second time', () => {
    given().when(dispose).refused({ type: 'RecordNotFound' });
    after(...disposed)
      .when(dispose)
      .refused(isDisposed);
  });
});

test('every refusal of submitting, returning, approving and disposing has been shown', () => {
  const common = ['RecordNotFound', 'DossierIsDisposed', 'RecordIsLocked', 'RoleIsNotAllowed'];
  const own = ['RecordIsNotInState', 'NotInYourClass'];
  expectAllShown({
    SubmitRecord: [...common, ...own],
    ReturnRecord: [...common, 'RecordIsNotInState', 'TextIsInvalid'],
    ApproveRecord: [...common, ...own, 'DutiesMustBeSeparate', 'RecordHasChanged'],
    DisposeRecord: ['RecordNotFound', 'DossierIsDisposed'],
  });
});
