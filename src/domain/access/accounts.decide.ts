import type { Account, AccountStatus } from '../shared/access.js';
import { type AccountId, type PersonId, subjectOfPerson } from '../shared/ids.js';
import { roleRefusal, unless } from '../shared/role-rules.js';
import { isInForce, type Power, powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import {
  type CloseAccount,
  type InviteAccount,
  invitationHoursMax,
  type OpenAccount,
  type ReinstateAccount,
  type SuspendAccount,
} from './access.commands.js';
import {
  type Check,
  type Decision,
  happened,
  inRegister,
  isWithinHours,
  onAccount,
  registerRefusal,
  statusRefusal,
} from './access.guards.js';
import { type AccessState, accountOf, accountOfPerson, invitationOf } from './access.state.js';
import { isOutOfReach, type ReachFacts } from './invitations.js';

export const openAccount = (command: OpenAccount, state: AccessState): Decision => {
  const { by, accountId, personId, personIsRegistered } = command;
  const known = accountOf(state, accountId) ?? accountOfPerson(state, personId);
  const refusal =
    registerRefusal(state) ??
    (by === null ? foundingRefusal(state) : roleRefusal(by, powers.manageAccounts)) ??
    (personIsRegistered ? null : { type: 'PersonNotFound' as const }) ??
    (known ? { type: 'AccountExists' as const, accountId: known.accountId } : null);
  const payload = { accountId, personId, kind: 'person' as const };
  return unless(refusal, () => [happened({ type: 'access.account-opened', version: 1, payload })]);
};

/** The installation founds a school and is barred as soon as somebody keeps its register. */
const foundingRefusal = ({ isGoverned }: AccessState): Check =>
  isGoverned ? { type: 'RoleIsNotAllowed', allowed: powers.manageAccounts } : null;

/** Into an authority's access only whoever gives it lets somebody. */
const powerToInvite = (state: AccessState, accountId: AccountId): Power =>
  accountOf(state, accountId)?.kind === 'inspector' ? 'grantToAuthority' : 'manageAccounts';

/**
 * A code lets in whoever holds it, so inviting is as much as taking the account over: nobody does
 * it to themselves, and to the principal, now or to come, and to whoever holds a principal's powers
 * only the installation, whose act stays in the log.
 */
export const inviteAccount = (command: InviteAccount, state: AccessState): Decision => {
  const { at, by, accountId, invitationId, expiresAt, purpose } = command;
  return inRegister(by, state, powerToInvite(state, accountId), () =>
    onAccount(state, accountId, (account) => {
      const refusal =
        (account.kind === 'service' ? wrongKind(account) : null) ??
        personRefusal(command, account, state, isOutOfReach) ??
        statusRefusal(account, ['open']) ??
        (isWithinHours(at, expiresAt, invitationHoursMax)
          ? null
          : { type: 'InvitationEndIsInvalid' as const, hoursMax: invitationHoursMax });
      const payload = { accountId, invitationId, expiresAt, purpose };
      const isMade = invitationOf(state, accountId)?.invitationId === invitationId;
      return unless(refusal, () =>
        isMade ? [] : [happened({ type: 'access.account-invited', version: 1, payload })],
      );
    }),
  );
};

const wrongKind = ({ kind }: Account): Check => ({ type: 'AccountIsOfAnotherKind', kind });

type StatusCommand = SuspendAccount | ReinstateAccount | CloseAccount;

/** Whether nobody at the school may do it to that person's account. */
type Beyond = (state: AccessState, personId: PersonId, facts: ReachFacts) => boolean;

const isPrincipalToday: Beyond = (_, personId, { today, principalships }) =>
  principalships.some((one) => one.personId === personId && isInForce(one, today));

const changeStatus =
  (
    type: 'access.account-suspended' | 'access.account-reinstated' | 'access.account-closed',
    needed: readonly AccountStatus[],
    isBeyond: Beyond,
  ) =>
  (command: StatusCommand, state: AccessState): Decision =>
    inRegister(command.by, state, 'manageAccounts', () =>
      onAccount(state, command.accountId, (account) => {
        const { accountId, personId } = account;
        const { reason } = command;
        const refusal =
          personRefusal(command, account, state, isBeyond) ??
          statusRefusal(account, needed) ??
          invalidText([['reason', reason, textRules.prose]]);
        const notes = {
          subjectId: subjectOfPerson(personId),
          purpose: 'account-notes',
          fields: { reason },
        };
        return unless(refusal, () => [
          happened({ type, version: 1, payload: { accountId } }, [notes]),
        ]);
      }),
    );

export const suspendAccount = changeStatus('access.account-suspended', ['open'], isOutOfReach);
/** Whoever is to become principal can be let back in until the day comes. */
export const reinstateAccount = changeStatus(
  'access.account-reinstated',
  ['suspended'],
  isPrincipalToday,
);
/** For ever: whoever may come back is suspended instead. */
export const closeAccount = changeStatus(
  'access.account-closed',
  ['open', 'suspended'],
  isOutOfReach,
);

/**
 * Nobody is shut out, let in or taken over by themselves or by those below: everybody who manages
 * accounts is below the principal. The installation is below nobody.
 */
const personRefusal = (
  command: StatusCommand | InviteAccount,
  { personId }: Account,
  state: AccessState,
  isBeyond: Beyond,
): Check => {
  const { by } = command;
  if (by === null) return null;
  if (personId === by.personId) return { type: 'AccountIsYourOwn' };
  return isBeyond(state, personId, command) ? { type: 'AccountIsOfThePrincipal' } : null;
};
