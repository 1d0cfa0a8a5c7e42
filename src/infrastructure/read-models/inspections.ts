import {
  conclusionEntity,
  findingEntity,
} from '../../../projections/inspection/inspection.entity.js';
import type { FindingReads } from '../../application/ports/inspection-rows.js';
import { idsMax, type ReadModels } from '../../application/ports/read-models.js';
import { invariant } from '../../domain/shared/invariant.js';
import type { Read } from './queries.js';

/** Of a conclusion that was not withdrawn: the limit counts nobody else's findings. */
const isInForce = `EXISTS (
  SELECT FROM read.${conclusionEntity.options.tableName} c
   WHERE c.school_id = r.schoolId AND c.conclusion_id = r.conclusionId AND c.withdrawn IS NULL)`;

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
        .andWhere(isInForce)
        .orderBy('r.dueOn')
        .addOrderBy('r.logIndex')
        .addOrderBy('r.findingNo')
        .limit(idsMax)
        .getMany();
      const ids = [...new Set(rows.map(({ conclusionId }) => conclusionId))];
      const found = await reader.among(conclusionEntity, 'conclusionId', ids);
      const conclusions = new Map(found.map((one) => [one.conclusionId, one]));
      return rows.map((row) => {
        const conclusion = conclusions.get(row.conclusionId);
        invariant(conclusion !== undefined, 'a finding is of a conclusion');
        return { ...row, conclusion };
      });
    }),
});
