import {
  classPlacementEntity,
  consentEntity,
  dossierEntity,
  holdEntity,
} from '../../../projections/dossier/dossier.entity.js';
import { recordHistoryEntity } from '../../../projections/record-history/record-history.entity.js';
import { idsMax } from '../../application/ports/read-models.js';
import { among, type Queries, type Read } from './queries.js';

export const dossierQueries = (
  read: Read,
): Queries<
  | 'dossiersByIds'
  | 'dossiersOfClass'
  | 'dossiersInDisposition'
  | 'recordsChangedAt'
  | 'consentsOf'
  | 'holdsOf'
  | 'placementsOf'
  | 'placementsIn'
> => ({
  dossiersByIds: among(read, dossierEntity, 'dossierId'),
  dossiersOfClass: (schoolId, classId, page) =>
    read(schoolId, async (reader) => {
      const placed = reader
        .rows(classPlacementEntity)
        .andWhere('r.classId = :classId AND r.leftDay IS NULL', { classId });
      const { entries, hasMore } = await reader.page(placed, 'placedLogIndex', page);
      const ids = entries.map(({ row }) => row.dossierId);
      const found = await reader.among(dossierEntity, 'dossierId', ids);
      const dossiers = new Map(found.map((row) => [row.dossierId, row]));
      return {
        entries: entries.flatMap(({ cursor, row: { dossierId } }) => {
          const row = dossiers.get(dossierId);
          return row ? [{ cursor, row }] : [];
        }),
        hasMore,
      };
    }),
  holdsOf: among(read, holdEntity, 'dossierId'),
  consentsOf: (schoolId, dossierIds) =>
    read(schoolId, async (reader) => {
      const rows = await reader.among(consentEntity, 'dossierId', dossierIds);
      return rows.toSorted((a, b) => Number(a.given.logIndex) - Number(b.given.logIndex));
    }),
  dossiersInDisposition: (schoolId) =>
    read(schoolId, (reader) =>
      reader
        .rows(dossierEntity)
        .andWhere(`r.status <> 'disposed' AND r.disposition ->> 'stage' <> 'kept'`)
        .orderBy(`(r.disposition -> 'proposed' ->> 'logIndex')::bigint`)
        .limit(idsMax)
        .getMany(),
    ),
  recordsChangedAt: (schoolId, dossierIds) =>
    read(schoolId, (reader) =>
      dossierIds.length > idsMax
        ? Promise.reject(new RangeError(`at most ${idsMax} ids`))
        : reader.statement(
            `SELECT dossier_id AS "dossierId", max(recorded_at) AS "changedAt"
               FROM read.${recordHistoryEntity.options.tableName}
              WHERE school_id = $1 AND dossier_id = ANY($2::uuid[]) AND record_id IS NOT NULL
              GROUP BY dossier_id`,
            [[...dossierIds]],
          ),
    ),
  placementsOf: among(read, classPlacementEntity, 'dossierId'),
  placementsIn: among(read, classPlacementEntity, 'classId'),
});
