import type { AccountReviewTerm, AuthorityId, GrantScope } from '../shared/access.js';
import type { Grantable } from '../shared/grant-scope.js';
import type {
  AccountId,
  AppointmentId,
  DelegationId,
  GrantId,
  PersonId,
  ReviewId,
  SchoolId,
} from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import type { Actor, Appointment, Power, Role } from '../shared/roles.js';
import type { InvitationPurpose } from './access.events.js';
import type { AuthorityCatalogue } from './authorities.js';

interface Act {
  readonly at: Instant;
  readonly today: LocalDate;
  readonly by: Actor;
}
/** `by` is null when the installation itself does it. */
type InstallationsAct = Omit<Act, 'by'> & { readonly by: Actor | null };

export interface OpenAccessRegister {
  readonly type: 'OpenAccessRegister';
  readonly schoolId: SchoolId;
}
export interface OpenAccount extends InstallationsAct {
  readonly type: 'OpenAccount';
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly personIsRegistered: boolean;
}
/** What is decided about an account that exists. */
interface AboutAccount {
  readonly accountId: AccountId;
  /** Appointments as principal that are not over: in force, or decided and to come. */
  readonly principalships: readonly Appointment[];
}
export interface InviteAccount extends InstallationsAct, AboutAccount {
  readonly type: 'InviteAccount';
  readonly invitationId: string;
  readonly expiresAt: Instant;
  readonly purpose: InvitationPurpose;
}
export interface SuspendAccount extends Act, AboutAccount {
  readonly type: 'SuspendAccount';
  readonly reason: string;
}
export interface ReinstateAccount extends InstallationsAct, AboutAccount {
  readonly type: 'ReinstateAccount';
  readonly reason: string;
}
export interface CloseAccount extends Act, AboutAccount {
  readonly type: 'CloseAccount';
  readonly reason: string;
}
export interface OpenServiceAccount extends Act {
  readonly type: 'OpenServiceAccount';
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly expiresAt: Instant;
}
export interface IssueServiceToken extends Act {
  readonly type: 'IssueServiceToken';
  readonly accountId: AccountId;
  readonly tokenId: string;
  readonly expiresAt: Instant;
}
export interface RevokeServiceToken extends Act {
  readonly type: 'RevokeServiceToken';
  readonly accountId: AccountId;
  readonly tokenId: string;
}
export interface RotateServiceToken extends Act {
  readonly type: 'RotateServiceToken';
  readonly accountId: AccountId;
  /** The one that stops working. */
  readonly tokenId: string;
  readonly newTokenId: string;
  readonly expiresAt: Instant;
}
export interface GrantDelegation extends Act {
  readonly type: 'GrantDelegation';
  readonly delegationId: DelegationId;
  readonly appointmentId: AppointmentId;
  /** That appointment as the school has it; null when there is none. */
  readonly appointment: Appointment | null;
  readonly toPersonId: PersonId;
  readonly powers: readonly Power[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly decisionNo: string;
}
export interface RevokeDelegation extends Act {
  readonly type: 'RevokeDelegation';
  readonly delegationId: DelegationId;
  readonly decisionNo: string;
}
export interface AdoptAuthorities extends Act {
  readonly type: 'AdoptAuthorities';
  readonly catalogue: AuthorityCatalogue;
  readonly decisionNo: string;
}
export interface GrantToAuthority extends Act {
  readonly type: 'GrantToAuthority';
  readonly grantId: GrantId;
  readonly authorityId: AuthorityId;
  readonly requestNo: string;
  readonly scope: GrantScope;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  readonly includesSensitive: boolean;
  readonly parentGrantId: GrantId | null;
  /** What there is at the school to be granted. */
  readonly known: Grantable;
}
export interface EndGrant extends Act {
  readonly type: 'EndGrant';
  readonly grantId: GrantId;
  readonly decisionNo: string;
}
export interface NameInspector extends Act {
  readonly type: 'NameInspector';
  readonly grantId: GrantId;
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly fullName: string;
}
export interface SignAccountReview extends Act {
  readonly type: 'SignAccountReview';
  readonly reviewId: ReviewId;
  readonly schoolYear: string;
  readonly schoolYearIsOpen: boolean;
  readonly term: AccountReviewTerm;
  readonly upToRevision: { readonly school: number; readonly access: number };
  /** How far the school's stream goes now. */
  readonly schoolRevision: number;
  readonly findings: readonly string[];
}
export type AccessCommand =
  | OpenAccessRegister
  | OpenAccount
  | InviteAccount
  | SuspendAccount
  | ReinstateAccount
  | CloseAccount
  | OpenServiceAccount
  | IssueServiceToken
  | RevokeServiceToken
  | RotateServiceToken
  | GrantDelegation
  | RevokeDelegation
  | AdoptAuthorities
  | GrantToAuthority
  | EndGrant
  | NameInspector
  | SignAccountReview;

export const invitationHoursMax = 7 * 24;
export const serviceAccountDaysMax = 366;
export const grantDaysMax = 92;
export const findingsMax = 50;
