import { recordEntity, sheetRowEntity } from '../../../projections/record/record.entity.js';
import type { RecordRow } from '../../application/ports/read-model-rows.js';
import type { Page, PageRequest, RecordSlot } from '../../application/ports/read-models.js';
import type { SheetRowRow } from '../../application/ports/sheet-rows.js';
import type { DossierId } from '../../domain/shared/ids.js';
import type { SchoolReader } from './school-reader.js';

interface OfDossier {
  readonly dossierId: DossierId;
}

/** A page along the order of registration. */
export const recordsInDossier = (
  reader: SchoolReader,
  { dossierId, kind, period }: RecordSlot & OfDossier,
  page: PageRequest,
): Promise<Page<RecordRow>> => {
  const query = reader.rows(recordEntity).andWhere('r.dossierId = :dossierId', { dossierId });
  if (kind !== null) query.andWhere('r.kind = :kind', { kind });
  if (period !== null) query.andWhere('r.period = :period', { period });
  return reader.page(query, 'registeredLogIndex', page);
};

/** A page along the order in which the sheets were registered. */
export const sheetRowsOf = (
  reader: SchoolReader,
  { dossierId, kind }: OfDossier & Pick<RecordSlot, 'kind'>,
  page: PageRequest,
): Promise<Page<SheetRowRow>> => {
  const query = reader.rows(sheetRowEntity).andWhere('r.dossierId = :dossierId', { dossierId });
  if (kind !== null) query.andWhere('r.kind = :kind', { kind });
  return reader.page(query, 'registeredLogIndex', page);
};
