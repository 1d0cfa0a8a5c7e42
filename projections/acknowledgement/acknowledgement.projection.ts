import type { Projection } from '../../src/application/ports/projection.js';
import type { RecordEvent } from '../../src/domain/record/record.events.js';
import type { PersonId, RecordId } from '../../src/domain/shared/ids.js';
import { actOf, type Handlers, handle, streamSubject, unchanged } from '../entry.js';
import { insert } from '../table.js';
import { acknowledgementTable } from './acknowledgement.entity.js';

const handlers: Handlers<RecordEvent> = {
  'record.acknowledged': ({ readRevision }, entry) => [
    insert(acknowledgementTable, {
      recordId: streamSubject(entry) as RecordId,
      personId: entry.facts.actor.personId as PersonId,
      readRevision,
      act: actOf(entry),
    }),
  ],
  'record.referenced': unchanged,
  'record.registered': unchanged,
  'record.revised': unchanged,
  'record.submitted': unchanged,
  'record.returned': unchanged,
  'record.approved': unchanged,
  'record.file-attached': unchanged,
  'record.file-detached': unchanged,
  'record.figures-counted': unchanged,
  'record.correction-requested': unchanged,
  'record.correction-permitted': unchanged,
  'record.correction-refused': unchanged,
  'record.correction-attested': unchanged,
  'record.correction-applied': unchanged,
  'record.correction-voided': unchanged,
  'record.correction-closed': unchanged,
  'record.disposed': unchanged,
};

/** Who has read which record, each time that it read otherwise. */
export const acknowledgementProjection: Projection = {
  name: 'acknowledgement',
  version: 1,
  tables: [acknowledgementTable],
  categories: ['record'],
  reads: () => [],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
