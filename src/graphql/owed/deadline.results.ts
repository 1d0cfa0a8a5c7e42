import type {
  SetDeadlineCommand,
  WithdrawDeadlineCommand,
} from '../../application/obligation/deadlines.js';
import { resultOf } from '../refusals/result-union.js';

export const SetDeadlineResult = resultOf<SetDeadlineCommand>()('SetDeadlineResult', [
  'NotInYourClass',
  'StepUpIsRequired',
  'RoleIsNotAllowed',
  'SchoolYearNotFound',
  'KindIsNotOwed',
  'PeriodIsNotOwed',
  'DateIsInvalid',
  'DeadlineIsOutOfRange',
  'DeadlineIsSet',
  'TextIsInvalid',
]);

export const WithdrawDeadlineResult = resultOf<WithdrawDeadlineCommand>()(
  'WithdrawDeadlineResult',
  [
    'NotInYourClass',
    'StepUpIsRequired',
    'RoleIsNotAllowed',
    'DeadlineNotFound',
    'DeadlineIsOver',
    'TextIsInvalid',
  ],
);
