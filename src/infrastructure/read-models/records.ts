import { correctionEntity } from '../../../projections/correction/correction.entity.js';
import { recordHistoryEntity } from '../../../projections/record-history/record-history.entity.js';
import { recordEntity } from '../../../projections/record/record.entity.js';
import { recordsInDossier, sheetRowsOf } from './dossier-pages.js';
import { conditionsOf } from './history-conditions.js';
import { among, type Queries, type Read } from './queries.js';

export const recordQueries = (
  read: Read,
): Queries<
  | 'recordsByIds'
  | 'recordsOf'
  | 'recordsInDossier'
  | 'sheetRowsOf'
  | 'recordsOfKind'
  | 'recordsInCorrection'
  | 'recordsChangedAfter'
> => ({
  recordsByIds: among(read, recordEntity, 'recordId'),
  recordsOf: among(read, recordEntity, 'dossierId'),
  recordsInDossier: (schoolId, dossierId, slot, page) =>
    read(schoolId, (reader) => recordsInDossier(reader, { dossierId, ...slot }, page)),
  sheetRowsOf: (schoolId, dossierId, kind, page) =>
    read(schoolId, (reader) => sheetRowsOf(reader, { dossierId, kind }, page)),
  recordsOfKind: (schoolId, dossierIds, kind) =>
    read(schoolId, (reader) => {
      const ofKind = reader.rows(recordEntity).andWhere('r.kind = :kind', { kind });
      return reader.among(recordEntity, 'dossierId', dossierIds, ofKind);
    }),
  recordsInCorrection: (schoolId, dossierIds) =>
    read(schoolId, (reader) => {
      const concerned = reader.rows(recordEntity).andWhere('r.openCorrections > 0');
      return reader.among(recordEntity, 'dossierId', dossierIds, concerned);
    }),
  recordsChangedAfter: (schoolId, kind, after) =>
    read(schoolId, (reader) => {
      const ofKind = reader.rows(recordEntity).andWhere('r.kind = :kind', { kind });
      return reader.changedAfter(ofKind, after);
    }),
});

export const historyQueries = (
  read: Read,
): Queries<
  'history' | 'correctionsByIds' | 'correctionsOf' | 'openCorrections' | 'correctionsWithStatus'
> => ({
  history: (schoolId, filter, page) =>
    read(schoolId, (reader) => {
      const query = reader.rows(recordHistoryEntity);
      for (const [condition, parameters] of conditionsOf(filter)) {
        query.andWhere(condition, parameters);
      }
      return reader.page(query, 'logIndex', page);
    }),
  correctionsByIds: among(read, correctionEntity, 'correctionId'),
  correctionsOf: among(read, correctionEntity, 'recordId'),
  openCorrections: (schoolId, page) =>
    read(schoolId, (reader) => {
      const open = reader.rows(correctionEntity).andWhere('r.open = true');
      return reader.page(open, 'requestedLogIndex', page);
    }),
  correctionsWithStatus: (schoolId, status, page) =>
    read(schoolId, (reader) => {
      const such = reader.rows(correctionEntity).andWhere('r.status = :status', { status });
      return reader.page(such, 'requestedLogIndex', page);
    }),
});
