import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import type {
  AssessmentDay,
  DayOff,
  LocalDate,
  Term,
  Weekday,
} from '../../application/vocabulary.js';
import { LocalDateScalar, RevisionScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { AssessmentCodeEnum, TermCodeEnum, WeekdayEnum } from './calendar.enums.js';

// Only what keeps a calendar finite is checked here: its content is the domain's to judge, which
// answers with CalendarIsInvalid and the term, assessment or day off that is wrong.

@InputType()
export class TermInput implements Term {
  @Field(() => TermCodeEnum)
  code!: Term['code'];

  @Field(() => LocalDateScalar)
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar)
  endsOn!: LocalDate;
}

@InputType()
export class AssessmentDayInput implements AssessmentDay {
  @Field(() => AssessmentCodeEnum)
  code!: AssessmentDay['code'];

  @Field(() => LocalDateScalar)
  on!: LocalDate;
}

@InputType()
export class DayOffInput implements DayOff {
  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Hết ngày này. / Through this day.' })
  to!: LocalDate;

  @Field(() => String, {
    description:
      'Nghỉ gì; không ghi tên ai, vì giữ mãi. / What for; name nobody, it is kept for ever.',
  })
  @MaxLength(200)
  name!: string;
}

@InputType()
export class SetCalendarInput extends CommandInput {
  @Field(() => String)
  @MaxLength(20)
  schoolYear!: string;

  @Field(() => [TermInput], { description: 'Cả hai học kỳ. / Both terms.' })
  @ArrayMaxSize(10)
  terms!: readonly TermInput[];

  @Field(() => [AssessmentDayInput], {
    description: 'Ngày đánh giá; không có thì để trống. / Days of assessment, if there are any.',
  })
  @ArrayMaxSize(10)
  assessments!: readonly AssessmentDayInput[];

  @Field(() => [DayOffInput], { description: 'Tối đa 60 đợt nghỉ. / At most 60.' })
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => DayOffInput)
  daysOff!: readonly DayOffInput[];

  @Field(() => [WeekdayEnum], {
    defaultValue: ['mon', 'tue', 'wed', 'thu', 'fri'],
    description: 'Học những thứ nào. / On which days of the week there is school.',
  })
  @ArrayMaxSize(7)
  schoolDays!: readonly Weekday[];

  @Field(() => RevisionScalar, {
    nullable: true,
    defaultValue: null,
    description:
      'Phiên bản của lịch bạn đã xem (`SchoolCalendar.revision`); null: năm học chưa có lịch. / The ' +
      'revision of the calendar that you looked at; null when the year had none.',
  })
  basedOnRevision!: bigint | null;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}
