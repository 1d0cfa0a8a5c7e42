import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import type {
  ClassId,
  FigureRequestId,
  LocalDate,
  RequestTerms,
  TeamId,
} from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { WaitPageArgs } from '../shared/connection.js';

const noNames = {
  vi: 'không ghi tên hay thông tin của một người.',
  en: 'no names or personal data here.',
};

@InputType()
export class AskForFiguresInput extends CommandInput implements RequestTerms {
  @Field(() => String)
  @MaxLength(20)
  schoolYear!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Các lớp được hỏi. / Classes.' })
  @ArrayMaxSize(60)
  classIds!: readonly ClassId[];

  @Field(() => [ID], { defaultValue: [], description: 'Các tổ được hỏi. / Teams.' })
  @ArrayMaxSize(40)
  teamIds!: readonly TeamId[];

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / By the end of that day.' })
  dueOn!: LocalDate;

  @Field(() => String, {
    description: `Cần số liệu gì; ${noNames.vi} / Which figures; ${noNames.en}`,
  })
  @MaxLength(4000)
  asked!: string;
}

@InputType()
export class GiveFiguresInput extends CommandInput {
  @Field(() => ID)
  requestId!: FigureRequestId;

  @Field(() => ID, {
    description: 'Trả lời cho lớp hay tổ nào. / For which class or team it is answered.',
  })
  unitId!: ClassId | TeamId;

  @Field(() => String, { description: `Số liệu; ${noNames.vi} / The figures; ${noNames.en}` })
  @MaxLength(4000)
  figures!: string;
}

@InputType()
export class WithdrawRequestInput extends CommandInput {
  @Field(() => ID)
  requestId!: FigureRequestId;

  @Field(() => String, { description: `Vì sao; ${noNames.vi} / Why; ${noNames.en}` })
  @MaxLength(600)
  reason!: string;
}

@ArgsType()
export class FigureRequestsArgs extends WaitPageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Mặc định là mọi năm học. / Every year if not given.',
  })
  schoolYear?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ những yêu cầu chờ tôi trả lời. / Only those that wait for my answer.',
  })
  mineOnly?: boolean | null;
}
