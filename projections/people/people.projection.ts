import type { Projection } from '../../src/application/ports/projection.js';
import type { SchoolEvent } from '../../src/domain/school/school.events.js';
import { type Handlers, handle, unchanged } from '../entry.js';
import { insert, update } from '../table.js';
import { appointmentTable, personTable } from './people.entity.js';

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
      fromDay: appointed.from,
      toDay: appointed.to,
      decisionNo: appointed.decisionNo,
      endDecisionNo: null,
    }),
  ],
  'school.appointment-ended': ({ appointmentId, to, decisionNo }) => [
    update(appointmentTable, { appointmentId }, { toDay: to, endDecisionNo: decisionNo }),
  ],
  'school.registered': unchanged,
  'school.board-established': unchanged,
  'school.catalogue-adopted': unchanged,
  'school.year-opened': unchanged,
  'school.class-opened': unchanged,
};

/** The people of the school and what they are or were appointed to. */
export const peopleProjection: Projection = {
  name: 'people',
  version: 1,
  tables: [personTable, appointmentTable],
  categories: ['school'],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
