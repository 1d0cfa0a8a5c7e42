// Shapes of the access register that policies judge by. No logic: look-ups are in access.state.ts.
import type { AccountId, AppointmentId, ClassId, DelegationId, GrantId, PersonId } from './ids.js';
import type { Instant, LocalDate } from './instant.js';
import type { Power, Role } from './roles.js';

export const accountKinds = ['person', 'service', 'inspector'] as const;
export type AccountKind = (typeof accountKinds)[number];

export const accountStatuses = ['open', 'suspended', 'closed'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** What a service account may do: one role, of which it holds the listed powers only. */
export interface ServiceOffice {
  readonly role: Role;
  readonly powers: readonly Power[];
  /** From then on the account may do nothing. */
  readonly expiresAt: Instant;
}

export interface Account {
  readonly accountId: AccountId;
  /** A service account has a person id of its own, under which its acts are recorded. */
  readonly personId: PersonId;
  readonly kind: AccountKind;
  readonly status: AccountStatus;
  /** Only of an inspector: without this grant in force the account may do nothing. */
  readonly grantId: GrantId | null;
  /** Only of a service account. */
  readonly office: ServiceOffice | null;
}

/** Days include both ends. */
export interface Delegation {
  readonly delegationId: DelegationId;
  readonly appointmentId: AppointmentId;
  readonly fromPersonId: PersonId;
  readonly toPersonId: PersonId;
  readonly powers: readonly Power[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

/** `null` means: of every kind, of every class. */
export interface GrantScope {
  readonly schoolYears: readonly string[];
  readonly kinds: readonly string[] | null;
  readonly classIds: readonly ClassId[] | null;
}

export type AuthorityId = string;

export const grantStatuses = ['given', 'ended'] as const;
/** `ended` before its time, by a person. Whether it is in force depends on the moment. */
export type GrantStatus = (typeof grantStatuses)[number];

export interface AuthorityGrant {
  readonly grantId: GrantId;
  readonly authorityId: AuthorityId;
  readonly requestNo: string;
  readonly scope: GrantScope;
  readonly validFrom: Instant;
  /** The grant is over at this moment. */
  readonly validTo: Instant;
  readonly includesSensitive: boolean;
  readonly parentGrantId: GrantId | null;
  readonly status: GrantStatus;
}

export const accountReviewTerms = ['1', '2', 'summer'] as const;
export type AccountReviewTerm = (typeof accountReviewTerms)[number];
