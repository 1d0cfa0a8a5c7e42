// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. Reasons and findings travel in protected blocks (purpose 'account-notes', fields 'reason'
// and 'findings'), an inspector's name under 'staff-identity', field 'fullName'. What proves that
// somebody is who they say (passwords, codes, tokens) is no fact about the school: never here.
import type { AccountReviewTerm, AuthorityId, GrantScope } from '../shared/access.js';
import type { EventShape } from '../shared/event.js';
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
import type { Power, Role } from '../shared/roles.js';
import type { AuthorityCatalogue } from './authorities.js';

export type InvitationPurpose = 'first-sign-in' | 'recovery';

export type AccessRegisterOpened = EventShape<
  'access.register-opened',
  1,
  { readonly schoolId: SchoolId }
>;
export type AccountOpened = EventShape<
  'access.account-opened',
  1,
  { readonly accountId: AccountId; readonly personId: PersonId; readonly kind: 'person' }
>;
export type AccountInvited = EventShape<
  'access.account-invited',
  1,
  {
    readonly accountId: AccountId;
    readonly invitationId: string;
    readonly expiresAt: Instant;
    readonly purpose: InvitationPurpose;
  }
>;
export type AccountSuspended = EventShape<
  'access.account-suspended',
  1,
  { readonly accountId: AccountId }
>;
export type AccountReinstated = EventShape<
  'access.account-reinstated',
  1,
  { readonly accountId: AccountId }
>;
export type AccountClosed = EventShape<
  'access.account-closed',
  1,
  { readonly accountId: AccountId }
>;
/** The name is a program's, in clear: it MUST NOT name anybody. */
export type ServiceAccountOpened = EventShape<
  'access.service-account-opened',
  1,
  {
    readonly accountId: AccountId;
    readonly name: string;
    readonly role: Role;
    readonly powers: readonly Power[];
    readonly expiresAt: Instant;
  }
>;
export type ServiceTokenIssued = EventShape<
  'access.service-token-issued',
  1,
  { readonly accountId: AccountId; readonly tokenId: string; readonly expiresAt: Instant }
>;
export type ServiceTokenRevoked = EventShape<
  'access.service-token-revoked',
  1,
  { readonly accountId: AccountId; readonly tokenId: string }
>;
export type DelegationGranted = EventShape<
  'access.delegation-granted',
  1,
  {
    readonly delegationId: DelegationId;
    readonly appointmentId: AppointmentId;
    readonly fromPersonId: PersonId;
    readonly toPersonId: PersonId;
    readonly powers: readonly Power[];
    readonly validFrom: LocalDate;
    readonly validTo: LocalDate;
    readonly decisionNo: string;
  }
>;
export type DelegationRevoked = EventShape<
  'access.delegation-revoked',
  1,
  { readonly delegationId: DelegationId; readonly decisionNo: string }
>;
export type AuthoritiesAdopted = EventShape<
  'access.authorities-adopted',
  1,
  { readonly catalogue: AuthorityCatalogue; readonly decisionNo: string }
>;
export type GrantGiven = EventShape<
  'access.grant-given',
  1,
  {
    readonly grantId: GrantId;
    readonly authorityId: AuthorityId;
    readonly requestNo: string;
    readonly scope: GrantScope;
    readonly validFrom: Instant;
    readonly validTo: Instant;
    readonly includesSensitive: boolean;
    readonly parentGrantId: GrantId | null;
  }
>;
export type InspectorNamed = EventShape<
  'access.inspector-named',
  1,
  { readonly grantId: GrantId; readonly accountId: AccountId; readonly personId: PersonId }
>;
export type GrantEnded = EventShape<
  'access.grant-ended',
  1,
  { readonly grantId: GrantId; readonly decisionNo: string }
>;
export type ReviewSigned = EventShape<
  'access.review-signed',
  1,
  {
    readonly reviewId: ReviewId;
    readonly schoolYear: string;
    readonly term: AccountReviewTerm;
    /** How far the two streams went that the reviewer looked at. */
    readonly upToRevision: { readonly school: number; readonly access: number };
    readonly findingsCount: number;
  }
>;

export type AccessEvent =
  | AccessRegisterOpened
  | AccountOpened
  | AccountInvited
  | AccountSuspended
  | AccountReinstated
  | AccountClosed
  | ServiceAccountOpened
  | ServiceTokenIssued
  | ServiceTokenRevoked
  | DelegationGranted
  | DelegationRevoked
  | AuthoritiesAdopted
  | GrantGiven
  | InspectorNamed
  | GrantEnded
  | ReviewSigned;
