import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  RulesInForceQuery,
  RuleVersionsQuery,
  type RuleVersionView,
} from '../../application/queries/rule-version-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { Record } from '../record/record.types.js';
import { pageRequest, toConnection } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import {
  RulesInForceArgs,
  RuleVersion,
  RuleVersionConnection,
  RuleVersionsArgs,
} from './rule-versions.types.js';

@Resolver(() => RuleVersion)
export class RuleVersionsResolver {
  @Query(() => [RuleVersion], {
    description:
      'Quy chế có hiệu lực vào một ngày, mỗi loại và nội dung một bản. / The rules that hold on a day: ' +
      'of each kind and topic one version.',
  })
  @Sized({ listMax: 20 })
  rulesInForce(
    @Args() { on = null, waitFor }: RulesInForceArgs,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new RulesInForceQuery(reader, on), waitFor);
  }

  @Query(() => RuleVersionConnection, {
    description:
      'Mọi phiên bản của một loại: chờ ban hành trước, rồi mới nhất trước. / Every version of a kind: ' +
      'what waits for approval first, then the newest.',
  })
  @Sized({ page: true, weight: 0 })
  async ruleVersions(
    @Args() { kind, ...args }: RuleVersionsArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new RuleVersionsQuery(reader, kind, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => Record)
  record(@Parent() { record }: RuleVersionView) {
    return record;
  }

  @ResolveField()
  inForceFrom(@Parent() { span }: RuleVersionView) {
    return span?.from ?? null;
  }

  @ResolveField()
  inForceUntil(@Parent() { span }: RuleVersionView) {
    return span?.until ?? null;
  }
}
