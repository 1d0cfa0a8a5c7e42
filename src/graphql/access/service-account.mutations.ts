import type { Command } from '@nestjs/cqrs';
import { Context, Resolver } from '@nestjs/graphql';
import { OpenServiceAccountCommand } from '../../application/access/service-accounts.js';
import {
  type IssueResult,
  IssueServiceTokenCommand,
  RevokeServiceTokenCommand,
  RotateServiceTokenCommand,
} from '../../application/access/service-tokens.js';
import type { AccountId } from '../../application/vocabulary.js';
import type { CommandHeader } from '../../application/write-header.js';
import type { RequestContext, WriteOptions } from '../context/request-context.js';
import { type Body, carryOut, carryOutNew } from '../refusals/carry-out.js';
import { presentRefusal } from '../refusals/present-refusal.js';
import type { PublicRefusal } from '../refusals/public-refusal.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  IssueServiceTokenInput,
  OpenServiceAccountInput,
  RevokeServiceTokenInput,
  RotateServiceTokenInput,
} from './access.inputs.js';
import {
  IssueServiceTokenResult,
  OpenServiceAccountResult,
  RevokeServiceTokenResult,
  RotateServiceTokenResult,
} from './access.results.js';

/** A token is shown with the receipts of its issue, and never again. */
const issueToken = async <I extends WriteOptions>(
  context: RequestContext,
  input: I,
  command: (header: CommandHeader, body: Body<I>) => Command<IssueResult>,
): Promise<object> => {
  const { commandId, occurredAt, awaitSealed, stepUp, ...body } = input;
  const header = context.commandHeader({ commandId, occurredAt, awaitSealed, stepUp });
  const result = await context.give(command(header, body));
  if (!result.ok) return presentRefusal(result.error as PublicRefusal);
  const { receipts, issued } = result.value;
  const shown = { commandId: header.commandId, createdId: issued?.tokenId ?? null, receipts };
  return { ...shown, tokenId: null, token: null, ...issued };
};

@Resolver()
export class ServiceAccountMutations {
  @Write(OpenServiceAccountResult, {
    vi: 'Mở tài khoản cho một phần mềm; `createdId` là mã tài khoản.',
    en: 'Opens an account for a program; `createdId` is the account’s id.',
  })
  openServiceAccount(
    @Input(OpenServiceAccountInput) input: OpenServiceAccountInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'account', input, (header, body, id) => {
      return new OpenServiceAccountCommand(header, { ...body, accountId: id as AccountId });
    });
  }

  @Write(IssueServiceTokenResult, {
    vi: 'Cấp mã truy cập cho phần mềm; mã chỉ hiện một lần.',
    en: 'Issues a token to a service account; it is shown once.',
  })
  issueServiceToken(
    @Input(IssueServiceTokenInput) input: IssueServiceTokenInput,
    @Context() context: RequestContext,
  ) {
    return issueToken(context, input, (header, body) => {
      return new IssueServiceTokenCommand(header, body);
    });
  }

  @Write(RotateServiceTokenResult, {
    vi: 'Thay mã truy cập: cấp mã mới và thu hồi mã cũ cùng lúc.',
    en: 'Replaces a token: issues another one and revokes the old one in one act.',
  })
  rotateServiceToken(
    @Input(RotateServiceTokenInput) input: RotateServiceTokenInput,
    @Context() context: RequestContext,
  ) {
    return issueToken(context, input, (header, body) => {
      return new RotateServiceTokenCommand(header, body);
    });
  }

  @Write(RevokeServiceTokenResult, {
    vi: 'Thu hồi mã truy cập; có hiệu lực ngay.',
    en: 'Revokes a token, at once.',
  })
  revokeServiceToken(
    @Input(RevokeServiceTokenInput) input: RevokeServiceTokenInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new RevokeServiceTokenCommand(header, body));
  }
}
