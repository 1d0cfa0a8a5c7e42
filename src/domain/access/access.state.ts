import type { Account, AccountReviewTerm, AuthorityGrant, Delegation } from '../shared/access.js';
import type { AccountId, DelegationId, GrantId, PersonId, ReviewId } from '../shared/ids.js';
import { type Instant, type LocalDate, localDayOf } from '../shared/instant.js';
import { type AuthorityCatalogue, authorityExists } from './authorities.js';

/** Whether its secret was used is known at the door, not here; a new one replaces the last. */
export interface Invitation {
  readonly invitationId: string;
  readonly expiresAt: Instant;
  /** Which may invite anybody; whoever is at the school may not. */
  readonly isByInstallation: boolean;
}

export interface ServiceToken {
  readonly accountId: AccountId;
  readonly isRevoked: boolean;
}

export interface AccessState {
  readonly isOpen: boolean;
  /** Some person has acted here: from then on the installation opens no accounts any more. */
  readonly isGoverned: boolean;
  /** Number of the last event. */
  readonly revision: number;
  readonly accounts: Readonly<Record<AccountId, Account>>;
  readonly accountIds: Readonly<Record<PersonId, AccountId>>;
  /** Null where the last one was dropped with a change of the account. */
  readonly invitations: Readonly<Record<AccountId, Invitation | null>>;
  /** When the account was last suspended, reinstated or closed. */
  readonly changedAt: Readonly<Record<AccountId, Instant>>;
  readonly tokens: Readonly<Record<string, ServiceToken>>;
  readonly delegations: Readonly<Record<DelegationId, Delegation>>;
  /** Those that were revoked, with the day. */
  readonly revokedOn: Readonly<Record<DelegationId, LocalDate>>;
  /** In the order of adoption. */
  readonly catalogues: readonly AuthorityCatalogue[];
  readonly grants: Readonly<Record<GrantId, AuthorityGrant>>;
  readonly reviews: readonly SignedReview[];
}

export interface SignedReview {
  readonly reviewId: ReviewId;
  readonly schoolYear: string;
  readonly term: AccountReviewTerm;
}

export const initial: AccessState = {
  isOpen: false,
  isGoverned: false,
  revision: -1,
  accounts: {},
  accountIds: {},
  invitations: {},
  changedAt: {},
  tokens: {},
  delegations: {},
  revokedOn: {},
  catalogues: [],
  grants: {},
  reviews: [],
};

export const accountOf = ({ accounts }: AccessState, accountId: AccountId): Account | null =>
  accounts[accountId] ?? null;

/** Whatever its status: a person has one account for ever. */
export const accountOfPerson = (state: AccessState, personId: PersonId): Account | null => {
  const accountId = state.accountIds[personId];
  return accountId === undefined ? null : accountOf(state, accountId);
};

/** The only invitation whose code may let somebody in; null when there is none. */
export const invitationOf = (
  { invitations }: AccessState,
  accountId: AccountId,
): Invitation | null => invitations[accountId] ?? null;

/** One of before a suspension or a closing; it does not come back with the account either. */
export const isSessionOver = (
  { changedAt }: AccessState,
  accountId: AccountId,
  openedAt: Instant,
): boolean => {
  const changed = changedAt[accountId];
  return changed !== undefined && openedAt <= changed;
};

/** Issued to that account and not revoked; nobody else's word counts. */
export const isTokenInForce = (
  { tokens }: AccessState,
  accountId: AccountId,
  tokenId: string,
): boolean => {
  const token = tokens[tokenId];
  return token?.accountId === accountId && !token.isRevoked;
};

/** Not revoked, and their days have come; whether the appointment still is in force is not asked. */
export const delegationsTo = (
  { delegations, revokedOn }: AccessState,
  personId: PersonId,
  today: LocalDate,
): readonly Delegation[] =>
  Object.values<Delegation>(delegations).filter(
    ({ delegationId, toPersonId, validFrom, validTo }) =>
      toPersonId === personId &&
      validFrom <= today &&
      today <= validTo &&
      revokedOn[delegationId] === undefined,
  );

export const grantOf = (
  { grants }: Pick<AccessState, 'grants'>,
  grantId: GrantId,
): AuthorityGrant | null => grants[grantId] ?? null;

/** At that moment, with every grant it rests on, and while its authority exists. */
export const grantInForce = (
  state: Pick<AccessState, 'grants' | 'catalogues'>,
  grantId: GrantId,
  at: Instant,
): boolean => {
  const grant = grantOf(state, grantId);
  if (!grant || grant.status !== 'given') return false;
  const { authorityId, validFrom, validTo, parentGrantId } = grant;
  return (
    validFrom <= at &&
    at < validTo &&
    authorityExists(state.catalogues, authorityId, localDayOf(at)) &&
    (parentGrantId === null || grantInForce(state, parentGrantId, at))
  );
};

/** Nothing that happened so far keeps it from being in force now or later. */
export const grantIsOver = (
  state: Pick<AccessState, 'grants' | 'catalogues'>,
  { status, authorityId, validFrom, validTo, parentGrantId }: AuthorityGrant,
  at: Instant,
): boolean => {
  if (status !== 'given' || at >= validTo) return true;
  const day = localDayOf(at < validFrom ? validFrom : at);
  if (!authorityExists(state.catalogues, authorityId, day)) return true;
  const parent = parentGrantId === null ? null : grantOf(state, parentGrantId);
  return parent !== null && grantIsOver(state, parent, at);
};
