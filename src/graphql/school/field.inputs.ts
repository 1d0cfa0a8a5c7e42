import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { catalogueLimits, type Role } from '../../application/vocabulary.js';
import { RoleEnum } from '../shared/enums.js';
import { LocalizedTextInput } from './localized-text.input.js';

@InputType()
export class FieldOptionInput {
  @Field(() => String)
  code!: string;

  @Field(() => LocalizedTextInput)
  label!: LocalizedTextInput;
}

@InputType()
export class TopicInput extends FieldOptionInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'Chỉ lớp thuộc những cấp này; null: mọi lớp. / Only classes of these levels; null: all.',
  })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.levelsMax)
  levels?: readonly string[] | null;
}

@InputType()
export class TextFieldInput {
  @Field(() => Int)
  lengthMax!: number;

  @Field(() => String, { nullable: true })
  pattern?: string | null;

  @Field(() => Boolean, { nullable: true })
  multiline?: boolean | null;
}

@InputType()
export class DateFieldInput {
  @Field(() => Boolean)
  notFuture!: boolean;
}

@InputType()
export class IntegerFieldInput {
  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;
}

@InputType()
export class BooleanFieldInput {
  @Field(() => Boolean, { defaultValue: true, description: 'Luôn là true. / Always true.' })
  yesOrNo!: boolean;
}

@InputType()
export class ChoiceFieldInput {
  @Field(() => [FieldOptionInput])
  options!: readonly FieldOptionInput[];
}

@InputType()
export class RecordFieldInput {
  @Field(() => Int, { description: 'Tối đa bao nhiêu bản ghi. / How many at most.' })
  max!: number;
}

@InputType({ isOneOf: true, description: 'Ô nhận gì. / What a field takes: exactly one of these.' })
export class FieldTypeInput {
  @Field(() => TextFieldInput, { nullable: true })
  text?: TextFieldInput;

  @Field(() => DateFieldInput, { nullable: true })
  date?: DateFieldInput;

  @Field(() => IntegerFieldInput, { nullable: true })
  integer?: IntegerFieldInput;

  @Field(() => BooleanFieldInput, { nullable: true })
  boolean?: BooleanFieldInput;

  @Field(() => ChoiceFieldInput, { nullable: true })
  choice?: ChoiceFieldInput;

  @Field(() => RecordFieldInput, { nullable: true })
  record?: RecordFieldInput;
}

@InputType()
export class FieldDefinitionInput {
  @Field(() => String)
  name!: string;

  @Field(() => LocalizedTextInput)
  label!: LocalizedTextInput;

  @Field(() => FieldTypeInput)
  type!: FieldTypeInput;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => String, { nullable: true, defaultValue: null })
  purpose!: string | null;

  @Field(() => [RoleEnum])
  readers!: readonly Role[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Ghi lại mỗi lần xem. / Whoever reads the value is recorded.',
  })
  sensitive!: boolean;
}
