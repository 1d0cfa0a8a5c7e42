import type { AccountKind, AccountStatus, AuthorityId } from '../shared/access.js';
import type { GrantScopePart } from '../shared/grant-scope.js';
import type { AccountId, DelegationId, GrantId, ReviewId } from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import type { Power } from '../shared/roles.js';

/** In what a grant is not what it may be. */
export type GrantPart = GrantScopePart | 'period' | 'sensitivity';

export type AccessRefusal =
  | { readonly type: 'AccessRegisterIsOpen' }
  | { readonly type: 'AccessRegisterIsNotOpen' }
  | { readonly type: 'PersonNotFound' }
  | { readonly type: 'AccountNotFound' }
  | { readonly type: 'AccountExists'; readonly accountId: AccountId }
  | { readonly type: 'AccountIsOfAnotherKind'; readonly kind: AccountKind }
  | {
      readonly type: 'AccountIsNotInState';
      readonly status: AccountStatus;
      readonly needed: readonly AccountStatus[];
    }
  | { readonly type: 'AccountIsYourOwn' }
  | { readonly type: 'AccountIsOfThePrincipal' }
  | { readonly type: 'InvitationEndIsInvalid'; readonly hoursMax: number }
  | { readonly type: 'PowersAreNotAllowed'; readonly powers: readonly Power[] }
  | { readonly type: 'ServiceAccountEndIsInvalid'; readonly daysMax: number }
  | { readonly type: 'ServiceAccountHasExpired'; readonly expiresAt: Instant }
  | { readonly type: 'ServiceTokenEndIsInvalid'; readonly latest: Instant }
  | { readonly type: 'ServiceTokenExists' }
  | { readonly type: 'ServiceTokenNotFound' }
  | { readonly type: 'ServiceTokenIsRevoked' }
  | { readonly type: 'AppointmentNotFound' }
  | { readonly type: 'NotYourAppointment' }
  | {
      readonly type: 'AppointmentIsNotInForce';
      readonly from: LocalDate;
      readonly to: LocalDate | null;
    }
  | { readonly type: 'DelegateIsTheSamePerson' }
  | { readonly type: 'DelegateHasNoOpenAccount' }
  | { readonly type: 'DelegationExists'; readonly delegationId: DelegationId }
  | { readonly type: 'DelegationNotFound' }
  | { readonly type: 'DelegationIsOver'; readonly validTo: LocalDate }
  | { readonly type: 'CatalogueIsInvalid'; readonly problem: string }
  | { readonly type: 'CatalogueVersionExists'; readonly catalogueVersion: number }
  | { readonly type: 'AuthorityNotFound' }
  | {
      readonly type: 'AuthorityDoesNotExist';
      readonly from: LocalDate;
      readonly to: LocalDate | null;
      readonly successorIds: readonly AuthorityId[];
    }
  | { readonly type: 'GrantExists'; readonly grantId: GrantId }
  | { readonly type: 'GrantNotFound' }
  | { readonly type: 'GrantIsOver'; readonly grantId: GrantId }
  | { readonly type: 'GrantPeriodIsInvalid'; readonly daysMax: number }
  | { readonly type: 'GrantScopeIsInvalid'; readonly part: GrantScopePart }
  | { readonly type: 'GrantExceedsParent'; readonly part: GrantPart }
  | { readonly type: 'SchoolYearNotFound'; readonly schoolYear: string }
  | { readonly type: 'ReviewIsSigned'; readonly reviewId: ReviewId }
  | { readonly type: 'ReviewLooksAhead'; readonly school: number; readonly access: number }
  | { readonly type: 'DateIsInvalid'; readonly field: string }
  | { readonly type: 'RoleIsNotAllowed'; readonly allowed: readonly string[] }
  | { readonly type: 'TextIsInvalid'; readonly field: string; readonly lengthMax: number };
