import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ConclusionView, FindingView } from '../../application/queries/inspection-queries.js';
import {
  findingsOfConclusionMax,
  type Judgement,
  type LocalDate,
  type Outcome,
} from '../../application/vocabulary.js';
import { GrantScope } from '../access/grant.types.js';
import { LocalDateScalar, RevisionScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { LocalizedText } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { FindingOutcomeEnum, FindingStatusEnum, JudgementEnum } from './inspection.enums.js';

@ObjectType({
  description: 'Một việc phải khắc phục theo kết luận. / Something that has to be put right.',
})
export class InspectionFinding
  implements Pick<FindingView, 'findingNo' | 'documentNo' | 'dueOn' | 'status' | 'isOverdue'>
{
  @Field(() => ID)
  conclusionId!: ConclusionView['conclusionId'];

  @Field(() => String, { description: 'Văn bản kết luận. / The document of the conclusion.' })
  documentNo!: string;

  @Field(() => Int, { description: 'Số thứ tự trong kết luận. / Its number in the conclusion.' })
  findingNo!: number;

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / By the end of that day.' })
  dueOn!: LocalDate;

  @Field(() => FindingStatusEnum)
  status!: FindingView['status'];

  @Field(() => Boolean, {
    description: 'Quá hạn mà lãnh đạo chưa ký báo cáo. / Overdue, and not signed off.',
  })
  isOverdue!: boolean;

  @Field(() => Act, { nullable: true, description: 'Báo cáo sau cùng. / The last answer.' })
  @Sized({ weight: 0 })
  answered!: FindingView['answered'];

  @Field(() => RevisionScalar, {
    nullable: true,
    description:
      'Gửi lại khi ký hay đánh giá báo cáo (`basedOnRevision`). / Sent back when the answer is signed off or judged.',
  })
  answeredRevision!: FindingView['answeredRevision'];

  @Field(() => ID, {
    nullable: true,
    description: 'Bản ghi cho thấy đã làm gì. / The record that shows what was done.',
  })
  recordId!: FindingView['recordId'];

  @Field(() => Act, { nullable: true, description: 'Lãnh đạo ký. / The leadership’s sign-off.' })
  @Sized({ weight: 0 })
  signed!: FindingView['signed'];

  @Field(() => Act, {
    nullable: true,
    description: 'Cơ quan xét lần cuối. / What the authority said last.',
  })
  @Sized({ weight: 0 })
  judged!: FindingView['judged'];

  @Field(() => FindingOutcomeEnum, { nullable: true })
  outcome!: Outcome | null;
}

@ObjectType({
  description:
    'Cơ quan quản lý đã kết luận gì sau khi thanh tra, kiểm tra. / What a supervising authority concluded ' +
    'of an inspection.',
})
export class InspectionConclusion
  implements
    Pick<
      ConclusionView,
      'authorityId' | 'documentNo' | 'concludedOn' | 'isByAuthority' | 'mayWithdraw'
    >
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
  @Sized({ weight: 0.1, listMax: findingsOfConclusionMax })
  findings!: readonly FindingView[];

  @Field(() => Boolean, { description: 'Tôi rút được. / Whether the caller may withdraw it.' })
  mayWithdraw!: boolean;
}
export const InspectionConclusionConnection = connectionOf(
  'InspectionConclusion',
  () => InspectionConclusion,
);
