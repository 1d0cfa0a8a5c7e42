import { Field, ObjectType } from '@nestjs/graphql';
import type { LocalizedText as Text } from '../../application/vocabulary.js';
import { Sized } from './sized-field.js';

@ObjectType({
  description: 'Cùng một lời bằng tiếng Việt và tiếng Anh. / The same words in two languages.',
})
export class LocalizedText implements Text {
  @Field(() => String, { description: 'Tiếng Việt' })
  vi!: string;

  @Field(() => String, { description: 'English' })
  en!: string;
}

/** A field with words for people; they come with their owner and cost nothing. */
export const Words =
  (description: string): PropertyDecorator =>
  (target, key) => {
    Field(() => LocalizedText, { description })(target, key);
    Sized({ weight: 0 })(target, key);
  };
