import { Inject, Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessDecider } from '../../domain/access/access.decider.js';
import type { InvitationPurpose } from '../../domain/access/access.events.js';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import { accountOf, invitationOf } from '../../domain/access/access.state.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import { principalshipsNotOver } from '../../domain/school/school.state.js';
import {
  accessStream,
  type AccountId,
  type CommandId,
  type InvitationId,
  type SchoolId,
  schoolStream,
} from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';
import { ok, type Result } from '../../domain/shared/result.js';
import type { Account } from '../../domain/shared/access.js';
import { Aggregates } from '../aggregates.js';
import type { IdSource } from '../ports/clock.js';
import type { Receipt } from '../ports/event-store.js';
import type { Invitations } from '../ports/invitations.js';
import { ID_SOURCE, INVITATIONS } from '../ports/tokens.js';
import { type CommandHeader, installationRequest } from '../write-header.js';
import type { StepUpIsRequired } from '../step-up.js';
import { WriteLoop } from '../write-loop.js';
import { AccessWrites } from './access-writes.js';

export interface Invited {
  readonly receipts: readonly Receipt[];
  /** Null when the command was carried out before: the code was shown then. */
  readonly made: { readonly signInName: string; readonly code: string } | null;
}
type InviteResult = Result<Invited, AccessRefusal | StepUpIsRequired>;

interface Wanted {
  readonly accountId: AccountId;
  readonly purpose: InvitationPurpose;
  readonly expiresAt: Instant;
}

/** Makes the code that goes with an invitation, after the register has it. */
@Injectable()
export class AccountInvitations {
  constructor(
    private readonly writes: WriteLoop,
    private readonly register: AccessWrites,
    private readonly aggregates: Aggregates,
    @Inject(INVITATIONS) private readonly invitations: Pick<Invitations, 'make'>,
  ) {}

  /**
   * On the command line of the installation, which founds a school and helps a principal who lost
   * every factor; nobody at the school may do that.
   */
  async inviteByInstallation(
    schoolId: SchoolId,
    commandId: CommandId,
    wanted: Wanted & { readonly invitationId: InvitationId },
  ): Promise<InviteResult> {
    const { invitationId, ...body } = wanted;
    const act = { act: 'InviteAccount', input: body };
    const request = { ...installationRequest(schoolId, commandId, act), awaitSealed: false };
    const written = await this.writes.run<AccessRefusal>(request, async (decision) => {
      const { at, today } = decision;
      return decision.decide(accessDecider, accessStream(schoolId), {
        type: 'InviteAccount',
        ...{ at, today, by: null, principalships: [] },
        ...wanted,
      });
    });
    if (!written.ok) return written;
    const made = await this.makeIfNew(schoolId, invitationId, body);
    return ok({ receipts: written.value, made });
  }

  /** A repeated command finds the invitation of the first time in the register, and not this one. */
  async makeIfNew(
    schoolId: SchoolId,
    invitationId: InvitationId,
    { accountId, purpose, expiresAt }: Wanted,
  ): Promise<Invited['made']> {
    const state = await this.register.register(schoolId);
    if (invitationOf(state, accountId)?.invitationId !== invitationId) return null;
    const account = accountOf(state, accountId);
    invariant(account !== null, 'who was invited has an account');
    const { personId } = account;
    const signInName = await this.signInName(schoolId, account);
    const order = { schoolId, accountId, personId, invitationId, signInName, purpose, expiresAt };
    const { code } = await this.invitations.make(order);
    return { signInName, code };
  }

  /** `<staff code>@<school code>`; an inspector has none, and cannot be mistaken for one. */
  private async signInName(schoolId: SchoolId, { accountId, personId }: Account): Promise<string> {
    const stream = schoolStream(schoolId);
    const { state } = await this.aggregates.fresh(schoolDecider, schoolId, stream);
    const name = state.staffCodes[personId] ?? `thanh-tra-${accountId.slice(0, 8)}`;
    return `${name}@${state.code ?? ''}`.toLowerCase();
  }
}

export class InviteAccountCommand extends Command<InviteResult> {
  constructor(
    readonly header: CommandHeader,
    readonly input: Wanted,
  ) {
    super();
  }
}

@CommandHandler(InviteAccountCommand)
export class InviteAccountHandler implements ICommandHandler<InviteAccountCommand> {
  constructor(
    private readonly register: AccessWrites,
    private readonly invitations: AccountInvitations,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async execute({ header, input }: InviteAccountCommand): Promise<InviteResult> {
    const invitationId = this.ids.next() as InvitationId;
    const written = await this.register.write(header, input, {
      name: 'InviteAccount',
      power: 'manageAccounts',
      command: (act, school) => ({
        type: 'InviteAccount',
        ...act,
        ...input,
        invitationId,
        principalships: principalshipsNotOver(school, act.today),
      }),
    });
    if (!written.ok) return written;
    const { schoolId } = header.principal;
    const made = await this.invitations.makeIfNew(schoolId, invitationId, input);
    return ok({ receipts: written.value, made });
  }
}
