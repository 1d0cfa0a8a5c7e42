import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import {
  type ConclusionId,
  findingsOfConclusionMax,
  type Judgement,
  type LocalDate,
} from '../../application/vocabulary.js';
import { GrantScopeInput } from '../access/access.inputs.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { JudgementEnum } from './inspection.enums.js';

const isGiven = (_: object, value: unknown): boolean => value !== null;
const noNames = {
  vi: 'không ghi tên hay thông tin của một người.',
  en: 'no names or personal data here.',
};

@InputType({ description: 'Một việc phải khắc phục. / Something that has to be put right.' })
export class FindingInput {
  @Field(() => String, {
    description: `Tồn tại gì, phải khắc phục thế nào; ${noNames.vi} / What is wrong and has to be done; ${noNames.en}`,
  })
  @MaxLength(4000)
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
  @MaxLength(4000)
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
