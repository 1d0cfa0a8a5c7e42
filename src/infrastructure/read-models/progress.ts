import { deadlineEntity, slotEntity, waiverEntity } from '../../../projections/owed/owed.entity.js';
import type {
  DeadlineRow,
  KeptOnce,
  OwedReads,
  ProgressCounts,
  ProgressOf,
  SlotRow,
  SlotsOf,
  SubmittedCount,
  SubmittedSlot,
  TimeInClass,
  WaiverRow,
} from '../../application/ports/owed-rows.js';
import type { ClassId } from '../../domain/shared/ids.js';
import { dayBefore, type LocalDate } from '../../domain/shared/instant.js';
import { readFigureAnswers, readFigureRequests, readFigureRequestsDue } from './figures.js';
import type { Read } from './queries.js';
import type { SchoolReader } from './school-reader.js';

interface PlacedChild extends Omit<TimeInClass, 'toDay'> {
  readonly leftDay: LocalDate | null;
  readonly exitedOn: LocalDate | null;
}

const placedChildren = `
  SELECT placed.class_id AS "classId", placed.dossier_id AS "dossierId",
         placed.from_day AS "fromDay", placed.left_day AS "leftDay",
         child.exit ->> 'exitedOn' AS "exitedOn", placed.came_on AS "cameOn"
    FROM (SELECT class_id, dossier_id, from_day, left_day,
                 min(from_day) OVER (PARTITION BY dossier_id) AS came_on
            FROM read.class_placement
           WHERE school_id = $1 AND school_year = $2) placed
    JOIN read.dossier child ON child.school_id = $1 AND child.dossier_id = placed.dossier_id
   WHERE placed.class_id = ANY($3::uuid[])`;

/** Of whatever year it is: what there is one of goes with its dossier. */
const recordsKeptOnce = `
  SELECT slot.record_id AS "recordId", slot.dossier_id AS "dossierId", slot.kind, slot.topic,
         slot.submitted_at AS "submittedAt", slot.submitted_by AS "submittedBy",
         slot.approved_at AS "approvedAt"
    FROM read.slot slot
   WHERE slot.school_id = $1 AND slot.dossier_id = ANY($2::uuid[]) AND slot.kind = ANY($3::text[])
     AND slot.period IS NULL`;

/**
 * Nested loops are what the database plans for tables that it takes for empty, and here they cost
 * seconds: `slot` is large from the import of a year on, long before anybody has analysed it.
 */
const withoutNestedLoops = `SELECT $1::uuid, set_config('enable_nestloop', 'off', true)`;

/** The dossier of a class has its id, so one statement counts classes and children alike. */
const submitted = `
  SELECT owner.class_no AS "classNo", period.no::int AS "periodNo", slot.topic,
         count(*) FILTER (WHERE slot.submitted_at < period.late_from)::int AS "onTime",
         count(*) FILTER (WHERE slot.submitted_at >= period.late_from)::int AS "late"
    FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[])
         owner(dossier_id, class_no, from_day, to_day)
    JOIN read.slot slot
      ON slot.school_id = $1 AND slot.school_year = $2 AND slot.dossier_id = owner.dossier_id
     AND slot.dossier_id = ANY($3::uuid[]) AND slot.submitted_at IS NOT NULL
    JOIN unnest($7::text[], $8::text[], $9::text[], $10::text[])
         WITH ORDINALITY period(kind, code, counted_on, late_from, no)
      ON period.kind = slot.kind AND period.code = slot.period
   WHERE owner.from_day <= period.counted_on
     AND (owner.to_day IS NULL OR owner.to_day >= period.counted_on)
   GROUP BY owner.class_no, period.no, slot.topic`;

/** Of single children; by the index of their dossiers. */
const submittedOneByOne = `
  SELECT slot.dossier_id AS "dossierId", slot.kind, slot.period AS code, slot.topic
    FROM read.slot slot
   WHERE slot.school_id = $1 AND slot.school_year = $2 AND slot.dossier_id = ANY($3::uuid[])
     AND slot.kind = ANY($4::text[]) AND slot.period IS NOT NULL AND slot.submitted_at IS NOT NULL`;

interface NumberedCount extends Pick<SubmittedCount, 'topic' | 'onTime' | 'late'> {
  /** Places in what was asked, from 1 on. */
  readonly classNo: number;
  readonly periodNo: number;
}

/** Four statements at most, however many classes, kinds and periods. */
const readProgress = async (
  reader: SchoolReader,
  { schoolYear, classIds, periods, keptOnce, oneByOne }: ProgressOf,
): Promise<ProgressCounts> => {
  if (classIds.length === 0 || periods.length + keptOnce.length === 0) {
    return { children: [], submitted: [], keptOnce: [], oneByOne: [] };
  }
  const placed = await reader.statement<PlacedChild>(placedChildren, [schoolYear, [...classIds]]);
  const children = placed.map(timeInClass);
  const once =
    keptOnce.length === 0
      ? []
      : await reader.statement<KeptOnce>(recordsKeptOnce, [
          [...classIds, ...new Set(children.map(({ dossierId }) => dossierId))],
          [...keptOnce],
        ]);
  if (periods.length === 0) return { children, submitted: [], keptOnce: once, oneByOne: [] };
  const single =
    oneByOne.dossierIds.length === 0
      ? []
      : await reader.statement<SubmittedSlot>(submittedOneByOne, [
          schoolYear,
          [...oneByOne.dossierIds],
          [...oneByOne.kinds],
        ]);
  await reader.statement(withoutNestedLoops, []);
  const counts = await reader.statement<NumberedCount>(submitted, [
    schoolYear,
    ...ownerColumns(classIds, children),
    periods.map(({ kind }) => kind),
    periods.map(({ code }) => code),
    periods.map(({ countedOn }) => countedOn),
    periods.map(({ lateFrom }) => lateFrom),
  ]);
  return {
    children,
    keptOnce: once,
    oneByOne: single,
    submitted: counts.flatMap(({ classNo, periodNo, topic, onTime, late }) => {
      const [classId, period] = [classIds[classNo - 1], periods[periodNo - 1]];
      if (!classId || !period) return [];
      return [{ classId, kind: period.kind, code: period.code, topic, onTime, late }];
    }),
  };
};

const timeInClass = ({ leftDay, exitedOn, ...placed }: PlacedChild): TimeInClass => {
  const lastDays = [leftDay === null ? null : dayBefore(leftDay), exitedOn];
  const [toDay = null] = lastDays.filter((day) => day !== null).toSorted();
  return { ...placed, toDay };
};

const ownerColumns = (
  classIds: readonly ClassId[],
  children: readonly TimeInClass[],
): readonly (readonly unknown[])[] => {
  const numbers = new Map(classIds.map((classId, at) => [classId, at + 1] as const));
  const owners = [
    ...classIds.map((classId) => ({ classId, dossierId: classId, fromDay: '', toDay: null })),
    ...children,
  ];
  return [
    owners.map(({ dossierId }) => dossierId),
    owners.map(({ classId }) => numbers.get(classId)),
    owners.map(({ fromDay }) => fromDay),
    owners.map(({ toDay }) => toDay),
  ];
};

/** Of one period, of all of a year, or of no period; whatever the topic. */
const readSlots = (
  reader: SchoolReader,
  { dossierIds, schoolYear, kinds, period }: SlotsOf,
): Promise<readonly SlotRow[]> => {
  const query = reader
    .rows(slotEntity)
    .andWhere('r.kind = ANY(:kinds)', { kinds })
    .andWhere(schoolYear === null ? 'r.period IS NULL' : 'r.schoolYear = :schoolYear', {
      schoolYear,
    });
  if (period !== null) query.andWhere('r.period = :period', { period });
  return reader.among(slotEntity, 'dossierId', dossierIds, query);
};

const readWaivers = (reader: SchoolReader, schoolYear: string): Promise<readonly WaiverRow[]> =>
  reader
    .rows(waiverEntity)
    .andWhere('r.schoolYear = :schoolYear AND r.withdrawn IS NULL', { schoolYear })
    .orderBy('r.logIndex')
    .getMany();

/** What was set before for the same kind and period is over for good. */
const readDeadlines = async (
  reader: SchoolReader,
  schoolYear: string,
): Promise<readonly DeadlineRow[]> => {
  const rows = await reader
    .rows(deadlineEntity)
    .andWhere('r.schoolYear = :schoolYear', { schoolYear })
    .orderBy('r.logIndex', 'DESC')
    .getMany();
  const last = new Map<string, DeadlineRow>();
  for (const row of rows) {
    const slot = `${row.kind} ${row.period}`;
    if (!last.has(slot)) last.set(slot, row);
  }
  return [...last.values()].filter(({ withdrawn }) => withdrawn === null);
};

export const owedQueries = (read: Read): OwedReads => ({
  progress: (schoolId, of) => read(schoolId, (reader) => readProgress(reader, of)),
  slotsOf: (schoolId, of) => read(schoolId, (reader) => readSlots(reader, of)),
  waivers: (schoolId, schoolYear) => read(schoolId, (reader) => readWaivers(reader, schoolYear)),
  waiversByIds: (schoolId, ids) =>
    read(schoolId, (reader) => reader.among(waiverEntity, 'waiverId', ids)),
  deadlines: (schoolId, schoolYear) =>
    read(schoolId, (reader) => readDeadlines(reader, schoolYear)),
  figureRequests: (schoolId, schoolYear) =>
    read(schoolId, (reader) => readFigureRequests(reader, schoolYear)),
  figureRequestsDue: (schoolId, days) =>
    read(schoolId, (reader) => readFigureRequestsDue(reader, days)),
  figureAnswers: (schoolId, requestIds) =>
    read(schoolId, (reader) => readFigureAnswers(reader, requestIds)),
});
