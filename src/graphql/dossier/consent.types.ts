import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ConsentView } from '../../application/queries/consent-queries.js';
import type { ConsentId, LocalDate } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

@ObjectType({ description: 'Việc rút sự đồng ý. / The withdrawal of a consent.' })
export class ConsentWithdrawal {
  @Field(() => LocalDateScalar)
  withdrawnOn!: LocalDate;

  @Field(() => Act)
  @Sized(partOfOwner)
  act!: ConsentView['given'];
}

@ObjectType({
  description:
    'Sự đồng ý của cha mẹ hoặc người giám hộ cho ảnh, phim của trẻ. / A guardian’s consent to photos ' +
    'and films of the child.',
})
export class Consent {
  @Field(() => ID, { name: 'id' })
  consentId!: ConsentId;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;

  @Field(() => Boolean, {
    description:
      'Trẻ từ đủ 7 tuổi cũng đồng ý. / The child, of seven years or more, agreed as well.',
  })
  childAgreed!: boolean;

  @Field(() => Boolean, {
    description: 'Hôm nay còn thêm được. / Whether more may be added today.',
  })
  isInForce!: boolean;

  @Field(() => Act)
  @Sized(partOfOwner)
  given!: ConsentView['given'];
}
