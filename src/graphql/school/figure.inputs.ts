import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import {
  catalogueLimits,
  type ChildrenWhen,
  type FigureDefinition,
  type FigureMeasure,
} from '../../application/vocabulary.js';
import { ChildrenWhenEnum } from './catalogue.enums.js';
import { LocalizedTextInput } from './localized-text.input.js';

@InputType()
export class CountedRowsInput {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  field!: string;

  @Field(() => [String])
  @ArrayMaxSize(catalogueLimits.figureValuesMax)
  values!: readonly string[];
}

@InputType()
export class CountedRecordsInput extends CountedRowsInput {
  @Field(() => String, { nullable: true })
  topic?: string | null;
}

@InputType()
export class CountedReportsInput {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  figure!: string;
}

@InputType({
  isOneOf: true,
  description: 'Đếm gì; đúng một trong các cách. / What is counted: exactly one of these.',
})
export class FigureMeasureInput {
  @Field(() => CountedRowsInput, { nullable: true })
  @Type(() => CountedRowsInput)
  @ValidateNested()
  rows?: CountedRowsInput;

  @Field(() => CountedRecordsInput, { nullable: true })
  @Type(() => CountedRecordsInput)
  @ValidateNested()
  records?: CountedRecordsInput;

  @Field(() => ChildrenWhenEnum, { nullable: true })
  children?: ChildrenWhen;

  @Field(() => CountedReportsInput, { nullable: true })
  reports?: CountedReportsInput;
}

@InputType()
export class FigureDefinitionInput {
  @Field(() => String)
  code!: string;

  @Field(() => LocalizedTextInput)
  label!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true })
  unit?: LocalizedTextInput | null;

  @Field(() => FigureMeasureInput)
  @ValidateNested()
  @Type(() => FigureMeasureInput)
  count!: FigureMeasureInput;
}

export const figureOf = ({
  count,
  unit,
  code,
  label,
}: FigureDefinitionInput): FigureDefinition => ({
  code,
  label,
  ...(unit && { unit }),
  count: measureOf(count),
});

const measureOf = ({ rows, records, children, reports }: FigureMeasureInput): FigureMeasure => {
  if (rows) return { of: 'rows', ...valuesIn(rows) };
  if (records) {
    const { topic } = records;
    return { of: 'records', ...valuesIn(records), ...(topic && { topic }) };
  }
  if (reports) return { of: 'reports', kind: reports.kind, figure: reports.figure };
  return { of: 'children', when: children ?? 'last-day' };
};

const valuesIn = ({ kind, field, values }: CountedRowsInput) => ({ kind, field, values });
