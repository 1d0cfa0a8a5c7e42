import type {
  CorrectionId,
  LockId,
  PersonId,
  RecordId,
  SchoolId,
  UnlockId,
} from '../shared/ids.js';
import type { Instant } from '../shared/instant.js';
import type { DecisionHasLapsed, EndedOffices } from '../shared/lapse.js';
import type { Actor } from '../shared/roles.js';
import type { LockScope, LogHead } from './lock.events.js';

interface Act {
  readonly at: Instant;
  readonly by: Actor;
}

export interface OpenLockRegister {
  readonly type: 'OpenLockRegister';
  readonly schoolId: SchoolId;
}
export interface ProposeLock extends Act {
  readonly type: 'ProposeLock';
  readonly lockId: LockId;
  readonly scope: LockScope;
  readonly reason: string;
  /** Of the year that the scope names: its terms and months, as scopes name them. */
  readonly partsOfYear: readonly string[];
  /** Who is in an office that decides locks. */
  readonly deciders: readonly PersonId[];
}
export interface DecideLock extends Act {
  readonly type: 'DecideLock';
  readonly lockId: LockId;
  readonly endedOffices: EndedOffices;
  readonly decisionNo: string;
}
export interface ExecuteLock extends Act {
  readonly type: 'ExecuteLock';
  readonly lockId: LockId;
  readonly endedOffices: EndedOffices;
  readonly logHead: LogHead;
}
/** The record and its permitted correction are what the unlock is for; nothing wider exists. */
export interface DecideUnlock extends Act {
  readonly type: 'DecideUnlock';
  readonly unlockId: UnlockId;
  readonly record: {
    readonly recordId: RecordId;
    readonly schoolYear: string | null;
    readonly parts: readonly string[];
    readonly classId: string | null;
    readonly kind: string;
  };
  readonly correctionId: CorrectionId;
  readonly correctionIsPermitted: boolean;
  /** Who asked for that correction; null when there is no such correction. */
  readonly requestedBy: PersonId | null;
  readonly validUntil: Instant;
  readonly decisionNo: string;
}
export interface ExecuteUnlock extends Act {
  readonly type: 'ExecuteUnlock';
  readonly unlockId: UnlockId;
  readonly endedOffices: EndedOffices;
  readonly logHead: LogHead;
}
/**
 * By hand before the end, or by the engine once the end has passed or the correction applied.
 * `by` is null when the engine does it.
 */
export interface Relock extends Omit<Act, 'by'> {
  readonly type: 'Relock';
  readonly by: Actor | null;
  readonly unlockId: UnlockId;
  readonly cause: 'expired' | 'correction-applied' | 'by-hand';
  readonly logHead: LogHead;
}
export type LockCommand =
  | OpenLockRegister
  | ProposeLock
  | DecideLock
  | ExecuteLock
  | DecideUnlock
  | ExecuteUnlock
  | Relock;

export type LockStatus = 'proposed' | 'decided' | 'executed';
export type UnlockStatus = 'decided' | 'executed' | 'relocked';

export const unlockHoursMax = 72;

export type UnlockSeparationRule = 'requester-is-not-unlocker';

export type LockRefusal =
  | { readonly type: 'LockNotFound' }
  | { readonly type: 'UnlockNotFound' }
  | { readonly type: 'LockRegisterIsOpen' }
  | {
      readonly type: 'LockIsNotInState';
      readonly status: LockStatus;
      readonly needed: readonly LockStatus[];
    }
  | {
      readonly type: 'UnlockIsNotInState';
      readonly status: UnlockStatus;
      readonly needed: readonly UnlockStatus[];
    }
  | { readonly type: 'ScopeIsLockedAlready'; readonly lockId: LockId }
  | { readonly type: 'PartIsNotOfYear'; readonly part: string }
  | { readonly type: 'ProposerMustNotGoOn'; readonly proposedBy: PersonId }
  | DecisionHasLapsed
  | { readonly type: 'DeciderMustNotExecute'; readonly decidedBy: PersonId }
  | { readonly type: 'RecordIsNotLocked' }
  | { readonly type: 'CorrectionIsNotPermitted' }
  | { readonly type: 'DutiesMustBeSeparate'; readonly rule: UnlockSeparationRule }
  | { readonly type: 'UnlockEndIsInvalid'; readonly hoursMax: number }
  | { readonly type: 'UnlockIsInForceAlready'; readonly unlockId: UnlockId }
  | { readonly type: 'UnlockHasNotEnded'; readonly validUntil: Instant }
  | { readonly type: 'RoleIsNotAllowed'; readonly allowed: readonly string[] }
  | { readonly type: 'TextIsInvalid'; readonly field: string; readonly lengthMax: number };
