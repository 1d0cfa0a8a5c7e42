import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import {
  type AttachmentType,
  attachmentTypes,
  type DueRule,
} from '../../application/vocabulary.js';
import { AttachmentTypeEnum, DueFromEnum } from './catalogue.enums.js';

@InputType({
  description:
    'Hạn nộp: số ngày tính từ ngày đầu hoặc ngày cuối của kỳ, hết ngày đó là trễ. / When it has to be ' +
    'submitted: calendar days from the first or last day of the period, by the end of that day.',
})
export class DueRuleInput {
  @Field(() => DueFromEnum)
  from!: DueRule['from'];

  @Field(() => Int)
  days!: number;
}

@InputType()
export class AttachmentRuleInput {
  @Field(() => Int)
  max!: number;

  @Field(() => [AttachmentTypeEnum])
  @ArrayMaxSize(attachmentTypes.length)
  types!: readonly AttachmentType[];
}
