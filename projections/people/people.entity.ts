import type {
  AppointmentRow,
  HandOverRow,
  PersonRow,
  TeamRow,
} from '../../src/application/ports/read-model-rows.js';
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
    teamId: 'uuid?',
    subject: 'text?',
    task: 'text?',
    fromDay: 'text',
    toDay: 'text?',
    decisionNo: 'text',
    endDecisionNo: 'text?',
  },
  indexes: [['personId']],
});

export const teamTable = tableOf<TeamRow>({
  table: 'team',
  key: ['teamId'],
  columns: { teamId: 'uuid', schoolYear: 'text?', name: 'text', kind: 'text' },
});
export const handOverTable = tableOf<HandOverRow>({
  table: 'hand_over',
  key: ['toAppointmentId'],
  columns: {
    toAppointmentId: 'uuid',
    fromAppointmentId: 'uuid',
    logSize: 'text',
    documentHash: 'text?',
    recorded: 'json',
  },
  indexes: [['fromAppointmentId']],
});

export const personEntity = entityOf(personTable);
export const appointmentEntity = entityOf(appointmentTable);
export const teamEntity = entityOf(teamTable);
export const handOverEntity = entityOf(handOverTable);
