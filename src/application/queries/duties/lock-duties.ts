import {
  awaitsDecision,
  awaitsExecution,
  unlockAwaitsExecution,
} from '../../../domain/lock/lock-duties.js';
import type { LockRow, UnlockRow } from '../../ports/lock-rows.js';
import { type Duty, type DutyFound, dutyOf } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

/** What a lock waits for from the reader. The register itself says how it stands. */
export const dutiesOfLock = (facts: DutyFacts, row: LockRow): readonly Duty[] => {
  const { reader, locks } = facts;
  const { at } = reader.moment;
  const lock = locks.locks[row.lockId];
  if (!lock) return [];
  const judged = { at, personId: facts.personId, endedOffices: facts.endedOffices };
  const found = { logIndex: Number(row.proposedLogIndex), subject: { lock: row } };
  const decided = row.decided?.at ?? row.proposed.at;
  return [
    ...(reader.holds('decideLock') && awaitsDecision(lock, judged)
      ? [dutyOf({ kind: 'decide-lock', since: row.proposed.at, ...found }, at)]
      : []),
    ...(reader.holds('executeLock') && awaitsExecution(lock, judged)
      ? [dutyOf({ kind: 'execute-lock', since: decided, ...found }, at)]
      : []),
  ];
};

/** An unlock that was decided waits for whoever executes it. */
export const dutiesOfUnlock = (facts: DutyFacts, row: UnlockRow): readonly Duty[] => {
  const { reader, locks } = facts;
  const { at } = reader.moment;
  const unlock = locks.unlocks[row.unlockId];
  const judged = { at, personId: facts.personId, endedOffices: facts.endedOffices };
  const isDue =
    unlock && reader.holds('executeLock') && unlockAwaitsExecution(unlock, locks, judged);
  if (!isDue) return [];
  const found: DutyFound = {
    kind: 'execute-unlock',
    since: row.decided.at,
    due: row.validUntil,
    logIndex: row.decided.logIndex,
    subject: { unlock: row, recordId: row.recordId, correctionId: row.correctionId },
  };
  return [dutyOf(found, at)];
};
