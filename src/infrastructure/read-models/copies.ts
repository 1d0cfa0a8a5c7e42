import { recordCopyEntity } from '../../../projections/reads/reads.entity.js';
import type { RecordCopyRow } from '../../application/ports/reads-rows.js';
import type { RecordId } from '../../domain/shared/ids.js';
import type { SchoolReader } from './school-reader.js';

/** Who took copies of these records, newest first, at most so many of each. */
export const readCopies = async (
  reader: SchoolReader,
  recordIds: readonly RecordId[],
  most: number,
): Promise<ReadonlyMap<RecordId, readonly RecordCopyRow[]>> => {
  const newest = { size: most, after: null, direction: 'backward' } as const;
  const along = { by: 'recordId', along: 'logIndex' } as const;
  const pages = await reader.pagesOf(recordCopyEntity, along, recordIds, newest);
  return new Map([...pages].map(([id, { entries }]) => [id, entries.map(({ row }) => row)]));
};
