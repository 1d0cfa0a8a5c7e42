import { type Decided, decided } from '../shared/event.js';
import type { PersonId } from '../shared/ids.js';
import { hoursBetween, type Instant, isInstant } from '../shared/instant.js';
import { type EndedOffices, endOfOffice, lapseRefusal } from '../shared/lapse.js';
import { err, ok, type Result } from '../shared/result.js';
import { roleRefusal, unless } from '../shared/role-rules.js';
import { powers, type Role } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import {
  type DecideLock,
  type DecideUnlock,
  type ExecuteLock,
  type ExecuteUnlock,
  type LockCommand,
  type LockRefusal,
  type LockStatus,
  type OpenLockRegister,
  type ProposeLock,
  type Relock,
  type UnlockStatus,
  unlockHoursMax,
} from './lock.commands.js';
import type { LockEvent, LockScope } from './lock.events.js';
import { type Lock, type LockState, locksOver, type Unlock, unlockInForce } from './lock.state.js';

type Decision = Result<readonly Decided<LockEvent>[], LockRefusal>;
type Check = LockRefusal | null;

const happened = (event: LockEvent): Decided<LockEvent> => decided(event);

const openLockRegister = ({ schoolId }: OpenLockRegister, state: LockState): Decision =>
  state.isOpen
    ? err({ type: 'LockRegisterIsOpen' })
    : ok([happened({ type: 'lock.register-opened', version: 1, payload: { schoolId } })]);

const proposeLock = (command: ProposeLock, state: LockState): Decision => {
  const { by, lockId, scope, reason } = command;
  const known = state.locks[lockId];
  const refusal =
    (state.isOpen ? null : { type: 'LockNotFound' as const }) ??
    roleRefusal(by, isWholeYear(scope) ? yearProposers : powers.proposeLock) ??
    (known ? lockStatusRefusal(known, []) : null) ??
    partRefusal(command) ??
    alreadyLocked(command, state) ??
    invalidText([['reason', reason, textRules.prose]]);
  return unless(refusal, () => [
    happened({ type: 'lock.proposed', version: 2, payload: { lockId, scope, reason } }),
  ]);
};

const decideLock = (command: DecideLock, state: LockState): Decision => {
  const { by, lockId, decisionNo, endedOffices } = command;
  return onLock(state, lockId, (lock) => {
    const refusal =
      roleRefusal(by, powers.decideLock) ??
      deciderRefusal(lock, by.personId, endedOffices) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    return unless(refusal, () => [
      happened({ type: 'lock.decided', version: 1, payload: { lockId, decisionNo } }),
    ]);
  });
};

const executeLock = (command: ExecuteLock, state: LockState): Decision => {
  const { by, lockId, logHead, endedOffices } = command;
  return onLock(state, lockId, (lock) => {
    const refusal =
      roleRefusal(by, powers.executeLock) ?? executorRefusal(lock, by.personId, endedOffices);
    return unless(refusal, () => [
      happened({ type: 'lock.executed', version: 1, payload: { lockId, logHead } }),
    ]);
  });
};

/** Names every lock over the record, so that one locked later keeps it closed. */
const decideUnlock = (command: DecideUnlock, state: LockState): Decision => {
  const { at, by, unlockId, record, correctionId, validUntil, decisionNo } = command;
  const recordId = record.recordId;
  const known = state.unlocks[unlockId];
  const lockIds = locksOver(state, record).map(({ lockId }) => lockId);
  const refusal =
    roleRefusal(by, powers.decideLock) ??
    (known ? unlockStatusRefusal(known, []) : null) ??
    (lockIds.length === 0 ? { type: 'RecordIsNotLocked' as const } : null) ??
    (command.correctionIsPermitted ? null : { type: 'CorrectionIsNotPermitted' as const }) ??
    ownRequestRefusal(command) ??
    endRefusal(at, validUntil) ??
    inForceRefusal(unlockInForce(state, recordId, at)) ??
    invalidText([['decisionNo', decisionNo, textRules.reference]]);
  const payload = { unlockId, lockIds, recordId, correctionId, validUntil, decisionNo };
  return unless(refusal, () => [happened({ type: 'lock.unlock-decided', version: 1, payload })]);
};

const executeUnlock = (command: ExecuteUnlock, state: LockState): Decision => {
  const { at, by, unlockId, logHead, endedOffices } = command;
  return onUnlock(state, unlockId, (unlock) => {
    const refusal =
      roleRefusal(by, powers.executeLock) ??
      unlockExecutorRefusal(unlock, state, { at, personId: by.personId, endedOffices });
    return unless(refusal, () => [
      happened({ type: 'lock.unlock-executed', version: 1, payload: { unlockId, logHead } }),
    ]);
  });
};

const relock = (command: Relock, state: LockState): Decision => {
  const { at, unlockId, cause, logHead } = command;
  return onUnlock(state, unlockId, (unlock) => {
    const { validUntil } = unlock;
    const refusal =
      relockerRefusal(command) ??
      unlockStatusRefusal(unlock, ['executed']) ??
      (cause === 'expired' && at < validUntil
        ? { type: 'UnlockHasNotEnded' as const, validUntil }
        : null);
    return unless(refusal, () => [
      happened({ type: 'lock.relocked', version: 1, payload: { unlockId, cause, logHead } }),
    ]);
  });
};

export const decide = (command: LockCommand, state: LockState): Decision => {
  switch (command.type) {
    case 'OpenLockRegister':
      return openLockRegister(command, state);
    case 'ProposeLock':
      return proposeLock(command, state);
    case 'DecideLock':
      return decideLock(command, state);
    case 'ExecuteLock':
      return executeLock(command, state);
    case 'DecideUnlock':
      return decideUnlock(command, state);
    case 'ExecuteUnlock':
      return executeUnlock(command, state);
    case 'Relock':
      return relock(command, state);
  }
};

const onLock = (
  state: LockState,
  lockId: Lock['lockId'],
  decide: (lock: Lock) => Decision,
): Decision => {
  const lock = state.locks[lockId];
  return lock ? decide(lock) : err({ type: 'LockNotFound' });
};

const onUnlock = (
  state: LockState,
  unlockId: Unlock['unlockId'],
  decide: (unlock: Unlock) => Decision,
): Decision => {
  const unlock = state.unlocks[unlockId];
  return unlock ? decide(unlock) : err({ type: 'UnlockNotFound' });
};

const lockStatusRefusal = ({ status }: Lock, needed: readonly LockStatus[]): Check =>
  needed.includes(status) ? null : { type: 'LockIsNotInState', status, needed };

const unlockStatusRefusal = ({ status }: Unlock, needed: readonly UnlockStatus[]): Check =>
  needed.includes(status) ? null : { type: 'UnlockIsNotInState', status, needed };

const lapsedRefusal = (
  { decidedBy, decidedIn }: Pick<Lock, 'decidedBy' | 'decidedIn'>,
  endedOffices: EndedOffices,
): Check =>
  decidedBy === null || decidedIn === null
    ? null
    : lapseRefusal({ decidedBy, decidedIn }, endedOffices);

/** After a lapse the lock waits for a decision of the successor. */
export const deciderRefusal = (
  lock: Lock,
  decider: PersonId,
  endedOffices: EndedOffices,
): Check => {
  const isLapsed = lock.status === 'decided' && endOfOffice(lock.decidedIn, endedOffices) !== null;
  return (
    (isLapsed ? null : lockStatusRefusal(lock, ['proposed'])) ?? threeHandsRefusal(lock, decider)
  );
};

export const executorRefusal = (
  lock: Lock,
  executor: PersonId,
  endedOffices: EndedOffices,
): Check =>
  lockStatusRefusal(lock, ['decided']) ??
  lapsedRefusal(lock, endedOffices) ??
  sameHandRefusal(lock, executor) ??
  threeHandsRefusal(lock, executor);

export const unlockExecutorRefusal = (
  unlock: Unlock,
  state: LockState,
  { at, personId, endedOffices }: LockDutyFacts,
): Check =>
  unlockStatusRefusal(unlock, ['decided']) ??
  lapsedRefusal(unlock, endedOffices) ??
  sameHandRefusal(unlock, personId) ??
  endRefusal(at, unlock.validUntil) ??
  inForceRefusal(unlockInForce(state, unlock.recordId, at));

/** Who wants to know at what moment, and which offices are over. */
export interface LockDutyFacts {
  readonly at: Instant;
  readonly personId: PersonId;
  readonly endedOffices: EndedOffices;
}

/** Whoever decides does not execute; the split of persons makes each the other's control. */
const sameHandRefusal = (
  { decidedBy }: Pick<Lock, 'decidedBy'>,
  executor: Lock['decidedBy'],
): Check =>
  decidedBy !== null && decidedBy === executor
    ? { type: 'DeciderMustNotExecute', decidedBy }
    : null;

/** A whole year, or more, is closed by three people: one proposes, one decides, one executes. */
const threeHandsRefusal = (lock: Lock, person: PersonId): Check =>
  hasProposedIt(lock, person) ? { type: 'ProposerMustNotGoOn', proposedBy: lock.proposedBy } : null;

const hasProposedIt = ({ scope, proposedBy }: Lock, person: PersonId): boolean =>
  isWholeYear(scope) && proposedBy === person;

/** Whoever decides it leaves the proposal to others, who would wait for a second one in vain. */
const deciders: readonly Role[] = powers.decideLock;
const yearProposers = powers.proposeLock.filter((role) => !deciders.includes(role));

/** Of one year or, where none is named, of all there are. */
const isWholeYear = ({ period, classId, kind, recordId }: LockScope): boolean =>
  [period, classId, kind, recordId].every((part) => part === null);

const partRefusal = ({ scope: { period }, partsOfYear }: ProposeLock): Check =>
  period === null || partsOfYear.includes(period)
    ? null
    : { type: 'PartIsNotOfYear', part: period };

/** Whoever wants a value changed does not open the lock over it. */
const ownRequestRefusal = ({ by, requestedBy }: DecideUnlock): Check =>
  requestedBy === by.personId
    ? { type: 'DutiesMustBeSeparate', rule: 'requester-is-not-unlocker' }
    : null;

/** Who looks for a lock of a scope, and who is in an office that decides locks. */
export interface ProposalFacts {
  readonly personId: PersonId;
  readonly deciders: readonly PersonId[];
}

/**
 * The same scope is already on its way, or a lock in force covers all of it. What nobody can decide
 * is not on its way for anybody but whoever proposed it.
 */
export const lockOfScope = (
  scope: LockScope,
  { locks }: LockState,
  facts: ProposalFacts,
): Lock | null =>
  Object.values<Lock>(locks).find(
    (lock) =>
      contains(lock.scope, scope) &&
      (lock.status === 'executed' || contains(scope, lock.scope)) &&
      !isStuck(lock, facts),
  ) ?? null;

/** Before a whole year took three people, whoever decides it could propose it as well. */
const isStuck = (lock: Lock, { personId, deciders }: ProposalFacts): boolean =>
  lock.status === 'proposed' &&
  lock.proposedBy !== personId &&
  deciders.length > 0 &&
  deciders.every((decider) => hasProposedIt(lock, decider));

const alreadyLocked = ({ scope, by, deciders }: ProposeLock, state: LockState): Check => {
  const earlier = lockOfScope(scope, state, { personId: by.personId, deciders });
  return earlier ? { type: 'ScopeIsLockedAlready', lockId: earlier.lockId } : null;
};

const contains = (outer: LockScope, inner: LockScope): boolean =>
  (outer.schoolYear === null || outer.schoolYear === inner.schoolYear) &&
  (outer.period === null || outer.period === inner.period) &&
  (outer.classId === null || outer.classId === inner.classId) &&
  (outer.kind === null || outer.kind === inner.kind) &&
  (outer.recordId === null || outer.recordId === inner.recordId);

const endRefusal = (at: Instant, validUntil: Instant): Check => {
  const hours = isInstant(validUntil) ? hoursBetween(at, validUntil) : 0;
  return hours > 0 && hours <= unlockHoursMax
    ? null
    : { type: 'UnlockEndIsInvalid', hoursMax: unlockHoursMax };
};

const inForceRefusal = (unlock: Unlock | undefined): Check =>
  unlock ? { type: 'UnlockIsInForceAlready', unlockId: unlock.unlockId } : null;

/** The engine relocks for a reason it can show; a person may do so at any time. */
const relockerRefusal = ({ by, cause }: Relock): Check => {
  if (by) return roleRefusal(by, powers.relock);
  return cause === 'by-hand' ? { type: 'RoleIsNotAllowed', allowed: powers.relock } : null;
};
