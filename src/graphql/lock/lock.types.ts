import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LockRow, UnlockRow } from '../../application/ports/lock-rows.js';
import type { Act as ActRow } from '../../application/ports/read-model-rows.js';
import type {
  CorrectionId,
  Instant,
  LockId,
  PersonId,
  RecordId,
  UnlockId,
} from '../../application/vocabulary.js';
import { Person } from '../person/person.types.js';
import { HexHashScalar, InstantScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { LockStatusEnum, RelockCauseEnum, UnlockStatusEnum } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

@ObjectType({
  description:
    'Phạm vi khóa; null nghĩa là tất cả. / What a lock covers; null means any, all null is the ' +
    'whole school.',
})
export class LockScope {
  @Field(() => String, { nullable: true })
  schoolYear!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Học kỳ hoặc tháng; theo ngày học cuối của từng kỳ. / A term or a month: what was made for a ' +
      'period lies where its last school term day is.',
  })
  period!: string | null;

  @Field(() => ID, { nullable: true })
  classId!: string | null;

  @Field(() => String, { nullable: true })
  kind!: string | null;

  @Field(() => ID, { nullable: true })
  recordId!: RecordId | null;
}

@ObjectType({
  description: 'Sổ gốc lớn đến đâu lúc đó. / Size and root of the school’s log at that moment.',
})
export class RecordedLogHead {
  @Field(() => Int)
  size!: number;

  @Field(() => HexHashScalar)
  root!: string;
}

@ObjectType({ description: 'Quyết định. / A decision with its number.' })
export class Decision {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => String)
  decisionNo!: string;
}

@ObjectType({ description: 'Thực hiện. / An execution, with the log as it stood.' })
export class Execution {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => RecordedLogHead)
  @Sized(partOfOwner)
  logHead!: unknown;
}

@ObjectType({ description: 'Khóa lại. / The end of an unlock.' })
export class Relocking extends Execution {
  @Field(() => RelockCauseEnum)
  cause!: NonNullable<UnlockRow['relocked']>['cause'];
}

@ObjectType({
  description:
    'Mở khóa có thời hạn cho đúng một đề nghị điều chỉnh. / A time-boxed unlock for exactly one ' +
    'correction of one record.',
})
export class Unlock {
  @Field(() => ID, { name: 'id' })
  unlockId!: UnlockId;

  @Field(() => [ID])
  lockIds!: readonly LockId[];

  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => ID)
  correctionId!: CorrectionId;

  @Field(() => InstantScalar)
  validUntil!: Instant;

  @Field(() => UnlockStatusEnum)
  status!: UnlockRow['status'];
}

@ObjectType({
  description:
    'Khóa sổ: người quyết định và người thực hiện là hai người khác nhau. / A lock: who decides and ' +
    'who executes are two persons.',
})
export class Lock {
  @Field(() => ID, { name: 'id' })
  lockId!: LockId;

  @Field(() => LockScope)
  @Sized(partOfOwner)
  scope!: LockScope;

  @Field(() => String)
  reason!: string;

  @Field(() => LockStatusEnum)
  status!: LockRow['status'];

  @Field(() => Act)
  @Sized(partOfOwner)
  proposed!: ActRow;
}

@ObjectType({
  description: 'Mở khóa đang có hiệu lực cho bản ghi. / The unlock in force for the record.',
})
export class UnlockInForce {
  @Field(() => ID)
  unlockId!: UnlockId;

  @Field(() => ID)
  correctionId!: CorrectionId;

  @Field(() => InstantScalar)
  validUntil!: Instant;
}

@ObjectType({ description: 'Một khóa đang phủ lên bản ghi. / A lock over the record.' })
export class LockOverRecord {
  @Field(() => ID)
  lockId!: LockId;

  @Field(() => Person)
  decidedBy!: PersonId;

  @Field(() => UnlockInForce, { nullable: true })
  @Sized(partOfOwner)
  unlock!: UnlockInForce | null;
}

export const LockConnection = connectionOf('Lock', () => Lock);
