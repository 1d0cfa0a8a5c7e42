import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FactorId } from '../../domain/shared/ids.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import { AccountStandings } from '../access/account-standings.js';
import type {
  AnsweredQuestion,
  PasskeyAssertion,
  PasskeyQuestion,
  Passkeys,
} from '../ports/passkeys.js';
import { PASSKEYS } from '../ports/tokens.js';
import { notBefore } from './not-before.js';
import { SessionOpenings, type Shown, type SignedIn, type Visit } from './session-openings.js';
import { SignInWrites } from './sign-in-writes.js';
import type { SignInRefused, TooManyAttempts } from './sign-in-refusals.js';
import { SourceThrottle } from './source-throttle.js';

export class BeginPasskeySignInCommand extends Command<Result<PasskeyQuestion, never>> {
  constructor(readonly visit: Visit) {
    super();
  }
}

/** Asks whoever is there; nobody names an account, so nobody learns whether one exists. */
@CommandHandler(BeginPasskeySignInCommand)
export class BeginPasskeySignInHandler implements ICommandHandler<BeginPasskeySignInCommand> {
  constructor(@Inject(PASSKEYS) private readonly passkeys: Passkeys) {}

  async execute({ visit }: BeginPasskeySignInCommand): Promise<Result<PasskeyQuestion, never>> {
    return ok(await this.passkeys.ask(visit.origin, null));
  }
}

type Outcome = Result<SignedIn, SignInRefused | TooManyAttempts>;

export class FinishPasskeySignInCommand extends Command<Outcome> {
  constructor(
    readonly visit: Visit,
    readonly ceremonyId: string,
    readonly assertion: PasskeyAssertion,
  ) {
    super();
  }
}

const shown = (factorId: FactorId): Shown => ({
  methods: ['passkey'],
  factorId,
  totpStep: null,
  recoveryCode: null,
});

@CommandHandler(FinishPasskeySignInCommand)
export class FinishPasskeySignInHandler implements ICommandHandler<FinishPasskeySignInCommand> {
  constructor(
    private readonly throttle: SourceThrottle,
    private readonly writes: SignInWrites,
    private readonly openings: SessionOpenings,
    @Inject(PASSKEYS) private readonly passkeys: Passkeys,
    private readonly standings: AccountStandings,
  ) {}

  execute(command: FinishPasskeySignInCommand): Promise<Outcome> {
    // Apart from passwords: whoever tries those out keeps nobody with a passkey from coming in.
    return this.throttle.admit(`passkey:${command.visit.source}`, () => this.finish(command));
  }

  private async finish({
    visit,
    ceremonyId,
    assertion,
  }: FinishPasskeySignInCommand): Promise<Outcome> {
    const answer = notBefore();
    const answered = await this.passkeys.answer(visit.origin, ceremonyId, assertion);
    const outcome: Outcome = answered
      ? await this.writes.inTurn(answered.holder.accountId, () => this.attempt(visit, answered))
      : err({ type: 'SignInRefused' });
    if (!outcome.ok && outcome.error.type === 'SignInRefused') await answer.isDue();
    return outcome;
  }

  private async attempt(
    visit: Visit,
    { holder, factorId, isRight }: AnsweredQuestion,
  ): Promise<Result<SignedIn, SignInRefused>> {
    const standing = await this.standings.of(holder.schoolId, holder.accountId);
    if (standing === 'open' && isRight) {
      return this.openings.signIn(holder, visit, shown(factorId));
    }
    const cause = isRight ? 'account-is-not-open' : 'wrong-passkey';
    await this.writes.refuse(holder, 'passkey', cause);
    return err({ type: 'SignInRefused' });
  }
}
