import { lockDecider } from '../../src/domain/lock/lock.decider.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { lifePlans } from '../support/arbitrary-lives.js';
import {
  approvalIsByOthers,
  decidersDoNotExecute,
  dutiesAreSeparate,
  foldingCanPause,
  nothingAfterDisposal,
  repeatingChangesNothing,
  unlocksAreForOthers,
  unlocksEnd,
} from '../support/life-claims.js';
import { type Deciders, type Life, live, liveWith } from '../support/living.js';
import {
  correctionsHitWhatWasSeen,
  locksAreKept,
  locksHaveTheirHands,
  valuesChangeByCorrectionOnly,
} from '../support/lock-claims.js';
import * as mutants from '../support/mutants.js';
import { type Claim, casesOf } from '../support/properties.js';

const lives = casesOf(lifePlans, live);
const real: Deciders = { record: recordDecider, lock: lockDecider };

const has =
  (type: string) =>
  ({ entries }: Life): boolean =>
    entries.some(({ event }) => event.type === type);
const underUnlock = ({ record }: Life): boolean =>
  record.log.some(
    ({ type, payload }) => type === 'record.correction-applied' && payload.unlockId !== null,
  );

describe('a thousand lives of a record and of the locks over it', () => {
  test('are full enough to say something', () => {
    // Each so far below what is usual that a thousand lives of chance do not come to so few.
    expect(lives.count(has('record.correction-applied'))).toBeGreaterThan(100);
    expect(lives.count(underUnlock)).toBeGreaterThan(10);
    expect(lives.count(has('lock.relocked'))).toBeGreaterThan(30);
    expect(lives.count(has('record.disposed'))).toBeGreaterThan(50);
    expect(lives.count(has('record.returned'))).toBeGreaterThan(10);
    expect(lives.count(has('record.revised'))).toBeGreaterThan(50);
  });

  test('fold without breaking an invariant', () => {
    lives.hold(() => null);
    lives.breakDown(liveWith(mutants.registeringTwice), /a record is registered once/);
  });

  test.each<[string, Claim<Life>, readonly Deciders[]]>([
    ['end with the disposal', nothingAfterDisposal, [mutants.raisingTheDead]],
    [
      'are not changed by a command given twice',
      repeatingChangesNothing,
      [mutants.forgettingWitnesses],
    ],
    [
      'keep the duties of a correction apart',
      dutiesAreSeparate,
      [
        mutants.blindToPersons('PermitCorrection'),
        mutants.blindToPersons('AttestCorrection'),
        mutants.blindToPersons('ApplyCorrection'),
        mutants.contentWithoutWitnesses,
        mutants.forgettingWitnesses,
      ],
    ],
    [
      'are approved by others than who entered or submitted',
      approvalIsByOthers,
      [mutants.blindToPersons('ApproveRecord'), mutants.forgettingAuthors],
    ],
    [
      'keep locked what is locked',
      locksAreKept,
      [
        mutants.blindToLocks('ReviseRecord'),
        mutants.blindToLocks('SubmitRecord'),
        mutants.blindToLocks('ReturnRecord'),
        mutants.blindToLocks('ApproveRecord'),
        mutants.blindToLocks('ApplyCorrection'),
        mutants.contentWithAnyUnlock,
      ],
    ],
    ['end every unlock', unlocksEnd, [mutants.unlockingForEver]],
    ['let no decider execute', decidersDoNotExecute, [mutants.blindToDeciders]],
    ['lock a whole year with three hands', locksHaveTheirHands, [mutants.blindToProposers]],
    ['open a lock for others only', unlocksAreForOthers, [mutants.blindToRequesters]],
    [
      'change values after submission by corrections only',
      valuesChangeByCorrectionOnly,
      [mutants.revisingAtAnyTime],
    ],
    [
      'replace exactly the value that was asked about and seen',
      correctionsHitWhatWasSeen,
      [mutants.blindToTheValueInForce],
    ],
  ])('%s', (_, claim, broken) => {
    lives.hold(claim);
    for (const deciders of broken) lives.refute(claim, liveWith(deciders));
  });

  test('can be folded in parts', () => {
    lives.hold(foldingCanPause(real));
    const impure = mutants.rememberingBesides();
    lives.refute(foldingCanPause(impure), liveWith(impure));
  });
});
