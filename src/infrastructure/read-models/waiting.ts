import { correctionEntity } from '../../../projections/correction/correction.entity.js';
import { lockEntity, unlockEntity } from '../../../projections/lock/lock.entity.js';
import { recordEntity } from '../../../projections/record/record.entity.js';
import type { CorrectionRow, RecordRow } from '../../application/ports/read-model-rows.js';
import { idsMax, type Page, type PageRequest } from '../../application/ports/read-models.js';
import {
  type PlacedRecordRow,
  type RecordFilter,
  type Waiting,
  type WaitingCorrection,
  type WaitingFilter,
  type WaitingRecord,
  waitingMax,
} from '../../application/ports/waiting-rows.js';
import { placedRecords } from './placed-records.js';
import type { SchoolReader } from './school-reader.js';

/** Five statements, however much waits. */
export const readWaiting = async (
  reader: SchoolReader,
  filter: WaitingFilter,
): Promise<Waiting> => ({
  records: await waitingRecords(reader, filter),
  corrections: await waitingCorrections(reader, filter),
  locks: await reader
    .rows(lockEntity)
    .andWhere(`r.status <> 'executed'`)
    .orderBy('r.proposedLogIndex')
    .limit(idsMax)
    .getMany(),
  unlocks: await reader
    .rows(unlockEntity)
    .andWhere(`r.status = 'decided'`)
    .orderBy('r.logIndex')
    .limit(idsMax)
    .getMany(),
});

const waitingRecords = (
  reader: SchoolReader,
  { onePerDossier, submitted, draftsBy, draftsIn }: WaitingFilter,
): Promise<readonly WaitingRecord[]> | readonly WaitingRecord[] =>
  submitted || draftsBy.length > 0 || draftsIn.length > 0
    ? reader.statement(
        `${placedRecords}
           AND ((r.status = 'submitted' AND $3::boolean)
             OR (r.status = 'draft' AND (r.entered_by::jsonb ?| $4::text[]
                                         OR d.class_id = ANY($5::uuid[]))))
         ORDER BY r.registered_log_index LIMIT $6`,
        [[...onePerDossier], submitted, [...draftsBy], [...draftsIn], waitingMax],
      )
    : [];

interface RecordOfCorrection extends PlacedRecordRow {
  readonly correctionId: CorrectionRow['correctionId'];
  readonly isSuperseded: boolean;
}

const hasChanged = `(v.pointer IS NOT NULL AND (CASE json_typeof(v.pointer) WHEN 'object'
  THEN v.pointer ->> 'revision' ELSE v.pointer #>> '{}' END)::bigint
  IS DISTINCT FROM (c.current ->> 'revision')::bigint)`;

/** As \`isAtItsEnd\` says it: nothing is written any more in the row of that child. */
const rowIsClosed = `coalesce(
  child.status = 'disposed' OR child.disposition ->> 'stage' = 'notice-served', false)`;

const waitingCorrections = async (
  reader: SchoolReader,
  { onePerDossier }: WaitingFilter,
): Promise<readonly WaitingCorrection[]> => {
  const corrections = await reader
    .rows(correctionEntity)
    .andWhere('r.open = true')
    .orderBy('r.requestedLogIndex')
    .limit(idsMax)
    .getMany();
  if (corrections.length === 0) return [];
  const records = await reader.statement<RecordOfCorrection>(
    `SELECT placed.*, c.correction_id AS "correctionId",
            c.status <> 'applied' AND (${hasChanged} OR ${rowIsClosed}) AS "isSuperseded"
       FROM read.correction c
       JOIN (${placedRecords}) placed ON placed."recordId" = c.record_id
       JOIN read.record r ON r.school_id = $1 AND r.record_id = c.record_id
       LEFT JOIN read.dossier child ON child.school_id = $1 AND child.dossier_id =
            CASE WHEN c.field LIKE '%/%' THEN split_part(c.field, '/', 1)::uuid END
      CROSS JOIN LATERAL (SELECT r.values -> c.field AS pointer) v
      WHERE c.school_id = $1 AND c.correction_id = ANY($3::uuid[])`,
    [[...onePerDossier], corrections.map(({ correctionId }) => correctionId)],
  );
  const byId = new Map(records.map((one) => [one.correctionId, one]));
  return corrections.flatMap((correction) => {
    const record = byId.get(correction.correctionId);
    return record ? [{ correction, record, isSuperseded: record.isSuperseded }] : [];
  });
};

/** A page along one of the orders that an index serves beside a status. */
export const recordsWhere = (
  reader: SchoolReader,
  { status, kinds, period, schoolYear, from, to, holding, everInClass, along }: RecordFilter,
  page: PageRequest,
): Promise<Page<RecordRow>> => {
  const query = reader.rows(recordEntity);
  if (status !== null) query.andWhere('r.status = :status', { status });
  if (kinds !== null) query.andWhere('r.kind = ANY(:kinds)', { kinds: [...kinds] });
  if (period !== null) query.andWhere('r.period = :period', { period });
  if (schoolYear !== null) query.andWhere('r.schoolYear = :schoolYear', { schoolYear });
  if (from !== null) query.andWhere(`r.period >= :from AND ${inFormOf(':from')}`, { from });
  if (to !== null) query.andWhere(`r.period <= :to AND ${inFormOf(':to')}`, { to });
  if (holding !== null) {
    query.andWhere('position(:holding in CAST(r.values AS text)) > 0', { holding });
  }
  if (everInClass !== null) {
    query.andWhere(
      // What is recorded of the class itself lies under the id of the class.
      `(r.dossierId = :everInClass
        OR r.dossierId IN (SELECT p.dossier_id FROM read.class_placement p
                            WHERE p.school_id = :schoolId AND p.class_id = :everInClass))`,
      { everInClass },
    );
  }
  if (along === 'submittedLogIndex') query.andWhere('r.submittedLogIndex IS NOT NULL');
  return reader.page(query, along, page);
};

/** Days, weeks, months and terms are each written in their own length, and in order as text. */
const inFormOf = (period: string): string => `length(r.period ) = length(${period})`;
