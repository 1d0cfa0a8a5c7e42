import type { AssessmentDay, DayOff, Term, Weekday } from '../shared/calendar.js';
import type { LockedPart } from '../shared/covering-lock.js';
import type { AppointmentId, ClassId, LockId, PersonId, SchoolId, TeamId } from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import { catalogueLimits, type RecordCatalogue, type RecordKind } from '../shared/record-kind.js';
import type { NamedSystem } from '../shared/record-system.js';
import type { Actor, Role, TeamKind } from '../shared/roles.js';
import type { SchoolLevel } from './school.events.js';

/** `by` is null only when the installation itself founds the school (see RegisterSchool). */
interface Act {
  readonly at: Instant;
  readonly today: LocalDate;
  readonly by: Actor | null;
}

export interface RegisterSchool extends Act {
  readonly type: 'RegisterSchool';
  readonly schoolId: SchoolId;
  readonly code: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly decisionNo: string;
}
export interface AdoptCatalogue extends Act {
  readonly type: 'AdoptCatalogue';
  readonly catalogue: RecordCatalogue;
  readonly decisionNo: string;
}
export interface AddKinds extends Act {
  readonly type: 'AddKinds';
  readonly kinds: readonly RecordKind[];
  readonly decisionNo: string;
}
export interface OpenSchoolYear extends Act {
  readonly type: 'OpenSchoolYear';
  readonly schoolYear: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}
/** In any order; each list is put in its own. */
export interface SetCalendar extends Act {
  readonly type: 'SetCalendar';
  readonly schoolYear: string;
  readonly terms: readonly Term[];
  readonly assessments: readonly AssessmentDay[];
  readonly daysOff: readonly DayOff[];
  readonly schoolDays: readonly Weekday[];
  readonly decisionNo: string;
  /** Parts of that year over which a lock was executed. */
  readonly lockedParts: readonly LockedPart[];
  /** The revision of the calendar that somebody looked at; null when the year had none. */
  readonly basedOnRevision: bigint | null;
}

/** One decision may be about every kind of a catalogue. */
export const kindsOfDecisionMax = catalogueLimits.kindsMax;

/** Where records of these kinds are kept in the first place, from that day on. */
export interface SetLeadingSystem extends Act, NamedSystem {
  readonly type: 'SetLeadingSystem';
  readonly kinds: readonly string[];
  readonly from: LocalDate;
  readonly decisionNo: string;
  readonly legalBasis: string;
}
export interface OpenClass extends Act {
  readonly type: 'OpenClass';
  readonly classId: ClassId;
  readonly schoolYear: string;
  readonly name: string;
  /** One of the levels in the catalogue of that year, or null. */
  readonly level: string | null;
}
/** Puts right of which level an open class is. */
export interface SetClassLevel extends Act {
  readonly type: 'SetClassLevel';
  readonly classId: ClassId;
  readonly level: string | null;
  readonly reason: string;
  /** Executed locks over the whole class or the whole of its year. */
  readonly lockIds: readonly LockId[];
}
export interface OpenTeam extends Act {
  readonly type: 'OpenTeam';
  readonly teamId: TeamId;
  readonly schoolYear: string | null;
  readonly name: string;
  readonly kind: TeamKind;
}
export interface RegisterPerson extends Act {
  readonly type: 'RegisterPerson';
  readonly personId: PersonId;
  readonly staffCode: string;
  readonly fullName: string;
}
export interface EstablishBoard extends Act {
  readonly type: 'EstablishBoard';
  readonly decisionNo: string;
  readonly from: LocalDate;
}
export interface AppointPerson extends Act {
  readonly type: 'AppointPerson';
  readonly appointmentId: AppointmentId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly classId: ClassId | null;
  readonly teamId: TeamId | null;
  readonly subject: string | null;
  readonly task: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly decisionNo: string;
}
export interface EndAppointment extends Act {
  readonly type: 'EndAppointment';
  readonly appointmentId: AppointmentId;
  readonly to: LocalDate;
  readonly decisionNo: string;
}
/** By the successor, once the predecessor's appointment is over. */
export interface TakeOverOffice extends Act {
  readonly type: 'TakeOverOffice';
  readonly fromAppointmentId: AppointmentId;
  readonly toAppointmentId: AppointmentId;
  /** Number of entries sealed when the command was given. */
  readonly logSize: string;
  readonly documentHash: string | null;
}
export type SchoolCommand =
  | RegisterSchool
  | AdoptCatalogue
  | AddKinds
  | OpenSchoolYear
  | SetCalendar
  | SetLeadingSystem
  | OpenClass
  | SetClassLevel
  | OpenTeam
  | RegisterPerson
  | EstablishBoard
  | AppointPerson
  | EndAppointment
  | TakeOverOffice;

export type CalendarProblem =
  | 'term-missing'
  | 'given-twice'
  | 'ends-before-start'
  | 'term-outside-year'
  | 'terms-overlap'
  | 'assessment-outside-term'
  | 'assessments-out-of-order'
  | 'no-school-days'
  | 'too-many-days-off'
  | 'day-off-outside-year'
  | 'days-off-overlap';

export type SchoolRefusal =
  | { readonly type: 'SchoolNotFound' }
  | { readonly type: 'SchoolAlreadyRegistered' }
  | { readonly type: 'CatalogueVersionExists'; readonly catalogueVersion: number }
  | { readonly type: 'CatalogueIsInvalid'; readonly problem: string }
  | { readonly type: 'CatalogueNotFound' }
  | { readonly type: 'KindIsMandatory'; readonly kind: string }
  | { readonly type: 'KindIsTaken'; readonly kind: string }
  | { readonly type: 'KindIsNotInCatalogue'; readonly kind: string }
  | { readonly type: 'SchoolYearIsOpen'; readonly schoolYear: string }
  | { readonly type: 'SchoolYearNotFound'; readonly schoolYear: string }
  | {
      readonly type: 'CalendarIsInvalid';
      readonly problem: CalendarProblem;
      /** Which term or assessment, or the first day of which day off. */
      readonly place: string | null;
    }
  /** Somebody else set another one meanwhile; `revision` is that of the one in force. */
  | { readonly type: 'CalendarHasChanged'; readonly revision: bigint }
  | { readonly type: 'CalendarOpensLock'; readonly lockIds: readonly LockId[] }
  | { readonly type: 'ClassNameIsTaken'; readonly classId: ClassId }
  | { readonly type: 'ClassLevelNotFound'; readonly level: string }
  | { readonly type: 'ClassIsOfLevel' }
  | { readonly type: 'ClassIsLocked'; readonly lockIds: readonly LockId[] }
  | { readonly type: 'ClassNotFound' }
  | { readonly type: 'TeamNameIsTaken'; readonly teamId: TeamId }
  | { readonly type: 'TeamNotFound' }
  | { readonly type: 'TeamIsOfOtherKind'; readonly kind: TeamKind }
  | { readonly type: 'InspectorsComeByGrant' }
  | { readonly type: 'NotTheSuccessor' }
  | { readonly type: 'OfficesDiffer' }
  | { readonly type: 'PredecessorIsInOffice'; readonly to: LocalDate | null }
  | { readonly type: 'OfficeIsHandedOver' }
  | { readonly type: 'PersonNotFound' }
  | { readonly type: 'StaffCodeIsTaken'; readonly personId: PersonId }
  | { readonly type: 'BoardIsEstablished' }
  | { readonly type: 'BoardIsNotEstablished' }
  | { readonly type: 'AppointmentNotFound' }
  | { readonly type: 'AppointmentHasEnded'; readonly to: LocalDate }
  | { readonly type: 'AppointmentExists'; readonly appointmentId: AppointmentId }
  | { readonly type: 'PrincipalIsInOffice'; readonly appointmentId: AppointmentId }
  | { readonly type: 'DateIsInvalid'; readonly field: string }
  | { readonly type: 'RoleIsNotAllowed'; readonly allowed: readonly string[] }
  | { readonly type: 'TextIsInvalid'; readonly field: string; readonly lengthMax: number };
