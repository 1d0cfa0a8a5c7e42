import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  RegisterDaysQuery,
  RegisterEntriesQuery,
  type RegisterEntryView,
} from '../../application/queries/numbered-register-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { Record } from '../record/record.types.js';
import { FieldOption } from '../school/catalogue.types.js';
import { pageRequest, toConnection } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { RegisterDaysArgs, RegisterEntriesArgs } from './numbered-register.inputs.js';
import {
  RegisterDayConnection,
  RegisterEntry,
  RegisterEntryConnection,
} from './numbered-register.types.js';

@Resolver(() => RegisterEntry)
export class NumberedRegisterResolver {
  @Query(() => RegisterEntryConnection, {
    description:
      'Sổ của một năm, theo thứ tự số; rỗng nếu không phải sổ, hoặc không được xem. / The register of a ' +
      'year in the order of its numbers; empty when it is none, or none for the caller.',
  })
  @Sized({ page: true, weight: 0 })
  async registerEntries(@Args() args: RegisterEntriesArgs, @Context() context: RequestContext) {
    const { kind, year, topic = null, number = null, from = null, to = null } = args;
    const { newestFirst, holding, inFields: fields = null } = args;
    const request = pageRequest(args, newestFirst ? 'backward' : 'forward');
    const part = { kind, year, topic, number, from, to };
    const text = holding?.trim() ? { words: holding, fields } : null;
    const page = await context.ask(
      (reader) => new RegisterEntriesQuery(reader, part, text, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @Query(() => RegisterDayConnection, {
    description:
      'Những ngày đã vào sổ hoặc đã chốt của một năm, mới nhất trước. / The days of a year on which ' +
      'something was entered or that were closed, the newest first.',
  })
  @Sized({ page: true, weight: 0 })
  async registerDays(
    @Args() { kind, year, ...args }: RegisterDaysArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new RegisterDaysQuery(reader, { kind, year }, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => Record)
  record(@Parent() { record }: RegisterEntryView) {
    return record;
  }

  @ResolveField(() => FieldOption, { nullable: true })
  @Sized({ weight: 0 })
  topic(@Parent() { topicOption }: RegisterEntryView) {
    return topicOption;
  }
}
