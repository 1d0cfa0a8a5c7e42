import type { BeginDossier, OpenForClass } from '../../domain/dossier/dossier.commands.js';
import {
  classDossierIds,
  type Dossier,
  dossierOf,
  dossierOfClass,
} from '../../domain/dossier/dossier.state.js';
import { classOf, type SchoolState } from '../../domain/school/school.state.js';
import type { ClassId, DossierId, PersonId, SubjectId, TeamId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';

/** Of a thing of which nothing was recorded yet, the dossier that the first record begins. */
export const newDossier = (
  school: SchoolState,
  dossierId: DossierId,
  at: Instant,
): Dossier | null => {
  const found = classOf(school, dossierId as string as ClassId);
  if (found) {
    const { classId, schoolYear } = found;
    return dossierOfClass({ ...classDossierIds(classId), classId, schoolYear }, at);
  }
  const about = whatHasId(school, dossierId);
  const subjectId = dossierId as string as SubjectId;
  return about && dossierOf({ dossierId, subjectId, about }, at);
};

const whatHasId = (
  { schoolId, teams, staffCodes }: SchoolState,
  id: string,
): 'team' | 'staff' | 'school' | null => {
  if (id === schoolId) return 'school';
  if (Object.hasOwn(teams, id as TeamId)) return 'team';
  return Object.hasOwn(staffCodes, id as PersonId) ? 'staff' : null;
};

/** Null for a child: somebody opens its dossier. */
export const openingOf = ({
  about,
  dossierId,
  subjectId,
  classId,
  schoolYear,
}: Dossier): OpenForClass | BeginDossier | null => {
  if (about === 'child') return null;
  if (about !== 'class') return { type: 'BeginDossier', dossier: { dossierId, subjectId, about } };
  invariant(classId !== null && schoolYear !== null, 'a class has a year');
  return { type: 'OpenForClass', classId, schoolYear };
};
