import type {
  WaiveObligationCommand,
  WithdrawWaiverCommand,
} from '../../application/obligation/waivers.js';
import { resultOf } from '../refusals/result-union.js';

export const WaiveObligationResult = resultOf<WaiveObligationCommand>()('WaiveObligationResult', [
  'NotInYourClass',
  'StepUpIsRequired',
  'RoleIsNotAllowed',
  'SchoolYearNotFound',
  'KindIsNotOwed',
  'ClassNotFound',
  'TopicIsNotOwed',
  'PeriodIsNotOwed',
  'UnitDoesNotOwe',
  'DossierIsAtItsEnd',
  'DutiesMustBeSeparate',
  'ObligationIsWaived',
  'TextIsInvalid',
]);

export const WithdrawWaiverResult = resultOf<WithdrawWaiverCommand>()('WithdrawWaiverResult', [
  'NotInYourClass',
  'StepUpIsRequired',
  'RoleIsNotAllowed',
  'WaiverNotFound',
  'WaiverIsWithdrawn',
  'DossierIsAtItsEnd',
  'TextIsInvalid',
]);
