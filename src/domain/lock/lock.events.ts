// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. One stream holds all locks of a school, so that a writer can be guarded by one revision.
import type { EventShape } from '../shared/event.js';
import type { ClassId, CorrectionId, LockId, RecordId, SchoolId, UnlockId } from '../shared/ids.js';
import type { Instant } from '../shared/instant.js';

/** What a lock covers; `null` means "any". All `null` is the whole school. */
export interface LockScope {
  readonly schoolYear: string | null;
  /** A term or a month of that year, as `partsOfPeriod` names them; since version 2. */
  readonly period: string | null;
  readonly classId: ClassId | null;
  readonly kind: string | null;
  readonly recordId: RecordId | null;
}

/** Size and root (hex) of the school's log just before or after the act. */
export interface LogHead {
  readonly size: number;
  readonly root: string;
}

export type LockRegisterOpened = EventShape<
  'lock.register-opened',
  1,
  { readonly schoolId: SchoolId }
>;
/**
 * A lock belongs to the school and to no one subject, so nothing of it can be erased by subject:
 * its reason is clear text that stays for ever and MUST NOT name anybody. People are told so where
 * they write it.
 */
export type LockProposed = EventShape<
  'lock.proposed',
  2,
  { readonly lockId: LockId; readonly scope: LockScope; readonly reason: string }
>;
export type LockDecided = EventShape<
  'lock.decided',
  1,
  { readonly lockId: LockId; readonly decisionNo: string }
>;
export type LockExecuted = EventShape<
  'lock.executed',
  1,
  { readonly lockId: LockId; readonly logHead: LogHead }
>;
export type UnlockDecided = EventShape<
  'lock.unlock-decided',
  1,
  {
    readonly unlockId: UnlockId;
    readonly lockIds: readonly LockId[];
    readonly recordId: RecordId;
    readonly correctionId: CorrectionId;
    readonly validUntil: Instant;
    readonly decisionNo: string;
  }
>;
export type UnlockExecuted = EventShape<
  'lock.unlock-executed',
  1,
  { readonly unlockId: UnlockId; readonly logHead: LogHead }
>;
export type Relocked = EventShape<
  'lock.relocked',
  1,
  {
    readonly unlockId: UnlockId;
    readonly cause: 'expired' | 'correction-applied' | 'by-hand';
    readonly logHead: LogHead;
  }
>;

export type LockEvent =
  | LockRegisterOpened
  | LockProposed
  | LockDecided
  | LockExecuted
  | UnlockDecided
  | UnlockExecuted
  | Relocked;
