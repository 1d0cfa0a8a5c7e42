import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ChallengeId, FactorId } from '../../domain/shared/ids.js';
import { epochMs, type Instant } from '../../domain/shared/instant.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { SignInRefusal } from '../../domain/sign-in/sign-in.commands.js';
import type { Principal } from '../ports/authenticator.js';
import type { Clock } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import type { PasskeyAssertion, PasskeyQuestion, Passkeys } from '../ports/passkeys.js';
import type { StepUpConfirmations, StepUpMethod, WaitingChallenge } from '../ports/step-ups.js';
import { CLOCK, CREDENTIALS, PASSKEYS, STEP_UP_CONFIRMATIONS } from '../ports/tokens.js';
import { attemptCause } from './attempt-cause.js';
import { type InSession, inSession } from './fresh-factor.js';
import type {
  ChallengeNotFound,
  FactorRefused,
  SessionIsNeeded,
  TooManyAttempts,
} from './sign-in-refusals.js';
import { SignInWrites } from './sign-in-writes.js';

/**
 * What a passkey signs for a step-up: SHA-256 over the challenges, in the order of their ids, each
 * with the fingerprint of its act. The ids are random, so no answer of before fits.
 */
const challengeOf = async (challenges: readonly WaitingChallenge[]): Promise<Uint8Array> => {
  const lines = challenges.map(({ challengeId, fingerprint }) => `${challengeId} ${fingerprint}\n`);
  const text = new TextEncoder().encode(lines.join(''));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
};

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

type BeginOutcome = Result<PasskeyQuestion, ChallengeNotFound | SessionIsNeeded>;

export class BeginPasskeyStepUpCommand extends Command<BeginOutcome> {
  constructor(
    readonly principal: Principal,
    readonly origin: string,
    readonly challengeIds: readonly ChallengeId[],
  ) {
    super();
  }
}

const minutesToAnswer = 5;

@CommandHandler(BeginPasskeyStepUpCommand)
export class BeginPasskeyStepUpHandler implements ICommandHandler<BeginPasskeyStepUpCommand> {
  constructor(
    @Inject(STEP_UP_CONFIRMATIONS) private readonly confirmations: StepUpConfirmations,
    @Inject(PASSKEYS) private readonly passkeys: Passkeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(command: BeginPasskeyStepUpCommand): Promise<BeginOutcome> {
    const session = inSession(command.principal);
    if (!session.ok) return session;
    const { accountId, sessionId } = session.value;
    const wanted = [...new Set(command.challengeIds)];
    const waiting = await this.confirmations.waiting(sessionId, wanted);
    if (waiting.length < wanted.length) return err({ type: 'ChallengeNotFound' });
    const expiresMs = epochMs(this.clock.now()) + minutesToAnswer * 60_000;
    return ok({
      ceremonyId: null,
      challenge: base64url(await challengeOf(waiting)),
      relyingPartyId: new URL(command.origin).hostname,
      credentialIds: await this.passkeys.credentialIds(accountId),
      expiresAt: new Date(expiresMs).toISOString() as Instant,
    });
  }
}

export type StepUpProof =
  | { readonly is: 'totp'; readonly code: string }
  | { readonly is: 'passkey'; readonly assertion: PasskeyAssertion };

type ConfirmRefusal = ChallengeNotFound | FactorRefused | SessionIsNeeded | TooManyAttempts;

export class ConfirmStepUpCommand extends Command<Result<readonly ChallengeId[], ConfirmRefusal>> {
  constructor(
    readonly principal: Principal,
    readonly origin: string,
    readonly challengeIds: readonly ChallengeId[],
    readonly proof: StepUpProof,
  ) {
    super();
  }
}

@CommandHandler(ConfirmStepUpCommand)
export class ConfirmStepUpHandler implements ICommandHandler<ConfirmStepUpCommand> {
  constructor(
    private readonly writes: SignInWrites,
    @Inject(STEP_UP_CONFIRMATIONS) private readonly confirmations: StepUpConfirmations,
    @Inject(CREDENTIALS) private readonly credentials: Credentials,
    @Inject(PASSKEYS) private readonly passkeys: Passkeys,
  ) {}

  async execute(
    command: ConfirmStepUpCommand,
  ): Promise<Result<readonly ChallengeId[], ConfirmRefusal>> {
    const session = inSession(command.principal);
    if (!session.ok) return session;
    return this.writes.inTurnOf(session.value, () => this.confirm(session.value, command));
  }

  private async confirm(
    session: InSession,
    { origin, challengeIds, proof }: ConfirmStepUpCommand,
  ): Promise<Result<readonly ChallengeId[], ChallengeNotFound | FactorRefused>> {
    const wanted = [...new Set(challengeIds)];
    const waiting = await this.confirmations.waiting(session.sessionId, wanted);
    if (waiting.length < wanted.length) return err({ type: 'ChallengeNotFound' });
    const shown =
      proof.is === 'totp'
        ? await this.showCode(session, proof.code)
        : await this.showPasskey(session, origin, waiting, proof.assertion);
    if (!shown) return err({ type: 'FactorRefused' });
    const written = await this.writes.inSession(session, (at) => ({
      type: 'StepUp',
      at,
      challengeIds: waiting.map(({ challengeId }) => challengeId),
      fingerprints: waiting.map(({ fingerprint }) => fingerprint),
      ...shown,
    }));
    if (!written.ok) {
      await this.refuse(session, shown, written.error);
      return err({ type: 'FactorRefused' });
    }
    const confirmed = waiting.map(({ challengeId }) => challengeId);
    await this.confirmations.confirm(session.sessionId, confirmed, shown.method);
    return ok(confirmed);
  }

  private async showCode(session: InSession, code: string): Promise<Shown | null> {
    if (await this.writes.isLockedOut(session, 'in-session')) return null;
    const found = await this.credentials.totp(session.accountId, code);
    if (found) return { method: 'totp', factorId: found.totpId, totpStep: found.totpStep };
    await this.writes.refuseInSession(session, 'wrong-code');
    return null;
  }

  private async showPasskey(
    session: InSession,
    origin: string,
    waiting: readonly WaitingChallenge[],
    assertion: PasskeyAssertion,
  ): Promise<Shown | null> {
    const challenge = await challengeOf(waiting);
    const { accountId } = session;
    const factorId = await this.passkeys.confirms(origin, accountId, challenge, assertion);
    if (factorId !== null) return { method: 'passkey', factorId, totpStep: null };
    await this.writes.refuseInSession(session, 'wrong-passkey');
    return null;
  }

  private async refuse(
    session: InSession,
    { method }: Shown,
    refusal: SignInRefusal,
  ): Promise<void> {
    const cause = attemptCause(refusal, method);
    if (cause !== null) await this.writes.refuseInSession(session, cause);
  }
}

interface Shown {
  readonly method: StepUpMethod;
  readonly factorId: FactorId;
  readonly totpStep: number | null;
}
