import type {
  BeginDossier,
  CloseRegisterDay,
  DossierRefusal,
  FileRecord,
  OpenForClass,
  RecordServiceEnd,
} from '../../domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import {
  classDossierIds,
  type Dossier,
  dossierOf,
  dossierOfClass,
} from '../../domain/dossier/dossier.state.js';
import { classOf, type SchoolState } from '../../domain/school/school.state.js';
import {
  type ClassId,
  type DossierId,
  dossierStream,
  type PersonId,
  type SubjectId,
  subjectOfStaffFile,
  type TeamId,
} from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';
import type { Result } from '../../domain/shared/result.js';
import type { Decision } from '../decision.js';

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
  const subjectId =
    about === 'staff'
      ? subjectOfStaffFile(dossierId as string as PersonId)
      : (dossierId as string as SubjectId);
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
const openingOf = ({
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

/** As it stands, or as what is first done in it begins it; null when there is nothing of that id. */
export const dossierNow = async (
  decision: Decision,
  dossierId: DossierId,
): Promise<Dossier | null> => {
  const seen = await decision.observe(dossierDecider, dossierStream(dossierId));
  if (seen.status !== 'absent') return seen;
  return newDossier(await decision.school(), dossierId, decision.at);
};

/** What is not of a child begins with what is first done in it. */
export const doInDossier = async (
  decision: Decision,
  dossier: Dossier,
  command: FileRecord | CloseRegisterDay | RecordServiceEnd,
): Promise<Result<void, DossierRefusal>> => {
  const stream = dossierStream(dossier.dossierId);
  const { status } = await decision.observe(dossierDecider, stream);
  const opening = status === 'absent' ? openingOf(dossier) : null;
  if (opening) {
    const opened = await decision.decide(dossierDecider, stream, opening);
    if (!opened.ok) return opened;
  }
  return decision.decide(dossierDecider, stream, command);
};
