import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import {
  type AuthorityCatalogue,
  authoritiesMax,
  type AuthorityLevel,
  type LocalDate,
} from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { LocalizedTextInput } from '../school/localized-text.input.js';
import { CommandInput } from '../shared/command-input.js';
import { AuthorityLevelEnum } from '../shared/enums.js';
import { CatalogueHeadInput } from '../school/catalogue-head.js';

// Only what keeps a catalogue finite is checked here: its content is the domain's to judge, which
// answers with CatalogueIsInvalid and the place of the first problem.

@InputType()
export class AuthorityInput {
  @Field(() => String)
  authorityId!: string;

  @Field(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => AuthorityLevelEnum)
  level!: AuthorityLevel;

  @Field(() => String, { nullable: true, defaultValue: null })
  parentId!: string | null;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, defaultValue: null })
  to!: LocalDate | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Cơ quan kế nhiệm. / Who took over when it ended.',
  })
  @ArrayMaxSize(20)
  successorIds!: readonly string[];
}

@InputType()
export class AuthorityCatalogueInput extends CatalogueHeadInput {
  @Field(() => [AuthorityInput])
  @ArrayMaxSize(authoritiesMax)
  @ValidateNested({ each: true })
  @Type(() => AuthorityInput)
  authorities!: readonly AuthorityInput[];
}

@InputType()
export class AdoptAuthoritiesInput extends CommandInput {
  @Field(() => AuthorityCatalogueInput)
  @ValidateNested()
  @Type(() => AuthorityCatalogueInput)
  catalogue!: AuthorityCatalogueInput;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

/** Plain data: what GraphQL hands on is made without a prototype. */
export const authoritiesOf = (catalogue: AuthorityCatalogueInput): AuthorityCatalogue => ({
  ...catalogue,
  authorities: catalogue.authorities.map((one) => ({ ...one, name: { ...one.name } })),
});
