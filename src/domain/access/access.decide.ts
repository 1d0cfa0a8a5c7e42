import { err, ok } from '../shared/result.js';
import type { AccessCommand, OpenAccessRegister } from './access.commands.js';
import { type Decision, happened } from './access.guards.js';
import type { AccessState } from './access.state.js';
import {
  closeAccount,
  inviteAccount,
  openAccount,
  reinstateAccount,
  suspendAccount,
} from './accounts.decide.js';
import { grantDelegation, revokeDelegation } from './delegations.decide.js';
import { adoptAuthorities, endGrant, grantToAuthority, nameInspector } from './grants.decide.js';
import { signAccountReview } from './reviews.decide.js';
import {
  issueServiceToken,
  openServiceAccount,
  revokeServiceToken,
  rotateServiceToken,
} from './service-accounts.decide.js';

const openAccessRegister = ({ schoolId }: OpenAccessRegister, state: AccessState): Decision =>
  state.isOpen
    ? err({ type: 'AccessRegisterIsOpen' })
    : ok([happened({ type: 'access.register-opened', version: 1, payload: { schoolId } })]);

export const decide = (command: AccessCommand, state: AccessState): Decision => {
  switch (command.type) {
    case 'OpenAccessRegister':
      return openAccessRegister(command, state);
    case 'OpenAccount':
      return openAccount(command, state);
    case 'InviteAccount':
      return inviteAccount(command, state);
    case 'SuspendAccount':
      return suspendAccount(command, state);
    case 'ReinstateAccount':
      return reinstateAccount(command, state);
    case 'CloseAccount':
      return closeAccount(command, state);
    case 'OpenServiceAccount':
      return openServiceAccount(command, state);
    case 'IssueServiceToken':
      return issueServiceToken(command, state);
    case 'RevokeServiceToken':
      return revokeServiceToken(command, state);
    case 'RotateServiceToken':
      return rotateServiceToken(command, state);
    case 'GrantDelegation':
      return grantDelegation(command, state);
    case 'RevokeDelegation':
      return revokeDelegation(command, state);
    case 'AdoptAuthorities':
      return adoptAuthorities(command, state);
    case 'GrantToAuthority':
      return grantToAuthority(command, state);
    case 'EndGrant':
      return endGrant(command, state);
    case 'NameInspector':
      return nameInspector(command, state);
    case 'SignAccountReview':
      return signAccountReview(command, state);
  }
};
