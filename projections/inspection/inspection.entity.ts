import type { ConclusionRow, FindingRow } from '../../src/application/ports/inspection-rows.js';
import { entityOf, tableOf } from '../table.js';

export const conclusionTable = tableOf<ConclusionRow>({
  table: 'conclusion',
  key: ['conclusionId'],
  columns: {
    conclusionId: 'uuid',
    recordedLogIndex: 'bigint',
    authorityId: 'text',
    grantId: 'uuid?',
    documentNo: 'text',
    concludedOn: 'text',
    scope: 'json',
    judgement: 'text',
    recorded: 'json',
    withdrawn: 'json?',
  },
  indexes: [['recordedLogIndex'], ['authorityId', 'recordedLogIndex']],
});

export const conclusionEntity = entityOf(conclusionTable);

export const findingTable = tableOf<FindingRow>({
  table: 'finding',
  key: ['conclusionId', 'findingNo'],
  columns: {
    conclusionId: 'uuid',
    findingNo: 'integer',
    dueOn: 'text',
    askedRevision: 'integer',
    status: 'text',
    answered: 'json?',
    recordId: 'uuid?',
    signed: 'json?',
    judged: 'json?',
  },
  indexes: [['status', 'dueOn']],
});

export const findingEntity = entityOf(findingTable);
