import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountId } from '../../domain/shared/ids.js';
import { err, type Result } from '../../domain/shared/result.js';
import type { RefusalCause } from '../../domain/sign-in/sign-in.events.js';
import { AccountStandings } from '../access/account-standings.js';
import type { AccountHolder, Credentials } from '../ports/credentials.js';
import { CREDENTIALS } from '../ports/tokens.js';
import { notBefore } from './not-before.js';
import { SessionOpenings, type Shown, type SignedIn, type Visit } from './session-openings.js';
import { SignInWrites } from './sign-in-writes.js';
import type { SignInRefused, TooManyAttempts } from './sign-in-refusals.js';
import { SourceThrottle } from './source-throttle.js';

export type SecondFactor =
  | { readonly is: 'totp'; readonly code: string }
  | { readonly is: 'recovery-code'; readonly code: string };

export interface SignInAttempt {
  readonly name: string;
  readonly password: string;
  readonly factor: SecondFactor;
}

type Outcome = Result<SignedIn, SignInRefused | TooManyAttempts>;

export class SignInCommand extends Command<Outcome> {
  constructor(
    readonly visit: Visit,
    readonly attempt: SignInAttempt,
  ) {
    super();
  }
}

const refused: SignInRefused = { type: 'SignInRefused' };

@CommandHandler(SignInCommand)
export class SignInHandler implements ICommandHandler<SignInCommand> {
  constructor(
    private readonly throttle: SourceThrottle,
    private readonly writes: SignInWrites,
    private readonly openings: SessionOpenings,
    @Inject(CREDENTIALS) private readonly credentials: Credentials,
    private readonly standings: AccountStandings,
  ) {}

  execute({ visit, attempt }: SignInCommand): Promise<Outcome> {
    return this.throttle.admit(visit.source, () => this.signIn(visit, attempt));
  }

  private async signIn(visit: Visit, attempt: SignInAttempt): Promise<Outcome> {
    const answer = notBefore();
    const holder = await this.credentials.holderByName(attempt.name);
    // By the name, also one that nobody has: else the queue would tell who exists. Never the queue
    // of the account itself, which strangers could fill.
    const key = `outside:${attempt.name.toLowerCase()}`;
    const outcome = await this.writes.inTurn(key, () => this.attempt(visit, attempt, holder));
    if (!outcome.ok && outcome.error.type === 'SignInRefused') await answer.isDue();
    return outcome;
  }

  private async attempt(
    visit: Visit,
    { password, factor }: SignInAttempt,
    holder: AccountHolder | null,
  ): Promise<Result<SignedIn, SignInRefused>> {
    if (!holder || (await this.writes.isLockedOut(holder, 'outside'))) {
      // Not evaluated, but as much work.
      await this.credentials.passwordIsRight(null, password);
      return err(refused);
    }
    const shown = await this.judge(holder, password, factor);
    if (typeof shown !== 'string') return this.openings.signIn(holder, visit, shown);
    await this.writes.refuse(holder, 'outside', shown);
    return err(refused);
  }

  /** Everything is looked at before anything is said. */
  private async judge(
    { accountId, schoolId }: AccountHolder,
    password: string,
    factor: SecondFactor,
  ): Promise<Shown | RefusalCause> {
    const standing = await this.standings.of(schoolId, accountId);
    const passwordIsRight = await this.credentials.passwordIsRight(accountId, password);
    const shown =
      factor.is === 'totp'
        ? await this.showTotp(accountId, factor.code)
        : await this.showRecoveryCode(accountId, factor.code);
    if (standing !== 'open') return 'account-is-not-open';
    if (!passwordIsRight) return 'wrong-password';
    return shown;
  }

  private async showTotp(accountId: AccountId, code: string): Promise<Shown | RefusalCause> {
    const found = await this.credentials.totp(accountId, code);
    if (found === null) return 'wrong-code';
    const { totpId: factorId, totpStep } = found;
    return { methods: ['password', 'totp'], factorId, totpStep, recoveryCode: null };
  }

  private async showRecoveryCode(
    accountId: AccountId,
    code: string,
  ): Promise<Shown | RefusalCause> {
    const found = await this.credentials.recoveryCode(accountId, code);
    if (found === null) return 'wrong-recovery-code';
    const { factorId, index: recoveryCode } = found;
    return { methods: ['password', 'recovery-code'], factorId, totpStep: null, recoveryCode };
  }
}
