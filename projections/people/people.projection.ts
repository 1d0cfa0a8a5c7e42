import type { Projection } from '../../src/application/ports/projection.js';
import type { SchoolEvent } from '../../src/domain/school/school.events.js';
import { actOf, type Handlers, handle, unchanged } from '../entry.js';
import { insert, update } from '../table.js';
import { appointmentTable, handOverTable, personTable, teamTable } from './people.entity.js';

const handlers: Handlers<SchoolEvent> = {
  'school.person-registered': ({ personId, staffCode }, { logIndex, sealed }) => [
    insert(personTable, {
      personId,
      staffCode,
      registeredLogIndex: logIndex,
      nameRevision: sealed.revision,
    }),
  ],
  'school.person-appointed': (appointed) => [
    insert(appointmentTable, {
      appointmentId: appointed.appointmentId,
      personId: appointed.personId,
      role: appointed.role,
      classId: appointed.classId,
      teamId: appointed.teamId,
      subject: appointed.subject,
      task: appointed.task,
      fromDay: appointed.from,
      toDay: appointed.to,
      decisionNo: appointed.decisionNo,
      endDecisionNo: null,
    }),
  ],
  'school.appointment-ended': ({ appointmentId, to, decisionNo }) => [
    update(appointmentTable, { appointmentId }, { toDay: to, endDecisionNo: decisionNo }),
  ],
  'school.team-opened': ({ teamId, schoolYear, name, kind }) => [
    insert(teamTable, { teamId, schoolYear, name, kind }),
  ],
  'school.office-handed-over': (handedOver, entry) => [
    insert(handOverTable, {
      toAppointmentId: handedOver.toAppointmentId,
      fromAppointmentId: handedOver.fromAppointmentId,
      logSize: handedOver.logSize,
      documentHash: handedOver.documentHash,
      recorded: actOf(entry),
    }),
  ],
  'school.registered': unchanged,
  'school.board-established': unchanged,
  'school.catalogue-adopted': unchanged,
  'school.catalogue-continued': unchanged,
  'school.kinds-added': unchanged,
  'school.leading-system-set': unchanged,
  'school.year-opened': unchanged,
  'school.calendar-set': unchanged,
  'school.class-opened': unchanged,
  'school.class-level-set': unchanged,
};

/** The people of the school, its teams, what they are or were appointed to, and hand-overs. */
export const peopleProjection: Projection = {
  name: 'people',
  version: 2,
  tables: [personTable, appointmentTable, teamTable, handOverTable],
  categories: ['school'],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
