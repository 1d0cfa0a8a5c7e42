import type { ClassId, DossierId, PersonId, TeamId } from './ids.js';
import type { DossierAbout } from './record-kind.js';
import type { Actor, Role } from './roles.js';

/** The part of the school that something is of; offices count for some and not for others. */
export type Place =
  | ClassOfPlace
  | { readonly of: 'team'; readonly teamId: TeamId }
  | { readonly of: 'staff'; readonly personId: PersonId }
  | { readonly of: 'school' };
export interface ClassOfPlace {
  readonly of: 'class';
  readonly classId: ClassId;
}

export const ofClass = (classId: ClassId): ClassOfPlace => ({ of: 'class', classId });

/** Null for what is of no class. */
export const classOfPlace = (place: Place): ClassId | null =>
  place.of === 'class' ? place.classId : null;

/** What tells of what a dossier is. */
export interface DossierOwner {
  readonly about: DossierAbout;
  /** Save for a child, the id of what it is about. */
  readonly dossierId: DossierId;
  /** Null unless it is of a child or a class. */
  readonly classId: ClassId | null;
}

export const placeOfDossier = ({ about, dossierId, classId }: DossierOwner): Place => {
  if (about === 'team') return { of: 'team', teamId: dossierId as string as TeamId };
  if (about === 'staff') return { of: 'staff', personId: dossierId as string as PersonId };
  return classId === null ? { of: 'school' } : ofClass(classId);
};

/** Who enters and judges what is kept of others on the staff. */
const staffOffices: readonly Role[] = [
  'principal',
  'vicePrincipal',
  'boardMember',
  'humanResources',
  'accountant',
];

/** One office of a class, of a team, or of the whole school. */
type Scope = Pick<Actor, 'personId' | 'role' | 'classId' | 'teamId'>;

/**
 * An office counts for every class and team unless it names one. What is of the school is everybody's
 * whose role may; what is of somebody on the staff, that person's own, and of those who manage staff.
 */
export const countsFor = ({ personId, role, classId, teamId }: Scope, place: Place): boolean => {
  switch (place.of) {
    case 'class':
      return classId === null || classId === place.classId;
    case 'team':
      return teamId === null ? classId === null : teamId === place.teamId;
    case 'staff':
      return personId === place.personId || staffOffices.includes(role);
    case 'school':
      return true;
  }
};
