import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import {
  catalogueLimits,
  type FieldDefinition,
  type FieldRelation,
  type FieldRule as Rule,
  withLabels,
} from '../../application/vocabulary.js';
import { ruleText } from '../refusals/field-problem.texts.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { Sized } from '../shared/sized-field.js';
import { FieldRelationEnum } from './catalogue.enums.js';

@ObjectType({
  description:
    'Ràng buộc giữa các ô của một biểu mẫu; ô trống thì không xét. / What holds between fields of a form; ' +
    'what is empty breaks no rule.',
})
export class FieldRule {
  @Field(() => [String], {
    description: 'Một ngày, hoặc các số được cộng lại. / One day, or numbers that are added up.',
  })
  @Sized({ listMax: catalogueLimits.ruleFieldsMax })
  left!: readonly string[];

  @Field(() => FieldRelationEnum)
  is!: FieldRelation;

  @Field(() => String)
  right!: string;

  @Words('Bằng lời, theo nhãn của các ô. / In words, by what its fields are called.')
  said!: LocalizedText;
}

export const shownRules = (
  rules: readonly Rule[] | undefined,
  fields: readonly FieldDefinition[] | undefined,
): readonly FieldRule[] =>
  (rules ?? []).map((rule) => ({ ...rule, said: ruleText(withLabels(rule, fields ?? [])) }));

@InputType()
export class FieldRuleInput {
  @Field(() => [String])
  @ArrayMaxSize(catalogueLimits.ruleFieldsMax)
  @MaxLength(60, { each: true })
  left!: readonly string[];

  @Field(() => FieldRelationEnum)
  is!: FieldRelation;

  @Field(() => String)
  @MaxLength(60)
  right!: string;
}

export const fieldRuleOf = ({ left, is, right }: FieldRuleInput): Rule => ({ left, is, right });
