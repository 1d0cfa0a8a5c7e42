import type { CoveringLock, LockedPart } from '../shared/covering-lock.js';
import type { Recorded } from '../shared/event.js';
import type { CorrectionId, LockId, PersonId, RecordId, UnlockId } from '../shared/ids.js';
import type { Instant } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import { type DecidedIn, type OfficeHeld, officeHeld } from '../shared/lapse.js';
import type { LockStatus, UnlockStatus } from './lock.commands.js';
import type { LockEvent, LockRegisterOpened, LockScope } from './lock.events.js';

export interface Lock {
  readonly lockId: LockId;
  readonly scope: LockScope;
  readonly status: LockStatus;
  readonly proposedBy: PersonId;
  readonly decidedBy: PersonId | null;
  readonly decidedIn: OfficeHeld | null;
}

export interface Unlock {
  readonly unlockId: UnlockId;
  readonly lockIds: readonly LockId[];
  readonly recordId: RecordId;
  readonly correctionId: CorrectionId;
  readonly validUntil: Instant;
  readonly status: UnlockStatus;
  readonly decidedBy: PersonId;
  readonly decidedIn: OfficeHeld;
}

export interface LockState {
  readonly isOpen: boolean;
  readonly locks: Readonly<Record<LockId, Lock>>;
  readonly unlocks: Readonly<Record<UnlockId, Unlock>>;
}

/** Where a record stands, as scopes see it. */
export interface RecordPlace {
  readonly recordId: RecordId;
  /** Null for what goes on from year to year: a lock of one year leaves it open. */
  readonly schoolYear: string | null;
  /** The term and the month of that year in which it lies, see `partsOfPeriod`. */
  readonly parts: readonly string[];
  /** Null for what is of no class: a lock of one class leaves it open. */
  readonly classId: string | null;
  readonly kind: string;
}

export const initial: LockState = { isOpen: false, locks: {}, unlocks: {} };

/** Executed locks over a record, in the order they were proposed; an ended unlock counts as none. */
export const coveringLocks = (
  state: LockState,
  record: RecordPlace,
  at: Instant,
): readonly CoveringLock[] => {
  const inForce = unlockInForce(state, record.recordId, at);
  return locksOver(state, record).map(({ lockId, decidedBy }) => {
    invariant(decidedBy !== null, 'an executed lock was decided');
    if (!inForce?.lockIds.includes(lockId)) return { lockId, decidedBy, unlock: null };
    const { unlockId, correctionId, validUntil } = inForce;
    return { lockId, decidedBy, unlock: { unlockId, correctionId, validUntil } };
  });
};

export const locksOver = (state: LockState, record: RecordPlace): readonly Lock[] =>
  Object.values<Lock>(state.locks).filter(
    ({ status, scope }) => status === 'executed' && isInScope(scope, record),
  );

/** Terms and months of a year over which, or over something in which, a lock was executed. */
export const lockedParts = ({ locks }: LockState, schoolYear: string): readonly LockedPart[] =>
  Object.values<Lock>(locks).flatMap(({ lockId, status, scope }) =>
    status === 'executed' && scope.schoolYear === schoolYear && scope.period !== null
      ? [{ lockId, part: scope.period }]
      : [],
  );

/** Executed locks over all that there is of a class, or of its year. */
export const locksOfClass = (
  { locks }: LockState,
  { classId, schoolYear }: { readonly classId: string; readonly schoolYear: string },
): readonly LockId[] =>
  Object.values<Lock>(locks).flatMap(({ lockId, status, scope }) => {
    const isWhole = scope.period === null && scope.kind === null && scope.recordId === null;
    const isOver =
      (scope.schoolYear ?? schoolYear) === schoolYear && (scope.classId ?? classId) === classId;
    return status === 'executed' && isWhole && isOver ? [lockId] : [];
  });

/** Unlocks that were executed and not yet relocked, whether or not their time is over. */
export const unlocksInForce = (state: LockState): readonly Unlock[] =>
  Object.values<Unlock>(state.unlocks).filter(({ status }) => status === 'executed');

/** At most one: a second is refused until the first is over. */
export const unlockInForce = (
  state: LockState,
  recordId: RecordId,
  at: Instant,
): Unlock | undefined =>
  unlocksInForce(state).find((unlock) => unlock.recordId === recordId && at < unlock.validUntil);

const isInScope = (scope: LockScope, record: RecordPlace): boolean =>
  (scope.schoolYear ?? record.schoolYear) === record.schoolYear &&
  (scope.period === null || record.parts.includes(scope.period)) &&
  (scope.classId ?? record.classId) === record.classId &&
  (scope.kind ?? record.kind) === record.kind &&
  (scope.recordId ?? record.recordId) === record.recordId;

export const evolve = (state: LockState, event: Recorded<LockEvent>): LockState => {
  if (event.type === 'lock.register-opened') {
    invariant(!state.isOpen, 'a lock register is opened once');
    return { ...state, isOpen: true };
  }
  invariant(state.isOpen, 'a lock register starts with its opening');
  return changed(state, event);
};

type LaterEvent = Recorded<Exclude<LockEvent, LockRegisterOpened>>;

const changed = (state: LockState, event: LaterEvent): LockState => {
  switch (event.type) {
    case 'lock.proposed': {
      const { lockId, scope } = event.payload;
      invariant(!state.locks[lockId], 'a lock is proposed once');
      const proposedBy = event.meta.personId;
      return withLock(state, { lockId, scope, status: 'proposed', proposedBy, ...undecided });
    }
    case 'lock.decided': {
      const lock = lockOf(state, event.payload.lockId);
      return withLock(state, { ...lock, status: 'decided', ...deciderOf(event) });
    }
    case 'lock.executed':
      return withLock(state, { ...lockOf(state, event.payload.lockId), status: 'executed' });
    case 'lock.unlock-decided': {
      const { decisionNo: _, ...unlock } = event.payload;
      invariant(!state.unlocks[unlock.unlockId], 'an unlock is decided once');
      return withUnlock(state, { ...unlock, status: 'decided', ...deciderOf(event) });
    }
    case 'lock.unlock-executed':
      return withUnlock(state, { ...unlockOf(state, event.payload.unlockId), status: 'executed' });
    case 'lock.relocked':
      return withUnlock(state, { ...unlockOf(state, event.payload.unlockId), status: 'relocked' });
  }
};

const undecided = { decidedBy: null, decidedIn: null } as const;

const deciderOf = ({ meta }: LaterEvent): DecidedIn => ({
  decidedBy: meta.personId,
  decidedIn: officeHeld(meta),
});

const withLock = (state: LockState, lock: Lock): LockState => ({
  ...state,
  locks: { ...state.locks, [lock.lockId]: lock },
});

const withUnlock = (state: LockState, unlock: Unlock): LockState => ({
  ...state,
  unlocks: { ...state.unlocks, [unlock.unlockId]: unlock },
});

const lockOf = (state: LockState, lockId: LockId): Lock => {
  const lock = state.locks[lockId];
  invariant(lock !== undefined, 'a lock starts with its proposal');
  return lock;
};

const unlockOf = (state: LockState, unlockId: UnlockId): Unlock => {
  const unlock = state.unlocks[unlockId];
  invariant(unlock !== undefined, 'an unlock starts with its decision');
  return unlock;
};
