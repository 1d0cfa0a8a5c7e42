import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DelegatedOffice as DelegatedOfficeView } from '../../application/queries/reader.js';
import type {
  AccountId,
  AccountKind,
  DelegationId,
  LocalDate,
  PersonId,
  Power,
  Role,
} from '../../application/vocabulary.js';
import { AuthorityGrant } from '../access/grant.types.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { AccountKindEnum, PowerEnum, RoleEnum } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { Appointment, Person } from './person.types.js';

@ObjectType({
  description:
    'Nhiệm vụ của người khác mà tôi được ủy quyền làm thay. / An office of somebody else in which I ' +
    'may act, with the delegated powers only.',
})
export class DelegatedOffice implements Partial<DelegatedOfficeView> {
  @Field(() => ID)
  delegationId!: DelegationId;

  @Field(() => Person, { name: 'from', description: 'Làm thay ai. / On whose behalf.' })
  fromPersonId!: PersonId;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => [PowerEnum])
  powers!: readonly Power[];

  @Field(() => LocalDateScalar, { description: 'Ngày cuối cùng. / The last day.' })
  until!: LocalDate;
}

@ObjectType({ description: 'Người đang đăng nhập. / Whoever is signed in.' })
export class Me {
  @Field(() => Person)
  person!: PersonId;

  @Field(() => ID)
  schoolId!: string;

  @Field(() => ID)
  accountId!: AccountId;

  @Field(() => AccountKindEnum)
  accountKind!: AccountKind;

  @Field(() => [Appointment], {
    description: 'Nhiệm vụ có hiệu lực hôm nay. / Appointments in force today.',
  })
  @Sized({ ...partOfOwner, listMax: 20 })
  appointments!: readonly Appointment[];

  @Field(() => [DelegatedOffice], {
    description: 'Được ủy quyền hôm nay. / Delegations to me in force today.',
  })
  @Sized({ ...partOfOwner, listMax: 10 })
  delegatedOffices!: readonly DelegatedOfficeView[];

  @Field(() => AuthorityGrant, {
    nullable: true,
    description:
      'Quyền xem của người kiểm tra, còn hiệu lực: theo văn bản nào, phạm vi, đến khi nào. / The grant ' +
      'in force under which an inspector reads: at which request, what, until when; null for the ' +
      'school’s own people and once it is over.',
  })
  @Sized(partOfOwner)
  grant!: unknown;
}
