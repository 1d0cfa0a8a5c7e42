import { slotEntity } from '../../../projections/owed/owed.entity.js';
import type {
  ChildrenOnDay,
  CountedPeriod,
  ProgressCounts,
  ProgressOf,
  SlotRow,
  SlotsOf,
  SubmittedCount,
} from '../../application/ports/owed-rows.js';
import type { SchoolReader } from './school-reader.js';

/** In the class on that day: there, not in another yet, and not gone from the school. */
const inClassOn = (day: string): string => `
  placed.from_day <= ${day} AND (placed.left_day IS NULL OR placed.left_day > ${day})
  AND (child.exit IS NULL OR child.exit ->> 'exitedOn' >= ${day})`;

const childrenOnDays = `
  SELECT placed.class_id AS "classId", counted.day AS "on", count(*)::int AS "children"
    FROM unnest($4::text[]) counted(day)
    JOIN read.class_placement placed
      ON placed.school_id = $1 AND placed.school_year = $2 AND placed.class_id = ANY($3::uuid[])
    JOIN read.dossier child ON child.school_id = $1 AND child.dossier_id = placed.dossier_id
   WHERE ${inClassOn('counted.day')}
   GROUP BY placed.class_id, counted.day`;

const periods = `unnest($4::text[], $5::text[], $6::text[], $7::text[])
         period(kind, code, counted_on, late_from)`;
const counts = `count(*) FILTER (WHERE slot.submitted_at < period.late_from)::int AS "onTime",
         count(*) FILTER (WHERE slot.submitted_at >= period.late_from)::int AS "late"`;

const submittedOfClasses = `
  SELECT slot.dossier_id AS "classId", slot.kind, slot.period AS "code", slot.topic, ${counts}
    FROM ${periods}
    JOIN read.slot slot
      ON slot.school_id = $1 AND slot.school_year = $2 AND slot.kind = period.kind
     AND slot.period = period.code AND slot.submitted_at IS NOT NULL
   WHERE slot.dossier_id = ANY($3::uuid[])
   GROUP BY slot.dossier_id, slot.kind, slot.period, slot.topic`;

const submittedOfChildren = `
  SELECT placed.class_id AS "classId", slot.kind, slot.period AS "code", slot.topic, ${counts}
    FROM ${periods}
    JOIN read.slot slot
      ON slot.school_id = $1 AND slot.school_year = $2 AND slot.kind = period.kind
     AND slot.period = period.code AND slot.submitted_at IS NOT NULL
    JOIN read.class_placement placed
      ON placed.school_id = $1 AND placed.school_year = $2
     AND placed.dossier_id = slot.dossier_id AND placed.class_id = ANY($3::uuid[])
    JOIN read.dossier child ON child.school_id = $1 AND child.dossier_id = slot.dossier_id
   WHERE ${inClassOn('period.counted_on')}
   GROUP BY placed.class_id, slot.kind, slot.period, slot.topic`;

/** Three statements at most, however many classes, kinds and periods. */
export const readProgress = async (
  reader: SchoolReader,
  { schoolYear, classIds, ofClasses, ofChildren }: ProgressOf,
): Promise<ProgressCounts> => {
  const scope = [schoolYear, [...classIds]];
  const days = [...new Set(ofChildren.map(({ countedOn }) => countedOn))];
  const children =
    days.length > 0 ? await reader.statement<ChildrenOnDay>(childrenOnDays, [...scope, days]) : [];
  const counted = async (text: string, owed: readonly CountedPeriod[]) =>
    owed.length > 0 ? reader.statement<SubmittedCount>(text, [...scope, ...columnsOf(owed)]) : [];
  const byClasses = await counted(submittedOfClasses, ofClasses);
  const byChildren = await counted(submittedOfChildren, ofChildren);
  return { children, submitted: [...byClasses, ...byChildren] };
};

const columnsOf = (owed: readonly CountedPeriod[]): readonly (readonly string[])[] => [
  owed.map(({ kind }) => kind),
  owed.map(({ code }) => code),
  owed.map(({ countedOn }) => countedOn),
  owed.map(({ lateFrom }) => lateFrom),
];

/** Of one period, whatever the topic. */
export const readSlots = (
  reader: SchoolReader,
  { dossierIds, kind, period }: SlotsOf,
): Promise<readonly SlotRow[]> => {
  const query = reader
    .rows(slotEntity)
    .andWhere('r.kind = :kind AND r.period = :period', { kind, period });
  return reader.among(slotEntity, 'dossierId', dossierIds, query);
};
