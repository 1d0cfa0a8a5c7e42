import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  EntryQuery,
  type EntryView,
  LogHeadQuery,
  ProjectionStatusQuery,
} from '../../application/queries/log-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { Person } from '../person/person.types.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { personOf } from '../shared/act.js';
import { cite } from '../shared/citation.js';
import { ActingRoleEnum } from '../shared/enums.js';
import { LocalizedText } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { Entry, LogHead, Projection } from './log.types.js';

@Resolver(() => Entry)
export class LogResolver {
  @Query(() => Entry, {
    nullable: true,
    description:
      'Mục theo số; null nếu chưa niêm phong hoặc không được xem. / An entry by its number; null until ' +
      'sealed, and for whoever may not read what it is about.',
  })
  entry(
    @Args('logIndex', { type: () => LogIndexScalar }) logIndex: bigint,
    @Context() context: RequestContext,
  ): Promise<object | null> {
    return context.ask((reader) => new EntryQuery(reader, logIndex));
  }

  @Query(() => LogHead, { description: 'Đầu sổ gốc của trường. / Head of the school’s log.' })
  logHead(@Context() context: RequestContext) {
    return context.ask((reader) => new LogHeadQuery(reader));
  }

  @Query(() => [Projection], {
    nullable: true,
    description:
      'Các bảng tra cứu đã theo kịp đến đâu; chỉ cho người phụ trách hệ thống. / How far the read models ' +
      'are; for those who answer for the engine, null for others.',
  })
  @Sized({ ...partOfOwner, listMax: 20 })
  projections(@Context() context: RequestContext): Promise<readonly object[] | null> {
    return context.ask((reader) => new ProjectionStatusQuery(reader));
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { actor }: EntryView) {
    return personOf(actor.personId);
  }

  @ResolveField(() => ActingRoleEnum)
  role(@Parent() { actor }: EntryView) {
    return actor.role;
  }

  @ResolveField(() => LocalizedText, { nullable: true })
  @Sized({ weight: 0 })
  citation(@Parent() { logIndex }: EntryView, @Context() { loaders }: RequestContext) {
    return cite(loaders, logIndex);
  }
}
