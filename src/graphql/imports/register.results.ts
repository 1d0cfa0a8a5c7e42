import type {
  ConfirmRegisterImportCommand,
  PreviewRegisterImportCommand,
} from '../../application/imports/import-register.js';
import type {
  ConfirmStaffImportCommand,
  PreviewStaffImportCommand,
} from '../../application/imports/import-staff.js';
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

const ofStaff = [
  'RoleIsNotAllowed',
  'SchoolYearNotFound',
  'ImportNotFound',
  'DateIsInvalid',
  'TextIsInvalid',
] as const;

export const PreviewStaffImportResult = resultOf<PreviewStaffImportCommand>(RegisterImportDone)(
  'PreviewStaffImportResult',
  ofStaff,
);

export const ConfirmStaffImportResult = resultOf<ConfirmStaffImportCommand>(RegisterImportDone)(
  'ConfirmStaffImportResult',
  [...ofStaff, 'StepUpIsRequired', 'RegisterHasRefusedRows', 'RowWasRefused'],
);
