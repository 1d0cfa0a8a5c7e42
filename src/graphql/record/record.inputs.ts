import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  catalogueLimits,
  type DossierId,
  type FieldValue,
  type RecordId,
} from '../../application/vocabulary.js';
import { FieldValueScalar, RevisionScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';

export const proseLengthMax = 4_000;

@InputType({ description: 'Giá trị của một ô. / The value of one field of the form.' })
export class FieldInput {
  @Field(() => String)
  @MaxLength(100)
  name!: string;

  @Field(() => FieldValueScalar, {
    nullable: true,
    description: 'null: cố ý để trống. / null: deliberately empty.',
  })
  value!: FieldValue;
}

@InputType()
export class RegisterRecordInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => String, { description: 'Loại trong danh mục. / A kind of the catalogue.' })
  @MaxLength(100)
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Kỳ của bản ghi, nếu loại này lập theo kỳ: 2026-2027, 2026-2027/HK1, 2026-2027/GK1, 2026-09, ' +
      '2026-W37, 2026-09-14. / The period, where a kind has a rhythm.',
  })
  @IsOptional()
  @MaxLength(20)
  period?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Nội dung (môn học…), nếu loại này chia theo nội dung. / Topic, where a kind has any.',
  })
  @IsOptional()
  @MaxLength(60)
  topic?: string | null;

  @Field(() => [FieldInput])
  @ArrayMaxSize(catalogueLimits.fieldsMax)
  @ArrayUnique(({ name }: FieldInput) => name)
  @ValidateNested({ each: true })
  @Type(() => FieldInput)
  fields!: readonly FieldInput[];
}

@InputType()
export class ReviseRecordInput extends CommandInput {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => [FieldInput], {
    description: 'Chỉ những ô thay đổi. / Only the fields that change.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(catalogueLimits.fieldsMax)
  @ArrayUnique(({ name }: FieldInput) => name)
  @ValidateNested({ each: true })
  @Type(() => FieldInput)
  fields!: readonly FieldInput[];

  @Field(() => RevisionScalar, {
    description: 'Phiên bản bạn đã xem. / The revision that you looked at.',
  })
  basedOnRevision!: bigint;
}

@InputType({ isAbstract: true })
abstract class OfRecordInput extends CommandInput {
  @Field(() => ID)
  recordId!: RecordId;
}

@InputType()
export class SubmitRecordInput extends OfRecordInput {}

const asRead = '`submittedRevision` của bản bạn đã đọc. / `submittedRevision` of what you read.';

@InputType()
export class ApproveRecordInput extends OfRecordInput {
  @Field(() => RevisionScalar, { description: asRead })
  basedOnRevision!: bigint;
}

@InputType({ description: 'Một bản ghi đã đọc để phê duyệt. / One record, read to be approved.' })
export class RecordReadInput {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => RevisionScalar, { description: asRead })
  basedOnRevision!: bigint;
}

/** As many as a page of a list holds. */
const approvedTogetherMax = 50;

@InputType()
export class ApproveRecordsInput extends CommandInput {
  @Field(() => [RecordReadInput], {
    description: 'Từ 1 đến 50 bản ghi, mỗi bản một lần. / 1 to 50 records, each once.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(approvedTogetherMax)
  @ArrayUnique(({ recordId }: RecordReadInput) => recordId)
  @ValidateNested({ each: true })
  @Type(() => RecordReadInput)
  records!: readonly RecordReadInput[];
}

@InputType()
export class ReturnRecordInput extends OfRecordInput {
  @Field(() => String, { description: 'Cần sửa gì. / What to change.' })
  @MaxLength(proseLengthMax)
  comment!: string;
}
