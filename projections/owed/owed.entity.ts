import type { DeadlineRow, SlotRow, WaiverRow } from '../../src/application/ports/owed-rows.js';
import { entityOf, tableOf } from '../table.js';

export const slotTable = tableOf<SlotRow>({
  table: 'slot',
  key: ['recordId'],
  columns: {
    recordId: 'uuid',
    dossierId: 'uuid',
    kind: 'text',
    schoolYear: 'text',
    period: 'text?',
    topic: 'text?',
    submittedAt: 'text?',
    submittedBy: 'uuid?',
    approvedAt: 'text?',
  },
  indexes: [
    ['schoolYear', 'kind', 'period'],
    ['dossierId', 'kind', 'period'],
  ],
});

export const slotEntity = entityOf(slotTable);

export const waiverTable = tableOf<WaiverRow>({
  table: 'waiver',
  key: ['waiverId'],
  columns: {
    waiverId: 'uuid',
    schoolYear: 'text',
    kind: 'text',
    period: 'text?',
    classId: 'uuid?',
    dossierId: 'uuid?',
    topic: 'text?',
    waived: 'json',
    withdrawn: 'json?',
  },
  indexes: [['schoolYear', 'kind']],
});

export const waiverEntity = entityOf(waiverTable);

export const deadlineTable = tableOf<DeadlineRow>({
  table: 'deadline',
  key: ['deadlineId'],
  columns: {
    deadlineId: 'uuid',
    schoolYear: 'text',
    kind: 'text',
    period: 'text',
    dueOn: 'text',
    setBy: 'text',
    paperNo: 'text?',
    set: 'json',
    withdrawn: 'json?',
  },
  indexes: [['schoolYear', 'kind']],
});

export const deadlineEntity = entityOf(deadlineTable);
