import type {
  ListedChild,
  RecordInCorrection,
  Standings,
  StandingsOf,
} from '../../application/ports/standing-rows.js';
import { placedRecords } from './placed-records.js';
import type { SchoolReader } from './school-reader.js';

/**
 * From each placement to the first profile of its dossier, by the index of a dossier's records: a
 * join that is free to begin elsewhere begins with all profiles of the school for each child, as
 * long as the database knows nothing of tables that were just filled.
 */
const children = `
  SELECT listed.class_id AS "listedIn", child.dossier_id AS "dossierId",
         child.class_id AS "classId", child.school_year AS "schoolYear",
         child.status AS "dossierStatus",
         CASE WHEN profile."recordId" IS NOT NULL THEN json_build_object(
           'recordId', profile."recordId", 'kind', profile.kind, 'status', profile.status,
           'catalogueId', profile."catalogueId", 'catalogueVersion', profile."catalogueVersion",
           'schoolYear', profile."schoolYear", 'placedYear', profile."placedYear",
           'placedIn', profile."placedIn") END AS profile
    FROM read.class_placement listed
    JOIN read.dossier child ON child.school_id = $1 AND child.dossier_id = listed.dossier_id
    LEFT JOIN LATERAL (
      ${placedRecords} AND r.dossier_id = listed.dossier_id AND r.kind = $4
       ORDER BY r.registered_log_index LIMIT 1) profile ON true
   WHERE listed.school_id = $1 AND listed.class_id = ANY($3::uuid[]) AND listed.left_day IS NULL`;

/** From the corrections that are open, of which a school has few, to their children. */
const inCorrection = `
  SELECT DISTINCT r.record_id AS "recordId", r.dossier_id AS "dossierId", r.kind,
         r.catalogue_id AS "catalogueId", r.catalogue_version AS "catalogueVersion",
         r.school_year AS "schoolYear"
    FROM read.correction c
    JOIN read.record r ON r.school_id = $1 AND r.record_id = c.record_id
    JOIN read.class_placement p
      ON p.school_id = $1 AND p.dossier_id = r.dossier_id
     AND p.class_id = ANY($2::uuid[]) AND p.left_day IS NULL
   WHERE c.school_id = $1 AND c.open`;

/** Two statements, however many classes. */
export const readStandings = async (
  reader: SchoolReader,
  { classIds, kind, onePerDossier }: StandingsOf,
): Promise<Standings> => ({
  children: await reader.statement<ListedChild>(children, [
    [...onePerDossier],
    [...classIds],
    kind,
  ]),
  inCorrection: await reader.statement<RecordInCorrection>(inCorrection, [[...classIds]]),
});
