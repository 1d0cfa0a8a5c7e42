import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import {
  kindsOfDecisionMax,
  type LocalDate,
  type NamedSystem,
  type RecordSystem,
} from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { WaitPageArgs } from '../shared/connection.js';
import { RecordSystemEnum, systemNameText } from './leading-system.types.js';

@ArgsType()
export class LeadingSystemsArgs extends WaitPageArgs {
  @Field(() => String, { nullable: true, description: 'Chỉ của loại này. / Of this kind alone.' })
  @IsOptional()
  @MaxLength(100)
  kind?: string | null;
}

@InputType()
export class SetLeadingSystemInput extends CommandInput implements NamedSystem {
  @Field(() => [String], { description: 'Mã các loại hồ sơ, ít nhất một. / Kinds, one at least.' })
  @ArrayMaxSize(kindsOfDecisionMax)
  @MaxLength(100, { each: true })
  kinds!: readonly string[];

  @Field(() => RecordSystemEnum)
  system!: RecordSystem;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: `${systemNameText} Không ghi tên người. / Name nobody.`,
  })
  @IsOptional()
  @MaxLength(200)
  systemName!: string | null;

  @Field(() => LocalDateScalar, {
    description: 'Từ ngày này, cả ngày đã qua. / From this day on; a day that has passed as well.',
  })
  from!: LocalDate;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;

  @Field(() => String, { description: 'Căn cứ pháp lý. / Legal basis.' })
  @MaxLength(600)
  legalBasis!: string;
}
