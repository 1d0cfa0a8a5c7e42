import { subjectOfPerson } from '../shared/ids.js';
import { yearNamed } from '../shared/period.js';
import { err, ok } from '../shared/result.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { appointPerson, endAppointment, establishBoard } from './appointments.decide.js';
import { setCalendar } from './calendar.decide.js';
import { levelRefusal, setClassLevel } from './class-level.decide.js';
import { addKinds } from './added-kinds.decide.js';
import { partsOfAdoption } from './catalogue-parts.js';
import { parseCatalogue } from './catalogue-rules.js';
import { ownCatalogueId } from './kinds-in-force.js';
import { setLeadingSystem } from './leading-system.decide.js';
import type {
  AdoptCatalogue,
  OpenClass,
  OpenSchoolYear,
  OpenTeam,
  RegisterPerson,
  RegisterSchool,
  SchoolCommand,
} from './school.commands.js';
import {
  type Check,
  type Decision,
  daysRefusal,
  happened,
  inSchool,
  manyInSchool,
} from './school.guards.js';
import {
  classNamed,
  classOf,
  type SchoolState,
  type SchoolYear,
  sameName,
} from './school.state.js';
import { takeOverOffice } from './succession.decide.js';
import { teamNamed, teamOf } from './teams.js';

const registerSchool = (command: RegisterSchool, state: SchoolState): Decision => {
  const { schoolId, code, name, level, decisionNo } = command;
  if (state.status !== 'absent') return err({ type: 'SchoolAlreadyRegistered' });
  // Nobody holds an appointment in a school that does not exist yet.
  if (command.by !== null) return err({ type: 'RoleIsNotAllowed', allowed: ['installation'] });
  const refusal = invalidText([
    ['code', code, textRules.code],
    ['name', name, textRules.name],
    ['decisionNo', decisionNo, textRules.reference],
  ]);
  if (refusal) return err(refusal);
  const payload = { schoolId, code, name, level, decisionNo };
  return ok([happened({ type: 'school.registered', version: 1, payload })]);
};

const adoptCatalogue = (command: AdoptCatalogue, state: SchoolState): Decision =>
  manyInSchool(command, state, 'adoptCatalogue', () => {
    const { catalogue, decisionNo } = command;
    const parsed = parseCatalogue(catalogue);
    const refusal =
      (parsed.ok ? nameRefusal(command, state) : parsed.error) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    return {
      refusal,
      events: () => partsOfAdoption(catalogue, decisionNo).map((part) => happened(part)),
    };
  });

/** Versions of a catalogue only go up; a record names the version it was made under. */
const nameRefusal = (
  { catalogue: { catalogueId, catalogueVersion } }: AdoptCatalogue,
  { catalogues }: SchoolState,
): Check => {
  if (catalogueId === ownCatalogueId) {
    return { type: 'CatalogueIsInvalid', problem: 'catalogue.catalogueId: is reserved' };
  }
  const newer = catalogues.find(
    (known) => known.catalogueId === catalogueId && known.catalogueVersion >= catalogueVersion,
  );
  return newer
    ? { type: 'CatalogueVersionExists', catalogueVersion: newer.catalogueVersion }
    : null;
};

const openSchoolYear = (command: OpenSchoolYear, state: SchoolState): Decision =>
  inSchool(command, state, 'manageSchool', () => {
    const { schoolYear, startsOn, endsOn } = command;
    const refusal =
      yearNameRefusal(schoolYear) ??
      (yearNamed(state.years, schoolYear)
        ? { type: 'SchoolYearIsOpen' as const, schoolYear }
        : null) ??
      daysRefusal([
        ['startsOn', startsOn],
        ['endsOn', endsOn],
      ]) ??
      overlapRefusal(command, state);
    const payload = { schoolYear, startsOn, endsOn };
    return {
      refusal,
      event: () => happened({ type: 'school.year-opened', version: 1, payload }),
    };
  });

/** `2026-2027`: two years in a row. */
const yearNameRefusal = (schoolYear: string): Check => {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(schoolYear) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1
    ? null
    : { type: 'DateIsInvalid', field: 'schoolYear' };
};

/** A day belongs to one school year, or nobody could say by which rules it is judged. */
const overlapRefusal = ({ startsOn, endsOn }: OpenSchoolYear, { years }: SchoolState): Check =>
  Object.values<SchoolYear>(years).some(
    (known) => startsOn <= known.endsOn && known.startsOn <= endsOn,
  )
    ? { type: 'DateIsInvalid', field: 'startsOn' }
    : null;

const openClass = (command: OpenClass, state: SchoolState): Decision =>
  inSchool(command, state, 'manageSchool', () => {
    const { classId, schoolYear, name, level } = command;
    const taken = classOf(state, classId) ?? classNamed(state, schoolYear, name);
    const refusal =
      (yearNamed(state.years, schoolYear)
        ? null
        : { type: 'SchoolYearNotFound' as const, schoolYear }) ??
      invalidText([['name', name, textRules.reference]]) ??
      (taken ? { type: 'ClassNameIsTaken' as const, classId: taken.classId } : null) ??
      levelRefusal(command, state);
    const payload = { classId, schoolYear, name, level };
    return {
      refusal,
      event: () => happened({ type: 'school.class-opened', version: 2, payload }),
    };
  });

const openTeam = (command: OpenTeam, state: SchoolState): Decision =>
  inSchool(command, state, 'manageSchool', () => {
    const { teamId, schoolYear, name, kind } = command;
    const taken = teamOf(state, teamId) ?? teamNamed(state, schoolYear, name);
    const refusal =
      (schoolYear === null || yearNamed(state.years, schoolYear)
        ? null
        : { type: 'SchoolYearNotFound' as const, schoolYear }) ??
      invalidText([['name', name, textRules.reference]]) ??
      (taken ? { type: 'TeamNameIsTaken' as const, teamId: taken.teamId } : null);
    const payload = { teamId, schoolYear, name, kind };
    return {
      refusal,
      event: () => happened({ type: 'school.team-opened', version: 1, payload }),
    };
  });

const registerPerson = (command: RegisterPerson, state: SchoolState): Decision =>
  inSchool(command, state, 'appointPeople', () => {
    const { personId, staffCode, fullName } = command;
    const refusal =
      invalidText([
        ['staffCode', staffCode, textRules.code],
        ['fullName', fullName, textRules.name],
      ]) ?? takenCodeRefusal(command, state);
    const name = {
      subjectId: subjectOfPerson(personId),
      purpose: 'staff-identity',
      fields: { fullName },
    };
    const payload = { personId, staffCode };
    return {
      refusal,
      event: () => happened({ type: 'school.person-registered', version: 1, payload }, [name]),
    };
  });

const takenCodeRefusal = (
  { personId, staffCode }: RegisterPerson,
  { staffCodes }: SchoolState,
): Check => {
  const holder = (Object.keys(staffCodes) as RegisterPerson['personId'][]).find(
    (known) => known === personId || sameName(staffCodes[known] ?? '', staffCode),
  );
  return holder === undefined ? null : { type: 'StaffCodeIsTaken', personId: holder };
};

export const decide = (command: SchoolCommand, state: SchoolState): Decision => {
  switch (command.type) {
    case 'RegisterSchool':
      return registerSchool(command, state);
    case 'AdoptCatalogue':
      return adoptCatalogue(command, state);
    case 'AddKinds':
      return addKinds(command, state);
    case 'OpenSchoolYear':
      return openSchoolYear(command, state);
    case 'SetCalendar':
      return setCalendar(command, state);
    case 'SetLeadingSystem':
      return setLeadingSystem(command, state);
    case 'OpenClass':
      return openClass(command, state);
    case 'SetClassLevel':
      return setClassLevel(command, state);
    case 'OpenTeam':
      return openTeam(command, state);
    case 'RegisterPerson':
      return registerPerson(command, state);
    case 'EstablishBoard':
      return establishBoard(command, state);
    case 'AppointPerson':
      return appointPerson(command, state);
    case 'EndAppointment':
      return endAppointment(command, state);
    case 'TakeOverOffice':
      return takeOverOffice(command, state);
  }
};
