import type { AuthorityGrant } from '../shared/access.js';
import { isNamed, isShownTo } from '../shared/deputies.js';
import type { AppointmentId, ClassId, DelegationId } from '../shared/ids.js';
import { countsFor, isOwnFile, ofClass, type Place } from '../shared/place.js';
import type { FieldDefinition, RecordKind } from '../shared/record-kind.js';
import { type Power, powers, type Role } from '../shared/roles.js';
import { brings, type Office } from './offices.js';

/** In what somebody reads: the offices held today, or the grant in force of an inspector. */
export interface ReadingRights {
  readonly offices: readonly Office[];
  readonly grant: AuthorityGrant | null;
}

/**
 * A part of the school with the school year it belongs to. A class that does not exist has none, and
 * what is of no class goes on from year to year.
 */
export type PlaceInYear = Place & { readonly schoolYear: string | null };

/**
 * Where a child is, and where it was: of each school year the last class it was in. Whatever else a
 * dossier is about stays where it is.
 */
export interface Places {
  readonly now: PlaceInYear;
  readonly years: readonly PlaceInYear[];
}

/** What decides under a grant whether a record is of its school years. */
export interface RecordTime {
  readonly schoolYear: string;
  /** One of which a dossier has only one; it is of every year that the child was there. */
  readonly goesWithChild: boolean;
}

const classReaders: readonly Role[] = powers.readRecords;
/**
 * Who reads the files of others on the staff, as far as their forms are for them; the last two see of most
 * that there is one and how it ends, since they have a hand in that.
 */
const staffReaders: readonly Role[] = [
  'principal',
  'vicePrincipal',
  'boardMember',
  'humanResources',
  'accountant',
  'systemAdministrator',
  'registrar',
];

/** In what somebody reads, as a recorded reading names it; an inspector has no appointment. */
export interface ReadingOffice {
  readonly role: Role;
  readonly appointmentId: AppointmentId | null;
  readonly delegationId: DelegationId | null;
}

/** Holds a power in some office, whatever the class. */
export const holdsPower = ({ offices }: ReadingRights, power: Power): boolean => {
  const holders: readonly Role[] = powers[power];
  return offices.some((office) => isNamed(office.actor, holders) && brings(office, power));
};

/** Belongs to the school today, or looks at it for an authority; else only `me` can be read. */
export const readsSchool = ({ offices, grant }: ReadingRights): boolean =>
  offices.length > 0 || grant !== null;

/** Reads records of some class at least. */
export const readsRecords = (rights: ReadingRights): boolean =>
  rights.grant !== null || holdsPower(rights, 'readRecords');

/** Reads records of something at least: of a class, of a team, of the staff, or of the school. */
export const readsDossiers = ({ offices, grant }: ReadingRights): boolean =>
  grant !== null || offices.some(isForReading);

export const readsPlace = (rights: ReadingRights, place: PlaceInYear): boolean =>
  readingOffices(rights, place).length > 0;

/**
 * The places by which a child may be read, and with `record` what was recorded of it. A school's
 * own people read a child whole in the class where it is now; an authority reads what is of the
 * years it asked for, wherever the child went since.
 */
export const placesToRead = (
  { grant }: ReadingRights,
  { now, years }: Places,
  record: RecordTime | null,
): readonly PlaceInYear[] => {
  if (grant === null) return [now];
  if (record === null) return years;
  if (now.of !== 'class') return [{ ...now, schoolYear: record.schoolYear }];
  if (record.goesWithChild) return years;
  return years.filter(({ schoolYear }) => schoolYear === record.schoolYear);
};

/** Who saw what: of that class, or of the whole school. */
export const readsAccessLog = ({ offices }: ReadingRights, classId: ClassId | null): boolean => {
  const readers: readonly Role[] = powers.readAccessLog;
  return offices.some(
    ({ actor, powers: lent }) =>
      readers.includes(actor.role) &&
      brings({ powers: lent }, 'readAccessLog') &&
      (classId === null ? actor.classId === null : countsFor(actor, ofClass(classId))),
  );
};

/** What was done before its plan was in force: of the own class, or of those of an office. */
export const readsViolations = ({ offices }: ReadingRights, classId: ClassId): boolean => {
  const readers: readonly Role[] = powers.readViolations;
  return offices.some(
    ({ actor, powers: lent }) =>
      readers.includes(actor.role) &&
      brings({ powers: lent }, 'readViolations') &&
      (actor.role === 'homeroomTeacher'
        ? actor.classId === classId
        : countsFor(actor, ofClass(classId))),
  );
};

export const readsKind = ({ grant }: ReadingRights, kind: string): boolean =>
  grant?.scope.kinds?.includes(kind) ?? true;

/** Sensitive fields are masked for an authority unless its request covers them. */
export const readsField = (
  rights: ReadingRights,
  { readers, sensitive = false }: Pick<FieldDefinition, 'readers' | 'sensitive'>,
  place: PlaceInYear,
): boolean => {
  if (rights.grant !== null && sensitive && !rights.grant.includesSensitive) return false;
  if (isOwn(rights, place)) return true;
  return readingOffices(rights, place).some(({ role }) => isShownTo(role, readers));
};

/**
 * Whether there is something of a kind for somebody at that place. Children's and classes' records
 * are seen with the class; those of a team, of staff and of the school by whom their form is for: in a
 * step, or as reader of a field. Whoever had a hand in one sees it as well.
 */
export const readsForm = (
  rights: ReadingRights,
  { chain, fields }: Pick<RecordKind, 'chain' | 'fields'>,
  place: PlaceInYear,
): boolean => {
  if (place.of === 'class' || isOwn(rights, place)) return true;
  const concerned = [
    ...chain.map((step) => step.roles),
    ...fields.map((field) => field.readers),
  ].flat();
  return readingOffices(rights, place).some(({ role }) => isShownTo(role, concerned));
};

/**
 * In what dossiers of that part of the school are seen. A homeroom teacher sees the own class only;
 * any other office sees the whole school unless its appointment names a class. What is of a team is
 * seen by everybody in office, as what is of the school; what is of staff, by those who manage staff in
 * their own offices, and by each of them.
 */
export const readingOffices = (
  { offices, grant }: ReadingRights,
  place: PlaceInYear,
): readonly ReadingOffice[] => {
  if (grant !== null) return covers(grant, place) ? [inspection] : [];
  return offices
    .filter(isForReading)
    .filter((office) => seesPlace(office, place))
    .map(({ actor: { role, appointmentId }, delegationId }) => ({
      role,
      appointmentId,
      delegationId,
    }));
};

const isForReading = (office: Office): boolean => brings(office, 'readRecords');

const seesPlace = ({ actor, delegationId }: Office, place: Place): boolean => {
  if (place.of === 'team' || place.of === 'school') return true;
  if (place.of === 'staff') {
    // Reading that was lent is of children and classes.
    const manages = delegationId === null && staffReaders.includes(actor.role);
    return isOwnFile(actor, place) || (manages && countsFor(actor, place));
  }
  if (!classReaders.includes(actor.role)) return false;
  return actor.role === 'homeroomTeacher'
    ? actor.classId === place.classId
    : countsFor(actor, place);
};

/** What is kept of somebody on the staff is theirs to read. */
const isOwn = ({ offices, grant }: ReadingRights, place: Place): boolean =>
  grant === null && offices.some(({ actor }) => isOwnFile(actor, place));

const inspection: ReadingOffice = { role: 'inspector', appointmentId: null, delegationId: null };

/** A grant for some classes is for nothing beside them. */
const covers = ({ scope }: AuthorityGrant, place: PlaceInYear): boolean => {
  const { schoolYear } = place;
  if (place.of !== 'class') {
    return (
      scope.classIds === null && (schoolYear === null || scope.schoolYears.includes(schoolYear))
    );
  }
  return (
    schoolYear !== null &&
    scope.schoolYears.includes(schoolYear) &&
    (scope.classIds?.includes(place.classId) ?? true)
  );
};
