import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FactorId } from '../../domain/shared/ids.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import { InvitationStandings } from '../access/invitation-standings.js';
import type { IdSource } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import type { Invitations, OpenInvitation } from '../ports/invitations.js';
import { CREDENTIALS, ID_SOURCE, INVITATIONS } from '../ports/tokens.js';
import { passwordRefusal } from './new-password.js';
import { SessionOpenings, type SignedIn, type Visit } from './session-openings.js';
import { SignInWrites } from './sign-in-writes.js';
import type {
  FactorRefused,
  InvitationIsNotValid,
  PasswordIsRefused,
  TooManyAttempts,
} from './sign-in-refusals.js';

const notValid: InvitationIsNotValid = { type: 'InvitationIsNotValid' };

export interface AppToSetUp {
  readonly signInName: string;
  readonly totpSecret: string;
}

export class BeginInvitationCommand extends Command<Result<AppToSetUp, InvitationIsNotValid>> {
  constructor(readonly code: string) {
    super();
  }
}

@CommandHandler(BeginInvitationCommand)
export class BeginInvitationHandler implements ICommandHandler<BeginInvitationCommand> {
  constructor(
    @Inject(INVITATIONS) private readonly invitations: Invitations,
    private readonly standings: InvitationStandings,
  ) {}

  async execute({
    code,
  }: BeginInvitationCommand): Promise<Result<AppToSetUp, InvitationIsNotValid>> {
    const invitation = await this.invitations.find(code);
    if (!invitation || !(await this.standings.letsIn(invitation))) return err(notValid);
    const { holder, totpSecret } = invitation;
    return ok({ signInName: holder.signInName, totpSecret });
  }
}

export interface Accepted extends SignedIn {
  readonly recoveryCodes: readonly string[];
}
type AcceptRefusal = InvitationIsNotValid | PasswordIsRefused | FactorRefused;

export class AcceptInvitationCommand extends Command<
  Result<Accepted, AcceptRefusal | TooManyAttempts>
> {
  constructor(
    readonly visit: Visit,
    readonly input: { readonly code: string; readonly password: string; readonly totpCode: string },
  ) {
    super();
  }
}

@CommandHandler(AcceptInvitationCommand)
export class AcceptInvitationHandler implements ICommandHandler<AcceptInvitationCommand> {
  constructor(
    private readonly writes: SignInWrites,
    private readonly openings: SessionOpenings,
    @Inject(INVITATIONS) private readonly invitations: Invitations,
    @Inject(CREDENTIALS) private readonly credentials: Credentials,
    private readonly standings: InvitationStandings,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async execute({
    visit,
    input,
  }: AcceptInvitationCommand): Promise<Result<Accepted, AcceptRefusal | TooManyAttempts>> {
    const invitation = await this.invitations.find(input.code);
    if (!invitation || !(await this.standings.letsIn(invitation))) return err(notValid);
    return this.writes.inTurn(invitation.holder.accountId, () =>
      this.accept(visit, invitation, input),
    );
  }

  /** The entry comes first: what changed without one would be a change that nobody hears of. */
  private async accept(
    visit: Visit,
    invitation: OpenInvitation,
    { password, totpCode }: AcceptInvitationCommand['input'],
  ): Promise<Result<Accepted, AcceptRefusal>> {
    const { holder, invitationId, totpId } = invitation;
    const refusal = passwordRefusal(password, holder.signInName);
    if (refusal) return err(refusal);
    const totpStep = await this.invitations.totpStep(invitation, totpCode);
    if (totpStep === null) return err({ type: 'FactorRefused' });
    const passwordHash = await this.credentials.passwordHash(password);
    const recoveryCodesId = this.ids.next() as FactorId;
    const session = await this.openings.prepare(holder, visit);
    const written = await this.writes.byPerson(holder, 'invitation', async (at, decision) => ({
      type: 'AcceptInvitation',
      at,
      invitationId,
      letsIn: await this.standings.letsInBy(decision, invitation),
      totpId,
      recoveryCodesId,
      totpStep,
      session,
    }));
    if (!written.ok) return err(notValid);
    const recoveryCodes = await this.credentials.replaceAll(holder.accountId, {
      invitationId,
      passwordHash,
      totpId,
      recoveryCodesId,
    });
    const opened = await this.openings.open(holder, session, ['password', 'totp']);
    return opened ? ok({ ...opened, recoveryCodes }) : err(notValid);
  }
}
