import type { Projection } from '../../src/application/ports/projection.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier.events.js';
import { yearOfDay } from '../../src/domain/dossier/register.js';
import { actOf, type Handlers, handle, unchanged } from '../entry.js';
import { insert } from '../table.js';
import { closedDayTable, registerEntryTable } from './register.entity.js';

const handlers: Handlers<DossierEvent> = {
  'dossier.record-filed': ({ recordId, kind, topic, entered }, entry) =>
    entered === null
      ? []
      : [
          insert(registerEntryTable, {
            recordId,
            filedLogIndex: entry.logIndex,
            kind,
            topic,
            year: yearOfDay(entered.day),
            ...entered,
          }),
        ],
  'dossier.day-closed': ({ kind, day, numbers }, entry) => [
    insert(closedDayTable, { kind, day, year: yearOfDay(day), numbers, closed: actOf(entry) }),
  ],
  'dossier.opened': unchanged,
  'dossier.continued': unchanged,
  'dossier.opened-for-class': unchanged,
  'dossier.begun': unchanged,
  'dossier.class-placed': unchanged,
  'dossier.child-exited': unchanged,
  'dossier.service-ended': unchanged,
  'dossier.retention-started': unchanged,
  'dossier.hold-placed': unchanged,
  'dossier.consent-given': unchanged,
  'dossier.consent-withdrawn': unchanged,
  'dossier.hold-released': unchanged,
  'dossier.disposition-proposed': unchanged,
  'dossier.disposition-appraised': unchanged,
  'dossier.disposition-approved': unchanged,
  'dossier.disposition-notice-served': unchanged,
  'dossier.final-backup-verified': unchanged,
  'dossier.disposition-executed': unchanged,
  'dossier.destruction-certified': unchanged,
};

/** The registers of the school: which record has which number, and which days are closed. */
export const registerProjection: Projection = {
  name: 'register',
  version: 1,
  tables: [registerEntryTable, closedDayTable],
  categories: ['dossier'],
  reads: () => [],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
