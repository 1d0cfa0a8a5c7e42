import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import {
  type AttachmentType,
  attachmentTypes,
  type DueRule,
  type Role,
} from '../../application/vocabulary.js';
import { RoleEnum } from '../shared/enums.js';
import { AttachmentTypeEnum, DueByEnum, DueFromEnum } from './catalogue.enums.js';
import { LocalizedTextInput } from './localized-text.input.js';

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

  @Field(() => DueByEnum, {
    nullable: true,
    description:
      'APPROVAL: đến hạn phải được duyệt xong; chỉ của tổ, nhân sự, nhà trường. / APPROVAL: approved by ' +
      'then; only of teams, staff and the school.',
  })
  by?: 'approval' | null;
}

@InputType({
  description:
    'Bản sau thay bản trước từ ngày ghi ở ô này. / Each takes the place of the one before from the day ' +
    'in this field on.',
})
export class VersionRuleInput {
  @Field(() => String)
  @MaxLength(60)
  effectiveFrom!: string;
}

@InputType({
  description:
    'Hạn tính từ ngày ghi ở một ô. / Due so many calendar days after the day in a field, kept in the clear.',
})
export class DueAfterRuleInput {
  @Field(() => String)
  @MaxLength(60)
  field!: string;

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

@InputType()
export class ChainStepInput {
  @Field(() => String)
  step!: string;

  @Field(() => LocalizedTextInput)
  label!: LocalizedTextInput;

  @Field(() => [RoleEnum])
  roles!: readonly Role[];

  @Field(() => Int, { nullable: true })
  sample?: number | null;
}

@InputType()
export class RetentionRuleInput {
  @Field(() => String)
  ruleId!: string;

  @Field(() => Int)
  years!: number;

  @Field(() => String)
  legalBasis!: string;
}
