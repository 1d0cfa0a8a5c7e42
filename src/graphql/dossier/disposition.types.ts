import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { Disposition as DispositionRow } from '../../application/ports/read-model-rows.js';
import type {
  DispositionId,
  DispositionNoticeServed,
  Instant,
  LocalDate,
  PersonId,
} from '../../application/vocabulary.js';
import { Person } from '../person/person.types.js';
import { HexHashScalar, InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { DispositionStageEnum, NoticeChannelEnum, VerdictEnum } from './dossier.enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RetainedHead } from './dossier.types.js';

@ObjectType({ description: 'Hội đồng thẩm định. / Appraisal by the council.' })
export class Appraisal {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => [Person])
  @Sized({ listMax: 10 })
  council!: readonly PersonId[];

  @Field(() => String)
  minutesNo!: string;

  @Field(() => VerdictEnum)
  verdict!: 'dispose' | 'keep';
}

@ObjectType({ description: 'Quyết định của hiệu trưởng. / The principal’s decision.' })
export class DispositionDecision {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => String)
  decisionNo!: string;
}

@ObjectType({ description: 'Thông báo trước khi hủy. / Notice before destruction.' })
export class DispositionNotice {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => NoticeChannelEnum)
  channel!: DispositionNoticeServed['payload']['channel'];

  @Field(() => LocalDateScalar)
  servedOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    description: 'Chưa hủy trước khi hết ngày này. / Nothing is destroyed before that day is over.',
  })
  waitThrough!: LocalDate;
}

@ObjectType({ description: 'Bản lưu trữ cuối cùng. / The final backup, read back and compared.' })
export class FinalBackup {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => String)
  backupId!: string;

  @Field(() => HexHashScalar)
  manifestHash!: string;

  @Field(() => Float)
  sizeBytes!: number;

  @Field(() => String)
  medium!: string;

  @Field(() => LocalDateScalar)
  custodyUntil!: LocalDate;

  @Field(() => InstantScalar)
  verifiedAt!: Instant;
}

@ObjectType({
  description:
    'Biên bản hủy: khóa nào đã hủy, điểm cuối nào được giữ. / Certificate: which keys were ' +
    'destroyed, and the stream heads that stay behind to prove what was there.',
})
export class DestructionCertificate {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => String)
  certificateNo!: string;

  @Field(() => [String])
  keyIdsDestroyed!: readonly string[];

  @Field(() => [RetainedHead])
  @Sized({ ...partOfOwner, listMax: 60 })
  retainedHeads!: readonly unknown[];
}

@ObjectType({ description: 'Thủ tục hủy hồ sơ. / The disposition of a dossier, step by step.' })
export class Disposition {
  @Field(() => ID, { name: 'id' })
  dispositionId!: DispositionId;

  @Field(() => DispositionStageEnum)
  stage!: DispositionRow['stage'];

  @Field(() => String)
  legalBasis!: string;

  @Field(() => Act)
  @Sized(partOfOwner)
  proposed!: unknown;

  @Field(() => Appraisal, { nullable: true })
  @Sized(partOfOwner)
  appraised!: unknown;

  @Field(() => DispositionDecision, { nullable: true })
  @Sized(partOfOwner)
  approved!: unknown;

  @Field(() => DispositionNotice, { nullable: true })
  @Sized(partOfOwner)
  notice!: unknown;

  @Field(() => FinalBackup, { nullable: true })
  @Sized(partOfOwner)
  backup!: unknown;

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  executed!: unknown;

  @Field(() => DestructionCertificate, { nullable: true })
  @Sized(partOfOwner)
  certificate!: unknown;
}
