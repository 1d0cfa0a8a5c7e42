import { Field, ObjectType } from '@nestjs/graphql';
import type { MovementRow } from '../../application/ports/movement-rows.js';
import type { Act as ActRow } from '../../application/ports/read-model-rows.js';
import type { AdmissionKind, ExitKind, LocalDate } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { AdmissionKindEnum, ExitKindEnum, MovementKindEnum } from './dossier.enums.js';

@ObjectType({
  description: 'Một trẻ vào trường, chuyển lớp hoặc rời trường. / A child came, moved or left.',
})
export class Movement {
  @Field(() => LocalDateScalar)
  day!: LocalDate;

  @Field(() => MovementKindEnum)
  what!: MovementRow['what'];

  @Field(() => AdmissionKindEnum, { nullable: true })
  admissionKind!: AdmissionKind | null;

  @Field(() => ExitKindEnum, { nullable: true })
  exitKind!: ExitKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số của giấy tờ kèm theo. / Number of the paper behind it.',
  })
  decisionNo!: string | null;

  @Field(() => Act)
  recorded!: ActRow;
}

export const MovementConnection = connectionOf('Movement', () => Movement);
