import { Inject, Injectable } from '@nestjs/common';
import type { SessionId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { SignInCommand, SignInRefusal } from '../../domain/sign-in/sign-in.commands.js';
import type { Principal } from '../ports/authenticator.js';
import type { Credentials, TotpShown } from '../ports/credentials.js';
import { CREDENTIALS } from '../ports/tokens.js';
import { attemptCause } from './attempt-cause.js';
import type {
  FactorIsNeeded,
  FactorNotFound,
  FactorRefused,
  SessionIsNeeded,
  TooManyAttempts,
} from './sign-in-refusals.js';
import { SignInWrites } from './sign-in-writes.js';

/** Somebody at a screen. */
export type InSession = Principal & { readonly sessionId: SessionId };

export const inSession = (principal: Principal): Result<InSession, SessionIsNeeded> => {
  const { sessionId } = principal;
  return sessionId === null ? err({ type: 'SessionIsNeeded' }) : ok({ ...principal, sessionId });
};

export type FreshFactorRefusal = FactorRefused | TooManyAttempts | SessionIsNeeded;

export interface FreshFactorChange {
  readonly code: string;
  /** The password they have now, where that has to be shown too. */
  readonly password?: string;
  readonly command: (at: Instant, shown: TotpShown) => SignInCommand;
  /** After it was recorded. */
  readonly carryOut: () => Promise<void>;
}

type ChangeRefusal = FreshFactorRefusal | FactorNotFound | FactorIsNeeded;

/** Changes of the factors: the app's code is shown for each, and counts like every other attempt. */
@Injectable()
export class FreshFactor {
  constructor(
    private readonly writes: SignInWrites,
    @Inject(CREDENTIALS) private readonly credentials: Credentials,
  ) {}

  async change(
    principal: Principal,
    change: FreshFactorChange,
  ): Promise<Result<void, ChangeRefusal>> {
    const session = inSession(principal);
    if (!session.ok) return session;
    return this.writes.inTurnOf(session.value, () => this.attempt(session.value, change));
  }

  private async attempt(
    principal: InSession,
    { code, password, command, carryOut }: FreshFactorChange,
  ): Promise<Result<void, ChangeRefusal>> {
    const { accountId } = principal;
    const refused: FactorRefused = { type: 'FactorRefused' };
    if (await this.writes.isLockedOut(principal, 'in-session')) return err(refused);
    if (password !== undefined && !(await this.credentials.passwordIsRight(accountId, password))) {
      await this.writes.refuseInSession(principal, 'wrong-password');
      return err(refused);
    }
    const shown = await this.credentials.totp(accountId, code);
    if (shown === null) {
      await this.writes.refuseInSession(principal, 'wrong-code');
      return err(refused);
    }
    const written = await this.writes.inSession(principal, (at) => command(at, shown));
    if (!written.ok) return err(await this.refusal(principal, written.error));
    await carryOut();
    return ok(undefined);
  }

  private async refusal(
    principal: InSession,
    refusal: SignInRefusal,
  ): Promise<FactorRefused | FactorNotFound | FactorIsNeeded> {
    if (refusal.type === 'FactorNotFound' || refusal.type === 'FactorIsNeeded') return refusal;
    const cause = attemptCause(refusal, 'totp');
    if (cause !== null) await this.writes.refuseInSession(principal, cause);
    return { type: 'FactorRefused' };
  }
}
