import type { DossierId, RecordId } from '../../domain/shared/ids.js';
import type { RowOrigin } from './projection.js';

/** That a sheet has a row of a child: how its rows are found from the child's dossier. */
export interface SheetRowRow extends RowOrigin {
  readonly recordId: RecordId;
  readonly dossierId: DossierId;
  readonly kind: string;
  /** Of the sheet. */
  readonly registeredLogIndex: bigint;
}
