import type { Page, PageRequest } from '../../application/ports/read-models.js';
import type { ViolationRow, ViolationsOf } from '../../application/ports/violation-rows.js';
import type { SchoolReader } from './school-reader.js';

/**
 * Of each class, plan and period the first record of a gated kind; kept where the plan is not there, not
 * in force, or was in force only afterwards. Entries of the log decide what came first: two may have
 * been written in one millisecond. A plan is in force from the last of its approvals.
 */
const violations = `
  WITH gate AS (
    SELECT * FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[])
      AS gate (plan_kind, plan_rank, plan_period, kind, period)),
  first_entered AS (
    SELECT DISTINCT ON (r.dossier_id, gate.plan_kind, gate.plan_period)
           r.dossier_id, gate.plan_kind, gate.plan_period, r.record_id, r.registered_at,
           r.registered_log_index, r.registered_log_index * 1000 + gate.plan_rank AS place
      FROM read.record r
      JOIN gate ON gate.kind = r.kind AND gate.period = r.period
     WHERE r.school_id = $1 AND r.dossier_id = ANY($7::uuid[]) AND r.school_year = $8
     ORDER BY r.dossier_id, gate.plan_kind, gate.plan_period, r.registered_log_index)
  SELECT f.dossier_id AS "classId", f.plan_kind AS "planKind", f.plan_period AS "planPeriod",
         plan.record_id AS "planId",
         CASE WHEN plan.status = 'approved' THEN plan.approvals -> -1 ->> 'at' END
           AS "inForceSince",
         f.record_id AS "recordId", f.registered_at AS "enteredAt", f.place::text AS place
    FROM first_entered f
    LEFT JOIN read.record plan
      ON plan.school_id = $1 AND plan.dossier_id = f.dossier_id
     AND plan.kind = f.plan_kind AND plan.period = f.plan_period
   WHERE (plan.status IS DISTINCT FROM 'approved'
          OR (plan.approvals -> -1 ->> 'logIndex')::bigint > f.registered_log_index)
     AND ($9::bigint IS NULL OR f.place < $9)
   ORDER BY f.place DESC
   LIMIT $10`;

/** One statement, newest first, however many classes and weeks. */
export const readViolations = async (
  reader: SchoolReader,
  { schoolYear, classIds, gated }: ViolationsOf,
  { after, size }: PageRequest,
): Promise<Page<ViolationRow>> => {
  const rows = await reader.statement<ViolationRow & { readonly place: string }>(violations, [
    gated.map(({ planKind }) => planKind),
    gated.map(({ planRank }) => planRank),
    gated.map(({ planPeriod }) => planPeriod),
    gated.map(({ gatedKind }) => gatedKind),
    gated.map(({ gatedPeriod }) => gatedPeriod),
    [...classIds],
    schoolYear,
    after === null ? null : String(after),
    size + 1,
  ]);
  return {
    entries: rows.slice(0, size).map(({ place, ...row }) => ({ cursor: BigInt(place), row })),
    hasMore: rows.length > size,
  };
};
