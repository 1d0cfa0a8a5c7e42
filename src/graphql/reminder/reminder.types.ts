import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FiguresOpen } from '../../application/queries/reminders/asked-figures.js';
import type { OwedOpen } from '../../application/queries/reminders/reminder-causes.js';
import type { OutboxView } from '../../application/queries/outbox-queries.js';
import type { ReminderView } from '../../application/queries/reminders/reminder-queries.js';
import type { Instant, LocalDate } from '../../application/vocabulary.js';
import { Duty } from '../duty/duty.types.js';
import { FieldOption, RecordKind } from '../school/catalogue.types.js';
import { InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { connectionOf } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { ReminderStageEnum } from './reminder.enums.js';

@ObjectType({
  description:
    'Hồ sơ của một kỳ mà tôi còn phải nộp. / Records of one period that I have still to submit.',
})
export class OwedReminder implements Omit<OwedOpen, 'classId' | 'dossierId' | 'isOfComers'> {
  @Field(() => String)
  schoolYear!: string;

  @Field(() => RecordKind)
  @Sized(partOfOwner)
  kind!: OwedOpen['kind'];

  @Field(() => FieldOption)
  @Sized({ weight: 0 })
  period!: OwedOpen['period'];

  @Field(() => LocalDateScalar)
  dueOn!: LocalDate;

  @Field(() => Int, { description: 'Còn thiếu bao nhiêu. / How many are missing.' })
  open!: number;
}

@ObjectType({
  description:
    'Số liệu được yêu cầu mà tôi còn phải nộp cho một lớp hay một tổ. / Figures that I have still to give for ' +
    'a class or a team.',
})
export class FiguresReminder implements Pick<FiguresOpen, 'requestId' | 'dueOn'> {
  @Field(() => ID)
  requestId!: FiguresOpen['requestId'];

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / By the end of that day.' })
  dueOn!: LocalDate;
}

@ObjectType({
  description:
    'Một lời nhắc: hồ sơ tôi còn phải nộp, việc đang chờ tôi hoặc số liệu tôi được yêu cầu. Việc đã xong thì ' +
    'không còn nhắc. / Of what I was reminded: what I owe, what waits for me, or figures that I am asked ' +
    'for. What was done is reminded of no more.',
})
export class Reminder implements Pick<ReminderView, 'stage' | 'toldAt' | 'readAt'> {
  @Field(() => ID, { name: 'id' })
  reminderId!: string;

  @Field(() => ReminderStageEnum, { description: 'Lúc này. / As it is now.' })
  stage!: ReminderView['stage'];

  @Field(() => InstantScalar, { description: 'Nhắc lúc nào. / When I was told.' })
  toldAt!: Instant;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Đã xem lúc nào; null nếu chưa. / When I saw it; null if I have not.',
  })
  readAt!: Instant | null;

  @Field(() => OwedReminder, { nullable: true })
  @Sized(partOfOwner)
  owed!: OwedOpen | null;

  @Field(() => Duty, { nullable: true })
  @Sized(partOfOwner)
  duty!: ReminderView['duty'];

  @Field(() => FiguresReminder, { nullable: true })
  @Sized(partOfOwner)
  figures!: FiguresOpen | null;
}

export const ReminderConnection = connectionOf('Reminder', () => Reminder);

@ObjectType({
  description:
    'Tin nhắc việc gửi ra ngoài (webhook). / What of the reminders is said outside (webhook).',
})
export class OutboxState implements OutboxView {
  @Field(() => Boolean, { description: 'Có gửi hay không. / Whether anything is sent at all.' })
  isOn!: boolean;

  @Field(() => Int, { description: 'Chưa gửi được. / Not delivered yet.' })
  waiting!: number;

  @Field(() => Int, {
    description:
      'Đã thôi không gửi nữa, trong 90 ngày qua. / Tried in vain for the last time, within 90 days.',
  })
  givenUp!: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Tin cũ nhất chờ từ lúc nào. / Since when the oldest has waited.',
  })
  oldest!: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã lỗi lần gửi gần nhất, ví dụ HTTP_500. / Code of the last failure.',
  })
  problem!: string | null;
}

@ObjectType({ description: 'Đã đánh dấu là đã xem. / They count as seen.' })
export class RemindersRead {
  @Field(() => Int, { description: 'Còn bao nhiêu chưa xem. / How many are left.' })
  unread!: number;
}
