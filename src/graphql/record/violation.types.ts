import { Field, ObjectType } from '@nestjs/graphql';
import type { Instant } from '../../application/vocabulary.js';
import { InstantScalar } from '../scalars/scalars.js';
import { connectionOf } from '../shared/connection.js';
import { LocalizedText, Words } from '../shared/localized-text.js';

@ObjectType({
  description:
    'Kế hoạch chưa có hiệu lực mà lớp đã dùng: bản ghi đầu tiên được lập trước đó. / A plan that was used ' +
    'before it was in force: the first record that was entered before.',
})
export class PlanViolation {
  @Words('Kế hoạch nào, kỳ nào. / Which plan, of which period.')
  planLabel!: LocalizedText;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Kế hoạch có hiệu lực từ; null nếu chưa. / In force since; null while it is not.',
  })
  inForceSince!: Instant | null;

  @Field(() => InstantScalar, {
    description: 'Bản ghi đầu tiên được lập lúc nào. / When the first record was entered.',
  })
  enteredAt!: Instant;
}

export const PlanViolationConnection = connectionOf('PlanViolation', () => PlanViolation);
