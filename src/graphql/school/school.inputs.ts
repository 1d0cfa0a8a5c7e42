import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type {
  AppointmentId,
  ClassId,
  LocalDate,
  PersonId,
  Role,
  TeamId,
  TeamKind,
} from '../../application/vocabulary.js';
import { HexHashScalar, LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { RoleEnum, TeamKindEnum } from '../shared/enums.js';

@InputType()
export class OpenSchoolYearInput extends CommandInput {
  @Field(() => String, { description: '2026-2027' })
  @MaxLength(20)
  schoolYear!: string;

  @Field(() => LocalDateScalar)
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar)
  endsOn!: LocalDate;
}

@InputType()
export class OpenClassInput extends CommandInput {
  @Field(() => String)
  @MaxLength(20)
  schoolYear!: string;

  @Field(() => String)
  @MaxLength(200)
  name!: string;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description:
      'Khối hoặc nhóm tuổi: mã trong `classLevels` của năm học; null nếu không có. / Its grade or group of ' +
      'age: a code of `classLevels` of the year; null if it is of none.',
  })
  @IsOptional()
  @MaxLength(60)
  level!: string | null;
}

@InputType()
export class SetClassLevelInput extends CommandInput {
  @Field(() => ID)
  classId!: ClassId;

  @Field(() => String, {
    nullable: true,
    description:
      'Khối hoặc nhóm tuổi: mã trong `classLevels` của năm học; null nếu không có. / Its grade or group of ' +
      'age: a code of `classLevels` of the year; null if it is of none.',
  })
  @IsOptional()
  @MaxLength(60)
  level!: string | null;

  @Field(() => String, {
    description:
      'Vì sao; không ghi tên hay thông tin của một người. / Why; no names or personal data here.',
  })
  @MaxLength(600)
  reason!: string;
}

@InputType()
export class OpenTeamInput extends CommandInput {
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Của năm học nào; không nêu là lâu dài. / Of one school year, or for good.',
  })
  @IsOptional()
  @MaxLength(20)
  schoolYear!: string | null;

  @Field(() => String)
  @MaxLength(200)
  name!: string;

  @Field(() => TeamKindEnum)
  kind!: TeamKind;
}

@InputType()
export class RegisterPersonInput extends CommandInput {
  @Field(() => String)
  @MaxLength(100)
  staffCode!: string;

  @Field(() => String)
  @MaxLength(400)
  fullName!: string;
}

@InputType()
export class EstablishBoardInput extends CommandInput {
  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;
}

@InputType()
export class AppointPersonInput extends CommandInput {
  @Field(() => ID)
  personId!: PersonId;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'Lớp phụ trách; không nêu là toàn trường. / Of one class, or of the whole school.',
  })
  classId!: ClassId | null;

  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'Tổ; bắt buộc với tổ trưởng. / The team; a team lead has to have one.',
  })
  teamId!: TeamId | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Mã môn dạy. / Code of the subject taught.',
  })
  @IsOptional()
  @MaxLength(80)
  subject!: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description:
      'Việc được giao của thành viên ban quản trị; không ghi tên ai, vì giữ mãi. / What a board ' +
      'member is charged with; name nobody, it is kept for ever.',
  })
  @IsOptional()
  @MaxLength(600)
  task!: string | null;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, defaultValue: null })
  to!: LocalDate | null;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class EndAppointmentInput extends CommandInput {
  @Field(() => ID)
  appointmentId!: AppointmentId;

  @Field(() => LocalDateScalar)
  to!: LocalDate;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class TakeOverOfficeInput extends CommandInput {
  @Field(() => ID, { description: 'Phân công của người trước. / The predecessor’s appointment.' })
  fromAppointmentId!: AppointmentId;

  @Field(() => ID, { description: 'Phân công của tôi. / The caller’s own appointment.' })
  toAppointmentId!: AppointmentId;

  @Field(() => HexHashScalar, {
    nullable: true,
    defaultValue: null,
    description: 'SHA-256 của biên bản bàn giao. / SHA-256 of the signed minutes.',
  })
  documentHash!: string | null;
}
