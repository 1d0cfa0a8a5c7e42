import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { RecordId } from '../../domain/shared/ids.js';
import { classOfPlace } from '../../domain/shared/place.js';
import type { ReadModels } from '../ports/read-models.js';
import type { RecordCopyRow } from '../ports/reads-rows.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { Reader } from './reader.js';
import { VisibleRecords } from './visible-records.js';

const shownMax = 20;

/**
 * Who took copies of these records along, newest first: all of them for those who answer for
 * readings, for anybody else their own.
 */
export class CopiesOfRecordsQuery extends Query<readonly RecordCopyRow[]> {
  constructor(
    readonly reader: Reader,
    readonly recordIds: readonly RecordId[],
  ) {
    super();
  }
}

@QueryHandler(CopiesOfRecordsQuery)
export class CopiesOfRecordsHandler implements IQueryHandler<CopiesOfRecordsQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, recordIds }: CopiesOfRecordsQuery): Promise<readonly RecordCopyRow[]> {
    if (!reader.readsDossiers) return [];
    const rows = await this.models.recordsByIds(reader.schoolId, recordIds);
    const seen = await this.records.among(reader, rows);
    if (seen.length === 0) return [];
    const ids = seen.map(({ record }) => record.recordId);
    const found = await this.models.copiesOf(reader.schoolId, ids, shownMax);
    return seen.flatMap(({ record: { recordId }, place }) => {
      const copies = found.get(recordId) ?? [];
      const answersFor = reader.readsAccessLog(classOfPlace(place));
      return copies.filter(({ personId }) => answersFor || personId === reader.principal.personId);
    });
  }
}
