import { randomUUID } from 'node:crypto';
import { demoClassId, demoPersonId } from '../../src/demo/demo-school.js';
import { inDays } from '../support/days.js';
import {
  approved,
  type Attempt,
  childrenOf,
  expectRefusal,
  fieldOf,
  newPersonWith,
  permitted,
  post,
  type Profile,
  requested,
  signedIn,
  witnessed,
} from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
let children: readonly Profile[];
let foreignChild: Profile;
/** Approved, of the sample homeroom teacher's class. */
let child: Profile;
/** Of the same class, still a draft. */
let draft: Profile;
/** Teacher, vice principal, board member and administrator in one: allowed everything but twice. */
let many: ServedSchool;

const nobody = randomUUID();
const nextChild = ((): (() => Profile) => {
  let at = 2;
  return (): Profile => childAt(at++);
})();
const childAt = (at: number): Profile => {
  const found = children[at];
  if (!found) throw new Error('the class is too small');
  return found;
};

beforeAll(async () => {
  school = await serveDemoSchool();
  children = await childrenOf(school, 'Lá 1');
  foreignChild = (await childrenOf(school, 'Lá 2'))[0] as Profile;
  child = childAt(0);
  draft = childAt(1);
  await approved(school, child);
  const roles = ['TEACHER', 'VICE_PRINCIPAL', 'BOARD_MEMBER', 'SYSTEM_ADMINISTRATOR'];
  many = await newPersonWith(school, roles);
}, 60_000);
afterAll(() => school?.close());

const refused = (attempt: Attempt) => expectRefusal(school, attempt);
const fields = [{ name: 'placeOfBirth', value: 'Huế' }];

describe('entering a record is refused', () => {
  it('for an unknown record, a role without the power, a foreign class and an old revision', async () => {
    const { recordId, revision } = draft;
    const revise = { recordId, fields, basedOnRevision: revision };
    const attempts: readonly Attempt[] = [
      ...[
        ['registrar', 'submitRecord', 'RecordNotFound'] as const,
        ['principal', 'approveRecord', 'RecordNotFound'] as const,
      ].map(([by, mutation, code]) => ({ by, mutation, input: { recordId: nobody }, code })),
      {
        by: 'registrar',
        mutation: 'reviseRecord',
        input: { ...revise, recordId: nobody },
        code: 'RecordNotFound',
      },
      { by: 'boardMember', mutation: 'reviseRecord', input: revise, code: 'RoleIsNotAllowed' },
      { by: 'teacher', mutation: 'submitRecord', input: { recordId }, code: 'RoleIsNotAllowed' },
      { by: 'principal', mutation: 'submitRecord', input: { recordId }, code: 'RoleIsNotAllowed' },
      {
        by: 'principal',
        mutation: 'approveRecord',
        input: { recordId },
        code: 'RecordIsNotInState',
      },
      {
        by: 'homeroomTeacher',
        mutation: 'submitRecord',
        input: { recordId: foreignChild.recordId },
        code: 'RecordNotFound',
      },
      {
        by: 'homeroomTeacher',
        mutation: 'reviseRecord',
        input: { ...revise, basedOnRevision: String(Number(revision) + 7) },
        code: 'RecordHasChanged',
      },
      {
        by: 'homeroomTeacher',
        mutation: 'reviseRecord',
        input: { ...revise, fields: [{ name: 'gender', value: 'unknown' }] },
        code: 'FieldsAreInvalid',
      },
      {
        by: 'homeroomTeacher',
        mutation: 'reviseRecord',
        input: { ...revise, recordId: child.recordId },
        code: 'RecordIsNotInState',
      },
      {
        by: 'homeroomTeacher',
        mutation: 'submitRecord',
        input: { recordId: child.recordId },
        code: 'RecordIsNotInState',
      },
      {
        by: 'principal',
        mutation: 'returnRecord',
        input: { recordId, comment: 'Thiếu ảnh' },
        code: 'RecordIsNotInState',
      },
    ];
    for (const attempt of attempts) await refused(attempt);
  });

  it('when it is registered for no dossier, of no kind, twice, or with wrong fields (row 107)', async () => {
    const { dossierId } = child;
    const register = { dossierId, kind: 'child-profile', fields };
    const attempts: readonly Omit<Attempt, 'mutation'>[] = [
      { by: 'registrar', input: { ...register, dossierId: nobody }, code: 'DossierNotFound' },
      { by: 'registrar', input: { ...register, kind: 'no-such' }, code: 'KindIsNotInCatalogue' },
      { by: 'boardMember', input: register, code: 'RoleIsNotAllowed' },
      {
        by: 'homeroomTeacher',
        input: { ...register, kind: 'growth-note' },
        code: 'FieldsAreInvalid',
      },
      {
        by: 'homeroomTeacher',
        input: { ...register, dossierId: foreignChild.dossierId, kind: 'growth-note' },
        code: 'DossierNotFound',
      },
      {
        by: 'registrar',
        input: {
          ...register,
          fields: [
            { name: 'pupilCode', value: 'MN0000999' },
            { name: 'fullName', value: 'Nguyễn Thị Hai' },
            { name: 'dateOfBirth', value: '2020-04-10' },
            { name: 'gender', value: 'female' },
            { name: 'admittedOn', value: '2025-09-05' },
            { name: 'enrolmentStatus', value: 'studying' },
          ],
        },
        code: 'RecordOfThisKindExists',
      },
    ];
    for (const attempt of attempts) await refused({ ...attempt, mutation: 'registerRecord' });
  });

  it('when whoever entered or submitted it approves it, returns it blank, or has no right to', async () => {
    const { recordId } = nextChild();
    await done(many, 'systemAdministrator', 'submitRecord', { recordId });
    await refused({
      by: 'vicePrincipal',
      who: many,
      mutation: 'approveRecord',
      input: { recordId },
      code: 'DutiesMustBeSeparate',
      rule: 'SUBMITTER_IS_NOT_APPROVER',
    });
    const lastOne = nextChild();
    const author = await newPersonWith(school, [
      ['HOMEROOM_TEACHER', demoClassId('Lá 1')],
      'VICE_PRINCIPAL',
    ]);
    await done(author, 'homeroomTeacher', 'reviseRecord', {
      recordId: lastOne.recordId,
      fields,
      basedOnRevision: lastOne.revision,
    });
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId: lastOne.recordId });
    await refused({
      by: 'vicePrincipal',
      who: author,
      mutation: 'approveRecord',
      input: { recordId: lastOne.recordId },
      code: 'DutiesMustBeSeparate',
      rule: 'SUBMITTER_IS_NOT_APPROVER',
    });
    const returned = { by: 'principal', mutation: 'returnRecord' } as const;
    await refused({ ...returned, input: { recordId, comment: ' ' }, code: 'TextIsInvalid' });
    await refused({
      by: 'registrar',
      mutation: 'returnRecord',
      input: { recordId, comment: 'Thiếu' },
      code: 'RoleIsNotAllowed',
    });
    await refused({
      by: 'homeroomTeacher',
      mutation: 'approveRecord',
      input: { recordId },
      code: 'RoleIsNotAllowed',
    });
  });
});

describe('requesting a correction is refused', () => {
  it('for every reason that the request itself can give', async () => {
    const { recordId } = child;
    const { hash } = await fieldOf(school, recordId, 'placeOfBirth');
    const status = await fieldOf(school, recordId, 'enrolmentStatus');
    const good = {
      recordId,
      field: 'placeOfBirth',
      currentValueHash: hash,
      proposedValue: 'Huế',
      reason: 'Nhập nhầm',
    };
    const attempts: readonly Omit<Attempt, 'mutation'>[] = [
      { by: 'teacher', input: { ...good, recordId: nobody }, code: 'RecordNotFound' },
      { by: 'principal', input: good, code: 'RoleIsNotAllowed' },
      { by: 'teacher', input: { ...good, field: 'shoeSize' }, code: 'FieldIsNotInForm' },
      { by: 'teacher', input: { ...good, currentValueHash: status.hash }, code: 'ValueHasChanged' },
      { by: 'teacher', input: { ...good, proposedValue: 7 }, code: 'FieldsAreInvalid' },
      { by: 'teacher', input: { ...good, reason: ' ' }, code: 'TextIsInvalid' },
      { by: 'teacher', input: { ...good, recordId: draft.recordId }, code: 'RecordIsNotInState' },
      {
        by: 'homeroomTeacher',
        input: { ...good, recordId: foreignChild.recordId },
        code: 'RecordNotFound',
      },
      {
        by: 'teacher',
        input: {
          ...good,
          field: 'enrolmentStatus',
          currentValueHash: status.hash,
          proposedValue: status.value.value,
        },
        code: 'ProposedValueIsTheSame',
      },
    ];
    for (const attempt of attempts) await refused({ ...attempt, mutation: 'requestCorrection' });
  });
});

describe('a requested correction is refused', () => {
  it('by the wrong people, in the wrong state and for too long', async () => {
    const { of, saw } = await requested(school, child, 'currentAddress');
    const unknown = { ...of, correctionId: nobody };
    const expiresAt = inDays(5, school.clock);
    const attempts: readonly Attempt[] = [
      ...(
        [
          ['principal', 'permitCorrection', { expiresAt }],
          ['principal', 'refuseCorrection', { reason: 'Không' }],
          ['boardMember', 'attestCorrection', saw],
          ['systemAdministrator', 'applyCorrection', {}],
          ['principal', 'closeCorrection', {}],
          ['principal', 'voidCorrection', {}],
        ] as const
      ).map(([by, mutation, more]) => ({
        by,
        mutation,
        input: { ...unknown, ...more },
        code: 'CorrectionNotFound',
      })),
      ...(
        [
          ['boardMember', 'attestCorrection', saw],
          ['systemAdministrator', 'applyCorrection', {}],
          ['principal', 'closeCorrection', {}],
        ] as const
      ).map(([by, mutation, more]) => ({
        by,
        mutation,
        input: { ...of, ...more },
        code: 'CorrectionIsNotInState',
      })),
      {
        by: 'boardMember',
        mutation: 'permitCorrection',
        input: { ...of, expiresAt },
        code: 'RoleIsNotAllowed',
      },
      {
        by: 'teacher',
        mutation: 'refuseCorrection',
        input: { ...of, reason: 'Không' },
        code: 'RoleIsNotAllowed',
      },
      {
        by: 'principal',
        mutation: 'refuseCorrection',
        input: { ...of, reason: '' },
        code: 'TextIsInvalid',
      },
      ...[-1, 400].map((days) => ({
        by: 'principal' as const,
        mutation: 'permitCorrection',
        input: { ...of, expiresAt: inDays(days, school.clock) },
        code: 'CorrectionEndIsInvalid',
      })),
      { by: 'principal', mutation: 'voidCorrection', input: of, code: 'RoleIsNotAllowed' },
      { by: 'registrar', mutation: 'voidCorrection', input: of, code: 'RoleIsNotAllowed' },
    ];
    for (const attempt of attempts) await refused(attempt);
    await done(school, 'teacher', 'voidCorrection', of);
    await refused({
      by: 'principal',
      mutation: 'permitCorrection',
      input: { ...of, expiresAt },
      code: 'CorrectionIsNotInState',
    });
  });

  it('when it is permitted without the witness that a homeroom teacher’s request needs', async () => {
    const { of } = await requested(school, child, 'ethnicity', { role: 'homeroomTeacher' });
    const permit = { ...of, expiresAt: inDays(5, school.clock) };
    const permission = { by: 'principal', mutation: 'permitCorrection' } as const;
    await refused({ ...permission, input: permit, code: 'WitnessMustBeDesignated' });
    await refused({
      ...permission,
      input: { ...permit, designatedWitnessId: demoPersonId('MN79CB019') },
      code: 'DutiesMustBeSeparate',
      rule: 'REQUESTER_IS_NOT_WITNESS',
    });
    await refused({
      ...permission,
      input: { ...permit, designatedWitnessId: demoPersonId('MN79CB001') },
      code: 'DutiesMustBeSeparate',
      rule: 'APPROVER_IS_NOT_WITNESS',
    });
    await refused({
      ...permission,
      input: { ...permit, designatedWitnessId: nobody },
      code: 'WitnessHasNoCapacity',
    });
  });

  it('to a teacher who is appointed to another class only', async () => {
    const foreign = await newPersonWith(school, [['TEACHER', demoClassId('Lá 2')]]);
    const { hash } = await fieldOf(school, child.recordId, 'motherName');
    await refused({
      by: 'teacher',
      who: foreign,
      mutation: 'requestCorrection',
      input: {
        recordId: child.recordId,
        field: 'motherName',
        currentValueHash: hash,
        proposedValue: 'Trần Thị Khác',
        reason: 'Nhập nhầm',
      },
      code: 'RecordNotFound',
    });
  });

  it.each([
    ['9999-12-31T00:00:00.000Z', 'in-the-future'],
    ['1899-12-31T23:59:59.999Z', 'too-early'],
  ])('with a claimed time of %s, which is no time to claim', async (occurredAt, problem) => {
    const input = { recordId: draft.recordId, occurredAt };
    const query = `mutation ($input: SubmitRecordInput!) { submitRecord(input: $input) {
      __typename } }`;
    const answer = await post(school, school.token('homeroomTeacher'), {
      query,
      variables: { input },
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ path: 'input.occurredAt', problem }],
    });
  });
});

describe('witnessing and carrying out a correction is refused', () => {
  it('without capacity, with other values, twice, and while a witness is missing', async () => {
    const { of, saw } = await permitted(school, child, 'policyCategory');
    const attest = { mutation: 'attestCorrection', input: { ...of, ...saw } } as const;
    const outsider = await newPersonWith(school, ['TEACHER']);
    await refused({ ...attest, by: 'registrar', code: 'RoleIsNotAllowed' });
    await refused({ ...attest, by: 'teacher', who: outsider, code: 'WitnessHasNoCapacity' });
    await refused({
      ...attest,
      by: 'boardMember',
      input: { ...of, sawOldHash: saw.sawNewHash, sawNewHash: saw.sawOldHash },
      code: 'WitnessSawOtherValues',
    });
    const apply = {
      by: 'systemAdministrator',
      mutation: 'applyCorrection',
      input: of,
    } as const;
    await refused({ ...apply, code: 'WitnessesAreMissing' });
    await done(school, 'boardMember', 'attestCorrection', { ...of, ...saw });
    await refused({ ...attest, by: 'boardMember', code: 'WitnessAlreadyAttested' });
    await refused({ ...apply, code: 'WitnessesAreMissing' });
    await refused({ ...apply, by: 'principal', code: 'RoleIsNotAllowed' });
    await done(school, 'homeroomTeacher', 'attestCorrection', { ...of, ...saw });
    await done(school, 'systemAdministrator', 'applyCorrection', of);
    await refused({ ...apply, code: 'CorrectionIsNotInState' });
    const close = { mutation: 'closeCorrection', input: of } as const;
    await refused({ ...close, by: 'registrar', code: 'RoleIsNotAllowed' });
    await refused({
      ...close,
      by: 'principal',
      input: { ...of, reissuedDocuments: [' '] },
      code: 'TextIsInvalid',
    });
  });

  it('to whoever requested, permitted or witnessed it, in every pair', async () => {
    const separate = { code: 'DutiesMustBeSeparate', who: many } as const;
    const asked = await requested(school, child, 'nationality', { who: many });
    const permission = { ...asked.of, expiresAt: inDays(5, school.clock) };
    await refused({
      ...separate,
      by: 'vicePrincipal',
      mutation: 'permitCorrection',
      input: permission,
      rule: 'REQUESTER_IS_NOT_APPROVER',
    });
    await done(school, 'principal', 'permitCorrection', permission);
    await refused({
      ...separate,
      by: 'boardMember',
      mutation: 'attestCorrection',
      input: { ...asked.of, ...asked.saw },
      rule: 'REQUESTER_IS_NOT_WITNESS',
    });
    await witnessed(school, asked);
    const apply = { by: 'systemAdministrator', mutation: 'applyCorrection' } as const;
    await refused({ ...separate, ...apply, input: asked.of, rule: 'REQUESTER_IS_NOT_EXECUTOR' });

    const allowed = await requested(school, child, 'fatherOccupation');
    const own = { ...allowed.of, expiresAt: inDays(5, school.clock) };
    await done(many, 'vicePrincipal', 'permitCorrection', own);
    await refused({
      ...separate,
      by: 'boardMember',
      mutation: 'attestCorrection',
      input: { ...allowed.of, ...allowed.saw },
      rule: 'APPROVER_IS_NOT_WITNESS',
    });
    await witnessed(school, allowed);
    await refused({ ...separate, ...apply, input: allowed.of, rule: 'APPROVER_IS_NOT_EXECUTOR' });

    const seen = await permitted(school, child, 'motherOccupation');
    await done(many, 'boardMember', 'attestCorrection', { ...seen.of, ...seen.saw });
    await done(school, 'homeroomTeacher', 'attestCorrection', { ...seen.of, ...seen.saw });
    await refused({ ...separate, ...apply, input: seen.of, rule: 'WITNESS_IS_NOT_EXECUTOR' });
  });

  it('to a vice principal of the board who permitted it', async () => {
    const { of, saw } = await requested(school, child, 'motherName');
    const vice = await signedIn(school, demoPersonId('MN79CB002'));
    const permission = { ...of, expiresAt: inDays(5, school.clock) };
    await done(vice, 'vicePrincipal', 'permitCorrection', permission);
    await refused({
      by: 'boardMember',
      who: vice,
      mutation: 'attestCorrection',
      input: { ...of, ...saw },
      code: 'DutiesMustBeSeparate',
      rule: 'APPROVER_IS_NOT_WITNESS',
    });
  });

  it('for the second of two corrections of one value, and it can then only be voided', async () => {
    const first = await permitted(school, child, 'placeOfBirth', { value: 'Huế' });
    const second = await permitted(school, child, 'placeOfBirth', { value: 'Đà Nẵng' });
    await witnessed(school, first);
    await done(school, 'boardMember', 'attestCorrection', { ...second.of, ...second.saw });
    await done(school, 'systemAdministrator', 'applyCorrection', first.of);
    await refused({
      by: 'homeroomTeacher',
      mutation: 'attestCorrection',
      input: { ...second.of, ...second.saw },
      code: 'ValueHasChanged',
    });
    await refused({
      by: 'systemAdministrator',
      mutation: 'applyCorrection',
      input: second.of,
      code: 'WitnessesAreMissing',
    });
    const { value } = await fieldOf(school, child.recordId, 'placeOfBirth');
    expect(value.value).toBe('Huế');
    await done(school, 'principal', 'voidCorrection', second.of);
  });

  it('of two that are fully witnessed and applied at once, to all but one', async () => {
    const record = nextChild();
    await approved(school, record);
    const both = [
      await permitted(school, record, 'placeOfBirth', { value: 'Huế' }),
      await permitted(school, record, 'placeOfBirth', { value: 'Đà Nẵng' }),
    ];
    for (const correction of both) await witnessed(school, correction);
    const outcomes = await Promise.allSettled(
      both.map(({ of }) => done(school, 'systemAdministrator', 'applyCorrection', of)),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = both[outcomes.findIndex(({ status }) => status === 'rejected')];
    if (!late) throw new Error('both were applied');
    await refused({
      by: 'systemAdministrator',
      mutation: 'applyCorrection',
      input: late.of,
      code: 'ValueHasChanged',
    });
  });

  // The last, since it takes the server's clock days ahead.
  it('once the permission has run out', async () => {
    const correction = await permitted(school, child, 'fatherName');
    await witnessed(school, correction);
    const { of, saw } = correction;
    school.clock.pass({ days: 6 });
    const over = { code: 'CorrectionHasExpired' } as const;
    const apply = { by: 'systemAdministrator', mutation: 'applyCorrection' } as const;
    await refused({ ...over, ...apply, input: of });
    await refused({
      ...over,
      by: 'homeroomTeacher',
      mutation: 'attestCorrection',
      input: { ...of, ...saw },
    });
    await done(school, 'principal', 'voidCorrection', of);
  });
});
