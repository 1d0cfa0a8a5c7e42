import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type {
  KindRetention as Rule,
  LocalDate,
  RetentionFrom,
} from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { RetentionFromEnum } from './catalogue.enums.js';

@ObjectType({
  description:
    'Thời hạn lưu của một loại, tính từ hết năm mà công việc kết thúc. / How long records of a kind are ' +
    'kept at least, counted from the end of the year in which the work has ended.',
})
export class KindRetention {
  @Field(() => Boolean, { description: 'Lưu vĩnh viễn. / For ever.' })
  permanent!: boolean;

  @Field(() => Int, { nullable: true, description: 'null: vĩnh viễn. / null: for ever.' })
  years!: number | null;

  @Field(() => RetentionFromEnum, { nullable: true })
  from!: RetentionFrom | null;

  @Field(() => String, { description: 'Căn cứ pháp lý. / Legal basis.' })
  legalBasis!: string;
}

@ObjectType({
  description: 'Bản ghi được lưu đến khi nào. / Until when a record is kept at least.',
})
export class KeptUntil {
  @Field(() => Boolean, { description: 'Lưu vĩnh viễn. / For ever.' })
  permanent!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày cuối của thời hạn; null nếu vĩnh viễn, hoặc thời hạn chưa bắt đầu. / The last day; null when it ' +
      'is for ever, and as long as the years have not begun.',
  })
  until!: LocalDate | null;

  @Field(() => String, { description: 'Căn cứ pháp lý. / Legal basis.' })
  legalBasis!: string;
}

@InputType({
  description:
    'Hoặc vĩnh viễn, hoặc số năm và tính từ khi nào. / Either for ever, or for so many years, and from when.',
})
export class KindRetentionInput {
  @Field(() => Boolean, { nullable: true })
  permanent?: boolean | null;

  @Field(() => Int, { nullable: true })
  years?: number | null;

  @Field(() => RetentionFromEnum, { nullable: true })
  from?: RetentionFrom | null;

  @Field(() => String)
  legalBasis!: string;
}

/** Whatever was given: that it is one of both is the domain's to judge. */
export const kindRetentionOf = ({ legalBasis, ...term }: KindRetentionInput): Rule =>
  ({
    ...Object.fromEntries(Object.entries(term).filter(([, value]) => value ?? false)),
    legalBasis,
  }) as Rule;

export const shownRetention = (rule: Rule): KindRetention =>
  'permanent' in rule ? { years: null, from: null, ...rule } : { permanent: false, ...rule };
