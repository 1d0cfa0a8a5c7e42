import type {
  AppointPersonCommand,
  EndAppointmentCommand,
  EstablishBoardCommand,
  RegisterPersonCommand,
} from '../../application/school/people.js';
import type { SetLeadingSystemCommand } from '../../application/school/leading-system.js';
import type {
  AddKindsCommand,
  AdoptCatalogueCommand,
  OpenClassCommand,
  OpenSchoolYearCommand,
  OpenTeamCommand,
  SetCalendarCommand,
  SetClassLevelCommand,
} from '../../application/school/years-and-classes.js';
import type { TakeOverOfficeCommand } from '../../application/school/take-over-office.js';
import { resultOf } from '../refusals/result-union.js';

export const AdoptCatalogueResult = resultOf<AdoptCatalogueCommand>()('AdoptCatalogueResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'CatalogueIsInvalid',
  'CatalogueVersionExists',
  'TextIsInvalid',
]);

export const AddKindsResult = resultOf<AddKindsCommand>()('AddKindsResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'CatalogueNotFound',
  'CatalogueIsInvalid',
  'KindIsMandatory',
  'KindIsTaken',
  'TextIsInvalid',
]);

export const OpenSchoolYearResult = resultOf<OpenSchoolYearCommand>()('OpenSchoolYearResult', [
  'RoleIsNotAllowed',
  'DateIsInvalid',
  'SchoolYearIsOpen',
]);

export const SetCalendarResult = resultOf<SetCalendarCommand>()('SetCalendarResult', [
  'RoleIsNotAllowed',
  'SchoolYearNotFound',
  'CalendarIsInvalid',
  'CalendarHasChanged',
  'CalendarOpensLock',
  'DateIsInvalid',
  'TextIsInvalid',
]);

export const SetLeadingSystemResult = resultOf<SetLeadingSystemCommand>()(
  'SetLeadingSystemResult',
  [
    'RoleIsNotAllowed',
    'StepUpIsRequired',
    'KindIsNotInCatalogue',
    'DateIsInvalid',
    'TextIsInvalid',
  ],
);

export const OpenClassResult = resultOf<OpenClassCommand>()('OpenClassResult', [
  'RoleIsNotAllowed',
  'SchoolYearNotFound',
  'TextIsInvalid',
  'ClassNameIsTaken',
  'ClassLevelNotFound',
]);

export const SetClassLevelResult = resultOf<SetClassLevelCommand>()('SetClassLevelResult', [
  'RoleIsNotAllowed',
  'ClassNotFound',
  'ClassIsLocked',
  'ClassIsOfLevel',
  'ClassLevelNotFound',
  'TextIsInvalid',
]);

export const RegisterPersonResult = resultOf<RegisterPersonCommand>()('RegisterPersonResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'TextIsInvalid',
  'StaffCodeIsTaken',
]);

export const EstablishBoardResult = resultOf<EstablishBoardCommand>()('EstablishBoardResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'BoardIsEstablished',
  'DateIsInvalid',
  'TextIsInvalid',
]);

export const AppointPersonResult = resultOf<AppointPersonCommand>()('AppointPersonResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'PersonNotFound',
  'ClassNotFound',
  'DateIsInvalid',
  'BoardIsNotEstablished',
  'PrincipalIsInOffice',
  'AccountIsNotInState',
  'AppointmentExists',
  'TextIsInvalid',
  'InspectorsComeByGrant',
  'TeamNotFound',
  'TeamIsOfOtherKind',
]);

export const EndAppointmentResult = resultOf<EndAppointmentCommand>()('EndAppointmentResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'AppointmentNotFound',
  'DateIsInvalid',
  'AppointmentHasEnded',
  'TextIsInvalid',
]);

export const OpenTeamResult = resultOf<OpenTeamCommand>()('OpenTeamResult', [
  'RoleIsNotAllowed',
  'SchoolYearNotFound',
  'TextIsInvalid',
  'TeamNameIsTaken',
]);

export const TakeOverOfficeResult = resultOf<TakeOverOfficeCommand>()('TakeOverOfficeResult', [
  'RoleIsNotAllowed',
  'StepUpIsRequired',
  'AppointmentNotFound',
  'NotTheSuccessor',
  'OfficesDiffer',
  'PredecessorIsInOffice',
  'OfficeIsHandedOver',
  'TextIsInvalid',
]);
