import { Field, ObjectType } from '@nestjs/graphql';
import type { Act as ActRow } from '../../application/ports/read-model-rows.js';
import type {
  AssessmentDay as AssessmentDayRow,
  DayOff as DayOffRow,
  LocalDate,
  Term as TermRow,
  Weekday,
} from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { AssessmentCodeEnum, TermCodeEnum, WeekdayEnum } from './calendar.enums.js';

@ObjectType({ description: 'Một học kỳ. / A term.' })
export class Term {
  @Field(() => TermCodeEnum)
  code!: TermRow['code'];

  @Field(() => LocalDateScalar)
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar)
  endsOn!: LocalDate;
}

@ObjectType({ description: 'Ngày đánh giá. / Day of an assessment.' })
export class AssessmentDay {
  @Field(() => AssessmentCodeEnum)
  code!: AssessmentDayRow['code'];

  @Field(() => LocalDateScalar)
  on!: LocalDate;
}

@ObjectType({ description: 'Đợt nghỉ. / Days without school.' })
export class DayOff {
  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Hết ngày này. / Through this day.' })
  to!: LocalDate;

  @Field(() => String)
  name!: string;
}

@ObjectType({
  description:
    'Lịch của một năm học, như đặt lần sau cùng; bản ghi đã lập không đổi kỳ. / The calendar of a ' +
    'school year as it was set last; records made before keep their periods.',
})
export class SchoolCalendar {
  @Field(() => [Term])
  @Sized({ ...partOfOwner, listMax: 2 })
  terms!: readonly TermRow[];

  @Field(() => [AssessmentDay])
  @Sized({ ...partOfOwner, listMax: 4 })
  assessments!: readonly AssessmentDayRow[];

  @Field(() => [DayOff])
  @Sized({ ...partOfOwner, listMax: 60 })
  daysOff!: readonly DayOffRow[];

  @Field(() => [WeekdayEnum], { description: 'Học những thứ nào. / Days of the week with school.' })
  schoolDays!: readonly Weekday[];

  @Field(() => String)
  decisionNo!: string;

  @Field(() => Act)
  @Sized(partOfOwner)
  act!: ActRow;
}
