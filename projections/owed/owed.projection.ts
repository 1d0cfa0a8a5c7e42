import type { ProjectedEvent, Projection } from '../../src/application/ports/projection.js';
import type { ObligationEvent } from '../../src/domain/obligation/obligation.events.js';
import type { RecordEvent } from '../../src/domain/record/record.events.js';
import type { PersonId, RecordId } from '../../src/domain/shared/ids.js';
import { actOf, type Handlers, handle, streamSubject, unchanged } from '../entry.js';
import { insert, keyOf, update } from '../table.js';
import { deadlineTable, slotTable, waiverTable } from './owed.entity.js';

const recordIdOf = (entry: ProjectedEvent): RecordId => streamSubject(entry) as RecordId;

const handlers: Handlers<RecordEvent | ObligationEvent> = {
  'obligation.waived': ({ waiverId, scope }, entry) => [
    insert(waiverTable, { waiverId, ...scope, waived: actOf(entry), withdrawn: null }),
  ],
  'obligation.waiver-withdrawn': ({ waiverId }, entry) => [
    update(waiverTable, { waiverId }, { withdrawn: actOf(entry) }),
  ],
  'obligation.deadline-set': (deadline, entry) => [
    insert(deadlineTable, { ...deadline, set: actOf(entry), withdrawn: null }),
  ],
  'obligation.deadline-withdrawn': ({ deadlineId }, entry) => [
    update(deadlineTable, { deadlineId }, { withdrawn: actOf(entry) }),
  ],
  'obligation.figures-asked': unchanged,
  'obligation.figures-given': unchanged,
  'obligation.request-withdrawn': unchanged,
  'record.registered': ({ recordId, dossierId, kind, schoolYear, period, topic }) => [
    insert(slotTable, {
      recordId,
      dossierId,
      kind,
      schoolYear,
      period,
      topic,
      submittedAt: null,
      submittedBy: null,
      approvedAt: null,
    }),
  ],
  'record.submitted': (_, entry, rows) => {
    const recordId = recordIdOf(entry);
    const slot = rows.find(slotTable, { recordId });
    if (!slot || slot.submittedAt !== null) return [];
    const submittedBy = entry.facts.actor.personId as PersonId;
    const submittedAt = entry.sealed.recordedAt;
    return [update(slotTable, { recordId }, { submittedAt, submittedBy })];
  },
  'record.revised': unchanged,
  'record.file-attached': unchanged,
  'record.file-detached': unchanged,
  'record.figures-counted': unchanged,
  'record.acknowledged': unchanged,
  'record.referenced': unchanged,
  'record.returned': unchanged,
  'record.approved': ({ final }, entry, rows) => {
    const recordId = recordIdOf(entry);
    const slot = rows.find(slotTable, { recordId });
    if (!final || !slot || slot.approvedAt !== null) return [];
    return [update(slotTable, { recordId }, { approvedAt: entry.sealed.recordedAt })];
  },
  'record.correction-requested': unchanged,
  'record.correction-permitted': unchanged,
  'record.correction-refused': unchanged,
  'record.correction-attested': unchanged,
  'record.correction-applied': unchanged,
  'record.correction-voided': unchanged,
  'record.correction-closed': unchanged,
  'record.disposed': unchanged,
};

/** Which slot each record fills, when it was submitted and approved first, what is waived, and what was set to be due when. */
export const owedProjection: Projection = {
  name: 'owed',
  version: 5,
  tables: [slotTable, waiverTable, deadlineTable],
  categories: ['record', 'obligation'],
  reads: (entry) =>
    entry.event.type === 'record.submitted' || entry.event.type === 'record.approved'
      ? [keyOf(slotTable, { recordId: recordIdOf(entry) })]
      : [],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
