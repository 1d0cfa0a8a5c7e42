import type {
  AskForFiguresCommand,
  GiveFiguresCommand,
  WithdrawRequestCommand,
} from '../../application/obligation/figures.js';
import { resultOf } from '../refusals/result-union.js';

export const AskForFiguresResult = resultOf<AskForFiguresCommand>()('AskForFiguresResult', [
  'RoleIsNotAllowed',
  'NotInYourClass',
  'TextIsInvalid',
  'DateIsInvalid',
  'DueDayIsOver',
  'SchoolYearNotFound',
  'NobodyIsAsked',
  'ClassNotFound',
  'TeamNotFound',
]);

export const GiveFiguresResult = resultOf<GiveFiguresCommand>()('GiveFiguresResult', [
  'RoleIsNotAllowed',
  'RequestNotFound',
  'UnitIsNotAsked',
  'UnitIsNotYours',
  'RequestIsWithdrawn',
  'FiguresAreGiven',
  'TextIsInvalid',
]);

export const WithdrawRequestResult = resultOf<WithdrawRequestCommand>()('WithdrawRequestResult', [
  'RoleIsNotAllowed',
  'NotInYourClass',
  'RequestNotFound',
  'RequestIsWithdrawn',
  'TextIsInvalid',
]);
