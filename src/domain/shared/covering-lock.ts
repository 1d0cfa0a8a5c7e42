import type { CorrectionId, LockId, PersonId, UnlockId } from './ids.js';
import type { Instant } from './instant.js';

/** An executed lock that covers a record, with the unlock in force for that record, if any. */
export interface CoveringLock {
  readonly lockId: LockId;
  readonly decidedBy: PersonId;
  readonly unlock: {
    readonly unlockId: UnlockId;
    readonly correctionId: CorrectionId;
    readonly validUntil: Instant;
  } | null;
}
