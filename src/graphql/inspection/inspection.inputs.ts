import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import {
  type ConclusionId,
  findingsOfConclusionMax,
  type Judgement,
  type LocalDate,
  type Outcome,
  type RecordId,
} from '../../application/vocabulary.js';
import { GrantScopeInput } from '../access/access.inputs.js';
import { LocalDateScalar, RevisionScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { isGiven } from '../shared/given.js';
import { FindingOutcomeEnum, JudgementEnum } from './inspection.enums.js';

/** Two UTF-16 units a character at most; the domain counts characters. */
const reportLengthMax = 8_000;

const noNames = {
  vi: 'không ghi tên hay thông tin của một người.',
  en: 'no names or personal data here.',
};

@InputType({ description: 'Một việc phải khắc phục. / Something that has to be put right.' })
export class FindingInput {
  @Field(() => String, {
    description: `Tồn tại gì, phải khắc phục thế nào; ${noNames.vi} / What is wrong and has to be done; ${noNames.en}`,
  })
  @MaxLength(reportLengthMax)
  asked!: string;

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / By the end of that day.' })
  dueOn!: LocalDate;
}

@InputType()
export class RecordConclusionInput extends CommandInput {
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description:
      'Cơ quan kết luận; người kiểm tra bỏ trống. / Which authority; an inspector leaves it out.',
  })
  @ValidateIf(isGiven)
  @MaxLength(60)
  authorityId!: string | null;

  @Field(() => String, {
    description: 'Số biên bản hoặc văn bản kết luận. / The number of the minutes or the document.',
  })
  @MaxLength(200)
  documentNo!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày kết luận. / The day of the conclusion.' })
  concludedOn!: LocalDate;

  @Field(() => GrantScopeInput, {
    nullable: true,
    defaultValue: null,
    description:
      'Đã kiểm tra những gì; người kiểm tra bỏ trống nghĩa là mọi thứ được xem. / What was inspected; left ' +
      'out by an inspector, all that the grant covers.',
  })
  @ValidateIf(isGiven)
  @ValidateNested()
  @Type(() => GrantScopeInput)
  scope!: GrantScopeInput | null;

  @Field(() => JudgementEnum)
  judgement!: Judgement;

  @Field(() => String, {
    description: `Nội dung kết luận; ${noNames.vi} / What is concluded; ${noNames.en}`,
  })
  @MaxLength(reportLengthMax)
  conclusion!: string;

  @Field(() => [FindingInput], { defaultValue: [] })
  @ArrayMaxSize(findingsOfConclusionMax)
  @ValidateNested({ each: true })
  @Type(() => FindingInput)
  findings!: readonly FindingInput[];
}

@InputType()
export class WithdrawConclusionInput extends CommandInput {
  @Field(() => ID)
  conclusionId!: ConclusionId;

  @Field(() => String, { description: `Vì sao; ${noNames.vi} / Why; ${noNames.en}` })
  @MaxLength(600)
  reason!: string;
}

@InputType({ isAbstract: true })
abstract class OfFindingInput extends CommandInput {
  @Field(() => ID)
  conclusionId!: ConclusionId;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  findingNo!: number;
}

@InputType()
export class AnswerFindingInput extends OfFindingInput {
  @Field(() => String, {
    description: `Đã khắc phục thế nào; ${noNames.vi} / What was done; ${noNames.en}`,
  })
  @MaxLength(reportLengthMax)
  answer!: string;

  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'Bản ghi cho thấy điều đó. / The record that shows it.',
  })
  recordId!: RecordId | null;
}

@InputType({ isAbstract: true })
abstract class OfAnswerInput extends OfFindingInput {
  @Field(() => RevisionScalar, {
    description: 'Báo cáo đã đọc (`answeredRevision`). / The answer that was read.',
  })
  basedOnRevision!: bigint;
}

@InputType()
export class SignAnswerInput extends OfAnswerInput {}

@InputType()
export class JudgeFindingInput extends OfAnswerInput {
  @Field(() => FindingOutcomeEnum)
  outcome!: Outcome;

  @Field(() => LocalDateScalar, {
    nullable: true,
    defaultValue: null,
    description: 'Hạn mới, khi còn phải khắc phục. / The new day, of what stays open.',
  })
  dueOn!: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description:
      'Số văn bản; người kiểm tra có thể bỏ trống. / The number of the paper; an inspector may leave it out.',
  })
  @ValidateIf(isGiven)
  @MaxLength(200)
  documentNo!: string | null;

  @Field(() => String, {
    description: `Nhận xét của cơ quan; ${noNames.vi} / What the authority says; ${noNames.en}`,
  })
  @MaxLength(reportLengthMax)
  remark!: string;
}
