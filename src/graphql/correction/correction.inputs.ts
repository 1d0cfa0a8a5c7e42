import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, MaxLength } from 'class-validator';
import type {
  CorrectionId,
  FieldValue,
  Instant,
  PersonId,
  RecordId,
  ValueHash,
} from '../../application/vocabulary.js';
import { proseLengthMax } from '../record/record.inputs.js';
import { FieldValueScalar, InstantScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';

/** A hash of a clear value spells the value out, so it can be as long as a value. */
const hashLengthMax = 6_000;

@InputType()
export class RequestCorrectionInput extends CommandInput {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => String)
  @MaxLength(100)
  field!: string;

  @Field(() => String, {
    description:
      '`hash` của ô như bạn đang thấy. / `hash` of the field as you see it: the request is about ' +
      'exactly that value.',
  })
  @MaxLength(hashLengthMax)
  currentValueHash!: ValueHash;

  @Field(() => FieldValueScalar, { nullable: true })
  proposedValue!: FieldValue;

  @Field(() => String)
  @MaxLength(proseLengthMax)
  reason!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Minh chứng: số văn bản, đường dẫn. / Evidence: document numbers, references.',
  })
  @ArrayMaxSize(20)
  @MaxLength(1_000, { each: true })
  evidence!: readonly string[];
}

@InputType({ isAbstract: true })
abstract class OfCorrectionInput extends CommandInput {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => ID)
  correctionId!: CorrectionId;
}

@InputType()
export class ApplyCorrectionInput extends OfCorrectionInput {}

@InputType()
export class VoidCorrectionInput extends OfCorrectionInput {}

@InputType()
export class PermitCorrectionInput extends OfCorrectionInput {
  @Field(() => InstantScalar)
  expiresAt!: Instant;

  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description:
      'Bắt buộc khi người đề nghị là giáo viên chủ nhiệm. / Required when the requester is the ' +
      'homeroom teacher.',
  })
  designatedWitnessId!: PersonId | null;
}

@InputType()
export class RefuseCorrectionInput extends OfCorrectionInput {
  @Field(() => String)
  @MaxLength(proseLengthMax)
  reason!: string;
}

@InputType()
export class AttestCorrectionInput extends OfCorrectionInput {
  @Field(() => String, { description: '`current.hash` của đề nghị. / Of the correction.' })
  @MaxLength(hashLengthMax)
  sawOldHash!: ValueHash;

  @Field(() => String, { description: '`proposed.hash` của đề nghị. / Of the correction.' })
  @MaxLength(hashLengthMax)
  sawNewHash!: ValueHash;
}

@InputType()
export class CloseCorrectionInput extends OfCorrectionInput {
  @Field(() => [String], {
    defaultValue: [],
    description: 'Bản in đã cấp lại. / Printouts that were issued again.',
  })
  @ArrayMaxSize(50)
  @MaxLength(1_000, { each: true })
  reissuedDocuments!: readonly string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Đã báo cho ai. / Who was told.',
  })
  @ArrayMaxSize(50)
  @ArrayUnique()
  notifiedPersonIds!: readonly PersonId[];
}
