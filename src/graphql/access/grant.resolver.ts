import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AuthorityGrantRow, DelegationRow } from '../../application/ports/access-rows.js';
import {
  AccountReviewsQuery,
  type AccountReviewView,
  AuthoritiesQuery,
  AuthorityGrantsQuery,
  DelegationsQuery,
} from '../../application/queries/access-queries.js';
import type { LocalDate } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Decision } from '../lock/lock.types.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { pageRequest, toConnection, WaitArgs, WaitPageArgs } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import { Account } from './account.types.js';
import {
  AccountReview,
  AccountReviewConnection,
  AuthorityCatalogue,
  AuthorityGrant,
  AuthorityGrantConnection,
  Delegation,
  DelegationConnection,
} from './grant.types.js';

const withAct = <S extends object>(step: S | null) => step && { ...step, act: step };

@Resolver(() => AuthorityGrant)
export class AuthorityGrantResolver {
  @Query(() => AuthorityCatalogue, {
    nullable: true,
    description:
      'Danh mục cơ quan quản lý có hiệu lực ngày đó. / The catalogue of authorities in force then.',
  })
  supervisingAuthorities(
    @Args('on', { type: () => LocalDateScalar }) on: LocalDate,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new AuthoritiesQuery(reader, on), waitFor);
  }

  @Query(() => AuthorityGrantConnection, {
    description: 'Mọi quyền xem đã cấp, cũ nhất trước. / All grants, oldest first.',
  })
  @Sized({ page: true, weight: 0 })
  async authorityGrants(@Args() args: WaitPageArgs, @Context() context: RequestContext) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new AuthorityGrantsQuery(reader, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => Act, {
    nullable: true,
    description: 'Ai cấp, lúc nào. / Who gave it, and when.',
  })
  given(@Parent() { grantId }: AuthorityGrantRow, @Context() { loaders }: RequestContext) {
    return loaders.authorityGrants.load(grantId).then((grant) => grant?.given ?? null);
  }

  @ResolveField(() => Decision, {
    nullable: true,
    description: 'Kết thúc trước hạn. / Ended before its time.',
  })
  ended(@Parent() { grantId }: AuthorityGrantRow, @Context() { loaders }: RequestContext) {
    return loaders.authorityGrants.load(grantId).then((grant) => withAct(grant?.ended ?? null));
  }

  @ResolveField(() => [Account], {
    description:
      'Những người kiểm tra được nêu tên; rỗng nếu không được xem. / The inspectors named; none for ' +
      'whoever may not see accounts.',
  })
  @Sized({ ...partOfOwner, listMax: 20 })
  inspectors(@Parent() { grantId }: AuthorityGrantRow, @Context() { loaders }: RequestContext) {
    return loaders.inspectors.load(grantId);
  }
}

@Resolver(() => Delegation)
export class DelegationResolver {
  @Query(() => DelegationConnection, {
    description: 'Mọi ủy quyền, cũ nhất trước. / All delegations, oldest first.',
  })
  @Sized({ page: true, weight: 0 })
  async delegations(@Args() args: WaitPageArgs, @Context() context: RequestContext) {
    const request = pageRequest(args);
    const page = await context.ask((reader) => new DelegationsQuery(reader, request), args.waitFor);
    return toConnection(page, request);
  }

  @ResolveField(() => Decision)
  @Sized(partOfOwner)
  granted(@Parent() { granted }: DelegationRow) {
    return withAct(granted);
  }

  @ResolveField(() => Decision, { nullable: true })
  @Sized(partOfOwner)
  revoked(@Parent() { revoked }: DelegationRow) {
    return withAct(revoked);
  }
}

@Resolver(() => AccountReview)
export class AccountReviewResolver {
  @Query(() => AccountReviewConnection, {
    description: 'Các lần rà soát tài khoản, cũ nhất trước. / Reviews of accounts, oldest first.',
  })
  @Sized({ page: true, weight: 0 })
  async accountReviews(@Args() args: WaitPageArgs, @Context() context: RequestContext) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new AccountReviewsQuery(reader, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Điều phát hiện, mỗi dòng một điều. / What was found, one to a line.',
  })
  @Sized({ weight: 0.1 })
  findings(@Parent() { findings }: AccountReviewView, @Context() { loaders }: RequestContext) {
    return findings && showValue(loaders, { state: 'protected', ref: findings });
  }
}
