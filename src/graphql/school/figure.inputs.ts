import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import {
  catalogueLimits,
  type ChildrenWhen,
  type FigureDefinition,
  type FigureMeasure,
  type Role,
} from '../../application/vocabulary.js';
import { RoleEnum } from '../shared/enums.js';
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

  @Field(() => String, { nullable: true })
  on?: string | null;
}

@InputType()
export class CountedApprovedInput {
  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true })
  topic?: string | null;

  @Field(() => String, { nullable: true })
  on?: string | null;
}

@InputType()
export class CountedStaffInput {
  @Field(() => [RoleEnum], { nullable: true })
  roles?: readonly Role[] | null;

  @Field(() => CountedRowsInput, { nullable: true })
  @Type(() => CountedRowsInput)
  @ValidateNested()
  @IsOptional()
  having?: CountedRowsInput | null;
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

  @Field(() => CountedApprovedInput, { nullable: true })
  @Type(() => CountedApprovedInput)
  @ValidateNested()
  approved?: CountedApprovedInput;

  @Field(() => CountedStaffInput, { nullable: true })
  @Type(() => CountedStaffInput)
  @ValidateNested()
  staff?: CountedStaffInput;

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

const measureOf = (count: FigureMeasureInput): FigureMeasure => {
  const { rows, records, approved, staff, children, reports } = count;
  if (rows) return { of: 'rows', ...valuesIn(rows) };
  if (records) return { of: 'records', ...valuesIn(records), ...narrowed(records) };
  if (approved) return { of: 'approved', kind: approved.kind, ...narrowed(approved) };
  if (staff) {
    const { roles, having } = staff;
    return { of: 'staff', ...(roles && { roles }), ...(having && { having: valuesIn(having) }) };
  }
  if (reports) return { of: 'reports', kind: reports.kind, figure: reports.figure };
  return { of: 'children', when: children ?? 'last-day' };
};

const narrowed = ({ topic, on }: Pick<CountedApprovedInput, 'topic' | 'on'>) => ({
  ...(topic && { topic }),
  ...(on && { on }),
});

const valuesIn = ({ kind, field, values }: CountedRowsInput) => ({ kind, field, values });
