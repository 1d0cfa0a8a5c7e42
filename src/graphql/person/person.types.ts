import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AppointmentRow } from '../../application/ports/read-model-rows.js';
import type { AppointmentId, LocalDate, PersonId, Role } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { connectionOf } from '../shared/connection.js';
import { RoleEnum } from '../shared/enums.js';

/** In resolvers a person is just a `PersonId`; every field is looked up, and batched, from it. */
@ObjectType({
  description: 'Một nhân sự của trường. / A member of the school’s staff.',
})
export class Person {
  @Field(() => ID)
  id!: PersonId;
}

@ObjectType({
  description:
    'Nhiệm vụ theo quyết định, có thời hạn. / An office held by decision, for a time; for a ' +
    'homeroom teacher, of one class.',
})
export class Appointment implements Partial<AppointmentRow> {
  @Field(() => ID, { name: 'id' })
  appointmentId!: AppointmentId;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => LocalDateScalar, { name: 'from' })
  fromDay!: LocalDate;

  @Field(() => LocalDateScalar, {
    name: 'to',
    nullable: true,
    description: 'Ngày cuối cùng. / The last day; null while open.',
  })
  toDay!: LocalDate | null;

  @Field(() => String)
  decisionNo!: string;

  @Field(() => String, { nullable: true, description: 'Mã môn dạy. / Code of the subject.' })
  subject!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Việc được giao trong ban quản trị. / What a board member is charged with.',
  })
  task!: string | null;
}

export const PersonConnection = connectionOf('Person', () => Person);
