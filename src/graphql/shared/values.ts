import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { RevealedValue } from '../../application/ports/event-codec.js';
import {
  hashOnceRevealed,
  isCommitment,
  type VisibleHash,
  type VisibleValue,
} from '../../application/queries/visible-value.js';
import type { FieldValue, Role, ValueHash } from '../../application/vocabulary.js';
import type { Loaders } from '../context/loaders.js';
import { FieldValueScalar } from '../scalars/scalars.js';
import { RoleEnum } from './enums.js';
import { LocalizedText, Words } from './localized-text.js';

@ObjectType({ description: 'Giá trị đọc được. / A value that the caller may read.' })
export class ReadableValue {
  @Field(() => FieldValueScalar, {
    nullable: true,
    description: 'null: cố ý để trống. / null: deliberately empty.',
  })
  value!: FieldValue;
}

@ObjectType({
  description: 'Người hỏi không được xem giá trị này. / The caller may not read this value.',
})
export class RestrictedValue {
  @Field(() => [RoleEnum], { description: 'Ai được xem. / Who may.' })
  readers!: readonly Role[];

  @Words('Giải thích. / In words.')
  message!: LocalizedText;
}

@ObjectType({
  description:
    'Giá trị đã bị hủy cùng khóa của nó; dấu vết và bằng chứng vẫn còn. / The value was destroyed ' +
    'with its key; its trace and every proof remain.',
})
export class ErasedValue {
  @Words('Giải thích. / In words.')
  message!: LocalizedText;
}

export const RecordValue = createUnionType({
  name: 'RecordValue',
  description:
    'Giá trị, hoặc vì sao không có. / A value, or why there is none to be read: withheld from this ' +
    'caller, or destroyed for everybody.',
  types: () => [ReadableValue, RestrictedValue, ErasedValue] as const,
});

const restrictedText: LocalizedText = {
  vi: 'Nhiệm vụ của bạn không được xem nội dung này.',
  en: 'Your appointment does not include reading this.',
};
const erasedText: LocalizedText = {
  vi: 'Đã hủy theo quyết định; không ai đọc lại được.',
  en: 'Destroyed by decision; nobody can read it any more.',
};

type AnyValue = ReadableValue | RestrictedValue | ErasedValue;

const readable = (value: FieldValue): ReadableValue =>
  Object.assign(new ReadableValue(), { value });
const erased = (): ErasedValue => Object.assign(new ErasedValue(), { message: erasedText });

const revealed = (value: RevealedValue): AnyValue =>
  value.state === 'readable' ? readable(value.value) : erased();

/** Reveals what the reader was granted; nothing that was not asked for is ever decrypted. */
export const showValue = (
  { values }: Pick<Loaders, 'values'>,
  value: VisibleValue,
): AnyValue | Promise<AnyValue> => {
  switch (value.state) {
    case 'clear':
      return readable(value.value);
    case 'erased':
      return erased();
    case 'restricted': {
      const { readers } = value;
      return Object.assign(new RestrictedValue(), { readers, message: restrictedText });
    }
    case 'protected':
      return values.load(value.ref).then(revealed);
  }
};

/**
 * A hash that is known is given as it is, a commitment is fetched from where its block is, and a
 * hash that spells a sensitive value is shown on the same terms as the value.
 */
export const showHash = (
  { values, commitments }: Pick<Loaders, 'values' | 'commitments'>,
  hash: VisibleHash,
): ValueHash | null | Promise<ValueHash | null> => {
  if (hash === null || typeof hash === 'string') return hash;
  return isCommitment(hash) ? commitments.load(hash) : values.load(hash).then(hashOnceRevealed);
};
