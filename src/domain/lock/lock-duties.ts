import type { CorrectionId, PersonId } from '../shared/ids.js';
import { endOfOffice } from '../shared/lapse.js';
import {
  deciderRefusal,
  executorRefusal,
  type LockDutyFacts,
  unlockExecutorRefusal,
} from './lock.decide.js';
import {
  type Lock,
  type LockState,
  locksOver,
  type RecordPlace,
  type Unlock,
  unlockInForce,
} from './lock.state.js';

// What waits for whoever decides or executes locks, by the checks of the deciders.

export const awaitsDecision = (lock: Lock, { personId, endedOffices }: LockDutyFacts): boolean =>
  deciderRefusal(lock, personId, endedOffices) === null;

export const awaitsExecution = (lock: Lock, { personId, endedOffices }: LockDutyFacts): boolean =>
  executorRefusal(lock, personId, endedOffices) === null;

export const unlockAwaitsExecution = (
  unlock: Unlock,
  state: LockState,
  facts: LockDutyFacts,
): boolean => unlockExecutorRefusal(unlock, state, facts) === null;

/** A correction that was permitted and may go on. */
export interface PermittedCorrection {
  readonly correctionId: CorrectionId;
  readonly record: RecordPlace;
  readonly requestedBy: PersonId;
}

/** It stands before a lock that nobody has decided to open for it. */
export const awaitsUnlock = (
  state: LockState,
  { correctionId, record, requestedBy }: PermittedCorrection,
  { at, personId, endedOffices }: LockDutyFacts,
): boolean => {
  const isOnItsWay = Object.values<Unlock>(state.unlocks).some(
    (unlock) =>
      unlock.correctionId === correctionId &&
      unlock.status === 'decided' &&
      at < unlock.validUntil &&
      endOfOffice(unlock.decidedIn, endedOffices) === null,
  );
  return (
    requestedBy !== personId &&
    !isOnItsWay &&
    locksOver(state, record).length > 0 &&
    unlockInForce(state, record.recordId, at) === undefined
  );
};
