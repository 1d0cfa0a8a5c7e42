import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DelegatedOffice as DelegatedOfficeView } from '../../application/queries/reader.js';
import type {
  AccountId,
  AccountKind,
  AppointmentId,
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

@ObjectType({
  description:
    'Một quyền đang có hôm nay và nhiệm vụ mang lại quyền đó. / A power held today, with the office that ' +
    'carries it. What the act is about can still refuse it: a lock, a state, the separation of duties.',
})
export class HeldPower {
  @Field(() => PowerEnum)
  power!: Power;

  @Field(() => ID, {
    nullable: true,
    description:
      'Nhiệm vụ (của mình hoặc của người ủy quyền); null với phần mềm. / The appointment, one’s own or ' +
      'the one lent; null for a program, which nobody appointed.',
  })
  appointmentId!: AppointmentId | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Theo ủy quyền nào; null nếu là của mình. / The delegation; null for one’s own.',
  })
  delegationId!: DelegationId | null;
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

  @Field(() => [HeldPower], {
    description:
      'Những việc tôi làm được hôm nay, theo từng nhiệm vụ; người kiểm tra không có quyền nào. / What I ' +
      'can do at all today, office by office, own ones first; an inspector can do nothing.',
  })
  @Sized({ weight: 0.02, listMax: 200 })
  powers!: readonly unknown[];

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
