import type { AccessCommand } from '../../src/domain/access/access.commands.js';
import type { Authority, AuthorityCatalogue } from '../../src/domain/access/authorities.js';
import type { GrantScope } from '../../src/domain/shared/access.js';
import type {
  AccountId,
  AppointmentId,
  ClassId,
  DelegationId,
  GrantId,
  PersonId,
  ReviewId,
  SchoolId,
} from '../../src/domain/shared/ids.js';
import {
  type Actor,
  type Appointment,
  noFurtherScope,
  type Power,
} from '../../src/domain/shared/roles.js';
import { at, classA, classB, day, now, staff, today } from './people.js';

const act = <By extends Actor | null>(by: By) => ({ at: now, today, by });
type Command<Type extends AccessCommand['type']> = Extract<AccessCommand, { type: Type }>;
type Over<Type extends AccessCommand['type']> = Partial<Omit<Command<Type>, 'type'>>;

export const accountOfPerson = (person: string) => `account-${person}` as AccountId;
export const teacherAccount = accountOfPerson('tam');
export const serviceAccount = 'account-service' as AccountId;
export const inspectorAccount = 'account-inspector' as AccountId;

export const principalsAppointment: Appointment = {
  appointmentId: 'appointment-hanh' as AppointmentId,
  personId: staff.principal.personId,
  role: 'principal',
  classId: null,
  ...noFurtherScope,
  from: day('2026-09-01'),
  to: null,
  decisionNo: '1/QĐ',
};

export const openRegister = {
  type: 'OpenAccessRegister' as const,
  schoolId: 'school-1' as SchoolId,
};

export const openAccount = (
  person = 'tam',
  over: Over<'OpenAccount'> = {},
): Command<'OpenAccount'> => ({
  type: 'OpenAccount',
  ...act(staff.administrator),
  accountId: accountOfPerson(person),
  personId: person as PersonId,
  personIsRegistered: true,
  ...over,
});

export const invite = (over: Over<'InviteAccount'> = {}): Command<'InviteAccount'> => ({
  type: 'InviteAccount',
  ...act(staff.administrator),
  accountId: teacherAccount,
  principalships: [principalsAppointment],
  invitationId: 'invitation-1',
  expiresAt: at('2026-11-24T03:00:00.000Z'),
  purpose: 'first-sign-in',
  ...over,
});

const statusAct = {
  ...act(staff.vicePrincipal as Actor),
  accountId: teacherAccount,
  principalships: [principalsAppointment],
  reason: 'Nghỉ không lương',
};
type StatusOver = Partial<typeof statusAct>;
export const suspend = (over: StatusOver = {}) =>
  ({ type: 'SuspendAccount', ...statusAct, ...over }) as const;
export const reinstate = (over: Over<'ReinstateAccount'> = {}): Command<'ReinstateAccount'> => ({
  type: 'ReinstateAccount',
  ...statusAct,
  ...over,
});
export const close = (over: StatusOver = {}) =>
  ({ type: 'CloseAccount', ...statusAct, ...over }) as const;

export const openService = (
  over: Over<'OpenServiceAccount'> = {},
): Command<'OpenServiceAccount'> => ({
  type: 'OpenServiceAccount',
  ...act(staff.administrator),
  accountId: serviceAccount,
  name: 'Phần mềm kế toán',
  role: 'registrar',
  powers: ['readRecords', 'importRegister'],
  expiresAt: at('2027-11-20T03:00:00.000Z'),
  ...over,
});

const tokenAct = {
  ...act(staff.administrator as Actor),
  accountId: serviceAccount,
  tokenId: 'token-1',
};
const tokenEnd = { expiresAt: at('2027-02-20T03:00:00.000Z') };
export const issue = (over: Over<'IssueServiceToken'> = {}) =>
  ({ type: 'IssueServiceToken', ...tokenAct, ...tokenEnd, ...over }) as const;
export const revoke = (over: Over<'RevokeServiceToken'> = {}) =>
  ({ type: 'RevokeServiceToken', ...tokenAct, ...over }) as const;
export const rotate = (over: Over<'RotateServiceToken'> = {}) =>
  ({
    type: 'RotateServiceToken',
    ...tokenAct,
    ...tokenEnd,
    newTokenId: 'token-2',
    ...over,
  }) as const;

export const delegationId = 'delegation-1' as DelegationId;
export const someDays = { validFrom: day('2026-11-23'), validTo: day('2026-11-27') };
export const approving: readonly Power[] = ['approveRecord', 'permitCorrection'];

export const delegate = (over: Over<'GrantDelegation'> = {}): Command<'GrantDelegation'> => ({
  type: 'GrantDelegation',
  ...act(staff.principal),
  delegationId,
  appointmentId: principalsAppointment.appointmentId,
  appointment: principalsAppointment,
  toPersonId: staff.teacher.personId,
  powers: approving,
  ...someDays,
  decisionNo: '20/QĐ',
  ...over,
});
export const revokeDelegation = (
  over: Over<'RevokeDelegation'> = {},
): Command<'RevokeDelegation'> => ({
  type: 'RevokeDelegation',
  ...act(staff.principal),
  delegationId,
  decisionNo: '21/QĐ',
  ...over,
});

const authority = (
  authorityId: string,
  level: Authority['level'],
  parentId: string | null,
  over: Partial<Authority> = {},
): Authority => ({
  authorityId,
  name: { vi: authorityId, en: authorityId },
  level,
  parentId,
  from: day('2020-01-01'),
  to: null,
  successorIds: [],
  ...over,
});
export const ministry = authority('ministry', 'ministry', null);
export const province = authority('province', 'province', 'ministry');
export const district = authority('district', 'district', 'province', {
  to: day('2026-12-10'),
  successorIds: ['commune'],
});
export const commune = authority('commune', 'commune', 'province');
export const catalogue: AuthorityCatalogue = {
  catalogueId: 'authorities',
  catalogueVersion: 1,
  legalBasis: 'Nghị định mẫu',
  effectiveFrom: day('2020-01-01'),
  effectiveTo: null,
  needsLegalReview: true,
  authorities: [ministry, province, district, commune],
};
export const adopt = (
  over: Partial<AuthorityCatalogue> = {},
  more: Over<'AdoptAuthorities'> = {},
): Command<'AdoptAuthorities'> => ({
  type: 'AdoptAuthorities',
  ...act(staff.principal),
  catalogue: { ...catalogue, ...over },
  decisionNo: '30/QĐ',
  ...more,
});

export const grantId = 'grant-1' as GrantId;
export const childGrantId = 'grant-2' as GrantId;
export const scope: GrantScope = {
  schoolYears: ['2025-2026', '2026-2027'],
  kinds: ['child-profile', 'health'],
  classIds: null,
};
export const grant = (over: Over<'GrantToAuthority'> = {}): Command<'GrantToAuthority'> => ({
  type: 'GrantToAuthority',
  ...act(staff.principal),
  grantId,
  authorityId: 'commune',
  requestNo: '45/PGD',
  scope,
  validFrom: at('2026-11-22T17:00:00.000Z'),
  validTo: at('2026-12-22T17:00:00.000Z'),
  includesSensitive: false,
  parentGrantId: null,
  known: {
    schoolYears: ['2025-2026', '2026-2027'],
    kinds: ['child-profile', 'health', 'daily-log'],
    classIds: [classA, classB] as readonly ClassId[],
  },
  ...over,
});
export const childGrant = (over: Over<'GrantToAuthority'> = {}): Command<'GrantToAuthority'> =>
  grant({ grantId: childGrantId, authorityId: 'province', parentGrantId: grantId, ...over });
export const endGrant = (over: Over<'EndGrant'> = {}): Command<'EndGrant'> => ({
  type: 'EndGrant',
  ...act(staff.principal),
  grantId,
  decisionNo: '46/QĐ',
  ...over,
});
export const nameInspector = (over: Over<'NameInspector'> = {}): Command<'NameInspector'> => ({
  type: 'NameInspector',
  ...act(staff.principal),
  grantId,
  accountId: inspectorAccount,
  personId: 'tung' as PersonId,
  fullName: 'Đỗ Thanh Tùng',
  ...over,
});

export const review = (over: Over<'SignAccountReview'> = {}): Command<'SignAccountReview'> => ({
  type: 'SignAccountReview',
  ...act(staff.vicePrincipal),
  reviewId: 'review-1' as ReviewId,
  schoolYear: '2026-2027',
  schoolYearIsOpen: true,
  term: '1',
  upToRevision: { school: 12, access: 0 },
  schoolRevision: 12,
  findings: ['Một tài khoản chưa dùng'],
  ...over,
});
