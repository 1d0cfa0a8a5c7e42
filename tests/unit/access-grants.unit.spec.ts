import { accessDecider } from '../../src/domain/access/access.decider.js';
import type { AccessCommand } from '../../src/domain/access/access.commands.js';
import { accountOf, grantInForce, grantOf } from '../../src/domain/access/access.state.js';
import type { GrantScope } from '../../src/domain/shared/access.js';
import type { GrantId, PersonId } from '../../src/domain/shared/ids.js';
import {
  adopt,
  catalogue,
  childGrant,
  childGrantId,
  district,
  endGrant,
  grant,
  grantId,
  inspectorAccount,
  nameInspector,
  openAccount,
  openRegister,
  review,
  scope,
} from '../support/access-scenes.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { at, classA, day, staff } from '../support/people.js';
import { noRegister, principalOnly } from '../support/refusals.js';

const { given, after } = specOf(accessDecider);
const adopted = [openRegister, adopt()] as const;
const granted = [...adopted, grant()] as const;
const stateAfter = (...steps: readonly AccessCommand[]) => tell(accessDecider, steps).state;

const isOver = { type: 'GrantIsOver', grantId } as const;

describe('a catalogue of authorities', () => {
  test('is adopted as it is, in a version that goes up', () => {
    after(openRegister)
      .when(adopt())
      .then({ type: 'access.authorities-adopted', payload: { catalogue, decisionNo: '30/QĐ' } });
    after(...adopted)
      .when(adopt({ catalogueVersion: 2 }))
      .then({ type: 'access.authorities-adopted' });
    after(...adopted)
      .when(adopt())
      .refused({ type: 'CatalogueVersionExists', catalogueVersion: 1 });
  });

  test('is not adopted without a register or a number, by others, or when it is wrong', () => {
    given().when(adopt()).refused(noRegister);
    after(openRegister)
      .when(adopt({}, { by: staff.administrator }))
      .refused(principalOnly);
    after(openRegister)
      .when(adopt({}, { decisionNo: '' }))
      .refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    after(openRegister)
      .when(adopt({ authorities: [district] }))
      .refused({
        type: 'CatalogueIsInvalid',
        problem: 'catalogue.authorities[0].parentId: province is unknown',
      });
  });
});

describe('a grant', () => {
  test('is to an authority, for what it asked for, from a moment to a moment', () => {
    after(...adopted)
      .when(grant())
      .then({
        type: 'access.grant-given',
        payload: { grantId, authorityId: 'commune', requestNo: '45/PGD', scope },
      });
    const state = stateAfter(...granted);
    const at0 = (text: string) => grantInForce(state, grantId, at(text));
    expect(
      [
        '2026-11-22T16:59:59.999Z',
        '2026-11-22T17:00:00.000Z',
        '2026-12-22T16:59:59.999Z',
        '2026-12-22T17:00:00.000Z',
      ].map(at0),
    ).toEqual([false, true, true, false]);
    expect(grantOf(state, grantId)?.requestNo).toBe('45/PGD');
    expect(grantInForce(state, 'other' as GrantId, at('2026-12-01T00:00:00.000Z'))).toBe(false);
  });

  test.each([
    ['ends before it begins', '2026-12-01T00:00:00.000Z', '2026-11-30T00:00:00.000Z'],
    ['takes more than 92 days', '2026-11-22T00:00:00.000Z', '2027-02-22T00:00:00.001Z'],
    ['is over already', '2026-11-01T00:00:00.000Z', '2026-11-21T03:00:00.000Z'],
    ['has no begin', 'now', '2026-11-30T00:00:00.000Z'],
    ['has no end', '2026-11-22T00:00:00.000Z', 'never'],
  ])('is not given when it %s', (_, validFrom, validTo) => {
    after(...adopted)
      .when(grant({ validFrom: at(validFrom), validTo: at(validTo) }))
      .refused({ type: 'GrantPeriodIsInvalid', daysMax: 92 });
  });

  test('is not given to an authority that is unknown, or gone, or under another catalogue', () => {
    after(openRegister).when(grant()).refused({ type: 'AuthorityNotFound' });
    after(...adopted)
      .when(grant({ authorityId: 'elsewhere' }))
      .refused({ type: 'AuthorityNotFound' });
    after(...adopted)
      .when(
        grant({
          authorityId: 'district',
          validFrom: at('2026-12-10T17:00:00.000Z'),
          validTo: at('2026-12-20T00:00:00.000Z'),
        }),
      )
      .refused({
        type: 'AuthorityDoesNotExist',
        from: day('2020-01-01'),
        to: day('2026-12-10'),
        successorIds: ['commune'],
      });
  });

  test('ends with its authority, whose successor needs one of its own', () => {
    const state = stateAfter(...adopted, grant({ authorityId: 'district' }));
    expect(grantInForce(state, grantId, at('2026-12-10T16:59:59.999Z'))).toBe(true);
    expect(grantInForce(state, grantId, at('2026-12-10T17:00:00.000Z'))).toBe(false);
  });

  test('ends when a catalogue comes into force that does not know its authority', () => {
    const next = adopt({
      catalogueId: 'authorities-2027',
      effectiveFrom: day('2026-12-01'),
      authorities: catalogue.authorities.filter(
        ({ authorityId }) => authorityId !== 'commune' && authorityId !== 'district',
      ),
    });
    const state = stateAfter(...granted, next);
    expect(grantInForce(state, grantId, at('2026-11-30T16:59:59.999Z'))).toBe(true);
    expect(grantInForce(state, grantId, at('2026-11-30T17:00:00.000Z'))).toBe(false);
  });

  test.each<[string, Partial<GrantScope>, 'school-years' | 'kinds' | 'classes']>([
    ['no school year', { schoolYears: [] }, 'school-years'],
    ['a year that was not opened', { schoolYears: ['1999-2000'] }, 'school-years'],
    ['no kind', { kinds: [] }, 'kinds'],
    ['an unknown kind', { kinds: ['diary'] }, 'kinds'],
    ['no class', { classIds: [] }, 'classes'],
    ['an unknown class', { classIds: ['class-z' as typeof classA] }, 'classes'],
  ])('is not given for %s', (_, over, part) => {
    after(...adopted)
      .when(grant({ scope: { ...scope, ...over } }))
      .refused({ type: 'GrantScopeIsInvalid', part });
  });

  test('is not given without a register or a request, by others, or twice', () => {
    given().when(grant()).refused(noRegister);
    after(...adopted)
      .when(grant({ by: staff.vicePrincipal }))
      .refused(principalOnly);
    after(...adopted)
      .when(grant({ requestNo: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'requestNo', lengthMax: 100 });
    after(...granted)
      .when(grant())
      .refused({ type: 'GrantExists', grantId });
  });

  test('is ended once, by the principal, with a number, before it is over', () => {
    given().when(endGrant()).refused(noRegister);
    after(...granted)
      .when(endGrant())
      .then({ type: 'access.grant-ended', payload: { grantId, decisionNo: '46/QĐ' } });
    const state = stateAfter(...granted, endGrant());
    expect(grantInForce(state, grantId, at('2026-12-01T00:00:00.000Z'))).toBe(false);
    after(...granted, endGrant())
      .when(endGrant())
      .refused(isOver);
    after(...granted)
      .when(endGrant({ at: at('2026-12-22T17:00:00.000Z') }))
      .refused(isOver);
    after(...granted)
      .when(endGrant({ by: staff.board }))
      .refused(principalOnly);
    after(...granted)
      .when(endGrant({ decisionNo: '' }))
      .refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    after(...adopted)
      .when(endGrant())
      .refused({ type: 'GrantNotFound' });
  });
});

describe('a grant under another', () => {
  test('lies within it, and everything is within everything only (row 124)', () => {
    const within = [
      {},
      { scope: { schoolYears: ['2026-2027'], kinds: ['health'], classIds: [classA] } },
      { validFrom: at('2026-11-25T00:00:00.000Z'), validTo: at('2026-12-01T00:00:00.000Z') },
    ];
    for (const over of within) {
      after(...granted)
        .when(childGrant(over))
        .then({ type: 'access.grant-given', payload: { parentGrantId: grantId } });
    }
    const narrow = grant({ scope: { ...scope, classIds: [classA] }, includesSensitive: true });
    after(...adopted, narrow)
      .when(childGrant({ includesSensitive: true, scope: { ...scope, classIds: [classA] } }))
      .then({ type: 'access.grant-given' });
    after(...adopted, narrow)
      .when(childGrant())
      .refused({ type: 'GrantExceedsParent', part: 'classes' });
  });

  test.each([
    ['kinds', { scope: { ...scope, kinds: null } }],
    ['kinds', { scope: { ...scope, kinds: ['daily-log'] } }],
    ['period', { validFrom: at('2026-11-22T16:59:59.999Z') }],
    ['period', { validTo: at('2026-12-22T17:00:00.001Z') }],
    ['sensitivity', { includesSensitive: true }],
  ] as const)('does not exceed its %s (%#)', (part, over) => {
    after(...granted)
      .when(childGrant(over))
      .refused({ type: 'GrantExceedsParent', part });
  });

  test('does not reach other school years', () => {
    after(...adopted, grant({ scope: { ...scope, schoolYears: ['2026-2027'] } }))
      .when(childGrant())
      .refused({ type: 'GrantExceedsParent', part: 'school-years' });
  });

  test('needs one that is there and not over', () => {
    after(...adopted)
      .when(childGrant())
      .refused({ type: 'GrantNotFound' });
    after(...granted, endGrant())
      .when(childGrant())
      .refused(isOver);
  });

  test('ends with it, through any number of steps (row 124)', () => {
    const third = grant({
      grantId: 'grant-3' as GrantId,
      authorityId: 'ministry',
      parentGrantId: childGrantId,
    });
    const chain = [...granted, childGrant(), third];
    const moment = at('2026-12-01T00:00:00.000Z');
    expect(grantInForce(stateAfter(...chain), third.grantId, moment)).toBe(true);
    const ended = stateAfter(...chain, endGrant());
    expect(grantInForce(ended, third.grantId, moment)).toBe(false);
    after(...chain, endGrant())
      .when(endGrant({ grantId: third.grantId }))
      .refused({ type: 'GrantIsOver', grantId: third.grantId });
  });
});

describe('an inspector', () => {
  test('is named for a grant, with an account bound to it and a protected name', () => {
    const event = after(...granted)
      .when(nameInspector())
      .only();
    expect(event).toMatchObject({
      type: 'access.inspector-named',
      payload: { grantId, accountId: inspectorAccount, personId: 'tung' },
      protectedBlocks: [
        { subjectId: 'tung', purpose: 'staff-identity', fields: { fullName: 'Đỗ Thanh Tùng' } },
      ],
    });
    expect(Object.keys(event.payload)).not.toContain('fullName');
    expect(accountOf(stateAfter(...granted, nameInspector()), inspectorAccount)).toMatchObject({
      kind: 'inspector',
      grantId,
      office: null,
    });
  });

  test('is not named for a grant that is over or not there, by others, nameless, or twice', () => {
    given().when(nameInspector()).refused(noRegister);
    after(...granted, endGrant())
      .when(nameInspector())
      .refused(isOver);
    after(...adopted)
      .when(nameInspector())
      .refused({ type: 'GrantNotFound' });
    after(...granted)
      .when(nameInspector({ by: staff.administrator }))
      .refused(principalOnly);
    after(...granted)
      .when(nameInspector({ fullName: '' }))
      .refused({ type: 'TextIsInvalid', field: 'fullName', lengthMax: 200 });
    const exists = { type: 'AccountExists', accountId: inspectorAccount } as const;
    after(...granted, nameInspector())
      .when(nameInspector({ personId: 'other' as PersonId }))
      .refused(exists);
    after(...granted, openAccount())
      .when(nameInspector({ personId: 'tam' as PersonId }))
      .refused({ type: 'AccountExists', accountId: openAccount().accountId });
  });
});

describe('a review of accounts', () => {
  test('is signed once a term, with how far it looked and protected findings', () => {
    const event = after(openRegister)
      .when(review({ findings: ['Một', 'Hai'] }))
      .only();
    expect(event).toMatchObject({
      type: 'access.review-signed',
      payload: {
        schoolYear: '2026-2027',
        term: '1',
        upToRevision: { school: 12, access: 0 },
        findingsCount: 2,
      },
      protectedBlocks: [
        { subjectId: 'phuc', purpose: 'account-notes', fields: { findings: 'Một\nHai' } },
      ],
    });
    const without = after(openRegister)
      .when(review({ findings: [] }))
      .only();
    expect(without.protectedBlocks).toEqual([]);
    after(openRegister, review())
      .when(review({ reviewId: 'review-2' as never }))
      .refused({ type: 'ReviewIsSigned', reviewId: review().reviewId });
    after(openRegister, review())
      .when(review({ reviewId: 'review-2' as never, term: 'summer' }))
      .then({ type: 'access.review-signed' });
  });

  test.each([
    { school: 13, access: 0 },
    { school: 12, access: 1 },
    { school: -1, access: 0 },
    { school: 1.5, access: 0 },
  ])('does not claim to have looked at %j', (upToRevision) => {
    after(openRegister)
      .when(review({ upToRevision }))
      .refused({ type: 'ReviewLooksAhead', school: 12, access: 0 });
  });

  test('is not signed without a register or a year, by others, or with an empty finding', () => {
    given().when(review()).refused(noRegister);
    after(openRegister)
      .when(review({ by: staff.administrator }))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['principal', 'vicePrincipal'] });
    after(openRegister)
      .when(review({ schoolYearIsOpen: false }))
      .refused({ type: 'SchoolYearNotFound', schoolYear: '2026-2027' });
    after(openRegister)
      .when(review({ findings: [' '] }))
      .refused({ type: 'TextIsInvalid', field: 'findings', lengthMax: 300 });
  });
});

test('every refusal of grants, catalogues and reviews was shown', () => {
  const always = ['AccessRegisterIsNotOpen', 'RoleIsNotAllowed', 'TextIsInvalid'];
  const onGrant = [...always, 'GrantNotFound', 'GrantIsOver'];
  expectAllShown({
    AdoptAuthorities: [...always, 'CatalogueIsInvalid', 'CatalogueVersionExists'],
    GrantToAuthority: [
      ...onGrant,
      'GrantExists',
      'GrantPeriodIsInvalid',
      'AuthorityNotFound',
      'AuthorityDoesNotExist',
      'GrantScopeIsInvalid',
      'GrantExceedsParent',
    ],
    EndGrant: onGrant,
    NameInspector: [...onGrant, 'AccountExists'],
    SignAccountReview: [...always, 'SchoolYearNotFound', 'ReviewIsSigned', 'ReviewLooksAhead'],
  });
});
