import {
  conclusionEntity,
  findingEntity,
} from '../../../projections/inspection/inspection.entity.js';
import type { FindingReads } from '../../application/ports/inspection-rows.js';
import { idsMax, type ReadModels } from '../../application/ports/read-models.js';
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
  conclusionsByIds: (schoolId, conclusionIds) =>
    read(schoolId, (reader) => reader.among(conclusionEntity, 'conclusionId', conclusionIds)),
  findingsOf: (schoolId, conclusionIds) =>
    read(schoolId, (reader) => {
      const query = reader.rows(findingEntity).orderBy('r.findingNo');
      return reader.among(findingEntity, 'conclusionId', conclusionIds, query);
    }),
  openFindings: (schoolId) =>
    read(schoolId, async (reader) => {
      const rows = await reader
        .rows(findingEntity)
        .andWhere(`r.status IN ('open', 'answered')`)
        .orderBy('r.dueOn')
        .addOrderBy('r.logIndex')
        .addOrderBy('r.findingNo')
        .limit(idsMax)
        .getMany();
      const ids = rows.map(({ conclusionId }) => conclusionId);
      const conclusions = await reader.among(conclusionEntity, 'conclusionId', ids);
      const inForce = new Map(
        conclusions
          .filter(({ withdrawn }) => withdrawn === null)
          .map((conclusion) => [conclusion.conclusionId, conclusion]),
      );
      return rows.flatMap((row) => {
        const conclusion = inForce.get(row.conclusionId);
        return conclusion === undefined ? [] : [{ ...row, conclusion }];
      });
    }),
});
