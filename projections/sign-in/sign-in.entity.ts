import type { SharingSuspicionRow } from '../../src/application/ports/sign-in-rows.js';
import { entityOf, tableOf } from '../table.js';

export const sharingSuspicionTable = tableOf<SharingSuspicionRow>({
  table: 'sharing_suspicion',
  key: ['logIndex'],
  columns: {
    accountId: 'uuid',
    cause: 'text',
    deviceId: 'uuid',
    at: 'text',
  },
});

export const sharingSuspicionEntity = entityOf(sharingSuspicionTable);
