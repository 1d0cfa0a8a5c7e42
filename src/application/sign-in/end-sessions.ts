import { Inject, Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SessionId } from '../../domain/shared/ids.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { SessionEnd } from '../../domain/sign-in/sign-in.events.js';
import type { Principal } from '../ports/authenticator.js';
import type { Sessions } from '../ports/sessions.js';
import { SESSIONS } from '../ports/tokens.js';
import { inSession } from './fresh-factor.js';
import type { SessionIsNeeded, SessionNotFound } from './sign-in-refusals.js';
import { SignInWrites } from './sign-in-writes.js';

/** First the session ends, then it is written down: what is asked for holds at once. */
@Injectable()
export class SessionEndings {
  constructor(
    private readonly writes: SignInWrites,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  async byPerson(
    principal: Principal,
    sessionIds: readonly SessionId[],
    cause: SessionEnd,
  ): Promise<void> {
    await this.sessions.end(principal.accountId, sessionIds);
    await this.writes.inSession(principal, (at) => ({
      type: 'EndSessions',
      at,
      sessionIds,
      cause,
    }));
  }
}

type SignOutOutcome = Result<void, SessionIsNeeded>;

export class SignOutCommand extends Command<SignOutOutcome> {
  constructor(readonly principal: Principal) {
    super();
  }
}

@CommandHandler(SignOutCommand)
export class SignOutHandler implements ICommandHandler<SignOutCommand> {
  constructor(private readonly endings: SessionEndings) {}

  async execute({ principal }: SignOutCommand): Promise<SignOutOutcome> {
    const session = inSession(principal);
    if (!session.ok) return session;
    await this.endings.byPerson(principal, [session.value.sessionId], 'signed-out');
    return ok(undefined);
  }
}

type EndSessionOutcome = Result<void, SessionNotFound>;

export class EndSessionCommand extends Command<EndSessionOutcome> {
  constructor(
    readonly principal: Principal,
    readonly sessionId: SessionId,
  ) {
    super();
  }
}

@CommandHandler(EndSessionCommand)
export class EndSessionHandler implements ICommandHandler<EndSessionCommand> {
  constructor(
    private readonly endings: SessionEndings,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  async execute({ principal, sessionId }: EndSessionCommand): Promise<EndSessionOutcome> {
    const live = await this.sessions.live(principal.accountId);
    if (!live.some((one) => one.sessionId === sessionId)) return err({ type: 'SessionNotFound' });
    await this.endings.byPerson(principal, [sessionId], 'ended-by-person');
    return ok(undefined);
  }
}

export class EndOtherSessionsCommand extends Command<Result<number, never>> {
  constructor(readonly principal: Principal) {
    super();
  }
}

@CommandHandler(EndOtherSessionsCommand)
export class EndOtherSessionsHandler implements ICommandHandler<EndOtherSessionsCommand> {
  constructor(
    private readonly endings: SessionEndings,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  /** @returns how many ended */
  async execute({ principal }: EndOtherSessionsCommand): Promise<Result<number, never>> {
    const live = await this.sessions.live(principal.accountId);
    const others = live
      .map(({ sessionId }) => sessionId)
      .filter((sessionId) => sessionId !== principal.sessionId);
    await this.endings.byPerson(principal, others, 'ended-by-person');
    return ok(others.length);
  }
}
