import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type ConclusionView,
  type FindingView,
  InspectionConclusionsQuery,
} from '../../application/queries/inspection-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import {
  InspectionConclusion,
  InspectionConclusionConnection,
  InspectionFinding,
} from './inspection.types.js';

@Resolver(() => InspectionConclusion)
export class InspectionConclusionResolver {
  @Query(() => InspectionConclusionConnection, {
    description:
      'Kết luận thanh tra, kiểm tra, mới nhất trước; cơ quan quản lý xem kết luận của mình. / What ' +
      'authorities concluded, the newest first; an authority sees its own.',
  })
  @Sized({ page: true, weight: 1 })
  async inspectionConclusions(@Args() args: WaitPageArgs, @Context() context: RequestContext) {
    const request = pageRequest(args, 'backward');
    const page = await context.ask(
      (reader) => new InspectionConclusionsQuery(reader, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => RecordValue, { description: 'Nội dung kết luận. / What is concluded.' })
  @Sized({ weight: 0.1 })
  text(@Parent() { text }: ConclusionView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, { state: 'protected', ref: text });
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Vì sao rút. / Why it was withdrawn.',
  })
  @Sized({ weight: 0.1 })
  reason(@Parent() { reason }: ConclusionView, @Context() { loaders }: RequestContext) {
    return reason && showValue(loaders, { state: 'protected', ref: reason });
  }
}

@Resolver(() => InspectionFinding)
export class InspectionFindingResolver {
  @ResolveField(() => RecordValue, {
    description: 'Phải khắc phục gì. / What has to be put right.',
  })
  @Sized({ weight: 0.1 })
  asked(@Parent() { asked }: FindingView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, { state: 'protected', ref: asked });
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Đã khắc phục thế nào. / What was done.',
  })
  @Sized({ weight: 0.1 })
  answer(@Parent() { answer }: FindingView, @Context() { loaders }: RequestContext) {
    return answer && showValue(loaders, { state: 'protected', ref: answer });
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Cơ quan nhận xét gì. / What the authority said.',
  })
  @Sized({ weight: 0.1 })
  remark(@Parent() { remark }: FindingView, @Context() { loaders }: RequestContext) {
    return remark && showValue(loaders, { state: 'protected', ref: remark });
  }
}
