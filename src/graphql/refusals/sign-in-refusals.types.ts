import { Field, ID } from '@nestjs/graphql';
import type { StepUpMethod } from '../../application/ports/step-ups.js';
import type { ChallengeId, Instant } from '../../application/vocabulary.js';
import { InstantScalar } from '../scalars/scalars.js';
import { StepUpMethodEnum } from '../shared/enums.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('StepUpIsRequired')
export class StepUpIsRequired extends Refusal {
  @Field(() => ID, {
    nullable: true,
    description:
      'null: cách đăng nhập này không xác nhận được. / null: this credential can confirm nothing.',
  })
  challengeId!: ChallengeId | null;

  @Field(() => InstantScalar, { nullable: true })
  expiresAt!: Instant | null;

  @Field(() => [StepUpMethodEnum])
  methods!: readonly StepUpMethod[];
}
