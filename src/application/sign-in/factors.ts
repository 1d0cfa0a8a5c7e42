import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FactorId } from '../../domain/shared/ids.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { Principal } from '../ports/authenticator.js';
import type { IdSource } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import type { Passkeys } from '../ports/passkeys.js';
import { CREDENTIALS, ID_SOURCE, PASSKEYS } from '../ports/tokens.js';
import { FreshFactor, type FreshFactorRefusal } from './fresh-factor.js';
import { passwordRefusal } from './new-password.js';
import type { FactorIsNeeded, FactorNotFound, PasswordIsRefused } from './sign-in-refusals.js';

type SetPasswordOutcome = Result<void, FreshFactorRefusal | PasswordIsRefused>;

export class SetPasswordCommand extends Command<SetPasswordOutcome> {
  constructor(
    readonly principal: Principal,
    readonly input: {
      readonly oldPassword: string;
      readonly newPassword: string;
      readonly code: string;
    },
  ) {
    super();
  }
}

@CommandHandler(SetPasswordCommand)
export class SetPasswordHandler implements ICommandHandler<SetPasswordCommand> {
  constructor(
    private readonly factor: FreshFactor,
    @Inject(CREDENTIALS) private readonly credentials: Credentials,
  ) {}

  async execute({ principal, input }: SetPasswordCommand): Promise<SetPasswordOutcome> {
    const { accountId } = principal;
    const holder = await this.credentials.holderById(accountId);
    const refusal = passwordRefusal(input.newPassword, holder?.signInName ?? '');
    if (refusal) return err(refusal);
    const passwordHash = await this.credentials.passwordHash(input.newPassword);
    const changed = await this.factor.change(principal, {
      code: input.code,
      password: input.oldPassword,
      command: (at, shown) => ({ type: 'SetPassword', at, ...shown }),
      carryOut: () => this.credentials.setPassword(accountId, passwordHash),
    });
    return changed as SetPasswordOutcome;
  }
}

type RemoveFactorOutcome = Result<void, FreshFactorRefusal | FactorNotFound | FactorIsNeeded>;

export class RemoveFactorCommand extends Command<RemoveFactorOutcome> {
  constructor(
    readonly principal: Principal,
    readonly input: { readonly factorId: FactorId; readonly code: string },
  ) {
    super();
  }
}

@CommandHandler(RemoveFactorCommand)
export class RemoveFactorHandler implements ICommandHandler<RemoveFactorCommand> {
  constructor(
    private readonly factor: FreshFactor,
    @Inject(PASSKEYS) private readonly passkeys: Passkeys,
  ) {}

  execute({ principal, input }: RemoveFactorCommand): Promise<RemoveFactorOutcome> {
    const { factorId, code } = input;
    return this.factor.change(principal, {
      code,
      command: (at, shown) => ({ type: 'RemoveFactor', at, factorId, ...shown }),
      carryOut: () => this.passkeys.remove(principal.accountId, factorId),
    });
  }
}

type RenewOutcome = Result<readonly string[], FreshFactorRefusal>;

export class RenewRecoveryCodesCommand extends Command<RenewOutcome> {
  constructor(
    readonly principal: Principal,
    readonly code: string,
  ) {
    super();
  }
}

@CommandHandler(RenewRecoveryCodesCommand)
export class RenewRecoveryCodesHandler implements ICommandHandler<RenewRecoveryCodesCommand> {
  constructor(
    private readonly factor: FreshFactor,
    @Inject(CREDENTIALS) private readonly credentials: Credentials,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async execute({ principal, code }: RenewRecoveryCodesCommand): Promise<RenewOutcome> {
    const factorId = this.ids.next() as FactorId;
    let codes: readonly string[] = [];
    const changed = await this.factor.change(principal, {
      code,
      command: (at, shown) => ({ type: 'RenewRecoveryCodes', at, factorId, ...shown }),
      carryOut: async () => {
        codes = await this.credentials.renewRecoveryCodes(principal.accountId, factorId);
      },
    });
    return changed.ok ? ok(codes) : (changed as Exclude<RenewOutcome, { ok: true }>);
  }
}
