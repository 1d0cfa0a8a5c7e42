import {
  Args,
  Context,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { OutboxStateQuery } from '../../application/queries/outbox-queries.js';
import type { FiguresOpen } from '../../application/queries/reminders/asked-figures.js';
import type { OwedOpen } from '../../application/queries/reminders/reminder-causes.js';
import {
  RemindersQuery,
  UnreadRemindersQuery,
} from '../../application/queries/reminders/reminder-queries.js';
import { MarkRemindersReadCommand } from '../../application/reminders/mark-reminders-read.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { SchoolClass, Team } from '../school/school.types.js';
import { Input } from '../shared/command-input.js';
import { pageRequest, toConnection, WaitArgs, WaitPageArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import { MarkRemindersReadInput } from './reminder.inputs.js';
import {
  FiguresReminder,
  OutboxState,
  OwedReminder,
  Reminder,
  ReminderConnection,
  RemindersRead,
} from './reminder.types.js';

@Resolver(() => Reminder)
export class ReminderResolver {
  @Query(() => ReminderConnection, {
    description:
      'Những lời nhắc của tôi, chưa xem đứng trước; không có gì cho thanh tra và chương trình. / Of what I ' +
      'was reminded, what I have not seen first; nothing for inspectors and programs.',
  })
  @Sized({ page: true, weight: 0 })
  async reminders(@Args() args: WaitPageArgs, @Context() context: RequestContext) {
    const request = pageRequest(args);
    const page = await context.ask((reader) => new RemindersQuery(reader, request), args.waitFor);
    return toConnection(page, request);
  }

  @Query(() => Int, {
    description: 'Có bao nhiêu lời nhắc tôi chưa xem. / How many of them I have not seen.',
  })
  @Sized({ weight: 1 })
  unreadReminders(@Args() { waitFor }: WaitArgs, @Context() context: RequestContext) {
    return context.ask((reader) => new UnreadRemindersQuery(reader), waitFor);
  }

  @Query(() => OutboxState, {
    nullable: true,
    description:
      'Tin nhắc việc nào chưa gửi ra ngoài được; chỉ cho người phụ trách hệ thống. / What of the reminders ' +
      'waits to be said outside; for those who answer for the engine, null for others.',
  })
  outboxState(@Context() context: RequestContext) {
    return context.ask((reader) => new OutboxStateQuery(reader));
  }

  @Mutation(() => RemindersRead, {
    description:
      'Đánh dấu lời nhắc của tôi là đã xem; không ghi vào nhật ký. / Marks reminders of mine as seen; it ' +
      'is not written to the ledger.',
  })
  async markRemindersRead(
    @Input(MarkRemindersReadInput) { reminderIds }: MarkRemindersReadInput,
    @Context() context: RequestContext,
  ): Promise<RemindersRead> {
    const { principal } = await context.reader();
    await context.give(new MarkRemindersReadCommand(principal, reminderIds));
    return { unread: await context.ask((reader) => new UnreadRemindersQuery(reader)) };
  }
}

@Resolver(() => OwedReminder)
export class OwedReminderResolver {
  @ResolveField(() => Dossier, {
    nullable: true,
    description: 'Của tổ, người hay nhà trường nào. / Of which team, of whom, or of the school.',
  })
  dossier(@Parent() { dossierId }: OwedOpen, @Context() { loaders }: RequestContext) {
    return dossierId && loaders.owingDossiers.load(dossierId);
  }

  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  ofClass(@Parent() { classId }: OwedOpen, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }
}

@Resolver(() => FiguresReminder)
export class FiguresReminderResolver {
  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  @Sized({ weight: 0.1 })
  ofClass(@Parent() { classId }: FiguresOpen, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }

  @ResolveField(() => Team, { nullable: true })
  @Sized({ weight: 0.1 })
  team(@Parent() { teamId }: FiguresOpen, @Context() { loaders }: RequestContext) {
    return teamId && loaders.teams.load(teamId);
  }

  @ResolveField(() => RecordValue, { description: 'Cần số liệu gì. / Which figures.' })
  @Sized({ weight: 0.1 })
  text(@Parent() { text }: FiguresOpen, @Context() { loaders }: RequestContext) {
    return showValue(loaders, { state: 'protected', ref: text });
  }
}
