import type { SlotRow } from '../../src/application/ports/owed-rows.js';
import { entityOf, tableOf } from '../table.js';

export const slotTable = tableOf<SlotRow>({
  table: 'slot',
  key: ['recordId'],
  columns: {
    recordId: 'uuid',
    dossierId: 'uuid',
    kind: 'text',
    schoolYear: 'text',
    period: 'text',
    topic: 'text?',
    submittedAt: 'text?',
    submittedBy: 'uuid?',
  },
  indexes: [
    ['schoolYear', 'kind', 'period'],
    ['dossierId', 'kind', 'period'],
  ],
});

export const slotEntity = entityOf(slotTable);
