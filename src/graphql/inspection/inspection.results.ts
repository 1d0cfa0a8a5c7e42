import type {
  RecordConclusionCommand,
  WithdrawConclusionCommand,
} from '../../application/inspection/conclusions.js';
import { resultOf } from '../refusals/result-union.js';

export const RecordConclusionResult = resultOf<RecordConclusionCommand>()(
  'RecordConclusionResult',
  [
    'RoleIsNotAllowed',
    'NotInYourClass',
    'StepUpIsRequired',
    'AuthorityNotFound',
    'AuthorityIsNotYours',
    'TextIsInvalid',
    'DateIsInvalid',
    'GrantScopeIsInvalid',
    'ScopeExceedsGrant',
    'ConclusionIsRecorded',
  ],
);

export const WithdrawConclusionResult = resultOf<WithdrawConclusionCommand>()(
  'WithdrawConclusionResult',
  [
    'RoleIsNotAllowed',
    'NotInYourClass',
    'StepUpIsRequired',
    'ConclusionNotFound',
    'ConclusionIsNotYours',
    'ConclusionIsWithdrawn',
    'TextIsInvalid',
  ],
);
