import type {
  RecordConclusionCommand,
  WithdrawConclusionCommand,
} from '../../application/inspection/conclusions.js';
import type {
  AnswerFindingCommand,
  JudgeFindingCommand,
  SignAnswerCommand,
} from '../../application/inspection/findings.js';
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
    'DutiesMustBeSeparate',
    'TextIsInvalid',
  ],
);

const onFinding = [
  'RoleIsNotAllowed',
  'NotInYourClass',
  'ConclusionNotFound',
  'ConclusionIsWithdrawn',
  'FindingNotFound',
  'FindingIsAccepted',
] as const;

export const AnswerFindingResult = resultOf<AnswerFindingCommand>()('AnswerFindingResult', [
  ...onFinding,
  'AnswerIsSigned',
  'TextIsInvalid',
  'RecordNotFound',
]);

export const SignAnswerResult = resultOf<SignAnswerCommand>()('SignAnswerResult', [
  ...onFinding,
  'StepUpIsRequired',
  'FindingIsNotAnswered',
  'AnswerIsSigned',
  'AnswerHasChanged',
  'SignerHasAnswered',
]);

export const JudgeFindingResult = resultOf<JudgeFindingCommand>()('JudgeFindingResult', [
  ...onFinding,
  'StepUpIsRequired',
  'AnswerIsNotSigned',
  'AnswerHasChanged',
  'DutiesMustBeSeparate',
  'DateIsInvalid',
  'TextIsInvalid',
]);
