import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type {
  AppointmentId,
  ClassId,
  LocalDate,
  PersonId,
  Role,
} from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import { RoleEnum } from '../shared/enums.js';

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
