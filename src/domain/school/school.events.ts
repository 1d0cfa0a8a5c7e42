// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. Person names travel in a protected block (purpose 'staff-identity', field 'fullName'), why the level
// of a class was set in one of whoever set it (purpose 'obligation-notes', field 'reason').
import type { SchoolCalendar } from '../shared/calendar.js';
import type { EventShape } from '../shared/event.js';
import type { AppointmentId, ClassId, PersonId, SchoolId, TeamId } from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';
import type { RecordCatalogue, RecordKind } from '../shared/record-kind.js';
import type { NamedSystem } from '../shared/record-system.js';
import type { Role, TeamKind } from '../shared/roles.js';

export type SchoolLevel = 'kindergarten' | 'primary';

export type SchoolRegistered = EventShape<
  'school.registered',
  1,
  {
    readonly schoolId: SchoolId;
    readonly code: string;
    readonly name: string;
    readonly level: SchoolLevel;
    readonly decisionNo: string;
  }
>;
export type CatalogueAdopted = EventShape<
  'school.catalogue-adopted',
  1,
  { readonly catalogue: RecordCatalogue; readonly decisionNo: string }
>;
/** Further kinds of the catalogue that was adopted just before, in the same append. */
export type CatalogueContinued = EventShape<
  'school.catalogue-continued',
  1,
  {
    readonly catalogueId: string;
    readonly catalogueVersion: number;
    readonly kinds: readonly RecordKind[];
  }
>;
/** Kinds that no law asks for: the school's own, beside every catalogue from then on. */
export type KindsAdded = EventShape<
  'school.kinds-added',
  1,
  { readonly kinds: readonly RecordKind[]; readonly decisionNo: string }
>;
export type SchoolYearOpened = EventShape<
  'school.year-opened',
  1,
  { readonly schoolYear: string; readonly startsOn: LocalDate; readonly endsOn: LocalDate }
>;
/** Takes the place of the year's calendar before it, whole. */
export type CalendarSet = EventShape<
  'school.calendar-set',
  1,
  SchoolCalendar & { readonly schoolYear: string; readonly decisionNo: string }
>;
/**
 * Where records of these kinds are kept in the first place, from that day on: `engine` says that the
 * electronic record stands in place of paper. Takes the place of what was decided for them before.
 */
export type LeadingSystemSet = EventShape<
  'school.leading-system-set',
  1,
  NamedSystem & {
    readonly kinds: readonly string[];
    readonly from: LocalDate;
    readonly decisionNo: string;
    readonly legalBasis: string;
  }
>;
export type ClassOpened = EventShape<
  'school.class-opened',
  2,
  {
    readonly classId: ClassId;
    readonly schoolYear: string;
    readonly name: string;
    /** A code of the catalogue of that year: its grade or group of age; null if nobody said it. */
    readonly level: string | null;
  }
>;
/** Of which level an open class is from now on; null when of none. */
export type ClassLevelSet = EventShape<
  'school.class-level-set',
  1,
  Pick<ClassOpened['payload'], 'classId' | 'level'>
>;
export type PersonRegistered = EventShape<
  'school.person-registered',
  1,
  { readonly personId: PersonId; readonly staffCode: string }
>;
export type BoardEstablished = EventShape<
  'school.board-established',
  1,
  { readonly decisionNo: string; readonly from: LocalDate }
>;
export type PersonAppointed = EventShape<
  'school.person-appointed',
  2,
  {
    readonly appointmentId: AppointmentId;
    readonly personId: PersonId;
    readonly role: Role;
    readonly classId: ClassId | null;
    readonly teamId: TeamId | null;
    readonly subject: string | null;
    /** Clear text that stays for ever: it MUST NOT name anybody. */
    readonly task: string | null;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
    readonly decisionNo: string;
  }
>;
export type AppointmentEnded = EventShape<
  'school.appointment-ended',
  1,
  { readonly appointmentId: AppointmentId; readonly to: LocalDate; readonly decisionNo: string }
>;

export type TeamOpened = EventShape<
  'school.team-opened',
  1,
  {
    readonly teamId: TeamId;
    /** Null for a team that goes on from year to year. */
    readonly schoolYear: string | null;
    readonly name: string;
    readonly kind: TeamKind;
  }
>;

/** The successor's first act: what they found in charge of the office, as the log stood. */
export type OfficeHandedOver = EventShape<
  'school.office-handed-over',
  1,
  {
    readonly fromAppointmentId: AppointmentId;
    readonly toAppointmentId: AppointmentId;
    /** Number of sealed entries, decimal. */
    readonly logSize: string;
    /** SHA-256 (hex) of the signed minutes, if there are any. */
    readonly documentHash: string | null;
  }
>;

export type SchoolEvent =
  | SchoolRegistered
  | CatalogueAdopted
  | CatalogueContinued
  | KindsAdded
  | SchoolYearOpened
  | CalendarSet
  | LeadingSystemSet
  | ClassOpened
  | ClassLevelSet
  | PersonRegistered
  | BoardEstablished
  | PersonAppointed
  | AppointmentEnded
  | TeamOpened
  | OfficeHandedOver;
