import { Field, ID, ObjectType } from '@nestjs/graphql';
import type {
  Act as ActRow,
  CorrectionRow,
  WitnessAct,
} from '../../application/ports/read-model-rows.js';
import type {
  CorrectionId,
  Instant,
  PersonId,
  UnlockId,
  ValueHash,
} from '../../application/vocabulary.js';
import { Person } from '../person/person.types.js';
import { InstantScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { CorrectionStatusEnum, VoidCauseEnum, WitnessCapacityEnum } from '../shared/enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

@ObjectType({
  description:
    'Người chứng kiến xác nhận đúng hai mã băm đã thấy. / A witness attests to exactly the old and the ' +
    'new value that they saw.',
})
export class Witness {
  @Field(() => WitnessCapacityEnum)
  capacity!: WitnessAct['capacity'];

  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Mã băm của giá trị cũ đã thấy. / Hash of the old value that they saw.',
  })
  sawOldHash!: ValueHash | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã băm của giá trị mới đã thấy. / Hash of the new value that they saw.',
  })
  sawNewHash!: ValueHash | null;
}

@ObjectType({ description: 'Hủy đề nghị. / How a correction was voided.' })
export class Voiding {
  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => VoidCauseEnum)
  cause!: NonNullable<CorrectionRow['voided']>['cause'];
}

@ObjectType({
  description:
    'Lời ghi của một mục: lý do, nhận xét, minh chứng, bản in cấp lại. / What was written: a ' +
    'reason, a comment, evidence, printouts issued again (lists: one to a line).',
})
export class Note {
  @Field(() => String, {
    description: '`reason` | `comment` | `evidence` | `reissuedDocuments`',
  })
  note!: string;
}

@ObjectType({
  description:
    'Đề nghị điều chỉnh một ô: đề nghị → cho phép → chứng kiến → thực hiện → kết thúc. / The ' +
    'correction of one field, from the request to the end; old and new value stay readable.',
})
export class Correction {
  @Field(() => ID, { name: 'id' })
  correctionId!: CorrectionId;

  @Field(() => String)
  field!: string;

  @Words('Nhãn của ô. / Label of the field.')
  label!: LocalizedText;

  @Field(() => CorrectionStatusEnum)
  status!: CorrectionRow['status'];

  @Field(() => Boolean, {
    description: 'Còn chờ ai đó. / Somebody still has to do something.',
  })
  open!: boolean;

  @Field(() => Act)
  @Sized(partOfOwner)
  requested!: ActRow;

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  permitted!: ActRow | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Thời hạn cho phép điều chỉnh. / When the permission ends.',
  })
  expiresAt!: Instant | null;

  @Field(() => Person, { name: 'designatedWitness', nullable: true })
  designatedWitnessId!: PersonId | null;

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  refused!: ActRow | null;

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  applied!: ActRow | null;

  @Field(() => ID, { nullable: true })
  unlockId!: UnlockId | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Phải cấp lại bản in. / Printouts have to be issued again.',
  })
  reissueRequired!: boolean | null;

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  closed!: ActRow | null;

  @Field(() => [Person], { name: 'notifiedPersons' })
  @Sized({ listMax: 10 })
  notifiedPersonIds!: readonly PersonId[];
}

@ObjectType({
  description: 'Một giá trị và mã băm của nó. / A value and its hash, as an entry holds them.',
})
export class SeenValue {
  @Field(() => String, {
    nullable: true,
    description:
      'Mã băm mà người chứng kiến phải nêu. / What a witness names; null when the caller may not know it.',
  })
  hash!: ValueHash | null;
}

export const CorrectionConnection = connectionOf('Correction', () => Correction);
