import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ClassId, Instant, LocalDate, SchoolId } from '../../application/vocabulary.js';
import { InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { SchoolLevelEnum } from '../shared/enums.js';

@ObjectType({ description: 'Năm học. / A school year.' })
export class SchoolYear {
  @Field(() => String, { name: 'name', description: 'Ví dụ 2026-2027' })
  schoolYear!: string;

  @Field(() => LocalDateScalar)
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar)
  endsOn!: LocalDate;
}

@ObjectType({ description: 'Một lớp của một năm học. / A class of one school year.' })
export class SchoolClass {
  @Field(() => ID, { name: 'id' })
  classId!: ClassId;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  schoolYear!: string;
}

@ObjectType({ description: 'Trường của người đang đăng nhập. / The caller’s own school.' })
export class School {
  @Field(() => ID, { name: 'id' })
  schoolId!: SchoolId;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => SchoolLevelEnum)
  level!: 'kindergarten' | 'primary';

  @Field(() => String)
  decisionNo!: string;

  @Field(() => InstantScalar)
  registeredAt!: Instant;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ban quản trị có từ ngày nào. / Since when there is an administration board.',
  })
  boardFrom!: LocalDate | null;
}
