import { Field, ID, Int } from '@nestjs/graphql';
import type { StepUpMethod } from '../../application/ports/step-ups.js';
import type { ChallengeId, CommandId, Instant } from '../../application/vocabulary.js';
import { InstantScalar } from '../scalars/scalars.js';
import { PasswordProblemEnum, StepUpMethodEnum } from '../shared/enums.js';
import type { RefusalBody } from './public-refusal.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('StepUpIsRequired')
export class StepUpIsRequired extends Refusal {
  @Field(() => ID, {
    nullable: true,
    description:
      'null: cách đăng nhập này không xác nhận được. / null: this credential can confirm nothing.',
  })
  challengeId!: ChallengeId | null;

  @Field(() => ID, {
    description: 'Gửi lại với đúng commandId này. / Send the command again under exactly this id.',
  })
  commandId!: CommandId;

  @Field(() => InstantScalar, { nullable: true })
  expiresAt!: Instant | null;

  @Field(() => [StepUpMethodEnum])
  methods!: readonly StepUpMethod[];
}

@RefusalType('SignInRefused')
export class SignInRefused extends Refusal {}

@RefusalType('TooManyAttempts')
export class TooManyAttempts extends Refusal {}

@RefusalType('FactorRefused')
export class FactorRefused extends Refusal {}

@RefusalType('FactorNotFound')
export class FactorNotFound extends Refusal {}

@RefusalType('FactorIsNeeded')
export class FactorIsNeeded extends Refusal {}

@RefusalType('InvitationIsNotValid')
export class InvitationIsNotValid extends Refusal {}

@RefusalType('PasswordIsRefused')
export class PasswordIsRefused extends Refusal {
  @Field(() => PasswordProblemEnum)
  problem!: RefusalBody<'PasswordIsRefused'>['problem'];

  @Field(() => Int)
  lengthMin!: number;

  @Field(() => Int)
  lengthMax!: number;
}

@RefusalType('PasskeyIsRefused')
export class PasskeyIsRefused extends Refusal {}

@RefusalType('ChallengeNotFound')
export class ChallengeNotFound extends Refusal {}

@RefusalType('SessionNotFound')
export class SessionNotFound extends Refusal {}

@RefusalType('SessionIsNeeded')
export class SessionIsNeeded extends Refusal {}
