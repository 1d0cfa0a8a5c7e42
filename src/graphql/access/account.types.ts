import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AccessAccountRow, AccessTokenRow } from '../../application/ports/access-rows.js';
import type { Act as ActRow } from '../../application/ports/read-model-rows.js';
import type {
  AccountId,
  AccountKind,
  AccountStatus,
  AppointmentId,
  DelegationId,
  GrantId,
  Instant,
  InvitationPurpose,
  LocalDate,
  PersonId,
  Power,
  Role,
} from '../../application/vocabulary.js';
import { Person } from '../person/person.types.js';
import { InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import {
  AccountKindEnum,
  AccountStatusEnum,
  InvitationPurposeEnum,
  PowerEnum,
  RoleEnum,
} from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

@ObjectType({
  description: 'Quyền của phần mềm, đến hạn. / What a program may do, and until when.',
})
export class ServiceOffice {
  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => [PowerEnum])
  powers!: readonly Power[];

  @Field(() => InstantScalar)
  expiresAt!: Instant;
}

@ObjectType({ description: 'Lần mời gần nhất. / The last invitation.' })
export class AccountInvitation {
  @Field(() => InvitationPurposeEnum)
  purpose!: InvitationPurpose;

  @Field(() => InstantScalar)
  expiresAt!: Instant;

  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;
}

@ObjectType({ description: 'Mã truy cập của phần mềm. / A token of a service account.' })
export class ServiceToken implements Partial<AccessTokenRow> {
  @Field(() => ID, { name: 'id' })
  tokenId!: string;

  @Field(() => InstantScalar)
  expiresAt!: Instant;

  @Field(() => Act)
  @Sized(partOfOwner)
  issued!: ActRow;

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  revoked!: ActRow | null;
}

/** In resolvers also with `reason`, where it lies. */
@ObjectType({ description: 'Tài khoản được tạm khóa, mở lại, đóng. / A change of an account.' })
export class AccountChange {
  @Field(() => AccountStatusEnum)
  status!: AccountStatus;

  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;
}

@ObjectType({
  description:
    'Tài khoản của một người, một phần mềm hay một người kiểm tra. / An account, with all that was ' +
    'decided about it.',
})
export class Account {
  @Field(() => ID, { name: 'id' })
  accountId!: AccountId;

  @Field(() => AccountKindEnum)
  kind!: AccountKind;

  @Field(() => AccountStatusEnum)
  status!: AccountStatus;

  @Field(() => String, { nullable: true, description: 'Tên phần mềm. / What program it is.' })
  name!: string | null;

  @Field(() => Act)
  @Sized(partOfOwner)
  opened!: ActRow;

  @Field(() => ServiceOffice, { nullable: true })
  @Sized(partOfOwner)
  office!: AccessAccountRow['office'];

  @Field(() => [ServiceToken])
  @Sized({ ...partOfOwner, listMax: 50 })
  tokens!: AccessAccountRow['tokens'];
}

@ObjectType({
  description: 'Ủy quyền có hiệu lực hôm đó. / A delegation in force on that day.',
})
export class DelegatedPowers {
  @Field(() => ID, { name: 'id' })
  delegationId!: DelegationId;

  @Field(() => ID)
  appointmentId!: AppointmentId;

  @Field(() => Person, { name: 'from' })
  fromPersonId!: PersonId;

  @Field(() => [PowerEnum])
  powers!: readonly Power[];

  @Field(() => LocalDateScalar)
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar)
  validTo!: LocalDate;
}

@ObjectType({ description: 'Tài khoản và quyền của một ngày. / An account as it stood that day.' })
export class RegisteredAccount {
  @Field(() => ID, { name: 'id' })
  accountId!: AccountId;

  @Field(() => AccountKindEnum)
  kind!: AccountKind;

  @Field(() => AccountStatusEnum)
  status!: AccountStatus;

  @Field(() => Boolean, {
    description:
      'Đang mở, còn hạn, và còn quyền xem nếu là người kiểm tra. / Open, within its time, and for an ' +
      'inspector within a grant in force.',
  })
  mayAct!: boolean;

  @Field(() => ID, { nullable: true })
  grantId!: GrantId | null;

  @Field(() => ServiceOffice, { nullable: true })
  @Sized(partOfOwner)
  office!: ServiceOffice | null;

  @Field(() => [DelegatedPowers])
  @Sized({ ...partOfOwner, listMax: 10 })
  delegations!: readonly unknown[];
}

@ObjectType({
  description:
    'Số mục cuối của hai chuỗi đã xem; dùng khi ký rà soát. / The last entries of the two streams ' +
    'that were looked at; a review is signed with them.',
})
export class ReviewedRevisions {
  @Field(() => Int)
  school!: number;

  @Field(() => Int)
  access!: number;
}

export const RegisteredAccountConnection = connectionOf(
  'RegisteredAccount',
  () => RegisteredAccount,
);
