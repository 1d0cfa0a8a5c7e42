import type { AppointmentRow, PersonRow } from '../../src/application/ports/read-model-rows.js';
import { entityOf, tableOf } from '../table.js';

export const personTable = tableOf<PersonRow>({
  table: 'person',
  key: ['personId'],
  columns: {
    personId: 'uuid',
    staffCode: 'text',
    registeredLogIndex: 'bigint',
    nameRevision: 'bigint',
  },
  indexes: [['registeredLogIndex']],
});
export const appointmentTable = tableOf<AppointmentRow>({
  table: 'appointment',
  key: ['appointmentId'],
  columns: {
    appointmentId: 'uuid',
    personId: 'uuid',
    role: 'text',
    classId: 'uuid?',
    fromDay: 'text',
    toDay: 'text?',
    decisionNo: 'text',
    endDecisionNo: 'text?',
  },
  indexes: [['personId']],
});

export const personEntity = entityOf(personTable);
export const appointmentEntity = entityOf(appointmentTable);
