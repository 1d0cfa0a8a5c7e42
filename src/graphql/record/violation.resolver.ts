import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  PlanViolationsQuery,
  type ViolationView,
} from '../../application/queries/violation-queries.js';
import type { ClassId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { SchoolClass } from '../school/school.types.js';
import { pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { Record } from './record.types.js';
import { PlanViolation, PlanViolationConnection } from './violation.types.js';

@Resolver(() => PlanViolation)
export class PlanViolationResolver {
  @Query(() => PlanViolationConnection, {
    nullable: true,
    description:
      'Những kế hoạch của lớp được dùng trước khi có hiệu lực, mới nhất trước; null nếu không phụ trách lớp ' +
      'nào được hỏi. / Plans of classes that were used before they were in force, newest first; null for ' +
      'whoever answers for none of these classes.',
  })
  @Sized({ page: true, weight: 25 })
  async planViolations(
    @Args('schoolYear', { type: () => String }) schoolYear: string,
    @Args('classId', { type: () => ID, nullable: true }) classId: ClassId | null,
    @Args() args: WaitPageArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new PlanViolationsQuery(reader, schoolYear, classId ?? null, request),
      args.waitFor,
    );
    return page && toConnection(page, request);
  }

  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  ofClass(@Parent() { classId }: ViolationView, @Context() { loaders }: RequestContext) {
    return loaders.classes.load(classId);
  }

  @ResolveField(() => Record, {
    nullable: true,
    description:
      'Bản kế hoạch; null nếu chưa ai lập, hoặc không được xem. / The plan; null when nobody made it, or ' +
      'when it is not for the caller.',
  })
  plan(@Parent() { planId }: ViolationView, @Context() { loaders }: RequestContext) {
    return planId && loaders.records.load(planId);
  }

  @ResolveField(() => Record, {
    nullable: true,
    description: 'Bản ghi lập trước đó. / The record that was entered before.',
  })
  record(@Parent() { recordId }: ViolationView, @Context() { loaders }: RequestContext) {
    return loaders.records.load(recordId);
  }
}
