import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { FileId, RecordId } from '../../application/vocabulary.js';
import { CommandInput } from '../shared/command-input.js';

@InputType({ description: 'Bản giấy được số hóa. / A paper that was scanned.' })
export class DigitisedInput {
  @Field(() => String, { description: 'Máy quét. / With which scanner.' })
  @MaxLength(400)
  scanner!: string;

  @Field(() => Int)
  pages!: number;

  @Field(() => String, { description: 'Bản giấy cất ở đâu. / Where the paper is kept.' })
  @MaxLength(600)
  originalAt!: string;
}

@InputType({ isAbstract: true })
abstract class OfFileInput extends CommandInput {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => ID)
  fileId!: FileId;
}

@InputType()
export class AttachFileInput extends OfFileInput {
  @Field(() => String, { description: 'Tên tệp. / What it is called.' })
  @MaxLength(400)
  name!: string;

  @Field(() => DigitisedInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DigitisedInput)
  digitised?: DigitisedInput | null;
}

@InputType()
export class DetachFileInput extends OfFileInput {}
