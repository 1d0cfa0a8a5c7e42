import type { Account } from '../shared/access.js';
import type { Instant } from '../shared/instant.js';
import { isInstant } from '../shared/instant.js';
import { err } from '../shared/result.js';
import { unless } from '../shared/role-rules.js';
import { legalActs, type Power, powers, type Role } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import {
  type IssueServiceToken,
  type OpenServiceAccount,
  type RevokeServiceToken,
  type RotateServiceToken,
  serviceAccountDaysMax,
} from './access.commands.js';
import type { AccessRefusal } from './access.refusals.js';
import {
  type Check,
  type Decision,
  happened,
  inRegister,
  isWithinHours,
  onAccount,
  statusRefusal,
} from './access.guards.js';
import { type AccessState, accountOf, isTokenInForce } from './access.state.js';

/** A program has no factor to show afresh, and decides nothing about people. */
const neverForService: readonly Power[] = [
  ...legalActs,
  'manageSchool',
  'holdDossier',
  'readAccessLog',
  'acknowledgeRecord',
];

/** Whoever keeps the accounts is not to lend a program what they could not appoint a person to. */
const rolesOfPrograms: readonly Role[] = ['registrar', 'systemAdministrator'];

export const openServiceAccount = (command: OpenServiceAccount, state: AccessState): Decision =>
  inRegister(command.by, state, 'manageAccounts', () => {
    const { at, accountId, name, role, powers: named, expiresAt } = command;
    const known = accountOf(state, accountId);
    const refusal =
      (known ? { type: 'AccountExists' as const, accountId } : null) ??
      invalidText([['name', name, textRules.name]]) ??
      powersRefusal(role, named) ??
      (isWithinHours(at, expiresAt, serviceAccountDaysMax * 24)
        ? null
        : { type: 'ServiceAccountEndIsInvalid' as const, daysMax: serviceAccountDaysMax });
    const payload = { accountId, name, role, powers: named, expiresAt };
    return unless(refusal, () => [
      happened({ type: 'access.service-account-opened', version: 1, payload }),
    ]);
  });

const powersRefusal = (role: Role, named: readonly Power[]): Check => {
  const wrong = named.filter(
    (power) =>
      !rolesOfPrograms.includes(role) ||
      neverForService.includes(power) ||
      !(powers[power] as readonly Role[]).includes(role),
  );
  return wrong.length > 0 || named.length === 0
    ? { type: 'PowersAreNotAllowed', powers: wrong }
    : null;
};

export const issueServiceToken = (command: IssueServiceToken, state: AccessState): Decision =>
  onServiceAccount(command, state, (account) => {
    const { accountId, tokenId, expiresAt } = command;
    const refusal = newTokenRefusal({ ...command, newTokenId: tokenId }, account, state);
    const payload = { accountId, tokenId, expiresAt };
    return unless(refusal, () => [
      happened({ type: 'access.service-token-issued', version: 1, payload }),
    ]);
  });

/**
 * Also of an account that is suspended or over: a secret that leaked is to be revocable. And again:
 * what has to follow the entry may have been lost.
 */
export const revokeServiceToken = (command: RevokeServiceToken, state: AccessState): Decision =>
  onServiceAccount(command, state, () => {
    const { accountId, tokenId } = command;
    const payload = { accountId, tokenId };
    return unless(unknownToken(command, state), () =>
      isTokenInForce(state, accountId, tokenId)
        ? [happened({ type: 'access.service-token-revoked', version: 1, payload })]
        : [],
    );
  });

export const rotateServiceToken = (command: RotateServiceToken, state: AccessState): Decision =>
  onServiceAccount(command, state, (account) => {
    const { accountId, tokenId, newTokenId, expiresAt } = command;
    const refusal = tokenRefusal(command, state) ?? newTokenRefusal(command, account, state);
    const issued = { accountId, tokenId: newTokenId, expiresAt };
    return unless(refusal, () => [
      happened({ type: 'access.service-token-issued', version: 1, payload: issued }),
      happened({
        type: 'access.service-token-revoked',
        version: 1,
        payload: { accountId, tokenId },
      }),
    ]);
  });

const onServiceAccount = (
  { by, accountId }: IssueServiceToken | RevokeServiceToken | RotateServiceToken,
  state: AccessState,
  decide: (account: Account) => Decision,
): Decision =>
  inRegister(by, state, 'manageAccounts', () =>
    onAccount(state, accountId, (account) =>
      account.kind === 'service'
        ? decide(account)
        : err({ type: 'AccountIsOfAnotherKind', kind: account.kind }),
    ),
  );

type NewToken = Pick<RotateServiceToken, 'at' | 'newTokenId' | 'expiresAt'>;

const newTokenRefusal = (
  { at, newTokenId, expiresAt }: NewToken,
  account: Account,
  { tokens }: AccessState,
): Check =>
  statusRefusal(account, ['open']) ??
  officeRefusal(account, { at, expiresAt }) ??
  (tokens[newTokenId] ? { type: 'ServiceTokenExists' } : null);

const officeRefusal = (
  { office }: Account,
  { at, expiresAt }: { readonly at: Instant; readonly expiresAt: Instant },
): AccessRefusal | null => {
  const latest = office?.expiresAt ?? at;
  if (latest <= at) return { type: 'ServiceAccountHasExpired', expiresAt: latest };
  return isInstant(expiresAt) && at < expiresAt && expiresAt <= latest
    ? null
    : { type: 'ServiceTokenEndIsInvalid', latest };
};

const unknownToken = (
  { accountId, tokenId }: RevokeServiceToken | RotateServiceToken,
  { tokens }: AccessState,
): Check => (tokens[tokenId]?.accountId === accountId ? null : { type: 'ServiceTokenNotFound' });

const tokenRefusal = (command: RotateServiceToken, state: AccessState): Check =>
  unknownToken(command, state) ??
  (isTokenInForce(state, command.accountId, command.tokenId)
    ? null
    : { type: 'ServiceTokenIsRevoked' });
