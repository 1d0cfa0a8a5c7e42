import type { AcknowledgeRecordCommand } from '../../application/record/acknowledgement.js';
import type {
  ApproveRecordCommand,
  ApproveRecordsCommand,
  ReturnRecordCommand,
  SubmitRecordCommand,
} from '../../application/record/approval.js';
import type { AttachFileCommand, DetachFileCommand } from '../../application/record/attachments.js';
import type { RegisterRecordCommand, ReviseRecordCommand } from '../../application/record/entry.js';
import type { ReferenceRecordCommand } from '../../application/record/reference.js';
import { resultOf } from '../refusals/result-union.js';

export const RegisterRecordResult = resultOf<RegisterRecordCommand>()('RegisterRecordResult', [
  'DossierNotFound',
  'RoleIsNotAllowed',
  'KindIsNotInCatalogue',
  'KindIsOfAnother',
  'RecordAlreadyRegistered',
  'DossierIsDisposed',
  'NotInYourClass',
  'DossierIsOfAnother',
  'RecordIsLocked',
  'FieldsAreInvalid',
  'RecordOfThisKindExists',
  'DayIsClosed',
]);

export const ReviseRecordResult = resultOf<ReviseRecordCommand>()('ReviseRecordResult', [
  'RecordNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'NotInYourClass',
  'DossierIsOfAnother',
  'RecordIsLocked',
  'RecordIsNotInState',
  'RecordHasChanged',
  'DayIsClosed',
  'FieldsAreInvalid',
]);

export const SubmitRecordResult = resultOf<SubmitRecordCommand>()('SubmitRecordResult', [
  'RecordNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'NotInYourClass',
  'DossierIsOfAnother',
  'RecordIsLocked',
  'RecordIsNotInState',
]);

export const ReturnRecordResult = resultOf<ReturnRecordCommand>()('ReturnRecordResult', [
  'DutiesMustBeSeparate',
  'RecordNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'NotInYourClass',
  'RecordIsNotInState',
  'RecordIsLocked',
  'TextIsInvalid',
]);

export const ApproveRecordResult = resultOf<ApproveRecordCommand>()('ApproveRecordResult', [
  'StepUpIsRequired',
  'RecordNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'NotInYourClass',
  'RecordIsNotInState',
  'RecordIsLocked',
  'DutiesMustBeSeparate',
  'RecordHasChanged',
]);

export const ApproveRecordsResult = resultOf<ApproveRecordsCommand>()('ApproveRecordsResult', [
  'StepUpIsRequired',
  'RoleIsNotAllowed',
  'RecordsAreRefused',
]);

export const AcknowledgeRecordResult = resultOf<AcknowledgeRecordCommand>()(
  'AcknowledgeRecordResult',
  [
    'RecordNotFound',
    'RoleIsNotAllowed',
    'DossierIsDisposed',
    'NotInYourClass',
    'AcknowledgementIsNotAsked',
    'RecordIsNotInState',
    'VersionIsSuperseded',
    'RecordHasChanged',
    'RecordIsAcknowledged',
  ],
);

export const ReferenceRecordResult = resultOf<ReferenceRecordCommand>()('ReferenceRecordResult', [
  'RecordNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'NotInYourClass',
  'DossierIsOfAnother',
  'RecordIsLocked',
  'FieldsAreInvalid',
  'RecordHasChanged',
  'TextIsInvalid',
]);

export const AttachFileResult = resultOf<AttachFileCommand>()('AttachFileResult', [
  'RecordNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'NotInYourClass',
  'DossierIsOfAnother',
  'RecordIsLocked',
  'RecordIsNotInState',
  'DayIsClosed',
  'FileNotFound',
  'FileTypeIsNotAllowed',
  'TooManyFiles',
  'ConsentIsMissing',
  'UploadIsIncomplete',
  'FileTypeDoesNotMatch',
  'TextIsInvalid',
]);

export const DetachFileResult = resultOf<DetachFileCommand>()('DetachFileResult', [
  'RecordNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'NotInYourClass',
  'DossierIsOfAnother',
  'RecordIsLocked',
  'RecordIsNotInState',
  'DayIsClosed',
  'FileNotFound',
]);
