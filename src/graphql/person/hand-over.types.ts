import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Act as ActRow, HandOverRow } from '../../application/ports/read-model-rows.js';
import type { AppointmentId } from '../../application/vocabulary.js';
import { HexHashScalar, LogIndexScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

@ObjectType({
  description:
    'Bàn giao: người kế nhiệm nhận nhiệm vụ lúc nhật ký có bao nhiêu mục. / A hand-over: the ' +
    'successor took the office when the log had that size.',
})
export class HandOver implements Partial<HandOverRow> {
  @Field(() => ID)
  fromAppointmentId!: AppointmentId;

  @Field(() => ID)
  toAppointmentId!: AppointmentId;

  @Field(() => LogIndexScalar, {
    description: 'Số mục đã niêm phong khi nhận. / Entries sealed when it was taken over.',
  })
  logSize!: string;

  @Field(() => HexHashScalar, { nullable: true })
  documentHash!: string | null;

  @Field(() => Act)
  @Sized(partOfOwner)
  recorded!: ActRow;
}
