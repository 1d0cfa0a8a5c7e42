import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import {
  catalogueLimits,
  type SchoolReportPart,
  type SchoolReportRule as Rule,
} from '../../application/vocabulary.js';
import { SchoolReportPartEnum } from './catalogue.enums.js';

@ObjectType({
  description:
    'Phần của loại này trong học bạ. / What of its records stands in a child’s school report.',
})
export class SchoolReportRule {
  @Field(() => SchoolReportPartEnum)
  on!: SchoolReportPart;

  @Field(() => [String], { description: 'Những ô nào. / Which fields.' })
  fields!: readonly string[];

  @Field(() => [String], {
    nullable: true,
    description:
      'Những ô trong bảng tổng hợp của lớp; null nếu không có. / Which of them stand in the summary of a ' +
      'class; null when none does.',
  })
  summary!: readonly string[] | null;
}

@InputType()
export class SchoolReportRuleInput {
  @Field(() => SchoolReportPartEnum)
  on!: SchoolReportPart;

  @Field(() => [String])
  @ArrayMaxSize(catalogueLimits.reportFieldsMax)
  fields!: readonly string[];

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.reportFieldsMax)
  summary?: readonly string[] | null;
}

export const schoolReportOf = ({ on, fields, summary }: SchoolReportRuleInput): Rule => ({
  on,
  fields,
  ...(summary && { summary }),
});
