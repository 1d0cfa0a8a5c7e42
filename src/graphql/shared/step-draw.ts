import { Field, ObjectType } from '@nestjs/graphql';

export const drawsText =
  'Rút thăm lúc trình duyệt, cho các bước kiểm tra theo mẫu; rỗng khi chưa trình duyệt. / Drawn when it ' +
  'was submitted, for the steps that are taken of a sample; empty until then.';

@ObjectType({
  description:
    'Có được chọn kiểm tra theo mẫu ở một bước hay không. / Whether a record is one of the sample for ' +
    'which a step is taken.',
})
export class StepDraw {
  @Field(() => String)
  step!: string;

  @Field(() => Boolean)
  isChosen!: boolean;
}
