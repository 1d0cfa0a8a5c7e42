import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type AskedUnit as UnitView,
  FigureRequestsQuery,
  type FigureRequestView,
} from '../../application/queries/progress/figure-request-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { SchoolClass, Team } from '../school/school.types.js';
import { pageRequest, toConnection } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import { FigureRequestsArgs } from './figures.inputs.js';
import { AskedUnit, FigureRequest, FigureRequestConnection } from './figures.types.js';

@Resolver(() => FigureRequest)
export class FigureRequestResolver {
  @Query(() => FigureRequestConnection, {
    description:
      'Số liệu được yêu cầu, yêu cầu sau trước. / Which figures were asked for, the last first.',
  })
  @Sized({ page: true, weight: 1 })
  async figureRequests(@Args() args: FigureRequestsArgs, @Context() context: RequestContext) {
    const { waitFor, first, after, schoolYear = null, mineOnly } = args;
    const request = pageRequest({ first: first ?? null, after: after ?? null });
    const asked = { schoolYear, mineOnly: mineOnly ?? false };
    const page = await context.ask(
      (reader) => new FigureRequestsQuery(reader, asked, request),
      waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => RecordValue, { description: 'Cần số liệu gì. / Which figures.' })
  @Sized({ weight: 0.1 })
  text(@Parent() { text }: FigureRequestView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, { state: 'protected', ref: text });
  }
}

@Resolver(() => AskedUnit)
export class AskedUnitResolver {
  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  @Sized({ weight: 0 })
  ofClass(@Parent() { classId }: UnitView, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }

  @ResolveField(() => Team, { nullable: true })
  @Sized({ weight: 0 })
  team(@Parent() { teamId }: UnitView, @Context() { loaders }: RequestContext) {
    return teamId && loaders.teams.load(teamId);
  }

  @ResolveField(() => RecordValue, { nullable: true, description: 'Số liệu. / The figures.' })
  @Sized({ weight: 0.1 })
  figures(@Parent() { figures }: UnitView, @Context() { loaders }: RequestContext) {
    return figures && showValue(loaders, { state: 'protected', ref: figures });
  }
}
