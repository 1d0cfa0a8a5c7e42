import type {
  CloseAccountCommand,
  OpenAccountCommand,
  ReinstateAccountCommand,
  SuspendAccountCommand,
} from '../../application/access/accounts.js';
import type {
  GrantDelegationCommand,
  RevokeDelegationCommand,
} from '../../application/access/delegations.js';
import type {
  AdoptAuthoritiesCommand,
  EndGrantCommand,
  GrantToAuthorityCommand,
  NameInspectorCommand,
} from '../../application/access/grants.js';
import type { InviteAccountCommand } from '../../application/access/invitations.js';
import type { SignAccountReviewCommand } from '../../application/access/reviews.js';
import type { OpenServiceAccountCommand } from '../../application/access/service-accounts.js';
import type {
  IssueServiceTokenCommand,
  RevokeServiceTokenCommand,
  RotateServiceTokenCommand,
} from '../../application/access/service-tokens.js';
import { resultOf } from '../refusals/result-union.js';
import { InvitationMade, ServiceTokenIssued } from './secret.types.js';

const statusRefusals = [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'AccountNotFound',
  'AccountIsYourOwn',
  'AccountIsOfThePrincipal',
  'AccountIsNotInState',
] as const;

export const OpenAccountResult = resultOf<OpenAccountCommand>()('OpenAccountResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'PersonNotFound',
  'AccountExists',
]);

export const InviteAccountResult = resultOf<InviteAccountCommand>(InvitationMade)(
  'InviteAccountResult',
  [...statusRefusals, 'AccountIsOfAnotherKind', 'InvitationEndIsInvalid'],
);

export const SuspendAccountResult = resultOf<SuspendAccountCommand>()('SuspendAccountResult', [
  ...statusRefusals,
  'TextIsInvalid',
]);

export const ReinstateAccountResult = resultOf<ReinstateAccountCommand>()(
  'ReinstateAccountResult',
  [...statusRefusals, 'TextIsInvalid'],
);

export const CloseAccountResult = resultOf<CloseAccountCommand>()('CloseAccountResult', [
  ...statusRefusals,
  'TextIsInvalid',
]);

export const OpenServiceAccountResult = resultOf<OpenServiceAccountCommand>()(
  'OpenServiceAccountResult',
  [
    'RoleIsNotAllowed',
    'StepUpIsRequired',
    'AccountExists',
    'TextIsInvalid',
    'PowersAreNotAllowed',
    'ServiceAccountEndIsInvalid',
  ],
);

const onServiceAccount = [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'AccountNotFound',
  'AccountIsOfAnotherKind',
] as const;
const newToken = [
  'AccountIsNotInState',
  'ServiceAccountHasExpired',
  'ServiceTokenEndIsInvalid',
] as const;

export const IssueServiceTokenResult = resultOf<IssueServiceTokenCommand>(ServiceTokenIssued)(
  'IssueServiceTokenResult',
  [...onServiceAccount, ...newToken],
);

export const RotateServiceTokenResult = resultOf<RotateServiceTokenCommand>(ServiceTokenIssued)(
  'RotateServiceTokenResult',
  [...onServiceAccount, ...newToken, 'ServiceTokenNotFound', 'ServiceTokenIsRevoked'],
);

export const RevokeServiceTokenResult = resultOf<RevokeServiceTokenCommand>()(
  'RevokeServiceTokenResult',
  [...onServiceAccount, 'ServiceTokenNotFound'],
);

export const GrantDelegationResult = resultOf<GrantDelegationCommand>()('GrantDelegationResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'AppointmentNotFound',
  'NotYourAppointment',
  'DelegationExists',
  'PowersAreNotAllowed',
  'DateIsInvalid',
  'AppointmentIsNotInForce',
  'DelegateIsTheSamePerson',
  'DelegateHasNoOpenAccount',
  'TextIsInvalid',
]);

export const RevokeDelegationResult = resultOf<RevokeDelegationCommand>()(
  'RevokeDelegationResult',
  [
    'RoleIsNotAllowed',
    'StepUpIsRequired',
    'DelegationNotFound',
    'DelegationIsOver',
    'TextIsInvalid',
  ],
);

export const AdoptAuthoritiesResult = resultOf<AdoptAuthoritiesCommand>()(
  'AdoptAuthoritiesResult',
  [
    'RoleIsNotAllowed',
    'StepUpIsRequired',
    'CatalogueIsInvalid',
    'CatalogueVersionExists',
    'TextIsInvalid',
  ],
);

export const GrantToAuthorityResult = resultOf<GrantToAuthorityCommand>()(
  'GrantToAuthorityResult',
  [
    'RoleIsNotAllowed',
    'StepUpIsRequired',
    'GrantExists',
    'GrantPeriodIsInvalid',
    'AuthorityNotFound',
    'AuthorityDoesNotExist',
    'GrantScopeIsInvalid',
    'GrantNotFound',
    'GrantIsOver',
    'GrantExceedsParent',
    'TextIsInvalid',
  ],
);

export const EndGrantResult = resultOf<EndGrantCommand>()('EndGrantResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'GrantNotFound',
  'GrantIsOver',
  'TextIsInvalid',
]);

export const NameInspectorResult = resultOf<NameInspectorCommand>()('NameInspectorResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'GrantNotFound',
  'GrantIsOver',
  'AccountExists',
  'TextIsInvalid',
]);

export const SignAccountReviewResult = resultOf<SignAccountReviewCommand>()(
  'SignAccountReviewResult',
  [
    'RoleIsNotAllowed',
    'StepUpIsRequired',
    'SchoolYearNotFound',
    'ReviewIsSigned',
    'ReviewLooksAhead',
    'TextIsInvalid',
  ],
);
