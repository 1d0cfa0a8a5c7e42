import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { ConsentId, DossierId, LocalDate } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';

@InputType()
export class GiveConsentInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => String, {
    description: 'Họ tên cha, mẹ hoặc người giám hộ đồng ý. / Name of the guardian who agrees.',
  })
  @MaxLength(400)
  guardian!: string;

  @Field(() => String, { description: 'Là gì của trẻ. / What they are to the child.' })
  @MaxLength(400)
  relation!: string;

  @Field(() => String, {
    description: 'Giấy nào, cất ở đâu. / Which paper says so, and where it is kept.',
  })
  @MaxLength(600)
  paper!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    defaultValue: null,
    description:
      'Hết ngày này không thêm ảnh, phim nữa; null: không hẹn ngày. / Nothing is added after that day; ' +
      'null: without an end.',
  })
  @IsOptional()
  until!: LocalDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Trẻ từ đủ 7 tuổi cũng đồng ý. / A child of seven years or more agrees as well (Luật 91/2025).',
  })
  childAgreed!: boolean;
}

@InputType()
export class WithdrawConsentInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => ID)
  consentId!: ConsentId;

  @Field(() => String, { description: 'Ai rút đồng ý. / Who withdraws it.' })
  @MaxLength(400)
  guardian!: string;

  @Field(() => String)
  @MaxLength(600)
  paper!: string;

  @Field(() => LocalDateScalar)
  withdrawnOn!: LocalDate;
}
