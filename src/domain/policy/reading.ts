import type { AuthorityGrant } from '../shared/access.js';
import type { ClassId } from '../shared/ids.js';
import type { FieldDefinition } from '../shared/record-kind.js';
import { type Power, powers, type Role } from '../shared/roles.js';
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

const recordReaders: readonly Role[] = powers.readRecords;

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
  rolesFor(rights, place).length > 0;

export const readsKind = ({ grant }: ReadingRights, kind: string): boolean =>
  grant?.scope.kinds?.includes(kind) ?? true;

/** Sensitive fields are masked for an authority unless its request covers them. */
export const readsField = (
  rights: ReadingRights,
  { readers, sensitive = false }: Pick<FieldDefinition, 'readers' | 'sensitive'>,
  place: ClassPlace,
): boolean => {
  if (rights.grant !== null && sensitive && !rights.grant.includesSensitive) return false;
  return rolesFor(rights, place).some((role) => readers.includes(role));
};

/**
 * Roles in which dossiers of that class are seen. A homeroom teacher sees the own class only; any
 * other office sees the whole school unless its appointment names a class.
 */
const rolesFor = ({ offices, grant }: ReadingRights, place: ClassPlace): readonly Role[] => {
  if (grant !== null) return covers(grant, place) ? ['inspector'] : [];
  return offices
    .filter((office) => office.powers?.includes('readRecords') ?? true)
    .filter(({ actor }) => recordReaders.includes(actor.role))
    .filter(({ actor: { role, classId } }) =>
      role === 'homeroomTeacher' || classId !== null ? classId === place.classId : true,
    )
    .map(({ actor }) => actor.role);
};

const covers = ({ scope }: AuthorityGrant, { classId, schoolYear }: ClassPlace): boolean =>
  schoolYear !== null &&
  scope.schoolYears.includes(schoolYear) &&
  (scope.classIds?.includes(classId) ?? true);
