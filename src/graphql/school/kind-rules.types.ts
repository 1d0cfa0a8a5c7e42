import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { AttachmentType } from '../../application/vocabulary.js';
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
