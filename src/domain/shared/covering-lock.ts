import type { CorrectionId, LockId, PersonId, UnlockId } from './ids.js';
import type { Instant } from './instant.js';

/** A term or a month, as `partsOfPeriod` names it, and the executed lock over something in it. */
export interface LockedPart {
  readonly lockId: LockId;
  readonly part: string;
}

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
