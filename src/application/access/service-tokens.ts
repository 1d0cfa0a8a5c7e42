import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import type { AccountId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { ok, type Result } from '../../domain/shared/result.js';
import type { IdSource } from '../ports/clock.js';
import type { Receipt } from '../ports/event-store.js';
import type { ServiceTokenOrder, ServiceTokens } from '../ports/service-tokens.js';
import { ID_SOURCE, SERVICE_TOKENS } from '../ports/tokens.js';
import type { StepUpIsRequired } from '../step-up.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { AccessWrites } from './access-writes.js';

export interface TokenIssued {
  readonly receipts: readonly Receipt[];
  /** Null when the command was carried out before: the token was shown then. */
  readonly issued: { readonly tokenId: string; readonly token: string } | null;
}
export type IssueResult = Result<TokenIssued, AccessRefusal | StepUpIsRequired>;

export class IssueServiceTokenCommand extends Command<IssueResult> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly accountId: AccountId; readonly expiresAt: Instant },
  ) {
    super();
  }
}

@CommandHandler(IssueServiceTokenCommand)
export class IssueServiceTokenHandler implements ICommandHandler<IssueServiceTokenCommand> {
  constructor(
    private readonly register: AccessWrites,
    @Inject(SERVICE_TOKENS) private readonly tokens: ServiceTokens,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async execute({ header, input }: IssueServiceTokenCommand): Promise<IssueResult> {
    const tokenId = this.ids.next();
    const written = await this.register.write(header, input, {
      name: 'IssueServiceToken',
      power: 'manageAccounts',
      command: (act) => ({ type: 'IssueServiceToken', ...act, ...input, tokenId }),
    });
    if (!written.ok) return written;
    const { schoolId } = header.principal;
    const { accountId, expiresAt } = input;
    const order = { schoolId, accountId, tokenId, expiresAt };
    const issued = await issueIfNew(this.register, this.tokens, order);
    return ok({ receipts: written.value, issued });
  }
}

export class RotateServiceTokenCommand extends Command<IssueResult> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly accountId: AccountId;
      /** The one that stops working. */
      readonly tokenId: string;
      readonly expiresAt: Instant;
    },
  ) {
    super();
  }
}

@CommandHandler(RotateServiceTokenCommand)
export class RotateServiceTokenHandler implements ICommandHandler<RotateServiceTokenCommand> {
  constructor(
    private readonly register: AccessWrites,
    @Inject(SERVICE_TOKENS) private readonly tokens: ServiceTokens,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async execute({ header, input }: RotateServiceTokenCommand): Promise<IssueResult> {
    const newTokenId = this.ids.next();
    const written = await this.register.write(header, input, {
      name: 'RotateServiceToken',
      power: 'manageAccounts',
      command: (act) => ({ type: 'RotateServiceToken', ...act, ...input, newTokenId }),
    });
    if (!written.ok) return written;
    await this.tokens.revoke(input.tokenId);
    const { schoolId } = header.principal;
    const { accountId, expiresAt } = input;
    const order = { schoolId, accountId, tokenId: newTokenId, expiresAt };
    const issued = await issueIfNew(this.register, this.tokens, order);
    return ok({ receipts: written.value, issued });
  }
}

export class RevokeServiceTokenCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly accountId: AccountId; readonly tokenId: string },
  ) {
    super();
  }
}

@CommandHandler(RevokeServiceTokenCommand)
export class RevokeServiceTokenHandler implements ICommandHandler<RevokeServiceTokenCommand> {
  constructor(
    private readonly register: AccessWrites,
    @Inject(SERVICE_TOKENS) private readonly tokens: ServiceTokens,
  ) {}

  async execute({ header, input }: RevokeServiceTokenCommand): Promise<WriteResult<AccessRefusal>> {
    const written = await this.register.write(header, input, {
      name: 'RevokeServiceToken',
      power: 'manageAccounts',
      command: (act) => ({ type: 'RevokeServiceToken', ...act, ...input }),
    });
    // Repeated with the command: a token that the register calls revoked MUST NOT go on working.
    if (written.ok) await this.tokens.revoke(input.tokenId);
    return written;
  }
}

/** A repeated command finds the token of the first time in the register, and not this one. */
const issueIfNew = async (
  register: AccessWrites,
  tokens: ServiceTokens,
  order: ServiceTokenOrder,
): Promise<TokenIssued['issued']> => {
  const state = await register.register(order.schoolId);
  if (state.tokens[order.tokenId] === undefined) return null;
  const { token } = await tokens.issue(order);
  return { tokenId: order.tokenId, token };
};
