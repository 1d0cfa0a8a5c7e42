import type { ClassId, DossierId, PersonId, TeamId } from './ids.js';
import type { DossierAbout } from './record-kind.js';
import type { Actor } from './roles.js';

/** The part of the school that something is of; offices count for some and not for others. */
export type Place =
  | ClassOfPlace
  | { readonly of: 'team'; readonly teamId: TeamId }
  /** Without a person, all of them at once. */
  | { readonly of: 'staff'; readonly personId: PersonId | null }
  | { readonly of: 'school' };
export interface ClassOfPlace {
  readonly of: 'class';
  readonly classId: ClassId;
}

export const ofClass = (classId: ClassId): ClassOfPlace => ({ of: 'class', classId });

/** Null for what is of no class. */
export const classOfPlace = (place: Place): ClassId | null =>
  place.of === 'class' ? place.classId : null;

/** Whether somebody's own file is what it is about. */
export const isOwnFile = ({ personId }: Pick<Actor, 'personId'>, place: Place): boolean =>
  place.of === 'staff' && place.personId === personId;

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

/** One office of a class, of a team, or of the whole school. */
type Scope = Pick<Actor, 'personId' | 'classId' | 'teamId' | 'isLent'>;

/**
 * An office counts for every class, for every team unless it is of a class, and for everybody on the
 * staff unless it is of a class or a team; one that names a class or a team, for that one, and for oneself.
 * What is of the school is everybody's whose role may. The files of the staff are for those who were
 * appointed, and for nobody to whom an office was lent.
 */
export const countsFor = (
  { personId, classId, teamId, isLent = false }: Scope,
  place: Place,
): boolean => {
  switch (place.of) {
    case 'class':
      return classId === null || classId === place.classId;
    case 'team':
      return teamId === null ? classId === null : teamId === place.teamId;
    case 'staff':
      return !isLent && (personId === place.personId || (classId === null && teamId === null));
    case 'school':
      return true;
  }
};
