import { Field, ID } from '@nestjs/graphql';
import type { WaiverId } from '../../application/vocabulary.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('KindIsNotOwed')
export class KindIsNotOwed extends Refusal {
  @Field(() => String)
  kind!: string;
}

@RefusalType('PeriodIsNotOwed')
export class PeriodIsNotOwed extends Refusal {
  @Field(() => String)
  period!: string;
}

@RefusalType('TopicIsNotOwed')
export class TopicIsNotOwed extends Refusal {
  @Field(() => String)
  topic!: string;
}

@RefusalType('ObligationIsWaived')
export class ObligationIsWaived extends Refusal {
  @Field(() => ID)
  waiverId!: WaiverId;
}

@RefusalType('WaiverNotFound')
export class WaiverNotFound extends Refusal {}

@RefusalType('WaiverIsWithdrawn')
export class WaiverIsWithdrawn extends Refusal {}
