import { Context, Resolver } from '@nestjs/graphql';
import {
  CloseAccountCommand,
  OpenAccountCommand,
  ReinstateAccountCommand,
  SuspendAccountCommand,
} from '../../application/access/accounts.js';
import {
  GrantDelegationCommand,
  RevokeDelegationCommand,
} from '../../application/access/delegations.js';
import { InviteAccountCommand } from '../../application/access/invitations.js';
import { SignAccountReviewCommand } from '../../application/access/reviews.js';
import type { AccountId, DelegationId, ReviewId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { presentRefusal } from '../refusals/present-refusal.js';
import type { PublicRefusal } from '../refusals/public-refusal.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  CloseAccountInput,
  GrantDelegationInput,
  InviteAccountInput,
  OpenAccountInput,
  ReinstateAccountInput,
  RevokeDelegationInput,
  SignAccountReviewInput,
  SuspendAccountInput,
} from './access.inputs.js';
import {
  CloseAccountResult,
  GrantDelegationResult,
  InviteAccountResult,
  OpenAccountResult,
  ReinstateAccountResult,
  RevokeDelegationResult,
  SignAccountReviewResult,
  SuspendAccountResult,
} from './access.results.js';

@Resolver()
export class AccountMutations {
  @Write(OpenAccountResult, {
    vi: 'Mở tài khoản cho một nhân sự; `createdId` là mã tài khoản.',
    en: 'Opens the one account of a person; `createdId` is the account’s id.',
  })
  openAccount(
    @Input(OpenAccountInput) input: OpenAccountInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'account', input, (header, body, id) => {
      return new OpenAccountCommand(header, { ...body, accountId: id as AccountId });
    });
  }

  @Write(InviteAccountResult, {
    vi: 'Mời đăng nhập lần đầu hoặc đặt lại cách đăng nhập; mã chỉ hiện một lần.',
    en: 'Invites to sign in for the first time, or anew; the code is shown once.',
  })
  async inviteAccount(
    @Input(InviteAccountInput) input: InviteAccountInput,
    @Context() context: RequestContext,
  ) {
    const { accountId, purpose, expiresAt, ...options } = input;
    const header = context.commandHeader(options);
    const body = { accountId, purpose, expiresAt };
    const result = await context.give(new InviteAccountCommand(header, body));
    if (!result.ok) return presentRefusal(result.error as PublicRefusal);
    const { receipts, made } = result.value;
    const { commandId } = header;
    const { signInName = null, code: invitationCode = null } = made ?? {};
    return { commandId, createdId: null, receipts, signInName, invitationCode };
  }

  @Write(SuspendAccountResult, {
    vi: 'Tạm khóa tài khoản; có hiệu lực ngay.',
    en: 'Suspends an account, at once.',
  })
  suspendAccount(
    @Input(SuspendAccountInput) input: SuspendAccountInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new SuspendAccountCommand(header, body));
  }

  @Write(ReinstateAccountResult, {
    vi: 'Mở lại tài khoản đang tạm khóa.',
    en: 'Reinstates a suspended account.',
  })
  reinstateAccount(
    @Input(ReinstateAccountInput) input: ReinstateAccountInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ReinstateAccountCommand(header, body));
  }

  @Write(CloseAccountResult, {
    vi: 'Đóng tài khoản vĩnh viễn; người có thể trở lại thì chỉ tạm khóa.',
    en: 'Closes an account for ever; whoever may come back is suspended instead.',
  })
  closeAccount(
    @Input(CloseAccountInput) input: CloseAccountInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new CloseAccountCommand(header, body));
  }

  @Write(GrantDelegationResult, {
    vi: 'Ủy quyền có thời hạn; `createdId` là mã ủy quyền.',
    en: 'Delegates powers of an appointment for some days; `createdId` is the delegation’s id.',
  })
  grantDelegation(
    @Input(GrantDelegationInput) input: GrantDelegationInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'delegation', input, (header, body, id) => {
      return new GrantDelegationCommand(header, { ...body, delegationId: id as DelegationId });
    });
  }

  @Write(RevokeDelegationResult, {
    vi: 'Thu hồi ủy quyền; có hiệu lực ngay.',
    en: 'Revokes a delegation, at once.',
  })
  revokeDelegation(
    @Input(RevokeDelegationInput) input: RevokeDelegationInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new RevokeDelegationCommand(header, body));
  }

  @Write(SignAccountReviewResult, {
    vi: 'Ký rà soát tài khoản và quyền của một học kỳ; `createdId` là mã lần rà soát.',
    en: 'Signs the review of accounts and rights of a term; `createdId` is the review’s id.',
  })
  signAccountReview(
    @Input(SignAccountReviewInput) input: SignAccountReviewInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'account-review', input, (header, body, id) => {
      const upToRevision = { ...body.upToRevision };
      return new SignAccountReviewCommand(header, {
        ...body,
        upToRevision,
        reviewId: id as ReviewId,
      });
    });
  }
}
