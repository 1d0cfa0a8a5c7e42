import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import type {
  ClassId,
  CorrectionId,
  Instant,
  LockId,
  LockScope,
  RecordId,
  UnlockId,
} from '../../application/vocabulary.js';
import { proseLengthMax } from '../record/record.inputs.js';
import { InstantScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { isGiven } from '../shared/given.js';

@InputType({
  description:
    'Phạm vi khóa; không nêu nghĩa là tất cả. / What to lock; what is left out means any.',
})
export class LockScopeInput implements LockScope {
  @Field(() => String, { nullable: true, defaultValue: null })
  @ValidateIf(isGiven)
  @MaxLength(20)
  schoolYear!: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description:
      'Học kỳ hoặc tháng của năm học đã nêu, như `2026-2027/HK1`, `2026-09`. / A term or a month of the ' +
      'year that is named.',
  })
  @ValidateIf(isGiven)
  @MaxLength(20)
  period!: string | null;

  @Field(() => ID, { nullable: true, defaultValue: null })
  classId!: ClassId | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  @ValidateIf(isGiven)
  @MaxLength(100)
  kind!: string | null;

  @Field(() => ID, { nullable: true, defaultValue: null })
  recordId!: RecordId | null;
}

@InputType()
export class ProposeLockInput extends CommandInput {
  @Field(() => LockScopeInput)
  @ValidateNested()
  @Type(() => LockScopeInput)
  scope!: LockScopeInput;

  @Field(() => String, {
    description:
      'Vì sao khóa. Lý do được giữ mãi và không xóa được: không ghi tên hay thông tin của một ' +
      'người. / Why. It stays for ever and cannot be erased: no names or personal data here.',
  })
  @MaxLength(proseLengthMax)
  reason!: string;
}

@InputType({ isAbstract: true })
abstract class OfLockInput extends CommandInput {
  @Field(() => ID)
  lockId!: LockId;
}

@InputType()
export class ExecuteLockInput extends OfLockInput {}

@InputType()
export class DecideLockInput extends OfLockInput {
  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class DecideUnlockInput extends CommandInput {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => ID)
  correctionId!: CorrectionId;

  @Field(() => InstantScalar, { description: 'Tự khóa lại lúc này. / Relocks itself then.' })
  validUntil!: Instant;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType({ isAbstract: true })
abstract class OfUnlockInput extends CommandInput {
  @Field(() => ID)
  unlockId!: UnlockId;
}

@InputType()
export class ExecuteUnlockInput extends OfUnlockInput {}

@InputType()
export class RelockInput extends OfUnlockInput {}
