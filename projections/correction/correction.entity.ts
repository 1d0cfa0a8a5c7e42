import type { RowOrigin } from '../../src/application/ports/projection.js';
import type { CorrectionRow } from '../../src/application/ports/read-model-rows.js';
import type { CorrectionId, RecordId } from '../../src/domain/shared/ids.js';
import { entityOf, tableOf } from '../table.js';

export const correctionTable = tableOf<CorrectionRow>({
  table: 'correction',
  key: ['correctionId'],
  columns: {
    correctionId: 'uuid',
    recordId: 'uuid',
    requestedLogIndex: 'bigint',
    field: 'text',
    status: 'text',
    open: 'boolean',
    requested: 'json',
    requesterIsHomeroomTeacher: 'boolean',
    evidence: 'json?',
    current: 'json',
    proposed: 'json',
    notes: 'json',
    permitted: 'json?',
    expiresAt: 'text?',
    designatedWitnessId: 'uuid?',
    refused: 'json?',
    witnesses: 'json',
    applied: 'json?',
    oldValueHash: 'text?',
    newValueHash: 'text?',
    unlockId: 'uuid?',
    reissueRequired: 'boolean?',
    voided: 'json?',
    closed: 'json?',
    reissuedDocuments: 'json?',
    notifiedPersonIds: 'json',
  },
  indexes: [['recordId'], ['open', 'requestedLogIndex'], ['status', 'requestedLogIndex']],
});

/** Which corrections of a record are open, so that all of them end when the record is disposed. */
export interface OpenCorrectionsRow extends RowOrigin {
  readonly recordId: RecordId;
  readonly correctionIds: readonly CorrectionId[];
}
export const openCorrectionsTable = tableOf<OpenCorrectionsRow>({
  table: 'open_corrections',
  key: ['recordId'],
  columns: { recordId: 'uuid', correctionIds: 'json' },
});

export const correctionEntity = entityOf(correctionTable);
