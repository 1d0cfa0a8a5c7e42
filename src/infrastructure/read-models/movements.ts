import type { MovementRow, MovementsOf } from '../../application/ports/movement-rows.js';
import type { Page, PageRequest } from '../../application/ports/read-models.js';
import type { SchoolReader } from './school-reader.js';

/** A place in the order of days, and within a day in that of the log. */
const movements = `
  WITH placed AS (
    SELECT m.*, (m.day::date - DATE '1900-01-01') * 100000000000 + m.log_index AS place
      FROM read.movement m
     WHERE m.school_id = $1 AND m.day BETWEEN $2 AND $3
       AND (m.from_class_id = ANY($4::uuid[]) OR m.to_class_id = ANY($4::uuid[])))
  SELECT school_id AS "schoolId", log_index::text AS "logIndex", dossier_id AS "dossierId", day, what,
         admission_kind AS "admissionKind", exit_kind AS "exitKind",
         from_class_id AS "fromClassId", to_class_id AS "toClassId",
         decision_no AS "decisionNo", recorded, place::text AS place
    FROM placed
   WHERE $5::bigint IS NULL OR place < $5
   ORDER BY place DESC
   LIMIT $6`;

/** One statement, the latest day first. */
export const readMovements = async (
  reader: SchoolReader,
  { from, to, classIds }: MovementsOf,
  { after, size }: PageRequest,
): Promise<Page<MovementRow>> => {
  const rows = await reader.statement<MovementRow & { readonly place: string }>(movements, [
    from,
    to,
    [...classIds],
    after === null ? null : String(after),
    size + 1,
  ]);
  return {
    entries: rows.slice(0, size).map(({ place, ...row }) => ({
      cursor: BigInt(place),
      row: { ...row, logIndex: BigInt(row.logIndex) },
    })),
    hasMore: rows.length > size,
  };
};
