import fc from 'fast-check';
import type { Recorded } from '../../src/domain/shared/event.js';
import type { SignInCommand } from '../../src/domain/sign-in/sign-in.commands.js';
import { signInDecider } from '../../src/domain/sign-in/sign-in.decider.js';
import type { SignInEvent } from '../../src/domain/sign-in/sign-in.events.js';
import { initial } from '../../src/domain/sign-in/sign-in.state.js';
import { at } from '../support/people.js';
import { type Claim, casesOf } from '../support/properties.js';
import {
  aCodeServesOnce,
  aRecoveryCodeServesOnce,
  livingAtTheDoor,
  locksAsTheRuleSays,
  nothingIsWrittenWhileLocked,
  placesAreApart,
  type SignInDecider,
  type SignInLife,
  seeing,
  signInPlans,
} from '../support/sign-in-lives.js';

const lives = casesOf(signInPlans, livingAtTheDoor(signInDecider));

const forgettingSteps = seeing(signInDecider, (state) => ({ ...state, lastTotpStep: -1 }));
const forgettingRecoveryCodes = seeing(signInDecider, (state) => ({
  ...state,
  unusedRecoveryCodes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
}));
const neverLocking = seeing(signInDecider, (state) => ({ ...state, attempts: initial.attempts }));
/** Locks, but ten refusals later than it should. */
const slow = seeing(signInDecider, ({ attempts, ...state }) => {
  const { outside } = attempts;
  const refusalsInARow = Math.max(0, outside.refusalsInARow - 10);
  return { ...state, attempts: { ...attempts, outside: { ...outside, refusalsInARow } } };
});
const neverForgiving: SignInDecider = {
  ...signInDecider,
  evolve: (state, event) => {
    const { attempts } = state;
    const next = signInDecider.evolve(state, event);
    return event.type === 'signin.succeeded' ? { ...next, attempts } : next;
  },
};
/** One counter for all. */
const together: SignInDecider = {
  ...seeing(signInDecider, ({ attempts, ...state }) => ({
    ...state,
    attempts: { outside: attempts.outside, 'in-session': attempts.outside },
  })),
  evolve: (state, event) =>
    signInDecider.evolve(
      state,
      'where' in event.payload && event.payload.where === 'in-session'
        ? ({ ...event, payload: { ...event.payload, where: 'outside' } } as typeof event)
        : event,
    ),
};
/** Says that it is locked, and writes all the same. */
const talkative: SignInDecider = {
  ...signInDecider,
  decide: (command: SignInCommand, state) => {
    const decided = signInDecider.decide(command, state);
    if (decided.ok || decided.error.type !== 'SignInIsLocked') return decided;
    return signInDecider.decide(command, { ...state, attempts: initial.attempts });
  },
};

describe('a thousand lives of a door', () => {
  test('are full enough to say something', () => {
    const countOf = (isOfKind: (life: SignInLife) => boolean) => lives.count(isOfKind);
    const wrote = (type: string, where?: string) => (life: SignInLife) =>
      life.log.some(
        ({ type: written, payload }) =>
          written === type &&
          (where === undefined || ('where' in payload && payload.where === where)),
      );
    const refusedAs = (type: string) => (life: SignInLife) =>
      life.lived.some(({ refusal }) => refusal?.type === type);
    const closed = (life: SignInLife) =>
      life.log.some(({ type, payload }) => type === 'signin.locked-out' && payload.until === null);
    for (const isOfKind of [
      wrote('signin.succeeded'),
      wrote('signin.stepped-up'),
      wrote('signin.recovery-code-used'),
      wrote('signin.locked-out', 'outside'),
      wrote('signin.locked-out', 'in-session'),
      refusedAs('SignInIsLocked'),
      refusedAs('CodeWasUsed'),
      refusedAs('RecoveryCodeWasUsed'),
      closed,
    ]) {
      expect(countOf(isOfKind)).toBeGreaterThan(30);
    }
  });

  test.each<[string, Claim<SignInLife>, readonly SignInDecider[]]>([
    ['take a code once', aCodeServesOnce, [forgettingSteps]],
    ['take a recovery code once', aRecoveryCodeServesOnce, [forgettingRecoveryCodes]],
    [
      'are locked after ten refusals in a row and not a moment longer than the rule says',
      locksAsTheRuleSays,
      [neverLocking, slow, neverForgiving, together],
    ],
    ['write nothing while they are locked', nothingIsWrittenWhileLocked, [talkative]],
    ['keep those outside apart from those inside', placesAreApart, [together]],
  ])('%s', (_, claim, mutants) => {
    lives.hold(claim);
    for (const [number, mutant] of mutants.entries()) {
      lives.refute(claim, livingAtTheDoor(mutant), `mutant ${number}`);
    }
  });
});

const id = fc.constantFrom('a', 'b', 'c');
const moment = fc.integer({ min: 10, max: 28 }).map((day) => at(`2026-12-${day}T00:00:00.000Z`));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const step = fc.integer({ min: 0, max: 1000 });
const where = orNull(fc.constantFrom('outside', 'in-session'));

/** Every payload that can stand in a stream, in any order: nothing here asks who decided it. */
const payloads: Readonly<Record<SignInEvent['type'], fc.Arbitrary<object>>> = {
  'signin.succeeded': fc.record({
    sessionId: id,
    methods: fc.subarray(['password', 'totp', 'recovery-code', 'passkey']),
    deviceId: id,
    totpStep: orNull(step),
  }),
  'signin.refused': fc.record({
    cause: fc.constant('wrong-code'),
    where: fc.oneof(where, fc.constant('passkey')),
  }),
  'signin.locked-out': fc.record({ where, until: orNull(moment) }),
  'signin.stepped-up': fc.record({
    challengeIds: fc.array(id),
    fingerprints: fc.array(id),
    method: fc.constantFrom('totp', 'passkey'),
    totpStep: orNull(step),
  }),
  'signin.factor-enrolled': fc.record({
    method: fc.constantFrom('totp', 'recovery-codes', 'passkey'),
    factorId: id,
  }),
  'signin.factor-removed': fc.record({ factorId: id }),
  'signin.password-set': fc.record({ invitationId: orNull(id) }),
  'signin.recovery-code-used': fc.record({ index: fc.integer({ min: 0, max: 20 }) }),
  'signin.session-ended': fc.record({ sessionId: id, cause: fc.constant('signed-out') }),
  'signin.sharing-suspected': fc.record({ cause: fc.constant('two-devices'), deviceId: id }),
};

const streams = fc.array(
  fc.oneof(
    ...Object.entries(payloads).map(([type, payload]) =>
      fc
        .record({ payload, recordedAt: moment })
        .map(({ recordedAt, ...event }) => ({ type, ...event, meta: { recordedAt } })),
    ),
  ) as fc.Arbitrary<object> as fc.Arbitrary<Recorded<SignInEvent>>,
  { maxLength: 40 },
);

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

describe('the state of a door', () => {
  test('follows from any stream, keeps its shape, and changes nothing that was there', () => {
    const { evolve } = signInDecider;
    const shape = Object.keys(initial).sort();
    fc.assert(
      fc.property(streams, (stream) => {
        const state = stream.reduce(
          (before, event) => frozen(evolve(before, frozen(event))),
          frozen(initial),
        );
        expect(Object.keys(state).sort()).toEqual(shape);
        expect(Object.keys(state.attempts).sort()).toEqual(['in-session', 'outside']);
        for (const { refusalsInARow } of Object.values(state.attempts)) {
          expect(refusalsInARow).toBeGreaterThanOrEqual(0);
        }
        expect(state.unusedRecoveryCodes.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 1000 },
    );
  });
});
