import fc from 'fast-check';
import type { Recorded } from '../../src/domain/shared/event.js';
import type {
  ChallengeId,
  DeviceId,
  FactorId,
  InvitationId,
  SessionId,
} from '../../src/domain/shared/ids.js';
import { type Instant, minutesAfter } from '../../src/domain/shared/instant.js';
import type { SignInCommand, SignInRefusal } from '../../src/domain/sign-in/sign-in.commands.js';
import type { signInDecider } from '../../src/domain/sign-in/sign-in.decider.js';
import type {
  AttemptAt,
  GuessedAt,
  RefusalCause,
  SignInEvent,
} from '../../src/domain/sign-in/sign-in.events.js';
import type { SignInState } from '../../src/domain/sign-in/sign-in.state.js';
import { recordAll, untold } from './decider-spec.js';
import { now } from './people.js';
import type { Claim } from './properties.js';

export type SignInDecider = typeof signInDecider;

/** One thing at the door: what is shown, how long after the one before. */
interface Plan {
  readonly kind: 'invited' | 'refused' | 'code' | 'recovery' | 'passkey' | 'stepped' | 'changed';
  readonly where: AttemptAt;
  readonly times: number;
  readonly minutes: number;
  /** Of a code: how many steps after the last one that was drawn; 0 is the same again. */
  readonly later: number;
  readonly index: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  kind: fc.oneof(
    { weight: 1, arbitrary: fc.constant('invited' as const) },
    { weight: 12, arbitrary: fc.constant('refused' as const) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(...(['code', 'recovery', 'stepped', 'changed'] as const)),
    },
    { weight: 2, arbitrary: fc.constant('passkey' as const) },
  ),
  where: fc.constantFrom('outside', 'in-session', 'passkey'),
  times: fc.constantFrom(1, 2, 9, 10, 11),
  minutes: fc.constantFrom(0, 1, 14, 15, 16, 31, 200, 1000),
  later: fc.constantFrom(0, 1, 1, 2),
  index: fc.integer({ min: 0, max: 9 }),
});
export const signInPlans = fc.array(plan, { minLength: 10, maxLength: 50 });

/** Where a command could be guessing; null when it cannot. */
export const placeOf = (command: SignInCommand): GuessedAt | null => {
  switch (command.type) {
    case 'SignIn':
      return command.methods.includes('passkey') ? null : 'outside';
    case 'RefuseAttempt':
      return command.where === 'passkey' ? null : command.where;
    case 'StepUp':
      return command.method === 'passkey' ? null : 'in-session';
    case 'AcceptInvitation':
    case 'EndSessions':
      return null;
    default:
      return 'in-session';
  }
};

/** The commands of a life, which do not depend on how any of them ended. */
const commandsOf = (plans: readonly Plan[]): readonly SignInCommand[] => {
  let at: Instant = now;
  let step = 100;
  let factors = 0;
  const invited: Plan = {
    kind: 'invited',
    where: 'outside',
    times: 1,
    minutes: 0,
    later: 1,
    index: 0,
  };
  return [invited, ...plans].flatMap((one, number) => {
    at = minutesAfter(at, one.minutes);
    step += one.later;
    if (one.kind === 'invited') {
      factors = number;
      const accepted = commandOf(one, { at, step, number, factors });
      step += 1;
      return [accepted, enrolPasskey(at, step, factors)];
    }
    return Array.from({ length: one.kind === 'refused' ? one.times : 1 }, () =>
      commandOf(one, { at, step, number, factors }),
    );
  });
};

/** The factors of the last invitation: those that are enrolled. */
const totpOf = (invitation: number) => `totp-${invitation}` as FactorId;
const codesOf = (invitation: number) => `codes-${invitation}` as FactorId;
const passkeyOf = (invitation: number) => `passkey-${invitation}` as FactorId;

const enrolPasskey = (at: Instant, totpStep: number, factors: number): SignInCommand => ({
  type: 'EnrolPasskey',
  at,
  factorId: passkeyOf(factors),
  totpId: totpOf(factors),
  totpStep,
});

interface Moment {
  readonly at: Instant;
  readonly step: number;
  readonly number: number;
  /** Which invitation they came with. */
  readonly factors: number;
}

const commandOf = (
  { kind, where, index }: Plan,
  { at, step, number, factors }: Moment,
): SignInCommand => {
  const session = {
    sessionId: `session-${number}` as SessionId,
    deviceId: 'device' as DeviceId,
    liveSessions: [],
    otherSigners: 0,
  };
  const cause: RefusalCause = where === 'passkey' ? 'wrong-passkey' : 'wrong-code';
  switch (kind) {
    case 'invited':
      return {
        type: 'AcceptInvitation',
        at,
        invitationId: `invitation-${number}` as InvitationId,
        letsIn: true,
        totpId: totpOf(number),
        recoveryCodesId: codesOf(number),
        totpStep: step,
        session,
      };
    case 'refused':
      return { type: 'RefuseAttempt', at, cause, where, sessionId: null };
    case 'code':
      return signIn(at, {
        session,
        methods: ['password', 'totp'],
        factorId: totpOf(factors),
        totpStep: step,
      });
    case 'recovery':
      return signIn(at, {
        session,
        methods: ['password', 'recovery-code'],
        factorId: codesOf(factors),
        recoveryCode: index,
      });
    case 'passkey':
      return signIn(at, { session, methods: ['passkey'], factorId: passkeyOf(factors) });
    case 'stepped':
      return {
        type: 'StepUp',
        at,
        challengeIds: [`challenge-${number}` as ChallengeId],
        fingerprints: ['ab'],
        ...(where === 'passkey'
          ? { method: 'passkey', factorId: passkeyOf(factors), totpStep: null }
          : { method: 'totp', factorId: totpOf(factors), totpStep: step }),
      };
    case 'changed':
      return { type: 'SetPassword', at, totpId: totpOf(factors), totpStep: step };
  }
};

const signIn = (
  at: Instant,
  shown: Partial<Extract<SignInCommand, { type: 'SignIn' }>> &
    Pick<Extract<SignInCommand, { type: 'SignIn' }>, 'session' | 'methods' | 'factorId'>,
): SignInCommand => ({ type: 'SignIn', at, totpStep: null, recoveryCode: null, ...shown });

export interface Lived {
  readonly command: SignInCommand;
  readonly refusal: SignInRefusal | null;
  readonly events: readonly SignInEvent[];
  readonly before: SignInState;
}
export interface SignInLife {
  readonly lived: readonly Lived[];
  readonly log: readonly Recorded<SignInEvent>[];
  /** The same life with some of the commands left out. */
  readonly without: (leftOut: (lived: Lived) => boolean) => SignInLife;
}

const live = (decider: SignInDecider, commands: readonly SignInCommand[]): SignInLife => {
  const lived: Lived[] = [];
  const told = commands.reduce((before, command) => {
    const decided = decider.decide(command, before.state);
    const events = decided.ok ? decided.value : [];
    const refusal = decided.ok ? null : decided.error;
    lived.push({ command, refusal, events, before: before.state });
    return recordAll(decider, before, command, events);
  }, untold(decider));
  const without: SignInLife['without'] = (leftOut) =>
    live(
      decider,
      lived.filter((one) => !leftOut(one)).map(({ command }) => command),
    );
  return { lived, log: told.log, without };
};

export const livingAtTheDoor =
  (decider: SignInDecider) =>
  (plans: readonly Plan[]): SignInLife =>
    live(decider, commandsOf(plans));

/** A mutant that decides as if the state were another one. */
export const seeing = (
  decider: SignInDecider,
  change: (state: SignInState) => SignInState,
): SignInDecider => ({
  ...decider,
  decide: (command, state) => decider.decide(command, change(state)),
});

const stepOf = (command: SignInCommand): number | null =>
  'totpStep' in command ? command.totpStep : null;

/** An invitation brings a new secret, and with it new codes. */
export const aCodeServesOnce: Claim<SignInLife> = ({ lived }) => {
  let last = -1;
  for (const { command, refusal } of lived) {
    const step = stepOf(command);
    if (refusal || step === null) continue;
    if (command.type !== 'AcceptInvitation' && step <= last) return `${step} served after ${last}`;
    last = step;
  }
  return null;
};

export const aRecoveryCodeServesOnce: Claim<SignInLife> = ({ lived }) => {
  const used = new Set<number>();
  for (const { command, refusal } of lived) {
    if (refusal) continue;
    if (command.type === 'AcceptInvitation') used.clear();
    if (command.type !== 'SignIn' || command.recoveryCode === null) continue;
    if (used.has(command.recoveryCode)) return `recovery code ${command.recoveryCode} served twice`;
    used.add(command.recoveryCode);
  }
  return null;
};

const closesAt: Readonly<Record<GuessedAt, number>> = { outside: 80, 'in-session': 20 };

/** The rule in words of its own: how many were refused in a row, and until when that locks. */
class Counted {
  refused = 0;
  until: Instant | 'for ever' | null = null;

  constructor(private readonly place: GuessedAt) {}

  isLocked(at: Instant): boolean {
    return this.until !== null && (this.until === 'for ever' || at < this.until);
  }

  refuse(at: Instant): void {
    this.refused += 1;
    if (this.refused % 10 !== 0) return;
    const minutes = 15 * 2 ** (this.refused / 10 - 1);
    const isClosed = this.refused >= closesAt[this.place];
    this.until = isClosed ? 'for ever' : minutesAfter(at, minutes);
  }

  reset(): void {
    this.refused = 0;
    this.until = null;
  }
}

const resets = (command: SignInCommand): readonly GuessedAt[] => {
  if (command.type === 'AcceptInvitation') return ['outside', 'in-session'];
  if (command.type !== 'SignIn') return placeOf(command) === null ? [] : ['in-session'];
  return placeOf(command) === null ? ['in-session'] : ['outside', 'in-session'];
};

/** Locked exactly when the rule says so, whatever is shown then and however right it is. */
export const locksAsTheRuleSays: Claim<SignInLife> = ({ lived }) => {
  const counted = { outside: new Counted('outside'), 'in-session': new Counted('in-session') };
  for (const [number, { command, refusal }] of lived.entries()) {
    const place = placeOf(command);
    const isLocked = place !== null && counted[place].isLocked(command.at);
    if (isLocked !== (refusal?.type === 'SignInIsLocked')) {
      return `${number}. ${command.type}: ${isLocked ? 'looked at while locked' : 'locked'}`;
    }
    if (refusal) continue;
    if (command.type !== 'RefuseAttempt') for (const one of resets(command)) counted[one].reset();
    else if (place !== null) counted[place].refuse(command.at);
  }
  return null;
};

export const nothingIsWrittenWhileLocked: Claim<SignInLife> = ({ lived }) => {
  for (const { command, events, before } of lived) {
    const place = placeOf(command);
    if (place === null) continue;
    const { isClosed, lockedUntil } = before.attempts[place];
    const isLocked = isClosed || (lockedUntil !== null && command.at < lockedUntil);
    if (isLocked && events.length > 0) return `${command.type} wrote ${events[0]?.type}`;
  }
  return null;
};

/** What was refused at one place, taken out of the life, changes nothing at the other. */
export const placesAreApart: Claim<SignInLife> = (life) => {
  for (const place of ['outside', 'in-session'] as const) {
    const outcomesOf = ({ lived }: SignInLife) =>
      lived
        .filter(({ command }) => placeOf(command) !== place)
        .map(({ command, refusal }) => [command, refusal?.type ?? 'done']);
    const quiet = life.without(
      ({ command, refusal }) =>
        placeOf(command) === place && (refusal !== null || command.type === 'RefuseAttempt'),
    );
    const [full, alone] = [outcomesOf(life), outcomesOf(quiet)].map((one) => JSON.stringify(one));
    if (full !== alone) return `refusals at ${place} changed what happened elsewhere`;
  }
  return null;
};
