import type { AcknowledgementRow } from '../../src/application/ports/acknowledgement-rows.js';
import { entityOf, tableOf } from '../table.js';

export const acknowledgementTable = tableOf<AcknowledgementRow>({
  table: 'acknowledgement',
  key: ['recordId', 'personId', 'readRevision'],
  columns: { recordId: 'uuid', personId: 'uuid', readRevision: 'integer', act: 'json' },
  indexes: [],
});

export const acknowledgementEntity = entityOf(acknowledgementTable);
