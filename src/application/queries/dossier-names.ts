import { classOf } from '../../domain/school/school.state.js';
import { teamOf } from '../../domain/school/teams.js';
import {
  type ClassId,
  type DossierId,
  dossierIdOf,
  type PersonId,
  schoolStream,
  type TeamId,
} from '../../domain/shared/ids.js';
import type { ReadModels } from '../ports/read-models.js';
import type { Reader } from './reader.js';
import { staffName, type VisibleValue } from './visible-value.js';

/** What dossiers that are of no child are called: as the class, the team, the school, the person. */
export const namesOfDossiers = async (
  models: Pick<ReadModels, 'peopleByIds'>,
  { schoolId, facts: { school } }: Reader,
  dossierIds: readonly DossierId[],
): Promise<ReadonlyMap<DossierId, VisibleValue>> => {
  const names = new Map<DossierId, VisibleValue>();
  for (const id of dossierIds) {
    const name =
      (id as string) === schoolId
        ? school.name
        : (classOf(school, id as string as ClassId) ?? teamOf(school, id as string as TeamId))
            ?.name;
    if (name) names.set(id, { state: 'clear', value: name });
  }
  const isStaff = (id: PersonId): boolean => Object.hasOwn(school.staffCodes, id);
  const staff = dossierIds.map((id) => id as string as PersonId).filter(isStaff);
  const people = staff.length > 0 ? await models.peopleByIds(schoolId, staff) : [];
  for (const { personId, nameRevision } of people) {
    const ref = staffName(schoolStream(schoolId), nameRevision);
    names.set(dossierIdOf(personId), { state: 'protected', ref });
  }
  return names;
};
