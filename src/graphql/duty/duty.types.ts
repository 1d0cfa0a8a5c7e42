import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Duty as DutyView } from '../../application/queries/duties/duty.js';
import type { AppointmentId, Instant } from '../../application/vocabulary.js';
import { InstantScalar } from '../scalars/scalars.js';
import { connectionOf } from '../shared/connection.js';
import { DutyKindEnum } from './duty.enums.js';

@ObjectType({
  description:
    'Một việc đang chờ tôi và tôi làm được: có quyền, đúng lớp, không vướng quy tắc tách nhiệm vụ. ' +
    'Thứ nó nói đến là null nếu không được xem. / Something that waits for me and that I can do: I hold ' +
    'the power, it is of my class, and no separation of duties rules me out. What it is about is null ' +
    'where there is no such thing, or it is not mine to see.',
})
export class Duty implements Partial<DutyView> {
  @Field(() => DutyKindEnum)
  kind!: DutyView['kind'];

  @Field(() => InstantScalar, { description: 'Chờ từ lúc nào. / Since when it waits.' })
  since!: Instant;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Hạn, nếu có. / When it ends, if anything says so.',
  })
  due!: Instant | null;

  @Field(() => Boolean, {
    description:
      'Quá hạn, hoặc đã chờ từ 7 ngày trở lên nếu không có hạn. / Past its end; without one, waiting ' +
      'for 7 days or longer.',
  })
  late!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Nhiệm vụ của tôi cần nhận bàn giao. / My appointment, to be taken over.',
  })
  toAppointmentId!: AppointmentId | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Nhiệm vụ của người tiền nhiệm. / The predecessor’s appointment.',
  })
  fromAppointmentId!: AppointmentId | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Tệp danh sách đã xem trước mà chưa nhập. / The register that was examined and not imported yet.',
  })
  importId!: string | null;
}

@ObjectType({
  description:
    'Có bao nhiêu việc một loại đang chờ. / How much of a kind waits; kinds of which nothing waits are ' +
    'left out.',
})
export class DutyCount {
  @Field(() => DutyKindEnum)
  kind!: DutyView['kind'];

  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  late!: number;
}

export const DutyConnection = connectionOf('Duty', () => Duty);
