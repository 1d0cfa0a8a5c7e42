import type { CorrectionStatus } from '../../src/domain/record/record.commands.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { valueHashOf } from '../../src/domain/record/record.state.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { as, at, classB, staff } from '../support/people.js';
import {
  applied,
  apply,
  approved,
  attest,
  c1,
  c2,
  close,
  dispose,
  giveBack,
  permit,
  permitted,
  refuse,
  registeredIn,
  request,
  requested,
  subjectId,
  submit,
  submitted,
  voidIt,
  witnessed,
} from '../support/record-scenes.js';
import { isDisposed, noCorrection, noRecord } from '../support/refusals.js';

const { given, after } = specOf(recordDecider);

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

describe('RefuseCorrection', () => {
  test('keeps its reason under the subject', () => {
    after(...requested)
      .when(refuse())
      .then({
        type: 'record.correction-refused',
        payload: { correctionId: c1 },
        protectedBlocks: [{ subjectId, purpose: 'correction' }],
      });
  });

  test('is refused without a reason, to the requester, twice, to others, without a request', () => {
    after(...requested)
      .when(refuse({ reason: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 2000 });
    after(...requested)
      .when(refuse({}, sameHand(staff.teacher)))
      .refused(separate('requester-is-not-approver'));
    after(...requested, refuse())
      .when(refuse())
      .refused(isIn('refused', 'requested'));
    after(...requested)
      .when(refuse({}, as('phuc', 'vicePrincipal', classB)))
      .refused({ type: 'NotInYourClass' });
    after(...requested)
      .when(refuse({}, staff.administrator))
      .refused(leadershipOnly);
    after(...approved)
      .when(refuse())
      .refused(noCorrection);
    given().when(refuse()).refused(noRecord);
    after(...requested, dispose)
      .when(refuse())
      .refused(isDisposed);
  });
});

describe('VoidCorrection', () => {
  const expired = { at: at('2026-11-22T03:00:00.000Z') };
  const superseded = [
    ...witnessed,
    request({ correctionId: c2, proposedValue: 'Nguyễn Ấn' }),
    apply(),
  ];

  test('withdraws the request of its own requester', () => {
    for (const past of [requested, permitted, witnessed]) {
      after(...past)
        .when(voidIt(staff.teacher))
        .then({ type: 'record.correction-voided', payload: { cause: 'withdrawn' } });
    }
  });

  test('lets others clear away what has expired or was superseded', () => {
    after(...permitted)
      .when(voidIt(staff.administrator, expired))
      .then({ payload: { cause: 'expired' } });
    after(...superseded)
      .when(voidIt(staff.administrator, {}, c2))
      .then({ payload: { correctionId: c2, cause: 'superseded' } });
  });

  test('is refused to others while it could still be applied', () => {
    const onlyRequester = { type: 'RoleIsNotAllowed', allowed: ['requester'] } as const;
    after(...permitted)
      .when(voidIt(staff.administrator))
      .refused(onlyRequester);
    after(...requested)
      .when(voidIt(staff.administrator, expired))
      .refused(onlyRequester);
  });

  test('is refused to roles without a part in it and to other classes', () => {
    after(...permitted)
      .when(voidIt(staff.accountant, expired))
      .refused({
        type: 'RoleIsNotAllowed',
        allowed: [
          'systemAdministrator',
          'principal',
          'vicePrincipal',
          'homeroomTeacher',
          'teacher',
        ],
      });
    after(...permitted)
      .when(voidIt(staff.homeroomB, expired))
      .refused({ type: 'NotInYourClass' });
  });

  test('is refused once applied or voided, without a correction or record, when over', () => {
    const needed = ['requested', 'permitted'] as const;
    after(...applied)
      .when(voidIt(staff.teacher))
      .refused(isIn('applied', ...needed));
    after(...requested, voidIt(staff.teacher))
      .when(voidIt(staff.teacher))
      .refused(isIn('voided', ...needed));
    after(...approved)
      .when(voidIt(staff.teacher))
      .refused(noCorrection);
    given().when(voidIt(staff.teacher)).refused(noRecord);
    after(...requested, dispose)
      .when(voidIt(staff.teacher))
      .refused(isDisposed);
  });
});

describe('CloseCorrection', () => {
  test('lists what was issued anew where it can be erased with the child', () => {
    const titles = ['Phiếu của Nguyễn Ân, bản in lại', 'Sổ theo dõi'];
    const closed = after(...applied)
      .when(close(staff.administrator, {}, titles))
      .only();
    expect(closed.protectedBlocks).toEqual([
      { subjectId, purpose: 'correction', fields: { reissuedDocuments: titles.join('\n') } },
    ]);
    expect(JSON.stringify(closed.payload)).not.toMatch(/Nguyễn|Sổ/);
    after(...applied)
      .when(close(staff.administrator, {}, []))
      .then({ type: 'record.correction-closed', protectedBlocks: [] });
  });

  test('is refused before it is applied, twice, with blank titles, to others, when over', () => {
    after(...witnessed)
      .when(close())
      .refused(isIn('permitted', 'applied'));
    after(...applied, close())
      .when(close())
      .refused(isIn('closed', 'applied'));
    after(...applied)
      .when(close(staff.administrator, {}, [' ']))
      .refused({ type: 'TextIsInvalid', field: 'reissuedDocuments', lengthMax: 300 });
    after(...applied)
      .when(close(staff.registrar))
      .refused({
        type: 'RoleIsNotAllowed',
        allowed: [
          'systemAdministrator',
          'principal',
          'vicePrincipal',
          'homeroomTeacher',
          'teacher',
        ],
      });
    after(...applied)
      .when(close(staff.homeroomB))
      .refused({ type: 'NotInYourClass' });
    after(...approved)
      .when(close())
      .refused(noCorrection);
    given().when(close()).refused(noRecord);
    after(...applied, dispose)
      .when(close())
      .refused(isDisposed);
  });
});

describe('the value in force', () => {
  test('changes by nothing but the application', () => {
    const before = valueHashOf(registeredIn(tell(recordDecider, witnessed).state), 'fullName');
    const { state } = tell(recordDecider, applied);
    const record = registeredIn(state);
    expect(before).toBe(record.corrections[c1]?.currentValueHash);
    expect(valueHashOf(record, 'fullName')).toBe(record.corrections[c1]?.proposedValueHash);
    expect(record.valueRevisions.fullName).toBe(3);
  });

  test('can be corrected again, from where it stands now', () => {
    const again = request({ correctionId: c2, proposedValue: 'Nguyễn Ấn' });
    const { log } = tell(recordDecider, [
      ...applied,
      again,
      permit({ correctionId: c2 }),
      attest(staff.secondBoard, { correctionId: c2 }),
      attest(staff.homeroom, { correctionId: c2 }),
      apply(staff.administrator, { correctionId: c2 }),
    ]);
    expect(log.at(-1)?.payload).toMatchObject({ requestRevision: 8 });
  });

  test('stays correctable after a return and a second submission', () => {
    const past = [...submitted, request(), giveBack(), submit()];
    after(...past)
      .when(permit())
      .then({ type: 'record.correction-permitted' });
  });
});

test('every refusal of refusing, voiding and closing has been shown', () => {
  const common = ['RecordNotFound', 'DossierIsDisposed', 'RoleIsNotAllowed'];
  const known = [...common, 'CorrectionNotFound', 'CorrectionIsNotInState'];
  expectAllShown({
    RefuseCorrection: [...known, 'NotInYourClass', 'DutiesMustBeSeparate', 'TextIsInvalid'],
    VoidCorrection: [...known, 'NotInYourClass'],
    CloseCorrection: [...known, 'NotInYourClass', 'TextIsInvalid'],
  });
});
