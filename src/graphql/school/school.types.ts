import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LevelSet } from '../../application/queries/class-levels.js';
import type {
  ClassId,
  Instant,
  LocalDate,
  SchoolId,
  TeamId,
  TeamKind,
} from '../../application/vocabulary.js';
import { InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { SchoolLevelEnum, TeamKindEnum } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordValue } from '../shared/values.js';
import { SchoolCalendar } from './calendar.types.js';

@ObjectType({ description: 'Năm học. / A school year.' })
export class SchoolYear {
  @Field(() => String, { name: 'name', description: 'Ví dụ 2026-2027' })
  schoolYear!: string;

  @Field(() => LocalDateScalar)
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar)
  endsOn!: LocalDate;

  @Field(() => SchoolCalendar, {
    nullable: true,
    description: 'null: chưa đặt lịch. / null until a calendar is set.',
  })
  @Sized(partOfOwner)
  calendar!: SchoolCalendar | null;
}

@ObjectType({
  description:
    'Lần sửa khối, nhóm tuổi gần nhất của một lớp. / When the level of a class was put right last.',
})
export class ClassLevelSet {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: LevelSet['act'];

  @Field(() => RecordValue, { description: 'Vì sao. / Why.' })
  @Sized({ weight: 0.1 })
  reason!: typeof RecordValue;
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

@ObjectType({ description: 'Tổ chuyên môn hoặc tổ văn phòng. / A team of the staff.' })
export class Team {
  @Field(() => ID, { name: 'id' })
  teamId!: TeamId;

  @Field(() => String)
  name!: string;

  @Field(() => TeamKindEnum)
  kind!: TeamKind;

  @Field(() => String, { nullable: true, description: 'null: lâu dài. / null: for good.' })
  schoolYear!: string | null;
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
