import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import { lockDecider } from '../../src/domain/lock/lock.decider.js';
import {
  awaitsDecision,
  awaitsExecution,
  awaitsUnlock,
  unlockAwaitsExecution,
} from '../../src/domain/lock/lock-duties.js';
import type { Lock, LockState, Unlock } from '../../src/domain/lock/lock.state.js';
import type { EndedOffices } from '../../src/domain/shared/lapse.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { tell } from '../support/decider-spec.js';
import {
  correctionId,
  decided,
  executed,
  lockId,
  noneEnded,
  place,
  proposed,
  unlockDecided,
  unlocked,
  unlockId,
} from '../support/lock-scenes.js';
import { at, now, staff } from '../support/people.js';

const stateAfter = (past: readonly LockCommand[]): LockState => tell(lockDecider, past).state;
const judged = (by: Actor, endedOffices: EndedOffices = noneEnded, when = now) => ({
  at: when,
  personId: by.personId,
  endedOffices,
});
const principalLeft = { [staff.principal.appointmentId]: '2026-11-20' } as EndedOffices;

describe('a lock', () => {
  const lockIn = (past: readonly LockCommand[]): Lock => stateAfter(past).locks[lockId] as Lock;

  test('waits for a decision, and again once who decided is out of office', () => {
    expect(awaitsDecision(lockIn(proposed), judged(staff.principal))).toBe(true);
    expect(awaitsDecision(lockIn(decided), judged(staff.principal))).toBe(false);
    expect(awaitsDecision(lockIn(decided), judged(staff.vicePrincipal, principalLeft))).toBe(true);
    expect(awaitsDecision(lockIn(executed), judged(staff.principal, principalLeft))).toBe(false);
  });

  test('waits to be executed by another than who decided, while that one is in office', () => {
    expect(awaitsExecution(lockIn(proposed), judged(staff.administrator))).toBe(false);
    expect(awaitsExecution(lockIn(decided), judged(staff.administrator))).toBe(true);
    expect(awaitsExecution(lockIn(decided), judged(staff.principal))).toBe(false);
    expect(awaitsExecution(lockIn(decided), judged(staff.administrator, principalLeft))).toBe(
      false,
    );
    expect(awaitsExecution(lockIn(executed), judged(staff.administrator))).toBe(false);
  });
});

describe('an unlock', () => {
  const correction = { correctionId, record: place, requestedBy: staff.teacher.personId };
  const needed = (past: readonly LockCommand[], by: Actor = staff.principal) =>
    awaitsUnlock(stateAfter(past), correction, judged(by));

  test('is to be decided for a correction behind a lock, unless it is on its way or there', () => {
    expect(needed(decided)).toBe(false);
    expect(needed(executed)).toBe(true);
    expect(needed(executed, staff.teacher)).toBe(false);
    expect(needed(unlockDecided)).toBe(false);
    expect(needed(unlocked)).toBe(false);
  });

  test('is to be decided anew when who decided left, or its time went by', () => {
    const state = stateAfter(unlockDecided);
    const left = judged(staff.vicePrincipal, principalLeft);
    expect(awaitsUnlock(state, correction, left)).toBe(true);
    const later = judged(staff.principal, noneEnded, at('2026-11-24T03:00:00.000Z'));
    expect(awaitsUnlock(state, correction, later)).toBe(true);
  });

  test('waits to be executed by another than who decided, until it ends', () => {
    const state = stateAfter(unlockDecided);
    const unlock = state.unlocks[unlockId] as Unlock;
    const awaits = (...who: Parameters<typeof judged>): boolean =>
      unlockAwaitsExecution(unlock, state, judged(...who));
    expect(awaits(staff.administrator)).toBe(true);
    expect(awaits(staff.principal)).toBe(false);
    expect(awaits(staff.administrator, principalLeft)).toBe(false);
    expect(awaits(staff.administrator, noneEnded, at('2026-11-24T03:00:00.000Z'))).toBe(false);
  });
});
