import type { Account, AccountStatus } from '../shared/access.js';
import { type Decided, decided } from '../shared/event.js';
import type { AccountId } from '../shared/ids.js';
import { hoursBetween, type Instant, isInstant } from '../shared/instant.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import { err, type Result } from '../shared/result.js';
import { roleRefusal } from '../shared/role-rules.js';
import { type Actor, type Power, powers } from '../shared/roles.js';
import type { AccessEvent } from './access.events.js';
import type { AccessRefusal } from './access.refusals.js';
import { type AccessState, accountOf } from './access.state.js';

export type Decision = Result<readonly Decided<AccessEvent>[], AccessRefusal>;
export type Check = AccessRefusal | null;

export const happened = (
  event: AccessEvent,
  protectedBlocks?: readonly ProtectedBlock<FieldValue>[],
): Decided<AccessEvent> => decided(event, protectedBlocks);

/** In an open register, by somebody whose present office carries the power, or the installation. */
export const inRegister = (
  by: Actor | null,
  state: AccessState,
  power: Power,
  decide: () => Decision,
): Decision => {
  const refusal = registerRefusal(state) ?? (by === null ? null : roleRefusal(by, powers[power]));
  return refusal ? err(refusal) : decide();
};

export const registerRefusal = ({ isOpen }: AccessState): Check =>
  isOpen ? null : { type: 'AccessRegisterIsNotOpen' };

export const onAccount = (
  state: AccessState,
  accountId: AccountId,
  decide: (account: Account) => Decision,
): Decision => {
  const account = accountOf(state, accountId);
  return account ? decide(account) : err({ type: 'AccountNotFound' });
};

export const statusRefusal = ({ status }: Account, needed: readonly AccountStatus[]): Check =>
  needed.includes(status) ? null : { type: 'AccountIsNotInState', status, needed };

/** An end that exists, lies after `from`, and not more than so many hours after it. */
export const isWithinHours = (from: Instant, end: Instant, hoursMax: number): boolean => {
  const hours = isInstant(from) && isInstant(end) ? hoursBetween(from, end) : 0;
  return hours > 0 && hours <= hoursMax;
};
