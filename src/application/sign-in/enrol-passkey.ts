import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FactorId } from '../../domain/shared/ids.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { Principal } from '../ports/authenticator.js';
import type { IdSource } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import type { PasskeyAttestation, PasskeyQuestion, Passkeys } from '../ports/passkeys.js';
import { CREDENTIALS, ID_SOURCE, PASSKEYS } from '../ports/tokens.js';
import { FreshFactor, type FreshFactorRefusal, inSession } from './fresh-factor.js';
import type { PasskeyIsRefused, SessionIsNeeded } from './sign-in-refusals.js';

export interface PasskeyToMake extends PasskeyQuestion {
  readonly accountId: string;
  readonly signInName: string;
}

export class BeginPasskeyEnrolmentCommand extends Command<Result<PasskeyToMake, SessionIsNeeded>> {
  constructor(
    readonly principal: Principal,
    readonly origin: string,
  ) {
    super();
  }
}

@CommandHandler(BeginPasskeyEnrolmentCommand)
export class BeginPasskeyEnrolmentHandler implements ICommandHandler<BeginPasskeyEnrolmentCommand> {
  constructor(
    @Inject(PASSKEYS) private readonly passkeys: Passkeys,
    @Inject(CREDENTIALS) private readonly credentials: Credentials,
  ) {}

  async execute({
    principal,
    origin,
  }: BeginPasskeyEnrolmentCommand): Promise<Result<PasskeyToMake, SessionIsNeeded>> {
    const session = inSession(principal);
    if (!session.ok) return session;
    const { accountId, sessionId } = session.value;
    const question = await this.passkeys.ask(origin, sessionId);
    const holder = await this.credentials.holderById(accountId);
    const credentialIds = await this.passkeys.credentialIds(accountId);
    return ok({ ...question, credentialIds, accountId, signInName: holder?.signInName ?? '' });
  }
}

type FinishOutcome = Result<FactorId, FreshFactorRefusal | PasskeyIsRefused>;

export class FinishPasskeyEnrolmentCommand extends Command<FinishOutcome> {
  constructor(
    readonly principal: Principal,
    readonly origin: string,
    readonly input: {
      readonly ceremonyId: string;
      readonly attestation: PasskeyAttestation;
      readonly label: string;
      readonly code: string;
    },
  ) {
    super();
  }
}

@CommandHandler(FinishPasskeyEnrolmentCommand)
export class FinishPasskeyEnrolmentHandler
  implements ICommandHandler<FinishPasskeyEnrolmentCommand>
{
  constructor(
    private readonly factor: FreshFactor,
    @Inject(PASSKEYS) private readonly passkeys: Passkeys,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async execute({
    principal,
    origin,
    input,
  }: FinishPasskeyEnrolmentCommand): Promise<FinishOutcome> {
    const session = inSession(principal);
    if (!session.ok) return session;
    const { accountId, sessionId } = session.value;
    const { ceremonyId, attestation, label, code } = input;
    const question = { ceremonyId, sessionId };
    const passkey = await this.passkeys.examine(origin, question, attestation);
    if (!passkey) return err({ type: 'PasskeyIsRefused' });
    const factorId = this.ids.next() as FactorId;
    const changed = await this.factor.change(principal, {
      code,
      command: (at, shown) => ({ type: 'EnrolPasskey', at, factorId, ...shown }),
      carryOut: () => this.passkeys.keep(accountId, { ...passkey, factorId, label }),
    });
    return changed.ok ? ok(factorId) : (changed as Exclude<FinishOutcome, { ok: true }>);
  }
}
