import { Field, ObjectType } from '@nestjs/graphql';
import {
  catalogueLimits,
  type FieldProblem as Problem,
  type LabelledRule,
} from '../../application/vocabulary.js';
import { FieldRelationEnum } from '../school/catalogue.enums.js';
import { FieldProblemKindEnum } from '../shared/enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { Sized } from '../shared/sized-field.js';

@ObjectType({ description: 'Một ô được so sánh. / A field that a rule compares.' })
export class ComparedField {
  @Field(() => String)
  name!: string;

  @Words('Nhãn trên biểu mẫu. / Label on the form.')
  label!: LocalizedText;
}

@ObjectType({
  description: 'Ràng buộc giữa các ô bị vi phạm. / A rule between fields that the values break.',
})
export class BrokenRule {
  @Field(() => [ComparedField])
  @Sized({ weight: 0, listMax: catalogueLimits.ruleFieldsMax })
  left!: LabelledRule['left'];

  @Field(() => FieldRelationEnum)
  is!: LabelledRule['is'];

  @Field(() => ComparedField)
  @Sized({ weight: 0 })
  right!: LabelledRule['right'];
}

@ObjectType({ description: 'Một ô chưa đúng. / A field that is not as the form asks.' })
export class FieldProblem {
  @Field(() => String)
  field!: string;

  @Field(() => FieldProblemKindEnum)
  problem!: Problem['problem'];

  @Field(() => BrokenRule, {
    nullable: true,
    description: 'Của AGAINST_RULE; nếu không thì null. / Of AGAINST_RULE; null otherwise.',
  })
  @Sized({ weight: 0 })
  rule?: LabelledRule | null;

  @Words('Sai ở đâu. / What is wrong.')
  message!: LocalizedText;
}
