import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { MovementRow } from '../../application/ports/movement-rows.js';
import { MovementsQuery } from '../../application/queries/movement-queries.js';
import type { ClassId, LocalDate } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { SchoolClass } from '../school/school.types.js';
import { pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { Dossier } from './dossier.types.js';
import { Movement, MovementConnection } from './movement.types.js';

@ArgsType()
class MovementsArgs extends WaitPageArgs {
  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar)
  to!: LocalDate;

  @Field(() => ID, { nullable: true })
  classId?: ClassId | null;
}

@Resolver(() => Movement)
export class MovementResolver {
  @Query(() => MovementConnection, {
    description:
      'Trẻ vào trường, chuyển lớp và rời trường từ ngày `from` đến hết ngày `to`, ngày gần nhất trước; chỉ ' +
      'các lớp được xem. / Children who came, moved and left from the day `from` to the day `to`, the ' +
      'latest first; of the classes that the caller reads.',
  })
  @Sized({ page: true, weight: 2 })
  async movements(
    @Args() { from, to, classId, waitFor, ...paging }: MovementsArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(paging);
    const page = await context.ask(
      (reader) => new MovementsQuery(reader, { from, to }, classId ?? null, request),
      waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Hồ sơ của trẻ; null nếu không được xem. / The child’s dossier; null unless it is for the caller.',
  })
  dossier(@Parent() { dossierId }: MovementRow, @Context() { loaders }: RequestContext) {
    return loaders.dossiers.load(dossierId);
  }

  @ResolveField(() => SchoolClass, { nullable: true })
  fromClass(@Parent() { fromClassId }: MovementRow, @Context() { loaders }: RequestContext) {
    return fromClassId && loaders.classes.load(fromClassId);
  }

  @ResolveField(() => SchoolClass, { nullable: true })
  toClass(@Parent() { toClassId }: MovementRow, @Context() { loaders }: RequestContext) {
    return toClassId && loaders.classes.load(toClassId);
  }
}
