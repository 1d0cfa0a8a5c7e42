import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { demoAccountId, demoPersonId, demoSchoolYear } from '../../src/demo/demo-school.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { dayIn, inDays } from '../support/days.js';
import { appointed, type Attempt, expectRefusal } from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
beforeAll(async () => {
  school = await serveDemoSchool();
}, 60_000);
afterAll(() => school?.close());

const nobody = randomUUID();
const accountOf = (number: string) => demoAccountId(`MN79CB0${number}`);
const [principal, vicePrincipal, administrator, teacher] = ['01', '02', '25', '20'].map(accountOf);
const decisionNo = '60/QĐ';
const reason = 'Theo đề nghị';

type Refused = readonly [by: Role, input: Record<string, unknown>, code: string];
const refused = async (mutation: string, attempts: readonly Refused[]): Promise<void> => {
  for (const [by, input, code] of attempts) {
    await expectRefusal(school, { by, mutation, input, code } satisfies Attempt);
  }
};

const invitationsMade = async (): Promise<number> => {
  const client = new pg.Client(school.database.connections.forRole('auth'));
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM auth.invitation',
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
};

describe('managing accounts is refused', () => {
  it('to others, for nobody, and for whoever has an account', () =>
    refused('openAccount', [
      ['teacher', { personId: nobody }, 'RoleIsNotAllowed'],
      ['principal', { personId: nobody }, 'PersonNotFound'],
      ['systemAdministrator', { personId: demoPersonId('MN79CB020') }, 'AccountExists'],
    ]));

  it.each(['suspendAccount', 'closeAccount', 'reinstateAccount'])(
    'as %s of oneself, of the principal, out of turn, or without a reason',
    async (mutation) => {
      const of = (accountId: unknown) => ({ accountId, reason });
      await refused(mutation, [
        ['teacher', of(vicePrincipal), 'RoleIsNotAllowed'],
        ['principal', of(nobody), 'AccountNotFound'],
        ['systemAdministrator', of(administrator), 'AccountIsYourOwn'],
        ['systemAdministrator', of(principal), 'AccountIsOfThePrincipal'],
        ['vicePrincipal', of(principal), 'AccountIsOfThePrincipal'],
      ]);
      const accountId = accountOf('03');
      if (mutation === 'reinstateAccount') {
        await refused(mutation, [['principal', of(accountId), 'AccountIsNotInState']]);
        await done(school, 'principal', 'suspendAccount', of(accountId));
      }
      await refused(mutation, [['principal', { accountId, reason: ' ' }, 'TextIsInvalid']]);
      if (mutation === 'closeAccount') {
        await done(school, 'principal', mutation, of(accountOf('04')));
        await refused(mutation, [['principal', of(accountOf('04')), 'AccountIsNotInState']]);
      }
      if (mutation === 'suspendAccount') {
        await done(school, 'principal', mutation, of(accountOf('05')));
        await refused(mutation, [['principal', of(accountOf('05')), 'AccountIsNotInState']]);
      }
    },
    60_000,
  );

  it('as an invitation to oneself, to the principal, too long, or to what cannot sign in', async () => {
    const before = await invitationsMade();
    const end = { purpose: 'RECOVERY', expiresAt: inDays(3, school.clock) };
    const { createdId: program } = await done(school, 'principal', 'openServiceAccount', {
      name: 'Phần mềm mẫu',
      role: 'REGISTRAR',
      powers: ['READ_RECORDS'],
      expiresAt: inDays(30, school.clock),
    });
    await done(school, 'principal', 'suspendAccount', { accountId: accountOf('06'), reason });
    await refused('inviteAccount', [
      ['teacher', { ...end, accountId: vicePrincipal }, 'RoleIsNotAllowed'],
      ['principal', { ...end, accountId: nobody }, 'AccountNotFound'],
      ['systemAdministrator', { ...end, accountId: administrator }, 'AccountIsYourOwn'],
      ['systemAdministrator', { ...end, accountId: principal }, 'AccountIsOfThePrincipal'],
      ['principal', { ...end, accountId: program }, 'AccountIsOfAnotherKind'],
      ['principal', { ...end, accountId: accountOf('06') }, 'AccountIsNotInState'],
      [
        'principal',
        { ...end, accountId: teacher, expiresAt: inDays(8, school.clock) },
        'InvitationEndIsInvalid',
      ],
    ]);
    expect(await invitationsMade()).toBe(before);
  }, 60_000);
});

describe('a service account is refused', () => {
  it('legal acts, an end too far away, a blank name, and to others', async () => {
    const wanted = {
      name: 'Phần mềm mẫu',
      role: 'REGISTRAR',
      powers: ['READ_RECORDS'],
      expiresAt: inDays(30, school.clock),
    };
    const legal = { ...wanted, role: 'PRINCIPAL', powers: ['APPROVE_RECORD'] };
    await refused('openServiceAccount', [
      ['teacher', wanted, 'RoleIsNotAllowed'],
      ['principal', { ...wanted, name: ' ' }, 'TextIsInvalid'],
      ['principal', legal, 'PowersAreNotAllowed'],
      [
        'principal',
        { ...wanted, expiresAt: inDays(400, school.clock) },
        'ServiceAccountEndIsInvalid',
      ],
    ]);
  });

  it('tokens that outlive it, that are gone, or when it is suspended or over', async () => {
    const open = (days: number) =>
      done(school, 'principal', 'openServiceAccount', {
        name: 'Phần mềm mẫu',
        role: 'REGISTRAR',
        powers: ['READ_RECORDS'],
        expiresAt: inDays(days, school.clock),
      });
    const { createdId: accountId } = await open(30);
    const expiresAt = inDays(20, school.clock);
    const { createdId: tokenId } = await done(school, 'principal', 'issueServiceToken', {
      accountId,
      expiresAt,
    });
    const { createdId: short } = await open(1);
    const { createdId: shortToken } = await done(school, 'principal', 'issueServiceToken', {
      accountId: short,
      expiresAt: inDays(0.5, school.clock),
    });
    const { createdId: idle } = await open(30);
    const { createdId: idleToken } = await done(school, 'principal', 'issueServiceToken', {
      accountId: idle,
      expiresAt,
    });
    await done(school, 'principal', 'suspendAccount', { accountId: idle, reason });
    school.clock.pass({ days: 2 });
    for (const mutation of ['issueServiceToken', 'rotateServiceToken', 'revokeServiceToken']) {
      const token = mutation === 'issueServiceToken' ? {} : { tokenId };
      const end = mutation === 'revokeServiceToken' ? {} : { expiresAt };
      await refused(mutation, [
        ['teacher', { accountId, ...token, ...end }, 'RoleIsNotAllowed'],
        ['principal', { accountId: nobody, ...token, ...end }, 'AccountNotFound'],
        ['principal', { accountId: teacher, ...token, ...end }, 'AccountIsOfAnotherKind'],
      ]);
      if (mutation !== 'issueServiceToken') {
        const gone = { accountId, tokenId: nobody, ...end };
        await refused(mutation, [['principal', gone, 'ServiceTokenNotFound']]);
      }
      if (mutation === 'revokeServiceToken') continue;
      const late = { accountId, ...token, expiresAt: inDays(60, school.clock) };
      const tokenOf = (id: string) => (mutation === 'issueServiceToken' ? {} : { tokenId: id });
      await refused(mutation, [
        ['principal', late, 'ServiceTokenEndIsInvalid'],
        [
          'principal',
          { accountId: short, ...tokenOf(shortToken), ...end },
          'ServiceAccountHasExpired',
        ],
        ['principal', { accountId: idle, ...tokenOf(idleToken), ...end }, 'AccountIsNotInState'],
      ]);
    }
    await done(school, 'principal', 'revokeServiceToken', { accountId, tokenId });
    const again = { accountId, tokenId, expiresAt };
    await refused('rotateServiceToken', [['principal', again, 'ServiceTokenIsRevoked']]);
  }, 60_000);
});

describe('a delegation is refused', () => {
  it('of powers that cannot be delegated, outside its days, and to whom it cannot be', async () => {
    const principalsId = demoPersonId('MN79CB001');
    const { createdId: appointmentId } = await appointed(school, principalsId, 'ACCOUNTANT');
    const officeOf = async (who: 'principal' | 'vicePrincipal', office: string) => {
      const { me } = await school.ask<{ me: { appointments: { id: string; role: string }[] } }>(
        who,
        '{ me { appointments { id role } } }',
      );
      return me.appointments.find(({ role }) => role === office)?.id;
    };
    const own = await officeOf('principal', 'PRINCIPAL');
    const vicePrincipals = await officeOf('vicePrincipal', 'VICE_PRINCIPAL');
    const wanted = {
      appointmentId: own,
      toPersonId: demoPersonId('MN79CB002'),
      powers: ['DECIDE_LOCK'],
      validFrom: dayIn(0, school.clock),
      validTo: dayIn(3, school.clock),
      decisionNo,
    };
    await done(school, 'principal', 'closeAccount', { accountId: accountOf('07'), reason });
    await done(school, 'principal', 'endAppointment', {
      appointmentId,
      to: dayIn(1, school.clock),
      decisionNo,
    });
    await refused('grantDelegation', [
      ['vicePrincipal', wanted, 'RoleIsNotAllowed'],
      ['principal', { ...wanted, appointmentId: nobody }, 'AppointmentNotFound'],
      ['principal', { ...wanted, appointmentId: vicePrincipals }, 'NotYourAppointment'],
      ['principal', { ...wanted, powers: ['DELEGATE'] }, 'PowersAreNotAllowed'],
      ['principal', { ...wanted, appointmentId }, 'PowersAreNotAllowed'],
      ['principal', { ...wanted, validFrom: dayIn(-1, school.clock) }, 'DateIsInvalid'],
      ['principal', { ...wanted, toPersonId: principalsId }, 'DelegateIsTheSamePerson'],
      [
        'principal',
        { ...wanted, toPersonId: demoPersonId('MN79CB007') },
        'DelegateHasNoOpenAccount',
      ],
      ['principal', { ...wanted, decisionNo: ' ' }, 'TextIsInvalid'],
    ]);
    const { createdId: registrars } = await appointed(school, principalsId, 'REGISTRAR');
    const to = dayIn(1, school.clock);
    await done(school, 'principal', 'endAppointment', {
      appointmentId: registrars,
      to,
      decisionNo,
    });
    const ending = { ...wanted, appointmentId: registrars, powers: ['MOVE_CHILD'] };
    await refused('grantDelegation', [['principal', ending, 'AppointmentIsNotInForce']]);

    const { createdId: delegationId } = await done(school, 'principal', 'grantDelegation', wanted);
    await refused('revokeDelegation', [
      ['vicePrincipal', { delegationId, decisionNo }, 'RoleIsNotAllowed'],
      ['principal', { delegationId: nobody, decisionNo }, 'DelegationNotFound'],
      ['principal', { delegationId, decisionNo: ' ' }, 'TextIsInvalid'],
    ]);
    await done(school, 'principal', 'revokeDelegation', { delegationId, decisionNo });
    await refused('revokeDelegation', [
      ['principal', { delegationId, decisionNo }, 'DelegationIsOver'],
    ]);
  }, 60_000);
});

const authority = {
  authorityId: 'so-mau',
  name: { vi: 'Sở mẫu', en: 'A department' },
  level: 'PROVINCE',
  from: '2020-01-01',
};
const gone = {
  ...authority,
  authorityId: 'phong-mau',
  level: 'DISTRICT',
  parentId: 'so-mau',
  to: '2025-06-30',
  successorIds: ['so-mau'],
};
const catalogue = {
  catalogueId: 'authorities-test',
  catalogueVersion: 1,
  legalBasis: 'Nghị định mẫu',
  effectiveFrom: '2020-01-01',
  needsLegalReview: true,
  authorities: [authority, gone],
};

describe('a grant to an authority is refused', () => {
  it('with a catalogue that is wrong, old, or not adopted by the principal', async () => {
    const orphan = { ...catalogue, authorities: [gone] };
    await refused('adoptAuthorities', [
      ['systemAdministrator', { catalogue, decisionNo }, 'RoleIsNotAllowed'],
      ['principal', { catalogue: orphan, decisionNo }, 'CatalogueIsInvalid'],
      ['principal', { catalogue, decisionNo: ' ' }, 'TextIsInvalid'],
    ]);
    await done(school, 'principal', 'adoptAuthorities', { catalogue, decisionNo });
    await refused('adoptAuthorities', [
      ['principal', { catalogue, decisionNo }, 'CatalogueVersionExists'],
    ]);
  });

  it('beyond what may be granted, to whom it may be, and within what it rests on', async () => {
    const wanted = {
      authorityId: 'so-mau',
      requestNo: '45/SGDĐT',
      scope: { schoolYears: [demoSchoolYear] },
      validFrom: inDays(0, school.clock),
      validTo: inDays(30, school.clock),
    };
    const grant = 'grantToAuthority';
    await refused(grant, [
      ['vicePrincipal', wanted, 'RoleIsNotAllowed'],
      ['principal', { ...wanted, requestNo: ' ' }, 'TextIsInvalid'],
      ['principal', { ...wanted, validTo: inDays(93, school.clock) }, 'GrantPeriodIsInvalid'],
      ['principal', { ...wanted, authorityId: 'nowhere' }, 'AuthorityNotFound'],
      ['principal', { ...wanted, authorityId: 'phong-mau' }, 'AuthorityDoesNotExist'],
      ['principal', { ...wanted, scope: { schoolYears: ['1999-2000'] } }, 'GrantScopeIsInvalid'],
      ['principal', { ...wanted, parentGrantId: nobody }, 'GrantNotFound'],
    ]);
    const { createdId: grantId } = await done(school, 'principal', grant, wanted);
    const child = { ...wanted, parentGrantId: grantId };
    await refused(grant, [
      ['principal', { ...child, includesSensitive: true }, 'GrantExceedsParent'],
    ]);
    const inspector = { grantId, fullName: 'Đỗ Thanh Tùng' };
    await refused('nameInspector', [
      ['vicePrincipal', inspector, 'RoleIsNotAllowed'],
      ['principal', { ...inspector, grantId: nobody }, 'GrantNotFound'],
      ['principal', { ...inspector, fullName: ' ' }, 'TextIsInvalid'],
    ]);
    await refused('endGrant', [
      ['vicePrincipal', { grantId, decisionNo }, 'RoleIsNotAllowed'],
      ['principal', { grantId: nobody, decisionNo }, 'GrantNotFound'],
      ['principal', { grantId, decisionNo: ' ' }, 'TextIsInvalid'],
    ]);
    await done(school, 'principal', 'endGrant', { grantId, decisionNo });
    await refused('endGrant', [['principal', { grantId, decisionNo }, 'GrantIsOver']]);
    await refused('nameInspector', [['principal', inspector, 'GrantIsOver']]);
    await refused(grant, [['principal', child, 'GrantIsOver']]);
  }, 60_000);
});

describe('a review of accounts is refused', () => {
  it('to others, of a year that is not open, of what did not happen, and twice', async () => {
    const wanted = {
      schoolYear: demoSchoolYear,
      term: 'FIRST',
      upToRevision: { school: 3, access: 3 },
    };
    const ahead = { school: 3, access: 1_000_000 };
    await refused('signAccountReview', [
      ['systemAdministrator', wanted, 'RoleIsNotAllowed'],
      ['principal', { ...wanted, schoolYear: '1999-2000' }, 'SchoolYearNotFound'],
      ['principal', { ...wanted, upToRevision: ahead }, 'ReviewLooksAhead'],
      ['principal', { ...wanted, findings: [' '] }, 'TextIsInvalid'],
    ]);
    await done(school, 'vicePrincipal', 'signAccountReview', wanted);
    await refused('signAccountReview', [['principal', wanted, 'ReviewIsSigned']]);
  }, 60_000);
});
