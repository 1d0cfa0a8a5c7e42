import { dossierEntity } from '../../../projections/dossier/dossier.entity.js';
import type { HistoryFilter } from '../../application/ports/history-rows.js';

/** Of one of these classes, or of none: who reads what is of no class, its form says. */
const isInClass = `EXISTS (
  SELECT FROM read.${dossierEntity.options.tableName} d
   WHERE d.school_id = r.schoolId AND d.dossier_id = r.dossierId AND (
         d.class_id = ANY(CAST(:classIds AS uuid[])) OR d.class_id IS NULL))`;

const isNoReceiptOfOthers = `(r.type <> 'record.acknowledged' OR r.personId = :receiptsOf )`;

type Condition = readonly [string, Readonly<Record<string, unknown>>];

/** Each condition of a filter with its parameters; all of them hold together. */
export const conditionsOf = ({
  dossierId,
  recordId,
  personId,
  field,
  types,
  since,
  notBy,
  receiptsOf,
  classIds,
}: HistoryFilter): readonly Condition[] => [
  ...(dossierId ? [['r.dossierId = :dossierId', { dossierId }] as const] : []),
  ...(recordId ? [['r.recordId = :recordId', { recordId }] as const] : []),
  ...(personId ? [['r.personId = :personId', { personId }] as const] : []),
  ...(types ? [['r.type = ANY(:types)', { types: [...types] }] as const] : []),
  ...(since === undefined ? [] : [['r.logIndex > :since', { since: String(since) }] as const]),
  ...(notBy ? [['r.personId <> :notBy', { notBy }] as const] : []),
  ...(receiptsOf ? [[isNoReceiptOfOthers, { receiptsOf }] as const] : []),
  ...(classIds ? [[isInClass, { classIds: [...classIds] }] as const] : []),
  ...(field
    ? [
        [
          'CAST(r.fields AS jsonb) @> CAST(:field AS jsonb)',
          { field: JSON.stringify([field]) },
        ] as const,
      ]
    : []),
];
