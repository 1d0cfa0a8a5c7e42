import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import {
  catalogueLimits,
  type DossierAbout,
  type FieldType,
  type RecordCatalogue,
  type RecordKind,
  type RecordWindow,
  type Rhythm,
  type Role,
  type Topic,
} from '../../application/vocabulary.js';
import {
  FieldDefinitionInput,
  FieldOptionInput,
  type FieldTypeInput,
  TopicInput,
} from './field.inputs.js';
import { FigureDefinitionInput, figureOf } from './figure.inputs.js';
import { FieldRuleInput, fieldRuleOf } from './field-rule.js';
import { given } from './given.js';
import { LocalizedTextInput } from './localized-text.input.js';
import {
  AttachmentRuleInput,
  ChainStepInput,
  DueAfterRuleInput,
  DueRuleInput,
  RetentionRuleInput,
  VersionRuleInput,
} from './kind-rules.inputs.js';
import { KindRetentionInput, kindRetentionOf } from './retention-rule.js';
import { SchoolReportRuleInput, schoolReportOf } from './school-report-rule.js';
import { CommandInput } from '../shared/command-input.js';
import { RecordTierEnum, RoleEnum } from '../shared/enums.js';
import { DossierAboutEnum, RecordWindowEnum, RhythmEnum } from './catalogue.enums.js';
import { CatalogueHeadInput } from './catalogue-head.js';

// Only what keeps a catalogue finite is checked here: its content is the domain's to judge, which
// answers with CatalogueIsInvalid and the place of the first problem.

@InputType()
export class RecordKindInput {
  @Field(() => String)
  kind!: string;

  @Field(() => LocalizedTextInput)
  label!: LocalizedTextInput;

  @Field(() => RecordTierEnum)
  tier!: RecordKind['tier'];

  @Field(() => String)
  legalBasis!: string;

  @Field(() => [RoleEnum])
  owners!: readonly Role[];

  @Field(() => Boolean, { nullable: true })
  ownFileOnly?: boolean | null;

  @Field(() => Boolean)
  onePerDossier!: boolean;

  @Field(() => RhythmEnum, { nullable: true })
  every?: Rhythm | null;

  @Field(() => [TopicInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.topicsMax)
  @ValidateNested({ each: true })
  @Type(() => TopicInput)
  topics?: readonly TopicInput[] | null;

  @Field(() => Boolean, { nullable: true })
  numbered?: boolean | null;

  @Field(() => VersionRuleInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => VersionRuleInput)
  versioned?: VersionRuleInput | null;

  @Field(() => DueAfterRuleInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DueAfterRuleInput)
  dueAfter?: DueAfterRuleInput | null;

  @Field(() => [RoleEnum], { nullable: true })
  acknowledgedBy?: readonly Role[] | null;

  @Field(() => Int, { nullable: true })
  aheadDays?: number | null;

  @Field(() => RecordWindowEnum, { nullable: true })
  window?: RecordWindow | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.gatesMax)
  gates?: readonly string[] | null;
  @Field(() => DueRuleInput, { nullable: true })
  due?: DueRuleInput | null;

  @Field(() => [FieldDefinitionInput])
  @ArrayMaxSize(catalogueLimits.fieldsMax)
  fields!: readonly FieldDefinitionInput[];

  @Field(() => DossierAboutEnum, { nullable: true })
  about?: DossierAbout | null;

  @Field(() => [FieldDefinitionInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.rowFieldsMax)
  rowFields?: readonly FieldDefinitionInput[] | null;

  @Field(() => [FieldRuleInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.rulesMax)
  @ValidateNested({ each: true })
  @Type(() => FieldRuleInput)
  rules?: readonly FieldRuleInput[] | null;

  @Field(() => [FieldRuleInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.rulesMax)
  @ValidateNested({ each: true })
  @Type(() => FieldRuleInput)
  rowRules?: readonly FieldRuleInput[] | null;

  @Field(() => [FigureDefinitionInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.figuresMax)
  @ValidateNested({ each: true })
  @Type(() => FigureDefinitionInput)
  figures?: readonly FigureDefinitionInput[] | null;

  @Field(() => SchoolReportRuleInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SchoolReportRuleInput)
  schoolReport?: SchoolReportRuleInput | null;

  @Field(() => AttachmentRuleInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AttachmentRuleInput)
  attachments?: AttachmentRuleInput | null;

  @Field(() => KindRetentionInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => KindRetentionInput)
  retention?: KindRetentionInput | null;

  @Field(() => [ChainStepInput])
  @ArrayMaxSize(catalogueLimits.stepsMax)
  chain!: readonly ChainStepInput[];
}

@InputType()
export class CatalogueInput extends CatalogueHeadInput {
  @Field(() => RetentionRuleInput)
  childRetention!: RetentionRuleInput;

  @Field(() => RetentionRuleInput, {
    nullable: true,
    description:
      'Thời hạn giữ hồ sơ nhân sự, tính từ khi kết thúc công tác. / How long a file of the staff is kept ' +
      'from the end of the service on.',
  })
  @IsOptional()
  staffRetention?: RetentionRuleInput | null;

  @Field(() => [FieldOptionInput], {
    nullable: true,
    description: 'Khối hoặc nhóm tuổi của lớp. / Grades or groups of age that classes can be of.',
  })
  @IsOptional()
  @ArrayMaxSize(catalogueLimits.levelsMax)
  levels?: readonly FieldOptionInput[] | null;

  @Field(() => [RecordKindInput])
  @ArrayMaxSize(catalogueLimits.kindsMax)
  @ValidateNested({ each: true })
  @Type(() => RecordKindInput)
  kinds!: readonly RecordKindInput[];
}

@InputType()
export class AdoptCatalogueInput extends CommandInput {
  @Field(() => CatalogueInput)
  @ValidateNested()
  @Type(() => CatalogueInput)
  catalogue!: CatalogueInput;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class AddKindsInput extends CommandInput {
  @Field(() => [RecordKindInput], {
    description: 'Loại riêng của trường, `tier` là INTERNAL. / The school’s own kinds, INTERNAL.',
  })
  @ArrayMaxSize(catalogueLimits.kindsMax)
  @ValidateNested({ each: true })
  @Type(() => RecordKindInput)
  kinds!: readonly RecordKindInput[];

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

const fieldType = ({ text, date, integer, choice, record }: FieldTypeInput): FieldType => {
  if (text) {
    const { lengthMax, pattern, multiline } = text;
    return { is: 'text', lengthMax, ...given({ pattern, multiline }) };
  }
  if (date) return { is: 'date', ...date };
  if (integer) return { is: 'integer', ...integer };
  if (choice) return { is: 'choice', ...choice };
  if (record) return { is: 'record', ...record };
  return { is: 'boolean' };
};

export const catalogueOf = ({
  kinds,
  staffRetention,
  levels,
  ...catalogue
}: CatalogueInput): RecordCatalogue => ({
  ...catalogue,
  ...given({ levels }),
  ...(staffRetention && { staffRetention }),
  kinds: kinds.map(kindOf),
});

export const kindOf = ({
  fields,
  ownFileOnly,
  every,
  topics,
  numbered,
  versioned,
  dueAfter,
  acknowledgedBy,
  aheadDays,
  window,
  gates,
  due,
  about,
  rowFields,
  rules,
  rowRules,
  figures,
  schoolReport,
  attachments,
  chain,
  retention,
  ...kind
}: RecordKindInput): RecordKind => ({
  ...kind,
  ...(ownFileOnly && { ownFileOnly }),
  ...(topics && { topics: topics.map(topicOf) }),
  ...(numbered && { numbered }),
  ...(dueAfter && { dueAfter: { field: dueAfter.field, days: dueAfter.days } }),
  ...(versioned && { versioned: { effectiveFrom: versioned.effectiveFrom } }),
  ...given({ every, acknowledgedBy, aheadDays, window, gates, about }),
  ...(due && { due: { from: due.from, days: due.days, ...(due.by && { by: due.by }) } }),
  ...(attachments && { attachments: { max: attachments.max, types: attachments.types } }),
  ...(retention && { retention: kindRetentionOf(retention) }),
  ...(figures && { figures: figures.map(figureOf) }),
  ...(schoolReport && { schoolReport: schoolReportOf(schoolReport) }),
  ...(rowFields && { rowFields: rowFields.map(fieldDefinition) }),
  ...(rules && { rules: rules.map(fieldRuleOf) }),
  ...(rowRules && { rowRules: rowRules.map(fieldRuleOf) }),
  fields: fields.map(fieldDefinition),
  chain: chain.map(({ sample, ...step }) => ({ ...step, ...given({ sample }) })),
});

const topicOf = ({ code, label, levels }: TopicInput): Topic => ({
  code,
  label,
  ...given({ levels }),
});

const fieldDefinition = ({
  type,
  sensitive,
  ...field
}: FieldDefinitionInput): RecordKind['fields'][number] => ({
  ...field,
  type: fieldType(type),
  ...(sensitive && { sensitive }),
});
