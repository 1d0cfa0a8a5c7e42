import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Act } from '../../application/ports/read-model-rows.js';
import { RevisionScalar } from '../scalars/scalars.js';
import { SchoolCalendar } from './calendar.types.js';

@Resolver(() => SchoolCalendar)
export class CalendarResolver {
  @ResolveField(() => RevisionScalar, {
    description:
      'Gửi lại khi đổi lịch (`basedOnRevision`). / Sent back when the calendar is changed.',
  })
  revision(@Parent() { act }: { readonly act: Act }): number {
    return act.revision;
  }
}
