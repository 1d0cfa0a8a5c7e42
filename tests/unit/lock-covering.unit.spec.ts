import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import { lockDecider } from '../../src/domain/lock/lock.decider.js';
import { coveringLocks, unlocksInForce } from '../../src/domain/lock/lock.state.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { tell } from '../support/decider-spec.js';
import {
  correctionId,
  decided,
  decideIt,
  everything,
  executed,
  executeIt,
  inTwoDays,
  lockId,
  open,
  place,
  propose,
  proposed,
  relock,
  secondLockId,
  theClass,
  unlockDecided,
  unlocked,
  unlockId,
} from '../support/lock-scenes.js';
import { at, classB, now, staff } from '../support/people.js';

const covering = (past: readonly LockCommand[], when: Instant = now, record = place) =>
  coveringLocks(tell(lockDecider, past).state, record, when);

describe('coveringLocks', () => {
  const decidedBy = staff.principal.personId;
  const closed = { lockId, decidedBy, unlock: null };

  test('knows executed locks only', () => {
    expect(covering([])).toEqual([]);
    expect(covering(proposed)).toEqual([]);
    expect(covering(decided)).toEqual([]);
    expect(covering(executed)).toEqual([closed]);
  });

  test.each([
    ['the whole school', everything, true],
    ['its class', { ...everything, classId: place.classId }, true],
    ['another class', { ...everything, classId: classB }, false],
    ['its year', { ...everything, schoolYear: '2026-2027' }, true],
    ['another year', { ...everything, schoolYear: '2025-2026' }, false],
    ['its kind', { ...everything, kind: 'child-profile' }, true],
    ['another kind', { ...everything, kind: 'growth-note' }, false],
    ['the record itself', { ...everything, recordId: place.recordId }, true],
    ['another record', { ...everything, recordId: 'record-2' as typeof place.recordId }, false],
    ['its term', { ...theClass, period: '2026-2027/HK1' }, true],
    ['another term', { ...theClass, period: '2026-2027/HK2' }, false],
    ['its month', { ...everything, schoolYear: '2026-2027', period: '2026-11' }, true],
    ['another month', { ...everything, schoolYear: '2026-2027', period: '2026-12' }, false],
    ['its class in another year', { ...theClass, schoolYear: '2025-2026' }, false],
  ])('a lock over %s', (_, scope, covers) => {
    const past = [open, propose(scope), decideIt(), executeIt()];
    expect(covering(past)).toEqual(covers ? [closed] : []);
  });

  test('a lock over a part of a year leaves what was made for no period open', () => {
    const past = [open, propose({ ...theClass, period: '2026-11' }), decideIt(), executeIt()];
    expect(covering(past, now, { ...place, parts: [] })).toEqual([]);
  });

  test('shows the unlock of that record until its end, not a millisecond longer', () => {
    const unlock = { unlockId, correctionId, validUntil: inTwoDays };
    expect(covering(unlockDecided)).toEqual([closed]);
    expect(covering(unlocked)).toEqual([{ ...closed, unlock }]);
    expect(covering(unlocked, at('2026-11-23T02:59:59.999Z'))).toEqual([{ ...closed, unlock }]);
    expect(covering(unlocked, inTwoDays)).toEqual([closed]);
    expect(covering([...unlocked, relock()])).toEqual([closed]);
    const neighbour = { ...place, recordId: 'record-2' as typeof place.recordId };
    expect(covering(unlocked, now, neighbour)).toEqual([closed]);
  });

  test('keeps a lock closed that was executed after the unlock was decided', () => {
    const later = [
      propose(everything, secondLockId),
      decideIt(staff.principal, secondLockId),
      executeIt(staff.administrator, secondLockId),
    ];
    expect(covering([...unlocked, ...later])).toEqual([
      { lockId, decidedBy, unlock: { unlockId, correctionId, validUntil: inTwoDays } },
      { lockId: secondLockId, decidedBy, unlock: null },
    ]);
  });

  test('unlocksInForce keeps what is to be relocked, past its end or not', () => {
    expect(unlocksInForce(tell(lockDecider, unlocked).state)).toMatchObject([
      { unlockId, validUntil: inTwoDays },
    ]);
    expect(unlocksInForce(tell(lockDecider, [...unlocked, relock()]).state)).toEqual([]);
  });
});
