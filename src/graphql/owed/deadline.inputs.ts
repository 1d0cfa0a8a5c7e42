import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength, ValidateIf } from 'class-validator';
import type {
  DeadlineId,
  DeadlineSetter,
  DeadlineTerms,
  LocalDate,
} from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { DeadlineSetterEnum } from './owed.enums.js';

@InputType()
export class SetDeadlineInput extends CommandInput implements DeadlineTerms {
  @Field(() => String)
  @MaxLength(20)
  schoolYear!: string;

  @Field(() => String)
  @MaxLength(100)
  kind!: string;

  @Field(() => String, { description: 'Như bản ghi ghi kỳ. / As records name it.' })
  @MaxLength(40)
  period!: string;

  @Field(() => LocalDateScalar, {
    description:
      'Hạn: hết ngày này; sớm nhất là ngày đầu kỳ (hoặc ngày được lập trước), muộn nhất 120 ngày sau kỳ. / ' +
      'By the end of that day: not before the period begins, or a record of it may be made, and not ' +
      'later than 120 days after it.',
  })
  dueOn!: LocalDate;

  @Field(() => DeadlineSetterEnum)
  setBy!: DeadlineSetter;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description:
      'Số văn bản; bắt buộc khi cơ quan quản lý đặt. / The number of the paper; an authority has one.',
  })
  @ValidateIf((_: object, value: unknown) => value !== null)
  @MaxLength(200)
  paperNo!: string | null;
}

@InputType()
export class WithdrawDeadlineInput extends CommandInput {
  @Field(() => ID)
  deadlineId!: DeadlineId;

  @Field(() => String, {
    description:
      'Vì sao; không ghi tên hay thông tin của một người. / Why; no names or personal data here.',
  })
  @MaxLength(600)
  reason!: string;
}
