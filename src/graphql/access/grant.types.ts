import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AppointmentId,
  AuthorityLevel,
  AccountReviewTerm,
  ClassId,
  DelegationId,
  GrantId,
  GrantScope as Scope,
  Instant,
  LocalDate,
  PersonId,
  Power,
  ReviewId,
} from '../../application/vocabulary.js';
import type { Act as ActRow } from '../../application/ports/read-model-rows.js';
import { Person } from '../person/person.types.js';
import { InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { AccountReviewTermEnum, AuthorityLevelEnum, PowerEnum } from '../shared/enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { ReviewedRevisions } from './account.types.js';
import { CatalogueHead } from '../school/catalogue-head.js';

@ObjectType({ description: 'Cơ quan quản lý giáo dục. / An authority that supervises schools.' })
export class SupervisingAuthority {
  @Field(() => String, { name: 'id' })
  authorityId!: string;

  @Words('Tên. / Name.')
  name!: LocalizedText;

  @Field(() => AuthorityLevelEnum)
  level!: AuthorityLevel;

  @Field(() => String, { nullable: true })
  parentId!: string | null;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày cuối cùng. / The last day; null while it exists.',
  })
  to!: LocalDate | null;

  @Field(() => [String], { description: 'Cơ quan kế nhiệm. / Who took over.' })
  successorIds!: readonly string[];
}

@ObjectType({
  description: 'Danh mục cơ quan quản lý đã ban hành. / A catalogue of authorities as adopted.',
})
export class AuthorityCatalogue extends CatalogueHead {
  @Field(() => [SupervisingAuthority])
  @Sized({ ...partOfOwner, listMax: 200 })
  authorities!: readonly unknown[];
}

@ObjectType({ description: 'null: mọi loại, mọi lớp. / null: every kind, every class.' })
export class GrantScope implements Scope {
  @Field(() => [String])
  schoolYears!: readonly string[];

  @Field(() => [String], { nullable: true })
  kinds!: readonly string[] | null;

  @Field(() => [ID], { nullable: true })
  classIds!: readonly ClassId[] | null;
}

@ObjectType({
  description:
    'Quyền xem có thời hạn của một cơ quan, theo yêu cầu có số. / What an authority may read for a ' +
    'time, at its numbered request.',
})
export class AuthorityGrant {
  @Field(() => ID, { name: 'id' })
  grantId!: GrantId;

  @Field(() => String)
  authorityId!: string;

  @Field(() => String)
  requestNo!: string;

  @Field(() => GrantScope)
  @Sized(partOfOwner)
  scope!: GrantScope;

  @Field(() => InstantScalar)
  validFrom!: Instant;

  @Field(() => InstantScalar)
  validTo!: Instant;

  @Field(() => Boolean)
  includesSensitive!: boolean;

  @Field(() => ID, { nullable: true })
  parentGrantId!: GrantId | null;
}

@ObjectType({ description: 'Ủy quyền theo quyết định. / A delegation by decision.' })
export class Delegation {
  @Field(() => ID, { name: 'id' })
  delegationId!: DelegationId;

  @Field(() => ID)
  appointmentId!: AppointmentId;

  @Field(() => Person, { name: 'from' })
  fromPersonId!: PersonId;

  @Field(() => Person, { name: 'to' })
  toPersonId!: PersonId;

  @Field(() => [PowerEnum])
  powers!: readonly Power[];

  @Field(() => LocalDateScalar)
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar)
  validTo!: LocalDate;
}

@ObjectType({
  description: 'Rà soát tài khoản đã ký. / A signed review of accounts and rights.',
})
export class AccountReview {
  @Field(() => ID, { name: 'id' })
  reviewId!: ReviewId;

  @Field(() => String)
  schoolYear!: string;

  @Field(() => AccountReviewTermEnum)
  term!: AccountReviewTerm;

  @Field(() => ReviewedRevisions)
  @Sized(partOfOwner)
  upToRevision!: ReviewedRevisions;

  @Field(() => Int)
  findingsCount!: number;

  @Field(() => Act)
  @Sized(partOfOwner)
  signed!: ActRow;
}

@ObjectType({
  description:
    'Sổ tài khoản và quyền như vào cuối ngày đó, theo những gì đã ghi đến lúc đó. / The register of ' +
    'accounts and rights as it stood at the end of that day, by what was recorded until then.',
})
export class AccessRegister {
  @Field(() => LocalDateScalar)
  on!: LocalDate;

  @Field(() => InstantScalar)
  asOf!: Instant;

  @Field(() => ReviewedRevisions)
  @Sized(partOfOwner)
  upToRevision!: ReviewedRevisions;

  @Field(() => [AuthorityGrant], {
    description: 'Quyền xem có hiệu lực lúc đó. / Grants in force at that moment.',
  })
  @Sized({ ...partOfOwner, listMax: 20 })
  grants!: readonly unknown[];
}

export const AuthorityGrantConnection = connectionOf('AuthorityGrant', () => AuthorityGrant);
export const DelegationConnection = connectionOf('Delegation', () => Delegation);
export const AccountReviewConnection = connectionOf('AccountReview', () => AccountReview);
