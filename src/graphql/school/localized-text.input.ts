import { Field, InputType } from '@nestjs/graphql';
import type { LocalizedText } from '../../application/vocabulary.js';

@InputType()
export class LocalizedTextInput implements LocalizedText {
  @Field(() => String)
  vi!: string;

  @Field(() => String)
  en!: string;
}
