import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import { type Change as ChangeView, Changes } from '../../application/queries/changes.js';
import { NotSignedIn } from '../context/not-signed-in.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { Change } from './changes.types.js';
import type { SocketContext } from './socket-context.js';

@Resolver()
export class ChangesResolver {
  constructor(private readonly news: Changes) {}

  @Subscription(() => Change, {
    description:
      'Báo rằng có điều gì tôi được xem đã thay đổi, gộp lại, không quá 2 lần mỗi giây; không nói đó là ' +
      'gì. Khi nhận được thì dữ liệu đọc đã có mục đó. / Tells that something I may look at has changed, ' +
      'coalesced to 2 messages a second at most, and not what it is: ask again for what you show, the ' +
      'read models show that entry already. Go on after a break with `fromLogIndex` = the last number ' +
      'seen + 1; to begin, with the size of `logHead`.',
    resolve: (change: ChangeView) => change,
  })
  async changes(
    @Args('fromLogIndex', { type: () => LogIndexScalar }) from: bigint,
    @Context() context: SocketContext,
  ): Promise<AsyncIterable<ChangeView>> {
    const { schoolId } = context.signedIn();
    const changes = await this.news.follow({ schoolId, whoNow: context.whoNow, from });
    if (!changes) throw new NotSignedIn();
    return changes;
  }
}
