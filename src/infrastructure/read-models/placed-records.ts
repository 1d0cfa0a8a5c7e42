/**
 * Records with the year and class in which the write side places them: see `placeOf` of the
 * record's use cases. `$1` is the school, `$2` the kinds of which a dossier has only one record.
 */
export const placedRecords = `
  SELECT r.record_id AS "recordId", r.dossier_id AS "dossierId", r.kind, r.period, r.topic, r.status,
         r.submitted, r.approvals,
         r.catalogue_id AS "catalogueId", r.catalogue_version AS "catalogueVersion",
         r.entered_by AS "enteredBy", r.stands_since AS "standsSince",
         r.school_year AS "schoolYear", r.registered_log_index::int AS "registeredLogIndex",
         r.open_corrections AS "openCorrections",
         y.placed_year AS "placedYear", coalesce(p.class_id, d.class_id) AS "placedIn",
         d.class_id AS "childIn", d.about,
         CASE WHEN d.about = 'class' THEN ARRAY[d.class_id] ELSE ARRAY(
           SELECT c.class_id FROM read.class_placement c
            WHERE c.school_id = $1 AND c.dossier_id = r.dossier_id
              AND c.school_year = y.placed_year
            ORDER BY c.class_id) END AS "classIds"
    FROM read.record r
    JOIN read.dossier d ON d.school_id = $1 AND d.dossier_id = r.dossier_id
   CROSS JOIN LATERAL (
     SELECT CASE WHEN concat(r.catalogue_id, '@', r.catalogue_version, '/', r.kind) = ANY($2)
                 THEN d.school_year ELSE r.school_year END AS placed_year) y
    LEFT JOIN read.class_placement p
      ON p.school_id = $1 AND p.dossier_id = r.dossier_id
     AND p.school_year = y.placed_year AND p.left_day IS NULL
   WHERE r.school_id = $1`;
