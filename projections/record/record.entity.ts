import type { RecordRow } from '../../src/application/ports/read-model-rows.js';
import type { SheetRowRow } from '../../src/application/ports/sheet-rows.js';
import { entityOf, tableOf } from '../table.js';

export const recordTable = tableOf<RecordRow>({
  table: 'record',
  key: ['recordId'],
  columns: {
    recordId: 'uuid',
    dossierId: 'uuid',
    subjectId: 'uuid',
    registeredLogIndex: 'bigint',
    registeredAt: 'text',
    revision: 'bigint',
    kind: 'text',
    catalogueId: 'text',
    catalogueVersion: 'integer',
    schoolYear: 'text',
    period: 'text?',
    topic: 'text?',
    status: 'text',
    values: 'json',
    attachments: 'json',
    references: 'json',
    standsSince: 'text',
    submittedRevision: 'bigint?',
    submittedLogIndex: 'bigint?',
    readsSince: 'integer?',
    enteredBy: 'json',
    submitted: 'json?',
    counted: 'json?',
    approvals: 'json',
    openCorrections: 'integer',
    proposedBy: 'json',
    source: 'json',
  },
  indexes: [
    ['dossierId', 'registeredLogIndex'],
    ['kind', 'logIndex'],
    ['kind', 'registeredLogIndex'],
    ['schoolYear', 'registeredLogIndex'],
    ['status', 'registeredLogIndex'],
    ['status', 'submittedLogIndex'],
  ],
});

export const sheetRowTable = tableOf<SheetRowRow>({
  table: 'sheet_row',
  key: ['recordId', 'dossierId'],
  columns: { recordId: 'uuid', dossierId: 'uuid', kind: 'text', registeredLogIndex: 'bigint' },
  indexes: [['dossierId', 'registeredLogIndex']],
});

export const sheetRowEntity = entityOf(sheetRowTable);
export const recordEntity = entityOf(recordTable);
