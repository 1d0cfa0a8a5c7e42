import type {
  ConfirmRegisterImportCommand,
  PreviewRegisterImportCommand,
} from '../../application/register/import-register.js';
import { resultOf } from '../refusals/result-union.js';
import { RegisterImportDone } from './register.types.js';

export const PreviewRegisterImportResult = resultOf<PreviewRegisterImportCommand>(
  RegisterImportDone,
)('PreviewRegisterImportResult', ['RoleIsNotAllowed', 'SchoolYearNotFound', 'ImportNotFound']);

export const ConfirmRegisterImportResult = resultOf<ConfirmRegisterImportCommand>(
  RegisterImportDone,
)('ConfirmRegisterImportResult', [
  'RoleIsNotAllowed',
  'SchoolYearNotFound',
  'ImportNotFound',
  'RegisterHasRefusedRows',
  'RowWasRefused',
]);
