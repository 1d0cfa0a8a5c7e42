import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import type { LocalDate } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { WaitPageArgs } from '../shared/connection.js';
import { CommandInput } from '../shared/command-input.js';

const kindText = {
  description: 'Loại trong danh mục có đánh số. / A kind of the catalogue that is numbered.',
};

@ArgsType()
export class RegisterDaysArgs extends WaitPageArgs {
  @Field(() => String, kindText)
  @MaxLength(60)
  kind!: string;

  @Field(() => String, { description: 'Năm dương lịch: 2026. / The calendar year.' })
  @Matches(/^\d{4}$/)
  year!: string;
}

@ArgsType()
export class RegisterEntriesArgs extends RegisterDaysArgs {
  @Field(() => String, { nullable: true, description: 'Chỉ chiều này. / Only that topic.' })
  @IsOptional()
  @MaxLength(60)
  topic?: string | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ số này. / Only that number.' })
  @IsOptional()
  @Min(1)
  @Max(1_000_000)
  number?: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Vào sổ từ ngày này. / Entered from that day on.',
  })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Vào sổ đến hết ngày này. / Entered up to that day.',
  })
  to?: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Những chữ có trong ô văn bản không mã hóa, không phân biệt dấu và hoa thường. / Words that stand in a text in ' +
      'the clear, whatever their case and diacritics.',
  })
  @IsOptional()
  @MaxLength(200)
  holding?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      '`holding` tìm trong những ô nào, ví dụ symbol, otherParty; null: mọi ô. / In which fields `holding` looks; ' +
      'null for any.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @MaxLength(60, { each: true })
  inFields?: readonly string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Số lớn nhất trước. / The highest number first.',
  })
  newestFirst!: boolean;
}

@InputType()
export class CloseRegisterDayInput extends CommandInput {
  @Field(() => String, kindText)
  @MaxLength(60)
  kind!: string;

  @Field(() => LocalDateScalar, {
    description: 'Từ ngày vào sổ đầu tiên đến hôm nay. / From the first day of the register on.',
  })
  day!: LocalDate;
}
