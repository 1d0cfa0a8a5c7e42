import type {
  ApplyCorrectionCommand,
  AttestCorrectionCommand,
  CloseCorrectionCommand,
  PermitCorrectionCommand,
  RefuseCorrectionCommand,
  RequestCorrectionCommand,
  VoidCorrectionCommand,
} from '../../application/record/correction.js';
import { resultOf } from '../refusals/result-union.js';

export const RequestCorrectionResult = resultOf<RequestCorrectionCommand>()(
  'RequestCorrectionResult',
  [
    'RecordNotFound',
    'RoleIsNotAllowed',
    'DossierIsDisposed',
    'NotInYourClass',
    'DossierIsOfAnother',
    'FieldIsNotInForm',
    'RecordIsNotInState',
    'CorrectionIsNotInState',
    'ValueHasChanged',
    'FieldsAreInvalid',
    'ProposedValueIsTheSame',
    'TextIsInvalid',
  ],
);

export const PermitCorrectionResult = resultOf<PermitCorrectionCommand>()(
  'PermitCorrectionResult',
  [
    'StepUpIsRequired',
    'RecordNotFound',
    'RoleIsNotAllowed',
    'DossierIsDisposed',
    'CorrectionNotFound',
    'NotInYourClass',
    'CorrectionIsNotInState',
    'DutiesMustBeSeparate',
    'RecordIsNotInState',
    'CorrectionEndIsInvalid',
    'WitnessMustBeDesignated',
    'WitnessHasNoCapacity',
  ],
);

export const RefuseCorrectionResult = resultOf<RefuseCorrectionCommand>()(
  'RefuseCorrectionResult',
  [
    'StepUpIsRequired',
    'RecordNotFound',
    'RoleIsNotAllowed',
    'FieldsAreInvalid',
    'DossierIsDisposed',
    'CorrectionNotFound',
    'NotInYourClass',
    'CorrectionIsNotInState',
    'DutiesMustBeSeparate',
    'TextIsInvalid',
  ],
);

export const AttestCorrectionResult = resultOf<AttestCorrectionCommand>()(
  'AttestCorrectionResult',
  [
    'StepUpIsRequired',
    'RecordNotFound',
    'RoleIsNotAllowed',
    'DossierIsDisposed',
    'CorrectionNotFound',
    'RecordIsNotInState',
    'CorrectionIsNotInState',
    'CorrectionHasExpired',
    'DecisionHasLapsed',
    'NotInYourClass',
    'DutiesMustBeSeparate',
    'WitnessAlreadyAttested',
    'ValueHasChanged',
    'WitnessSawOtherValues',
    'WitnessHasNoCapacity',
  ],
);

export const ApplyCorrectionResult = resultOf<ApplyCorrectionCommand>()('ApplyCorrectionResult', [
  'StepUpIsRequired',
  'RecordNotFound',
  'RoleIsNotAllowed',
  'FieldsAreInvalid',
  'DossierIsDisposed',
  'CorrectionNotFound',
  'RecordIsNotInState',
  'CorrectionIsNotInState',
  'CorrectionHasExpired',
  'DecisionHasLapsed',
  'NotInYourClass',
  'DutiesMustBeSeparate',
  'WitnessesAreMissing',
  'ValueHasChanged',
  'RecordIsLocked',
]);

export const VoidCorrectionResult = resultOf<VoidCorrectionCommand>()('VoidCorrectionResult', [
  'DutiesMustBeSeparate',
  'RecordNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'CorrectionNotFound',
  'NotInYourClass',
  'CorrectionIsNotInState',
]);

export const CloseCorrectionResult = resultOf<CloseCorrectionCommand>()('CloseCorrectionResult', [
  'DutiesMustBeSeparate',
  'RecordNotFound',
  'RoleIsNotAllowed',
  'FieldsAreInvalid',
  'DossierIsDisposed',
  'CorrectionNotFound',
  'NotInYourClass',
  'CorrectionIsNotInState',
  'TextIsInvalid',
]);
