import { Inject, Injectable } from '@nestjs/common';
import { accessDecider } from '../../domain/access/access.decider.js';
import {
  type AccountId,
  accessStream,
  type CommandId,
  type SessionId,
  signInStream,
} from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';
import { err, type Result } from '../../domain/shared/result.js';
import { endedBy } from '../../domain/sign-in/ended-sessions.js';
import type { SignInCommand, SignInRefusal } from '../../domain/sign-in/sign-in.commands.js';
import { signInDecider } from '../../domain/sign-in/sign-in.decider.js';
import type { AttemptAt, GuessedAt, RefusalCause } from '../../domain/sign-in/sign-in.events.js';
import { isLockedOut, type SignInState } from '../../domain/sign-in/sign-in.state.js';
import { Aggregates } from '../aggregates.js';
import type { Decision } from '../decision.js';
import { AccountIsNotOpen, TooManyConflicts } from '../errors.js';
import { openAccountOf } from '../offices-held.js';
import type { Principal } from '../ports/authenticator.js';
import type { Clock, IdSource } from '../ports/clock.js';
import { type AccountHolder, CredentialsAreBusy } from '../ports/credentials.js';
import type { Receipt } from '../ports/event-store.js';
import type { Sessions } from '../ports/sessions.js';
import { CLOCK, ID_SOURCE, SESSIONS } from '../ports/tokens.js';
import { WriteLoop } from '../write-loop.js';
import type { Caller } from '../write-request.js';
import type { TooManyAttempts } from './sign-in-refusals.js';
import { NoTurn, Turns } from './turns.js';

/** Whose stream it is. */
export type Account = Pick<AccountHolder, 'accountId' | 'personId' | 'schoolId'>;

/** Suspended or closed, maybe since it was looked at, or the session is one of before that. */
export interface NotOpen {
  readonly type: 'AccountIsNotOpen';
}
type Written = Result<readonly Receipt[], SignInRefusal | NotOpen>;

/** The command at that moment; what else it rests on is looked at through the decision. */
type CommandAt = (at: Instant, decision: Decision) => SignInCommand | Promise<SignInCommand>;

/** The common way of everything that happens at the door of one account. */
@Injectable()
export class SignInWrites {
  constructor(
    private readonly writes: WriteLoop,
    private readonly turns: Turns,
    private readonly aggregates: Aggregates,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** One attempt at a time; what cannot be looked at now is refused without counting. */
  async inTurn<T, R>(
    key: string,
    attempt: () => Promise<Result<T, R>>,
  ): Promise<Result<T, R | TooManyAttempts>> {
    try {
      return await this.turns.take(key, attempt);
    } catch (error) {
      const isBusy =
        error instanceof NoTurn ||
        error instanceof CredentialsAreBusy ||
        error instanceof TooManyConflicts;
      if (!isBusy) throw error;
      return err({ type: 'TooManyAttempts' });
    }
  }

  /**
   * As `inTurn`, for whoever holds a session.
   * @throws AccountIsNotOpen
   */
  async inTurnOf<T, R>(
    principal: Principal,
    attempt: () => Promise<Result<T, R>>,
  ): Promise<Result<T, R | TooManyAttempts>> {
    const { accountId, schoolId } = principal;
    const stream = accessStream(schoolId);
    const { state } = await this.aggregates.fresh(accessDecider, schoolId, stream);
    if (!openAccountOf(principal, state)) throw new AccountIsNotOpen();
    return this.inTurn(accountId, attempt);
  }

  /**
   * Of whoever shows at the door who they are.
   * @param authentication how the person proved who they are, e.g. `password+totp`
   */
  byPerson(account: Account, authentication: string, command: CommandAt): Promise<Written> {
    const { accountId, personId, schoolId } = account;
    const principal = {
      ...{ accountId, personId, schoolId, authentication },
      ...{ sessionId: null, openedAt: null, tokenId: null, scopes: null },
    };
    return this.write(account, { kind: 'person', principal }, command);
  }

  /** @throws AccountIsNotOpen */
  async inSession(
    principal: Principal,
    command: CommandAt,
  ): Promise<Result<readonly Receipt[], SignInRefusal>> {
    const written = await this.write(principal, { kind: 'person', principal }, command);
    if (written.ok) return written;
    const { error } = written;
    if (error.type === 'AccountIsNotOpen') throw new AccountIsNotOpen();
    return err(error);
  }

  /** Whoever it was, it was not shown to be the person, so the engine says it. */
  async refuse(
    account: Account,
    where: Exclude<AttemptAt, 'in-session'>,
    cause: RefusalCause,
  ): Promise<void> {
    const shown = { where, cause, sessionId: null };
    await this.byEngine(account, (at) => ({ type: 'RefuseAttempt', at, ...shown }));
  }

  /** Counts whatever was shown; the session in which the last one was refused is over. */
  async refuseInSession(
    { sessionId, ...account }: Account & Pick<Principal, 'sessionId'>,
    cause: RefusalCause,
  ): Promise<void> {
    const shown = { where: 'in-session' as const, cause, sessionId };
    await this.byEngine(account, (at) => ({ type: 'RefuseAttempt', at, ...shown }));
  }

  /** Whether an attempt there is looked at at all. */
  async isLockedOut(account: Account, where: GuessedAt): Promise<boolean> {
    return isLockedOut(await this.stateOf(account), where, this.clock.now());
  }

  /** Whether a session that was recorded has not been ended since. */
  async isOpen(account: Account, sessionId: SessionId): Promise<boolean> {
    return (await this.stateOf(account)).sessions[sessionId] !== undefined;
  }

  /**
   * Before the entry, so that none outlasts it whatever happens then; one that is recorded in the
   * meantime is a conflict, and so ends with the next attempt.
   */
  private async end(accountId: AccountId, over: ReturnType<typeof endedBy>): Promise<void> {
    if (over === 'all') await this.sessions.endAll(accountId);
    else if (over.length > 0) await this.sessions.end(accountId, over);
  }

  private async stateOf({ accountId, schoolId }: Account): Promise<SignInState> {
    const stream = signInStream(accountId);
    return (await this.aggregates.fresh(signInDecider, schoolId, stream)).state;
  }

  private byEngine(account: Account, command: CommandAt): Promise<Written> {
    return this.write(account, { kind: 'engine', task: 'sign-in' }, command);
  }

  private async write(
    { accountId, schoolId }: Account,
    caller: Caller,
    command: CommandAt,
  ): Promise<Written> {
    const commandId = this.ids.next() as CommandId;
    const request = {
      schoolId,
      commandId,
      // Nothing of it may be repeated under its id, so nothing of it makes the fingerprint.
      body: { act: 'SignIn', accountId },
      caller,
      occurredAt: null,
      causationId: null,
      awaitSealed: false,
      stepUp: null,
    };
    const written = await this.writes.run<SignInRefusal | NotOpen>(request, async (decision) => {
      if (!(await isOpenBy(decision, caller))) return err({ type: 'AccountIsNotOpen' });
      const wanted = await command(decision.at, decision);
      const before = await decision.observe(signInDecider, signInStream(accountId));
      const decided = await decision.decide(signInDecider, signInStream(accountId), wanted);
      if (decided.ok) await this.end(accountId, endedBy(wanted, before));
      return decided;
    });
    if (written.ok) return written;
    const { error } = written;
    invariant(error.type !== 'StepUpIsRequired', 'nothing at the door is a legal act');
    return err(error);
  }
}

/** The register guards the append: nothing is written just after a suspension. */
const isOpenBy = async (decision: Decision, caller: Caller): Promise<boolean> => {
  if (caller.kind !== 'person') return true;
  const { principal } = caller;
  const access = await decision.observe(accessDecider, accessStream(principal.schoolId));
  return openAccountOf(principal, access) !== null;
};
