import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { LocalizedText as Text } from '../../application/vocabulary.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import type { PublicRefusal } from './public-refusal.js';
import { refusalTexts } from './refusal-texts.js';

@InterfaceType({
  description:
    'Yêu cầu hợp lệ về dạng nhưng chưa được phép lúc này; không có gì được ghi. / The request was ' +
    'understood and refused as things stand; nothing was written.',
  resolveType: ({ code }: { readonly code: string }) => code,
})
export abstract class Refusal {
  @Field(() => String, { description: 'Tên của kiểu này, ổn định. / Name of this type; stable.' })
  code!: PublicRefusal['type'];

  @Words('Vì sao. / Why.')
  message!: LocalizedText;

  @Words('Làm gì tiếp. / What to do next.')
  nextStep!: LocalizedText;
}

const bothLanguages = ({ vi, en }: Text): string => `${vi} / ${en}`;

/** Makes a class the GraphQL type of the refusal with that name, described by its own message. */
export const RefusalType =
  (type: PublicRefusal['type']): ClassDecorator =>
  (target) => {
    const description = bothLanguages(refusalTexts[type].message);
    ObjectType(type, { implements: () => [Refusal], description })(target);
  };
