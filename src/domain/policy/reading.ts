import type { AuthorityGrant } from '../shared/access.js';
import type { AppointmentId, ClassId, DelegationId } from '../shared/ids.js';
import type { FieldDefinition } from '../shared/record-kind.js';
import { countsFor, type Power, powers, type Role } from '../shared/roles.js';
import type { Office } from './offices.js';

/** In what somebody reads: the offices held today, or the grant in force of an inspector. */
export interface ReadingRights {
  readonly offices: readonly Office[];
  readonly grant: AuthorityGrant | null;
}

/** A class with the school year it belongs to; a class that does not exist has none. */
export interface ClassPlace {
  readonly classId: ClassId;
  readonly schoolYear: string | null;
}

/** Where a child is, and where it was: of each school year the last class it was in. */
export interface ChildPlaces {
  readonly now: ClassPlace;
  readonly years: readonly ClassPlace[];
}

/** What decides under a grant whether a record is of its school years. */
export interface RecordTime {
  readonly schoolYear: string;
  /** One of which a dossier has only one; it is of every year that the child was there. */
  readonly goesWithChild: boolean;
}

const recordReaders: readonly Role[] = powers.readRecords;

/** In what somebody reads, as a recorded reading names it; an inspector has no appointment. */
export interface ReadingOffice {
  readonly role: Role;
  readonly appointmentId: AppointmentId | null;
  readonly delegationId: DelegationId | null;
}

/** Holds a power in some office, whatever the class. */
export const holdsPower = ({ offices }: ReadingRights, power: Power): boolean => {
  const holders: readonly Role[] = powers[power];
  return offices.some(
    (office) => holders.includes(office.actor.role) && (office.powers?.includes(power) ?? true),
  );
};

/** Belongs to the school today, or looks at it for an authority; else only `me` can be read. */
export const readsSchool = ({ offices, grant }: ReadingRights): boolean =>
  offices.length > 0 || grant !== null;

/** Reads records of some class at least. */
export const readsRecords = (rights: ReadingRights): boolean =>
  rights.grant !== null || holdsPower(rights, 'readRecords');

export const readsClass = (rights: ReadingRights, place: ClassPlace): boolean =>
  readingOffices(rights, place).length > 0;

/**
 * The places by which a child may be read, and with `record` what was recorded of it. A school's
 * own people read a child whole in the class where it is now; an authority reads what is of the
 * years it asked for, wherever the child went since.
 */
export const placesToRead = (
  { grant }: ReadingRights,
  { now, years }: ChildPlaces,
  record: RecordTime | null,
): readonly ClassPlace[] => {
  if (grant === null) return [now];
  if (record === null || record.goesWithChild) return years;
  return years.filter(({ schoolYear }) => schoolYear === record.schoolYear);
};

/** Who saw what: of that class, or of the whole school. */
export const readsAccessLog = ({ offices }: ReadingRights, classId: ClassId | null): boolean => {
  const readers: readonly Role[] = powers.readAccessLog;
  return offices.some(
    ({ actor, powers: lent }) =>
      readers.includes(actor.role) &&
      (lent?.includes('readAccessLog') ?? true) &&
      (classId === null ? actor.classId === null : countsFor(actor, classId)),
  );
};

export const readsKind = ({ grant }: ReadingRights, kind: string): boolean =>
  grant?.scope.kinds?.includes(kind) ?? true;

/** Sensitive fields are masked for an authority unless its request covers them. */
export const readsField = (
  rights: ReadingRights,
  { readers, sensitive = false }: Pick<FieldDefinition, 'readers' | 'sensitive'>,
  place: ClassPlace,
): boolean => {
  if (rights.grant !== null && sensitive && !rights.grant.includesSensitive) return false;
  return readingOffices(rights, place).some(({ role }) => readers.includes(role));
};

/**
 * In what dossiers of that class are seen. A homeroom teacher sees the own class only; any other
 * office sees the whole school unless its appointment names a class.
 */
export const readingOffices = (
  { offices, grant }: ReadingRights,
  place: ClassPlace,
): readonly ReadingOffice[] => {
  if (grant !== null) return covers(grant, place) ? [inspection] : [];
  return offices
    .filter((office) => office.powers?.includes('readRecords') ?? true)
    .filter(({ actor }) => recordReaders.includes(actor.role))
    .filter(({ actor: { role, classId } }) =>
      role === 'homeroomTeacher' || classId !== null ? classId === place.classId : true,
    )
    .map(({ actor: { role, appointmentId }, delegationId }) => ({
      role,
      appointmentId,
      delegationId,
    }));
};

const inspection: ReadingOffice = { role: 'inspector', appointmentId: null, delegationId: null };

const covers = ({ scope }: AuthorityGrant, { classId, schoolYear }: ClassPlace): boolean =>
  schoolYear !== null &&
  scope.schoolYears.includes(schoolYear) &&
  (scope.classIds?.includes(classId) ?? true);
