import type {
  DraftsOfTopic,
  Gap,
  LockGaps,
  LockGapsOf,
} from '../../application/ports/waiting-rows.js';
import type { DossierId, RecordId } from '../../domain/shared/ids.js';
import { placedRecords } from './placed-records.js';
import type { SchoolReader } from './school-reader.js';

interface RecordCounts {
  readonly recordsTotal: number;
  readonly approved: number;
  readonly drafts: number;
  readonly submitted: number;
  readonly openCorrections: number;
  readonly draftIds: readonly RecordId[] | null;
  readonly submittedIds: readonly RecordId[] | null;
  readonly openCorrectionIds: readonly RecordId[] | null;
}

const inScope = `($3::text IS NULL OR placed."placedYear" = $3)
   AND ($4::uuid IS NULL OR placed."placedIn" = $4)
   AND ($5::text IS NULL OR placed.kind = $5)
   AND ($6::uuid IS NULL OR placed."recordId" = $6)
   AND ($7::text[] IS NULL OR placed.period = ANY($7))
   AND placed.about <> 'staff'`;

const firstOf = (condition: string): string =>
  `(array_agg(placed."recordId" ORDER BY placed."registeredLogIndex")
     FILTER (WHERE ${condition}))[1:$8]`;
const countOf = (condition: string): string => `count(*) FILTER (WHERE ${condition})::int`;

const topicKey = `concat_ws(' ', placed."catalogueId", placed."catalogueVersion", placed.kind,
  placed.topic, array_to_string(placed."classIds", ','))`;

const draftsByTopic = `
  SELECT DISTINCT placed.kind, placed."catalogueId", placed."catalogueVersion", placed.topic,
         placed."classIds", ${topicKey} AS "key"
    FROM (${placedRecords}) placed
   WHERE ${inScope} AND placed.status = 'draft' AND placed.topic IS NOT NULL`;

interface KeyedDrafts extends DraftsOfTopic {
  readonly key: string;
}

const [isDraft, isSubmitted, isDisputed] = [
  `placed.status = 'draft' AND (cardinality($9::text[]) = 0 OR NOT ${topicKey} = ANY($9))`,
  `placed.status = 'submitted'`,
  `placed."openCorrections" > 0`,
];

const recordCounts = `
  SELECT ${countOf(`placed.status <> 'disposed'`)} AS "recordsTotal",
         ${countOf(`placed.status = 'approved'`)} AS "approved",
         ${countOf(isDraft)} AS "drafts", ${firstOf(isDraft)} AS "draftIds",
         ${countOf(isSubmitted)} AS "submitted", ${firstOf(isSubmitted)} AS "submittedIds",
         ${countOf(isDisputed)} AS "openCorrections",
         ${firstOf(isDisputed)} AS "openCorrectionIds"
    FROM (${placedRecords}) placed WHERE ${inScope}`;

interface DossierCounts {
  readonly count: number;
  readonly ids: readonly DossierId[] | null;
}

/** Dossiers of children who are, or in that year were, in the scope, without one of the kinds. */
const dossiersWithout = `
  SELECT count(*)::int AS "count",
         (array_agg(lacking.dossier_id ORDER BY lacking.opened_log_index))[1:$5] AS "ids"
    FROM (
      SELECT d.dossier_id, d.opened_log_index FROM read.dossier d
       WHERE d.school_id = $1 AND d.about = 'child' AND d.status <> 'disposed'
         AND (($2::text IS NULL AND $3::uuid IS NULL) OR EXISTS (
           SELECT FROM read.class_placement p
            WHERE p.school_id = $1 AND p.dossier_id = d.dossier_id AND p.left_day IS NULL
              AND ($2::text IS NULL OR p.school_year = $2)
              AND ($3::uuid IS NULL OR p.class_id = $3)))
         AND EXISTS (
           SELECT FROM unnest($4::text[]) wanted(kind)
            WHERE NOT EXISTS (
              SELECT FROM read.record r
               WHERE r.school_id = $1 AND r.dossier_id = d.dossier_id AND r.kind = wanted.kind))
    ) lacking`;

/** Three statements, however large the scope. */
export const readLockGaps = async (
  reader: SchoolReader,
  { scope, periods, onePerDossier, mandatory, examplesMax, isLeftOut }: LockGapsOf,
): Promise<LockGaps> => {
  const { schoolYear, classId, kind, recordId } = scope;
  const within = [[...onePerDossier], schoolYear, classId, kind, recordId, periods && [...periods]];
  const drafts = await reader.statement<KeyedDrafts>(draftsByTopic, within);
  const leftOut = drafts.filter(isLeftOut).map(({ key }) => key);
  const [records] = await reader.statement<RecordCounts>(recordCounts, [
    ...within,
    examplesMax,
    leftOut,
  ]);
  // A lock over one record, or a part of the year, says nothing about what each dossier ought to have.
  const [dossiers] =
    recordId === null && periods === null && mandatory.length > 0
      ? await reader.statement<DossierCounts>(dossiersWithout, [
          schoolYear,
          classId,
          [...mandatory],
          examplesMax,
        ])
      : [];
  return {
    recordsTotal: records?.recordsTotal ?? 0,
    approved: records?.approved ?? 0,
    drafts: gap(records?.drafts, records?.draftIds),
    submitted: gap(records?.submitted, records?.submittedIds),
    openCorrections: gap(records?.openCorrections, records?.openCorrectionIds),
    withoutRecord: gap(dossiers?.count, dossiers?.ids),
  };
};

const gap = <Id>(
  count: number | undefined,
  examples: readonly Id[] | null | undefined,
): Gap<Id> => ({
  count: count ?? 0,
  examples: examples ?? [],
});
