import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsOptional, MaxLength } from 'class-validator';
import type {
  AdmissionKind,
  ClassId,
  DispositionId,
  DispositionNoticeServed,
  DossierId,
  ExitKind,
  HoldId,
  LocalDate,
  PersonId,
} from '../../application/vocabulary.js';
import { proseLengthMax } from '../record/record.inputs.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import {
  AdmissionKindEnum,
  ExitKindEnum,
  NoticeChannelEnum,
  VerdictEnum,
} from './dossier.enums.js';

@InputType()
export class OpenDossierInput extends CommandInput {
  @Field(() => ID)
  classId!: ClassId;

  @Field(() => LocalDateScalar)
  admittedOn!: LocalDate;

  @Field(() => AdmissionKindEnum, {
    nullable: true,
    description: 'Trẻ vào trường theo cách nào. / How the child came to the school.',
  })
  admissionKind?: AdmissionKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số quyết định hoặc giấy chuyển trường. / Number of the paper it was admitted by.',
  })
  @IsOptional()
  @MaxLength(200)
  admissionNo?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Hồ sơ trước đây của trẻ, nếu trẻ đã rời trường và nay học lại. / The child’s dossier before it ' +
      'left, when it comes back.',
  })
  predecessorId?: DossierId | null;
}

@InputType()
export class PlaceInClassInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => ID)
  classId!: ClassId;

  @Field(() => LocalDateScalar)
  from!: LocalDate;
}

@InputType()
export class RecordExitInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => ExitKindEnum)
  exitKind!: ExitKind;

  @Field(() => LocalDateScalar)
  exitedOn!: LocalDate;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class RecordServiceEndInput extends CommandInput {
  @Field(() => ID)
  personId!: PersonId;

  @Field(() => LocalDateScalar, {
    description: 'Ngày công tác cuối cùng tại trường. / The last day of service at the school.',
  })
  endedOn!: LocalDate;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class PlaceHoldInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => String, { description: 'Cơ quan yêu cầu. / The authority that asks.' })
  @MaxLength(400)
  authority!: string;

  @Field(() => String)
  @MaxLength(200)
  requestNo!: string;

  @Field(() => String, {
    defaultValue: null,
    nullable: true,
    description:
      'Vì sao; có thể nêu tên người, được xóa cùng hồ sơ của trẻ. / Why; may name people and is ' +
      'erased with the child’s dossier.',
  })
  @IsOptional()
  @MaxLength(proseLengthMax)
  reason!: string | null;
}

@InputType()
export class ReleaseHoldInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => ID)
  holdId!: HoldId;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;

  @Field(() => String, {
    description:
      'Số văn bản của cơ quan chấm dứt yêu cầu. / Number of the authority’s own release.',
  })
  @MaxLength(200)
  releaseNo!: string;
}

@InputType()
export class ProposeDispositionInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => String, { description: 'Căn cứ pháp lý. / Legal basis.' })
  @MaxLength(600)
  legalBasis!: string;
}

@InputType({ isAbstract: true })
abstract class OfDispositionInput extends CommandInput {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => ID)
  dispositionId!: DispositionId;
}

@InputType()
export class AppraiseDispositionInput extends OfDispositionInput {
  @Field(() => [ID], {
    description: 'Thành viên hội đồng, có bạn. / Members of the council, you among them.',
  })
  @ArrayMaxSize(20)
  @ArrayUnique()
  council!: readonly PersonId[];

  @Field(() => String)
  @MaxLength(200)
  minutesNo!: string;

  @Field(() => VerdictEnum)
  verdict!: 'dispose' | 'keep';
}

@InputType()
export class ApproveDispositionInput extends OfDispositionInput {
  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class ServeDispositionNoticeInput extends OfDispositionInput {
  @Field(() => NoticeChannelEnum)
  channel!: DispositionNoticeServed['payload']['channel'];

  @Field(() => LocalDateScalar)
  servedOn!: LocalDate;

  @Field(() => LocalDateScalar)
  waitThrough!: LocalDate;
}

@InputType()
export class MakeFinalBackupInput extends OfDispositionInput {
  @Field(() => LocalDateScalar, { description: 'Lưu giữ đến ngày. / Kept in custody until.' })
  custodyUntil!: LocalDate;
}

@InputType()
export class ExecuteDispositionInput extends OfDispositionInput {}
