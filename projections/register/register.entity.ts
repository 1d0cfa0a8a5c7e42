import type { ClosedDayRow, RegisterEntryRow } from '../../src/application/ports/register-rows.js';
import { entityOf, tableOf } from '../table.js';

export const registerEntryTable = tableOf<RegisterEntryRow>({
  table: 'register_entry',
  key: ['recordId'],
  columns: {
    recordId: 'uuid',
    filedLogIndex: 'bigint',
    kind: 'text',
    topic: 'text?',
    year: 'text',
    number: 'integer',
    day: 'text',
  },
  indexes: [
    ['kind', 'year', 'filedLogIndex'],
    ['kind', 'year', 'number'],
  ],
});
export const closedDayTable = tableOf<ClosedDayRow>({
  table: 'closed_day',
  key: ['kind', 'day'],
  columns: { kind: 'text', day: 'text', year: 'text', numbers: 'json', closed: 'json' },
  indexes: [['kind', 'year']],
});

export const registerEntryEntity = entityOf(registerEntryTable);
export const closedDayEntity = entityOf(closedDayTable);
