import type { ClassId, RecordId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';

/** A plan that has to be in force before records of another kind are entered in its period. */
export interface GatedPeriod {
  readonly planKind: string;
  /** Of the kind among all that hold up others; tells apart two plans that hold up one record. */
  readonly planRank: number;
  readonly planPeriod: string;
  readonly gatedKind: string;
  /** One period of the gated kind that begins within that of the plan. */
  readonly gatedPeriod: string;
}

/** The first record that was entered in a class before its plan was in force. */
export interface ViolationRow {
  readonly classId: ClassId;
  readonly planKind: string;
  readonly planPeriod: string;
  /** Null when nobody made the plan. */
  readonly planId: RecordId | null;
  /** Null while it is not in force. */
  readonly inForceSince: Instant | null;
  readonly recordId: RecordId;
  readonly enteredAt: Instant;
}

export interface ViolationsOf {
  readonly schoolYear: string;
  readonly classIds: readonly ClassId[];
  readonly gated: readonly GatedPeriod[];
}
