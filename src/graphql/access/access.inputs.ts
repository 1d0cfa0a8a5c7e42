import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import {
  type AccountId,
  type AccountReviewTerm,
  type AppointmentId,
  type ClassId,
  type DelegationId,
  findingsMax,
  type GrantId,
  type GrantScope,
  type Instant,
  type InvitationPurpose,
  type LocalDate,
  type PersonId,
  type Power,
  type Role,
} from '../../application/vocabulary.js';
import { proseLengthMax } from '../record/record.inputs.js';
import { InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';
import {
  AccountReviewTermEnum,
  InvitationPurposeEnum,
  PowerEnum,
  RoleEnum,
} from '../shared/enums.js';

const powersMax = 40;
const scopeMax = 200;
const isGiven = (_: object, value: unknown): boolean => value !== null;

@InputType()
export class OpenAccountInput extends CommandInput {
  @Field(() => ID)
  personId!: PersonId;
}

@InputType({ isAbstract: true })
abstract class OfAccountInput extends CommandInput {
  @Field(() => ID)
  accountId!: AccountId;
}

@InputType()
export class InviteAccountInput extends OfAccountInput {
  @Field(() => InvitationPurposeEnum)
  purpose!: InvitationPurpose;

  @Field(() => InstantScalar, {
    description: 'Mã mời hết hạn lúc nào, trong vòng 7 ngày. / When the code ends; within 7 days.',
  })
  expiresAt!: Instant;
}

@InputType({ isAbstract: true })
abstract class WithReasonInput extends OfAccountInput {
  @Field(() => String, {
    description: 'Vì sao; được giữ kín. / Why; kept as protected text.',
  })
  @MaxLength(proseLengthMax)
  reason!: string;
}

@InputType()
export class SuspendAccountInput extends WithReasonInput {}

@InputType()
export class ReinstateAccountInput extends WithReasonInput {}

@InputType()
export class CloseAccountInput extends WithReasonInput {}

@InputType()
export class OpenServiceAccountInput extends CommandInput {
  @Field(() => String, {
    description:
      'Tên phần mềm; được giữ mãi, không ghi tên người. / What program it is; it stays for ever, so ' +
      'no names of persons here.',
  })
  @MaxLength(400)
  name!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => [PowerEnum], {
    description: 'Chỉ những quyền này của nhiệm vụ đó. / Of that role, only these powers.',
  })
  @ArrayMaxSize(powersMax)
  @ArrayUnique()
  powers!: readonly Power[];

  @Field(() => InstantScalar)
  expiresAt!: Instant;
}

@InputType()
export class IssueServiceTokenInput extends OfAccountInput {
  @Field(() => InstantScalar)
  expiresAt!: Instant;
}

@InputType()
export class RotateServiceTokenInput extends OfAccountInput {
  @Field(() => ID, { description: 'Mã bị thay. / The token that stops working.' })
  tokenId!: string;

  @Field(() => InstantScalar)
  expiresAt!: Instant;
}

@InputType()
export class RevokeServiceTokenInput extends OfAccountInput {
  @Field(() => ID)
  tokenId!: string;
}

@InputType()
export class GrantDelegationInput extends CommandInput {
  @Field(() => ID, { description: 'Nhiệm vụ được ủy quyền. / The appointment delegated from.' })
  appointmentId!: AppointmentId;

  @Field(() => ID)
  toPersonId!: PersonId;

  @Field(() => [PowerEnum])
  @ArrayMaxSize(powersMax)
  @ArrayUnique()
  powers!: readonly Power[];

  @Field(() => LocalDateScalar)
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Ngày cuối cùng. / The last day.' })
  validTo!: LocalDate;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class RevokeDelegationInput extends CommandInput {
  @Field(() => ID)
  delegationId!: DelegationId;

  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType({ description: 'null: mọi loại, mọi lớp. / null: every kind, every class.' })
export class GrantScopeInput implements GrantScope {
  @Field(() => [String])
  @ArrayMaxSize(scopeMax)
  @ArrayUnique()
  schoolYears!: readonly string[];

  @Field(() => [String], { nullable: true, defaultValue: null })
  @ValidateIf(isGiven)
  @ArrayMaxSize(scopeMax)
  @ArrayUnique()
  kinds!: readonly string[] | null;

  @Field(() => [ID], { nullable: true, defaultValue: null })
  @ValidateIf(isGiven)
  @ArrayMaxSize(scopeMax)
  @ArrayUnique()
  classIds!: readonly ClassId[] | null;
}

@InputType()
export class GrantToAuthorityInput extends CommandInput {
  @Field(() => String)
  @MaxLength(60)
  authorityId!: string;

  @Field(() => String, { description: 'Số văn bản yêu cầu. / Number of the authority’s request.' })
  @MaxLength(200)
  requestNo!: string;

  @Field(() => GrantScopeInput)
  @ValidateNested()
  @Type(() => GrantScopeInput)
  scope!: GrantScopeInput;

  @Field(() => InstantScalar)
  validFrom!: Instant;

  @Field(() => InstantScalar, { description: 'Kết thúc lúc này. / It is over at this moment.' })
  validTo!: Instant;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Yêu cầu nêu rõ cả dữ liệu nhạy cảm. / The request names sensitive fields too.',
  })
  includesSensitive!: boolean;

  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description:
      'Chuyển tiếp từ quyền này, không vượt quá nó. / Passed on from this grant, within it.',
  })
  parentGrantId!: GrantId | null;
}

@InputType({ isAbstract: true })
abstract class OfGrantInput extends CommandInput {
  @Field(() => ID)
  grantId!: GrantId;
}

@InputType()
export class EndGrantInput extends OfGrantInput {
  @Field(() => String)
  @MaxLength(200)
  decisionNo!: string;
}

@InputType()
export class NameInspectorInput extends OfGrantInput {
  @Field(() => String)
  @MaxLength(400)
  fullName!: string;
}

@InputType({
  description: 'Đã xem đến mục nào của hai chuỗi. / How far the two streams were read.',
})
export class ReviewedRevisionsInput {
  @Field(() => Int)
  @Min(0)
  school!: number;

  @Field(() => Int)
  @Min(0)
  access!: number;
}

@InputType()
export class SignAccountReviewInput extends CommandInput {
  @Field(() => String)
  @MaxLength(20)
  schoolYear!: string;

  @Field(() => AccountReviewTermEnum)
  term!: AccountReviewTerm;

  @Field(() => ReviewedRevisionsInput, {
    description: '`upToRevision` của sổ đã xem. / `upToRevision` of the register looked at.',
  })
  @ValidateNested()
  @Type(() => ReviewedRevisionsInput)
  upToRevision!: ReviewedRevisionsInput;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Điều phát hiện; được giữ kín. / What was found; kept as protected text.',
  })
  @ArrayMaxSize(findingsMax)
  @MaxLength(600, { each: true })
  findings!: readonly string[];
}
