import { demoClassId, demoPersonId } from '../../../src/demo/demo-school.js';
import { dayIn, inDays } from '../../support/days.js';
import { done, type ServedSchool, serveDemoSchool } from '../../support/served-school.js';
import {
  appointed,
  approved,
  childrenOf,
  type Correction,
  expectRefusal,
  newPersonWith,
  type Profile,
  requested,
} from '../../support/school-steps.js';

const principalId = demoPersonId('MN79CB001');
let school: ServedSchool;
let delegate: ServedSchool;
let delegateId = '';
let delegationId = '';
let children: readonly Profile[];

interface Me {
  readonly person: { readonly id: string };
  readonly appointments: readonly { readonly id: string; readonly role: string }[];
}

beforeAll(async () => {
  school = await serveDemoSchool();
  children = await childrenOf(school, 'Lá 1');
  for (const child of children.slice(0, 3)) await approved(school, child);
  delegate = await newPersonWith(school, ['BOARD_MEMBER', 'TEACHER']);
  const asked = '{ me { person { id } appointments { id role } } }';
  delegateId = (await delegate.ask<{ me: Me }>('teacher', asked)).me.person.id;
  const { me } = await school.ask<{ me: Me }>('principal', asked);
  const { createdId } = await done(school, 'principal', 'grantDelegation', {
    appointmentId: me.appointments.find(({ role }) => role === 'PRINCIPAL')?.id,
    toPersonId: delegateId,
    powers: ['PERMIT_CORRECTION', 'REVIEW_ACCOUNTS'],
    validFrom: dayIn(0, school.clock),
    validTo: dayIn(30, school.clock),
    decisionNo: '20/QĐ',
  });
  delegationId = createdId;
}, 120_000);
afterAll(() => school?.close());

const permission = (correction: Correction) => ({
  ...correction.of,
  expiresAt: inDays(9, school.clock),
});

describe('a delegate of the principal', () => {
  it('is told in whose office they may act, with which powers and until when', async () => {
    const asked = `{ me { accountKind delegatedOffices {
      delegationId from { id } role class { id } powers until } } }`;
    expect(await delegate.ask('teacher', asked)).toEqual({
      me: {
        accountKind: 'PERSON',
        delegatedOffices: [
          {
            delegationId,
            from: { id: principalId },
            role: 'PRINCIPAL',
            class: null,
            powers: ['PERMIT_CORRECTION', 'REVIEW_ACCOUNTS'],
            until: dayIn(30, school.clock),
          },
        ],
      },
    });
  });

  it('permits in the principal’s name, and the history says who did it for whom', async () => {
    const [child] = children as [Profile];
    const correction = await requested(school, child, 'placeOfBirth');
    const { logIndex } = await done(
      delegate,
      'principal',
      'permitCorrection',
      permission(correction),
    );
    const { history } = await school.ask<{ history: { edges: { node: object }[] } }>(
      'registrar',
      `query ($id: ID!, $waitFor: LogIndex) {
         history(recordId: $id, waitFor: $waitFor, order: NEWEST_FIRST, first: 2) { edges { node {
           type role delegationId person { id } onBehalfOf { id } } } } }`,
      { id: child.recordId, waitFor: logIndex },
    );
    expect(history.edges.map(({ node }) => node)).toEqual([
      {
        type: 'record.correction-permitted',
        role: 'PRINCIPAL',
        delegationId,
        person: { id: delegateId },
        onBehalfOf: { id: principalId },
      },
      {
        type: 'record.correction-requested',
        role: 'TEACHER',
        delegationId: null,
        person: { id: demoPersonId('MN79CB020') },
        onBehalfOf: null,
      },
    ]);
    // Whoever permitted it for the principal has permitted it: the own eyes do not count as well.
    await expectRefusal(school, {
      by: 'boardMember',
      who: delegate,
      mutation: 'attestCorrection',
      input: { ...correction.of, ...correction.saw },
      code: 'DutiesMustBeSeparate',
      rule: 'APPROVER_IS_NOT_WITNESS',
    });
  }, 60_000);

  it('does not permit what they asked for themselves', async () => {
    const child = children[1] as Profile;
    const own = await requested(school, child, 'placeOfBirth', { who: delegate });
    await expectRefusal(school, {
      by: 'principal',
      who: delegate,
      mutation: 'permitCorrection',
      input: permission(own),
      code: 'DutiesMustBeSeparate',
      rule: 'REQUESTER_IS_NOT_APPROVER',
    });
  }, 60_000);

  it('counts as another person than the principal, who may have asked', async () => {
    const child = children[2] as Profile;
    await appointed(school, principalId, 'HOMEROOM_TEACHER', demoClassId('Lá 1'));
    const asked = await requested(school, child, 'placeOfBirth', { role: 'principal' });
    const attempt = { mutation: 'permitCorrection', input: permission(asked) };
    await expectRefusal(school, {
      ...attempt,
      by: 'principal',
      code: 'DutiesMustBeSeparate',
      rule: 'REQUESTER_IS_NOT_APPROVER',
    });
    await done(delegate, 'principal', 'permitCorrection', {
      ...permission(asked),
      designatedWitnessId: demoPersonId('MN79CB027'),
    });
  }, 60_000);

  it('can do nothing of the office that was not delegated (row 34)', async () => {
    const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', {
      scope: { classId: demoClassId('Lá 3') },
      reason: 'Hết học kỳ',
    });
    const attempts = [
      ['decideLock', { lockId, decisionNo: '21/QĐ' }],
      ['approveRecord', { recordId: (children[3] as Profile).recordId }],
      [
        'grantDelegation',
        {
          appointmentId: (children[0] as Profile).recordId,
          toPersonId: demoPersonId('MN79CB002'),
          powers: ['PERMIT_CORRECTION'],
          validFrom: dayIn(0, school.clock),
          validTo: dayIn(1, school.clock),
          decisionNo: '22/QĐ',
        },
      ],
    ] as const;
    for (const [mutation, input] of attempts) {
      await expectRefusal(school, {
        by: 'principal',
        who: delegate,
        mutation,
        input: { ...input },
        code: 'RoleIsNotAllowed',
      });
    }
    // Reading who saw what was not delegated, looking through the accounts was.
    const asked = `query ($on: LocalDate!) { accessLog { edges { cursor } }
      accessRegister(on: $on) { on } }`;
    const on = dayIn(0, school.clock);
    expect(await delegate.ask('principal', asked, { on })).toEqual({
      accessLog: null,
      accessRegister: { on },
    });
  }, 60_000);
});
