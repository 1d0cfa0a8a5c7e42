import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { AttachmentType, LocalDate } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { AttachmentTypeEnum, DueByEnum, DueFromEnum } from './catalogue.enums.js';

@ObjectType({ description: 'Tệp đính kèm được nhận. / Which files its records may have.' })
export class AttachmentRule {
  @Field(() => Int, { description: 'Nhiều nhất bao nhiêu tệp. / How many at most.' })
  max!: number;

  @Field(() => [AttachmentTypeEnum])
  types!: readonly AttachmentType[];
}

@ObjectType({
  description:
    'Bản sau thay bản trước. / Each record takes the place of the one before, of each topic by itself.',
})
export class VersionRule {
  @Field(() => String, { description: 'Ô ghi ngày có hiệu lực. / Which field says from when on.' })
  effectiveFrom!: string;
}

@ObjectType({
  description: 'Hạn nộp: sau ngày ghi ở ô này. / Due so many days after the day in this field.',
})
export class DueAfterRule {
  @Field(() => String)
  field!: string;

  @Field(() => Int)
  days!: number;
}

@ObjectType({
  description:
    'Một bản ghi so với hạn của nó. / How a record stands that is due after the day in a field.',
})
export class DueAfter {
  @Field(() => LocalDateScalar, { description: 'Hết ngày này. / By the end of this day.' })
  dueOn!: LocalDate;

  @Field(() => Int, {
    nullable: true,
    description:
      'Nộp trễ mấy ngày, 0 nếu đúng hạn; null nếu chưa nộp. / 0 when it was on time; null until then.',
  })
  daysLate!: number | null;
}

@ObjectType({
  description:
    'Hạn nộp: hết ngày cách ngày đầu hoặc ngày cuối của kỳ bấy nhiêu ngày. / By the end of which day: ' +
    'so many calendar days from the first or last day of the period.',
})
export class DueRule {
  @Field(() => DueFromEnum)
  from!: 'start' | 'end';

  @Field(() => Int)
  days!: number;

  @Field(() => DueByEnum, {
    nullable: true,
    description: 'Null: nộp trước hạn là đủ. / Null where to submit in time is enough.',
  })
  by!: 'approval' | null;
}
