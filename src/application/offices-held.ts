import {
  accountOf,
  delegationsTo,
  isSessionOver,
  isTokenInForce,
} from '../domain/access/access.state.js';
import type { AccessState } from '../domain/access/access.state.js';
import { type Moment, type Office, officesOf } from '../domain/policy/offices.js';
import { type SchoolState, teamsNow } from '../domain/school/school.state.js';
import type { Account } from '../domain/shared/access.js';
import { AccountIsNotOpen } from './errors.js';
import type { Principal } from './ports/authenticator.js';

/** What offices follow from, as the two streams have it. */
export interface SchoolAndAccess {
  readonly school: SchoolState;
  readonly access: AccessState;
}

/**
 * The offices of a principal now.
 * @throws AccountIsNotOpen when the access register does not know the account as open, or the
 *   credential as its own
 */
export const officesHeld = (
  principal: Principal,
  { school, access }: SchoolAndAccess,
  moment: Moment,
): readonly Office[] => {
  const { personId, scopes } = principal;
  const account = openAccountOf(principal, access);
  if (!account) throw new AccountIsNotOpen();
  const { appointments } = school;
  const facts = {
    appointments,
    delegations: delegationsTo(access, personId, moment.today),
    teamsNow: teamsNow(school, moment.today),
  };
  return officesOf({ personId, account, scopes }, facts, moment);
};

/** Null unless it is open, and the credential still one of it. */
export const openAccountOf = (principal: Principal, access: AccessState): Account | null => {
  const account = accountOf(access, principal.accountId);
  const isOpen = account?.status === 'open' && account.personId === principal.personId;
  return isOpen && credentialHolds(principal, access) ? account : null;
};

/** What was to be ended with an entry of the register may have been left behind where it is kept. */
const credentialHolds = (
  { accountId, openedAt, tokenId }: Principal,
  access: AccessState,
): boolean =>
  (openedAt === null || !isSessionOver(access, accountId, openedAt)) &&
  (tokenId === null || isTokenInForce(access, accountId, tokenId));
