import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  kindsOfDecision,
  leadingSystemOf,
  LeadingSystemsQuery,
  type LeadingSystemView,
} from '../../application/queries/leading-system-queries.js';
import type { RecordView } from '../../application/queries/record-view.js';
import { SetLeadingSystemCommand } from '../../application/school/leading-system.js';
import type { LocalDate, PersonId, RecordKind as Kind } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Entry } from '../log/log.types.js';
import { Person } from '../person/person.types.js';
import { Record } from '../record/record.types.js';
import { carryOut } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { Input } from '../shared/command-input.js';
import { pageRequest, toConnection } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordKind } from './catalogue.types.js';
import { LeadingSystemsArgs, SetLeadingSystemInput } from './leading-system.inputs.js';
import { LeadingSystem, LeadingSystemConnection } from './leading-system.types.js';
import { SetLeadingSystemResult } from './school.results.js';

@Resolver()
export class LeadingSystemMutations {
  @Write(SetLeadingSystemResult, {
    vi: 'Quyết định từ ngày nào bản chính của các loại hồ sơ được lưu ở đâu.',
    en: 'Decides where records of these kinds are kept in the first place, from a day on.',
  })
  setLeadingSystem(
    @Input(SetLeadingSystemInput) input: SetLeadingSystemInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new SetLeadingSystemCommand(header, body));
  }
}

@Resolver(() => LeadingSystem)
export class LeadingSystemResolver {
  @Query(() => LeadingSystemConnection, {
    description:
      'Mọi quyết định về nơi lưu bản chính, sau trước; cả những quyết định đã được thay. / All that was ' +
      'decided about where records are kept in the first place, the last first.',
  })
  @Sized({ page: true, weight: 0 })
  async leadingSystems(@Args() args: LeadingSystemsArgs, @Context() context: RequestContext) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new LeadingSystemsQuery(reader, args.kind ?? null, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField()
  async kinds(@Parent() view: LeadingSystemView, @Context() context: RequestContext) {
    return kindsOfDecision(await context.reader(), view);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Ai quyết định. / Who decided.' })
  decidedBy(@Parent() { decidedBy }: LeadingSystemView): PersonId {
    return decidedBy;
  }

  @ResolveField(() => Entry, { nullable: true })
  entry(@Parent() { entry }: LeadingSystemView, @Context() { loaders }: RequestContext) {
    return loaders.entries.load(entry);
  }
}

@Resolver(() => RecordKind)
export class LeadingSystemOfKindResolver {
  @ResolveField(() => LeadingSystem, {
    nullable: true,
    description:
      'Bản chính của loại này được lưu ở đâu vào ngày đó; null: chưa có quyết định nào. / Where its ' +
      'records are kept in the first place on that day; null where nobody decided.',
  })
  @Sized(partOfOwner)
  async leadingSystem(
    @Parent() { kind }: Kind,
    @Args('on', {
      type: () => LocalDateScalar,
      nullable: true,
      description: 'Vào ngày nào; bỏ trống là hôm nay. / On which day; today when it is left out.',
    })
    on: LocalDate | null,
    @Context() context: RequestContext,
  ) {
    const reader = await context.reader();
    return leadingSystemOf(reader, kind, on ?? reader.today);
  }
}

@Resolver(() => Record)
export class LeadingSystemOfRecordResolver {
  @ResolveField(() => LeadingSystem, {
    nullable: true,
    description:
      'Hôm nay bản chính của loại này được lưu ở đâu; null: chưa có quyết định. / Where records of its ' +
      'kind are kept in the first place today; null where nobody decided.',
  })
  @Sized(partOfOwner)
  leadingSystem(@Parent() { leadingSystem }: RecordView) {
    return leadingSystem;
  }

  @ResolveField(() => LeadingSystem, {
    nullable: true,
    description:
      'Như vậy vào ngày bản ghi được lập. / The same on the day on which the record was entered.',
  })
  @Sized(partOfOwner)
  leadingSystemAtEntry(@Parent() { leadingSystemAtEntry }: RecordView) {
    return leadingSystemAtEntry;
  }
}
