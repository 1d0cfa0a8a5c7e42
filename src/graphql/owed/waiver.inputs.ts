import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import type { ClassId, DossierId, WaiverId, WaiverScope } from '../../application/vocabulary.js';
import { CommandInput } from '../shared/command-input.js';
import { isGiven } from '../shared/given.js';

const reasonOf = {
  description:
    'Vì sao; không ghi tên hay thông tin của một người, trừ khi chỉ miễn cho một trẻ: lý do ấy được giữ và ' +
    'hủy cùng dữ liệu của trẻ. / Why; no names or personal data here, unless one child alone is let off: that ' +
    'reason is kept, and destroyed, with the data of the child.',
};

@InputType({
  description:
    'Miễn nộp gì; không nêu nghĩa là mọi kỳ, mọi lớp, mọi trẻ, tổ hay người, mọi nội dung. / What is waived; ' +
    'what is left out means every period, class, child, team or person, or topic.',
})
export class WaiverScopeInput implements WaiverScope {
  @Field(() => String)
  @MaxLength(20)
  schoolYear!: string;

  @Field(() => String)
  @MaxLength(100)
  kind!: string;

  @Field(() => String, { nullable: true, defaultValue: null })
  @ValidateIf(isGiven)
  @MaxLength(40)
  period!: string | null;

  @Field(() => ID, { nullable: true, defaultValue: null })
  classId!: ClassId | null;

  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description:
      'Chỉ miễn cho một trẻ, một tổ, một người hoặc nhà trường: hồ sơ nào; không cùng với lớp. / Of one child, ' +
      'team, person or the school alone: of which dossier; not together with a class.',
  })
  dossierId!: DossierId | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  @ValidateIf(isGiven)
  @MaxLength(100)
  topic!: string | null;
}

@InputType()
export class WaiveObligationInput extends CommandInput {
  @Field(() => WaiverScopeInput)
  @ValidateNested()
  @Type(() => WaiverScopeInput)
  scope!: WaiverScopeInput;

  @Field(() => String, reasonOf)
  @MaxLength(600)
  reason!: string;
}

@InputType()
export class WithdrawWaiverInput extends CommandInput {
  @Field(() => ID)
  waiverId!: WaiverId;

  @Field(() => String, reasonOf)
  @MaxLength(600)
  reason!: string;
}
