import { Field, ObjectType } from '@nestjs/graphql';
import type { NewsSince } from '../../application/queries/news-queries.js';
import type { Instant } from '../../application/vocabulary.js';
import { InstantScalar, LogIndexScalar } from '../scalars/scalars.js';

@ObjectType({
  description:
    'Việc người khác đã làm trên hồ sơ và bản ghi mà tôi được xem, sau một mục. / What others did ' +
    'about dossiers and records that I may read, after an entry.',
})
export class News implements NewsSince {
  @Field(() => LogIndexScalar, { description: 'Sau mục này. / After this entry.' })
  logIndex!: bigint;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Lần đăng nhập trước của tôi; null nếu mục do tôi nêu. / When I signed in before; null for an ' +
      'entry that I named.',
  })
  signedInAt!: Instant | null;
}
