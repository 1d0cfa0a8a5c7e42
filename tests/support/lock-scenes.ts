import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import type { LockScope } from '../../src/domain/lock/lock.events.js';
import type {
  CorrectionId,
  LockId,
  PersonId,
  RecordId,
  SchoolId,
  UnlockId,
} from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { EndedOffices } from '../../src/domain/shared/lapse.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { at, classA, now, staff } from './people.js';

export const noneEnded: EndedOffices = {};
export const logHead = { size: 48_213, root: 'ab'.repeat(32) };
export const lockId = 'lock-1' as LockId;
export const secondLockId = 'lock-2' as LockId;
export const unlockId = 'unlock-1' as UnlockId;
export const secondUnlockId = 'unlock-2' as UnlockId;
export const correctionId = 'correction-1' as CorrectionId;

export const everything: LockScope = {
  schoolYear: null,
  period: null,
  classId: null,
  kind: null,
  recordId: null,
};
export const theClass: LockScope = { ...everything, schoolYear: '2026-2027', classId: classA };

export const place = {
  recordId: 'record-1' as RecordId,
  schoolYear: '2026-2027',
  parts: ['2026-2027/HK1', '2026-11'],
  classId: classA,
  kind: 'child-profile',
};

export const inTwoDays = at('2026-11-23T03:00:00.000Z');

export const open = {
  type: 'OpenLockRegister' as const,
  schoolId: 'school-1' as SchoolId,
};

export const propose = (
  scope = theClass,
  id = lockId,
  by: Actor = staff.board,
  reason = 'Hết tháng',
) => ({
  type: 'ProposeLock' as const,
  at: now,
  by,
  lockId: id,
  scope,
  reason,
  partsOfYear: ['2026-2027/HK1', '2026-2027/HK2', '2026-11', '2026-12'],
  deciders: [staff.principal.personId],
});

export const decideIt = (by: Actor = staff.principal, id = lockId, decisionNo = '12/QĐ-MN') => ({
  type: 'DecideLock' as const,
  at: now,
  by,
  endedOffices: noneEnded,
  lockId: id,
  decisionNo,
});

export const executeIt = (by: Actor = staff.administrator, id = lockId) => ({
  type: 'ExecuteLock' as const,
  at: now,
  by,
  endedOffices: noneEnded,
  lockId: id,
  logHead,
});

interface UnlockChoice {
  readonly unlockId?: UnlockId;
  readonly record?: typeof place;
  readonly correctionIsPermitted?: boolean;
  readonly requestedBy?: PersonId;
  readonly validUntil?: Instant;
  readonly decisionNo?: string;
  readonly at?: Instant;
}

export const decideUnlock = (over: UnlockChoice = {}, by: Actor = staff.principal) => ({
  type: 'DecideUnlock' as const,
  at: now,
  by,
  unlockId,
  record: place,
  correctionId,
  correctionIsPermitted: true,
  requestedBy: staff.teacher.personId as PersonId | null,
  validUntil: inTwoDays,
  decisionNo: '13/QĐ-MN',
  ...over,
});

export const executeUnlock = (
  by: Actor = staff.administrator,
  id = unlockId,
  when: Instant = now,
) => ({
  type: 'ExecuteUnlock' as const,
  at: when,
  by,
  endedOffices: noneEnded,
  unlockId: id,
  logHead,
});

type Cause = (LockCommand & { type: 'Relock' })['cause'];

export const relock = (
  cause: Cause = 'by-hand',
  by: Actor | null = staff.administrator,
  when: Instant = now,
) => ({ type: 'Relock' as const, at: when, by, unlockId, cause, logHead });

export const proposed: readonly LockCommand[] = [open, propose()];
export const decided: readonly LockCommand[] = [...proposed, decideIt()];
export const executed: readonly LockCommand[] = [...decided, executeIt()];
export const unlockDecided: readonly LockCommand[] = [...executed, decideUnlock()];
export const unlocked: readonly LockCommand[] = [...unlockDecided, executeUnlock()];
