import type {
  AccessRow,
  DossierViewRow,
  RecordCopyRow,
} from '../../src/application/ports/reads-rows.js';
import { entityOf, tableOf } from '../table.js';

/** Each recorded reading, with all it showed. */
export const accessTable = tableOf<AccessRow>({
  table: 'access',
  key: ['logIndex'],
  columns: {
    personId: 'text',
    accountId: 'text',
    role: 'text',
    appointmentId: 'uuid?',
    at: 'text',
    operation: 'text',
    requestNo: 'text?',
    forAuthority: 'boolean',
    dossiers: 'json',
  },
  indexes: [
    ['personId', 'logIndex'],
    ['forAuthority', 'logIndex'],
  ],
});

/** The same by dossier: who saw the data of this child. */
export const dossierViewTable = tableOf<DossierViewRow>({
  table: 'dossier_view',
  key: ['dossierId', 'logIndex'],
  columns: {
    dossierId: 'uuid',
    personId: 'text',
    accountId: 'text',
    role: 'text',
    appointmentId: 'uuid?',
    at: 'text',
    operation: 'text',
    requestNo: 'text?',
    fields: 'json',
  },
});
/** Who took a copy of an approved record along. */
export const recordCopyTable = tableOf<RecordCopyRow>({
  table: 'record_copy',
  key: ['recordId', 'logIndex'],
  columns: {
    recordId: 'uuid',
    personId: 'text',
    accountId: 'text',
    role: 'text',
    appointmentId: 'uuid?',
    at: 'text',
    operation: 'text',
    requestNo: 'text?',
  },
});

export const accessEntity = entityOf(accessTable);
export const dossierViewEntity = entityOf(dossierViewTable);
export const recordCopyEntity = entityOf(recordCopyTable);
