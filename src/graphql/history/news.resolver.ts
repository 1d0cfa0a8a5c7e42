import {
  Args,
  ArgsType,
  Context,
  Field,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  NewsQuery,
  type NewsSince,
  NewsSinceQuery,
} from '../../application/queries/news-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { PageArgs, pageRequest, toConnection, WaitArgs } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { HistoryConnection } from './history.types.js';
import { News } from './news.types.js';

@ArgsType()
export class NewsArgs extends WaitArgs {
  @Field(() => LogIndexScalar, {
    nullable: true,
    description:
      'Sau mục nào; bỏ trống: sau lần đăng nhập trước của tôi. / After which entry; left out: after ' +
      'my sign-in before the present one.',
  })
  since?: bigint | null;
}

@Resolver(() => News)
export class NewsResolver {
  @Query(() => News, {
    nullable: true,
    description:
      'Có gì mới từ lần đăng nhập trước; null khi đây là lần đầu, và đối với người kiểm tra. / What is ' +
      'new since I signed in before; null the first time, and for inspectors, who look at dossiers ' +
      'one by one.',
  })
  @Sized(partOfOwner)
  news(@Args() { since, waitFor }: NewsArgs, @Context() context: RequestContext) {
    return context.ask((reader) => new NewsSinceQuery(reader, since ?? null), waitFor);
  }

  @ResolveField(() => HistoryConnection, { description: 'Mới nhất trước. / Newest first.' })
  @Sized({ page: true, weight: 0 })
  async entries(
    @Parent() { logIndex }: NewsSince,
    @Args() args: PageArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args, 'backward');
    const page = await context.ask((reader) => new NewsQuery(reader, logIndex, request));
    return toConnection(page, request);
  }
}
