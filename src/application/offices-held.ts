import {
  accountOf,
  delegationsTo,
  isSessionOver,
  isTokenInForce,
} from '../domain/access/access.state.js';
import type { AccessState } from '../domain/access/access.state.js';
import { type Moment, type Office, officesOf } from '../domain/policy/offices.js';
import type { SchoolState } from '../domain/school/school.state.js';
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
  const { accountId, personId, scopes } = principal;
  const account = accountOf(access, accountId);
  if (account?.status !== 'open' || account.personId !== personId) throw new AccountIsNotOpen();
  if (!credentialHolds(principal, access)) throw new AccountIsNotOpen();
  const { appointments } = school;
  const delegations = delegationsTo(access, personId, moment.today);
  return officesOf({ personId, account, scopes }, { appointments, delegations }, moment);
};

/** What was to be ended with an entry of the register may have been left behind where it is kept. */
const credentialHolds = (
  { accountId, openedAt, tokenId }: Principal,
  access: AccessState,
): boolean =>
  (openedAt === null || !isSessionOver(access, accountId, openedAt)) &&
  (tokenId === null || isTokenInForce(access, accountId, tokenId));
