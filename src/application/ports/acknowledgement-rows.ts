import type { PersonId, RecordId, SchoolId } from '../../domain/shared/ids.js';
import type { RowOrigin } from './projection.js';
import type { Act } from './read-model-rows.js';

/** That somebody has read a record as it stood since a revision. */
export interface AcknowledgementRow extends RowOrigin {
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly readRevision: number;
  readonly act: Act;
}

export interface AcknowledgementReadings {
  /** Of each of these records, whoever has read it. */
  acknowledgementsOf(
    schoolId: SchoolId,
    recordIds: readonly RecordId[],
  ): Promise<readonly AcknowledgementRow[]>;
}
