import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';

/** What every version of a catalogue says of itself, whatever it lists. */
@ObjectType({ isAbstract: true })
export abstract class CatalogueHead {
  @Field(() => String)
  catalogueId!: string;

  @Field(() => Int)
  catalogueVersion!: number;

  @Field(() => String)
  legalBasis!: string;

  @Field(() => LocalDateScalar)
  effectiveFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveTo!: LocalDate | null;

  @Field(() => Boolean, {
    description: 'Chưa đối chiếu với văn bản. / Not compared with the official texts yet.',
  })
  needsLegalReview!: boolean;
}

/** The same, of a version that is to be adopted. */
@InputType({ isAbstract: true })
export abstract class CatalogueHeadInput {
  @Field(() => String)
  catalogueId!: string;

  @Field(() => Int)
  catalogueVersion!: number;

  @Field(() => String)
  legalBasis!: string;

  @Field(() => LocalDateScalar)
  effectiveFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, defaultValue: null })
  effectiveTo!: LocalDate | null;

  @Field(() => Boolean)
  needsLegalReview!: boolean;
}
