import type {
  ClassId,
  CorrectionId,
  DossierId,
  RecordId,
  StreamId,
} from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { FieldName } from '../../domain/shared/protected-block.js';
import type { StepDraw } from '../../domain/shared/sampling.js';
import type { RowOrigin } from './projection.js';
import type { NotePointer, ValuePointer, WitnessAct } from './read-model-rows.js';

export interface FieldChange {
  readonly field: FieldName;
  /** Null when the field had no value before. */
  readonly from: ValuePointer | null;
  readonly to: ValuePointer;
}
export interface HistoryRow extends RowOrigin {
  readonly streamId: StreamId;
  readonly revision: bigint;
  readonly dossierId: DossierId;
  /** Null for an entry about the dossier itself. */
  readonly recordId: RecordId | null;
  readonly type: string;
  readonly eventId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly role: string;
  readonly appointmentId: string | null;
  readonly delegationId: string | null;
  readonly authentication: string;
  readonly recordedAt: Instant;
  readonly claimedAt: Instant;
  /** The claimed day in Asia/Ho_Chi_Minh lies before the day of recording. */
  readonly late: boolean;
  /** A step on a day that its kind does not mean for it; null when nothing says when. */
  readonly outOfWindow: boolean | null;
  /** Of a submission, what was drawn for the steps that are taken of a sample. */
  readonly draws: readonly StepDraw[];
  /** What this entry changed, ordered by field name. */
  readonly changes: readonly FieldChange[];
  /** What this entry proposes or witnesses without changing it. */
  readonly proposal: FieldChange | null;
  /** Every field that `changes` or `proposal` names. */
  readonly fields: readonly FieldName[];
  readonly correctionId: CorrectionId | null;
  readonly witnesses: readonly WitnessAct[];
  /** Why: texts of this entry, and for a correction those of its request. */
  readonly notes: readonly NotePointer[];
  /** SHA-256 of the envelope: chain link, receipt, Merkle leaf. */
  readonly hash: Uint8Array;
}

/** Entries of dossiers and their records; all given conditions hold. */
export interface HistoryFilter {
  readonly dossierId?: DossierId;
  readonly recordId?: RecordId;
  readonly personId?: string;
  readonly field?: string;
  readonly types?: readonly string[];
  /** Written after this entry. */
  readonly since?: bigint;
  /** By anybody but this person. */
  readonly notBy?: string;
  /** Of those that say who has read something, only this person's. */
  readonly receiptsOf?: string;
  /** About children who are in one of these classes now. */
  readonly classIds?: readonly ClassId[];
}
