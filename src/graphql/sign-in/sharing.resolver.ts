import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SharingSuspicionRow } from '../../application/ports/sign-in-rows.js';
import { SharingSuspicionsQuery } from '../../application/queries/sharing-queries.js';
import { Account } from '../access/account.types.js';
import type { RequestContext } from '../context/request-context.js';
import { pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { SharingSuspicion, SharingSuspicionConnection } from './sharing.types.js';

@Resolver(() => SharingSuspicion)
export class SharingResolver {
  @Query(() => SharingSuspicionConnection, {
    nullable: true,
    description:
      'Nghi vấn dùng chung tài khoản, mới nhất trước; null nếu không được xem. / Accounts that seem to ' +
      'be shared, newest first; null for all but those who keep accounts or review them.',
  })
  @Sized({ page: true, weight: 0 })
  async sharingSuspicions(@Args() args: WaitPageArgs, @Context() context: RequestContext) {
    const request = pageRequest(args, 'backward');
    const page = await context.ask(
      (reader) => new SharingSuspicionsQuery(reader, request),
      args.waitFor,
    );
    return page && toConnection(page, request);
  }

  @ResolveField(() => Account, { nullable: true })
  account(@Parent() { accountId }: SharingSuspicionRow, @Context() { loaders }: RequestContext) {
    return loaders.accessAccounts.load(accountId);
  }
}
