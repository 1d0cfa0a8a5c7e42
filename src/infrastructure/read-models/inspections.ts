import {
  conclusionEntity,
  findingEntity,
} from '../../../projections/inspection/inspection.entity.js';
import type { FindingReads } from '../../application/ports/inspection-rows.js';
import type { ReadModels } from '../../application/ports/read-models.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { SchoolReader } from './school-reader.js';

type Read = <T>(schoolId: SchoolId, work: (reader: SchoolReader) => Promise<T>) => Promise<T>;

export const inspectionQueries = (read: Read): FindingReads & Pick<ReadModels, 'conclusions'> => ({
  conclusions: (schoolId, authorityId, page) =>
    read(schoolId, (reader) => {
      const query = reader.rows(conclusionEntity);
      if (authorityId !== null) query.andWhere('r.authorityId = :authorityId', { authorityId });
      return reader.page(query, 'recordedLogIndex', page);
    }),
  findingsOf: (schoolId, conclusionIds) =>
    read(schoolId, (reader) => {
      const query = reader.rows(findingEntity).orderBy('r.findingNo');
      return reader.among(findingEntity, 'conclusionId', conclusionIds, query);
    }),
});
