import type { RowOrigin } from '../../src/application/ports/projection.js';
import type { FieldChange, HistoryRow } from '../../src/application/ports/history-rows.js';
import type {
  NotePointer,
  ValuePointer,
  WitnessAct,
} from '../../src/application/ports/read-model-rows.js';
import type { DossierId, RecordId } from '../../src/domain/shared/ids.js';
import type { FieldName } from '../../src/domain/shared/protected-block.js';
import { entityOf, tableOf } from '../table.js';

export const recordHistoryTable = tableOf<HistoryRow>({
  table: 'record_history',
  key: ['logIndex'],
  columns: {
    streamId: 'text',
    revision: 'bigint',
    dossierId: 'uuid',
    recordId: 'uuid?',
    type: 'text',
    eventId: 'uuid',
    personId: 'text',
    accountId: 'text',
    role: 'text',
    appointmentId: 'uuid?',
    delegationId: 'text?',
    authentication: 'text',
    recordedAt: 'text',
    claimedAt: 'text',
    late: 'boolean',
    outOfWindow: 'boolean?',
    draws: 'json',
    changes: 'json',
    proposal: 'json?',
    fields: 'json',
    correctionId: 'uuid?',
    witnesses: 'json',
    notes: 'json',
    hash: 'bytes',
  },
  indexes: [
    ['dossierId', 'logIndex'],
    ['recordId', 'logIndex'],
    ['personId', 'logIndex'],
  ],
});

/** What the next entry of a record has to know about the earlier ones. */
export interface RecordTrailRow extends RowOrigin {
  readonly recordId: RecordId;
  readonly dossierId: DossierId;
  readonly values: Readonly<Record<FieldName, ValuePointer>>;
  /** Corrections on their way, by id. */
  readonly corrections: Readonly<Record<string, CorrectionTrail>>;
}
export interface CorrectionTrail {
  readonly proposal: FieldChange;
  readonly notes: readonly NotePointer[];
  readonly witnesses: readonly WitnessAct[];
}
export const recordTrailTable = tableOf<RecordTrailRow>({
  table: 'record_trail',
  key: ['recordId'],
  columns: { recordId: 'uuid', dossierId: 'uuid', values: 'json', corrections: 'json' },
});

export const recordHistoryEntity = entityOf(recordHistoryTable);
