import type {
  AppointPersonCommand,
  EndAppointmentCommand,
  EstablishBoardCommand,
  RegisterPersonCommand,
} from '../../application/school/people.js';
import type {
  AdoptCatalogueCommand,
  OpenClassCommand,
  OpenSchoolYearCommand,
} from '../../application/school/years-and-classes.js';
import { resultOf } from '../refusals/result-union.js';

export const AdoptCatalogueResult = resultOf<AdoptCatalogueCommand>()('AdoptCatalogueResult', [
  'RoleIsNotAllowed',
  'CatalogueIsInvalid',
  'CatalogueVersionExists',
  'TextIsInvalid',
]);

export const OpenSchoolYearResult = resultOf<OpenSchoolYearCommand>()('OpenSchoolYearResult', [
  'RoleIsNotAllowed',
  'DateIsInvalid',
  'SchoolYearIsOpen',
]);

export const OpenClassResult = resultOf<OpenClassCommand>()('OpenClassResult', [
  'RoleIsNotAllowed',
  'SchoolYearNotFound',
  'TextIsInvalid',
  'ClassNameIsTaken',
]);

export const RegisterPersonResult = resultOf<RegisterPersonCommand>()('RegisterPersonResult', [
  'RoleIsNotAllowed',
  'TextIsInvalid',
  'StaffCodeIsTaken',
]);

export const EstablishBoardResult = resultOf<EstablishBoardCommand>()('EstablishBoardResult', [
  'RoleIsNotAllowed',
  'BoardIsEstablished',
  'DateIsInvalid',
  'TextIsInvalid',
]);

export const AppointPersonResult = resultOf<AppointPersonCommand>()('AppointPersonResult', [
  'RoleIsNotAllowed',
  'PersonNotFound',
  'ClassNotFound',
  'DateIsInvalid',
  'BoardIsNotEstablished',
  'PrincipalIsInOffice',
  'AppointmentExists',
  'TextIsInvalid',
]);

export const EndAppointmentResult = resultOf<EndAppointmentCommand>()('EndAppointmentResult', [
  'RoleIsNotAllowed',
  'AppointmentNotFound',
  'DateIsInvalid',
  'AppointmentHasEnded',
  'TextIsInvalid',
]);
