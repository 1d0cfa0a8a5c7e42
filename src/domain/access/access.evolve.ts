import type { Account, AccountStatus, Delegation } from '../shared/access.js';
import type { Recorded } from '../shared/event.js';
import type { AccountId, GrantId, PersonId } from '../shared/ids.js';
import { localDayOf } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import type {
  AccessEvent,
  AccessRegisterOpened,
  AccountClosed,
  AccountReinstated,
  AccountSuspended,
} from './access.events.js';
import { type AccessState, accountOf, grantOf } from './access.state.js';

export const evolve = (state: AccessState, event: Recorded<AccessEvent>): AccessState => {
  const revision = Number(event.meta.revision);
  if (event.type === 'access.register-opened') {
    invariant(!state.isOpen, 'an access register is opened once');
    return { ...state, isOpen: true, revision };
  }
  invariant(state.isOpen, 'an access register starts with its opening');
  const isGoverned = state.isGoverned || !isInstallation(event.meta.personId);
  return { ...changed(state, event), isGoverned, revision };
};

/** Under this name the envelope keeps what no person did. */
const isInstallation = (personId: PersonId): boolean => personId === ('installation' as PersonId);

type StatusChanged = AccountSuspended | AccountReinstated | AccountClosed;
type LaterEvent = Recorded<Exclude<AccessEvent, AccessRegisterOpened>>;

const changed = (state: AccessState, event: LaterEvent): AccessState => {
  switch (event.type) {
    case 'access.account-opened': {
      const { accountId, personId, kind } = event.payload;
      return withNewAccount(state, { ...blank, accountId, personId, kind });
    }
    case 'access.account-invited': {
      const { accountId, invitationId, expiresAt } = event.payload;
      const isByInstallation = isInstallation(event.meta.personId);
      const invitation = { invitationId, expiresAt, isByInstallation };
      return { ...state, invitations: { ...state.invitations, [accountId]: invitation } };
    }
    case 'access.account-suspended':
      return withStatus(state, event, 'suspended');
    case 'access.account-reinstated':
      return withStatus(state, event, 'open');
    case 'access.account-closed':
      return withStatus(state, event, 'closed');
    case 'access.service-account-opened': {
      const { accountId, role, powers, expiresAt } = event.payload;
      const personId = accountId as string as PersonId;
      const office = { role, powers, expiresAt };
      return withNewAccount(state, { ...blank, accountId, personId, kind: 'service', office });
    }
    case 'access.service-token-issued':
      return withToken(state, event.payload, false);
    case 'access.service-token-revoked':
      return withToken(state, event.payload, true);
    case 'access.delegation-granted': {
      const { decisionNo: _, ...delegation } = event.payload;
      return withDelegation(state, delegation);
    }
    case 'access.delegation-revoked': {
      const { delegationId } = event.payload;
      invariant(
        state.delegations[delegationId] !== undefined,
        'a delegation starts with its grant',
      );
      const day = localDayOf(event.meta.recordedAt);
      return { ...state, revokedOn: { ...state.revokedOn, [delegationId]: day } };
    }
    case 'access.authorities-adopted':
      return { ...state, catalogues: [...state.catalogues, event.payload.catalogue] };
    case 'access.grant-given': {
      const grant = { ...event.payload, status: 'given' as const };
      invariant(!grantOf(state, grant.grantId), 'a grant is given once');
      return { ...state, grants: { ...state.grants, [grant.grantId]: grant } };
    }
    case 'access.inspector-named': {
      invariant(grantOf(state, event.payload.grantId) !== null, 'an inspector comes with a grant');
      return withNewAccount(state, { ...blank, ...event.payload, kind: 'inspector' });
    }
    case 'access.grant-ended':
      return withGrantEnded(state, event.payload.grantId);
    case 'access.review-signed': {
      const { reviewId, schoolYear, term } = event.payload;
      return { ...state, reviews: [...state.reviews, { reviewId, schoolYear, term }] };
    }
  }
};

const blank = { status: 'open', grantId: null, office: null } as const;

const withNewAccount = (state: AccessState, account: Account): AccessState => {
  const { accountId, personId } = account;
  invariant(!accountOf(state, accountId), 'an account is opened once');
  invariant(state.accountIds[personId] === undefined, 'a person has one account');
  return {
    ...state,
    accounts: { ...state.accounts, [accountId]: account },
    accountIds: { ...state.accountIds, [personId]: accountId },
  };
};

/** An invitation was made for the account as it stood; what changes that drops it. */
const withStatus = (
  state: AccessState,
  { payload: { accountId }, meta }: Recorded<StatusChanged>,
  status: AccountStatus,
): AccessState => {
  const account = accountOf(state, accountId);
  invariant(account !== null && account.status !== 'closed', 'a closed account stays as it is');
  const isInvited = state.invitations[accountId] !== undefined;
  return {
    ...state,
    accounts: { ...state.accounts, [accountId]: { ...account, status } },
    changedAt: { ...state.changedAt, [accountId]: meta.recordedAt },
    invitations: isInvited ? { ...state.invitations, [accountId]: null } : state.invitations,
  };
};

const withDelegation = (state: AccessState, delegation: Delegation): AccessState => {
  const { delegationId } = delegation;
  invariant(!state.delegations[delegationId], 'a delegation is granted once');
  return { ...state, delegations: { ...state.delegations, [delegationId]: delegation } };
};

const withGrantEnded = (state: AccessState, grantId: GrantId): AccessState => {
  const grant = grantOf(state, grantId);
  invariant(grant !== null, 'a grant ends after it was given');
  const ended = { ...grant, status: 'ended' as const };
  return { ...state, grants: { ...state.grants, [grantId]: ended } };
};

const withToken = (
  state: AccessState,
  { accountId, tokenId }: { readonly accountId: AccountId; readonly tokenId: string },
  isRevoked: boolean,
): AccessState => ({
  ...state,
  tokens: { ...state.tokens, [tokenId]: { accountId, isRevoked } },
});
