import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ConclusionView, FindingView } from '../../application/queries/inspection-queries.js';
import type { Judgement, LocalDate } from '../../application/vocabulary.js';
import { GrantScope } from '../access/grant.types.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { LocalizedText } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { JudgementEnum } from './inspection.enums.js';

@ObjectType({
  description: 'Một việc phải khắc phục theo kết luận. / Something that has to be put right.',
})
export class InspectionFinding implements Pick<FindingView, 'findingNo' | 'dueOn'> {
  @Field(() => Int, { description: 'Số thứ tự trong kết luận. / Its number in the conclusion.' })
  findingNo!: number;

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / By the end of that day.' })
  dueOn!: LocalDate;
}

@ObjectType({
  description:
    'Cơ quan quản lý đã kết luận gì sau khi thanh tra, kiểm tra. / What a supervising authority concluded ' +
    'of an inspection.',
})
export class InspectionConclusion
  implements
    Pick<ConclusionView, 'authorityId' | 'documentNo' | 'concludedOn' | 'isByAuthority' | 'isMine'>
{
  @Field(() => ID, { name: 'id' })
  conclusionId!: ConclusionView['conclusionId'];

  @Field(() => String)
  authorityId!: string;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'Tên cơ quan trong danh mục ngày đó. / As the catalogue calls it on that day; null if it does not.',
  })
  @Sized({ weight: 0 })
  authorityName!: ConclusionView['authorityName'];

  @Field(() => String)
  documentNo!: string;

  @Field(() => LocalDateScalar)
  concludedOn!: LocalDate;

  @Field(() => GrantScope, { description: 'Đã kiểm tra những gì. / What was inspected.' })
  @Sized(partOfOwner)
  scope!: GrantScope;

  @Field(() => JudgementEnum)
  judgement!: Judgement;

  @Field(() => Boolean, {
    description:
      'Người kiểm tra tự ghi theo quyền xem; không thì trường nhập theo văn bản. / An inspector gave it by ' +
      'the grant; else the school entered it from paper.',
  })
  isByAuthority!: boolean;

  @Field(() => Act)
  @Sized(partOfOwner)
  recorded!: ConclusionView['recorded'];

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  withdrawn!: ConclusionView['withdrawn'];

  @Field(() => [InspectionFinding])
  @Sized({ weight: 0.1, listMax: 30 })
  findings!: readonly FindingView[];

  @Field(() => Boolean, { description: 'Tôi rút được. / Whether the caller may withdraw it.' })
  isMine!: boolean;
}
export const InspectionConclusionConnection = connectionOf(
  'InspectionConclusion',
  () => InspectionConclusion,
);
