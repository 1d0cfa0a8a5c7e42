import type {
  DecideLockCommand,
  ExecuteLockCommand,
  ProposeLockCommand,
} from '../../application/lock/lock.js';
import type {
  DecideUnlockCommand,
  ExecuteUnlockCommand,
  RelockCommand,
} from '../../application/lock/unlock.js';
import { resultOf } from '../refusals/result-union.js';

export const ProposeLockResult = resultOf<ProposeLockCommand>()('ProposeLockResult', [
  'RoleIsNotAllowed',
  'LockIsNotInState',
  'PartIsNotOfYear',
  'ScopeIsLockedAlready',
  'TextIsInvalid',
]);

export const DecideLockResult = resultOf<DecideLockCommand>()('DecideLockResult', [
  'StepUpIsRequired',
  'RoleIsNotAllowed',
  'LockNotFound',
  'LockIsNotInState',
  'ProposerMustNotGoOn',
  'TextIsInvalid',
]);

export const ExecuteLockResult = resultOf<ExecuteLockCommand>()('ExecuteLockResult', [
  'StepUpIsRequired',
  'RoleIsNotAllowed',
  'LockNotFound',
  'LockIsNotInState',
  'DecisionHasLapsed',
  'DeciderMustNotExecute',
  'ProposerMustNotGoOn',
]);

export const DecideUnlockResult = resultOf<DecideUnlockCommand>()('DecideUnlockResult', [
  'StepUpIsRequired',
  'RecordNotFound',
  'RoleIsNotAllowed',
  'UnlockIsNotInState',
  'RecordIsNotLocked',
  'CorrectionIsNotPermitted',
  'DutiesMustBeSeparate',
  'UnlockEndIsInvalid',
  'UnlockIsInForceAlready',
  'TextIsInvalid',
]);

export const ExecuteUnlockResult = resultOf<ExecuteUnlockCommand>()('ExecuteUnlockResult', [
  'StepUpIsRequired',
  'RoleIsNotAllowed',
  'UnlockNotFound',
  'UnlockIsNotInState',
  'DecisionHasLapsed',
  'DeciderMustNotExecute',
  'UnlockEndIsInvalid',
  'UnlockIsInForceAlready',
]);

export const RelockResult = resultOf<RelockCommand>()('RelockResult', [
  'StepUpIsRequired',
  'RoleIsNotAllowed',
  'UnlockNotFound',
  'UnlockIsNotInState',
]);
