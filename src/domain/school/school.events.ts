// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. Person names travel in a protected block (purpose 'staff-identity', field 'fullName').
import type { EventShape } from '../shared/event.js';
import type { AppointmentId, ClassId, PersonId, SchoolId } from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';
import type { RecordCatalogue } from '../shared/record-kind.js';
import type { Role } from '../shared/roles.js';

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
export type SchoolYearOpened = EventShape<
  'school.year-opened',
  1,
  { readonly schoolYear: string; readonly startsOn: LocalDate; readonly endsOn: LocalDate }
>;
export type ClassOpened = EventShape<
  'school.class-opened',
  1,
  { readonly classId: ClassId; readonly schoolYear: string; readonly name: string }
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
  1,
  {
    readonly appointmentId: AppointmentId;
    readonly personId: PersonId;
    readonly role: Role;
    readonly classId: ClassId | null;
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

export type SchoolEvent =
  | SchoolRegistered
  | CatalogueAdopted
  | SchoolYearOpened
  | ClassOpened
  | PersonRegistered
  | BoardEstablished
  | PersonAppointed
  | AppointmentEnded;
