import type { AdmissionKind, ExitKind } from '../../domain/dossier/dossier.events.js';
import type { ClassId, DossierId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { Act } from './read-model-rows.js';
import type { RowOrigin } from './projection.js';

/** A child that came, changed its class, or left. */
export interface MovementRow extends RowOrigin {
  readonly dossierId: DossierId;
  readonly day: LocalDate;
  readonly what: 'admitted' | 'moved' | 'left';
  /** Null where it did not come, or nobody said how. */
  readonly admissionKind: AdmissionKind | null;
  readonly exitKind: ExitKind | null;
  readonly fromClassId: ClassId | null;
  readonly toClassId: ClassId | null;
  /** Number of the paper behind it. */
  readonly decisionNo: string | null;
  readonly recorded: Act;
}

export interface MovementsOf {
  readonly from: LocalDate;
  /** Included, like the first. */
  readonly to: LocalDate;
  /** Into or out of one of these. */
  readonly classIds: readonly ClassId[];
}
