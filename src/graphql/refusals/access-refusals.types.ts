import { Field, ID, Int } from '@nestjs/graphql';
import type { AccountId, Instant, LocalDate } from '../../application/vocabulary.js';
import { InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { AccountKindEnum, AccountStatusEnum, GrantPartEnum, PowerEnum } from '../shared/enums.js';
import type { RefusalBody } from './public-refusal.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('AccountNotFound')
export class AccountNotFound extends Refusal {}

@RefusalType('AccountExists')
export class AccountExists extends Refusal {
  @Field(() => ID)
  accountId!: AccountId;
}

@RefusalType('AccountIsOfAnotherKind')
export class AccountIsOfAnotherKind extends Refusal {
  @Field(() => AccountKindEnum)
  kind!: RefusalBody<'AccountIsOfAnotherKind'>['kind'];
}

@RefusalType('AccountIsNotInState')
export class AccountIsNotInState extends Refusal {
  @Field(() => AccountStatusEnum)
  status!: RefusalBody<'AccountIsNotInState'>['status'];

  @Field(() => [AccountStatusEnum])
  needed!: RefusalBody<'AccountIsNotInState'>['needed'];
}

@RefusalType('AccountIsYourOwn')
export class AccountIsYourOwn extends Refusal {}

@RefusalType('AccountIsOfThePrincipal')
export class AccountIsOfThePrincipal extends Refusal {}

@RefusalType('InvitationEndIsInvalid')
export class InvitationEndIsInvalid extends Refusal {
  @Field(() => Int)
  hoursMax!: number;
}

@RefusalType('PowersAreNotAllowed')
export class PowersAreNotAllowed extends Refusal {
  @Field(() => [PowerEnum])
  powers!: RefusalBody<'PowersAreNotAllowed'>['powers'];
}

@RefusalType('ServiceAccountEndIsInvalid')
export class ServiceAccountEndIsInvalid extends Refusal {
  @Field(() => Int)
  daysMax!: number;
}

@RefusalType('ServiceAccountHasExpired')
export class ServiceAccountHasExpired extends Refusal {
  @Field(() => InstantScalar)
  expiresAt!: Instant;
}

@RefusalType('ServiceTokenEndIsInvalid')
export class ServiceTokenEndIsInvalid extends Refusal {
  @Field(() => InstantScalar)
  latest!: Instant;
}

@RefusalType('ServiceTokenNotFound')
export class ServiceTokenNotFound extends Refusal {}

@RefusalType('ServiceTokenIsRevoked')
export class ServiceTokenIsRevoked extends Refusal {}

@RefusalType('AppointmentIsNotInForce')
export class AppointmentIsNotInForce extends Refusal {
  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  to!: LocalDate | null;
}

@RefusalType('DelegateIsTheSamePerson')
export class DelegateIsTheSamePerson extends Refusal {}

@RefusalType('DelegateHasNoOpenAccount')
export class DelegateHasNoOpenAccount extends Refusal {}

@RefusalType('DelegationExists')
export class DelegationExists extends Refusal {
  @Field(() => ID)
  delegationId!: RefusalBody<'DelegationExists'>['delegationId'];
}

@RefusalType('DelegationNotFound')
export class DelegationNotFound extends Refusal {}

@RefusalType('DelegationIsOver')
export class DelegationIsOver extends Refusal {
  @Field(() => LocalDateScalar)
  validTo!: LocalDate;
}

@RefusalType('ReviewIsSigned')
export class ReviewIsSigned extends Refusal {
  @Field(() => ID)
  reviewId!: RefusalBody<'ReviewIsSigned'>['reviewId'];
}

@RefusalType('ReviewLooksAhead')
export class ReviewLooksAhead extends Refusal {
  @Field(() => Int)
  school!: number;

  @Field(() => Int)
  access!: number;
}

@RefusalType('AuthorityNotFound')
export class AuthorityNotFound extends Refusal {}

@RefusalType('AuthorityDoesNotExist')
export class AuthorityDoesNotExist extends Refusal {
  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  to!: LocalDate | null;

  @Field(() => [String])
  successorIds!: RefusalBody<'AuthorityDoesNotExist'>['successorIds'];
}

@RefusalType('GrantExists')
export class GrantExists extends Refusal {
  @Field(() => ID)
  grantId!: RefusalBody<'GrantExists'>['grantId'];
}

@RefusalType('GrantNotFound')
export class GrantNotFound extends Refusal {}

@RefusalType('GrantIsOver')
export class GrantIsOver extends Refusal {
  @Field(() => ID)
  grantId!: RefusalBody<'GrantIsOver'>['grantId'];
}

@RefusalType('GrantPeriodIsInvalid')
export class GrantPeriodIsInvalid extends Refusal {
  @Field(() => Int)
  daysMax!: number;
}

@RefusalType('GrantScopeIsInvalid')
export class GrantScopeIsInvalid extends Refusal {
  @Field(() => GrantPartEnum)
  part!: RefusalBody<'GrantScopeIsInvalid'>['part'];
}

@RefusalType('GrantExceedsParent')
export class GrantExceedsParent extends Refusal {
  @Field(() => GrantPartEnum)
  part!: RefusalBody<'GrantExceedsParent'>['part'];
}
